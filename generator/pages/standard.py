"""The standard edition: every section of a copy, in the order that serves its reader.

Nothing is counted, numbered or headed that is not in the copy, so that what was left out leaves
no trace (sharing-rules, "What every copy has").
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from markupsafe import Markup, escape

from generator.copy import Entry
from generator.pages import details, people, since, tables
from generator.pages.contract import Block, Fact, Moment, Section, Table
from generator.pages.facts import facts, status_fact
from generator.pages.timeline import timeline
from generator.wording import phrases
from generator.wording.voice import OBJECTIVE, WISH, Voice

SHORT, SHORT_LIST = 500, 6
"""Up to how many characters, and facts, an entry takes about a fifth of a page at most."""


@dataclass(frozen=True, slots=True)
class Content:
    """What a section holds, before it is numbered."""

    name: str
    heading: str
    blocks: Iterable[Block] = ()
    table: Table | None = None
    moments: tuple[Moment, ...] = ()


def sections(voice: Voice) -> tuple[Section, ...]:
    """Make the sections that have something in them."""
    made: list[Section] = []
    for build in ORDER:
        content = build(voice)
        blocks = tuple(content.blocks)
        if not (blocks or content.table or content.moments):
            continue
        number = len(made) + 1
        anchored = (
            replace(block, anchor=f"{content.name}-{index}", short=_is_short(voice, block))
            for index, block in enumerate(blocks, 1)
        )
        made.append(
            Section(
                name=content.name,
                anchor=content.name,
                number=voice.count(number),
                heading=content.heading,
                blocks=tuple(anchored),
                table=content.table,
                moments=content.moments,
            )
        )
    return tuple(made)


def _is_short(voice: Voice, made: Block) -> bool:
    """Tell whether an entry may be kept on one page without stranding the heading above it."""
    if made.table or voice.copy.reader.size != "normal":
        return False
    words = len(made.body) + sum(len(fact.value.striptags()) for fact in made.facts)
    return words < SHORT and len(made.facts) < SHORT_LIST


def block(
    voice: Voice, entry: Entry, *names: str, heading: str | Markup = "", more: tuple[Fact, ...] = ()
) -> Block:
    """Make the block of one entry: its wording, then the named fields."""
    return Block(
        anchor="",
        heading=escape(heading),
        body=voice.words(entry.text, entry),
        facts=(*facts(voice, entry, *names), *more),
    )


def _plan(voice: Voice) -> Content:
    plan = voice.copy.plan
    names = ("title", "reference", "agreed_on", "lead", "coordinator")
    made = block(voice, plan, *names) if plan else None
    shown = (made,) if made and (made.body or made.facts) else ()
    return Content("plan", voice.say(phrases.ABOUT), shown)


def _since(voice: Voice) -> Content:
    changed = voice.copy.since
    heading = (
        voice.say(phrases.SINCE_VERSION, version=voice.count(changed.version)) if changed else ""
    )
    return Content("since", heading, since.blocks(voice))


def _wishes(voice: Voice) -> Content:
    copy, adult = voice.copy, voice.copy.frame.adult
    only_adults = all(wish.whose in {None, adult} for wish in copy.wishes.values())
    heading = voice.say(phrases.WISHES_OF_ADULT, name=details.adult_called(voice))
    names = ("met",) if only_adults else ("whose", "met")
    blocks = (
        block(voice, wish, *names, heading=voice.say(WISH, number=voice.count(number)))
        for number, wish in enumerate(copy.wishes.values(), 1)
    )
    return Content("wishes", heading if only_adults else voice.say(phrases.WISHES), blocks)


def _objectives(voice: Voice) -> Content:
    names = ("by", "lead", "measure", "achievable", "relevant", "wish")
    blocks = (
        block(
            voice,
            objective,
            *names,
            heading=voice.say(OBJECTIVE, number=voice.count(number)),
            more=status_fact(voice, objective),
        )
        for number, objective in enumerate(voice.copy.objectives.values(), 1)
    )
    return Content("objectives", voice.say(phrases.OBJECTIVES), blocks)


def _support(voice: Voice) -> Content:
    blocks = (
        block(
            voice,
            support,
            "change",
            "who",
            "by",
            "outcome",
            heading=voice.field(support, "kind"),
        )
        for support in voice.copy.support.values()
    )
    return Content("support", voice.say(phrases.SUPPORT), blocks)


def _risks(voice: Voice) -> Content:
    return Content("risks", voice.say(phrases.RISKS), table=tables.risks(voice))


def _dates(voice: Voice) -> Content:
    return Content("dates", voice.say(phrases.DATES), moments=timeline(voice))


def _review(voice: Voice) -> Content:
    review = voice.copy.review
    if voice.copy.frame.stage == "ended":  # there is no next one, whatever date still stands there
        review = None
    blocks = (block(voice, review, "next_on", "next_at", "place"),) if review else ()
    return Content("review", voice.say(phrases.NEXT_REVIEW), blocks)


def _findings(voice: Voice) -> Content:
    blocks = (
        block(voice, harm, "finding", "ongoing_risk", heading=voice.field(harm, "abuse"))
        for harm in voice.copy.findings.values()
    )
    return Content("findings", voice.say(phrases.FINDINGS), blocks)


def _capacity(voice: Voice) -> Content:
    names = ("can_decide", "for_sharing", "assessed_on", "assessed_by")
    blocks = (
        block(voice, held, *names, heading=voice.short_field(held, "decision"))
        for held in voice.copy.capacity.values()
    )
    return Content("capacity", voice.say(phrases.CAPACITY), blocks)


def _representatives(voice: Voice) -> Content:
    names = ("authority", "document", "since", "consulted")
    blocks = (
        block(voice, held, *names, heading=voice.field(held, "who"))
        for held in voice.copy.representatives.values()
    )
    heading = voice.say(phrases.REPRESENTATIVES, name=details.adult_called(voice))
    return Content("representatives", heading, blocks)


def _meeting(voice: Voice) -> Content:
    meeting = voice.copy.meeting
    names = (
        "held_on", "chair", "invited", "attended", "asked_who_else", "adult_took_part",
        "report_given_before", "separate_meeting_for",
    )  # fmt: skip
    blocks = (block(voice, meeting, *names),) if meeting else ()
    return Content("meeting", voice.say(phrases.MEETING), blocks)


def _closing(voice: Voice) -> Content:
    closing = voice.copy.closing
    names = ("on", "adult_view", "risk_left", "contact")
    blocks = (block(voice, closing, *names),) if closing else ()
    return Content("closing", voice.say(phrases.HOW_IT_ENDED), blocks)


def _each(
    voice: Voice, name: str, heading: str, entries: Mapping[str, Entry], *names: str
) -> Content:
    return Content(name, heading, (block(voice, entry, *names) for entry in entries.values()))


def _pressure(voice: Voice) -> Content:
    return _each(voice, "pressure", voice.say(phrases.PRESSURE), voice.copy.pressure, "who", "done")


def _difficulties(voice: Voice) -> Content:
    names = ("on", "by", "told_chair_on", "early_review_on")
    return _each(
        voice, "difficulties", voice.say(phrases.DIFFICULTIES), voice.copy.difficulties, *names
    )


def _feedback(voice: Voice) -> Content:
    names = ("to", "who", "given_on")
    return _each(voice, "feedback", voice.say(phrases.FEEDBACK), voice.copy.feedback, *names)


def _actions(voice: Voice) -> Content:
    return Content("actions", voice.say(phrases.ACTIONS), tables.actions(voice))


def _contingency(voice: Voice) -> Content:
    return Content("contingency", voice.say(phrases.CONTINGENCY), table=tables.contingency(voice))


def _reviews(voice: Voice) -> Content:
    return Content("reviews", voice.say(phrases.REVIEWS), details.reviews(voice))


def _changes(voice: Voice) -> Content:
    return Content("changes", voice.say(phrases.CHANGES), table=tables.changes(voice))


def _sights(voice: Voice) -> Content:
    return Content("sights", voice.say(phrases.SIGHTS), table=tables.sights(voice))


def _sharing(voice: Voice) -> Content:
    return Content("sharing", voice.say(phrases.SHARING), details.sharing(voice))


def _people(voice: Voice) -> Content:
    return Content("people", voice.say(phrases.PEOPLE), table=people.people(voice))


def _communication(voice: Voice) -> Content:
    return Content(
        "communication", voice.say(phrases.COMMUNICATION), table=people.communication(voice)
    )


def _easy_read_checked(voice: Voice) -> Content:
    blocks = details.easy_read_checked(voice)
    return Content("easy-read-checked", voice.say(phrases.WORDS_CHECKED), blocks)


def _adult(voice: Voice) -> Content:
    heading = voice.say(phrases.ADULTS_DETAILS, name=details.adult_called(voice))
    return Content("adult", heading, details.adult(voice))


def _reader(voice: Voice) -> Content:
    return Content("reader", voice.say(phrases.YOUR_DETAILS), details.reader(voice))


ORDER: tuple[Callable[[Voice], Content], ...] = (
    _plan, _since, _closing, _adult, _wishes, _objectives, _actions, _dates, _support, _risks,
    _contingency,
    _review, _reviews, _findings, _capacity, _representatives, _pressure, _meeting,
    _difficulties, _feedback, _changes, _sights, _sharing, _people, _communication,
    _easy_read_checked, _reader,
)  # fmt: skip
