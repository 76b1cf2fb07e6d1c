"""Read YAML as text with places: every scalar stays what was typed, every fault is told.

``yaml.load`` would turn ``no``, ``0147`` and ``10:30`` into other things and let the last of two
equal keys win, so this reads the events of the C parser.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from generator import text
from generator.fields import Path
from generator.plan.finding import Finding, finding

MOST_BYTES = 512 * 1024
MOST_DEPTH = 40
_MOST_REPAIRS = 60
_KEY = "(key)"

Data = dict[str, Any] | list[Any] | str | None


@dataclass(frozen=True, slots=True)
class Place:
    """A line and a column, both counted from 1."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Source:
    """What stands in a file, and where: ``data`` holds mappings, lists and texts only."""

    data: Data
    places: dict[Path, Place]
    cut: frozenset[Path]
    """Unquoted texts that end before ``" #"``."""

    def place(self, found: Finding) -> Finding:
        """Give a finding the line and column of its path, or of what holds it."""
        if found.line:
            return found
        path = found.path
        while path and path not in self.places:
            path = path[:-1]
        place = self.places.get(path, Place(1, 1))
        return found.at(place.line, place.column)


class _TooDeepError(Exception):
    """Nothing below this place is read."""

    def __init__(self, place: Place) -> None:
        self.place = place


@dataclass
class _Reading:
    """What one pass over the events has gathered so far."""

    lines: list[str]
    places: dict[Path, Place] = field(default_factory=dict)
    cut: set[Path] = field(default_factory=set)
    found: list[Finding] = field(default_factory=list)


def read(content: bytes) -> tuple[Source | None, list[Finding]]:
    """Read a file's bytes; give None where not even its outline can be made out."""
    if len(content) > MOST_BYTES:
        return None, [finding("file-too-large", size=len(content) // 1024).at(1, 1)]
    try:
        typed = content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        return None, [finding("not-utf8").at(line, 1)]
    lines = typed.split("\n")
    refused = list(_refused_characters(lines))
    if refused:
        typed = "".join(" " if c == "\t" else c for c in typed)
        typed = "".join(c if c == "\n" or not text.unprintable(c) else "?" for c in typed)
    if not typed.strip():
        return None, [finding("empty-file").at(1, 1)]
    source, found = _read_mending(typed)
    return source, refused + found


def _refused_characters(lines: list[str]) -> Iterator[Finding]:
    for number, line in enumerate(lines, start=1):
        if "\t" in line:
            yield finding("tab").at(number, line.index("\t") + 1)
        bad = text.unprintable(line.replace("\t", " "))
        if bad:
            code = f"U+{ord(bad):04X}"
            yield finding("invisible-character", code=code).at(number, line.index(bad) + 1)


def _read_mending(typed: str) -> tuple[Source | None, list[Finding]]:
    """Read; where a known slip stops the parser, tell it, quote that text and read on."""
    slips: list[Finding] = []
    lines = typed.split("\n")
    for _ in range(_MOST_REPAIRS):
        reading = _Reading(lines)
        try:
            data = _document("\n".join(lines), reading)
        except yaml.YAMLError as error:
            slip, mended = _slip(error, lines)
            slips.append(slip)
            if mended is None:
                return None, slips
            lines = mended
        except _TooDeepError as error:
            place = error.place
            return None, [*slips, finding("too-deep").at(place.line, place.column)]
        else:
            source = Source(data, reading.places, frozenset(reading.cut))
            return source, slips + reading.found
    return None, slips


_FIELD_LINE = re.compile(r"(?P<head>\s*(?:- +)?(?P<key>[\w.-]+): +)(?P<value>\S.*)")


def _slip(error: yaml.YAMLError, lines: list[str]) -> tuple[Finding, list[str] | None]:
    """Say what stopped the parser and, for the two slips we know, give the lines mended."""
    mark = getattr(error, "problem_mark", None)
    line = min(mark.line, len(lines) - 1) if mark else 0
    for number in (line, line - 1):
        match = _FIELD_LINE.fullmatch(lines[number]) if number >= 0 else None
        if not match:
            continue
        value = match["value"]
        if re.match(r"\{(this\.)?[a-z0-9_-]+\}", value):
            code = "unquoted-placeholder"
        elif value[0] not in "\"'[{|>&*!#%@`" and re.search(r":(\s|$)", value):
            code = "unquoted-colon"
        else:
            continue
        mended = [*lines]
        mended[number] = match["head"] + json.dumps(value, ensure_ascii=False)
        slip = finding(code, key=match["key"]).at(number + 1, match.start("value") + 1)
        return slip, mended
    column = mark.column + 1 if mark else 1
    problem = str(getattr(error, "problem", None) or "it is not YAML")
    return finding("not-yaml", problem=problem).at(line + 1, column), None


def _document(typed: str, reading: _Reading) -> Data:
    events = yaml.parse(typed, Loader=yaml.CSafeLoader)
    data: Data = None
    documents = 0
    for event in events:
        if isinstance(event, yaml.DocumentStartEvent):
            documents += 1
            if documents == 2:
                place = _place(event)
                reading.found.append(finding("two-documents").at(place.line, place.column))
        elif not isinstance(
            event, yaml.StreamStartEvent | yaml.StreamEndEvent | yaml.DocumentEndEvent
        ):
            ignored = _Reading(reading.lines) if documents > 1 else reading
            node = _node(event, events, (), ignored)
            data = node if documents == 1 else data
    return data


def _place(event: Any) -> Place:
    return Place(event.start_mark.line + 1, event.start_mark.column + 1)


def _node(event: Any, events: Iterator[Any], path: Path, reading: _Reading) -> Data:
    place = _place(event)
    reading.places.setdefault(path, place)
    if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
        reading.found.append(finding("anchor").at(place.line, place.column))
    if getattr(event, "tag", None):
        reading.found.append(finding("tag").at(place.line, place.column))
    if len(path) > MOST_DEPTH:
        raise _TooDeepError(place)
    if isinstance(event, yaml.MappingStartEvent):
        return _mapping(event, events, path, reading)
    if isinstance(event, yaml.SequenceStartEvent):
        return _sequence(events, path, reading)
    if isinstance(event, yaml.ScalarEvent):
        return _scalar(event, path, reading)
    return ""


def _scalar(event: Any, path: Path, reading: _Reading) -> str | None:
    """Give the text; None for a field left empty."""
    plain = event.style is None or event.style == ""
    if plain and not event.value:
        return None
    end = event.end_mark
    rest = reading.lines[end.line][end.column :] if end.line < len(reading.lines) else ""
    if plain and re.match(r"\s+#", rest):
        reading.cut.add(path)
    return str(event.value).strip("\n")


def _sequence(events: Iterator[Any], path: Path, reading: _Reading) -> list[Any]:
    items: list[Any] = []
    for event in events:
        if isinstance(event, yaml.SequenceEndEvent):
            break
        item = _node(event, events, (*path, len(items)), reading)
        items.append("" if item is None else item)
    return items


def _mapping(start: Any, events: Iterator[Any], path: Path, reading: _Reading) -> Data:
    items: dict[str, Any] = {}
    first: dict[str, int] = {}
    bare: list[tuple[str, Place]] = []
    for event in events:
        if isinstance(event, yaml.MappingEndEvent):
            break
        place = _place(event)
        typed = _node(event, events, (*path, _KEY), reading)
        key = typed if isinstance(typed, str) else ""
        again = key in first
        if not again:
            reading.places[(*path, key)] = place
        kept = _Reading(reading.lines) if again else reading
        value = _node(next(events), events, (*path, key), kept)
        if again:
            found = finding("duplicate-key", key=key, first=first[key])
            reading.found.append(found.at(place.line, place.column))
            continue
        first[key] = place.line
        if value is not None:
            items[key] = value
        elif start.flow_style:
            bare.append((key, place))
    if len(bare) == len(first) == 1 and re.fullmatch(text.KEY, bare[0][0]) and path:
        place = bare[0][1]
        found = finding("unquoted-placeholder", key=path[-1])
        reading.found.append(found.at(place.line, place.column - 1))
        return f"{{{bare[0][0]}}}"
    reading.found += [
        finding("comma-in-braces", key=key).at(place.line, place.column) for key, place in bare
    ]
    return items
