"""A script to be read aloud, by a person or by a voice: every sentence, as it is said."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.pages.page import Page
from generator.reading.pieces import Piece, pieces
from generator.reading.text import END, labelled, wrapped
from generator.wording import aloud, phrases
from generator.wording.messages import Catalogue, catalogue
from generator.wording.scripts import ENDS

PACE = 140
"""Words a minute: calm, and still speech."""

_NUMBERED = re.compile(r"(\d{1,3})\. ")
_PAUSES = (*ENDS, ":", ";", ",", "،", "：")  # noqa: RUF001 - it is meant


@dataclass(frozen=True, slots=True)
class Chapter:
    """A title, and what is said under it, a paragraph each; ``[Pause]`` is not said."""

    title: str
    paragraphs: tuple[str, ...]


def script(page: Page) -> bytes:
    """Make the file for a person who reads aloud."""
    first, *others = chapters(page)
    words = catalogue(page.language)
    long_pause = words.text(phrases.LONG_PAUSE)
    head = [words.text(phrases.NARRATION), words.text(phrases.NARRATION_HOW)]
    paragraphs = [*head, long_pause, *first.paragraphs]
    for chapter in others:
        paragraphs += [long_pause, *chapter.paragraphs]
    lines = [line for each in paragraphs for line in (*wrapped(each), "")]
    return END.join(lines).encode()


def chapters(page: Page) -> tuple[Chapter, ...]:
    """Give what is said: first what stands before the sections, then a chapter for each."""
    held: list[list[Piece]] = [[]]
    for piece in pieces(page):
        if piece.kind == "heading" and piece.level == 2:
            held.append([])
        held[-1].append(piece)
    words = catalogue(page.language)
    told = [list(_told(each, words)) for each in held]
    told[-1].append(words.text(phrases.NARRATION_END))
    told[0].append(_length(told, words))
    titles = [page.title, *(aloud.said(each[0].text, words.language) for each in held[1:])]
    return tuple(
        Chapter(title, tuple(paragraphs)) for title, paragraphs in zip(titles, told, strict=True)
    )


def _length(told: list[list[str]], words: Catalogue) -> str:
    count = sum(len(each.split()) for paragraphs in told for each in paragraphs)
    minutes = max(1, round(count / PACE))
    shown = aloud.counted(minutes, words.language)
    return words.counted(phrases.NARRATION_LENGTH, minutes) % {"minutes": shown}


def _told(held: list[Piece], words: Catalogue) -> Iterator[str]:
    for piece in held:
        if piece.kind == "heading" and piece.level > 2:
            yield words.text(phrases.PAUSE)
        yield "\n".join(
            _ended(aloud.said(line, words.language)) for line in _said(piece, words).splitlines()
        )


def _said(piece: Piece, words: Catalogue) -> str:
    """Say in words what a page shows by its looks."""
    text = piece.text
    if piece.kind == "fact":
        return labelled(piece)
    if piece.kind == "heading" and piece.level > 1:
        if number := _NUMBERED.match(text):
            shown = aloud.counted(int(number[1]), words.language)
            text = f"{shown}: {text[number.end() :]}"
            return (words.text(phrases.TEXT_SECTION) % {"heading": text}).replace(":", "", 1)
        said = phrases.TEXT_SECTION if piece.level == 2 else phrases.TEXT_HEADING
        return words.text(said) % {"heading": text}
    number = _NUMBERED.match(text) if piece.kind == "item" and not piece.label else None
    label = f"{number[1]}." if number else piece.label
    if label:
        shown = aloud.counted(int(label[:-1]), words.language)
        spoken = words.text(phrases.NARRATION_NUMBER) % {"number": shown}
        return f"{spoken} {text[number.end() :] if number else text}"
    return text


def _ended(line: str) -> str:
    """End a line, so that a voice stops there."""
    return line if line.rstrip("\u201d\u2019)\"'").endswith(_PAUSES) else f"{line}."
