"""How a person is named, and how their contacts are written."""

import re
from collections.abc import Iterable, Mapping

from markupsafe import Markup, escape

from generator.copy import Person, RecipientCopy
from generator.text import HIDDEN
from generator.wording.dates import locale_of
from generator.wording.messages import catalogue, mark
from generator.wording.scripts import comma

SOMEONE = mark("someone not named here")
"""Stands for anybody who is hidden in a copy (sharing-rules, "What every copy has")."""

_TITLES = frozenset(
    (
        "dr", "mr", "mrs", "ms", "miss", "mx", "prof", "professor", "rev", "reverend", "sir",
        "dame", "lady", "lord", "cllr", "sister", "pc", "dc", "ds", "di", "dci", "sgt",
        "sergeant", "inspector", "constable", "nurse", "judge", "imam", "rabbi",
    )
)  # fmt: skip
_SHORT, _LONG = Markup("<bdi>{}</bdi>"), Markup('<bdi class="long">{}</bdi>')

LONG_WORD = 24
"""A word longer than this may be broken over lines in print."""

_PHONE = re.compile(r"\+?[\d() -]{7,}")


def full_name(person: Person, language: str) -> str:
    """Give the name in a language, else the one that is the same in all, else any there is."""
    return in_language(person.name, language)


def in_language(names: Mapping[str, str], language: str) -> str:
    """Give the form that a name has in a language, as for a person's; empty if it has none."""
    keys = (language, language.partition("-")[0], "", "en", *names)
    return next((names[key] for key in keys if key in names), "")


def called(copy: RecipientCopy, key: str, language: str) -> str:
    """Name a person as the plan's wording does: what they are called, else their name."""
    person = copy.people.get(key)
    if key == HIDDEN or person is None:
        return catalogue(language).text(SOMEONE)
    return person.called or full_name(person, language)


def name(copy: RecipientCopy, key: str, language: str) -> str:
    """Name a person as lists and tables do: the adult as called, others by their name."""
    person = copy.people.get(key)
    if key == HIDDEN or person is None:
        return catalogue(language).text(SOMEONE)
    if key == copy.frame.adult and person.called:
        return person.called
    return full_name(person, language)


def begun(shown: str) -> str:
    """Begin a sentence with a name: "the duty team" needs a capital there."""
    return shown[:1].upper() + shown[1:]


def first_name(person: Person, language: str) -> str:
    """Give the first name alone, for a copy that somebody else may read."""
    if person.called:
        return person.called
    words = full_name(person, language).split()
    return next((word for word in words if word.lower().rstrip(".") not in _TITLES), words[0])


def given_name(person: Person, language: str) -> str:
    """Give the first name and nothing that tells more, for a page that strangers may see.

    Empty where there is none: for teams and organisations, and for somebody who is known by a
    title and one name more, "Dr Shah", which is a surname.
    """
    if person.is_ != "person":
        return ""
    for shown in (person.called or "", full_name(person, language)):
        words = shown.split()
        plain = [word for word in words if word.lower().rstrip(".,") not in _TITLES]
        has_title = len(plain) < len(words)
        if plain and not plain[0][0].islower() and not (has_title and len(plain) == 1):
            return plain[0].strip(",")
    return ""


def joined(items: Iterable[str | Markup], language: str) -> Markup:
    """Join items as in a sentence, by the language's own pattern (CLDR): "A, B and C"."""
    shown = [escape(item) for item in items]
    if len(shown) < 3:
        return _pair("2", shown, language) if len(shown) == 2 else shown[0] if shown else Markup()
    *others, before_last, last = shown
    made = _pair("end", [before_last, last], language)
    for each in reversed(others[1:]):
        made = _pair("middle", [each, made], language)
    return _pair("start", [others[0], made], language)


def run_on(items: Iterable[Markup], language: str) -> Markup:
    """Write what is there after one another, with the comma of the language: "nurse, Ward 4"."""
    return escape(comma(language)).join(item for item in items if item)


def _pair(kind: str, items: list[Markup], language: str) -> Markup:
    pattern: str = locale_of(language).list_patterns["standard"][kind]
    if language.startswith("ar") and items[1].striptags()[:1].isascii():
        pattern = pattern.replace("و{1}", "و\u00a0{1}")  # "and" would cling to the wrong Latin word
    if language.startswith("cy"):  # "and" is "ac" before a vowel
        is_vowel = items[1].striptags()[:1].casefold() in "aâeêiîoôuûwŵyŷ"
        pattern = pattern.replace(", a(c)", " a(c)").replace("a(c)", "ac" if is_vowel else "a")
    return escape(pattern).format(*items)


def listed(items: Iterable[Markup], language: str) -> Markup:
    """Join labels: all but the first begin small, unless they are abbreviations."""
    first, *others = [*items] or [Markup()]
    return joined([first, *(small(item) for item in others)], language)


def small(label: Markup) -> Markup:
    """Begin a label small, as inside a sentence, unless it is an abbreviation."""
    return label if label[1:2].isupper() else label[:1].lower() + label[1:]


def isolated(text: str, language: str = "") -> Markup:
    """Keep a name, number or reference in its own direction, whatever stands around it.

    An address keeps the lines in which it was typed. ``language`` is said where it is another
    than that of the page.
    """
    if language:
        return Markup('<bdi lang="{}">{}</bdi>').format(language, text)
    long = any(len(word) > LONG_WORD for word in text.split())
    lines = Markup("<br>").join(text.strip().splitlines())
    return (_LONG if long else _SHORT).format(lines)


def grouped(phone: str) -> str:
    """Write a phone number in spaced groups (easy-read, Words)."""
    if not _PHONE.fullmatch(phone):
        return phone
    parts = phone.split()
    if len(parts) == 1 and phone.isdigit() and len(phone) == 11:
        parts = [phone[:5], phone[5:]]
    return " ".join(
        f"{part[:3]} {part[3:]}" if part.isdigit() and len(part) in {6, 7} else part
        for part in parts
    )


def phone_link(phone: str) -> Markup:
    """Write a phone number so that a telephone can ring it."""
    if not _PHONE.fullmatch(phone):
        return isolated(phone)
    digits = re.sub(r"\(0\)|[^\d+]", "", phone)
    return Markup('<a class="tel" href="tel:{}"><bdi dir="ltr">{}</bdi></a>').format(
        digits, grouped(phone)
    )


def email_link(email: str) -> Markup:
    """Write an email address as a link, unless it is not one."""
    if not re.fullmatch(r"[\w.+'-]+@[\w.-]+", email):
        return isolated(email)
    return Markup('<a class="email" href="mailto:{0}"><bdi dir="ltr">{0}</bdi></a>').format(email)
