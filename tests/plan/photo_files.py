"""Photos made by the tests, with all that a telephone notes beside the pixels."""

import io
from pathlib import Path

from PIL import Image

NOTE = "Taken by Tariq at 4 Mill Lane"
ORIENTATION, DESCRIPTION, GPS = 0x0112, 0x010E, 0x8825


def picture(left: str, right: str, size: tuple[int, int] = (400, 300)) -> Image.Image:
    """A picture of two halves."""
    image = Image.new("RGB", size, left)
    image.paste(Image.new("RGB", (size[0] // 2, size[1]), right), (size[0] // 2, 0))
    return image


def telephone_photo(kind: str = "JPEG", turned: int = 1) -> bytes:
    """A red and blue picture that lies on its side if ``turned`` says so (Exif 2.3, 4.6.4)."""
    notes = Image.Exif()
    notes[ORIENTATION], notes[DESCRIPTION] = turned, NOTE
    notes.get_ifd(GPS)[2] = (51.0, 30.0, 0.0)
    file = io.BytesIO()
    more = {"comment": NOTE.encode()} if kind == "JPEG" else {}
    picture("red", "blue").save(file, kind, exif=notes, **more)
    return file.getvalue() + NOTE.encode()


def drawn(colour: str) -> bytes:
    """A small photo of one colour, for somebody whose face does not matter."""
    file = io.BytesIO()
    Image.new("RGB", (120, 120), colour).save(file, "PNG")
    return file.getvalue()


def write(folder: Path, **files: bytes) -> None:
    for name, content in files.items():
        (folder / f"{name}.png").write_bytes(content)
