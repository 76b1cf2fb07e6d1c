"""The pages about people in easy read: who can help, who can see the plan, and what is left."""

from collections.abc import Iterator
from dataclasses import replace

from markupsafe import Markup, escape

from generator.copy import Person, RecipientCopy, Sight
from generator.pages.contract import Group, Row
from generator.pages.rows import Rows
from generator.pages.tables import lines
from generator.wording import phrases
from generator.wording.messages import Message
from generator.wording.people import called, phone_link
from generator.wording.voice import Voice

SPEAKERS = frozenset({"lead_practitioner", "advocate", "imca", "interpreter"})

ROLE_PICTURES = {
    "police": "police",
    "gp": "doctor",
    "health": "health_worker",
    "legal": "lawyer",
    "bank": "bank",
    "carer": "carer",
    "family": "family",
    "friend": "friend",
    "advocate": "advocate",
    "imca": "advocate",
    "interpreter": "interpreter",
}


def helpers(rows: Rows) -> tuple[Group, ...]:
    """Show who can help, the lead first, with names, what they do and how to ring them."""
    copy = rows.voice.copy
    keys = who_helps(copy)
    people = tuple(row for key in keys for row in _helper(rows, key, copy.people[key]))
    emergency = rows.row("emergency", rows.voice.said(phrases.EASY_EMERGENCY))
    return (Group(Markup(), (emergency, *people)),)


def who_helps(copy: RecipientCopy) -> tuple[str, ...]:
    """Give the keys of those who can help, the lead first."""
    lead = copy.plan.lead if copy.plan else None
    return tuple(
        key for key in sorted(copy.people, key=lambda key: key != lead) if _helps(copy, key)
    )


def _helps(copy: RecipientCopy, key: str) -> bool:
    """Tell who can help: somebody to ring, somebody with a part to do, somebody to speak with."""
    person = copy.people[key]
    doing = (copy.actions, copy.support, copy.contingency)
    helps = (
        person.contact.phone
        or SPEAKERS.intersection(person.roles)
        or any(key in entry.who for entries in doing for entry in entries.values())
    )
    is_reader = key == copy.reader.key
    return bool(helps) and person.can_help and not is_reader and "adult" not in person.roles


def _helper(rows: Rows, key: str, person: Person) -> Iterator[Row]:
    name = rows.voice.called_names((key,))
    role = next((role for role in phrases.EASY_ROLES if role in person.roles), None)
    contact = person.contact
    phones = [
        (words, number)
        for words, number in (
            (phrases.EASY_PHONE, contact.phone),
            (phrases.EASY_OUT_OF_HOURS, contact.out_of_hours),
        )
        if number
    ]
    if person.is_ != "person" and not phones:
        return
    words = [Markup("<strong>{}</strong>").format(rows.voice.name(key))]
    if role and person.is_ == "person":
        words.append(rows.voice.said(phrases.EASY_ROLES[role], name=name))
    words += [
        Markup("{} {}").format(rows.voice.say(label), phone_link(number))
        for label, number in phones
    ]
    concept = "phone" if person.is_ != "person" else ROLE_PICTURES.get(role or "", "worker")
    row = rows.row_of(key, concept, lines(*words))
    plain = called(rows.voice.copy, key, rows.voice.language)
    yield replace(row, alt=rows.voice.say(phrases.PHOTO_OF, name=plain)) if rows.photo(key) else row


def sights(rows: Rows) -> tuple[Group, ...]:
    """Show the adult who can see the plan, and how to change that."""
    copy = rows.voice.copy
    if not copy.sights:
        return ()
    lead = copy.plan.lead if copy.plan else None
    tell = [*rows.about(lead, "talk", phrases.EASY_TELL)]
    tell = tell or [rows.row("talk", rows.voice.said(phrases.EASY_TELL_US))]
    mind = rows.row("change", rows.voice.said(phrases.EASY_CHANGE_MIND))
    shown = (Group(Markup(), (_sight(rows, sight),)) for sight in copy.sights)
    told = (replace(row, attached=True) for row in tell)
    return (*shown, Group(Markup(), (mind, *told)))


def _sight(rows: Rows, sight: Sight) -> Row:
    """Show what one person can see, why, and since when: all in one row, for these days are past.

    A day that is still to come has a row and a drawing of its own; these would fill pages.
    """
    ended, keeps = sight.basis == "ended", sight.basis == "keeps_record"
    words = [
        rows.voice.said(_sees(sight), name=rows.voice.called_names((sight.who,), opening=True))
    ]
    listed = () if ended or keeps else sight.parts
    return rows.row(
        "no_entry" if ended else "see",
        lines(*words),
        items=tuple(dict.fromkeys(_part(rows.voice, name) for name in listed)),
        after=lines(*_since(rows.voice, sight)),
    )


def _part(voice: Voice, name: str) -> str:
    some, _, section = name.rpartition(":")
    known = voice.say(phrases.EASY_PARTS[section])
    return voice.say(phrases.EASY_SOME_OF, part=known) if some else known


def _sees(sight: Sight) -> Message:
    if sight.basis == "ended":
        return phrases.EASY_ENDED
    if sight.basis == "keeps_record":
        return phrases.EASY_KEEPS
    if sight.parts:
        return phrases.EASY_SEES_MORE if sight.everything else phrases.EASY_SEES_PART
    return phrases.EASY_SEES_ALL


def _since(voice: Voice, sight: Sight) -> Iterator[Markup]:
    if sight.basis == "lawful":
        yield escape(voice.say(phrases.EASY_LAWFUL))
        if sight.ground:
            yield escape(voice.say(phrases.EASY_GROUNDS[sight.ground]))
    if sight.since and sight.basis in phrases.EASY_SINCE:
        yield voice.said(phrases.EASY_SINCE[sight.basis], day=voice.day(sight.since))
    if sight.until:
        until = phrases.EASY_ENDED_SIGHT if sight.basis == "ended" else phrases.EASY_UNTIL
        yield voice.said(until, day=voice.day(sight.until))


def more(rows: Rows) -> tuple[Group, ...]:
    """Say that there is more, and who will go through it."""
    copy = rows.voice.copy
    lead = copy.plan.lead if copy.plan else None
    go_through = [*rows.about(lead, "read", phrases.EASY_GO_THROUGH)]
    go_through = go_through or [rows.row("read", rows.voice.said(phrases.EASY_ASK))]
    told = (replace(row, attached=True) for row in go_through)
    return (
        Group(Markup(), (rows.row("document", rows.voice.said(phrases.EASY_FULL_PLAN)), *told)),
    )
