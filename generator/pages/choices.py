"""Which items stand on a page that must be one sheet: choices, with less and less on them.

How much fits shows when a page is laid out (``press.fit``). Here lines are only estimated, so
that one choice after the other takes less room.
"""

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from generator.pages.contract import Block, Cell, Row
from generator.wording.messages import mark

_SIZE = "size of the words"
SIZES = {
    "normal": mark("Normal", _SIZE),
    "large": mark("Large", _SIZE),
    "larger": mark("Larger", _SIZE),
    "largest": mark("Largest", _SIZE),
}
"""The sizes of print, as a reader chooses them on the screen."""

HEADING = 2
"""Lines that the heading of a section takes, with the space around it."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a sheet holds at most in a size of print."""

    lines: int
    letters: int
    """In one line."""
    picture: int
    """Lines beside a picture."""


SHEETS = {
    "normal": Sheet(46, 82, 0),
    "easy": Sheet(35, 48, 4),
    "large": Sheet(31, 55, 4),
    "larger": Sheet(25, 45, 3),
    "largest": Sheet(20, 35, 3),
}
"""By the size of print; ``easy`` is easy read in its normal size."""


@dataclass(frozen=True, slots=True)
class Item:
    """Something that may stand on the page. The smaller its turn, the sooner it is chosen."""

    section: str
    turn: float
    content: Block | tuple[Cell, ...] | Row | Markup
    words: Markup
    share: float = 1
    """Which part of the width of the page its words have."""
    has_picture: bool = False
    written: Row | None = None
    """In a translation: the row as it was written."""

    def lines(self, sheet: Sheet) -> int:
        parts = re.split(r"</p>|</li>|<br>", self.words)
        letters = [len(Markup(part).striptags()) for part in parts]  # noqa: S704 - only counted
        lines = sum(math.ceil(count / sheet.letters / self.share) for count in letters)
        return max(lines, sheet.picture if self.has_picture else 1)


def choices(items: tuple[Item, ...], sheet: Sheet) -> Iterator[tuple[Item, ...]]:
    """Yield selections for less and less room, down to none.

    In each, an item that does not fit into the room that is left makes way for a shorter one;
    one that would take more than half of all room has its turn after all others.
    """
    sized = [(item.lines(sheet), item) for item in items]
    last = None
    for room in range(sheet.lines, -1, -1):
        chosen = _chosen(sized, room)
        if chosen != last:
            yield tuple(item for index, item in enumerate(items) if index in chosen)
        last = chosen


def _chosen(sized: list[tuple[int, Item]], room: int) -> frozenset[int]:
    order = sorted(range(len(sized)), key=lambda at: (sized[at][0] > room / 2, sized[at][1].turn))
    chosen: set[int] = set()
    headed = {"numbers"}
    left = room
    for index in order:
        lines, item = sized[index]
        lines += 0 if item.section in headed else HEADING
        if lines <= left:
            chosen.add(index)
            headed.add(item.section)
            left -= lines
    return frozenset(chosen)
