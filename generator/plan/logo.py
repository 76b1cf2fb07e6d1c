"""Reads the logo of an organisation: a picture that stands in every copy, so it is looked into.

It may hold shapes and nothing else: nothing that runs, that is fetched, that needs a font or that
tells of anything (the notes of a camera or a drawing program).
"""

import base64
import io
import re
import struct
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

MOST_BYTES = 200 * 1024
_MOST_PIXELS = 4_000_000
_MOST_DEPTH = 40

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_SVG = "{http://www.w3.org/2000/svg}"
_SHAPES = {
    "svg", "g", "defs", "path", "rect", "circle", "ellipse", "line", "polyline",
    "polygon", "linearGradient", "radialGradient", "stop", "clipPath", "style",
}  # fmt: skip
_LEFT_OUT = {"title", "desc", "metadata"}
"""What a picture says of itself is not shown: its alternative text is the organisation's name."""

_REACHES_OUT = "it refers to something outside itself"
_WHY_NOT = {
    "script": "it runs a script",
    "image": _REACHES_OUT,
    "text": "it holds text; turn its letters into outlines",
}


class UnusableLogoError(Exception):
    """Says in plain words why a picture cannot be used."""


def read_logo(folder: Path, name: str) -> str:
    """Read a picture in a folder as a ``data:`` address. Raises UnusableLogoError."""
    if Path(name).name != name:
        raise UnusableLogoError("it is not the name of a file in the same folder")
    try:
        with (folder / name).open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise UnusableLogoError((error.strerror or str(error)).lower()) from None
    if len(content) > MOST_BYTES:
        raise UnusableLogoError("it is larger than 200 KiB")
    is_png = content.startswith(_SIGNATURE)
    cleaned = _png(content) if is_png else _svg(content)
    kind = "png" if is_png else "svg+xml"
    return f"data:image/{kind};base64,{base64.b64encode(cleaned).decode()}"


@contextmanager
def _only_whole() -> Iterator[None]:
    """Refuse a picture that is cut short: WeasyPrint has Pillow make up the rest of any."""
    from PIL import ImageFile  # noqa: PLC0415 (slow to load, and few logos need it)

    before = ImageFile.LOAD_TRUNCATED_IMAGES
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    try:
        yield
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = before


def _png(content: bytes) -> bytes:
    """Write the pixels anew, without what else the file may hold."""
    from PIL import Image  # noqa: PLC0415 (slow to load, and few logos need it)

    try:
        width, height = struct.unpack(">II", content[16:24])
        if width * height > _MOST_PIXELS:
            raise UnusableLogoError("it has more than four million pixels")
        with _only_whole(), Image.open(io.BytesIO(content), formats=["PNG"]) as image:
            pixels = image.convert("RGBA")
    except (OSError, SyntaxError, ValueError, struct.error):
        raise UnusableLogoError("it is not a whole PNG picture") from None
    written = io.BytesIO()
    pixels.save(written, "PNG")
    return written.getvalue()


def _svg(content: bytes) -> bytes:
    """Write the shapes anew, without comments and what an editor noted."""
    try:
        typed = content.decode("utf-8-sig")
        if re.search(r"<!(?:DOCTYPE|ENTITY)", typed):
            raise UnusableLogoError("it has a document type; save it as plain SVG")
        root = ET.fromstring(typed)  # noqa: S314 (no entity is left in it)
    except (UnicodeDecodeError, ET.ParseError):
        raise UnusableLogoError("it is neither an SVG nor a PNG picture") from None
    if root.tag != f"{_SVG}svg":
        raise UnusableLogoError("it is neither an SVG nor a PNG picture")
    if not root.get("viewBox"):
        raise UnusableLogoError("it does not say how large it is: it has no viewBox")
    _clean(root, 0)
    root.set("xmlns", _SVG[1:-1])
    return ET.tostring(root)


def _clean(element: ET.Element, depth: int) -> None:
    """Leave out what no reader sees; refuse what does more than draw."""
    if depth > _MOST_DEPTH:
        raise UnusableLogoError("its shapes stand inside one another too deep")
    tag = element.tag = element.tag.removeprefix(_SVG)
    if tag in _WHY_NOT or tag not in _SHAPES:
        raise UnusableLogoError(_WHY_NOT.get(tag, f'it holds "{tag}", which is no shape'))
    _refuse_reaching_out(element.text or "")
    for name, value in list(element.attrib.items()):
        if name.lower().startswith("on"):
            raise UnusableLogoError(_WHY_NOT["script"])
        _refuse_reaching_out(value)
        if name.endswith("href") and not value.startswith("#"):
            raise UnusableLogoError(_REACHES_OUT)
        if name.startswith("{") and not name.endswith("}href"):
            del element.attrib[name]
    for child in list(element):
        if not child.tag.startswith(_SVG) or child.tag.removeprefix(_SVG) in _LEFT_OUT:
            element.remove(child)
        else:
            _clean(child, depth + 1)
    element.text = element.text if tag == "style" else None
    element.tail = None


def _refuse_reaching_out(value: str) -> None:
    if re.search(r"""url\(\s*["']?(?!["'#\s])|@import|@font-face|\\""", value, re.IGNORECASE):
        raise UnusableLogoError(_REACHES_OUT)
