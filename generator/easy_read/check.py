"""Check lines against every rule."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from generator.easy_read import dates, ideas, letters, negatives, numbers, passives, style
from generator.easy_read.explained import explained, uses
from generator.easy_read.language import Language
from generator.easy_read.language import language as language_of
from generator.easy_read.people import people
from generator.easy_read.rules import Fault, Hit
from generator.easy_read.sentences import Line, take_apart
from generator.easy_read.together import two_words
from generator.easy_read.words import WordList, word_list

_CHECKS: Sequence[Callable[[Line, Language], Iterator[Hit]]] = (
    style.length,
    letters.letters,
    letters.contractions,
    numbers.percentages,
    numbers.big_numbers,
    numbers.in_words,
    numbers.phones,
    dates.dates,
    dates.times,
    ideas.two_ideas,
    passives.passives,
    negatives.negatives,
    negatives.double_negatives,
    style.figures,
    style.questions,
    style.pages,
)


@dataclass(frozen=True, slots=True)
class About:
    """What is known about the lines, besides their words."""

    names: Collection[str] = ()
    """Names of people who may be spoken of."""
    reader: Collection[str] = ()
    """Names of the reader, whom the lines should call "you"."""
    words: WordList | None = None
    """The word list; the one of the language unless said."""
    explained: bool = False
    """Whoever shows the lines explains the hard words that have an explanation."""


_MOST_IN_A_LINE = 5
"""More breaches of one rule in one line tell nothing more."""


def check(
    lines: Sequence[str],
    language: str = "en",
    about: About = About(),
) -> Iterator[Fault]:
    """Yield every fault in the lines of one item, in their order.

    Raises UnknownLanguageError if there is no data for the language.
    """
    data = language_of(language)
    yield from _in_order(_of_item(lines, [take_apart(each, data) for each in lines], data, about))


def check_whole(
    items: Sequence[Sequence[str]],
    language: str = "en",
    about: About = About(),
) -> Iterator[tuple[int, Fault]]:
    """Yield every fault in a whole plan, with the number of its item.

    These are the faults of ``check``, and two words for one thing anywhere in the plan.
    """
    data = language_of(language)
    apart = [[take_apart(text, data) for text in item] for item in items]
    rivals: dict[int, list[Fault]] = {}
    for number, fault in two_words(apart, data):
        rivals.setdefault(number, []).append(fault)
    for number, (lines, taken) in enumerate(zip(items, apart, strict=True)):
        found = [*_of_item(lines, taken, data, about), *rivals.get(number, ())]
        yield from ((number, fault) for fault in _in_order(found))


def _in_order(found: Iterable[Fault]) -> list[Fault]:
    return sorted(found, key=lambda each: (each.line, each.start, not each.is_must))


def _of_item(
    lines: Sequence[str], apart: Sequence[Line], data: Language, about: About
) -> Iterator[Fault]:
    found = list(_faults(lines, apart, data, about.reader))
    yield from found
    letters_at = {(each.line, each.start) for each in found if each.code == "abbreviation"}
    for fault in _hard_words(lines, apart, data, about):
        if (fault.line, fault.start) not in letters_at:  # one fault is enough for one thing
            yield fault
    yield from people(apart, data, about.names, about.reader)


def _faults(
    lines: Sequence[str], apart: Sequence[Line], data: Language, reader: Collection[str]
) -> Iterator[Fault]:
    for number, line in enumerate(apart):
        for rule in _CHECKS:
            for hit in islice(rule(line, data), _MOST_IN_A_LINE):
                yield _fault(hit, number, lines[number])
        for hit in islice(style.reader(line, data, reader), _MOST_IN_A_LINE):
            yield _fault(hit, number, lines[number])


def _fault(hit: Hit, number: int, text: str) -> Fault:
    found = hit.words or text[hit.start : hit.end]
    return Fault(hit.code, number, hit.start, hit.end, found, hit.suggestion)


def _hard_words(
    lines: Sequence[str], apart: Sequence[Line], data: Language, about: About
) -> Iterator[Fault]:
    words = word_list(data.code) if about.words is None else about.words
    names = (*about.names, *about.reader)
    found = [[hit for hit in words.find(text, names) if not hit.word.known] for text in lines]
    told = explained(apart, [*uses(apart, found)], data) if any(found) else set()
    for number, hits in enumerate(found):
        for hit in islice((each for each in hits if each.word not in told), _MOST_IN_A_LINE):
            if not (about.explained and hit.word.explained):
                text = lines[number][hit.start : hit.end]
                yield Fault("hard-word", number, hit.start, hit.end, text, hit.instead)
