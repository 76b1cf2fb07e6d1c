"""Writes the values of one copy in the words of one edition and language."""

import functools
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, time
from typing import Any, Literal

from babel import Locale, UnknownLocaleError
from markupsafe import Markup, escape

from generator.copy import (
    Contact,
    Decision,
    DestroyAfter,
    EasyReadChecked,
    RecipientCopy,
    SharingRecord,
)
from generator.fields import Kind, Value, walk
from generator.text import HIDDEN, fill, moment, placeholders
from generator.wording import dates, labels, markdown, people
from generator.wording.fields import FIELDS
from generator.wording.messages import Catalogue, Message, catalogue, mark
from generator.wording.scripts import ENDS, direction

OBJECTIVE, WISH = mark("Objective %(number)s"), mark("Wish %(number)s")

_RECORDS = (SharingRecord, Decision, EasyReadChecked)
"""The records of what was agreed and checked, which stand in the language they were made in."""

SHALLOW = 2
"""How far a field is written out inside a field: two that name each other must come to an end."""

_Write = Callable[[str, Any], Markup]
"""Writes wording that belongs to an entry."""


def where_defined(model: type[Value], name: str) -> str:
    """Name a field by the class that defines it, as labels do: ``Wanted.size``."""
    owner = next(each for each in model.__mro__ if name in vars(each).get("__annotations__", {}))
    return f"{owner.__name__}.{model.model_fields[name].alias or name}"


@dataclass(frozen=True)
class Voice:
    """One copy, spoken in one edition and language."""

    copy: RecipientCopy
    edition: Literal["standard", "easy_read"]
    written: RecipientCopy | None = None
    """The copy as it was written, where this one is a translation."""

    @property
    def original(self) -> "Voice":
        """The voice of the copy as it was written."""
        return Voice(self.written, self.edition) if self.written else self

    @property
    def language(self) -> str:
        """The language of the copy, and of every word of ours in it."""
        return self.copy.frame.language

    @property
    def _rtl(self) -> bool:
        return direction(self.language) == "rtl"

    @functools.cached_property
    def _catalogue(self) -> Catalogue:
        return catalogue(self.language)

    def say(self, message: Message, **values: object) -> str:
        """Write a message as text, with its values in place."""
        text = self._catalogue.text(message)
        return text % values if values else text

    def said(self, message: Message, **values: object) -> Markup:
        """Write a sentence: its values in place, its marked words in bold."""
        text = str(escape(self._catalogue.text(message)))
        bold = re.sub(r"\*\*(.+?)\*\*", r'<strong class="whole">\1</strong>', text)
        return Markup(bold) % values  # noqa: S704 - escaped above; values are escaped by %

    def label(self, value: Value, name: str) -> str:
        """Give the label of a field."""
        return self.say(FIELDS[where_defined(type(value), name)])

    def term(self, names: Mapping[str, str]) -> str:
        """Give a term of the locality: in the language, else ours for it, else as it is."""
        term = people.in_language(names, self.language)
        return self._catalogue.find(term, labels.LAW) or term

    def count(self, number: int) -> str:
        """Write a number with the digits of the language."""
        return dates.digits(str(number), self.language)

    def clock(self, at: time) -> str:
        return dates.clock_time(at, self.edition, self.language)

    def joined(self, items: Iterable[str | Markup]) -> Markup:
        """Join items as in a sentence."""
        return people.joined(items, self.language)

    def run_on(self, items: Iterable[Markup]) -> Markup:
        """Write what is there after one another, parted by commas."""
        return people.run_on(items, self.language)

    def listed(self, items: Iterable[Markup]) -> Markup:
        """Join labels as in a sentence."""
        return people.listed(items, self.language)

    def name(self, key: str) -> Markup:
        return people.isolated(people.name(self.copy, key, self.language))

    def called(self, key: str) -> Markup:
        return people.isolated(people.called(self.copy, key, self.language))

    def opening_name(self, key: str) -> Markup:
        """Name a person where a sentence or a heading begins."""
        shown = people.name(self.copy, key, self.language)
        return people.isolated(people.begun(shown))

    def names(self, keys: tuple[str, ...]) -> Markup:
        return self.joined(self.name(key) for key in keys)

    def called_names(self, keys: tuple[str, ...], *, opening: bool = False) -> Markup:
        """Name people as easy read does; ``opening`` where a sentence begins with them."""
        shown = [people.called(self.copy, key, self.language) for key in keys]
        if opening and shown:
            shown[0] = people.begun(shown[0])
        return self.joined(people.isolated(name) for name in shown)

    def day(self, day: date) -> str:
        return dates.in_words(day, self.language)

    def part(self, name: str) -> str:
        """Name a section, or a part of the adult's identity, as a share list does."""
        some, _, section = name.rpartition(":")
        known = self.say(labels.PARTS[section])
        return self.say(labels.SOME_OF, part=known) if some else known

    def spoken(self, language: str) -> str:
        """Name a language that was given by its code; anything else stays as typed."""
        if not re.fullmatch(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", language):
            return language
        try:
            known = Locale.parse(language, sep="-").get_display_name(dates.locale_of(self.language))
        except (UnknownLocaleError, ValueError):
            return language
        return known or language

    def condition(self, condition: str | DestroyAfter) -> str:
        if isinstance(condition, DestroyAfter):
            day = self.day(condition.destroy_after)
            return self.say(labels.CONDITIONS["destroy_after"], day=day)
        return self.say(labels.CONDITIONS[condition])

    @functools.cached_property
    def objective_numbers(self) -> Mapping[str, int]:
        return {key: number for number, key in enumerate(self.copy.objectives, 1)}

    @functools.cached_property
    def wish_numbers(self) -> Mapping[str, int]:
        return {key: number for number, key in enumerate(self.copy.wishes, 1)}

    def words(self, text: str | None, entry: Value | None = None) -> Markup:
        """Write wording as paragraphs and lists."""
        return markdown.blocks(text, self._filler(entry), rtl=self._rtl) if text else Markup()

    def line(self, text: str | None, entry: Value | None = None) -> Markup:
        """Write wording as one line."""
        return markdown.line(text, self._filler(entry), rtl=self._rtl) if text else Markup()

    def plain(self, text: str | None, entry: Value | None = None) -> str:
        """Write wording without marks."""
        return markdown.plain(text, self._filler(entry)) if text else ""

    def field(self, entry: Value, name: str) -> Markup:
        """Write one field of an entry for the reader; an empty one gives nothing."""
        return self._field(entry, name, self.words)

    def short_field(self, entry: Value, name: str) -> Markup:
        """Write one field of an entry in one line."""
        return self._field(entry, name, self.line)

    def _filler(self, entry: Value | None, depth: int = 0) -> markdown.Filler:
        def write(token: str, begins: bool) -> Markup:
            found = [*placeholders(token)]
            kind, name = found[0] if found else ("", "")
            if kind == "person":
                return self.called_names(tuple(key for _, key in found), opening=begins)
            if kind == "field" and entry is not None:
                return self._placed(entry, name, depth + 1)
            when = moment(name) if kind in {"day", "time"} else None
            if when is not None:
                return escape(dates.in_edition(when, self.edition, self.language))
            return escape(fill(token, lambda _: "", lambda _: "", lambda _: ""))

        return write

    def _placed(self, entry: Value, name: str, depth: int) -> Markup:
        """Write a field of the same entry in the midst of its wording."""
        known = {field.alias or key: key for key, field in type(entry).model_fields.items()}
        if name not in known or depth > SHALLOW:
            return Markup()

        def line(text: str, of: Value) -> Markup:
            return escape(markdown.plain(text, self._filler(of, depth)))

        return self._field(entry, known[name], line)

    def _field(self, entry: Value, name: str, words: _Write) -> Markup:
        alias = type(entry).model_fields[name].alias or name
        kind = next((kind for path, _, kind in walk(entry) if path[0] == alias), None)
        value = getattr(entry, name)
        items = value if isinstance(value, tuple) else (value,)
        shown = [
            self._text(entry, name, item, kind, words)
            if isinstance(item, str)
            else self._value(item)
            for item in items
            if item is not None
        ]
        if kind is None:
            # The names of languages are written the same wherever they stand.
            return self.joined(shown) if name == "languages" else self.listed(shown)
        if kind is not Kind.PERSON and any(each.striptags().endswith(ENDS) for each in shown[:-1]):
            return Markup(" ").join(shown)  # sentences are not joined into one
        return self.joined(shown)

    def _value(self, value: object) -> Markup:
        if isinstance(value, bool):
            return escape(self.say(labels.YES_NO[value]))
        if isinstance(value, date):
            return escape(self.day(value))
        if isinstance(value, time):
            return escape(self.clock(value))
        return escape(value)

    def _text(
        self, entry: Value, name: str, value: str, kind: Kind | None, words: _Write
    ) -> Markup:
        match kind:
            case Kind.PERSON:
                shown = self.name(value)
            case Kind.PERSON_OR_WORDS:
                shown = self.name(value) if self._is_person(value) else self.line(value, entry)
            case Kind.WORDS:
                shown = words(value, entry)
            case Kind.OBJECTIVE:
                shown = self._numbered(OBJECTIVE, self.objective_numbers.get(value))
            case Kind.WISH:
                shown = self._numbered(WISH, self.wish_numbers.get(value))
            case Kind.PLAIN:
                shown = self._typed(type(entry), name, value)
            case None:
                shown = escape(self._listed(where_defined(type(entry), name), value))
        return shown

    def _typed(self, model: type[Value], name: str, value: str) -> Markup:
        if model is Contact and name in {"phone", "out_of_hours"}:
            return people.phone_link(value)
        if model is Contact and name == "email":
            return people.email_link(value)
        if self.written and issubclass(model, _RECORDS):
            return people.isolated(value, self.written.frame.language)
        return people.isolated(self.spoken(value) if name == "speaks" else value)

    def _listed(self, where: str, value: str) -> str:
        if where.endswith(".parts"):
            return self.part(value)
        if where == "Wanted.languages":
            return self.spoken(value)
        return self.say(labels.VALUES[where][value])

    def _numbered(self, words: Message, number: int | None) -> Markup:
        return escape(self.say(words, number=self.count(number))) if number else Markup()

    def _is_person(self, value: str) -> bool:
        return value == HIDDEN or value in self.copy.people
