"""What stands together on a line: telephone numbers, dates, times and amounts."""

import re

from generator.wording import dates

_DAYS = "|".join(dates.date_names("en-GB")[:7])
_MONTHS = "|".join(dates.date_names("en-GB")[7:])

PHONE = re.compile(r"(?<![\w£.])(?:\+44 ?(?:\(0\) ?)?|\(?0)\d(?:[\d() -]{5,14})\d(?!\w)")
"""A telephone number of the United Kingdom, however grouped."""

DATE = re.compile(
    rf"(?:(?P<weekday>{_DAYS}) )?(?P<day>\d\d?) (?P<month>{_MONTHS})(?: (?P<year>\d{{4}}))?\b"
)
TIME = re.compile(
    r"\b(?P<hour>\d\d?)(?:[:.](?P<minute>\d\d))? ?(?P<half>am|pm)\b"
    r"|\b(?P<hour24>\d\d?):(?P<minute24>\d\d)\b"
)
AMOUNT = re.compile(r"£\d[\d,]*(?:\.\d\d)?(?: (?:million|thousand))?")

_HELD = (PHONE, DATE, TIME, AMOUNT)
SPACE = "\u00a0"


def held_together(text: str) -> str:
    """Put spaces that do not break into what is read as one."""
    for pattern in _HELD:
        text = pattern.sub(lambda match: match[0].replace(" ", SPACE), text)
    return text
