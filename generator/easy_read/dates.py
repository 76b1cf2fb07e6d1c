"""Dates and times that are not written as easy read writes them."""

import functools
import re
from collections.abc import Iterator
from datetime import date

from generator.easy_read.language import Language
from generator.easy_read.rules import Hit
from generator.easy_read.sentences import Line, Sentence

_NUMERIC = re.compile(r"(?<![\w/.-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?![\w/-]|\.\d)")
_ISO = re.compile(r"(?<![\w/.-])(\d{4})-(\d{2})-(\d{2})(?![\w/-])")
_SHORT = re.compile(r"(?<![\w/.])(\d{1,2})/(\d{1,2})(?![\w/])")
_CLOCK = re.compile(
    r"(?<![\w:.,£$€/])(?P<hour>\d{1,2})(?:(?P<mark>[:.])(?P<minute>[0-5]\d))?(?![:.]?\d)"
    r"(?:\s?(?P<half>[aApP])(?:\.[mM]\b\.?|[mM]\b)|\s?(?P<hours>hrs|hours)\b)?"
)
FOUR_DIGITS = re.compile(r"(?<![\w:.,£$€/])([01]\d|2[0-3])([0-5]\d)\s?(?:hrs|hours|h)\b")


def dates(line: Line, language: Language) -> Iterator[Hit]:
    """Yield dates in another form than "Friday 20 November 2026", and those of another weekday."""
    for match in _written(language).finditer(line.text):
        yield from _written_date(line, match, language)
    for match in _NUMERIC.finditer(line.text):
        day, month, year = int(match[1]), int(match[3]), int(match[4])
        year += 2000 if len(match[4]) == 2 else 0
        if 1 <= day <= 31 and 1 <= month <= 12:
            yield _date_hit(match, _made(day, month, year), language)
    for match in _ISO.finditer(line.text):
        yield _date_hit(match, _made(int(match[3]), int(match[2]), int(match[1])), language)
    for match in _day_alone(language).finditer(line.text):
        yield Hit("date-form", match.start(), match.end())
    for match in _SHORT.finditer(line.text):
        in_range = 1 <= int(match[1]) <= 31 and 1 <= int(match[2]) <= 12
        if in_range and _word_before(line.text, match.start()) in language.words("before_dates"):
            yield _date_hit(match, None, language)


@functools.cache
def _written(language: Language) -> re.Pattern[str]:
    """Make the pattern of a date with the month in words, in either order."""
    months = "|".join((*language.texts("months"), *language.words("month_abbreviations")))
    weekdays = "|".join((*language.texts("weekdays"), *language.words("weekday_abbreviations")))
    nth = "|".join(language.texts("ordinals"))
    return re.compile(
        rf"(?<![\w/.:-])(?:(?P<weekday>{weekdays})\b\.?,? (?:the )?)?(?:"
        rf"(?P<day>\d{{1,2}})(?P<nth>{nth})?(?: of)? (?P<month>{months})\b"
        rf"(?P<dot>\.(?= \d))?(?:,? (?P<year>\d{{4}})\b)?"
        rf"|(?P<month2>{months})\b\.? (?P<day2>\d{{1,2}})(?!\d|:\d|\.\d)"
        rf"(?:(?P<nth2>{nth})\b(?:,? (?P<year2>\d{{4}})\b)?"
        rf"|,? (?P<year3>\d{{4}})\b|(?=\s*(?:[.,;!?)]|$))))"
    )


@functools.cache
def _day_alone(language: Language) -> re.Pattern[str]:
    """Make the pattern of a day of a month that says no month, or says the day in words."""
    nth = "|".join(language.texts("ordinals"))
    months = "|".join(language.texts("months"))
    words = "|".join(language.texts("ordinal_words"))
    return re.compile(
        rf"\b(?:the (?:[1-9]|[12]\d|3[01])(?:{nth})(?=[.,;!?)]|$)"
        rf"|(?:the )?(?:{words})(?: of)? (?:{months})\b)"
    )


def _written_date(line: Line, match: re.Match[str], language: Language) -> Iterator[Hit]:
    months = language.texts("months")
    name = match["month"] or match["month2"]
    month = (
        months.index(name) + 1 if name in months else language.value("month_abbreviations")[name]
    )
    day = int(match["day"] or match["day2"])
    year = match["year"] or match["year2"] or match["year3"]
    if not 1 <= day <= 31:
        return
    on = _made(day, month, int(year)) if year else None
    weekday = _weekday(match["weekday"], language)
    sound = match["day"] and not match["nth"] and name in months and year
    low = line.sentence_at(match.start()).low
    whole = match["weekday"] in language.texts("weekdays") or language.words("born") & low
    agrees = on is None or weekday is None or on.weekday() == weekday
    if not (sound and whole):
        yield _date_hit(match, on if agrees else None, language)
    if not agrees:
        yield Hit("wrong-weekday", match.start(), match.end())


def _weekday(name: str | None, language: Language) -> int | None:
    if name is None:
        return None
    weekdays = language.texts("weekdays")
    short: int | None = language.value("weekday_abbreviations").get(name)
    return weekdays.index(name) if name in weekdays else short


def _made(day: int, month: int, year: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _date_hit(match: re.Match[str], on: date | None, language: Language) -> Hit:
    said = ""
    if on is not None:
        said = language.text("date").format(
            weekday=language.texts("weekdays")[on.weekday()],
            day=on.day,
            month=language.texts("months")[on.month - 1],
            year=on.year,
        )
    return Hit("date-form", match.start(), match.end(), said)


def _word_before(text: str, place: int) -> str:
    before = re.search(r"(\w+)\s+$", text[max(0, place - 20) : place])
    return before[1].casefold() if before else ""


def times(line: Line, language: Language) -> Iterator[Hit]:
    """Yield times in another form than "10:30 in the morning"."""
    for match in _CLOCK.finditer(line.text):
        yield from _clock_time(line, match, language)
    for match in FOUR_DIGITS.finditer(line.text):
        said = _said(int(match[1]), int(match[2]), language)
        yield Hit("time-form", match.start(), match.end(), said)
    for match in _loose(language).finditer(line.text):
        start = next(match.start(group) for group in "abcd" if match[group])
        yield Hit("time-form", start, match.end())
    for match in in_words(language).finditer(line.text):
        with_part = _has_part_of_day(line.sentence_at(match.start()), language)
        if match["past"]:
            yield Hit("time-form", match.start(), match.end(), _past(match, with_part, language))
        elif not with_part:
            yield Hit("time-form", match.start(), match.end())


@functools.cache
def in_words(language: Language) -> re.Pattern[str]:
    """Make the pattern of a time in words: "half past ten", "10 o'clock"."""
    hours = "|".join((r"\d{1,2}", *language.words("numbers")))
    past = "|".join(language.words("past"))
    return re.compile(
        rf"\b(?:(?P<past>{past}) (?P<hour>{hours})\b|(?:{hours}) ?{language.text('clock')})",
        re.IGNORECASE,
    )


@functools.cache
def _loose(language: Language) -> re.Pattern[str]:
    """Make the pattern of a time that only the words around it tell: "at ten", "the 10.15 bus"."""
    names = "|".join(language.texts("loose.hours"))
    hour = rf"(?:{names}|[1-9]|1[0-2])"
    before = "|".join(language.texts("loose.before"))
    nouns = "|".join(language.texts("loose.nouns"))
    minutes = "|".join(language.texts("loose.minutes"))
    half, to = language.text("loose.half"), "|".join(language.texts("loose.to"))
    starts = "|".join(language.texts("loose.starts"))
    then = rf"(?=[.,;!?)]|$| (?:{'|'.join(language.texts('loose.after'))})\b)"
    return re.compile(
        rf"\b(?:(?:{before}) (?P<a>(?:{half} )?{hour}){then}"
        rf"|(?P<b>\d{{1,2}}\.[0-5]\d)(?= (?:{nouns})\b)"
        rf"|(?P<c>(?:{names}) (?:{minutes})){then}"
        rf"|(?P<d>(?:{starts}) {hour} (?:{to}) {hour}){then})",
        re.IGNORECASE,
    )


def _past(match: re.Match[str], with_part: bool, language: Language) -> str:
    """Write "half past 10" in digits, where the part of the day is said."""
    typed = match["hour"].casefold()
    hour = int(typed) if typed.isdigit() else language.value("numbers")[typed]
    if not with_part or not 1 <= hour <= 12:
        return ""
    minute = language.value("past")[match["past"].casefold()]
    hour = (hour - 2) % 12 + 1 if minute < 0 else hour
    return f"{hour}:{minute % 60:02}"


def _clock_time(line: Line, match: re.Match[str], language: Language) -> Iterator[Hit]:
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    sentence = line.sentence_at(match.start())
    with_part = _has_part_of_day(sentence, language)
    end = match.end()
    if match["half"]:
        if not 1 <= hour <= 12:
            return
        at = hour % 12 + (12 if match["half"] in "pP" else 0)
        if line.text[end - 1] == "." and not line.text[end:].strip():
            end -= 1  # it ends the sentence too
        said = _twelve(at, minute) if with_part else _said(at, minute, language)
        yield Hit("time-form", match.start(), end, said)
        return
    if not match["mark"] or hour > 23:
        return
    if match["mark"] == ".":
        before = _word_before(line.text, match.start()) in language.words("before_times")
        if not (before or match["hours"] or with_part) or "%" in line.text[end : end + 2]:
            return
    twelve = 1 <= hour <= 12 and not match["hour"].startswith("0")
    if match["mark"] == ":" and twelve and with_part and not match["hours"]:
        return
    said = ""
    if with_part:
        said = _twelve(hour, minute)
    elif not twelve:
        said = _said(hour, minute, language)
    yield Hit("time-form", match.start(), end, said)


def _twelve(hour: int, minute: int) -> str:
    return f"{hour % 12 or 12}:{minute:02}"


def _said(hour: int, minute: int, language: Language) -> str:
    """Write a time of the 24-hour clock with its part of the day."""
    if minute == 0 and hour in {0, 12}:
        return language.text("midday" if hour else "midnight")
    hours = sorted((int(start), words) for start, words in language.value("hours").items())
    words = [words for start, words in hours if hour >= start][-1]
    return f"{_twelve(hour, minute)} {words}"


def _has_part_of_day(sentence: Sentence, language: Language) -> bool:
    return bool(sentence.low & language.words("parts_of_day"))
