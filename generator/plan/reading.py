"""From the bytes of a file to a value of a model, with every fault of its form told at once.

Where a part is malformed it is told, left out, and the rest is read all the same, so that the
checks of meaning can run on what is sound.
"""

import copy
import difflib
import re
import typing
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path as FilePath
from typing import Any, Generic, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from generator.fields import Kind, Path, Value, walk
from generator.plan import source as sources
from generator.plan.finding import Finding, finding
from generator.plan.rules import READING
from generator.plan.source import Data, Place, Source

MOST_CHARACTERS = 20_000
"""The longest text of one field: about seven printed pages."""

_MOST_PASSES = 60

Model = TypeVar("Model", bound=Value)


@dataclass(frozen=True, slots=True)
class Read(Generic[Model]):
    """A file as read: its value (None where nothing sound is left), and what was found.

    ``left_out`` holds the paths of malformed parts.
    """

    value: Model | None
    source: Source
    findings: tuple[Finding, ...]
    left_out: tuple[Path, ...] = ()


def content_of(path: FilePath) -> bytes | Finding:
    """Read a file, as far as it may go. One that cannot be read is a finding."""
    try:
        with path.open("rb") as file:
            return file.read(sources.MOST_BYTES + 1)
    except OSError as error:
        why = (error.strerror or str(error)).lower()
        return finding("no-such-file", name=path.name or str(path), why=why).at(1, 1)


def read_as(model: type[Model], content: bytes, needed: Mapping[str, Any]) -> Read[Model]:
    """Read the bytes of a file as a model.

    ``needed`` stands in for parts without which the rest could not be read.
    """
    source, found = sources.read(content)
    if source is None:
        return Read(None, Source(None, {}), tuple(found))
    read = _model(model, source, needed)
    found += [source.place(each) for each in read.found]
    source = replace(source, kept=read.kept)
    if read.value:
        found += [source.place(each) for each in _texts(read.value, source)]
    return Read(read.value, source, tuple(found), (*source.unread, *read.left_out))


@dataclass
class _Reading(Generic[Model]):
    """The parts of a file that are sound so far, and what was left out of it.

    ``kept`` is as in ``Source``; ``left_out`` and the paths of ``found`` are those in the file.
    """

    model: type[Model]
    source: Source
    needed: Mapping[str, Any]
    rest: dict[str, Any] = field(default_factory=dict)
    value: Model | None = None
    found: list[Finding] = field(default_factory=list)
    left_out: list[Path] = field(default_factory=list)
    kept: dict[Path, list[int]] = field(default_factory=dict)

    def original(self, path: Path) -> Path:
        return replace(self.source, kept=self.kept).original(path)


def _model(model: type[Model], source: Source, needed: Mapping[str, Any]) -> _Reading[Model]:
    """Validate; tell each fault, leave its part out, and validate what is left."""
    reading = _Reading(model, source, needed)
    if not isinstance(source.data, dict):
        reading.found.append(finding("not-fields", key="the file"))
        return reading
    reading.rest = copy.deepcopy(source.data)
    for _ in range(_MOST_PASSES):
        try:
            reading.value = model.model_validate(reading.rest)
        except ValidationError as error:
            details = error.errors(include_url=False)
            paths = {_path(each, reading.rest) for each in details}
            # Misspelt fields first: what they were meant to be is then not told as missing.
            for detail in sorted(details, key=lambda each: each["type"] != "extra_forbidden"):
                _tell(detail, reading)
            for path in sorted(paths, key=_last_first):
                _leave_out(reading, path)
        else:
            break
    return reading


def _tell(detail: ErrorDetails, reading: _Reading[Model]) -> None:
    """Note one of pydantic's errors, unless it only follows from what was told already."""
    path = reading.original(_path(detail, reading.rest))
    if detail["type"] == "missing":
        missing = (*path, str(detail["loc"][-1]))
        told = any(each[: len(missing)] == missing for each in reading.left_out)
        reading.left_out.append(missing if path == () else path)
    else:
        told = any(path[: len(each)] == each for each in reading.source.unread)
        reading.left_out.append(path)
    if detail["type"] == "extra_forbidden":
        close = _close(str(path[-1]), _known_fields(reading.model, path))
        reading.left_out += [(*path[:-1], meant) for meant in close]
    if not told:
        reading.found.append(_finding(reading.model, detail, path))


def _last_first(path: Path) -> tuple[Any, ...]:
    return tuple(-part if isinstance(part, int) else 0 for part in path)


def _path(detail: ErrorDetails, data: Data) -> Path:
    """Keep those steps of pydantic's location that stand in the file."""
    kept: list[str | int] = []
    here: Any = data
    for step in detail["loc"]:
        if step == "[key]":
            break
        in_list = isinstance(here, list) and isinstance(step, int) and step < len(here)
        if in_list or (isinstance(here, dict) and step in here):
            here = here[step]
            kept.append(step)
    return tuple(kept)


def _leave_out(reading: _Reading[Model], path: Path) -> None:
    """Take the part at the path out, and what is empty then."""
    if not path:
        for name, stand_in in reading.needed.items():
            reading.rest.setdefault(name, stand_in)
        return
    *above, last = path
    holder: Any = reading.rest
    for step in above:
        try:
            holder = holder[step]
        except (IndexError, KeyError, TypeError):
            return
    if isinstance(holder, dict):
        holder.pop(last, None)
    elif isinstance(holder, list) and isinstance(last, int) and last < len(holder):
        where = reading.original(tuple(above))
        reading.kept.setdefault(where, list(range(len(holder)))).pop(last)
        del holder[last]
    if not holder and len(above) > 2:
        _leave_out(reading, tuple(above))


_EXPECTED = {
    "string_type": "not-a-text",
    "literal_error": "not-a-text",
    "date_type": "not-a-text",
    "time_type": "not-a-text",
    "int_type": "not-a-text",
    "bool_type": "not-a-text",
    "tuple_type": "not-a-list",
    "model_type": "not-fields",
    "mapping_type": "not-fields",
    "dict_type": "not-fields",
    "string_too_short": "empty-text",
    "string_pattern_mismatch": "bad-language",
}
"""What pydantic says of what was typed, and the rule that is broken. What it says of types it
says of fields and lists alone, for every field reads its own text."""


def _finding(model: type[Value], detail: ErrorDetails, path: Path) -> Finding:
    """Say one of pydantic's errors in a practitioner's words."""
    kind, typed = detail["type"], detail["input"]
    key = next((step for step in reversed(detail["loc"]) if isinstance(step, str) and step), "")
    value = typed if isinstance(typed, str) else ""
    if kind == "extra_forbidden":
        advice = nearest(key, _known_fields(model, path))
        return finding("unknown-field", path, key=key, advice=advice)
    if kind == "literal_error" and isinstance(typed, str):
        choices = re.findall(r"'([^']*)'", str(detail.get("ctx", {}).get("expected", "")))
        advice = _choice(value, choices, _sections_with(model, path, key, value))
        return finding("not-one-of", path, key=key, value=value, advice=advice)
    code = kind if kind in READING else _EXPECTED.get(kind, "bad-value")
    if kind == "missing":
        code = "missing-field"
    elif kind == "string_type" and _is_text_with_colon(typed, path):
        code = "unquoted-colon"
    return finding(code, path, key=key, value=value, problem=detail["msg"].lower())


def _is_text_with_colon(typed: object, path: Path) -> bool:
    """Whether what reads as one field was meant as a text: ``- Hearing aids: face him``."""
    if not isinstance(typed, dict) or len(typed) != 1:
        return False
    ((key, value),) = typed.items()
    return isinstance(value, str) and (isinstance(path[-1], int) or " " in key)


def _known_fields(model: Any, path: Path) -> list[str]:
    """List the fields there are where an unknown one stands."""
    by_id = False
    for step in path[:-1]:
        if by_id or isinstance(step, int):
            by_id = False
            continue
        fields = {info.alias or name: info for name, info in model.model_fields.items()}
        hint = fields[str(step)].annotation
        model, by_id = class_in(hint), typing.get_origin(hint) is Mapping
    return [info.alias or name for name, info in model.model_fields.items()]


def class_in(hint: Any) -> Any:
    """Find the model in the annotation of a field, or None."""
    if hasattr(hint, "model_fields"):
        return hint
    return next(filter(None, map(class_in, getattr(hint, "__args__", ()))), None)


def nearest(typed: str, known: Iterable[str]) -> str:
    """Offer the nearest known name, or all of them where they are few."""
    names = [name for name in dict.fromkeys(known) if name]
    close = _close(typed, names)
    if close:
        offered = " or ".join(f'"{name}"' for name in close)
        return f"Did you mean {offered}?"
    if 0 < len(names) <= 30:
        return f"Use one of: {', '.join(names)}."
    return "Check how it is spelt."


def _choice(typed: str, choices: list[str], sections: list[str]) -> str:
    """Say what can stand in a field; all of it, where what was typed may be no slip."""
    every = f"use one of: {', '.join(choices)}."
    if sections:
        others = " and ".join(sections)
        return f"Entries under {others} can have it: put this one there, or {every}"
    close = _close(typed, choices)
    is_slip = bool(difflib.get_close_matches(typed, close, cutoff=_SLIP))
    return nearest(typed, choices) + ("" if is_slip or not close else f" If not, {every}")


_SLIP = 0.75
"""How alike two words are of which one is a slip of the finger."""


def _sections_with(model: type[Value], path: Path, key: str, value: str) -> list[str]:
    """Name the other sections whose entries can have the value in the field of that name."""
    if len(path) < 3 or path[-1] != key:
        return []
    found = {
        name: class_in(info.annotation).model_fields.get(key)
        for name, info in model.model_fields.items()
        if name != path[0] and class_in(info.annotation)
    }
    return [name for name, info in found.items() if info and value in _literals(info.annotation)]


def _literals(hint: Any) -> set[object]:
    """Gather the values that the annotation of a field lists."""
    if typing.get_origin(hint) is typing.Literal:
        return set(typing.get_args(hint))
    return {each for part in typing.get_args(hint) for each in _literals(part)}


def _close(typed: str, known: list[str]) -> list[str]:
    """List the nearest names; more than one where they are equally near."""

    def nearness(name: str) -> float:
        return difflib.SequenceMatcher(None, name, typed).ratio()

    close = difflib.get_close_matches(typed, known, n=3, cutoff=0.6)
    return [name for name in close if nearness(name) == nearness(close[0])]


def _texts(read: Value, source: Source) -> Iterable[Finding]:
    for path, value, kind in walk(read):
        if len(value) > MOST_CHARACTERS:
            yield finding("text-too-long", path, size=len(value), most=MOST_CHARACTERS)
        if kind in {Kind.WORDS, Kind.PLAIN, Kind.PERSON_OR_WORDS} and _is_cut(path, source):
            yield finding("cut-by-hash", path)


def _is_cut(path: Path, source: Source) -> bool:
    """Whether the text ends before a comment; in the file, some stand a step higher or lower."""
    if path[-1] == "sentence":
        return any(cut[:-1] == path[:-1] for cut in source.cut)
    return path in source.cut or path[:-1] in source.cut


def place_of(source: Source, path: Path) -> Place:
    """Where a path stands in the file."""
    found = source.place(finding("not-yaml", path, problem=""))
    return Place(found.line, found.column)
