"""Which hard words of an item the item explains itself, in the same or the next sentence."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.easy_read.language import Language
from generator.easy_read.sentences import Line, Sentence, Word
from generator.easy_read.words import Found, HardWord

Uses = Sequence[tuple[Sentence, Found]]
"""The hard words of an item, each with its sentence."""


def explained(apart: Sequence[Line], uses: Uses, language: Language) -> set[HardWord]:
    """Give the hard words of one item that it explains."""
    sentences = [sentence for line in apart for sentence in line.sentences]
    after = {id(first): second for first, second in pairwise(sentences)}
    known = set()
    for sentence, found in uses:
        following = after.get(id(sentence))
        if (
            _defines(sentence, found, language)
            or _names(sentence, found, language)
            or _in_brackets(sentence, found)
            or (following is not None and _explains(following, language))
        ):
            known.add(found.word)
    return known


def _words_around(sentence: Sentence, found: Found) -> tuple[Sequence[Word], Sequence[Word]]:
    before = [word for word in sentence.words if word.end <= found.start]
    return before, [word for word in sentence.words if word.start >= found.end]


def _defines(sentence: Sentence, found: Found, language: Language) -> bool:
    """Whether a sentence tells what its subject is: "An advocate speaks up for you"."""
    before, after = _words_around(sentence, found)
    if not after or sentence.line[found.end : after[0].start].strip(" \"'"):
        return False
    articles, first = language.words("explaining.articles"), after[0].low
    bare = not before
    if not bare and [word.low for word in before] not in [[each] for each in articles]:
        return False
    if first in language.words("explaining.verbs"):
        return True
    if first in language.words("explaining.be"):
        return len(after) > 1 and after[1].low in language.words("explaining.after_be")
    tells = first.endswith(language.texts("explaining.endings")) or not bare
    return tells and first not in language.words("explaining.not_verbs")


def _names(sentence: Sentence, found: Found, language: Language) -> bool:
    """Whether what was said before is given its name: "This is called cuckooing"."""
    before, _ = _words_around(sentence, found)
    while before and before[-1].low in language.words("explaining.articles"):
        before = before[:-1]
    return bool(before) and before[-1].low in language.words("explaining.called")


def _in_brackets(sentence: Sentence, found: Found) -> bool:
    rest = sentence.line[found.end : sentence.end].lstrip(" \"'")
    return rest.startswith("(") and " " in rest.partition(")")[0]


def _explains(sentence: Sentence, language: Language) -> bool:
    """Whether a sentence tells more of the one before: "It means ...", "This person helps ..."."""
    words = [word.low for word in sentence.words[:4]]
    if len(words) < 3 or words[0] not in language.words("explaining.starts"):
        return False
    rest = words[1:]
    if rest[0] in language.words("explaining.nouns"):
        rest = rest[1:]
        return bool(rest) and rest[0] not in language.words("explaining.not_verbs")
    if rest[0] in language.words("explaining.verbs"):
        return True
    be, then = language.words("explaining.be"), language.words("explaining.after_be")
    return rest[0] in be and len(rest) > 1 and rest[1] in then


def uses(
    apart: Sequence[Line], found: Sequence[Sequence[Found]]
) -> Iterator[tuple[Sentence, Found]]:
    """Pair each hard word found in some lines with its sentence."""
    for line, words in zip(apart, found, strict=True):
        yield from ((line.sentence_at(each.start), each) for each in words)
