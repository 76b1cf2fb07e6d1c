"""What a machine can say of one translated message: whether what can be counted is the same.

Whether it says the same to its readers is for a second translator to say.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from generator import names, text
from generator.easy_read.words import word_list
from generator.plan.model import Plan
from generator.translation.pofile import Said
from generator.translation.texts import EASY
from generator.wording.markdown import faults as markdown_faults
from generator.wording.markdown import links as markdown_links
from generator.wording.messages import HARD_WORDS, THE_WORD, catalogue

Code = Literal[
    "placeholders", "characters", "marks", "digits", "names", "added", "english", "length", "term",
    "easy-length",
]  # fmt: skip

FATAL: frozenset[Code] = frozenset({"placeholders", "characters", "marks"})
"""With these a text would be another than the one that was agreed: no copy is made with it."""

MOST_EASY_WORDS, MOST_EASY_LETTERS = 15, 30
"""Words in a sentence of easy read; of Chinese, which has no spaces, characters."""

_SHORTEST, _LONGEST = 0.35, 3.0
_CHINESE_SHORTEST, _CHINESE_LONGEST = 0.12, 1.2
_FEW = 12
"""A text of fewer characters may be of any length in another language."""

_MONTHS = {number: f"{date(2000, number, 1):%B}" for number in range(1, 13)}
_WORD = re.compile(r"[^\W\d_]+")
_STEM = 4
"""So many letters at the beginning of a word stay when its ending changes."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Something to look at in one translation, and what it is about."""

    code: Code
    about: str = ""


@dataclass(frozen=True)
class Checker:
    """Checks the translations of one plan into one language."""

    plan: Plan
    language: str

    def faults(self, said: Said) -> Iterator[Fault]:
        """Yield what is to be looked at; nothing of a message that is not translated."""
        if not said.translation:
            return
        yield from fatal(said)
        yield from self._digits(said)
        yield from self._names_kept(said)
        yield from self._english(said)
        yield from self._length(said)
        yield from self._terms(said)

    def _digits(self, said: Said) -> Iterator[Fault]:
        """Numbers are the same, and the parts of one (a telephone number, a time) in its order."""
        lacking = Counter(_numbers(said.text)) - Counter(_numbers(said.translation))
        added = Counter(_numbers(said.translation)) - Counter(_numbers(said.text))
        there = "".join(_numbers(said.translation))
        rows = [each for each in _rows(said.text) if re.sub(r"\D", "", each) not in there]
        lacking -= Counter(part for row in rows for part in re.findall(r"\d+", row))
        lacking += Counter(rows)
        # Some languages name a month by its number.
        added -= Counter(str(number) for number, name in _MONTHS.items() if name in said.text)
        if lacking or added:
            yield Fault("digits", ", ".join([*lacking, *added]))

    def _names_kept(self, said: Said) -> Iterator[Fault]:
        """Names that were typed stay as they are, or as their owner writes them."""
        for person in self.plan.people.values():
            known = [*person.name.values(), *filter(None, (person.called, person.own_script))]
            typed = [name for name in known if names.holds(said.text, name)]
            there = [name for name in known if names.holds(said.translation, name, self.language)]
            if typed and not there:
                yield Fault("names", typed[0])
            if there and not typed:
                yield Fault("added", there[0])

    def _english(self, said: Said) -> Iterator[Fault]:
        plain = _without_braces(said.text)
        own = {word.casefold() for word in _WORD.findall(" ".join(self._known_names()))}
        words = [each for each in _WORD.findall(plain) if each.casefold() not in own]
        if said.text.strip() == said.translation.strip() and any(len(each) > 3 for each in words):
            yield Fault("english")

    def _known_names(self) -> Iterator[str]:
        for person in self.plan.people.values():
            yield from person.name.values()
            yield from filter(None, (person.called, person.organisation))

    def _length(self, said: Said) -> Iterator[Fault]:
        is_chinese = self.language.startswith("zh")
        source, target = map(_without_braces, (said.text, said.translation))
        if said.context.endswith(f"| {EASY}"):
            count = len(target) if is_chinese else len(target.split())
            most = MOST_EASY_LETTERS if is_chinese else MOST_EASY_WORDS
            if count > most:
                yield Fault("easy-length", str(count))
        if len(source) < _FEW:
            return
        shortest, longest = (
            (_CHINESE_SHORTEST, _CHINESE_LONGEST) if is_chinese else (_SHORTEST, _LONGEST)
        )
        if not shortest <= len(target) / len(source) <= longest:
            yield Fault("length")

    def _terms(self, said: Said) -> Iterator[Fault]:
        """Look for the word that the list has for a hard word, by how its words begin."""
        words = catalogue(self.language, HARD_WORDS)
        target = names.folded(said.translation)
        for found in word_list().find(said.text) if self.plan.plan.written_in == "en" else ():
            term = words.find(found.word.word, THE_WORD)
            stems = [names.folded(each)[:_STEM] for each in _WORD.findall(term) if len(each) > 2]
            if stems and not any(stem in target for stem in stems):
                yield Fault("term", f"{found.word.word} = {term}")


def fatal(said: Said) -> Iterator[Fault]:
    """Yield what makes a translation one that no copy may be made with."""
    differ = _different(text.placeholders(said.text), text.placeholders(said.translation))
    if differ:
        yield Fault("placeholders", differ)
    bad = text.unprintable(said.translation)
    if bad:
        yield Fault("characters", f"U+{ord(bad):04X}")
    before, after = (Counter(markdown_links(each)) for each in (said.text, said.translation))
    if before != after or markdown_faults(said.translation):
        yield Fault("marks")


def _different(asked: Iterable[tuple[str, str]], there: Iterable[tuple[str, str]]) -> str:
    before, after = Counter(asked), Counter(there)
    lacking = [f"{{{_written(each)}}}" for each in before - after]
    added = [f"{{{_written(each)}}}" for each in after - before]
    return ", ".join([*lacking, *added])


def _written(placeholder: tuple[str, str]) -> str:
    kind, name = placeholder
    return f"this.{name}" if kind == "field" else name.strip("{}")


def _without_braces(typed: str) -> str:
    """Leave out placeholders; doubled braces are what they stand for."""
    return text.fill(typed, lambda _: "", lambda _: "", lambda _: "")


def _numbers(typed: str) -> Iterator[str]:
    """Yield each row of digits, whichever digits they are; those in braces are checked apart."""
    yield from re.findall(r"[0-9]+", _in_our_digits(typed))


def _rows(typed: str) -> Iterator[str]:
    """Yield the numbers that have several parts, as they stand: "01632 960 001", "10:30", "3/4"."""
    yield from re.findall(r"[0-9]+(?:[ \u00a0.,:/\u2013-][0-9]+)+", _in_our_digits(typed))


def _in_our_digits(typed: str) -> str:
    return "".join(
        each if (digit := unicodedata.digit(each, None)) is None else str(digit)
        for each in _without_braces(typed)
    )
