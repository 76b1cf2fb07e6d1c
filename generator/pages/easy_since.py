"""What is new since the reader's last copy, in easy read: the item's own lines, and a row of ours.

Where a copy has no easy-read lines for an item, it is not repeated here.
"""

from collections.abc import Iterator
from dataclasses import replace

from markupsafe import Markup, escape

from generator.copy import (
    Action,
    Altered,
    Entry,
    NextReview,
    Objective,
    Purpose,
    Since,
    Support,
    Wish,
)
from generator.pages.contract import Group, Row
from generator.pages.rows import Rows
from generator.pages.since import entry_of
from generator.wording import phrases


def groups(rows: Rows) -> tuple[Group, ...]:
    """Show the items of each kind by their own easy-read lines; without these, not at all."""
    since = rows.voice.copy.since
    if since is None:
        return ()
    made = [
        Group(escape(rows.voice.say(heading)), held)
        for kind, heading in phrases.EASY_NEWS_KINDS.items()
        if (held := tuple(_items(rows, since, kind)))
    ]
    day = tuple(rows.day(since.had_on, phrases.EASY_NEWS_SINCE))
    if made:
        return (Group(Markup(), day), *made) if day else tuple(made)
    nothing = rows.row("document", rows.voice.said(phrases.EASY_NEWS_NOTHING))
    return () if since.items else (Group(Markup(), (nothing,)),)


def _items(rows: Rows, since: Since, kind: str) -> Iterator[Row]:
    for item in since.items:
        entry = entry_of(rows.voice, item)
        if item.kind == kind and entry.easy_read:
            after = tuple(_detail(rows, item, entry))
            has_new_lines = kind == "new" or "easy_read" in item.fields
            if after or has_new_lines:
                # What follows is said of the first line, which names the item.
                yield from rows.lines(entry) if has_new_lines else [*rows.lines(entry)][:1]
                # On another page, "This will not happen now." would be said of nothing.
                yield from (replace(row, attached=True) for row in after)


def _detail(rows: Rows, item: Altered, entry: Entry) -> Iterator[Row]:
    match item.kind:
        case "done":
            is_met = isinstance(entry, Wish) or getattr(entry, "status", None) == "met"
            words = phrases.EASY_MET["met"] if is_met else phrases.EASY_STATUS["done"]
            yield rows.row("done", rows.voice.said(words))
        case "stopped":
            yield from rows.told(phrases.EASY_STATUS, "dropped", "change")
        case "moved":
            yield from _when(rows, item, entry)
        case "changed":
            yield from _parts(rows, item, entry)


def _when(rows: Rows, item: Altered, entry: Entry) -> Iterator[Row]:
    def is_moved(name: str) -> bool:
        return name in item.was and item.was[name] != getattr(entry, name)

    match entry:
        case NextReview():
            if is_moved("next_on"):
                yield from rows.day(entry.next_on, phrases.EASY_NEW_DAY)
            if is_moved("next_at"):
                yield from rows.time(entry.next_at, phrases.EASY_NEW_TIME)
        case Objective() | Action() | Support():
            every = getattr(entry, "every", None)
            if is_moved("every"):
                yield from rows.told(phrases.EASY_EVERY, every, "change")
            if is_moved("by"):
                ends = phrases.EASY_PLANNED_UNTIL if every else phrases.EASY_NEW_DAY
                yield from rows.day(entry.by, ends)


def _parts(rows: Rows, item: Altered, entry: Entry) -> Iterator[Row]:
    """Show those parts that differ and that easy read shows."""
    match entry:
        case Action(who=who) | Support(who=who) if "who" in item.fields:
            if who and rows.voice.copy.frame.adult not in who:
                names = rows.voice.called_names(who, opening=True)
                yield rows.row("worker", rows.voice.said(phrases.EASY_WILL_DO, names=names))
        case Purpose(lead=lead) if "lead" in item.fields:
            yield from rows.about(lead, "worker", phrases.EASY_LEADS)
        case Objective(status=str(state)) if "status" in item.fields:
            yield from rows.told(phrases.EASY_MET, state, "review")
        case NextReview(place=str(place)) if "place" in item.fields:
            shown = rows.voice.line(place, entry)
            yield rows.row("meeting_place", rows.voice.said(phrases.EASY_PLACE, place=shown))
