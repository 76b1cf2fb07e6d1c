"""The tables of the standard edition."""

from collections.abc import Iterator

from markupsafe import Markup, escape

from generator.copy import Action, Offer, Risk, Sight
from generator.pages import drawings
from generator.pages.contract import Block, Cell, Fact, Table
from generator.pages.facts import contact, facts, standing, status
from generator.pages.pictures import data_uri
from generator.text import HIDDEN
from generator.wording import phrases
from generator.wording.scripts import sentence
from generator.wording.voice import Voice


def actions(voice: Voice) -> Iterator[Block]:
    """Group the actions by who does them: the adult's own steps first.

    Each named worker finds their part in one place (the seed documents, "roles and
    responsibilities of each named worker"); an action of two people stands with both.
    """
    by_person: dict[str | None, list[Action]] = {}
    for action in voice.copy.actions.values():
        for key in action.who or (None,):
            by_person.setdefault(key, []).append(action)
    adult = voice.copy.frame.adult
    for key in sorted(by_person, key=lambda key: (key != adult, key in {HIDDEN, None})):
        yield _persons_actions(voice, key, by_person[key])


def _persons_actions(voice: Voice, key: str | None, held: list[Action]) -> Block:
    person = voice.copy.people.get(key) if key else None
    own = key == voice.copy.frame.adult
    progress = any(status(voice, action) for action in held)
    columns = (phrases.WHAT, phrases.WHEN, phrases.PROGRESS)[: 3 if progress else 2]
    heading = voice.opening_name(key) if key else escape(voice.say(phrases.NOBODY_YET))
    return Block(
        anchor="",
        heading=heading,
        detail=standing(voice, person) if person and not own else Markup(),
        facts=contact(voice, person.contact)[:2] if person and not own else (),
        table=Table(
            name="actions" if progress else "actions-without-progress",
            headings=tuple(map(voice.say, columns)),
            rows=tuple(_action(voice, action, key)[: len(columns)] for action in held),
        ),
    )


def _action(voice: Voice, action: Action, key: str | None) -> tuple[Cell, ...]:
    others = voice.names(tuple(who for who in action.who if who != key))
    with_others = (Fact(voice.label(action, "who"), others),) if others else ()
    offers = [_offer(voice, offer) for offer in action.offered]
    offered = lines(*offers) if len(offers) > 1 else Markup().join(offers)
    when = (
        voice.field(action, "every"),
        escape(voice.say(phrases.BY_DAY, day=voice.day(action.by))) if action.by else Markup(),
    )
    more = (*with_others, *facts(voice, action, "objective", "kind", "law"))
    more += (Fact(voice.label(action, "offered"), offered),) if offers else ()
    return (
        Cell(voice.say(phrases.WHAT), voice.words(action.text, action), more),
        Cell(voice.say(phrases.WHEN), lines(*when)),
        Cell(
            voice.say(phrases.PROGRESS),
            status(voice, action) or escape(voice.say(phrases.NO_REPORT)),
        ),
    )


def _offer(voice: Voice, offer: Offer) -> Markup:
    shown = (
        escape(voice.say(phrases.OFFERED, day=voice.day(offer.on))) if offer.on else Markup(),
        voice.said(phrases.ANSWER, answer=voice.short_field(offer, "answer"))
        if offer.answer
        else Markup(),
        escape(voice.say(phrases.OFFER_AGAIN, day=voice.day(offer.again_on)))
        if offer.again_on
        else Markup(),
    )
    return Markup(" ").join(sentence(part, voice.language) for part in shown if part)


def lines(*shown: Markup) -> Markup:
    """Put parts on lines of their own."""
    return Markup("").join(Markup("<p>{}</p>").format(one) for one in shown if one)


_LEVELS = {
    "unlikely": 1, "possible": 2, "likely": 3, "minor": 1, "moderate": 2, "serious": 3,
}  # fmt: skip


def risks(voice: Voice) -> Table | None:
    """Show each risk, how likely and how serious in words, and what is done about it."""
    held = voice.copy.risks.values()
    if not held:
        return None
    headings = tuple(map(voice.say, (phrases.RISK, phrases.HOW_GREAT, phrases.RESPONSE)))
    rows = tuple(
        (
            Cell(headings[0], voice.words(risk.text, risk), facts(voice, risk, "signs")),
            Cell(headings[1], Markup(), _levels(voice, risk)),
            Cell(
                headings[2], voice.field(risk, "response"),
                facts(voice, risk, "owner", "reviewed_on"),
            ),
        )
        for risk in held
    )  # fmt: skip
    return Table("risks", headings, rows)


def _levels(voice: Voice, risk: Risk) -> tuple[Fact, ...]:
    """Say how likely and how serious; the bars beside the words say nothing more."""
    return tuple(
        Fact(
            voice.label(risk, name), _LEVEL.format(data_uri(drawings.level(_LEVELS[value])), words)
        )
        for name in ("likelihood", "impact")
        if (value := getattr(risk, name)) and (words := voice.field(risk, name))
    )


_LEVEL = Markup('<span class="level"><img src="{}" alt=""> {}</span>')


def contingency(voice: Voice) -> Table | None:
    """Show what happens if something happens."""
    held = voice.copy.contingency.values()
    if not held:
        return None
    names = ("if_", "then", "who")
    headings = tuple(voice.label(next(iter(held)), name) for name in names)
    rows = tuple(
        (
            Cell(headings[0], voice.field(entry, "if_") or voice.words(entry.text, entry)),
            Cell(
                headings[1],
                voice.field(entry, "then")
                + (voice.words(entry.text, entry) if entry.if_ else Markup()),
            ),
            Cell(headings[2], voice.field(entry, "who")),
        )
        for entry in held
    )
    return Table("contingency", headings, rows)


def changes(voice: Voice) -> Table | None:
    """Show how the plan changed, oldest first."""
    held = voice.copy.changes
    if not held:
        return None
    names = ("on", "text", "by")
    headings = tuple(voice.label(held[0], name) for name in names)
    rows = tuple(
        tuple(
            Cell(head, voice.field(change, name))
            for head, name in zip(headings, names, strict=True)
        )
        for change in held
    )
    return Table("changes", headings, rows)


def sights(voice: Voice) -> Table | None:
    """Show the adult who can see the plan, since when and on what ground."""
    held = voice.copy.sights
    if not held:
        return None
    headings = tuple(map(voice.say, (phrases.WHO, phrases.SEES, phrases.WHY)))
    rows = tuple(
        (
            Cell(headings[0], voice.opening_name(sight.who) + _who(voice, sight)),
            Cell(headings[1], _seen(voice, sight)),
            Cell(headings[2], _why(voice, sight)),
        )
        for sight in held
    )
    return Table("sights", headings, rows)


def _who(voice: Voice, sight: Sight) -> Markup:
    person = voice.copy.people.get(sight.who)
    return lines(standing(voice, person)) if person else Markup()


def _seen(voice: Voice, sight: Sight) -> Markup:
    if sight.basis == "ended":
        return escape(voice.say(phrases.SEES_NOTHING))
    return parts(voice, ("whole_plan", *sight.parts) if sight.everything else sight.parts)


def parts(voice: Voice, names: tuple[str, ...]) -> Markup:
    """List sections and parts of the adult's identity."""
    named = dict.fromkeys(voice.part(name) for name in names)
    items = Markup("").join(Markup("<li>{}</li>").format(part) for part in named)
    return Markup("<ul>{}</ul>").format(items) if items else Markup()


def _why(voice: Voice, sight: Sight) -> Markup:
    until = phrases.ENDED_ON if sight.basis == "ended" else phrases.UNTIL
    return lines(
        voice.field(sight, "basis"),
        voice.field(sight, "ground"),
        escape(voice.say(phrases.SINCE, day=voice.day(sight.since))) if sight.since else Markup(),
        escape(voice.say(until, day=voice.day(sight.until))) if sight.until else Markup(),
    )
