"""The blocks that are more than an entry and its fields: people, reviews, the record of sharing."""

from collections.abc import Iterator
from dataclasses import replace

from markupsafe import Markup, escape

from generator.copy import Decision, HeldReview, NewEnquiry
from generator.pages import since
from generator.pages.contract import Block, Fact
from generator.pages.facts import (
    contact,
    facts,
    identity,
    names,
    needs,
    particulars,
    safely,
    wanted,
)
from generator.pages.tables import lines, parts
from generator.wording import phrases
from generator.wording.people import full_name
from generator.wording.voice import Voice


def adult_called(voice: Voice) -> str:
    """Give what the adult is called, for a heading."""
    return voice.copy.adult.called or full_name(voice.copy.adult, voice.language)


def adult(voice: Voice) -> Iterator[Block]:
    """Show somebody else what they may know of the adult: how to make contact safely first."""
    person, copy = voice.copy.adult, voice.copy
    if copy.is_adults_own:
        return
    named = names(voice, person) if "full_name" in copy.adult_parts else ()
    asked = wanted(voice, person.wanted) if person.wanted else ()
    own = (*identity(voice, person), *contact(voice, person.contact), *needs(voice, person))
    held = (*named, *own, *asked)
    warning = safely(voice, person.contact)
    if held or warning:
        yield Block(anchor="", heading=Markup(), warning=warning, facts=held)


def reader(voice: Voice) -> Iterator[Block]:
    """Show the reader what is held about them, so that they can put it right."""
    person = voice.copy.recipient
    yield Block(
        anchor="",
        heading=Markup(),
        warning=safely(voice, person.contact),
        facts=(
            *names(voice, person),
            *particulars(voice, person),
            *needs(voice, person),
            *contact(voice, person.contact),
            *wanted(voice, voice.copy.reader),
        ),
    )


def reviews(voice: Voice) -> Iterator[Block]:
    """Show each review that was held."""
    for review in voice.copy.reviews.values():
        day = voice.field(review, "on")
        yield Block(
            anchor="",
            heading=escape(voice.say(phrases.REVIEW_ON, day=day) if day else ""),
            body=voice.words(review.text, review),
            facts=_review(voice, review),
        )


def _review(voice: Voice, review: HeldReview) -> tuple[Fact, ...]:
    enquiry = review.new_enquiry
    return (
        *facts(
            voice, review, "chair", "attended", "safeguarded", "risk_now", "outcomes_met",
            "effective", "wishes_changed", "capacity_changed",
        ),
        *(_enquiry(voice, enquiry) if enquiry else ()),
        *facts(voice, review, "decision", "next_on", "lead", "lead_agreed_by"),
    )  # fmt: skip


def _enquiry(voice: Voice, enquiry: NewEnquiry) -> tuple[Fact, ...]:
    """Show whether a new enquiry is needed, by the name that it has in the locality."""
    name = voice.term(voice.copy.frame.locality.enquiry)
    needed = tuple(
        replace(fact, label=voice.say(phrases.NEW_ENQUIRY, enquiry=name)) if name else fact
        for fact in facts(voice, enquiry, "needed")
    )
    return (*needed, *facts(voice, enquiry, "why", "decided_by"))


def _shared(voice: Voice, decision: Decision) -> tuple[Fact, ...]:
    held = parts(voice, decision.parts)
    return (Fact(voice.label(decision, "parts"), held),) if held else ()


def _conditions(voice: Voice, decision: Decision) -> tuple[Fact, ...]:
    held = lines(*(escape(voice.condition(each)) for each in decision.conditions))
    return (Fact(voice.label(decision, "conditions"), held),) if held else ()


def easy_read_checked(voice: Voice) -> Iterator[Block]:
    """Show who checked the easy-read words, and what changed then (easy read, Honesty)."""
    checked = voice.copy.easy_read_checked
    if checked is None:
        return
    yield Block(anchor="", heading=Markup(), facts=facts(voice, checked, "by", "on", "changed"))
    if not checked.is_recorded:
        yield Block("", Markup(), body=lines(escape(voice.say(phrases.CHECKED_NOT_RECORDED))))
        return
    for kind, heading in phrases.CHECKED_SINCE.items():
        differ = [each for each in checked.since if each.kind == kind]
        if differ:
            items = Markup().join(
                Markup("<li>{}</li>").format(since.named(voice, each)) for each in differ
            )
            yield Block("", escape(voice.say(heading)), body=Markup("<ul>{}</ul>").format(items))


def sharing(voice: Voice) -> Iterator[Block]:
    """Show the record of sharing: how it was asked, then each decision in order."""
    record = voice.copy.sharing
    if record is None:
        return
    asked = facts(voice, record, "asked_on", "asked_by", "how", "decided_by")
    if asked:
        yield Block(anchor="", heading=Markup(), facts=asked)
    why = ("for_", "ground", "law", "why", "decided_by", "authorised_by")
    told = ("told_adult_on", "not_told", "not_told_until")
    for decision in record.decisions:
        yield Block(
            anchor="",
            heading=voice.said(phrases.DECISION_FOR, name=voice.name(decision.to)),
            facts=(
                *facts(voice, decision, "basis", "on", "until"),
                *_shared(voice, decision),
                *facts(voice, decision, "hide"),
                *_conditions(voice, decision),
                *facts(voice, decision, *why, *told),
            ),
        )
