"""The fonts of every copy: which, where they are, what they can print, and pieces of them.

Only these fonts are used, from Debian's packages, so that a copy looks the same whatever else a
computer has. Static fonts alone: a piece cut from a variable font differs from run to run.
"""

import ctypes.util
import functools
import os
import tempfile
import unicodedata
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from xml.sax.saxutils import escape

import uharfbuzz as harfbuzz  # type: ignore[import-untyped]
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

FAMILY = "Noto Sans"
"""The one family that style sheets name; the other scripts' fonts stand in for what it lacks."""


@dataclass(frozen=True, slots=True)
class Font:
    """A family, by the name of its files: ``NotoSans-Regular.ttf``, ``NotoSans-Bold.ttf``."""

    family: str
    stem: str
    scripts: str
    package: str = "fonts-noto-core"
    suffix: str = ".ttf"
    index: int = 0


FONTS = (
    Font(FAMILY, "NotoSans", "Latin, Greek and Cyrillic letters"),
    Font("Noto Naskh Arabic", "NotoNaskhArabic", "Arabic letters"),
    Font("Noto Sans Gurmukhi", "NotoSansGurmukhi", "Gurmukhi letters"),
    Font("Noto Sans Bengali", "NotoSansBengali", "Bengali letters"),
    Font("Noto Sans Gujarati", "NotoSansGujarati", "Gujarati letters"),
    Font("Noto Sans Devanagari", "NotoSansDevanagari", "Devanagari letters"),
    Font("Noto Sans Tamil", "NotoSansTamil", "Tamil letters"),
    Font("Noto Sans Ethiopic", "NotoSansEthiopic", "Ethiopic letters"),
    Font("Noto Sans Hebrew", "NotoSansHebrew", "Hebrew letters"),
    Font("Noto Sans Armenian", "NotoSansArmenian", "Armenian letters"),
    Font("Noto Sans Georgian", "NotoSansGeorgian", "Georgian letters"),
    Font("Noto Sans Thai", "NotoSansThai", "Thai letters"),
    Font("Noto Sans Math", "NotoSansMath", "arrows"),
    Font("Noto Sans Symbols", "NotoSansSymbols", "circled numbers"),
    Font("Noto Sans Symbols2", "NotoSansSymbols2", "ticks and boxes"),
    Font("Noto Sans CJK SC", "NotoSansCJK", "Chinese letters", "fonts-noto-cjk", ".ttc", 2),
)
"""In the order in which a character's font is sought."""

_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts")


@dataclass(frozen=True, slots=True)
class Part:
    """Something this computer needs, whether it has it, and how to get it."""

    what: str
    is_there: bool
    how: str
    needed: bool = True
    """Whether no copy at all can be made without it."""


@functools.cache
def _files() -> dict[str, Path]:
    """Find the files of our fonts by name."""
    wanted = {f"{font.stem}-{weight}{font.suffix}" for font in FONTS for weight in _WEIGHTS}
    found: dict[str, Path] = {}
    for folder in _FOLDERS:
        for parent, _, names in os.walk(Path(folder).expanduser()):
            for name in wanted.intersection(names):
                found.setdefault(name, Path(parent, name))
    return found


_WEIGHTS = {"Regular": 400, "Bold": 700}


def _file(font: Font, weight: str) -> Path | None:
    return _files().get(f"{font.stem}-{weight}{font.suffix}")


@functools.cache
def _face(path: Path, index: int) -> harfbuzz.Face:
    return harfbuzz.Face(harfbuzz.Blob.from_file_path(str(path)), index)


@functools.cache
def _coverage(font: Font) -> frozenset[int]:
    path = _file(font, "Regular")
    return frozenset(_face(path, font.index).unicodes) if path else frozenset()


@functools.cache
def _font_of(character: str) -> Font | None:
    """Find the first of our fonts that has the character."""
    return next((font for font in FONTS if ord(character) in _coverage(font)), None)


def unprintable(text: str) -> set[str]:
    """Return the characters of the text that none of our installed fonts has."""
    return {c for c in set(text) if not _is_blank(c) and not _font_of(c)}


def _is_blank(character: str) -> bool:
    return unicodedata.category(character) in {"Cc", "Cf", "Zs", "Zl", "Zp"}


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a font for one weight: the characters it has, and the file as WOFF2."""

    weight: int
    characters: frozenset[str]
    woff2: bytes


def pieces(text: str) -> tuple[Piece, ...]:
    """Cut from each font, in both weights, exactly what the text needs."""
    used: dict[Font, set[str]] = {}
    invisible = {character for character in set(text) if unicodedata.category(character) == "Cf"}
    for character in sorted(set(text) - invisible):
        if font := _font_of(character):
            used.setdefault(font, set()).add(character)
    return tuple(
        Piece(
            weight=number,
            characters=frozenset(characters),
            woff2=subset(font, weight, frozenset(characters | invisible)),
        )
        for font, characters in used.items()
        for weight, number in _WEIGHTS.items()
        if _file(font, weight)
    )


@functools.lru_cache(maxsize=64)
def subset(font: Font, weight: str, characters: frozenset[str]) -> bytes:
    """Cut a piece that still shapes the characters: the same bytes for the same characters.

    HarfBuzz cuts in a millisecond where fontTools takes a second; fontTools packs as WOFF2.
    """
    path = _file(font, weight)
    if path is None:
        raise FileNotFoundError(font.stem)
    wanted = harfbuzz.SubsetInput()
    wanted.unicode_set.update(ord(character) for character in characters)
    wanted.flags = harfbuzz.SubsetFlags.NO_HINTING
    cut = harfbuzz.subset(_face(path, font.index), wanted)
    packed = BytesIO()
    with TTFont(BytesIO(cut.blob.data), recalcTimestamp=False) as piece:
        piece.flavor = "woff2"
        piece.save(packed)
    return packed.getvalue()


def configuration() -> Path:
    """Write the fontconfig file that knows our fonts alone, and say where it is."""
    files = sorted(_files().values())
    folders = "".join(f"<dir>{escape(str(f))}</dir>" for f in sorted({f.parent for f in files}))
    accepted = "".join(f"<glob>{escape(str(file))}</glob>" for file in files)
    families = "".join(f"<string>{font.family}</string>" for font in FONTS)
    folder = _cache_folder()
    text = (
        '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">'
        f"<fontconfig>{folders}<cachedir>{escape(str(folder))}</cachedir>"
        "<selectfont><rejectfont><glob>*</glob></rejectfont>"
        f"<acceptfont>{accepted}</acceptfont></selectfont>"
        '<match target="pattern"><edit name="family" mode="append_last" binding="strong">'
        f"{families}</edit></match></fontconfig>\n"
    )
    path = folder / "fonts.conf"
    if not path.exists() or path.read_text(encoding="utf-8") != text:
        with tempfile.NamedTemporaryFile("w", dir=folder, delete=False, encoding="utf-8") as made:
            made.write(text)
        Path(made.name).replace(path)
    return path


def _cache_folder() -> Path:
    """Give the folder for what can be made again (XDG Base Directory Specification)."""
    home = os.environ.get("XDG_CACHE_HOME") or Path("~/.cache").expanduser()
    folder = Path(home, "clearplan")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return Path(tempfile.mkdtemp(prefix="clearplan-"))
    return folder


def status() -> tuple[Part, ...]:
    """Say for each font and library whether this computer has it."""
    fonts = [
        Part(
            f"{font.family} ({font.scripts})",
            _file(font, "Regular") is not None,
            f"apt install {font.package}",
            needed=font.family == FAMILY,
        )
        for font in FONTS
    ]
    libraries = [
        Part(what, ctypes.util.find_library(name) is not None, f"apt install {package}")
        for what, name, package in (
            ("Pango, which lays out text", "pango-1.0", "libpango-1.0-0"),
            ("Pango with FreeType", "pangoft2-1.0", "libpangoft2-1.0-0"),
            ("HarfBuzz's subsetter, which cuts fonts", "harfbuzz-subset", "libharfbuzz-subset0"),
        )
    ]
    return (*fonts, *libraries)
