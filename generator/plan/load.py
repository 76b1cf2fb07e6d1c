"""From the bytes of a file to a plan, with every fault of its form told at once.

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
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from generator import text
from generator.fields import Kind, Path, walk
from generator.plan import source as sources
from generator.plan.finding import Finding, finding
from generator.plan.model import Plan
from generator.plan.rules import READING
from generator.plan.source import Data, Place, Source

MOST_CHARACTERS = 20_000
"""The longest text of one field: about seven printed pages."""

_MOST_PASSES = 60


@dataclass(frozen=True, slots=True)
class Loaded:
    """A file as read: the plan (None where nothing sound is left), and what was found.

    ``left_out`` holds the paths of malformed parts, so that what they would have said is not
    told as missing. ``content`` is what the file held.
    """

    plan: Plan | None
    source: Source
    findings: tuple[Finding, ...]
    left_out: tuple[Path, ...] = ()
    content: bytes = b""


def load_file(path: FilePath) -> Loaded:
    """Read a plan from a file. A file that cannot be read is a finding."""
    try:
        with path.open("rb") as file:
            content = file.read(sources.MOST_BYTES + 1)
    except OSError as error:
        why = (error.strerror or str(error)).lower()
        found = finding("no-such-file", name=path.name or str(path), why=why).at(1, 1)
        return Loaded(None, Source(None, {}), (found,))
    return load(content)


def load(content: bytes) -> Loaded:
    """Read a plan from the bytes of a file."""
    source, found = sources.read(content)
    if source is None:
        return Loaded(None, Source(None, {}), tuple(found))
    found += _bad_ids(source)
    empty = list(_empty_entries(source))
    read = _model(source)
    found += [source.place(each) for each in (*empty, *read.found)]
    source = replace(source, kept=read.kept)
    if read.plan:
        found += [source.place(each) for each in _texts(read.plan, source)]
    left_out = (*source.unread, *(each.path for each in empty), *read.left_out)
    return Loaded(read.plan, source, tuple(found), left_out, content)


_ENTRIES = {name for name, info in Plan.model_fields.items() if info.default == {}}
"""Sections made of entries by id: ``people``, ``actions`` …"""


def _bad_ids(source: Source) -> Iterable[Finding]:
    """Ids of entries and keys of people: lower-case letters, digits and hyphens."""
    data = source.data if isinstance(source.data, dict) else {}
    for section in sorted(_ENTRIES - {"translations_checked"}):
        entries = data.get(section)
        for key in entries if isinstance(entries, dict) else ():
            if not re.fullmatch(text.KEY, key):
                yield source.place(finding("bad-id", (section, key), key=key))


def _empty_entries(source: Source) -> Iterable[Finding]:
    """Entries with nothing below them: an indent too little leaves their fields beside them."""
    for path in sorted(source.empty, key=str):
        if len(path) == 2 and path[0] in _ENTRIES:
            yield finding("not-fields", path, key=path[1])


@dataclass
class _Reading:
    """The parts of a plan that are sound so far, and what was left out of it.

    ``kept`` is as in ``Source``; ``left_out`` and the paths of ``found`` are those in the file.
    """

    source: Source
    rest: dict[str, Any] = field(default_factory=dict)
    plan: Plan | None = None
    found: list[Finding] = field(default_factory=list)
    left_out: list[Path] = field(default_factory=list)
    kept: dict[Path, list[int]] = field(default_factory=dict)

    def original(self, path: Path) -> Path:
        return replace(self.source, kept=self.kept).original(path)


_NEEDED: dict[str, Any] = {"format": "clearplan/1", "plan": {}}
"""What stands in for a part without which the rest could not be read."""


def _model(source: Source) -> _Reading:
    """Validate; tell each fault, leave its part out, and validate what is left."""
    reading = _Reading(source)
    if not isinstance(source.data, dict):
        reading.found.append(finding("not-fields", key="the plan"))
        return reading
    reading.rest = copy.deepcopy(source.data)
    for _ in range(_MOST_PASSES):
        try:
            reading.plan = Plan.model_validate(reading.rest)
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


def _tell(detail: ErrorDetails, reading: _Reading) -> None:
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
        close = _close(str(path[-1]), _known_fields(path))
        reading.left_out += [(*path[:-1], meant) for meant in close]
    if not told:
        reading.found.append(_finding(detail, path))


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


def _leave_out(reading: _Reading, path: Path) -> None:
    """Take the part at the path out, and what is empty then."""
    if not path:
        for name, stand_in in _NEEDED.items():
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


def _finding(detail: ErrorDetails, path: Path) -> Finding:
    """Say one of pydantic's errors in a practitioner's words."""
    kind, typed = detail["type"], detail["input"]
    key = next((step for step in reversed(detail["loc"]) if isinstance(step, str) and step), "")
    value = typed if isinstance(typed, str) else ""
    if kind == "extra_forbidden":
        return finding("unknown-field", path, key=key, advice=nearest(key, _known_fields(path)))
    if kind == "literal_error" and isinstance(typed, str):
        choices = re.findall(r"'([^']*)'", str(detail.get("ctx", {}).get("expected", "")))
        return finding("not-one-of", path, key=key, value=value, advice=nearest(value, choices))
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


def _known_fields(path: Path) -> list[str]:
    """List the fields there are where an unknown one stands."""
    model: Any = Plan
    by_id = False
    for step in path[:-1]:
        if by_id or isinstance(step, int):
            by_id = False
            continue
        fields = {info.alias or name: info for name, info in model.model_fields.items()}
        hint = fields[str(step)].annotation
        model, by_id = _class_in(hint), typing.get_origin(hint) is Mapping
    return [info.alias or name for name, info in model.model_fields.items()]


def _class_in(hint: Any) -> Any:
    if hasattr(hint, "model_fields"):
        return hint
    return next(filter(None, map(_class_in, getattr(hint, "__args__", ()))), None)


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


def _close(typed: str, known: list[str]) -> list[str]:
    """List the nearest names; more than one where they are equally near."""

    def nearness(name: str) -> float:
        return difflib.SequenceMatcher(None, name, typed).ratio()

    close = difflib.get_close_matches(typed, known, n=3, cutoff=0.6)
    return [name for name in close if nearness(name) == nearness(close[0])]


def _texts(plan: Plan, source: Source) -> Iterable[Finding]:
    for path, value, kind in walk(plan):
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
