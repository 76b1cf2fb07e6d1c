"""The tables of people: who is who, how to reach them, and in which form each gets information."""

from markupsafe import Markup, escape

from generator.copy import Person, Wanted
from generator.pages.contract import Cell, Table
from generator.pages.facts import contact, facts, identity, names, needs, safely, wanted
from generator.pages.tables import lines
from generator.wording import phrases
from generator.wording.voice import Voice


def people(voice: Voice) -> Table | None:
    """Show everybody whom the copy names, but for the adult and the reader.

    In a neutral copy the sender's telephone number stands without its owner.
    """
    frame = voice.copy.frame
    apart = {frame.adult, voice.copy.reader.key, frame.organisation if frame.neutral else None}
    headings = tuple(map(voice.say, (phrases.NAME, phrases.PART, phrases.REACHED)))
    rows = tuple(
        (_name(voice, key, person), _part(voice, person), _reached(voice, person))
        for key, person in voice.copy.people.items()
        if key not in apart
    )
    return Table("people", headings, rows) if rows else None


def _name(voice: Voice, key: str, person: Person) -> Cell:
    """Name somebody; what else they are called or write themselves stands below."""
    named = Markup("<strong>{}</strong>").format(voice.opening_name(key))
    if person.photo:
        named = Markup('<img class="portrait" src="{}" alt="">{}').format(person.photo, named)
    also = (*names(voice, person)[1:], *facts(voice, person, "called"), *identity(voice, person))
    speech = () if person.wanted else needs(voice, person)
    return Cell(voice.say(phrases.NAME), named, (*also, *speech))


def _part(voice: Voice, person: Person) -> Cell:
    names = ["roles", "job", "relation", "works_for", "organisation"]
    if person.is_ != "person" and person.roles == ("practitioner",):
        names.remove("roles")  # a council is no practitioner, though plans give it that part
    kind = voice.field(person, "is_") if person.is_ != "person" else Markup()
    held = lines(*(voice.short_field(person, name) for name in names)) or lines(kind)
    return Cell(voice.say(phrases.PART), held or escape(voice.say(phrases.NOT_RECORDED)))


def _reached(voice: Voice, person: Person) -> Cell:
    safe = safely(voice, person.contact)
    held = (*((safe,) if safe else ()), *contact(voice, person.contact))
    return Cell(
        voice.say(phrases.REACHED), Markup() if held else escape(voice.say(phrases.NOT_GIVEN)), held
    )


def communication(voice: Voice) -> Table | None:
    """Show in which form each person gets their copy: for those who keep the record alone.

    Needs are to be identified, recorded, flagged, shared, met and reviewed (DAPB1605).
    """
    apart = {voice.copy.frame.adult, voice.copy.reader.key}
    headings = tuple(map(voice.say, (phrases.WHO, phrases.NEEDS, phrases.THEIR_COPY)))
    rows = tuple(
        (
            Cell(headings[0], voice.opening_name(key)),
            _needs(voice, person),
            Cell(headings[2], Markup(), wanted(voice, person.wanted)),
        )
        for key, person in voice.copy.people.items()
        if person.wanted and key not in apart and (person.wanted != Wanted() or person.needs)
    )
    return Table("communication", headings, rows) if rows else None


def _needs(voice: Voice, person: Person) -> Cell:
    held = needs(voice, person)
    return Cell(
        voice.say(phrases.NEEDS),
        Markup() if held else escape(voice.say(phrases.NOT_RECORDED)),
        held,
    )
