"""Braille by liblouis: words into braille, and braille back into words.

Its own command is used: the Python module serves Debian's own Python alone, and a fault of the
library in a child process harms nothing. It reads a line at a time, as ASCII braille.
"""

import functools
import re
from collections.abc import Iterator, Mapping, Sequence

from generator.copy import Grade
from generator.reading.commands import LOUIS, ReadingFailed, run

TABLES: Mapping[str, Mapping[Grade, str]] = {
    "en": {"grade_1": "en-ueb-g1.ctb", "grade_2": "en-ueb-g2.ctb"},
}
"""By language: Unified English Braille, with all words spelled out and with contractions."""

_DISPLAY = "en-us-brf.dis"
"""Braille as the characters of files for embossers (North American Braille Computer Code)."""

_MOST = 600
"""Characters in a line: the command's buffer holds some two thousand bytes, in and out."""

_UNKNOWN = re.compile(r"'\\[XYZ][A-J]+'")
"""How it writes a character that it has no braille for: its code, in digits of braille."""


def table(language: str, grade: Grade) -> str:
    """Name the table of a language, such as en-GB."""
    return f"{_DISPLAY},{TABLES[language.partition('-')[0]][grade]}"


def translated(texts: Sequence[str], name: str) -> tuple[str, ...]:
    """Write each text in braille, its words apart as they were. Raises ``ReadingFailed``."""
    return _each(texts, ("--forward", name))


def read_back(texts: Sequence[str], language: str, grade: Grade) -> tuple[str, ...]:
    """Write each row of braille as words. Raises ``ReadingFailed``."""
    return _each([_eased(text) for text in texts], ("--backward", table(language, grade)))


_EASED = (
    (re.compile(r"(?<=[^ ,])2(?= |$)"), "1"),  # a word before a semicolon, as before a comma
    (re.compile(r'">[1-8]*'), ' "> '),  # … before a bracket, as if alone
    (re.compile(r"(?<![^ ,])5(?= |$)"), r"5\\<"),  # "enough" alone, as before a full stop
    (re.compile("_/"), " "),  # a slash
)


def _eased(braille: str) -> str:
    """Write otherwise what this version of liblouis reads back as mere letters."""
    for pattern, instead in _EASED:
        braille = pattern.sub(instead, braille)
    return braille


@functools.lru_cache(maxsize=256)
def unknown(characters: frozenset[str], name: str) -> frozenset[str]:
    """Give those characters that a table has no braille for."""
    held = sorted(each for each in characters if not each.isascii())
    made = translated(held, name)
    return frozenset(
        each for each, braille in zip(held, made, strict=True) if _UNKNOWN.fullmatch(braille)
    )


def _each(texts: Sequence[str], options: tuple[str, ...]) -> tuple[str, ...]:
    """Hand texts over in lines that are short enough, and put what comes back together."""
    lines = [list(_lines(text)) for text in texts]
    given = [line for held in lines for line in held]
    if not given:
        return ("",) * len(texts)
    written = "".join(line.replace("\\", "\\\\") + "\n" for line in given)
    found = run(LOUIS, options, written.encode()).decode("utf-8", "replace").split("\n")
    if len(found) != len(given) + 1:
        raise ReadingFailed(f"{LOUIS.what}, could not write some of the words.")
    rest = iter(found)
    return tuple(" ".join(next(rest) for _ in held) for held in lines)


def _lines(text: str) -> Iterator[str]:
    """Part a text between words, and a word that is too long wherever it must be."""
    held = ""
    for word in (part for each in text.split() for part in _parts(each)):
        if held and len(held) + len(word) >= _MOST:
            yield held
            held = ""
        held = f"{held} {word}".strip()
    if held:
        yield held


def _parts(word: str) -> Iterator[str]:
    yield from (word[start : start + _MOST] for start in range(0, len(word), _MOST))
