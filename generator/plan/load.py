"""From the bytes of a file to a plan, with every fault of its form told at once."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path as FilePath
from typing import Any

from generator import text
from generator.fields import Path
from generator.plan.finding import Finding, finding
from generator.plan.localities import LocalityRead, find
from generator.plan.model import Own, Plan
from generator.plan.photos import read_photos
from generator.plan.reading import MOST_CHARACTERS, content_of, nearest, place_of, read_as
from generator.plan.source import Source

__all__ = ["MOST_CHARACTERS", "Loaded", "load", "load_file", "nearest", "place_of"]


@dataclass(frozen=True, slots=True)
class Loaded:
    """A file as read: the plan (None where nothing sound is left), and what was found.

    ``left_out`` holds the paths of malformed parts, so that what they would have said is not
    told as missing. ``locality`` is the council's own file, where the plan names one.
    """

    plan: Plan | None
    source: Source
    findings: tuple[Finding, ...]
    left_out: tuple[Path, ...] = ()
    locality: LocalityRead | None = None
    content: bytes = b""
    """The bytes of the file as they were read."""
    folder: FilePath | None = None
    """Where the file stands, by which the council's own file is found."""


def load_file(path: FilePath) -> Loaded:
    """Read a plan from a file. A file that cannot be read is a finding."""
    content = content_of(path)
    if isinstance(content, Finding):
        return Loaded(None, Source(None, {}), (content,))
    return load(content, path.parent)


_NEEDED: Mapping[str, Any] = {"format": "clearplan/1", "plan": {}}


def load(content: bytes, folder: FilePath | None = None) -> Loaded:
    """Read a plan from the bytes of a file, which stands in ``folder``."""
    read = read_as(Plan, content, _NEEDED)
    empty = tuple(_empty_entries(read.source))
    mine = (*_bad_ids(read.source), *empty)
    found = [*read.findings, *(read.source.place(each) for each in mine)]
    left_out = (*read.left_out, *(each.path for each in empty))
    plan, locality = read.value, None
    if plan and any(isinstance(each, Own) and each.phrase for each in plan.entries().values()):
        from generator.plan.phrased import phrased  # noqa: PLC0415 (keeps other plans quick)

        worded = phrased(plan, read.source, left_out)
        plan = worded.plan
        found += [read.source.place(each) for each in worded.findings]
        left_out = (*left_out, *worded.left_out)
    if plan:
        located = find(plan.plan.locality, folder)
        if isinstance(located, LocalityRead):
            plan, locality = plan.at(located.locality), located
            found += located.findings
        elif located:
            found.append(read.source.place(located))
        if folder:
            photos, unread = read_photos(plan, folder)
            plan = plan.showing(photos)
            found += [read.source.place(each) for each in unread]
    return Loaded(plan, read.source, tuple(found), left_out, locality, content, folder)


_ENTRIES = {name for name, info in Plan.model_fields.items() if info.default == {}}
"""Sections made of entries by id: ``people``, ``actions`` …"""


def _bad_ids(source: Source) -> Iterable[Finding]:
    """Ids of entries and keys of people: lower-case letters, digits and hyphens."""
    data = source.data if isinstance(source.data, dict) else {}
    for section in sorted(_ENTRIES - {"translations_checked"}):
        entries = data.get(section)
        for key in entries if isinstance(entries, dict) else ():
            reads_as_day = section == "people" and text.looks_like_day(key)  # {2026-11-20}
            if not re.fullmatch(text.KEY, key) or reads_as_day:
                yield finding("bad-id", (section, key), key=key)


def _empty_entries(source: Source) -> Iterable[Finding]:
    """Entries with nothing below them: an indent too little leaves their fields beside them."""
    for path in sorted(source.empty, key=str):
        if len(path) == 2 and path[0] in _ENTRIES:
            yield finding("not-fields", path, key=path[1])
