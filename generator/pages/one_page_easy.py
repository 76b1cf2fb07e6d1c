"""The plan on a page, in easy words: a picture for each item, beside its own words."""

from dataclasses import replace

from markupsafe import Markup, escape

from generator.copy import Action, Entry, needs_easy_read
from generator.pages.choices import Item
from generator.pages.contract import EasySection, Group, Row
from generator.pages.facts import phones
from generator.pages.hard_words import HardWords
from generator.pages.next_steps import has_passed, open_actions
from generator.pages.one_page import to_ring, wishes
from generator.pages.rows import Rows
from generator.pages.tables import lines
from generator.wording import phrases
from generator.wording.voice import Voice


def items(voice: Voice) -> tuple[Item, ...]:
    """Make all that might stand on the page, in its order."""
    rows, copy = Rows(voice), voice.copy
    found: list[Item] = []

    def add(section: str, turn: float, row: Row) -> None:
        found.append(Item(section, turn, row, row.words, has_picture=bool(row.picture)))

    for number, wish in enumerate(wishes(copy)):
        add("wishes", number + 0.4, _row(rows, wish))
    to_do = (
        action
        for action in open_actions(copy)
        if action.easy_read or needs_easy_read("actions", action)
    )
    for number, action in enumerate(to_do):
        add("actions", number / 2 + 0.2, _row(rows, action, *_who_and_when(voice, action)))
    review = _review(rows)
    if review:
        add("review", 0.3, review)
    for number, key in enumerate(to_ring(copy)):
        line = _number(voice, key)
        found.append(Item("numbers", number + 0.1, line, line))
    if voice.written is None:
        return tuple(found)
    sources = (item.content for item in items(voice.original))
    return tuple(
        replace(item, written=source if isinstance(source, Row) else None)
        for item, source in zip(found, sources, strict=True)
    )


def sections(voice: Voice, chosen: tuple[Item, ...]) -> tuple[EasySection, ...]:
    """Put what was chosen under headings; the number for an emergency always stands."""
    headings = {
        "wishes": phrases.EASY_WISHES,
        "actions": phrases.EASY_NEXT,
        "review": phrases.EASY_REVIEW,
        "numbers": phrases.EASY_RING,
    }
    made: list[EasySection] = []
    hard = HardWords(Rows(voice))
    for section, heading in headings.items():
        held = [item.content for item in chosen if item.section == section]
        rows = tuple(each for each in held if isinstance(each, Row))
        if section == "numbers":
            numbers = (each for each in held if isinstance(each, Markup))
            emergency = voice.said(phrases.EASY_EMERGENCY)
            rows = (Rows(voice).row("phone", lines(emergency, *numbers)),)
        if rows:
            anchor = f"s{len(made) + 1}"
            written = tuple(
                item.written or item.content
                for item in chosen
                if item.section == section and isinstance(item.content, Row)
            )
            source = Group(Markup(), rows if section == "numbers" else written)
            group = hard.explain_within(Group(Markup(), rows), source)
            made.append(EasySection(section, anchor, voice.say(heading), (group,)))
    return tuple(made)


def _row(rows: Rows, entry: Entry, *more: Markup) -> Row:
    """Show an entry in one row, by the picture of its first line, to keep it on the page."""
    shown = tuple(rows.lines(entry)) or (rows.gap(),)
    words = lines(*(row.words for row in shown), *more)
    picture = next((row.picture for row in shown if row.picture), "")
    return Row(picture=picture, words=words, gap=shown[0].gap)


def _who_and_when(voice: Voice, action: Action) -> tuple[Markup, ...]:
    every = phrases.EASY_EVERY.get(action.every or "")
    by = phrases.EASY_PLANNED_UNTIL if action.every else phrases.EASY_BY
    return (
        _who(voice, action),
        escape(voice.say(every) if every else ""),
        voice.said(by, day=voice.day(action.by)) if action.by else Markup(),
        voice.said(phrases.EASY_PASSED) if has_passed(voice.copy, action) else Markup(),
    )


def _who(voice: Voice, action: Action) -> Markup:
    adult = voice.copy.frame.adult
    others = tuple(key for key in action.who if key != adult)
    if adult in action.who:
        names = voice.called_names(others)
        return (
            voice.said(phrases.EASY_YOU_AND_DO, names=names)
            if names
            else voice.said(phrases.EASY_YOU_DO)
        )
    if not others:
        return Markup()
    return voice.said(phrases.EASY_THEY_DO, names=voice.called_names(others, opening=True))


def _review(rows: Rows) -> Row | None:
    review = rows.voice.copy.review
    if review is None or rows.voice.copy.frame.stage == "ended":
        return None
    day = tuple(rows.day(review.next_on, phrases.EASY_NEXT_ON))
    time = tuple(rows.time(review.next_at, phrases.EASY_NEXT_AT))
    place = rows.voice.line(review.place, review)
    shown = (*day, *time)
    words = [row.words for row in shown]
    if place:
        words.append(rows.voice.said(phrases.EASY_PLACE, place=place))
    picture = shown[0].picture if shown else rows.picture("meeting_place")
    return Row(picture=picture, words=lines(*words)) if words else None


def _number(voice: Voice, key: str) -> Markup:
    shown = phones(voice, voice.copy.people[key].contact)
    return voice.said(
        phrases.EASY_RING_NAME, name=voice.opening_name(key), phone=Markup(" ").join(shown)
    )
