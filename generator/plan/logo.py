"""Reads the logo of an organisation: a picture that stands in every copy, so it is looked into."""

from pathlib import Path

from generator.plan.picture_file import UnusablePictureError, read_file
from generator.plan.raster import whole_png
from generator.plan.svg import clean_svg

MOST_BYTES = 200 * 1024
_MOST_PIXELS = 4_000_000
_SIGNATURE = b"\x89PNG\r\n\x1a\n"


def read_logo(folder: Path, name: str) -> str:
    """Read a picture in a folder as a ``data:`` address. Raises UnusablePictureError."""
    if Path(name).name != name:
        raise UnusablePictureError("it is not the name of a file in the same folder")
    content = read_file(folder, name, MOST_BYTES // 1024)
    if content.startswith(_SIGNATURE):
        return whole_png(content, _MOST_PIXELS)
    return clean_svg(content, otherwise="it is neither an SVG nor a PNG picture")
