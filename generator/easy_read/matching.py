"""Looking for phrases in the words of a sentence.

In a phrase ``a/b`` is either word, ``#`` a number in digits and ``_`` any one word.
"""

from collections.abc import Iterable, Iterator, Sequence

from generator.easy_read.sentences import Sentence, Word

_Slots = tuple[frozenset[str], ...]


class Phrases:
    """A set of phrases, by their first word, so that looking for hundreds is quick."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._by_first: dict[str, list[_Slots]] = {}
        for phrase in phrases:
            slots = tuple(frozenset(part.casefold().split("/")) for part in phrase.split())
            for first in slots[0]:
                self._by_first.setdefault(first, []).append(slots)
        for found in self._by_first.values():
            found.sort(key=len, reverse=True)
        self._firsts = frozenset(self._by_first)

    def at(self, words: Sequence[Word], index: int) -> int:
        """Give how many words of the longest phrase stand there; 0 for none."""
        for slots in self._by_first.get(words[index].low, ()):
            here = words[index : index + len(slots)]
            if len(here) == len(slots) and all(map(_fits, here, slots)):
                return len(slots)
        return 0

    def find(self, sentence: Sentence) -> Iterator[tuple[int, int]]:
        """Yield the first and the last word of each phrase in a sentence, by number."""
        if sentence.low.isdisjoint(self._firsts):
            return
        index = 0
        while index < len(sentence.words):
            length = self.at(sentence.words, index)
            if length:
                yield index, index + length - 1
            index += length or 1


def _fits(word: Word, slot: frozenset[str]) -> bool:
    return word.low in slot or "_" in slot or ("#" in slot and word.low.isdigit())
