"""Finds what is withheld in a text, however it is written there."""

import functools
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from babel.dates import format_date, get_day_names, get_month_names

from generator import names
from generator.press.words import BREAK, numbers, row, said_numbers, words
from generator.withheld import Secret, Withheld
from generator.wording import aloud

RUN = 5
"""So many words in a row are distinctive; a shorter text is sought whole."""

LEAST = 3
"""A single word shorter than this is no secret: "x" and "no" stand everywhere."""

LANGUAGES = ("en_GB", "en_US", "cy", "pl", "ro", "ur", "pa", "ar", "bn", "gu", "pt", "es", "zh")
"""In whose ways of writing a date is sought."""


@dataclass(frozen=True, slots=True)
class Text:
    """Text indexed for the search: as a row of words in both cases, runs of words, numbers."""

    cased: str
    folded: str
    runs: frozenset[tuple[str, ...]]
    numbers: str
    digits: str
    pictures: frozenset[str] = frozenset()

    @classmethod
    def of(cls, texts: tuple[str, ...]) -> "Text":
        cased: list[str] = []
        runs: set[tuple[str, ...]] = set()
        for text in texts:
            found = words(text)
            cased.append(row(found))
            folded = [word.casefold() for word in found]
            runs.update(zip(*(folded[start:] for start in range(RUN)), strict=False))
        joined = BREAK.join(cased)
        grouped = "".join(numbers(text) + numbers(said_numbers(text)) for text in texts)
        digits = re.sub(r"\D", "", grouped)
        return cls(joined, joined.casefold(), frozenset(runs), grouped, digits)

    def with_(self, other: "Text") -> "Text":
        """Add the texts of another; nothing stands across the two."""
        return Text(
            f"{self.cased}{BREAK}{other.cased}",
            f"{self.folded}{BREAK}{other.folded}",
            self.runs | other.runs,
            f"{self.numbers}{other.numbers}",
            f"{self.digits}{BREAK}{other.digits}",
            self.pictures | other.pictures,
        )


@dataclass(frozen=True, slots=True)
class _Known:
    """What a copy holds by right: its texts, and with what words these begin and end."""

    text: Text
    beginnings: frozenset[tuple[str, ...]]
    endings: frozenset[tuple[str, ...]]

    @classmethod
    def of(cls, texts: tuple[str, ...]) -> "_Known":
        text = Text.of(texts)
        each = [tuple(one.split()) for one in text.folded.split(BREAK)]
        lengths = range(1, RUN)
        return cls(
            text,
            frozenset(found[:length] for found in each for length in lengths),
            frozenset(found[-length:] for found in each for length in lengths),
        )

    def with_(self, other: "_Known") -> "_Known":
        """Add what another holds."""
        return _Known(
            self.text.with_(other.text),
            self.beginnings | other.beginnings,
            self.endings | other.endings,
        )

    def joins(self, run: tuple[str, ...]) -> bool:
        """Tell whether a run arises where one text ends and another begins, by chance."""
        return any(
            run[:at] in self.endings and run[at:] in self.beginnings for at in range(1, len(run))
        )


Search = Callable[[Text], bool]


@dataclass(frozen=True, slots=True)
class _Runs:
    """Looks for any run of a text's words."""

    runs: frozenset[tuple[str, ...]]

    def __call__(self, text: Text) -> bool:
        return not self.runs.isdisjoint(text.runs)


@dataclass(frozen=True, slots=True)
class _Row:
    """Looks for words that stand together."""

    rows: tuple[str, ...]

    def __call__(self, text: Text) -> bool:
        return any(wanted in text.folded for wanted in self.rows)


@dataclass(frozen=True, slots=True)
class _Name:
    """Looks for somebody's name, as any language writes it."""

    words: tuple[str, ...]

    def __call__(self, text: Text) -> bool:
        first = self.words[0]
        is_there = first in text.cased if len(self.words) == 1 else first.casefold() in text.folded
        return is_there and names.holds_words(text.cased, self.words)


@dataclass(frozen=True, slots=True)
class _Number:
    """Looks for digits in a row, however grouped."""

    digits: str
    pattern: re.Pattern[str]

    def __call__(self, text: Text) -> bool:
        return self.digits in text.digits and self.pattern.search(text.numbers) is not None


@dataclass(frozen=True, slots=True)
class _Date:
    """Looks for a date in any way of writing it."""

    year: str
    forms: _Row
    said: _Row

    def __call__(self, text: Text) -> bool:
        return (self.year in text.digits and self.forms(text)) or self.said(text)


@dataclass(frozen=True, slots=True)
class _Picture:
    """Looks for a picture by its pixels."""

    fingerprint: str

    def __call__(self, text: Text) -> bool:
        return self.fingerprint in text.pictures


@functools.lru_cache(maxsize=8)
def searches(withheld: Withheld, own_words: tuple[str, ...]) -> tuple[tuple[str, Search], ...]:
    """Make the searches once for all files of a copy, each with the item it betrays.

    What is no secret is not sought. What is held by right in one language excuses nothing of what
    is withheld in another: a translator may have typed there what the plan does not say.
    """
    ours = _known(own_words)
    by_right = ours.with_(_known(withheld.by_right))
    found = [
        (secret, search) for secret in withheld.secrets if (search := _search(secret, by_right))
    ]
    written = frozenset(withheld.secrets)
    kept = frozenset(secret.item for secret, _ in found)
    for other in withheld.others:
        spoken = by_right.with_(_known(other.by_right))
        found += [
            (secret, search)
            for secret in other.secrets
            if secret not in written
            and (
                search := _search(
                    secret, spoken, kept_beyond=ours.text.runs if secret.item in kept else None
                )
            )
        ]
    return tuple((secret.item, search) for secret, search in found)


@functools.lru_cache(maxsize=64)
def _known(texts: tuple[str, ...]) -> _Known:
    """Read texts once: our own stand in every copy, and a translation is for every recipient."""
    return _Known.of(texts)


def finds(secret: Secret, text: str) -> bool:
    """Whether something stands in a text."""
    search = _alone(secret)
    return search is not None and search(_read(text))


@functools.lru_cache(maxsize=1024)
def _alone(secret: Secret) -> Search | None:
    return _search(secret, _known(()))


@functools.lru_cache(maxsize=4096)
def _read(text: str) -> Text:
    return Text.of((text,))


def _search(
    secret: Secret, known: _Known, *, kept_beyond: frozenset[tuple[str, ...]] | None = None
) -> Search | None:
    """Make the search for a secret; None where it is none, for the copy holds it by right.

    ``kept_beyond`` is given where the plan as it was written does not share the secret: runs of
    our own words, which betray nothing even so.
    """
    search: Search | None
    found = words(secret.text)
    folded = [word.casefold() for word in found]
    if secret.kind == "number":
        search = _number(secret.text)
    elif secret.kind == "picture":
        search = _Picture(secret.text)
    elif secret.kind == "date":
        search = _Date(secret.text[:4], _Row(_dates(secret.text)), _Row(_said(secret.text)))
    elif secret.kind == "words" and len(found) >= RUN:
        every = zip(*(folded[start:] for start in range(RUN)), strict=False)
        whole = frozenset(run for run in every if _is_distinctive(run))
        # What the copy holds by right is taken out run by run: the rest must not be found.
        runs = whole - known.text.runs
        theirs = whole - kept_beyond if kept_beyond is not None else frozenset()
        if len(runs) < len(theirs) / 2:
            runs = theirs  # that is no chance: a translator put it into a text that is shared
        apart = frozenset(run for run in runs if not known.joins(run))
        return _Runs(apart or runs) if runs else None
    elif not found or (len(found) == 1 and len(found[0]) < LEAST and not found[0].isdigit()):
        search = None
    elif secret.kind == "name":
        search = _Name(tuple(found))
    else:
        search = _Row((row(folded),))
    return None if search is None or search(known.text) else search


def _is_distinctive(run: tuple[str, ...]) -> bool:
    """Tell a run of words from one that is little more than a date."""
    calendar = _calendar()
    return sum(not word.isdigit() and word not in calendar for word in run) > RUN // 2


@functools.cache
def _calendar() -> frozenset[str]:
    """Give the names of days and months in every language."""
    named = (
        name
        for language in LANGUAGES
        for form in ("wide", "abbreviated")
        for names in (
            get_month_names(form, "format", language),
            get_day_names(form, "format", language),
        )
        for name in names.values()
    )
    return frozenset(word.casefold() for name in named for word in words(name))


def _number(text: str) -> _Number | None:
    """Look for a number of five digits or more; ``+44`` and ``0044`` are ``0``."""
    digits = re.sub(r"\D", "", text)
    if len(digits) < 5:
        return None
    abroad = ""
    if len(digits) >= 9:
        digits = re.sub(r"^(?:0044|44(?=\d{9})|0)0?", "", digits)
        abroad = "(?:(?:0,?0,?)?4,?4,?)?(?:0,?)?"
    return _Number(digits, re.compile(f",{abroad}{',?'.join(digits)},"))


def _dates(text: str) -> tuple[str, ...]:
    """Give a date in every usual way of writing it, as rows of words."""
    day = date.fromisoformat(text)
    written = {text, f"{day:%d/%m/%Y}", f"{day.day}/{day.month}/{day.year}", f"{day:%Y%m%d}"}
    for language in LANGUAGES:
        written.update(format_date(day, form, language) for form in ("long", "medium"))
        written.add(format_date(day, "d MMMM y", language))
        written.add(format_date(day, "MMMM d, y", language))
        written.add(format_date(day, "d MMM y", language))
    month = format_date(day, "MMMM y", "en_GB")
    written |= {f"{_ordinal(day.day)} {month}", f"{_ordinal(day.day)} of {month}"}
    return tuple(sorted({row([word.casefold() for word in words(form)]) for form in written}))


def _said(text: str) -> tuple[str, ...]:
    """Give a date as it is read aloud, as rows of words."""
    day = date.fromisoformat(text)
    month = format_date(day, "MMMM", "en_GB")
    said = aloud.day(day.day, month, day.year)
    backwards = f"{month} the {aloud.ORDINALS[day.day - 1]} {aloud.year(day.year)}"
    return tuple(row([word.casefold() for word in words(form)]) for form in (said, backwards))


def _ordinal(number: int) -> str:
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{'th' if number in {11, 12, 13} else ending}"
