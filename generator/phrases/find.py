"""Finds ready-made wordings by a few words, forgiving of endings and slips of the finger."""

import difflib
import functools
import re
from collections.abc import Iterable
from typing import NamedTuple

from generator.phrases.bank import Phrase

_NAME, _ALSO, _SUBJECT, _WORDING = 6.0, 6.0, 2.0, 3.0
"""How much a word counts by where it stands."""

_SMALL = frozenset(
    (
        "a", "an", "and", "are", "at", "for", "from", "in", "is", "it", "my", "of", "on", "or",
        "that", "the", "to", "with", "who", "what",
    )
)  # fmt: skip
_CLOSE = 0.8


class Found(NamedTuple):
    """A wording, how many of the words looked for it has, and how well they fit."""

    phrase: Phrase
    words: int
    fit: float


def find(words: str, phrases: Iterable[Phrase]) -> list[Phrase]:
    """List the wordings that have the words, best first.

    Where none has all of them, those are listed that have most.
    """
    looked_for = [each for each in _split(words) if each not in _SMALL] or _split(words)
    found = [_found(looked_for, phrase) for phrase in phrases]
    most = max((each.words for each in found), default=0)
    found = [each for each in found if each.words == most > 0]
    return [each.phrase for each in sorted(found, key=lambda each: -each.fit)]


def _found(looked_for: list[str], phrase: Phrase) -> Found:
    fields = (
        (_NAME, _split(phrase.name)),
        (_ALSO, _split(phrase.also)),
        (_SUBJECT, _split(phrase.subject)),
        (_WORDING, _split(" ".join((*phrase.sentences, *(name for name, _ in phrase.easy_read))))),
    )
    fits = [
        max((weight * _fit(word, each) for weight, words in fields for each in words), default=0)
        for word in looked_for
    ]
    return Found(phrase, sum(fit > 0 for fit in fits), sum(fits))


def _split(text: str) -> list[str]:
    return re.findall(r"[a-z0-9]+", text.replace("'", "").casefold())


@functools.cache
def _fit(word: str, other: str) -> float:
    """Say how well a word fits one that was looked for: 1 where it is the same, 0 not at all."""
    if word == other:
        return 1
    shorter, longer = sorted((word, other), key=len)
    if len(shorter) < 4 or shorter[0] != longer[0]:
        return 0
    if longer.startswith(shorter):
        return 0.8
    matcher = difflib.SequenceMatcher(None, word, other)
    return 0.5 if matcher.real_quick_ratio() >= _CLOSE and matcher.ratio() >= _CLOSE else 0
