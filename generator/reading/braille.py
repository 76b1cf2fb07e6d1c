"""A file that a braille embosser or a braille display reads (.brf): 40 cells by 25 lines.

Laid out as is usual in the United Kingdom (UKAAF, "Formatting braille documents"): the number of
the page at the right of its first line, headings apart, paragraphs that begin in cell 3.
"""

import textwrap
from collections.abc import Iterator
from itertools import pairwise

from generator.copy import Grade
from generator.pages.page import Page
from generator.reading import louis
from generator.reading.pieces import Piece, pieces
from generator.reading.sheets import Block, sheets
from generator.reading.text import labelled
from generator.wording import phrases
from generator.wording.messages import catalogue

CELLS, LINES = 40, 25
END, PAGE = "\r\n", "\f"
CONTINUED = '"'
"""Dot 5 at the end of a line that is full: a long address goes on in the next (UEB, 10.13)."""

_CENTRED = 34
"""So wide is a centred heading at most, so that it is seen to be one."""


def render(page: Page, grade: Grade) -> bytes:
    """Make the file. Raises ``ReadingFailed`` where liblouis cannot."""
    held = pieces(page)
    name = louis.table(page.language, grade)
    texts = [_said(piece) for piece in held]
    unknown = louis.unknown(frozenset("".join(texts)), name)
    said = [_known(text, unknown, page.language) for text in texts]
    written = iter(louis.translated([line for lines in said for line in lines], name))
    blocks = [
        _block(piece, tuple(next(written) for _ in lines))
        for piece, lines in zip(held, said, strict=True)
    ]
    numbers = iter(louis.translated([str(number) for number in range(1, 1000)], name))
    made = [
        END.join([next(numbers).rjust(CELLS), *lines]) + END for lines in sheets(blocks, LINES - 1)
    ]
    return PAGE.join(made).encode("ascii")


def read_back(content: bytes, language: str = "en") -> tuple[str, ...]:
    """Read a file as words, in each grade: all but the numbers of its pages, and these.

    Raises ``ReadingFailed``.
    """
    found = [sheet.splitlines() or [""] for sheet in content.decode("latin-1").split(PAGE)]
    rows = (
        _joined([line for sheet in found for line in sheet[1:]]),
        _joined([sheet[0] for sheet in found]),
    )
    grades = louis.TABLES[language]
    return tuple(row for grade in grades for row in louis.read_back(rows, language, grade))


def _joined(lines: list[str]) -> str:
    row = ""
    for line in lines:
        goes_on = len(line) == CELLS and line.endswith(CONTINUED)
        row += line.strip()[:-1] if goes_on else f"{line.strip()} "
    return " ".join(row.split())


def _said(piece: Piece) -> str:
    if piece.kind == "fact":
        return labelled(piece)
    if piece.kind == "item":
        return f"{piece.label or '•'} {piece.text}"
    return piece.text


def _known(text: str, unknown: frozenset[str], language: str) -> tuple[str, ...]:
    """Give the lines of a text, with words of ours for those in letters that have no braille."""
    if not unknown.isdisjoint(text):
        words = [None if unknown & set(word) else word for word in text.split(" ")]
        kept = [
            catalogue(language).text(phrases.NOT_IN_BRAILLE) if word is None else word
            for before, word in pairwise(["", *words])
            if word is not None or before is not None
        ]
        text = " ".join(kept)
    return tuple(text.splitlines()) or ("",)


def _block(piece: Piece, rows: tuple[str, ...]) -> Block:
    """Lay a piece out in lines of cells."""
    if piece.kind == "heading":
        is_centred = piece.level <= 2 and all(
            len(word) <= _CENTRED for word in " ".join(rows).split()
        )
        if is_centred:
            lines = [
                line.center(CELLS).rstrip() for row in rows for line in textwrap.wrap(row, _CENTRED)
            ]
        else:
            lines = [line for row in rows for line in _wrapped(row, "    ", "    ")]
        return Block(tuple(lines), True, is_centred, heads=True)
    inner = "  " * max(0, piece.level - 1)
    first, rest = inner, f"{inner}  "
    if piece.kind == "paragraph":
        first, rest = (rest, rest) if piece.level or piece.follows else ("  ", "")
    lines = []
    for row in rows:
        lines += _wrapped(row, first, rest)
        first = rest
    return Block(tuple(lines), space_before=piece.kind == "fact" and not piece.follows)


def _wrapped(row: str, first: str, rest: str) -> Iterator[str]:
    """Break a row between words; only what is longer than a line is broken elsewhere."""
    held, indent = "", first
    for word in row.split():
        if held and len(indent) + len(held) + 1 + len(word) > CELLS:
            yield indent + held
            held, indent = "", rest
        left = word
        while len(indent) + len(left) > CELLS:
            room = CELLS - len(indent) - len(CONTINUED)
            yield indent + left[:room] + CONTINUED
            left, indent = left[room:], rest
        held = f"{held} {left}" if held else left
    if held:
        yield indent + held
