"""Cleans an SVG picture that is not ours: it may hold shapes and nothing else.

Nothing that runs, that is fetched, that needs a font or that tells of anything (the notes of a
drawing program).
"""

import base64
import re
import xml.etree.ElementTree as ET

from generator.plan.picture_file import UnusablePictureError

_MOST_DEPTH = 40
_SVG = "{http://www.w3.org/2000/svg}"
_SHAPES = {
    "svg", "g", "defs", "path", "rect", "circle", "ellipse", "line", "polyline",
    "polygon", "linearGradient", "radialGradient", "stop", "clipPath", "style",
}  # fmt: skip
_LEFT_OUT = {"title", "desc", "metadata"}
"""What a picture says of itself is not shown: the words beside it say it."""

_NOTED = re.compile(r"\{|data-|aria-")
"""Begins the name of an attribute that draws nothing: an editor's own, or words for a page."""

_CSS_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_REACHING_OUT = re.compile(
    r"""url\(\s*["']?(?!["'#\s])|image(?:-set)?\(|src\(|@import|@font-face|\\""", re.IGNORECASE
)

_REACHES_OUT = "it refers to something outside itself"
_WHY_NOT = {
    "script": "it runs a script",
    "image": _REACHES_OUT,
    "text": "it holds text; turn its letters into outlines",
}


def clean_svg(content: bytes, otherwise: str) -> str:
    """Write the shapes anew, without comments and what an editor noted.

    Gives a ``data:`` address. Raises UnusablePictureError, which says ``otherwise`` of a file that
    is no SVG picture.
    """
    try:
        typed = content.decode("utf-8-sig")
        if re.search(r"<!(?:DOCTYPE|ENTITY)", typed):
            raise UnusablePictureError("it has a document type; save it as plain SVG")
        root = ET.fromstring(typed)  # noqa: S314 (no entity is left in it)
    except (UnicodeDecodeError, ET.ParseError):
        raise UnusablePictureError(otherwise) from None
    if root.tag != f"{_SVG}svg":
        raise UnusablePictureError(otherwise)
    if not root.get("viewBox"):
        raise UnusablePictureError("it does not say how large it is: it has no viewBox")
    _clean(root, 0)
    root.set("xmlns", _SVG[1:-1])
    return f"data:image/svg+xml;base64,{base64.b64encode(ET.tostring(root)).decode()}"


def _clean(element: ET.Element, depth: int) -> None:
    """Leave out what no reader sees; refuse what does more than draw."""
    if depth > _MOST_DEPTH:
        raise UnusablePictureError("its shapes stand inside one another too deep")
    tag = element.tag = element.tag.removeprefix(_SVG)
    if tag in _WHY_NOT or tag not in _SHAPES:
        raise UnusablePictureError(_WHY_NOT.get(tag, f'it holds "{tag}", which is no shape'))
    _refuse_reaching_out(element.text or "")
    for name, value in list(element.attrib.items()):
        if name.lower().startswith("on"):
            raise UnusablePictureError(_WHY_NOT["script"])
        _refuse_reaching_out(value)
        if name.endswith("href") and not value.startswith("#"):
            raise UnusablePictureError(_REACHES_OUT)
        if _NOTED.match(name) and not name.endswith("}href"):
            del element.attrib[name]
    for child in list(element):
        if not child.tag.startswith(_SVG) or child.tag.removeprefix(_SVG) in _LEFT_OUT:
            element.remove(child)
        else:
            _clean(child, depth + 1)
    element.text = _CSS_COMMENT.sub(" ", element.text or "") if tag == "style" else None
    element.tail = None


def _refuse_reaching_out(value: str) -> None:
    if _REACHING_OUT.search(value):
        raise UnusablePictureError(_REACHES_OUT)
