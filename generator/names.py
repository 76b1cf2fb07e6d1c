"""Names and days, folded and written: what both sides of the consent line do alike."""

import functools
import re
import unicodedata
from datetime import date

# Apostrophes and dashes that people type for ' and -.
_FOLDED = str.maketrans("\u2018\u2019\u02bc\u00b4`\u2010\u2011\u2013", "'''''---")


def folded(text: str) -> str:
    """Fold case, accents, apostrophes and spaces, so that spellings of a name compare equal."""
    return " ".join(unaccented(text).casefold().split())


@functools.lru_cache(maxsize=4096)
def unaccented(text: str) -> str:
    """Fold accents and apostrophes but keep the case."""
    decomposed = unicodedata.normalize("NFKD", text.translate(_FOLDED))
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def holds(text: str, name: str, language: str = "") -> bool:
    """Whether a text names somebody: whole words; a single word in the same case.

    In Polish with the endings that names have there.
    """
    return holds_words(unaccented(text), tuple(unaccented(name).split()), language)


def holds_words(text: str, name: tuple[str, ...], language: str = "") -> bool:
    """Whether a text holds the words of a name, both written alike, as any language has them.

    Letters of another script do not hide a name: Chinese parts no words, and Arabic and Bengali
    write theirs to a Latin name without a space. What a language writes before or behind a name
    within its own script is looked through too.
    """
    if not name:
        return False
    is_one = len(name) == 1
    if (name[0] if is_one else name[0].casefold()) not in (text if is_one else text.casefold()):
        return False
    return _pattern(name, language.partition("-")[0]).search(text) is not None


def without(text: str, name: str) -> str:
    """Give a text, both unaccented, with a mark in place of a name in the same case."""
    if name not in text:
        return text
    words = tuple(name.split())
    return re.sub(_pattern(words, "").pattern, " … ", text) if words else text


CHINESE = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
"""The characters between which there are no spaces, for a class of a pattern."""

_LATIN = "0-9A-Za-z\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff"
_SCRIPTS = (
    # The letters of a script, what may stand before a name in it, and behind it.
    (f"[{_LATIN}]", "", ""),
    ("[\u0610-\u061a\u0620-\u0669\u066e-\u06d3\u06d5-\u06ff]", "[وف]?(?:ال|لل|[بلك])?", ""),
    ("[\u0980-\u09ff]", "", "(?:কে|র|এর|ের|য়|তে|ও|ই|রা)*"),
    ("[\u0a00-\u0a7f]", "", ""),
    ("[\u0a80-\u0aff]", "", "(?:ને|ની|નો|નું|ના|નાં|થી|માં|એ)*"),
)


_POLISH = "(?:a|ach|ami|e|ego|ej|em|emu|i|ie|iem|im|om|ow|owi|owie|u|y)?"


@functools.lru_cache(maxsize=4096)
def _pattern(name: tuple[str, ...], language: str) -> re.Pattern[str]:
    spaced = r"\s+".join(map(re.escape, name))
    flags = re.IGNORECASE if len(name) > 1 else 0
    for letter, before, behind in _SCRIPTS:
        if re.match(letter, name[0]):
            ending = _POLISH if language == "pl" else behind
            return re.compile(rf"(?<!{letter}){before}{spaced}{ending}(?!{letter})", flags)
    if re.match(f"[{CHINESE}]", name[0]):
        return re.compile(spaced)
    return re.compile(rf"(?<!\w){spaced}(?!\w)", flags)


def day(value: date) -> str:
    """Write a day for messages to the practitioner: 16 November 2026."""
    return f"{value.day} {value:%B} {value.year}"
