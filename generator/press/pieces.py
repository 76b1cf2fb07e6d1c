"""Pieces of the fonts for an HTML copy: of each family what the copy's words need, and no more."""

import functools
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from io import BytesIO

import uharfbuzz as harfbuzz  # type: ignore[import-untyped]
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

from generator.press.fonts import (
    FAMILY,
    LANGUAGES,
    WEIGHTS,
    Font,
    face_of,
    file_of,
    font_of,
    primary,
)


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a font for one weight: the characters it has, and the file as WOFF2."""

    family: str
    """By which style sheets name it: its own, or the first one, for which it stands in."""
    weight: int
    characters: frozenset[str]
    woff2: bytes


def pieces(texts: Iterable[tuple[str, str]]) -> tuple[Piece, ...]:
    """Cut from each font, in both weights, exactly what texts in their languages need."""
    languages: dict[str, set[str]] = {}
    for language, text in texts:
        languages.setdefault(primary(language), set()).update(text)
    used: dict[tuple[Font, str], set[str]] = {}
    invisible: set[str] = set()
    for language, characters in languages.items():
        own = LANGUAGES.get(language, ())
        for character in sorted(characters):
            if unicodedata.category(character) == "Cf":
                invisible.add(character)
            elif font := font_of(character, language):
                family = font.family if font in own else FAMILY
                used.setdefault((font, family), set()).add(character)
    return tuple(
        Piece(
            family=family,
            weight=number,
            characters=frozenset(characters),
            woff2=subset(font, weight, frozenset(characters | invisible)),
        )
        for (font, family), characters in used.items()
        for weight, number in WEIGHTS.items()
        if file_of(font, weight)
    )


@functools.lru_cache(maxsize=64)
def subset(font: Font, weight: str, characters: frozenset[str]) -> bytes:
    """Cut a piece that still shapes the characters: the same bytes for the same characters.

    HarfBuzz cuts in a millisecond where fontTools takes a second; fontTools packs as WOFF2.
    """
    path = file_of(font, weight)
    if path is None:
        raise FileNotFoundError(font.stem)
    wanted = harfbuzz.SubsetInput()
    wanted.unicode_set.update(ord(character) for character in characters)
    wanted.flags = harfbuzz.SubsetFlags.NO_HINTING
    cut = harfbuzz.subset(face_of(path, font.index), wanted)
    packed = BytesIO()
    with TTFont(BytesIO(cut.blob.data), recalcTimestamp=False) as piece:
        piece.flavor = "woff2"
        piece.save(packed)
    return packed.getvalue()
