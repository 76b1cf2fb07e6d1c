"""Texts made comparable: as rows of words and of digits, however they were written."""

import functools
import re
import sys
import unicodedata

from generator.names import CHINESE
from generator.wording import aloud

_DROPPED = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\u0300-\u036f]")
_PLAIN = str.maketrans("łŁøØđĐħĦıŧŦ", "lLoOdDhHitT")
_FOREIGN_DIGIT = re.compile(r"(?![0-9])\d")

BREAK = "\0"
"""Stands between layers in a row of words, so that nothing is found across them."""


@functools.cache
def _word() -> re.Pattern[str]:
    """Match a word: letters, digits and the marks on them; of Chinese, each character."""
    marks = "".join(
        chr(code)
        for code in range(0x370, min(sys.maxunicode, 0x1FFFF))
        if unicodedata.category(chr(code))[0] == "M"
    )
    return re.compile(rf"[{CHINESE}]|(?:[^\W_{CHINESE}]|[{re.escape(marks)}])+")


def plain(text: str) -> str:
    """Fold accents, ligatures, widths, digits and invisible characters; keep the case."""
    if text.isascii():
        return text
    text = _DROPPED.sub("", unicodedata.normalize("NFKD", text)).translate(_PLAIN)
    return _FOREIGN_DIGIT.sub(lambda match: str(unicodedata.decimal(match[0])), text)


def words(text: str) -> list[str]:
    """Split a text into words, apostrophes and dashes taken as spaces."""
    return _word().findall(unicodedata.normalize("NFC", plain(text)))


def row(found: list[str]) -> str:
    """Write words as one row in which whole words can be sought: ``" a b c "``."""
    return f" {' '.join(found)} "


_SAID = {
    **{name: str(number) for number, name in enumerate(aloud.DIGITS)},
    **{"oh": "0", "o": "0", "nought": "0", "nil": "0"},
}
_TIMES = {"double": 2, "treble": 3, "triple": 3}
_SAID_WORD = rf"(?:{'|'.join((*_SAID, *_TIMES))})"
_SAID_NUMBER = re.compile(rf"\b{_SAID_WORD}(?:[\s,.;()-]+{_SAID_WORD}){{3,}}\b", re.IGNORECASE)


def said_numbers(text: str) -> str:
    """Give the numbers that a text says digit by digit, in digits: "oh one six, double three"."""
    return " ; ".join(_in_digits(match[0]) for match in _SAID_NUMBER.finditer(text))


def _in_digits(said: str) -> str:
    digits, times = "", 1
    for word in re.findall(r"\w+", said.lower()):
        digits += _SAID.get(word, "") * times
        times = _TIMES.get(word, 1)
    return digits


_DIGITS = re.compile(r"\d[\d\s().\-\u2010-\u2015/+]*")


def numbers(text: str) -> str:
    """Write the numbers of a text, each group of digits that stands together in one row.

    A comma stands where a group could begin or end, so that ``01632 960 001`` is
    ``,01632,960,001,`` and can be matched however it is grouped.
    """
    rows = (",".join(re.findall(r"\d+", match)) for match in _DIGITS.findall(plain(text)))
    return "".join(f";,{digits}," for digits in rows)
