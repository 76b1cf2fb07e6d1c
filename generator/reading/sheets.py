"""Lines shared out over pages, so that no heading stands last on one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_LEAST = 2
"""So many lines of what has more stand together at the end of a page."""


@dataclass(frozen=True, slots=True)
class Block:
    """The lines of a piece, and how they stand among others."""

    lines: tuple[str, ...]
    space_before: bool = False
    space_after: bool = False
    heads: bool = False
    """It stands on the page of what comes after it."""


def sheets(blocks: Sequence[Block], most: int) -> Iterator[list[str]]:
    """Fill pages of so many lines at most; none begins or ends with an empty one."""
    needed = _needed(blocks)
    sheet: list[str] = []
    for block, least in zip(blocks, needed, strict=True):
        if sheet and (block.space_before and sheet[-1]):
            sheet.append("")
        if sheet and len(sheet) + least > most:
            yield _trimmed(sheet)
            sheet = []
        for line in block.lines:
            if len(sheet) == most:
                yield _trimmed(sheet)
                sheet = []
            sheet.append(line)
        if block.space_after and len(sheet) < most:
            sheet.append("")
    yield _trimmed(sheet)


def _needed(blocks: Sequence[Block]) -> list[int]:
    """Say for each block how many lines must be left on a page for it to begin there."""
    needed: list[int] = []
    for block in reversed(blocks):
        least = min(len(block.lines), _LEAST)
        if block.heads:
            least = len(block.lines) + block.space_after + (needed[-1] if needed else 0)
        needed.append(least)
    return needed[::-1]


def _trimmed(sheet: list[str]) -> list[str]:
    while sheet and not sheet[-1]:
        sheet.pop()
    return sheet
