"""A plan with a made-up word, number or day in every field: wherever one shows, its field leaks.

The plan is filled by walking the models, so a field that is added to them is filled by itself.
"""

import enum
import itertools
import re
import types
import typing
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import Annotated, Any, Literal

from generator.fields import Kind, Value
from generator.plan import model
from generator.press.layers import layers
from tests.consent.building import Data


@dataclass(frozen=True)
class Canary:
    """What was planted, and where: ``("actions", "open-zq", "offered", "answer")``."""

    path: tuple[str, ...]
    text: str
    kind: Literal["word", "number", "day"]

    @property
    def section(self) -> str:
        return self.path[0]

    @property
    def of(self) -> str:
        """Name the entry, the person or the record, by what stands second in the path."""
        return self.path[1]

    @property
    def field(self) -> str:
        """Name the field, whichever entry, person or record it belongs to."""
        return ".".join(part for part in (self.section, *self.path[2:]))


class Planter:
    """Fills the fields of models and remembers what it planted."""

    def __init__(self, references: Mapping[str, str]) -> None:
        self.planted: list[Canary] = []
        self.references = references
        self._numbers = itertools.count(1)

    def word(self, *path: str) -> str:
        """Plant a word of seven letters that is in no language."""
        number = next(self._numbers)
        letters = "".join(
            "bdfgklmnprstvz"[number // 14**place % 14] + "uoiae"[place] for place in range(3)
        )
        return self._plant(path, f"{letters}q", "word")

    def phone(self, *path: str) -> str:
        return self._plant(path, f"07{700_000_000 + next(self._numbers) * 4321}", "number")

    def day(self, *path: str) -> str:
        return self._plant(path, str(date(2031, 1, 1) + timedelta(next(self._numbers))), "day")

    def _plant(self, path: tuple[str, ...], text: str, kind: Any) -> str:
        self.planted.append(Canary(path, text, kind))
        return text

    def fill(self, into: type[Value], *path: str, skip: tuple[str, ...] = ()) -> Data:
        """Fill every field of a model but those skipped."""
        hints = typing.get_type_hints(into, include_extras=True)
        made = {}
        for name, field in into.model_fields.items():
            key = field.alias or name
            if key not in skip:
                filled = self._value(hints[name], (*path, key))
                if filled is not None:
                    made[key] = filled
        return made

    def _value(self, hint: Any, path: tuple[str, ...]) -> Any:
        kind, base = _kind_of(hint)
        if base is model.Phrase:
            return None  # no ready-made wordings yet: any is an error
        if typing.get_origin(base) is tuple:
            return [self._value(typing.get_args(hint_of_items(hint))[0], path)]
        if kind in {Kind.WISH, Kind.OBJECTIVE, Kind.PERSON}:
            return self.references[kind.value]
        if isinstance(base, type) and issubclass(base, Value):
            if {"concept", "sentence"} == set(base.model_fields):
                return {"none": self.word(*path, "sentence")}
            return self.fill(base, *path)
        return self._scalar(base, path)

    def _scalar(self, base: Any, path: tuple[str, ...]) -> Any:
        if base is str:
            return self.phone(*path) if path[-1] in _PHONES else self.word(*path)
        if base is date:
            return self.day(*path)
        if typing.get_origin(base) is Literal:
            return typing.get_args(base)[0]
        if typing.get_origin(base) is Mapping:
            return {"en": self.word(*path)}
        plain = {bool: "yes", int: "1", time: "10:30"}
        return plain[base]


_PHONES = {"phone", "out_of_hours"}


def hint_of_items(hint: Any) -> Any:
    """Unwrap ``Many[T]`` and ``T | None`` down to the tuple, whose items keep their marks."""
    while typing.get_origin(hint) is not tuple:
        hint = next(arg for arg in typing.get_args(hint) if arg is not type(None))
    return hint


def _kind_of(hint: Any) -> tuple[Kind | None, Any]:
    """Give the kind of text that a field holds, and its bare type."""
    kind = None
    while typing.get_origin(hint) in {Annotated, typing.Union, types.UnionType}:
        args = typing.get_args(hint)
        if typing.get_origin(hint) is Annotated:
            kind = next((each for each in args[1:] if isinstance(each, enum.Enum)), kind)
            hint = args[0]
        else:
            hint = next(each for each in args if each is not type(None))
    return kind, hint


def text_fields(of: type[Value] = model.Plan, *path: str) -> Iterator[str]:
    """Name every field of the plan that can hold a text, by walking the models."""
    hints = typing.get_type_hints(of, include_extras=True)
    for name, field in of.model_fields.items():
        yield from _in_hint(hints[name], (*path, field.alias or name))


def _in_hint(hint: Any, path: tuple[str, ...]) -> Iterator[str]:
    kind, base = _kind_of(hint)
    if typing.get_origin(base) is tuple:
        yield from _in_hint(typing.get_args(base)[0], path)
    elif typing.get_origin(base) is Mapping:
        yield from _in_hint(typing.get_args(base)[1], path)
    elif isinstance(base, type) and issubclass(base, Value):
        yield from text_fields(base, *path)
    elif base is str and kind not in {Kind.PERSON, Kind.WISH, Kind.OBJECTIVE}:
        yield ".".join(path)


@dataclass(frozen=True)
class Shown:
    """What the text of somebody's files shows."""

    text: str
    numbers: str
    days: frozenset[date]

    @classmethod
    def of(cls, files: Mapping[str, bytes]) -> "Shown":
        found = (layer.text for name, held in files.items() for layer in layers(name, held))
        text = re.sub(r"\s+", " ", "\n".join(found)).lower()
        return cls(text, re.sub(r"(?<=\d)[\s().-]+(?=\d)", "", text), frozenset(_days(text)))

    def has(self, canary: Canary) -> bool:
        if canary.kind == "day":
            return date.fromisoformat(canary.text) in self.days
        return canary.text in (self.text if canary.kind == "word" else self.numbers)


_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()  # noqa: SIM905 - one line


def _days(text: str) -> Iterator[date]:
    """Find the days in a text, however written."""
    for year, month, day in re.findall(r"(?<!\d)(\d{4})-(\d\d)-(\d\d)(?!\d)", text):
        yield date(int(year), int(month), int(day))
    for day, month, year in re.findall(r"(?<!\d)(\d\d?)/(\d\d?)/(\d{4})(?!\d)", text):
        yield date(int(year), int(month), int(day))
    for day, month, year in re.findall(
        rf"(?<!\d)(\d\d?) ({'|'.join(_MONTHS)})[a-z]* (\d{{4}})", text
    ):
        yield date(int(year), _MONTHS.index(month) + 1, int(day))
