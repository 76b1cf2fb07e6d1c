"""Puts ready-made wordings into a plan: ``phrase`` becomes ``text`` and ``easy_read``.

The plan keeps ``phrase`` with what was typed, so that the wording can be found in another
language. A blank that is needed and left open takes what the entry says already (``who``, ``by``).
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, time
from difflib import get_close_matches
from typing import Any

from pydantic import TypeAdapter, ValidationError

from generator.copy import EasyLine
from generator.fields import Day, Path, Time
from generator.phrases.bank import ADULT, Blank, Phrase, bank
from generator.plan.finding import Finding, finding
from generator.plan.load import nearest
from generator.plan.model import Own, Plan
from generator.plan.reading import class_in
from generator.plan.source import Source
from generator.wording.people import grouped

MOST_TYPED = 80
"""The longest text of a blank: a few words inside a sentence."""

_SAME_AS = {
    "who": ("who",),
    "when": ("by", "next_on"),
    "time": ("next_at",),
    "where": ("place",),
    "contact": ("contact",),
}
"""The fields of an entry that mean what a blank means, by its name. ``lead`` is the plan's lead."""


def same_as(blank: str, section: str) -> tuple[str, ...]:
    """Name the fields that fill a blank that is left open in an entry of a section."""
    known = class_in(Plan.model_fields[section].annotation).model_fields
    return tuple(name for name in _SAME_AS.get(blank, ()) if name in known)


TAKES: Mapping[str, str] = {
    "person": "the key of one person under people, other than the adult",
    "people": "keys under people, other than the adult's",
    "day": "a day, as in 2026-11-20",
    "time": "a time on the 24-hour clock, as in 10:30",
    "text": f"a few words on one line (at most {MOST_TYPED} characters)",
    "phone": "a telephone number, in digits",
}


@dataclass(frozen=True, slots=True)
class Phrased:
    """A plan with its ready-made wordings put in, and what was wrong with them.

    ``left_out`` holds the paths of those that could not be.
    """

    plan: Plan
    findings: tuple[Finding, ...]
    left_out: tuple[Path, ...]


def phrased(plan: Plan, source: Source, malformed: Collection[Path]) -> Phrased:
    """Put in every ready-made wording that a plan names.

    ``malformed`` are the paths of what was left out of the plan, and told.
    """
    changed: dict[str, Any] = {}
    found: list[Finding] = []
    left_out: list[Path] = []
    for name, entry in plan.entries().items():
        if not isinstance(entry, Own) or entry.phrase is None:
            continue
        section, _, key = name.partition(".")
        filling = _Filling(plan, entry, (section, key) if key else (section,), malformed)
        words = filling.words()
        found += [*filling.found, *filling.cut(source)]
        if words is None:
            left_out.append(filling.path)
            continue
        worded = entry.worded(words, filling.values)
        held = changed.get(section, getattr(plan, section))
        changed[section] = {**held, key: worded} if key else worded
    return Phrased(plan.model_copy(update=changed), tuple(found), tuple(left_out))


def worded_as(phrase: Phrase, values: Mapping[str, str]) -> dict[str, Any]:
    """Write a wording with its blanks filled in, as the fields of an entry."""
    lines = (EasyLine(concept=c, sentence=s) for c, s in phrase.easy(values))
    return {"text": phrase.standard(values), "easy_read": tuple(lines)}


@dataclass
class _Filling:
    """One entry whose wording is ready-made; ``found`` is what is wrong with what was typed."""

    plan: Plan
    entry: Own
    at: tuple[str, ...]
    malformed: Collection[Path]
    found: list[Finding] = field(default_factory=list)
    values: Mapping[str, str] = field(default_factory=dict)

    @property
    def path(self) -> Path:
        return (*self.at, "phrase")

    @property
    def _typed(self) -> Mapping[str, Any]:
        return (self.entry.phrase and self.entry.phrase.model_extra) or {}

    def _tell(self, code: str, blank: str = "", /, **words: object) -> None:
        path = (*self.path, blank) if blank else self.path
        self.found.append(finding(code, path, **words))

    def cut(self, source: Source) -> Iterator[Finding]:
        """Tell what was typed into a blank and reads as a comment."""
        for key in self._typed:
            if (*self.path, key) in source.cut:
                yield finding("cut-by-hash", (*self.path, key))

    def words(self) -> dict[str, Any] | None:
        """Give the wording; None after noting what is wrong."""
        name = self.entry.phrase.name if self.entry.phrase else ""
        phrase = bank().get(name)
        if phrase is None:
            self._tell("unknown-phrase", name=name, advice=nearest(name, bank()))
            return None
        for own in ("text", "easy_read"):
            if getattr(self.entry, own):
                self.found.append(finding("phrase-and-words", (*self.at, own), key=own))
        if self.at[0] not in phrase.sections:
            sections = " and ".join(phrase.sections)
            self._tell("phrase-not-here", name=name, section=self.at[0], sections=sections)
        for key in sorted(set(self._typed) - set(phrase.blanks)):
            advice = nearest(key, phrase.blanks) if phrase.blanks else "It has none."
            self._tell("unknown-blank", key, name=name, key=key, advice=advice)
        values = {key: value for key, value in self._values(phrase) if value is not None}
        if self.found or _TOLD in values.values():
            return None
        self.values = values
        return worded_as(phrase, values)

    def _values(self, phrase: Phrase) -> Iterator[tuple[str, str | None]]:
        yield ADULT, _named(self.plan.adults[:1]) or _TOLD
        for blank in phrase.blanks.values():
            if blank.name in self._typed:
                yield blank.name, self._read(blank, self._typed[blank.name])
                continue
            if not blank.is_needed:
                continue  # copies show the entry's own day beside its words
            value = self._same(blank)
            if value is None and not self._is_misspelt(blank, phrase):
                fields = same_as(blank.name, self.at[0])
                beside = f", or fill in {fields[0]}: of this entry" if fields else ""
                words = {"key": blank.name, "says": blank.says, "beside": beside}
                self._tell("empty-blank", name=phrase.name, takes=TAKES[blank.takes], **words)
            yield blank.name, value

    def _is_misspelt(self, blank: Blank, phrase: Phrase) -> bool:
        """Whether a blank was meant by a name that is none, which is told already."""
        unknown = set(self._typed) - set(phrase.blanks)
        return any(get_close_matches(key, phrase.blanks, n=1) == [blank.name] for key in unknown)

    def _same(self, blank: Blank) -> str | None:
        """Take what the entry, or the plan, says already; ``_TOLD`` where that is malformed."""
        if blank.name == "lead":
            return self._known((self.plan.plan.lead,)) if self.plan.plan.lead else _TOLD
        fields = same_as(blank.name, self.at[0])
        if any((*self.at, each) in self.malformed for each in fields):
            return _TOLD
        values = (getattr(self.entry, each) for each in fields)
        value = next((value for value in values if value), None)
        if isinstance(value, date | time):
            return _moment(value)
        if blank.takes in {"person", "people"} and value:
            keys = value if isinstance(value, tuple) else (value,)
            apart = {*self.plan.adults, *self._named_apart()}
            others = tuple(key for key in keys if key not in apart)
            return self._known(others) if blank.takes == "people" or len(others) == 1 else None
        return value

    def _named_apart(self) -> Iterator[str]:
        """Yield every text of a blank: whom one of them names, the wording speaks of apart."""
        for typed in self._typed.values():
            yield from (each for each in _listed(typed) if isinstance(each, str))

    def _known(self, keys: tuple[str, ...]) -> str | None:
        """Name those who stand in a field, where one that is unknown is told."""
        return _named(keys) if set(keys) <= set(self.plan.people) else _TOLD

    def _read(self, blank: Blank, typed: object) -> str | None:
        """Write what was typed into a blank; None after noting what is wrong with it."""
        texts = _listed(typed) if blank.takes == "people" else [typed]
        if not texts or not all(isinstance(each, str) and each for each in texts):
            self._refuse(blank)
            return None
        if blank.takes in {"person", "people"}:
            return self._people(blank, [str(each) for each in texts])
        return self._text(blank, str(typed))

    def _refuse(self, blank: Blank) -> None:
        takes, says = TAKES[blank.takes], blank.says
        self._tell("bad-blank", blank.name, key=blank.name, takes=takes, says=says)

    def _people(self, blank: Blank, keys: list[str]) -> str | None:
        for key in keys:
            if key not in self.plan.people:
                advice = nearest(key, self.plan.people)
                self._tell("unknown-person", blank.name, key=key, advice=advice)
            elif key in self.plan.adults:
                self._refuse(blank)
        return _named(keys)

    def _text(self, blank: Blank, typed: str) -> str | None:
        if blank.takes in {"day", "time"}:
            try:
                return _moment(_MOMENTS[blank.takes].validate_python(typed))
            except ValidationError as error:
                code = error.errors(include_url=False)[0]["type"]
                self._tell(code, blank.name, key=blank.name, value=typed)
                return None
        is_phone = blank.takes == "phone" and re.fullmatch(r"\+?\d[\d ()-]+", typed)
        if len(typed) > MOST_TYPED or "\n" in typed or (blank.takes == "phone" and not is_phone):
            self._refuse(blank)
            return None
        return grouped(typed) if is_phone else typed


_TOLD = ""
"""The value of a blank that cannot be filled in because of something told already."""


def _listed(typed: object) -> list[object]:
    return typed if isinstance(typed, list) else [typed]


def _named(keys: Iterable[str]) -> str | None:
    """Write keys as a placeholder."""
    known = dict.fromkeys(keys)
    return f"{{{', '.join(known)}}}" if known else None


_MOMENTS: Mapping[str, TypeAdapter[Any]] = {"day": TypeAdapter(Day), "time": TypeAdapter(Time)}


def _moment(when: date | time) -> str:
    shown = when.isoformat() if isinstance(when, date) else f"{when:%H:%M}"
    return f"{{{shown}}}"
