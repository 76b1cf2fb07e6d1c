"""Which texts of a plan are translated, and the plan with each of them replaced.

Wording is: every free text of an entry, a person's job and relation, and what stands in copies
beside these in the plan's own sentences (needs, what somebody speaks, how to make contact safely).
Names, contacts and the record of sharing are not; nor are notes.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from generator import copy, text
from generator.consent.decide import Access
from generator.copy import EasyLine
from generator.fields import Kind, Value, kind_of
from generator.phrases.bank import Phrase, bank
from generator.plan.model import Own, Person, Plan
from generator.plan.phrased import worded_as

_LANGUAGE_CODE = re.compile(text.LANGUAGE_TAG)
_NOT_WORDING = {"phrase", "kept_from", "note"}
_PERSON_WORDS = ("job", "relation", "needs", "speaks")
EASY = "easy_read"


@dataclass(frozen=True, slots=True)
class Unit:
    """One text of a plan, to be translated.

    ``item`` is the entry it belongs to (``actions.new-lock``, ``people.nadia``), ``field`` where
    in it the text stands (``text``, ``easy_read``, ``measure``).
    """

    item: str
    field: str
    text: str

    @property
    def context(self) -> str:
        """Name the place: the context of the message in a PO file."""
        return f"{self.item} | {self.field}"

    @property
    def is_easy(self) -> bool:
        return self.field == EASY


Write = Callable[[Unit], str]
"""Gives what stands in place of a text; the text itself leaves it as it is."""

Ready = Callable[[str, Phrase], Phrase]
"""Gives a ready-made wording in another language, for the item that uses it."""


def units(plan: Plan) -> tuple[Unit, ...]:
    """List the texts of a plan in the order of the format, each once in its place.

    Ready-made wordings are translated once for all plans, and are not among them; what was typed
    into their blanks is.
    """
    found: dict[Unit, None] = {}

    def note(unit: Unit) -> str:
        found[unit] = None
        return unit.text

    rewritten(plan, note, lambda _, phrase: phrase)
    return tuple(found)


def rewritten(plan: Plan, write: Write, ready: Ready) -> Plan:
    """Give the plan with every text that is translated replaced, and all else as it is."""
    entries = {
        name: _entry(plan, name, entry, write, ready) for name, entry in plan.entries().items()
    }
    changed: dict[str, Any] = {}
    for name, entry in entries.items():
        section, _, key = name.partition(".")
        if section == "changes":
            changed[section] = (*changed.get(section, ()), entry)
        elif key:
            changed.setdefault(section, {})[key] = entry
        else:
            changed[section] = entry
    changed["people"] = {key: _person(key, person, write) for key, person in plan.people.items()}
    return plan.model_copy(update=changed)


EntryT = TypeVar("EntryT", bound=Value)


def _entry(plan: Plan, item: str, entry: Any, write: Write, ready: Ready) -> Any:
    if isinstance(entry, Own) and entry.phrase and entry.phrase.name in bank():
        return _phrased(plan, item, entry, write, ready)
    return _value(plan, item, "", entry, write)


def _phrased(plan: Plan, item: str, entry: Any, write: Write, ready: Ready) -> Any:
    """Write an entry whose wording is ready-made: the wording, its blanks, and its other fields."""
    phrase = bank()[entry.phrase.name]
    blanks = {
        name: write(Unit(item, f"phrase.{name}", value))
        if name in phrase.blanks and phrase.blanks[name].takes == "text"
        else value
        for name, value in entry.blanks.items()
    }
    bare = _value(plan, item, "", entry.model_copy(update={"text": None, "easy_read": ()}), write)
    return bare.worded(worded_as(ready(item, phrase), blanks), blanks)


def _value(plan: Plan, item: str, at: str, value: EntryT, write: Write) -> EntryT:
    """Write the texts of a value, and of the values in it."""
    made: dict[str, Any] = {}
    for name, info in type(value).model_fields.items():
        held = getattr(value, name)
        field = f"{at}{info.alias or name}"
        if name not in _NOT_WORDING and held not in (None, (), ""):
            made[name] = _field(plan, item, field, kind_of(type(value), name), held, write)
    return value.model_copy(update=made)


def _field(  # noqa: PLR0913, PLR0917 (a place, and what to do there)
    plan: Plan, item: str, field: str, kind: Kind | None, held: Any, write: Write
) -> Any:
    if isinstance(held, EasyLine):
        unit = Unit(item, field, held.sentence)
        return held.model_copy(update={"sentence": write(unit)})
    if isinstance(held, Value):
        return _value(plan, item, f"{field}.", held, write)
    if isinstance(held, tuple):
        return tuple(_field(plan, item, field, kind, each, write) for each in held)
    is_words = kind is Kind.WORDS or (kind is Kind.PERSON_OR_WORDS and held not in plan.people)
    return write(Unit(item, field, held)) if isinstance(held, str) and is_words else held


def _person(key: str, person: Person, write: Write) -> Person:
    item = f"people.{key}"

    def said(field: str, typed: str) -> str:
        is_code = field == "speaks" and _LANGUAGE_CODE.fullmatch(typed)
        return typed if is_code else write(Unit(item, field, typed))

    made: dict[str, Any] = {}
    for field in _PERSON_WORDS:
        held = getattr(person, field)
        if isinstance(held, str):
            made[field] = said(field, held)
        elif held:
            made[field] = tuple(said(field, each) for each in held)
    if person.contact.safe:
        safe = write(Unit(item, "contact.safe", person.contact.safe))
        made["contact"] = person.contact.model_copy(update={"safe": safe})
    return person.model_copy(update=made)


def translated_phrase(phrase: Phrase, say: Callable[[str], str]) -> Phrase:
    """Give a ready-made wording with each of its sentences passed through ``say``."""
    return replace(
        phrase,
        text=tuple(map(say, phrase.text)),
        easy_read=tuple((concept, say(sentence)) for concept, sentence in phrase.easy_read),
    )


def shown_items(held: copy.RecipientCopy, access: Access) -> frozenset[str]:
    """Name the items whose words a copy shows: its entries and its people."""
    return access.items | {f"people.{key}" for key in held.people}


def is_shown(unit: Unit, held: copy.RecipientCopy) -> bool:
    """Tell whether a copy shows a text: easy words are for easy read, people have parts."""
    if unit.is_easy and "easy_read" not in held.reader.editions:
        return False
    people = held.people
    section, _, key = unit.item.partition(".")
    if section != "people" or key not in people:
        return True
    if unit.field == "contact.safe":
        return people[key].contact.safe is not None
    return bool(getattr(people[key], unit.field))
