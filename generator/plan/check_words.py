"""What is wrong in the words of a plan: references, placeholders, links, pictures.

Everything here looks at one field at a time, through the one walk over the models.
"""

from collections.abc import Collection, Iterator, Mapping

from generator import text
from generator.copy import NO_PICTURE
from generator.fields import Kind, Path, Value, walk
from generator.plan.finding import Finding, finding
from generator.plan.load import MOST_CHARACTERS, nearest
from generator.plan.model import Own, Plan
from generator.wording.markdown import faults

_NEVER_SHOWN = {"kept_from", "note", "phrase", "photo", "translations_checked"}


def check_words(plan: Plan, concepts: Collection[str]) -> Iterator[Finding]:
    """Yield a finding for each text that names, links to or pictures what is not there.

    ``concepts`` are the words that have a picture.
    """
    for path, value, kind in walk(plan):
        yield from _reference(plan, path, value, kind)
        if kind is Kind.WORDS or (kind is Kind.PERSON_OR_WORDS and value not in plan.people):
            yield from _placeholders(plan, path, value)
            for fault in faults(value) if len(value) <= MOST_CHARACTERS else ():
                yield finding(fault, path)
    for name, entry in plan.entries().items():
        if isinstance(entry, Own):
            yield from _pictures(tuple(name.split(".", 1)), entry, concepts)


def _reference(plan: Plan, path: Path, value: str, kind: Kind) -> Iterator[Finding]:
    if kind is Kind.PERSON and value not in plan.people:
        yield finding("unknown-person", path, key=value, advice=nearest(value, plan.people))
    elif kind in {Kind.WISH, Kind.OBJECTIVE}:
        section: Mapping[str, object] = getattr(plan, kind.value)
        if value not in section:
            words = {"key": value, "section": kind.value, "advice": nearest(value, section)}
            yield finding("unknown-entry", path, **words)


def _placeholders(plan: Plan, path: Path, value: str) -> Iterator[Finding]:
    for kind, name in text.placeholders(value):
        if kind == "bad":
            yield finding("bad-placeholder", path, found=name)
        elif kind == "person" and name not in plan.people:
            advice = nearest(name, plan.people)
            yield finding("unknown-person-in-text", path, key=name, advice=advice)
        elif kind == "field":
            yield from _own_field(plan, path, name)
        elif kind in {"day", "time"} and text.moment(name) is None:
            yield finding("no-such-date" if kind == "day" else "not-a-time", path, value=name)


def _own_field(plan: Plan, path: Path, name: str) -> Iterator[Finding]:
    entry = entry_at(plan, path)
    fields = {
        info.alias or field: field
        for field, info in type(entry).model_fields.items()
        if field not in _NEVER_SHOWN | {"text", "easy_read"}
    }
    if name not in fields:
        yield finding("no-such-field", path, key=name, advice=nearest(name, fields))
    elif getattr(entry, fields[name]) in (None, (), ""):
        yield finding("empty-field-in-text", path, key=name)


def entry_at(plan: Plan, path: Path) -> Value:
    """Return the entry that a path leads into: two steps down, or one for a single section."""
    first = getattr(plan, str(path[0]))
    if isinstance(first, Value):
        return first
    found: Value = first[path[1]]
    return found


def _pictures(path: Path, entry: Own, concepts: Collection[str]) -> Iterator[Finding]:
    for index, line in enumerate(getattr(entry, "easy_read", ())):
        if line.concept != NO_PICTURE and line.concept not in concepts:
            words = {"concept": line.concept, "advice": nearest(line.concept, concepts)}
            yield finding("unknown-concept", (*path, "easy_read", index), **words)
