"""Key words in bold, for people with aphasia: names, dates, times, telephone numbers, amounts.

Only words that carry meaning stand out, never *and*, *to* or *the* (UKAAF). What the writer of a
plan put in bold stays so; nothing else is chosen by us, for that would be choosing a meaning.
"""

import re
from collections.abc import Iterable
from datetime import date
from itertools import chain

from markupsafe import escape

from generator.copy import RecipientCopy
from generator.pages.moments import moments
from generator.wording import aloud
from generator.wording.dates import EDITIONS, in_edition, without_weekday
from generator.wording.messages import SOURCE, known

SMALL = frozenset(
    (
        "a", "an", "and", "are", "as", "at", "be", "but", "by", "for", "from", "had", "has", "have",
        "he", "her", "him", "his", "i", "if", "in", "is", "it", "its", "me", "my", "of", "on", "or",
        "our", "she", "so", "some", "that", "the", "their", "them", "there", "they", "this", "to",
        "us", "was", "we", "were", "which", "who", "will", "with", "you", "your",
    )
)  # fmt: skip
"""Words that hold a sentence together and are never in bold by themselves."""

_TAG = re.compile(r"<(?:[^<>\"]|\"[^\"]*\")*>")
_NAME = re.compile(r"</?([a-z0-9]+)")
_BOLD = {"h1", "h2", "h3", "h4", "b", "strong", "dt", "th", "title"}
"""Elements whose words are bold as they are."""


def in_bold(body: str, copy: RecipientCopy) -> str:
    """Write the key words of a page in bold: those that stand in its text and are not so yet."""
    found = _key_words(_names(copy), _moments(copy))
    made: list[str] = []
    inside: list[str] = []
    at = 0
    for tag in chain(_TAG.finditer(body), [None]):
        text = body[at : tag.start() if tag else None]
        made.append(text if inside else found.sub(lambda match: _bold(match[0]), text))
        if tag is None:
            break
        made.append(tag[0])
        at = tag.end()
        name = _NAME.match(tag[0])
        if name and name[1] in _BOLD:
            if tag[0].startswith("</"):
                inside.pop()
            else:
                inside.append(name[1])
    return "".join(made)


def only_small(words: str) -> bool:
    """Whether nothing in some words carries meaning by itself."""
    return all(word.casefold() in SMALL for word in re.findall(r"\w+", words))


def _names(copy: RecipientCopy) -> Iterable[str]:
    """Give the names of people as the copy may write them, as they stand in HTML."""
    for person in copy.people.values():
        for name in (person.called, person.own_script, *person.name.values()):
            if name and not only_small(name):
                yield name
                yield name[:1].upper() + name[1:]


def _moments(copy: RecipientCopy) -> Iterable[str]:
    """Give the days and times of a copy as its language writes them; English has patterns."""
    language = copy.frame.language
    for when in set(moments(copy)) if known(language) != SOURCE else ():
        for edition in EDITIONS:
            yield in_edition(when, edition, language)
        if isinstance(when, date):
            yield without_weekday(when, language)


def _key_words(names: Iterable[str], moments: Iterable[str]) -> re.Pattern[str]:
    known = sorted({re.escape(_escaped(name)) for name in names}, key=len, reverse=True)
    patterns = (aloud.PHONE, aloud.EMERGENCY, aloud.DATE, aloud.TIME, aloud.AMOUNT)
    # Their groups have names, which one pattern cannot have twice.
    plain = [re.sub(r"\(\?P<\w+>", "(?:", each.pattern) for each in patterns]
    whole = [rf"(?<!\w)(?:{'|'.join(known)})(?!\w)"] if known else []
    # Chinese parts no words: a date has no other sign of where it begins and ends.
    days = sorted({re.escape(_escaped(each)) for each in moments}, key=len, reverse=True)
    return re.compile("|".join((*whole, *days, *plain)))


def _escaped(name: str) -> str:
    """Write a name as it stands in the page."""
    return str(escape(" ".join(name.split())))


def _bold(words: str) -> str:
    """Put the words that carry meaning in bold, and leave those between them."""
    parts = re.split(r"(\s+)", words)
    rows: list[tuple[bool, list[str]]] = []
    for part in parts:
        is_small = part.strip().casefold() in SMALL if part.strip() else None
        if (is_small is None and rows) or (rows and rows[-1][0] == is_small):
            rows[-1][1].append(part)
        else:
            rows.append((bool(is_small), [part]))
    return "".join(_row(held, is_small) for is_small, held in rows)


def _row(held: list[str], is_small: bool) -> str:
    text = "".join(held)
    if is_small or not text.strip():
        return text
    kept = text.rstrip()
    return f"<b>{kept}</b>{text[len(kept) :]}"
