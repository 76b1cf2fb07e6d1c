"""Puts the style sheet of an edition together from few files."""

import functools
from typing import Literal

from generator.pages.environment import templates

SHEETS = ("tokens", "shared", "{edition}", "screen", "print")
"""In this order, so that a later sheet may change what an earlier one sets."""

PAGED = "paged"
"""The sheet that only the PDF has."""


@functools.cache
def css(edition: Literal["standard", "easy_read"]) -> str:
    """Give the style sheet of an edition."""
    return "\n".join(sheet(name.format(edition=edition)) for name in SHEETS)


def sheet(name: str) -> str:
    """Read one style sheet."""
    folder = templates() / ("shared" if name not in {"standard", "easy_read"} else name)
    return (folder / f"{name}.css").read_text("utf-8")
