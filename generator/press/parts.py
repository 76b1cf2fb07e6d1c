"""Where to cut a long document, so that each part has as many pages as a reader can manage."""

from collections.abc import Collection, Iterator
from itertools import pairwise

from generator.press.pdf import Printed

MOST = 20
"""Pages of easy read (Department of Health, Making written information easier to understand)."""


def cuts(whole: Printed, room: int) -> Collection[str]:
    """Give the ids at which a new part begins: of sections, and of groups in one that is too long.

    ``room`` is how many pages a part has besides what every part has: the first page and the
    contents, which stand before the first section, and the last section, who can help.
    """
    *sections, last = [name for name in whole.places if _is_section(name)]
    found: list[str] = []
    begins = whole.places[sections[0]]
    for name, following in pairwise([*sections, last]):
        first, end = whole.places[name], whole.places[following]
        if end - begins < room:
            continue
        if name != sections[0]:
            found.append(name)
            begins = first
        if end - first >= room:
            for group, after in pairwise([*_groups(whole, name), following]):
                if whole.places[after] - begins >= room and whole.places[group] > begins:
                    found.append(group)
                    begins = whole.places[group]
    return tuple(found)


def room(whole: Printed) -> int:
    """Say how many of the pages of a part are left for its sections."""
    sections = [name for name in whole.places if _is_section(name)]
    before, after = whole.places[sections[0]], whole.pages - whole.places[sections[-1]]
    return max(MOST - before - after, 1)


def _is_section(name: str) -> bool:
    return name.startswith("s") and name[1:].isdecimal()


def _groups(whole: Printed, section: str) -> Iterator[str]:
    return (name for name in whole.places if name.startswith(f"{section}-"))
