"""The blocks that are more than an entry and its fields: people, reviews, the record of sharing."""

from collections.abc import Iterator
from dataclasses import replace

from markupsafe import Markup, escape

from generator.copy import Decision, HeldReview, NewEnquiry, Person
from generator.pages.contract import Block, Fact
from generator.pages.facts import contact, facts, identity, label, particulars, safely, said
from generator.pages.tables import lines, parts
from generator.wording import phrases
from generator.wording.labels import YES_NO, mark
from generator.wording.people import full_name, in_language, isolated
from generator.wording.voice import Voice

_PICTURES = mark("Pictures in easy read")
_NAME = mark("Name")


def adult_called(voice: Voice) -> str:
    """Give what the adult is called, for a heading."""
    return voice.copy.adult.called or full_name(voice.copy.adult, voice.language)


def names(voice: Voice, person: Person) -> tuple[Fact, ...]:
    """Show a person's name, in each language in which it has a form of its own."""
    shown = [Fact(phrases.FULL_NAME, isolated(full_name(person, voice.language)))]
    for language, name in person.name.items():
        if language and name != full_name(person, voice.language):
            words = phrases.IN_LANGUAGE % {
                "name": phrases.FULL_NAME,
                "language": voice.spoken(language),
            }
            shown.append(Fact(words, isolated(name)))
    return tuple(shown)


def adult(voice: Voice) -> Iterator[Block]:
    """Show somebody else what they may know of the adult: how to make contact safely first."""
    person, copy = voice.copy.adult, voice.copy
    if copy.is_adults_own:
        return
    named = names(voice, person) if "full_name" in copy.adult_parts else ()
    held = (*named, *identity(voice, person), *contact(voice, person.contact))
    warning = safely(voice, person.contact)
    if held or warning:
        yield Block(anchor="", heading=Markup(), warning=warning, facts=held)


def people(voice: Voice) -> Iterator[Block]:
    """Show everybody whom the copy names, but for the adult and the reader.

    In a neutral copy the sender's telephone number stands without its owner.
    """
    frame = voice.copy.frame
    apart = {frame.adult, voice.copy.reader.key, frame.organisation if frame.neutral else None}
    for key, person in voice.copy.people.items():
        if key not in apart:
            other_names = names(voice, person)[1:]
            yield Block(
                anchor="",
                heading=voice.name(key),
                warning=safely(voice, person.contact),
                facts=(
                    *other_names,
                    *particulars(voice, person),
                    *contact(voice, person.contact),
                ),
            )


def reader(voice: Voice) -> Iterator[Block]:
    """Show the reader what is held about them, so that they can put it right."""
    person, held = voice.copy.recipient, voice.copy.reader
    easy = "easy_read" in held.editions
    pictures = (Fact(_PICTURES, escape(YES_NO[held.pictures])),) if easy else ()
    asked = ("languages", "editions", "size", "paper", "formats")
    yield Block(
        anchor="",
        heading=Markup(),
        warning=safely(voice, person.contact),
        facts=(
            *names(voice, person),
            *particulars(voice, person),
            *contact(voice, person.contact),
            *facts(voice, held, *asked),
            *pictures,
            *(facts(voice, held.delivery, "how", "to") if held.delivery else ()),
        ),
    )


def reviews(voice: Voice) -> Iterator[Block]:
    """Show each review that was held."""
    for review in voice.copy.reviews.values():
        day = voice.field(review, "on")
        yield Block(
            anchor="",
            heading=escape(phrases.REVIEW_ON % {"day": day} if day else ""),
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
    name = in_language(voice.copy.frame.locality.enquiry, voice.language)
    needed = tuple(
        replace(fact, label=phrases.NEW_ENQUIRY % {"enquiry": name}) if name else fact
        for fact in facts(voice, enquiry, "needed")
    )
    return (*needed, *facts(voice, enquiry, "why", "decided_by"))


def _shared(voice: Voice, decision: Decision) -> tuple[Fact, ...]:
    held = parts(voice, decision.parts)
    return (Fact(label(decision, "parts"), held),) if held else ()


def _conditions(voice: Voice, decision: Decision) -> tuple[Fact, ...]:
    held = lines(*(escape(voice.condition(each)) for each in decision.conditions))
    return (Fact(label(decision, "conditions"), held),) if held else ()


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
            heading=said(phrases.DECISION_FOR, name=voice.name(decision.to)),
            facts=(
                *facts(voice, decision, "basis", "on", "until"),
                *_shared(voice, decision),
                *facts(voice, decision, "hide"),
                *_conditions(voice, decision),
                *facts(voice, decision, *why, *told),
            ),
        )
