"""How a language is written: its direction, and what keeps its order inside the other one."""

import re

from markupsafe import Markup, escape

_RIGHT_TO_LEFT = {"ar", "ckb", "dv", "fa", "he", "prs", "ps", "sd", "ug", "ur", "yi"}

_ORDERED = re.compile(r"[£$€]\s?\d[\d,.]*\d|[£$€]\d|\+?\(?\d[\d().,:/ -]*\d")
"""Amounts, telephone numbers, references and dates in digits: from right to left their parts would
change places (Unicode Bidirectional Algorithm, W4 to W7)."""

_COMMAS = {"ar": "، ", "ur": "، ", "zh": "，"}  # noqa: RUF001 - it is meant
"""The commas of languages that do not write the Latin one, with the space that follows."""


def comma(language: str) -> str:
    """Give the comma of a language, and the space after it."""
    return _COMMAS.get(language.partition("-")[0], ", ")


_STOPS = {"bn": "।", "pa": "।", "ur": "۔", "zh": "。"}  # noqa: RUF001 - it is meant

ENDS = (".", "!", "?", "…", "۔", "؟", "।", "。", "！", "？")  # noqa: RUF001 - they are meant
"""What a sentence ends with."""


def sentence(words: Markup, language: str) -> Markup:
    """End a sentence with the full stop of its language, unless its writer ended it."""
    is_ended = words.striptags().endswith(ENDS)
    return words if is_ended else words + _STOPS.get(language.partition("-")[0], ".")


def direction(language: str) -> str:
    """Say which way a language is written: ``rtl`` or ``ltr``."""
    first, *rest = language.split("-")
    return "rtl" if first in _RIGHT_TO_LEFT or "Arab" in rest else "ltr"


def in_order(text: str) -> Markup:
    """Write a text, escaped, with each row of digits kept in its own order."""
    made = Markup()
    at = 0
    for match in _ORDERED.finditer(text):
        made += escape(text[at : match.start()])
        made += Markup('<bdi dir="ltr">{}</bdi>').format(match[0])
        at = match.end()
    return made + escape(text[at:])
