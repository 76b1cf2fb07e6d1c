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


def holds(text: str, name: str) -> bool:
    """Whether a text names somebody: whole words; a single word in the same case."""
    what = unaccented(name).split()
    flags = re.IGNORECASE if len(what) > 1 else 0
    spaced = r"\s+".join(map(re.escape, what))
    found = re.search(rf"(?<!\w){spaced}(?!\w)", unaccented(text), flags)
    return bool(what) and found is not None


def day(value: date) -> str:
    """Write a day for messages to the practitioner: 16 November 2026."""
    return f"{value.day} {value:%B} {value.year}"
