"""The first page, the same in both editions but for the manner of speaking."""

from datetime import date

from markupsafe import Markup, escape

from generator.copy import Action, Locality, Support
from generator.names import folded
from generator.pages.contract import Cover, Fact, Step
from generator.pages.facts import contact, facts, standing
from generator.pages.next_steps import open_actions
from generator.wording import phrases
from generator.wording.messages import mark
from generator.wording.people import first_name, full_name, in_language, isolated, name, phone_link
from generator.wording.voice import Voice

MOST_STEPS = 3
"""As many next steps as leave room on one page for the rest; all stand in the plan itself."""

FROM, PHONE = mark("From"), mark("Telephone")
ORGANISATION, LAW = mark("Organisation"), mark("Made under")
NUMBER, MADE, VERSION = mark("Copy number"), mark("Copy made on"), mark("Plan version")
STAGE = mark("Stage")


def document_title(voice: Voice) -> str:
    """Name the document, for its metadata and its running header."""
    copy = voice.copy
    plan = _plan(voice)
    reader = full_name(copy.recipient, voice.language)
    if copy.frame.neutral:
        names_a_person = copy.recipient.is_ == "person"
        first = first_name(copy.recipient, voice.language) if names_a_person else ""
        return voice.say(phrases.TITLE, plan=plan, name=first) if first else plan
    adult = copy.adult.called or full_name(copy.adult, voice.language)
    whole = voice.say(phrases.PLAN_FOR, plan=plan, name=adult)
    return whole if copy.is_adults_own else voice.say(phrases.TITLE, plan=whole, name=reader)


def cover(voice: Voice, asked: str | None) -> Cover:
    """Make the first page."""
    copy = voice.copy
    neutral = copy.frame.neutral
    adult = str(copy.adult.called or full_name(copy.adult, voice.language))
    plan = _plan(voice)
    whole = voice.say(phrases.PLAN_FOR, plan=plan, name=adult)
    lead = copy.plan.lead if copy.plan and copy.plan.lead in copy.people else None
    leader = copy.people[lead] if lead else None
    return Cover(
        heading=plan if neutral else whole,
        subtitle="" if neutral else _subtitle(voice, whole),
        reader=_reader(voice),
        reader_detail=Markup() if neutral else _reader_detail(voice),
        read_to=voice.field(copy.reader, "read_to") if not neutral else Markup(),
        adult="" if neutral else adult,
        you=adult,
        own=copy.is_adults_own,
        asked=asked or "",
        lead=_lead(voice, lead),
        lead_detail=standing(voice, leader) if leader and not neutral else Markup(),
        lead_contact=_lead_contact(voice, lead),
        steps=_steps(voice),
        more_steps=len(_next(voice)) > MOST_STEPS,
        review=_review(voice),
        conditions=tuple(voice.condition(condition) for condition in copy.frame.conditions),
        kept_from_adult=copy.frame.holds_what_is_kept_from_adult,
        ended=copy.frame.stage == "ended",
        frame=_frame(voice),
        neutral=neutral,
        logo="" if neutral else copy.frame.locality.logo,
        logo_name=in_language(copy.frame.locality.organisation, voice.language),
    )


def _subtitle(voice: Voice, heading: str) -> str:
    """Give the plan's own title, unless it only says the heading again."""
    plan = voice.copy.plan
    title = voice.plain(plan.title, plan) if plan else ""
    return "" if folded(title) == folded(heading) else title


def _plan(voice: Voice) -> str:
    """Name what the copy is of, by the term of its locality."""
    copy = voice.copy
    term = voice.term(copy.frame.locality.plan)
    return voice.say(phrases.NEUTRAL_PLAN) if copy.frame.neutral or not term else term


def _reader(voice: Voice) -> Markup:
    copy = voice.copy
    if not copy.frame.neutral:
        return voice.name(copy.reader.key)
    if copy.recipient.is_ != "person":
        return Markup()
    return isolated(first_name(copy.recipient, voice.language))


def _reader_detail(voice: Voice) -> Markup:
    return Markup() if voice.copy.is_adults_own else standing(voice, voice.copy.recipient)


def _lead(voice: Voice, lead: str | None) -> Markup:
    if lead is None:
        return Markup()
    if voice.copy.frame.neutral:
        return isolated(first_name(voice.copy.people[lead], voice.language))
    return voice.name(lead)


def _lead_contact(voice: Voice, lead: str | None) -> tuple[Fact, ...]:
    if lead is None or voice.copy.frame.neutral:
        return ()
    return contact(voice, voice.copy.people[lead].contact)


def _steps(voice: Voice) -> tuple[Step, ...]:
    return tuple(
        Step(
            day=voice.day(day),
            passed=day < voice.copy.frame.made_on,
            words=voice.line(entry.text, entry) or voice.field(entry, "kind"),
            who=voice.names(entry.who),
        )
        for day, entry in _next(voice)[:MOST_STEPS]
    )


def _next(voice: Voice) -> list[tuple[date, Action | Support]]:
    """List what is to be done by a day, soonest first, of actions and of care and support.

    The day on which something regular ends is not when it happens. Whether support that is past
    its day was given, the plan does not say.
    """
    copy = voice.copy
    if copy.frame.neutral or copy.frame.stage == "ended":
        return []
    actions = [each for each in open_actions(copy) if not each.every]
    support = [each for each in copy.support.values() if each.by and each.by >= copy.frame.made_on]
    steps: list[Action | Support] = [*actions, *support]
    dated = [(each.by, each) for each in steps if each.by]
    return sorted(dated, key=lambda pair: pair[0])


def _review(voice: Voice) -> Markup:
    review = voice.copy.review
    if review is None or voice.copy.frame.stage == "ended":
        return Markup()
    names = ("next_on", "next_at") if voice.copy.frame.neutral else ("next_on", "next_at", "place")
    return voice.run_on(voice.short_field(review, name) for name in names)


def short_frame(voice: Voice) -> tuple[Fact, ...]:
    """Show what stands on every copy, and no more."""
    frame = voice.copy.frame
    return (
        *_sender(voice),
        Fact(voice.say(VERSION), escape(voice.count(frame.version))),
        Fact(voice.say(MADE), escape(voice.day(frame.made_on))),
        Fact(voice.say(NUMBER), isolated(voice.copy.number)),
    )


def _frame(voice: Voice) -> tuple[Fact, ...]:
    frame, copy = voice.copy.frame, voice.copy
    plan = copy.plan
    return (
        *_sender(voice),
        *_law(voice),
        *(facts(voice, plan, "reference", "agreed_on") if plan and not frame.neutral else ()),
        Fact(voice.say(VERSION), escape(voice.count(frame.version))),
        *((Fact(voice.say(STAGE), voice.field(frame, "stage")),) if plan else ()),
        Fact(voice.say(MADE), escape(voice.day(frame.made_on))),
        Fact(voice.say(NUMBER), isolated(copy.number)),
        *_translation(voice),
    )


def _translation(voice: Voice) -> tuple[Fact, ...]:
    """Say who translated the plan's words, and who reviewed them; a neutral copy names nobody."""
    held = voice.copy.frame.translation
    if held is None or voice.copy.frame.neutral:
        return ()
    named = (
        (phrases.TRANSLATED_BY, held.by),
        (phrases.TRANSLATION_REVIEWED, held.reviewed_by if held.is_reviewed else None),
    )
    return tuple(Fact(voice.say(label), isolated(name)) for label, name in named if name)


def _sender(voice: Voice) -> tuple[Fact, ...]:
    """Show who sends the copy and their telephone, which is on every copy."""
    frame, copy = voice.copy.frame, voice.copy
    council = in_language(frame.locality.organisation, voice.language)
    phone, sender = frame.locality.contact.phone, council
    if frame.organisation:
        phone = copy.people[frame.organisation].contact.phone or phone
        sender = name(copy, frame.organisation, voice.language)
    named = (Fact(voice.say(FROM), isolated(sender)),) if sender and not frame.neutral else ()
    ringing = (Fact(voice.say(PHONE), phone_link(phone)),) if phone else ()
    if frame.neutral or voice.edition == "easy_read":
        return (*named, *ringing)
    above = (
        (Fact(voice.say(ORGANISATION), isolated(council)),) if council not in ("", sender) else ()
    )
    return (*named, *above, *ringing, *_contact(voice, frame.locality, phone))


def _contact(voice: Voice, locality: Locality, phone: str | None) -> tuple[Fact, ...]:
    """Show the contacts of the locality's organisation, but for a telephone that is shown."""
    held = locality.contact
    rest = held.model_copy(update={"phone": None}) if held.phone == phone else held
    return contact(voice, rest)


def _law(voice: Voice) -> tuple[Fact, ...]:
    """Name the law under which the plan is made; easy read does without."""
    law = voice.term(voice.copy.frame.locality.law)
    return (Fact(voice.say(LAW), isolated(law)),) if law and voice.edition == "standard" else ()
