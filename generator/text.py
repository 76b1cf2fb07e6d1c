"""The grammar of wording: placeholders, and characters that have no place in a text.

Wording is free text in which ``{amina}`` names a person, ``{joanne, lee}`` several, ``{this.by}``
a field of the same entry, ``{2026-11-20}`` a day and ``{10:30}`` a time, which are written out for
the reader; ``{{`` and ``}}`` are literal braces. A language mark of Markdown,
``[ni allaf]{lang=cy}``, is no placeholder. Both sides of the consent line read wording, so the
grammar stands beside it.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from datetime import date, time

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
_PEOPLE = re.compile(rf"(?:{KEY}|{HIDDEN})(?:, (?:{KEY}|{HIDDEN}))*")
_FIELD = re.compile(r"this\.([a-z_]+)")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_TIME = re.compile(r"\d{1,2}:\d{2}")

# Joiners that Persian, Urdu and the Indic scripts need inside words.
_ALLOWED_FORMAT_CHARACTERS = "\u200c\u200d"


def looks_like_day(name: str) -> bool:
    """Tell whether ``{name}`` is a day: nobody can have it as their key."""
    return _DAY.fullmatch(name) is not None


def moment(name: str) -> date | time | None:
    """Read the day or time of a placeholder; None where there is none such."""
    try:
        if looks_like_day(name):
            return date.fromisoformat(name)
        hour, _, minute = name.partition(":")
        return time(int(hour), int(minute))
    except ValueError:
        return None


def _people(name: str) -> list[str]:
    """List the keys that a placeholder names; none where it names nobody."""
    return [] if looks_like_day(name) or not _PEOPLE.fullmatch(name) else name.split(", ")


def placeholders(text: str) -> Iterator[tuple[str, str]]:
    """Yield ``(kind, name)`` for each brace in the text, in order.

    ``kind`` is ``person`` (name: a key of people; each of several in turn), ``field`` (name: a
    field of the same entry), ``day`` or ``time`` (name: what was typed, which ``moment`` reads)
    or ``bad`` (name: what was typed, braces included).
    """
    for match in _TOKEN.finditer(text):
        if match["escape"] or match["lang"]:
            continue
        if match["stray"]:
            yield "bad", match["stray"]
        elif field := _FIELD.fullmatch(match["name"]):
            yield "field", field[1]
        elif people := _people(match["name"]):
            yield from (("person", key) for key in people)
        elif _DAY.fullmatch(match["name"]):
            yield "day", match["name"]
        elif _TIME.fullmatch(match["name"]):
            yield "time", match["name"]
        else:
            yield "bad", match[0]


def fill(
    text: str,
    person: Callable[[str], str],
    field: Callable[[str], str],
    at: Callable[[date | time], str],
) -> str:
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
        if people := _people(match["name"]):
            *others, last = map(person, people)
            return f"{', '.join(others)} and {last}" if others else last
        if _DAY.fullmatch(match["name"]) or _TIME.fullmatch(match["name"]):
            when = moment(match["name"])
            return at(when) if when is not None else match[0]
        return match[0]

    return _TOKEN.sub(replace, text)


def rename(text: str, person: Callable[[str], str]) -> str:
    """Give each person placeholder another key; every other character stays as it is.

    Where one placeholder names several, repeats are made one, so that two hidden people cannot
    be counted.
    """

    def replace(match: re.Match[str]) -> str:
        people = dict.fromkeys(map(person, _people(match["name"] or "")))
        return f"{{{', '.join(people)}}}" if people else match[0]

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
