"""Compares two copies of one recipient: what is new, done, moved or changed in the later one.

It knows the two copies and nothing else, so that what is withheld from the recipient, then or
now, changes nothing in the answer. What is not in the later copy is not spoken of: an entry that
was taken out and one that is withheld now must look the same.
"""

from collections.abc import Iterator
from datetime import date
from typing import Literal

from generator.copy import Altered, Closing, Entry, HeldReview, RecipientCopy, Since, Wish

WHEN = ("by", "every", "next_on", "next_at")
"""The fields that say when something is to happen."""

_STATE = ("status", "status_on", "met")


def compare(old: RecipientCopy, new: RecipientCopy, had_on: date | None) -> Since:
    """Say what changed from one copy to the next.

    ``had_on`` is the day on which the recipient's copy of that version was made, if one was.
    """
    before = {(section, key): entry for section, key, entry in old.entries()}
    items = (
        item
        for section, key, entry in new.entries()
        for item in _altered(section, key, before.get((section, key)), entry)
    )
    return Since(version=old.frame.version, had_on=had_on, items=tuple(items))


def _altered(section: str, key: str, old: Entry | None, new: Entry) -> Iterator[Altered]:
    """Tell of one entry: that it is new, or how it ended, when it is now, and what else differs."""
    if old is None or _is_now_decided(old, new):
        yield Altered(section=section, key=key, kind="new")
        return
    names = [name for name in type(new).model_fields if getattr(old, name) != getattr(new, name)]
    ending = _ending(new)
    if ending and {"status", "met"}.intersection(names):
        yield Altered(section=section, key=key, kind=ending)
        names = [name for name in names if name not in (*_STATE, *WHEN)]
    # The day of the next review that a review once set is a record, and no date to keep.
    moved = [] if ending or isinstance(new, HeldReview) else [n for n in names if n in WHEN]
    if moved:
        was = {name: getattr(old, name) for name in WHEN if hasattr(old, name)}
        yield Altered(section=section, key=key, kind="moved", was=was)
    other = tuple(name for name in names if name not in moved)
    if other:
        yield Altered(section=section, key=key, kind="changed", fields=other)


def _is_now_decided(old: Entry, new: Entry) -> bool:
    """Whether a review that was only begun has been held, or an end been recorded."""
    for kind, name in ((HeldReview, "decision"), (Closing, "on")):
        if isinstance(new, kind) and getattr(old, name) is None:
            return getattr(new, name) is not None
    return False


def _ending(entry: Entry) -> Literal["done", "stopped"] | None:
    if isinstance(entry, Wish):
        return "done" if entry.met == "yes" else None
    match getattr(entry, "status", None):
        case "done" | "met":
            return "done"
        case "declined" | "dropped":
            return "stopped"
    return None
