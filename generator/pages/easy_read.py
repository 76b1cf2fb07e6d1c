"""The easy-read edition: one idea a row, its picture beside it.

The sentences about the plan are its own; those about dates, people and sharing are ours, and
keep the same rules (easy-read, Words).
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace

from markupsafe import Markup, escape

from generator.copy import Action, Entry, needs_easy_read
from generator.pages import easy_since, helpers
from generator.pages.contract import EasySection, Group, Row
from generator.pages.cover import document_title
from generator.pages.easy_particulars import after
from generator.pages.hard_words import HardWords
from generator.pages.rows import Rows
from generator.wording import phrases
from generator.wording.messages import Message
from generator.wording.voice import Voice

HEADINGS: Mapping[str, Message] = {
    "plan": phrases.EASY_ABOUT,
    "closing": phrases.EASY_CLOSING,
    "findings": phrases.EASY_FINDINGS,
    "wishes": phrases.EASY_WISHES,
    "objectives": phrases.EASY_OBJECTIVES,
    "actions": phrases.EASY_ACTIONS,
    "support": phrases.EASY_SUPPORT,
    "risks": phrases.EASY_RISKS,
    "contingency": phrases.EASY_CONTINGENCY,
    "review": phrases.EASY_REVIEW,
    "reviews": phrases.EASY_REVIEWS,
    "meeting": phrases.EASY_MEETING,
    "capacity": phrases.EASY_CAPACITY,
    "representatives": phrases.EASY_REPRESENTATIVES,
    "pressure": phrases.EASY_PRESSURE,
    "difficulties": phrases.EASY_DIFFICULTIES,
    "feedback": phrases.EASY_FEEDBACK,
}
"""The sections with entries, in their order, each with its heading in easy words."""

PICTURES: Mapping[str, str] = {
    "plan": "plan", "since": "change", "closing": "folder", "findings": "look",
    "wishes": "choose", "objectives": "tick", "actions": "worker", "support": "support",
    "risks": "danger", "contingency": "help", "review": "calendar", "reviews": "meeting",
    "meeting": "meeting", "capacity": "think", "representatives": "sign", "pressure": "stop",
    "difficulties": "unsure", "feedback": "tell", "sights": "see", "together": "read",
    "meanings": "book", "more": "document", "helpers": "phone",
}  # fmt: skip
"""The picture by which each section is found: in the contents and at its heading."""

_NOT_TICKED = ("since", "together", "more", "meanings", "helpers")
"""Pages for the reader, of which nobody asks whether they were understood."""


Contents = list[tuple[str, Message, tuple[Group, ...]]]
"""Name, heading and rows of each section, which may have none."""


def contents(voice: Voice) -> Contents:
    """Make what every section holds, without the meanings of hard words."""
    rows = Rows(voice)
    made: Contents = [
        (name, heading, tuple(_groups(rows, name))) for name, heading in HEADINGS.items()
    ]
    made.insert(1, ("since", phrases.EASY_NEWS, easy_since.groups(rows)))
    made.append(("sights", phrases.EASY_SIGHTS, helpers.sights(rows)))
    made.append(("together", phrases.EASY_TOGETHER, ()))
    made.append(("more", phrases.EASY_MORE, helpers.more(rows)))
    made.append(("helpers", phrases.EASY_HELPERS, helpers.helpers(rows)))
    return made


def easy_sections(voice: Voice) -> tuple[EasySection, ...]:
    """Make the sections that have something in them, and the pages at the end."""
    rows = Rows(voice)
    written = contents(voice.original)
    hard = HardWords(rows)
    title = hard.title(document_title(voice), document_title(voice.original))
    made = [
        (name, heading, tuple(map(hard.explain, groups, sources)))
        for (name, heading, groups), (_, _, sources) in zip(contents(voice), written, strict=True)
    ]
    made.insert(-1, ("meanings", phrases.EASY_WORDS, hard.listed()))
    kept = [item for item in made if item[2] or item[0] == "together"]
    kept[0] = (*kept[0][:2], title + kept[0][2])
    return tuple(
        EasySection(
            name=name,
            anchor=f"s{number}",
            heading=voice.say(heading),
            groups=tuple(
                replace(group, anchor=f"s{number}-{place}") for place, group in enumerate(groups, 1)
            ),
            picture=rows.picture(PICTURES[name]),
        )
        for number, (name, heading, groups) in enumerate(kept, 1)
    )


def ticked(sections: tuple[EasySection, ...]) -> tuple[EasySection, ...]:
    """Give the sections of which a reader is asked whether they understood them."""
    return tuple(each for each in sections if each.name not in _NOT_TICKED)


def parted(
    voice: Voice, sections: tuple[EasySection, ...], cuts: Collection[str]
) -> tuple[tuple[EasySection, ...], ...]:
    """Cut the sections into parts, before each of the anchors named; all end with who can help.

    A section that goes on in the next part says so in its heading there.
    """
    *body, helpers = sections
    parts: list[list[EasySection]] = [[]]
    for section in body:
        starts = [0, *(n for n, each in enumerate(section.groups) if n and each.anchor in cuts)]
        ends = [*starts[1:], len(section.groups)]
        for start, end in zip(starts, ends, strict=True):
            if start or section.anchor in cuts:
                parts.append([])
            more = voice.say(phrases.EASY_GOES_ON, heading=section.heading)
            heading = more if start else section.heading
            groups = section.groups[start:end]
            parts[-1].append(replace(section, heading=heading, groups=groups))
    return tuple((*part, helpers) for part in parts)


def _groups(rows: Rows, section: str) -> Iterator[Group]:
    held = getattr(rows.voice.copy, section)
    if section == "review" and rows.voice.copy.frame.stage == "ended":
        return  # there is no next one, whatever date still stands there
    if section == "actions":
        yield from _actions(rows)
        return
    entries = held.values() if isinstance(held, Mapping) else (held,) if held else ()
    for entry in entries:
        shown = tuple(_entry(rows, entry, needs_easy_read(section, entry)))
        if shown:
            yield Group(Markup(), shown)


def _entry(rows: Rows, entry: Entry, needed: bool) -> Iterator[Row]:
    """Show one entry; where it should have easy words and has none, a marked gap."""
    if not entry.easy_read:
        if needed:
            yield rows.gap()
        return
    yield from rows.lines(entry)
    yield from after(entry, rows)


def _actions(rows: Rows) -> Iterator[Group]:
    """Group the actions by all who do them, so that the heading says who: the adult first."""
    adult = rows.voice.copy.frame.adult
    by_people: dict[tuple[str, ...], list[Action]] = {}
    for action in rows.voice.copy.actions.values():
        if action.easy_read or needs_easy_read("actions", action):
            by_people.setdefault(action.who, []).append(action)
    for who in sorted(by_people, key=lambda who: (who != (adult,), adult not in who)):
        shown = (row for action in by_people[who] for row in _entry(rows, action, True))
        yield Group(_who_will(rows.voice, who), tuple(shown))


def _who_will(voice: Voice, who: tuple[str, ...]) -> Markup:
    adult = voice.copy.frame.adult
    others = voice.called_names(tuple(key for key in who if key != adult))
    if adult in who and not others:
        return escape(voice.say(phrases.YOU_WILL))
    if not who:
        return Markup()
    words = phrases.YOU_AND_WILL if adult in who else phrases.THEY_WILL
    return voice.said(words, names=others)
