"""The words of a page in reading order, as pieces: text, braille and narration are made of them.

Read from the very HTML that becomes the HTML and the PDF copy, by its elements: what stands
outside ``main`` (choices of size, links past them, headers and footers) is for looking alone.
"""

import re
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser
from typing import Literal

from generator.pages.page import Page

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_INLINE = {
    *("a", "abbr", "b", "bdi", "bdo", "br", "cite", "code", "em", "i", "img", "mark", "q", "s"),
    *("small", "span", "strong", "sub", "sup", "time", "u", "wbr"),
}
_VOID = {"br", "col", "hr", "img", "input", "link", "meta", "wbr"}
_GROUPS = {"dl", "ol", "ul", "tr", "table"}
"""Elements whose pieces stand together."""

_BOX = " [ ] "
"""A box to tick (class ``box``), as people type one: a reader can put an x in it."""

_FOR_THE_EYE = {"credits"}
"""Classes of what says who made the pictures, of which there are none here."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One heading, paragraph, list item or fact; its text may have lines, as an address has."""

    kind: Literal["heading", "paragraph", "item", "fact"]
    text: str
    level: int = 0
    """Of a heading, from 1; else how many lists it stands in."""
    label: str = ""
    """Of a fact: what it is, also the heading of its column in a table. Of an item: its number,
    empty where the list has none."""
    follows: bool = False
    """It stands together with the piece before it."""


def pieces(page: Page) -> tuple[Piece, ...]:
    """Read the words of a page. The first heading is its title."""
    reader = _Reader()
    reader.feed(page.body)
    reader.close()
    return tuple(reader.found)


@dataclass(slots=True)
class _List:
    """An open list: the number of its last item, and how many pieces that item has."""

    number: int | None
    held: int = 0


@dataclass(slots=True)
class _Place:
    """Where the reader is: the lists and the table that are open, and what labels the next."""

    lists: list[_List] = field(default_factory=list)
    columns: list[str] = field(default_factory=list)
    column: int = -1
    in_head: bool = False
    label: str | None = None
    group: int = 0
    open_groups: int = 0


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[Piece] = []
        self._open: list[str] = []
        self._passed: list[int] = []
        self._words: list[str] = []
        self._address = ""
        self._at = _Place()
        self._group_of_last = -1

    @property
    def _is_read(self) -> bool:
        return "main" in self._open and not self._passed

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag not in _INLINE:
            self._flush()
            self._begin(tag, given)
        elif tag == "br":
            self._words.append("\n")
        elif tag == "img" and given.get("alt"):
            self._words.append(f" {given['alt']} ")
        elif tag == "a":
            self._address = given.get("href") or ""
        elif given.get("class") == "box" and self._is_read:
            self._words.append(_BOX)
        if tag not in _VOID:
            self._open.append(tag)
            if _FOR_THE_EYE & set((given.get("class") or "").split()):
                self._passed.append(len(self._open))

    def handle_endtag(self, tag: str) -> None:
        if tag == "a":
            self._show_address()
        if tag not in _INLINE:
            self._flush()
            self._end(tag)
        if tag in self._open:
            while self._open.pop() != tag:
                pass
        while self._passed and self._passed[-1] > len(self._open):
            self._passed.pop()

    def handle_data(self, data: str) -> None:
        if self._is_read:
            self._words.append(re.sub(r"\s+", " ", data))

    def _show_address(self) -> None:
        """Say where a link leads, unless its words say so or it leads into the page."""
        shown = "".join(self._words)
        address = re.sub(r"^(?:mailto|tel):", "", self._address)
        if address and not address.startswith("#") and address not in re.sub(r"[^\S\n]", "", shown):
            self._words.append(f" ({address})")
        self._address = ""

    def _begin(self, tag: str, given: dict[str, str | None]) -> None:
        at = self._at
        if tag in _GROUPS:
            if not at.open_groups or tag == "tr":
                at.group += 1
            at.open_groups += 1
        if tag in {"ol", "ul"}:
            # Our own ordered lists show no numbers, or have them in their words.
            is_numbered = tag == "ol" and "class" not in given and "nav" not in self._open
            at.lists.append(_List(int(given.get("start") or 1) - 1 if is_numbered else None))
        elif tag == "li" and at.lists:
            last = at.lists[-1]
            if last.held > 1 and len(at.lists) == 1:
                at.group += 1
            last.held = 0
            if last.number is not None:
                last.number += 1
        elif tag == "table":
            at.columns = []
        elif tag == "tr":
            at.column = -1
        elif tag in {"td", "th"}:
            at.column += 1
            at.in_head = "thead" in self._open
            if not at.in_head and at.column < len(at.columns):
                at.label = at.columns[at.column]

    def _end(self, tag: str) -> None:
        at = self._at
        if tag in _GROUPS:
            at.open_groups -= 1
            if not at.open_groups:
                at.group += 1
        if tag in {"ol", "ul"}:
            at.lists.pop()
        elif tag in {"td", "dd"}:
            self._leave_label()

    def _flush(self) -> None:
        """Make a piece of the words since the last block began or ended."""
        text = re.sub(r" *\n *", "\n", re.sub(r" +", " ", "".join(self._words))).strip()
        self._words.clear()
        if not text or not self._is_read:
            return
        at, tag = self._at, self._open[-1]
        headings = [_HEADINGS[each] for each in self._open if each in _HEADINGS]
        if tag == "dt":
            self._leave_label()
            at.label = text.removesuffix(":")
        elif "thead" in self._open:
            at.columns.append(text)
        elif headings:
            self._add(Piece("heading", text, headings[-1]))
        elif at.label and not self._begins_item:
            self._add(Piece("fact", text, len(at.lists), at.label))
            at.label = None
        elif self._begins_item:
            self._leave_label()
            at.lists[-1].held = 0
            number = at.lists[-1].number
            self._add(Piece("item", text, len(at.lists), f"{number}." if number else ""))
        else:
            self._add(Piece("paragraph", text, len(at.lists)))

    def _leave_label(self) -> None:
        """Let a label stand by itself before facts or a list, or where there is nothing."""
        if self._at.label:
            self._add(Piece("fact", "", label=self._at.label))
        self._at.label = None

    @property
    def _begins_item(self) -> bool:
        return bool(self._at.lists) and not self._at.lists[-1].held

    def _add(self, piece: Piece) -> None:
        at = self._at
        for each in at.lists[-1:]:
            each.held += 1
        if not at.open_groups:
            at.group += 1
        self.found.append(replace(piece, follows=at.group == self._group_of_last))
        self._group_of_last = at.group
