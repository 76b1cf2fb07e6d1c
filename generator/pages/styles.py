"""Puts the style sheet of an edition together from few files."""

import functools
import re
from typing import Literal

from generator.pages.environment import templates
from generator.wording.messages import SOURCE
from generator.wording.scripts import direction

Edition = Literal["standard", "easy_read", "bilingual", "one_page", "home_page"]

SHEETS = ("tokens", "shared", "scripts", "{manner}", "screen", "print")
"""In this order, so that a later sheet may change what an earlier one sets."""

COUNTERS = {"bn": "bengali"}
"""The digits of page numbers where they are not Latin ones (CSS Counter Styles)."""

PAGED = {"one_page": "one_sheet"}
"""The sheet that only the PDF has, where it is not ``paged``."""


@functools.cache
def css(
    edition: Edition,
    manner: Literal["standard", "easy_read"] | None = None,
    language: str = SOURCE,
) -> str:
    """Give the style sheet of an edition; one made from others builds on that of its manner."""
    # The names of sections in the sheet of a manner would tell what the page for home is part of.
    names = [name for name in SHEETS if edition != "home_page" or "{" not in name]
    sheets = [name.format(manner=manner or edition) for name in names]
    own: list[str] = [] if edition in sheets else [edition]
    own += ["mirrored"] if direction(language) == "rtl" else []
    return "\n".join(map(_without_comments, (*sheets, *own)))


@functools.cache
def plain(name: str) -> str:
    """Give the style sheet of a page for the screen that is no copy of a plan."""
    return "\n".join(map(_without_comments, ("tokens", "shared", "scripts", "screen", name)))


def paged(edition: Edition, language: str) -> str:
    """Give what only the engine of the PDF knows of an edition in a language."""
    sheets = [PAGED.get(edition, "paged")]
    if sheets == ["paged"] and direction(language) == "rtl":
        sheets.append("paged_rtl")
    made = "\n".join(map(_without_comments, sheets))
    style = COUNTERS.get(language.partition("-")[0])
    return re.sub(r"(?<=page)(s?)\)", rf"\1, {style})", made) if style else made


def _without_comments(name: str) -> str:
    """Leave out what designers tell each other: a page that must say nothing says none of it."""
    return re.sub(r"/\*.*?\*/\s*", "", sheet(name), flags=re.DOTALL)


@functools.cache
def sheet(name: str) -> str:
    """Read one style sheet."""
    (path,) = templates().rglob(f"{name}.css")
    return path.read_text("utf-8")
