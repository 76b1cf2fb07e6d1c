"""Turns the fields of a value into labelled facts."""

from markupsafe import Markup, escape

from generator.copy import Contact, Person, Wanted
from generator.fields import Value
from generator.pages.contract import Fact
from generator.wording import phrases
from generator.wording.dates import without_weekday
from generator.wording.people import full_name, isolated, phone_link
from generator.wording.voice import Voice


def facts(voice: Voice, value: Value, *names: str) -> tuple[Fact, ...]:
    """Show the named fields that have a value."""
    shown = ((voice.label(value, name), voice.field(value, name)) for name in names)
    return tuple(Fact(words, text) for words, text in shown if text)


def status(voice: Voice, value: Value) -> Markup:
    """Write how something is going, and since when that is known."""
    state, day = voice.field(value, "status"), voice.field(value, "status_on")
    if state and day:
        return escape(voice.say(phrases.AS_AT, status=state, day=day))
    return state or day


def status_fact(voice: Voice, value: Value) -> tuple[Fact, ...]:
    """Show how something is going, if that is known."""
    shown = status(voice, value)
    return (Fact(voice.label(value, "status"), shown),) if shown else ()


def contact(voice: Voice, held: Contact) -> tuple[Fact, ...]:
    """Show how somebody is reached; `safe` is for a warning (see `safely`)."""
    return facts(voice, held, "phone", "out_of_hours", "email", "address")


def phones(voice: Voice, held: Contact) -> tuple[Markup, ...]:
    """Show somebody's telephone numbers, each in one line that says when it is for."""
    late = held.out_of_hours
    return (
        *((phone_link(held.phone),) if held.phone else ()),
        *((voice.said(phrases.OUT_OF_HOURS, phone=phone_link(late)),) if late else ()),
    )


def safely(voice: Voice, held: Contact) -> Fact | None:
    """Show how somebody is reached safely: it goes wherever their contacts go."""
    return next(iter(facts(voice, held, "safe")), None)


def wanted(voice: Voice, held: Wanted) -> tuple[Fact, ...]:
    """Show which copy somebody asked for, and how it reaches them (DAPB1605)."""
    names = ("languages", "editions", "size", "paper", "formats")
    pictures = ("pictures", "parts") if "easy_read" in held.editions else ()
    delivery = facts(voice, held.delivery, "how", "to") if held.delivery else ()
    is_braille = "braille" in held.formats or held.braille != "grade_2"
    braille = ("braille",) if is_braille else ()
    key_words = ("key_words",) if held.key_words else ()
    return (*facts(voice, held, *names, *pictures, *braille, *key_words), *delivery)


def standing(voice: Voice, person: Person) -> Markup:
    """Say in one line who somebody is: job or relation, and organisation."""
    roles = () if person.job or person.relation else (voice.field(person, "roles"),)
    parts = (
        voice.short_field(person, "job"),
        voice.short_field(person, "relation"),
        *roles,
        voice.field(person, "works_for"),
        voice.field(person, "organisation"),
    )
    return voice.run_on(parts)


def names(voice: Voice, person: Person) -> tuple[Fact, ...]:
    """Show a person's name, in each language in which it has a form of its own."""
    shown = [Fact(voice.say(phrases.FULL_NAME), isolated(full_name(person, voice.language)))]
    for language, name in person.name.items():
        if language and name != full_name(person, voice.language):
            words = voice.say(
                phrases.IN_LANGUAGE,
                name=voice.say(phrases.FULL_NAME),
                language=voice.spoken(language),
            )
            shown.append(Fact(words, isolated(name)))
    return tuple(shown)


def particulars(voice: Voice, person: Person) -> tuple[Fact, ...]:
    """Show all that the copy may say of a person, but for name and contacts."""
    names = ("roles", "job", "relation", "works_for", "organisation")
    kind = facts(voice, person, "is_") if person.is_ != "person" else ()
    called = facts(voice, person, "called")
    return (*called, *kind, *facts(voice, person, *names), *identity(voice, person))


def identity(voice: Voice, person: Person) -> tuple[Fact, ...]:
    """Show what belongs to somebody themselves: how they write their name, and birth."""
    born = (
        (Fact(voice.label(person, "born"), escape(without_weekday(person.born, voice.language))),)
        if person.born
        else ()
    )
    return (*facts(voice, person, "own_script"), *born)


def needs(voice: Voice, person: Person) -> tuple[Fact, ...]:
    """Show what somebody speaks, and their communication needs (DAPB1605)."""
    return facts(voice, person, "speaks", "needs")
