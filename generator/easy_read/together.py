"""What only shows over a whole plan: the same thing has the same word throughout."""

import functools
from collections import Counter
from collections.abc import Iterator, Sequence

from generator.easy_read.language import Language
from generator.easy_read.matching import Phrases
from generator.easy_read.rules import Fault
from generator.easy_read.sentences import Line

Items = Sequence[Sequence[Line]]


def two_words(items: Items, language: Language) -> Iterator[tuple[int, Fault]]:
    """Yield, with the number of its item, each word where another is used for the same thing.

    The word used most is the one to keep; of two used alike, the plainer.
    """
    for rivals in _rivals(language):
        found = list(_uses(items, rivals))
        used = Counter(rival for rival, _, _ in found)
        if len(used) < 2:
            continue
        kept = max(used, key=lambda rival: (used[rival], -rival))
        for rival, item, fault in found:
            if rival != kept:
                yield item, fault


@functools.cache
def _rivals(language: Language) -> Sequence[Sequence[Phrases]]:
    sets = language.value("together.rivals")
    return [[Phrases([words]) for words in rivals] for rivals in sets]


def _uses(items: Items, rivals: Sequence[Phrases]) -> Iterator[tuple[int, int, Fault]]:
    for item, lines in enumerate(items):
        for number, line in enumerate(lines):
            for sentence in line.sentences:
                for rival, phrases in enumerate(rivals):
                    for first, last in phrases.find(sentence):
                        start, end = sentence.words[first].start, sentence.words[last].end
                        found = line.text[start:end]
                        yield rival, item, Fault("two-words", number, start, end, found)
