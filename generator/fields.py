"""The kinds of field a plan is made of, each a type that reads what a practitioner typed.

The loader hands over text only (``no``, ``0147`` and ``10:30`` stay what was typed), so each
type here says what its text means. A field's kind is part of its annotation: one walk over the
models then serves the checks, the projection and the tests (``walk``).
"""

import enum
import functools
import re
import typing
from collections.abc import Callable, Iterator, Mapping
from datetime import date, time
from typing import Annotated, Any, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

Path = tuple[str | int, ...]
"""Where something stands in a plan: ``("actions", "new-lock", "by")``."""


class Value(BaseModel):
    """A frozen value with declared fields only."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class Kind(enum.Enum):
    """What the text of a field is."""

    WORDS = "words"  # free text, in which placeholders and Markdown mean something
    PLAIN = "plain"  # names, contacts, the record of sharing: shown as typed
    PERSON = "person"  # a key of ``people``
    PERSON_OR_WORDS = "person or words"  # a key of ``people``, else free text
    WISH = "wishes"  # the id of an entry of that section
    OBJECTIVE = "objectives"


def _yes_no(value: object) -> object:
    if isinstance(value, str):
        if value not in _YES_AND_NO:
            raise PydanticCustomError("not-yes-or-no", "neither yes nor no")
        return _YES_AND_NO[value]
    return value


_YES_AND_NO = {"yes": True, "true": True, "no": False, "false": False}


def _yes_no_word(value: object) -> object:
    return {"true": "yes", "false": "no"}.get(str(value), value)


def _day(value: object) -> object:
    if isinstance(value, str):
        if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
            raise PydanticCustomError("not-a-date", "not a date")
        try:
            return date.fromisoformat(value)
        except ValueError:
            raise PydanticCustomError("no-such-date", "no such date") from None
    return value


def _time(value: object) -> object:
    if isinstance(value, str):
        match = re.fullmatch(r"([01]?\d|2[0-3]):([0-5]\d)", value)
        if not match:
            raise PydanticCustomError("not-a-time", "not a time")
        return time(int(match[1]), int(match[2]))
    return value


def _number(value: object) -> object:
    if isinstance(value, str):
        if not re.fullmatch(r"[1-9]\d{0,5}", value):
            raise PydanticCustomError("not-a-number", "not a whole number")
        return int(value)
    return value


def exactly(expected: str) -> BeforeValidator:
    """Read a field that has one value only, such as the format of a file."""

    def read(value: object) -> object:
        if value != expected:
            raise PydanticCustomError("wrong-format", expected)
        return value

    return BeforeValidator(read)


def _one_or_list(value: object) -> object:
    return value if isinstance(value, list | tuple) else (value,)


class _OneOrList:
    """Lets an editor's schema take one item in place of a list of one."""

    def __get_pydantic_json_schema__(self, core: Any, handler: Any) -> Any:
        schema = handler(core)
        return {"anyOf": [schema["items"], schema]}


_TEXT = WithJsonSchema({"type": ["string", "number", "boolean"], "minLength": 1})
_YES_NO = WithJsonSchema({"enum": ["yes", "no", "true", "false", True, False]})
_DAY = WithJsonSchema({"type": "string", "format": "date"})
_TIME = WithJsonSchema({"type": ["string", "integer"], "pattern": r"^([01]?\d|2[0-3]):[0-5]\d$"})

T = TypeVar("T")

Words = Annotated[str, Kind.WORDS, Field(min_length=1), _TEXT]
Plain = Annotated[str, Kind.PLAIN, Field(min_length=1), _TEXT]
PersonKey = Annotated[str, Kind.PERSON]
PersonOrWords = Annotated[str, Kind.PERSON_OR_WORDS, Field(min_length=1), _TEXT]
WishKey = Annotated[str, Kind.WISH]
ObjectiveKey = Annotated[str, Kind.OBJECTIVE]
YesNo = Annotated[bool, BeforeValidator(_yes_no), _YES_NO]
Choice = Annotated[T, BeforeValidator(_yes_no_word)]
Day = Annotated[date, BeforeValidator(_day), _DAY]
Time = Annotated[time, BeforeValidator(_time), _TIME]
Number = Annotated[int, BeforeValidator(_number)]
Many = Annotated[tuple[T, ...], BeforeValidator(_one_or_list), _OneOrList()]


@functools.cache
def _kinds(model: type[Value]) -> Mapping[str, Kind]:
    """Map each field of the model that holds text of a kind to that kind."""

    def found(hint: Any) -> Kind | None:
        if typing.get_origin(hint) is Annotated:
            base, *marks = typing.get_args(hint)
            return next((m for m in marks if isinstance(m, Kind)), None) or found(base)
        return next(filter(None, map(found, typing.get_args(hint))), None)

    hints = typing.get_type_hints(model, include_extras=True)
    return {name: kind for name in model.model_fields if (kind := found(hints[name]))}


def kind_of(model: type[Value], name: str) -> Kind | None:
    """Give the kind of the text in a field; None where it holds none."""
    return _kinds(model).get(name)


def walk(value: object, path: Path = ()) -> Iterator[tuple[Path, str, Kind]]:
    """Yield every text of a kind below a value, with where it stands, in the order of the model.

    The path uses the names that stand in the file (``if``, not ``if_``).
    """
    if isinstance(value, Value):
        kinds = _kinds(type(value))
        for name, field in type(value).model_fields.items():
            here = (*path, field.alias or name)
            yield from _walk_field(getattr(value, name), here, kinds.get(name))
    else:
        yield from _walk_field(value, path, None)


def _walk_field(value: object, path: Path, kind: Kind | None) -> Iterator[tuple[Path, str, Kind]]:
    if isinstance(value, str):
        if kind:
            yield path, value, kind
    elif isinstance(value, Value):
        yield from walk(value, path)
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from _walk_field(item, (*path, key), kind)
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _walk_field(item, (*path, index), kind)


Model = TypeVar("Model", bound=Value)


def remake(value: Value, into: type[Model], text: Callable[[str, Kind], str | None]) -> Model:
    """Copy the declared fields of ``into`` from a value, each text passed through ``text``.

    A text for which ``text`` gives None is left out: of a list, or the whole field. Repeats in a
    list of people are made one, so that two hidden people cannot be counted.
    """
    kinds = _kinds(into)
    fields: dict[str, Any] = {}
    for name, field in into.model_fields.items():
        made = _remake_field(getattr(value, name), kinds.get(name), text)
        fields[name] = field.get_default() if made is None else made
    return typing.cast("Model", into.model_construct(**fields))


def _remake_field(value: Any, kind: Kind | None, text: Callable[[str, Kind], str | None]) -> Any:
    if isinstance(value, str):
        return text(value, kind) if kind else value
    if isinstance(value, Value):
        return remake(value, type(value), text)
    if isinstance(value, Mapping):
        return {key: _remake_field(item, kind, text) for key, item in value.items()}
    if isinstance(value, tuple):
        made = (_remake_field(item, kind, text) for item in value)
        kept = [item for item in made if item is not None]
        people = kind in {Kind.PERSON, Kind.PERSON_OR_WORDS}
        return tuple(dict.fromkeys(kept)) if people else tuple(kept)
    return value
