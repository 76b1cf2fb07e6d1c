"""Fontconfig's file, by which the engine of the PDF knows our fonts alone."""

import hashlib
import os
import tempfile
from pathlib import Path
from xml.sax.saxutils import escape

from generator.press.fonts import FONTS, WEIGHTS, file_of, files


def configuration() -> Path:
    """Write the file, and say where it is."""
    found = sorted(files().values())
    folders = "".join(f"<dir>{escape(str(f))}</dir>" for f in sorted({f.parent for f in found}))
    accepted = "".join(f"<glob>{escape(str(file))}</glob>" for file in found)
    families = "".join(f"<string>{font.family}</string>" for font in FONTS)
    rules = (
        f"<selectfont><rejectfont><glob>*</glob></rejectfont>"
        f"<acceptfont>{accepted}</acceptfont></selectfont>{_weights()}{_left()}"
        '<match target="pattern"><edit name="family" mode="append_last" binding="strong">'
        f"{families}</edit></match>"
    )
    folder = _cache_folder()
    # What fontconfig knows of a file it keeps, as these rules had it: others need another folder.
    kept = folder / f"fonts-{hashlib.sha256(rules.encode()).hexdigest()[:8]}"
    text = (
        '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">'
        f"<fontconfig>{folders}<cachedir>{escape(str(kept))}</cachedir>{rules}</fontconfig>\n"
    )
    path = folder / "fonts.conf"
    if not path.exists() or path.read_text(encoding="utf-8") != text:
        with tempfile.NamedTemporaryFile("w", dir=folder, delete=False, encoding="utf-8") as made:
            made.write(text)
        Path(made.name).replace(path)
    return path


def _weights() -> str:
    """Say how heavy each file is: Noto Nastaliq Urdu Bold says of itself that it is regular."""
    return "".join(
        f'<match target="scan"><test name="file"><string>{escape(str(file))}</string></test>'
        f'<edit name="weight" mode="assign"><const>{weight.lower()}</const></edit></match>'
        for font in FONTS
        for weight in WEIGHTS
        if (file := file_of(font, weight))
    )


def _left() -> str:
    """Take out of what fonts say that they have what they leave to the first family."""
    return "".join(
        f'<match target="scan"><test name="family"><string>{font.family}</string></test>'
        '<edit name="charset" mode="assign"><minus><name>charset</name>'
        f"<charset><range><int>{font.leaves.start}</int><int>{font.leaves.stop - 1}</int></range>"
        "</charset></minus></edit></match>"
        for font in FONTS
        if font.leaves
    )


def _cache_folder() -> Path:
    """Give the folder for what can be made again (XDG Base Directory Specification)."""
    home = os.environ.get("XDG_CACHE_HOME") or Path("~/.cache").expanduser()
    folder = Path(home, "clearplan")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return Path(tempfile.mkdtemp(prefix="clearplan-"))
    return folder
