"""The days and times that a copy says, in its fields and in its wording."""

from collections.abc import Iterator, Mapping
from datetime import date, time

from generator import text
from generator.fields import Value


def moments(value: object) -> Iterator[date | time]:
    """Find the days and times of a copy, in its fields and in its wording."""
    if isinstance(value, date | time):
        yield value
    elif isinstance(value, str):
        for kind, name in text.placeholders(value):
            when = text.moment(name) if kind in {"day", "time"} else None
            yield from (when,) if when else ()
    elif isinstance(value, Value):
        for name in type(value).model_fields:
            if name not in {"frame", "reader", "since"}:
                yield from moments(getattr(value, name))
    elif isinstance(value, Mapping):
        for item in value.values():
            yield from moments(item)
    elif isinstance(value, tuple):
        for item in value:
            yield from moments(item)
