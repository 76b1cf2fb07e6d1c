"""What has changed since the reader's last copy, in the standard edition.

Each item goes by what it is called in this copy. Its old wording is never shown; its old date is,
for the reader may know it.
"""

from collections.abc import Iterable, Iterator, Mapping

from markupsafe import Markup, escape

from generator.copy import (
    Action,
    Altered,
    Capacity,
    Contingency,
    Entry,
    Harm,
    HeldReview,
    NextReview,
    Objective,
    Purpose,
    Representative,
    Risk,
    Since,
    Support,
    Wish,
)
from generator.pages.contract import Block
from generator.pages.facts import status
from generator.pages.tables import lines
from generator.wording import labels, phrases
from generator.wording.messages import Message
from generator.wording.people import small
from generator.wording.voice import OBJECTIVE, WISH, Voice

_NOT_IN_BLOCKS = ("actions", "contingency", "risks")
"""Sections in which an entry is a row of a table, and so no place of its own."""


def blocks(voice: Voice) -> Iterator[Block]:
    """Say with what the copy is compared, then list the items of each kind."""
    since = voice.copy.since
    if since is None:
        return
    kinds = [
        (heading, held)
        for kind, heading in labels.VALUES["Altered.kind"].items()
        if (held := tuple(_items(voice, since, kind)))
    ]
    day = voice.day(since.had_on) if since.had_on else ""
    had = {"version": voice.count(since.version), "day": day}
    compared = escape(voice.say(phrases.SINCE_COPY, **had)) if day else Markup()
    nothing = Markup() if kinds else escape(voice.say(phrases.SINCE_NOTHING))
    limits = escape(voice.say(phrases.SINCE_LIMITS))
    yield Block(anchor="", heading=Markup(), body=lines(compared, nothing, limits))
    for heading, held in kinds:
        body = Markup("<ul>{}</ul>").format(Markup().join(held))
        yield Block(anchor="", heading=escape(voice.say(heading)), body=body)


def _items(voice: Voice, since: Since, kind: str) -> Iterator[Markup]:
    for item in since.items:
        entry = entry_of(voice, item)
        differs = set(item.fields) != {"easy_read"} and _is_shown(entry)
        if item.kind == kind and differs:
            detail = _detail(voice, item, entry)
            yield Markup("<li>{}</li>").format(lines(named(voice, item), detail))


def named(voice: Voice, item: Altered) -> Markup:
    """Name an entry, with a link to where it stands, and give its first words."""
    entry, name = entry_of(voice, item), _name(voice, item)
    wording = _wording(voice, entry)
    has_ended = item.section == "review" and voice.copy.frame.stage == "ended"
    if _is_shown(entry) and not has_ended:  # a next review is not shown then
        name = Markup('<a href="#{}">{}</a>').format(_place(voice, item), name)
    return Markup("{}: {}").format(name, wording) if wording else name


def entry_of(voice: Voice, item: Altered) -> Entry:
    """Give the entry of this copy that an item is about."""
    held = getattr(voice.copy, item.section)
    entry: Entry = held[item.key] if item.key else held
    return entry


def _is_shown(entry: Entry) -> bool:
    """Whether the standard edition has anything of an entry."""
    return entry.model_copy(update={"easy_read": ()}) != type(entry)()


def _number(voice: Voice, item: Altered) -> int:
    return [*getattr(voice.copy, item.section)].index(item.key) + 1 if item.key else 0


def _place(voice: Voice, item: Altered) -> str:
    """Give the id in the page of an entry, or else of its section."""
    if not item.key or item.section in _NOT_IN_BLOCKS:
        return item.section
    return f"{item.section}-{_number(voice, item)}"


_NUMBERED: Mapping[type[Entry], Message] = {Objective: OBJECTIVE, Wish: WISH, Risk: phrases.RISK}
_BY_FIELD: Mapping[type[Entry], str] = {Support: "kind", Harm: "abuse", Representative: "who"}


def _name(voice: Voice, item: Altered) -> Markup:
    """Name an entry as its heading in this copy does; an action goes by who does it."""
    entry = entry_of(voice, item)
    shown = Markup()
    if type(entry) in _NUMBERED:
        shown = escape(voice.say(_NUMBERED[type(entry)], number=voice.count(_number(voice, item))))
    elif type(entry) in _BY_FIELD:
        shown = voice.field(entry, _BY_FIELD[type(entry)])
    elif isinstance(entry, HeldReview) and entry.on:
        shown = escape(voice.say(phrases.REVIEW_ON, day=voice.day(entry.on)))
    elif isinstance(entry, Action):
        names = [voice.opening_name(key) for key in entry.who[:1]]
        names += [voice.name(key) for key in entry.who[1:]]
        shown = voice.joined(names) or escape(voice.say(phrases.NOBODY_YET))
    return shown or escape(voice.part(item.section))


def _wording(voice: Voice, entry: Entry) -> Markup:
    """Write the first paragraph of an entry; those that stand alone go by their name."""
    match entry:
        case Contingency(if_=str(text)) | Capacity(decision=str(text)):
            return voice.line(_first(text), entry)
        case Action(text=None):
            return voice.field(entry, "kind")
        case Purpose() | NextReview() | HeldReview():
            return Markup()
    return voice.line(_first(entry.text or ""), entry)


def _first(text: str) -> str:
    return text.strip().partition("\n\n")[0]


def _detail(voice: Voice, item: Altered, entry: Entry) -> Markup:
    match item.kind:
        case "new":
            return _when(phrases.ALTERED_WHEN, voice, entry, always=False)
        case "moved":
            before = entry.model_copy(update=item.was)
            had = any(item.was.values())
            return Markup(" ").join(
                filter(
                    None,
                    (
                        _when(phrases.ALTERED_NOW, voice, entry, always=True),
                        _when(phrases.ALTERED_BEFORE, voice, before, always=had),
                    ),
                )
            )
        case "changed":
            return voice.said(
                phrases.ALTERED_PARTS, parts=small(voice.listed(_parts(voice, item, entry)))
            )
    if isinstance(entry, Wish):
        return Markup("{} {}").format(voice.label(entry, "met"), voice.field(entry, "met"))
    return status(voice, entry)


def _when(sentence: Message, voice: Voice, entry: Entry, *, always: bool) -> Markup:
    """Say when something is to be, or that no date is set."""
    shown = list(_times(voice, entry))
    if not shown and not always:
        return Markup()
    return voice.said(sentence, when=Markup(", ").join(shown) or escape(voice.say(phrases.NO_DATE)))


def _times(voice: Voice, entry: Entry) -> Iterator[Markup]:
    match entry:
        case NextReview():
            yield from filter(None, (voice.field(entry, name) for name in ("next_on", "next_at")))
        case Objective() | Action() | Support():
            every = getattr(entry, "every", None)
            if every:
                yield small(voice.field(entry, "every"))
            if entry.by:
                words = phrases.UNTIL if every else phrases.BY_DAY_SMALL
                yield escape(voice.say(words, day=voice.day(entry.by)))


def _parts(voice: Voice, item: Altered, entry: Entry) -> Iterable[Markup]:
    """Name the fields that differ, each once."""
    names = dict.fromkeys("status" if n == "status_on" else n for n in item.fields)
    ours = {"text": phrases.ALTERED_TEXT}
    if isinstance(entry, Action):
        ours["who"] = phrases.ALTERED_WHO
    return [
        escape(voice.say(ours[n]) if n in ours else voice.label(entry, n))
        for n in names
        if n != "easy_read"
    ]
