"""Dates and times in words, by Babel.

Always with the weekday and the month in words: "Friday 20 November 2026" (easy-read, Words).
"""

from datetime import date, time
from typing import Literal

from babel import Locale
from babel.dates import format_date, format_time

from generator.wording.messages import SOURCE, catalogue, known, mark

PARTS_OF_THE_DAY = (
    (0, mark("%(time)s at night")),
    (5, mark("%(time)s in the morning")),
    (12, mark("%(time)s in the afternoon")),
    (18, mark("%(time)s in the evening")),
    (22, mark("%(time)s at night")),
)
"""From which hour on a time is said with which words."""

EDITIONS: tuple[Literal["standard", "easy_read"], ...] = ("standard", "easy_read")
"""The ways in which a time is written."""

NOON, MIDNIGHT = mark("12 midday"), mark("12 midnight")

_OWN_DIGITS = {"bn": "০১২৩৪৫৬৭৮৯"}
"""The digits that readers expect where these are not Latin ones (CLDR, default numbering system).

Telephone numbers, references, 999 and amounts of money stay in Latin digits everywhere.
"""


def locale_of(language: str) -> Locale:
    """Give the locale of a language: British English for English."""
    return Locale.parse("en-GB" if language == SOURCE else language, sep="-")


def digits(text: str, language: str) -> str:
    """Write the digits of a date, a time or a count as readers of the language expect them."""
    own = _OWN_DIGITS.get(language.partition("-")[0])
    return text.translate(str.maketrans("0123456789", own)) if own else text


def in_words(day: date, language: str) -> str:
    """Write a date with its weekday and its month in words, in the order of the language."""
    form = "EEEE d MMMM y" if _is_english(language) else "full"
    return digits(format_date(day, form, locale=locale_of(language)), language)


def without_weekday(day: date, language: str) -> str:
    """Write a date that nobody keeps an appointment on, such as a date of birth."""
    form = "d MMMM y" if _is_english(language) else "long"
    return digits(format_date(day, form, locale=locale_of(language)), language)


def clock_time(at: time, edition: Literal["standard", "easy_read"], language: str) -> str:
    """Write a time: "10:30am", and in easy read "10:30 in the morning"."""
    words = catalogue(language)
    if at.minute == 0 and at.hour in {0, 12}:
        return words.text(NOON if at.hour else MIDNIGHT)
    hour = at.hour % 12 or 12
    # Readers who have a clock of 12 hours and no "am" of their own read the part of the day.
    in_parts = edition == "easy_read" or (not _is_english(language) and _has_12_hours(language))
    shown = f"{hour}:{at.minute:02}" if at.minute or in_parts else f"{hour}"
    if in_parts:
        part = [part for start, part in PARTS_OF_THE_DAY if at.hour >= start][-1]
        return words.text(part) % {"time": digits(shown, language)}
    if _is_english(language):
        return shown + ("am" if at.hour < 12 else "pm")
    return digits(format_time(at, "short", locale=locale_of(language)), language)


def in_edition(when: date | time, edition: Literal["standard", "easy_read"], language: str) -> str:
    """Write a day or a time as an edition does."""
    if isinstance(when, date):
        return in_words(when, language)
    return clock_time(when, edition, language)


def date_names(language: str) -> tuple[str, ...]:
    """Give the names of the weekdays and the months."""
    locale = locale_of(language)
    wide = (locale.days["format"]["wide"], locale.months["format"]["wide"])
    return tuple(name for names in wide for name in names.values())


def _has_12_hours(language: str) -> bool:
    return "a" in locale_of(language).time_formats["short"].pattern


def _is_english(language: str) -> bool:
    return known(language) in {"", SOURCE}
