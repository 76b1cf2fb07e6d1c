"""Dates and times in words, by Babel.

Always with the weekday and the month in words: "Friday 20 November 2026" (easy-read, Words).
"""

from datetime import date, time
from typing import Literal

from babel import Locale
from babel.dates import format_date

PARTS_OF_THE_DAY = (
    (0, "%(time)s at night"),
    (5, "%(time)s in the morning"),
    (12, "%(time)s in the afternoon"),
    (18, "%(time)s in the evening"),
    (22, "%(time)s at night"),
)
"""From which hour on a time is said with which words."""

EDITIONS: tuple[Literal["standard", "easy_read"], ...] = ("standard", "easy_read")
"""The ways in which a time is written."""

NOON, MIDNIGHT = "12 midday", "12 midnight"


def in_words(day: date, language: str) -> str:
    """Write a date with its weekday and its month in words."""
    return format_date(day, "EEEE d MMMM y", locale=Locale.parse(language, sep="-"))


def without_weekday(day: date, language: str) -> str:
    """Write a date that nobody keeps an appointment on, such as a date of birth."""
    return format_date(day, "d MMMM y", locale=Locale.parse(language, sep="-"))


def clock_time(at: time, edition: Literal["standard", "easy_read"]) -> str:
    """Write a time: "10:30am", and in easy read "10:30 in the morning"."""
    if at.minute == 0 and at.hour in {0, 12}:
        return NOON if at.hour else MIDNIGHT
    hour = at.hour % 12 or 12
    digits = f"{hour}:{at.minute:02}" if at.minute or edition == "easy_read" else f"{hour}"
    if edition == "standard":
        return digits + ("am" if at.hour < 12 else "pm")
    words = [words for start, words in PARTS_OF_THE_DAY if at.hour >= start][-1]
    return words % {"time": digits}


def in_edition(when: date | time, edition: Literal["standard", "easy_read"], language: str) -> str:
    """Write a day or a time as an edition does."""
    return in_words(when, language) if isinstance(when, date) else clock_time(when, edition)


def date_names(language: str) -> tuple[str, ...]:
    """Give the names of the weekdays and the months."""
    locale = Locale.parse(language, sep="-")
    wide = (locale.days["format"]["wide"], locale.months["format"]["wide"])
    return tuple(name for names in wide for name in names.values())
