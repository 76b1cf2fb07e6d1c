"""Dates, times, amounts and telephone numbers as people say them."""

import re
from collections.abc import Callable

from generator.wording import dates
from generator.wording.messages import SOURCE

DIGITS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = (
    "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
    "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
    "eighteenth", "nineteenth", "twentieth", "twenty-first", "twenty-second", "twenty-third",
    "twenty-fourth", "twenty-fifth", "twenty-sixth", "twenty-seventh", "twenty-eighth",
    "twenty-ninth", "thirtieth", "thirty-first",
)  # fmt: skip

DAY = "the %(day)s of %(month)s"
POUNDS, POUND = "%(amount)s pounds", "%(amount)s pound"
AT, DOT, SLASH = "at", "dot", "slash"

# Written out: to ask Babel for them would cost every command a tenth of a second.
_DAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"

PHONE = re.compile(r"(?<![\w£.])(?:\+44 ?(?:\(0\) ?)?|\(?0)\d[\d() -]{5,14}\d(?!\w)")
"""A telephone number of the United Kingdom, however grouped."""

EMERGENCY = re.compile(r"\b(?:999|112|18000)\b|(?<=\b(?:[Rr]ing|[Cc]all|[Dd]ial) )1[01]1\b")
DATE = re.compile(
    rf"(?:(?:{_DAYS}) )?(?P<day>\d\d?) (?P<month>{_MONTHS})\b(?: (?P<year>\d{{4}})\b)?"
)
_PART = r"(?P<part> (?:in the (?:morning|afternoon|evening)|at night))?"
TIME = re.compile(
    r"\b(?P<hour>[01]?\d|2[0-3])(?:(?:[:.](?P<minute>[0-5]\d))? ?(?P<half>am|pm)\b"
    rf"|:(?P<minutes>[0-5]\d)(?![\d:]){_PART})"
)
AMOUNT = re.compile(r"£(?P<pounds>\d{1,3}(?:,\d{3})+|\d{1,6})(?:\.(?P<pence>\d\d))?(?![\d.,]*\d)")
_EMAIL = re.compile(r"[\w.+'-]+@[\w-]+(?:\.[\w-]+)+")
_WEB = re.compile(r"https://([^\s)]*[^\s).,])")


def said(text: str, language: str = SOURCE) -> str:
    """Write a text as it is read aloud. What is none of these stays as it was typed.

    In other languages than English a voice knows how dates, times and amounts are said; telephone
    numbers are read digit by digit in all of them.
    """
    if language != SOURCE:
        return EMERGENCY.sub(_spaced, PHONE.sub(_spaced, text))
    ways: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
        (_WEB, lambda match: _address(match[1])),
        (_EMAIL, lambda match: _address(match[0])),
        (PHONE, lambda match: digits(match[0])),
        (EMERGENCY, lambda match: digits(match[0])),
        (DATE, _date),
        (TIME, _time),
        (AMOUNT, _amount),
    )
    for pattern, way in ways:
        text = pattern.sub(way, text)
    return text


def counted(number: int, language: str) -> str:
    """Write a number as it is read aloud."""
    return cardinal(number) if language == SOURCE else dates.digits(str(number), language)


def cardinal(number: int) -> str:
    """Write a number below a million in words."""
    if number < 20:
        return (*DIGITS, *_TEENS)[number]
    if number < 100:
        tens, ones = divmod(number, 10)
        return _TENS[tens] + (f"-{DIGITS[ones]}" if ones else "")
    size, name = (1000, "thousand") if number >= 1000 else (100, "hundred")
    many, rest = divmod(number, size)
    joint = " and " if rest < 100 else " "
    return f"{cardinal(many)} {name}" + (f"{joint}{cardinal(rest)}" if rest else "")


def year(number: int) -> str:
    """Write a year in words: "twenty twenty-six"."""
    first, last = divmod(number, 100)
    if 2000 <= number < 2010 or not 10 <= first < 100:
        return cardinal(number)
    if last < 10:
        return f"{cardinal(first)} " + (f"oh {DIGITS[last]}" if last else "hundred")
    return f"{cardinal(first)} {cardinal(last)}"


def day(number: int, month: str, of_year: int | None) -> str:
    """Write a date in words: "the twentieth of November, twenty twenty-six"."""
    words = DAY % {"day": ORDINALS[number - 1], "month": month}
    return f"{words}, {year(of_year)}" if of_year else words


def _spaced(match: re.Match[str]) -> str:
    return ", ".join(" ".join(group) for group in re.findall(r"\d+", match[0]))


def digits(number: str) -> str:
    """Write a telephone number digit by digit, a comma between its groups."""
    plain = re.sub(r"\+44 ?(?:\(0\))? ?", "0", number)
    groups = re.findall(r"\d+", plain)
    return ", ".join(" ".join(DIGITS[int(each)] for each in group) for group in groups)


def _date(match: re.Match[str]) -> str:
    number = int(match["day"])
    if not 1 <= number <= 31:
        return match[0]
    weekday = match[0][: match.start("day") - match.start()]
    return weekday + day(number, match["month"], int(match["year"]) if match["year"] else None)


def _time(match: re.Match[str]) -> str:
    hour = int(match["hour"])
    minute = int(match["minute"] or match["minutes"] or 0)
    if match["half"]:
        if not 1 <= hour <= 12:
            return match[0]
        hour = hour % 12 + (12 if match["half"] == "pm" else 0)
    words = cardinal(hour % 12 or 12)
    if minute:
        words += f" {'oh ' if minute < 10 else ''}{cardinal(minute)}"
    elif match["minutes"]:
        words += " o'clock"
    if match["part"] or not (match["half"] or hour > 12 or hour == 0):
        return words + (match["part"] or "")
    if minute == 0 and hour in {0, 12}:
        return "twelve midnight" if hour == 0 else "twelve midday"
    part = [each for start, each in dates.PARTS_OF_THE_DAY if hour >= start][-1]
    return part.text % {"time": words}


def _amount(match: re.Match[str]) -> str:
    pounds = int(match["pounds"].replace(",", ""))
    words = (POUND if pounds == 1 else POUNDS) % {"amount": cardinal(pounds)}
    pence = int(match["pence"] or 0)
    return f"{words} {cardinal(pence)}" if pence else words


def _address(address: str) -> str:
    for sign, word in (("@", AT), (".", DOT), ("/", SLASH)):
        address = address.replace(sign, f" {word} ")
    return " ".join(address.split())
