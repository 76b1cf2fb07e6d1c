"""Puts pictures together as one, where no single picture says it.

What goes into a composite stands in ``concepts.toml``; where each part goes, and what we draw
ourselves around it, stands here. OpenMoji draws on a field of 72 by 72 with black lines 2 wide.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

FIELD = 72

_INK = 'fill="#fff" stroke="#000" stroke-width="2" stroke-linejoin="round"'
_SPEECH = (
    f'<path {_INK} d="M36 2H66a4 4 0 0 1 4 4V30a4 4 0 0 1-4 4H47L36 42V34'
    'a4 4 0 0 1-4-4V6a4 4 0 0 1 4-4Z"/>'
)
_THOUGHT = (
    f'<path {_INK} d="M38 32a8 8 0 0 1-4-14a9 9 0 0 1 11-12a10 10 0 0 1 16 2a8 8 0 0 1 8 11'
    'a8 8 0 0 1-6 13a8 8 0 0 1-12 3a8 8 0 0 1-13-3Z"/>'
    f'<circle {_INK} cx="35" cy="39" r="3"/><circle {_INK} cx="30" cy="44" r="2"/>'
)
_BADGE = f'<circle {_INK} cx="53" cy="53" r="18"/>'
_CROSS = "M42 42L66 66M66 42L42 66"
_NOT = (
    f'<path fill="none" stroke="#fff" stroke-width="14" stroke-linecap="round" d="{_CROSS}"/>'
    f'<path fill="none" stroke="#000" stroke-width="11" stroke-linecap="round" d="{_CROSS}"/>'
    f'<path fill="none" stroke="#ea5a47" stroke-width="7" stroke-linecap="round" d="{_CROSS}"/>'
)

Place = tuple[float, float, float]
"""The left edge, the top edge and the size of a part."""


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the parts go; what is drawn by us goes before the part of that number."""

    places: tuple[Place, ...]
    drawn: Mapping[int, str]


LAYOUTS: Mapping[str, Layout] = {
    "beside": Layout(((-3, 15, 42), (33, 15, 42)), {}),
    "with": Layout(((-2, -1, 58), (39, 39, 28)), {1: _BADGE}),
    "says": Layout(((-7, 24, 50), (35, 2, 32)), {1: _SPEECH}),
    "thinks": Layout(((-7, 24, 50), (37, 5, 28)), {1: _THOUGHT}),
    "not": Layout(((-2, -1, 62),), {1: _NOT}),
}
"""``with``: a large one, and a small one in a ring at its corner. ``not``: crossed out."""


def composed(layout: str, parts: Sequence[str]) -> str:
    """Draw several SVG pictures as one; each is on OpenMoji's field, and refers to nothing."""
    form = LAYOUTS[layout]
    placed = [
        f'<g transform="translate({left:g} {top:g}) scale({size / FIELD:.4g})">{_inside(svg)}</g>'
        for svg, (left, top, size) in zip(parts, form.places, strict=True)
    ]
    drawn = (form.drawn.get(number, "") for number in range(len(placed) + 1))
    shapes = "".join(f"{ours}{part}" for ours, part in zip(drawn, [*placed, ""], strict=True))
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {FIELD} {FIELD}">{shapes}</svg>'


def _inside(svg: str) -> str:
    return re.sub(r"^<svg[^>]*>|</svg>$", "", svg)
