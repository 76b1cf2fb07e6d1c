"""From the bytes of a file to a plan, with every fault of its form told at once.

Where a part is malformed it is told, left out, and the rest is read all the same, so that the
checks of meaning can run on what is sound.
"""

import copy
import difflib
import re
from collections.abc import Iterable
from dataclasses import dataclass
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
    told as missing.
    """

    plan: Plan | None
    source: Source
    findings: tuple[Finding, ...]
    left_out: tuple[Path, ...] = ()


def load_file(path: FilePath) -> Loaded:
    """Read a plan from a file. A file that cannot be read is a finding."""
    try:
        if path.stat().st_size > sources.MOST_BYTES:
            content = b" " * path.stat().st_size
        else:
            content = path.read_bytes()
    except OSError as error:
        why = (error.strerror or str(error)).lower()
        found = finding("no-such-file", name=path.name, why=why).at(1, 1)
        return Loaded(None, Source(None, {}, frozenset()), (found,))
    return load(content)


def load(content: bytes) -> Loaded:
    """Read a plan from the bytes of a file."""
    source, found = sources.read(content)
    if source is None:
        return Loaded(None, Source(None, {}, frozenset()), tuple(found))
    found += list(_bad_ids(source))
    plan, more, left_out = _model(source.data)
    found += [source.place(each) for each in more]
    if plan:
        found += [source.place(each) for each in _texts(plan, source)]
    return Loaded(plan, source, tuple(found), tuple(left_out))


def _bad_ids(source: Source) -> Iterable[Finding]:
    """Ids of entries and keys of people: lower-case letters, digits and hyphens."""
    data = source.data if isinstance(source.data, dict) else {}
    named = {name for name, info in Plan.model_fields.items() if info.default == {}}
    for section in sorted(named - {"translations_checked"}):
        entries = data.get(section)
        for key in entries if isinstance(entries, dict) else ():
            if not re.fullmatch(text.KEY, key):
                yield source.place(finding("bad-id", (section, key), key=key))


def _model(data: Data) -> tuple[Plan | None, list[Finding], list[Path]]:
    """Validate; tell each fault, leave its part out, and validate what is left."""
    found: list[Finding] = []
    left_out: list[Path] = []
    if not isinstance(data, dict):
        return None, [finding("not-fields", key="the plan")], left_out
    rest = copy.deepcopy(data)
    for _ in range(_MOST_PASSES):
        try:
            return Plan.model_validate(rest), found, left_out
        except ValidationError as error:
            details = error.errors(include_url=False)
            found += [_finding(detail, rest) for detail in details]
            paths = [_path(detail, rest) for detail in details]
            left_out += paths
            left_out += [
                (*path[:-1], meant)
                for path, detail in zip(paths, details, strict=True)
                if detail["type"] == "extra_forbidden"
                for meant in _close(str(path[-1]), _known_fields(path))
            ]
            if not all(_leave_out(rest, path) for path in sorted(paths, key=_last_first)):
                return None, found, left_out
    return None, found, left_out


def _last_first(path: Path) -> tuple[Any, ...]:
    return tuple(-part if isinstance(part, int) else 0 for part in path)


def _path(detail: ErrorDetails, data: Data) -> Path:
    """Keep those steps of pydantic's location that stand in the file."""
    kept: list[str | int] = []
    here: Any = data
    for step in detail["loc"]:
        if step == "[key]":
            break
        try:
            here = here[step]
        except (IndexError, KeyError, TypeError):
            continue
        kept.append(step)
    return tuple(kept)


def _leave_out(data: Any, path: Path) -> bool:
    """Take the part at the path out, and what is empty then; say whether there was one."""
    if not path:
        return False
    *above, last = path
    holder = data
    for step in above:
        try:
            holder = holder[step]
        except (IndexError, KeyError, TypeError):
            return True
    if isinstance(holder, dict):
        holder.pop(last, None)
    elif isinstance(holder, list) and isinstance(last, int) and last < len(holder):
        del holder[last]
    if not holder and len(above) > 2:
        _leave_out(data, tuple(above))
    return True


_EXPECTED = {
    "string_type": "not-a-text",
    "tuple_type": "not-a-list",
    "list_type": "not-a-list",
    "model_type": "not-fields",
    "dict_type": "not-fields",
    "mapping_type": "not-fields",
    "bool_type": "not-yes-or-no",
    "bool_parsing": "not-yes-or-no",
    "string_too_short": "empty-text",
    "date_type": "not-a-date",
    "date_from_datetime_parsing": "not-a-date",
    "time_type": "not-a-time",
    "int_type": "not-a-number",
}


def _finding(detail: ErrorDetails, data: Data) -> Finding:
    """Say one of pydantic's errors in a practitioner's words."""
    kind = detail["type"]
    path = _path(detail, data)
    key = str(next((step for step in reversed(detail["loc"]) if isinstance(step, str)), ""))
    value = detail["input"] if isinstance(detail["input"], str) else ""
    if kind == "extra_forbidden":
        advice = nearest(key, _known_fields(path)) if path else "Take it out."
        return finding("unknown-field", path, key=key, advice=advice)
    if kind == "missing":
        return finding("missing-field", path, key=key)
    if kind == "literal_error":
        choices = re.findall(r"'([^']*)'", str(detail.get("ctx", {}).get("expected", "")))
        if not isinstance(detail["input"], str):
            return finding("not-a-text", path, key=key)
        return finding("not-one-of", path, key=key, value=value, advice=nearest(value, choices))
    if kind == "string_pattern_mismatch":
        return finding("bad-language", path, value=value)
    code = kind if kind in READING else _EXPECTED.get(kind, "bad-value")
    return finding(code, path, key=key, value=value, problem=detail["msg"].lower())


def _known_fields(path: Path) -> list[str]:
    """List the fields there are where an unknown one stands."""
    model: Any = Plan
    for step in path[:-1]:
        model = _below(model, step)
    fields = getattr(model, "model_fields", {})
    return [info.alias or name for name, info in fields.items()]


def _below(model: Any, step: str | int) -> Any:
    """Find the class of what stands below a field, through lists, mappings and choices."""
    if hasattr(model, "model_fields"):
        for name, info in model.model_fields.items():
            if (info.alias or name) == step:
                return _class_in(info.annotation)
        return None
    return model


def _class_in(hint: Any) -> Any:
    if hasattr(hint, "model_fields"):
        return hint
    return next(filter(None, map(_class_in, getattr(hint, "__args__", ()))), None)


def nearest(typed: str, known: Iterable[str]) -> str:
    """Offer the nearest known name, or all of them where they are few."""
    names = [name for name in known if name]
    close = _close(typed, names)
    if close:
        return f'Did you mean "{close[0]}"?'
    if 0 < len(names) <= 30:
        return f"Use one of: {', '.join(names)}."
    return "Check how it is spelt."


def _close(typed: str, known: list[str]) -> list[str]:
    return difflib.get_close_matches(typed, known, n=1, cutoff=0.6)


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
