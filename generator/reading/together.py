"""What stands together on a line: telephone numbers, dates, times, amounts, a box and its word."""

import re

from generator.wording import aloud

_HELD = (aloud.PHONE, aloud.DATE, aloud.TIME, aloud.AMOUNT, re.compile(r"\[ \] \S+"))
SPACE = "\u00a0"


def held_together(text: str) -> str:
    """Put spaces that do not break into what is read as one."""
    for pattern in _HELD:
        text = pattern.sub(lambda match: match[0].replace(" ", SPACE), text)
    return text
