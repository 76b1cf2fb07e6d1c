"""The grammar of wording: placeholders, and characters that have no place in a text.

Wording is free text in which ``{amina}`` names a person and ``{this.by}`` a field of the same
entry; ``{{`` and ``}}`` are literal braces. A language mark of Markdown, ``[ni allaf]{lang=cy}``,
is no placeholder. Both sides of the consent line read wording, so the grammar stands beside it.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator

HIDDEN = "-"
"""The key that stands for anybody who is hidden in a copy. No plan can use it as a key."""

KEY = r"[a-z0-9](?:[a-z0-9-]*[a-z0-9])?"
LANGUAGE_TAG = r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*"

_TOKEN = re.compile(
    r"(?P<escape>\{\{|\}\})"
    rf"|(?<=\])\{{lang=(?P<lang>{LANGUAGE_TAG})\}}"
    r"|\{(?P<name>[^{}]*)\}"
    r"|(?P<stray>[{}])"
)
_PERSON = re.compile(KEY)
_FIELD = re.compile(r"this\.([a-z_]+)")

# Joiners that Persian, Urdu and the Indic scripts need inside words.
_ALLOWED_FORMAT_CHARACTERS = "\u200c\u200d"


def placeholders(text: str) -> Iterator[tuple[str, str]]:
    """Yield ``(kind, name)`` for each brace in the text, in order.

    ``kind`` is ``person`` (name: a key of people), ``field`` (name: a field of the same entry)
    or ``bad`` (name: what was typed, braces included).
    """
    for match in _TOKEN.finditer(text):
        if match["escape"] or match["lang"]:
            continue
        if match["stray"]:
            yield "bad", match["stray"]
        elif field := _FIELD.fullmatch(match["name"]):
            yield "field", field[1]
        elif _PERSON.fullmatch(match["name"]) or match["name"] == HIDDEN:
            yield "person", match["name"]
        else:
            yield "bad", match[0]


def fill(text: str, person: Callable[[str], str], field: Callable[[str], str]) -> str:
    """Write the text with each placeholder replaced and each doubled brace made single.

    Language marks stay. Anything that is no placeholder stays as it was typed.
    """

    def replace(match: re.Match[str]) -> str:
        if match["escape"]:
            return match["escape"][0]
        if match["lang"] or match["stray"]:
            return match[0]
        if found := _FIELD.fullmatch(match["name"]):
            return field(found[1])
        if _PERSON.fullmatch(match["name"]) or match["name"] == HIDDEN:
            return person(match["name"])
        return match[0]

    return _TOKEN.sub(replace, text)


def rename(text: str, person: Callable[[str], str]) -> str:
    """Give each person placeholder another key; every other character stays as it is."""

    def replace(match: re.Match[str]) -> str:
        name = match["name"]
        return f"{{{person(name)}}}" if name and _PERSON.fullmatch(name) else match[0]

    return _TOKEN.sub(replace, text)


def unprintable(text: str) -> str | None:
    """Return the first character that may not stand in a plan, or None.

    Refused are control characters, bidirectional overrides and isolates, zero-width and other
    invisible characters, private-use characters, lone surrogates and noncharacters.
    """
    for character in text:
        category = unicodedata.category(character)
        if category in {"Cc", "Cs", "Co", "Cn", "Zl", "Zp"} and character != "\n":
            return character
        if category == "Cf" and character not in _ALLOWED_FORMAT_CHARACTERS:
            return character
    return None
