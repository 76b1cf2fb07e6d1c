"""Plain text: for an e-mail, and for a screen reader. Nothing is said by its layout alone."""

import textwrap
from collections.abc import Iterator

from generator.pages.page import Page
from generator.reading.pieces import Piece, pieces
from generator.reading.together import SPACE, held_together
from generator.wording import phrases
from generator.wording.messages import Catalogue, catalogue

COLUMNS = 72
END = "\r\n"
"""Mail and Notepad show other ends of lines as none."""


def render(page: Page) -> bytes:
    """Make the file: UTF-8, in lines of 72 columns at most that end as mail does."""
    words = catalogue(page.language)
    lines = [line for piece in pieces(page) for line in _lines(piece, words)]
    return (END.join(lines).strip() + END).encode()


def _lines(piece: Piece, words: Catalogue) -> Iterator[str]:
    if piece.kind == "heading" and piece.level == 2:
        yield ""
    if not piece.follows:
        yield ""
    yield from wrapped(_said(piece, words), *_margins(piece))


def _said(piece: Piece, words: Catalogue) -> str:
    """Say in words what a page shows by its looks."""
    if piece.kind == "heading":
        if piece.level == 1:
            return piece.text
        said = phrases.TEXT_SECTION if piece.level == 2 else phrases.TEXT_HEADING
        return words.text(said) % {"heading": piece.text}
    if piece.kind == "fact":
        return labelled(piece)
    return piece.text


def labelled(piece: Piece) -> str:
    """Write a fact as a line: "By when: Friday 27 November 2026"."""
    end = "" if piece.label.endswith("?") else ":"
    return f"{piece.label}{end} {piece.text}".rstrip()


def _margins(piece: Piece) -> tuple[str, str]:
    """Give what begins the first line of a piece, and the others."""
    inner = "  " * max(0, piece.level - 1)
    if piece.kind == "heading":
        return "", ""
    if piece.kind == "item":
        marker = piece.label or "-"
        return f"{inner}{marker} ", inner + " " * (len(marker) + 1)
    return ("", "  ") if piece.kind == "fact" else (f"{inner}  " if piece.follows else "",) * 2


def wrapped(text: str, first: str = "", rest: str = "") -> Iterator[str]:
    """Break a text into lines of 72 columns, and not within what belongs together."""
    for line in text.splitlines():
        found = textwrap.wrap(
            held_together(line),
            COLUMNS,
            initial_indent=first,
            subsequent_indent=rest,
            break_long_words=False,
            break_on_hyphens=False,
        )
        yield from (each.replace(SPACE, " ") for each in found)
        first = rest
