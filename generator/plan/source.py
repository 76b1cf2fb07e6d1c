"""Read YAML as text with places: every scalar stays what was typed, every fault is told.

``yaml.load`` would turn ``no``, ``0147`` and ``10:30`` into other things and let the last of two
equal keys win, so this reads the events of the C parser.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import yaml

from generator import text
from generator.fields import Path
from generator.plan.finding import Finding, finding
from generator.plan.slips import slip

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
    cut: frozenset[Path] = frozenset()
    """Unquoted texts that end before ``" #"``."""
    empty: frozenset[Path] = frozenset()
    """Fields with nothing after their colon. They are not in ``data``."""
    unread: frozenset[Path] = frozenset()
    """Aliases, whose text stands elsewhere."""
    kept: Mapping[Path, Sequence[int]] = field(default_factory=dict)
    """Lists of which malformed items were left out: where those that are left stand in the file."""

    def original(self, path: Path) -> Path:
        """Turn a path in the plan as read into the path in the file.

        There, one thing may stand in place of a list of one, and a ready-made wording in place of
        the words that it gives.
        """
        made: Path = ()
        here: Any = self.data
        for step in path:
            if isinstance(step, int) and not isinstance(here, list):
                continue
            if step in {"text", "easy_read"} and isinstance(here, dict) and step not in here:
                return (*made, "phrase" if "phrase" in here else step)
            kept = self.kept.get(made)
            at = kept[step] if kept and isinstance(step, int) else step
            made = (*made, at)
            here = here[at] if isinstance(at, int) else _below(here, at)
        return made

    def place(self, found: Finding) -> Finding:
        """Give a finding the line and column of its path, or of what holds it."""
        if found.line:
            return found
        path = whole = self.original(found.path)
        while path and path not in self.places:
            path = path[:-1]
        place = self.places.get(path, Place(1, 1))
        return replace(found, path=whole, line=place.line, column=place.column)


def _below(data: Data, key: str) -> Data:
    return data.get(key) if isinstance(data, dict) else None


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
    empty: set[Path] = field(default_factory=set)
    unread: set[Path] = field(default_factory=set)
    found: list[Finding] = field(default_factory=list)


def read(content: bytes) -> tuple[Source | None, list[Finding]]:
    """Read a file's bytes; give None where not even its outline can be made out."""
    if len(content) > MOST_BYTES:
        return None, [finding("file-too-large").at(1, 1)]
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
    tabs = {each.line for each in refused if each.code == "tab"}
    found = [
        each for each in found if each.code != "not-yaml" or not tabs & {each.line, each.line - 1}
    ]
    return source, refused + found


def _too_deep_for_the_parser(error: yaml.YAMLError) -> Any:
    """Give the place at which the parser itself gives up, as libyaml does far past our depth."""
    problem = str(getattr(error, "problem", ""))
    return getattr(error, "problem_mark", None) if "nesting depth" in problem else None


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
            if mark := _too_deep_for_the_parser(error):
                deep = finding("too-deep").at(mark.line + 1, mark.column + 1)
                return None, [*slips, *reading.found, deep]
            found, mended = slip(error, lines)
            slips.append(found)
            if mended is None:
                return None, slips + reading.found
            lines = mended
        except _TooDeepError as error:
            place = error.place
            deep = finding("too-deep").at(place.line, place.column)
            return None, [*slips, *reading.found, deep]
        else:
            if data is None:
                return None, [*slips, *reading.found, finding("empty-file").at(1, 1)]
            source = Source(
                data,
                reading.places,
                frozenset(reading.cut),
                frozenset(reading.empty),
                frozenset(reading.unread),
            )
            return source, slips + reading.found
    return None, slips


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
    reading.unread.add(path)
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
    typed = str(event.value).strip("\n")
    if text.unprintable(typed):
        typed = _without_escaped(typed, event, reading)
    return typed if typed.strip() else ""


def _without_escaped(typed: str, event: Any, reading: _Reading) -> str:
    """Tell characters that no text may have and that were written as an escape."""
    place = _place(event)
    if "\t" in typed:
        reading.found.append(finding("tab").at(place.line, place.column))
    bad = text.unprintable(typed.replace("\t", " "))
    if bad:
        code = f"U+{ord(bad):04X}"
        reading.found.append(finding("invisible-character", code=code).at(place.line, place.column))
    return "".join(c if c == "\n" or not text.unprintable(c) else "?" for c in typed)


def _has_colon(key: Any, lines: list[str]) -> bool:
    """Whether a colon follows a key: ``{until: , on: …}`` leaves a field empty."""
    end = key.end_mark
    return re.match(r"\s*:", lines[end.line][end.column :]) is not None


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
        if (*path, key) in reading.unread and key == "<<":
            continue
        if value is not None:
            items[key] = value
        elif start.flow_style and not _has_colon(event, reading.lines):
            bare.append((key, place))
        else:
            reading.empty.add((*path, key))
    if len(bare) == len(first) == 1 and path:
        key, place = bare[0]
        if re.fullmatch(r"\{.*\}", key):  # {{amina}}: told for the braces inside
            return f"{{{key}}}"
        if re.fullmatch(rf"{text.KEY}|this\.[a-z_]+", key):
            found = finding("unquoted-placeholder")
            reading.found.append(found.at(place.line, place.column - 1))
            return f"{{{key}}}"
    reading.found += [
        finding("comma-in-braces", key=key).at(place.line, place.column) for key, place in bare
    ]
    return items
