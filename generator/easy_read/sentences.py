"""A line of text taken apart: its sentences, their words, what stands in quotation marks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.easy_read.language import Language

_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")
_END = re.compile(r"(?<![.!?…])[.!?…]+[\"')\]*]*(?=\s)")
_QUOTED = re.compile(r'"[^"]*"')
_PHONE = re.compile(r"(?<![\d+])(?:\+\d|0)\d(?:[ ]?\d){7,12}(?!\d)")
_HIDDEN_FROM_CASE = "\"'([*"

_FOLDED = str.maketrans("\u2018\u2019\u02bc\u201c\u201d\u2010\u2011\u00a0", "'''\"\"-- ")
"""Characters that people type in several ways: one for one, so that places stay."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word: as typed, folded, and where it stands in its line."""

    text: str
    low: str
    start: int
    end: int


@dataclass(frozen=True)
class Sentence:
    """One sentence of a line; ``start`` and ``end`` count in the line."""

    line: str
    start: int
    end: int

    @cached_property
    def text(self) -> str:
        return self.line[self.start : self.end]

    @cached_property
    def words(self) -> tuple[Word, ...]:
        return tuple(
            Word(match[0], match[0].casefold(), match.start(), match.end())
            for match in _WORD.finditer(self.line, self.start, self.end)
        )

    @cached_property
    def low(self) -> frozenset[str]:
        """The words, folded, in no order."""
        return frozenset(word.low for word in self.words)

    @property
    def length(self) -> int:
        """How many words a reader meets: a telephone number is one."""
        parts = _PHONE.sub("0", self.text).split()
        return sum(any(letter.isalnum() for letter in part) for part in parts)

    def follows(self, index: int) -> bool:
        """Whether nothing but space stands between a word and the one before it."""
        before, word = self.words[index - 1], self.words[index]
        return index > 0 and self.line[before.end : word.start].isspace()

    def gap(self, index: int) -> str:
        """Give what stands between a word and the one before it."""
        before = self.words[index - 1].end if index else self.start
        return self.line[before : self.words[index].start]


@dataclass(frozen=True)
class Line:
    """One line as it is shown, without marks of any kind; apostrophes and the like are folded."""

    text: str
    sentences: tuple[Sentence, ...]

    @cached_property
    def quoted(self) -> tuple[tuple[int, int], ...]:
        return tuple(match.span() for match in _QUOTED.finditer(self.text))

    @cached_property
    def phones(self) -> tuple[tuple[int, int], ...]:
        return tuple(match.span() for match in _PHONE.finditer(self.text))

    @property
    def words(self) -> tuple[Word, ...]:
        return tuple(word for sentence in self.sentences for word in sentence.words)

    def sentence_at(self, place: int) -> Sentence:
        return next(each for each in self.sentences if place <= each.end)


def take_apart(text: str, language: "Language") -> Line:
    """Find the sentences of a line."""
    text = text.translate(_FOLDED)
    starts = [0, *_breaks(text, language), len(text)]
    parts = (_without_space(text, start, end) for start, end in pairwise(starts))
    return Line(text, tuple(Sentence(text, start, end) for start, end in parts if start < end))


def _without_space(text: str, start: int, end: int) -> tuple[int, int]:
    part = text[start:end]
    return start + len(part) - len(part.lstrip()), end - len(part) + len(part.rstrip())


def _breaks(text: str, language: "Language") -> Iterator[int]:
    quoted = [match.span() for match in _QUOTED.finditer(text)]
    for match in _END.finditer(text):
        rest = text[match.end() :].lstrip().lstrip(_HIDDEN_FROM_CASE)[:1]
        inside = any(start < match.start() and match.end() < end for start, end in quoted)
        if rest and not rest.islower() and not inside and not _is_stop(text, match, rest, language):
            yield match.end()


def _is_stop(text: str, match: re.Match[str], rest: str, language: "Language") -> bool:
    """Whether a full stop ends a short form, such as "Dr.", and not the sentence."""
    if match[0][0] != ".":
        return False
    before = re.search(r"[^\s(\"]*$", text[max(0, match.start() - 12) : match.start()])
    word = before[0].casefold() if before else ""
    return (
        word in language.words("stops.words")
        or (rest.isdigit() and word in language.words("stops.before_digits"))
        or (len(word) == 1 and word.isalpha() and word != "i")
        or bool(re.fullmatch(r"[a-z](\.[a-z])+", word))
    )
