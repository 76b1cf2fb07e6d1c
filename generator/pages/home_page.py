"""The page that is safe to leave at home: dates, helpers' first names and numbers only.

Whoever finds it learns nothing of a plan (sharing-rules, "Handing over"). So it has no number of
the copy, no organisation and no mark, and the sender's telephone does not stand on it either.
"""

from collections.abc import Iterator
from datetime import date

from markupsafe import Markup, escape

from generator.copy import RecipientCopy
from generator.pages import drawings, pictures
from generator.pages.contract import Day, Fact
from generator.pages.facts import phones
from generator.pages.helpers import who_helps
from generator.pages.next_steps import has_passed, open_actions
from generator.pages.tables import lines
from generator.wording import phrases
from generator.wording.people import given_name, isolated
from generator.wording.scripts import comma
from generator.wording.voice import Voice

_NOT_AT_HOME = frozenset({"police", "legal", "mappa", "prevention", "witness_support"})


def why_not(copy: RecipientCopy) -> str:
    """Say why there must be no such page, which has no room to say what a copy must say."""
    if copy.frame.stage == "draft":
        return "the plan is a draft, and the page cannot say so"
    if copy.frame.conditions:
        return "their copies have conditions, and the page cannot say them"
    if copy.frame.holds_what_is_kept_from_adult:
        return "it would show dates that the adult has not been told"
    return ""


def days(voice: Voice) -> tuple[Day, ...]:
    """Show the dates still to come, soonest first, with the first names of those who act."""
    copy = voice.copy
    found: dict[tuple[date, str], dict[str, None]] = {}
    own = {copy.frame.adult, copy.reader.key}
    for action in open_actions(copy):
        # What others do by a day is no appointment, and what the police do is not for a finder.
        takes_part = own & set(action.who) and action.kind not in _NOT_AT_HOME
        is_appointment = takes_part and not action.every and not has_passed(copy, action)
        if action.by and is_appointment:
            words = voice.say(phrases.BY_DAY, day=voice.day(action.by))
            found.setdefault((action.by, words), {}).update(dict.fromkeys(action.who))
    review = copy.review if copy.frame.stage != "ended" else None
    if review and review.next_on and review.next_on >= copy.frame.made_on:
        words = voice.day(review.next_on)
        if review.next_at:
            words += f"{comma(voice.language)}{voice.clock(review.next_at)}"
        found[review.next_on, words] = {}
    drawn = voice.edition == "easy_read" and copy.reader.pictures
    return tuple(
        Day(
            day=words,
            names=voice.joined(dict.fromkeys(_names(voice, tuple(found[day, words])))),
            drawing=pictures.data_uri(drawings.month(day)) if drawn else "",
        )
        for day, words in sorted(found, key=lambda held: held[0])
    )


def _names(voice: Voice, keys: tuple[str, ...]) -> Iterator[Markup]:
    """Name those who help by their first names; "You" for the adult in the adult's own copy."""
    copy = voice.copy
    if copy.is_adults_own and copy.frame.adult in keys:
        yield escape(voice.say(phrases.YOU))
    for key in keys:
        person = copy.people.get(key)
        if person and person.can_help and key not in {copy.frame.adult, copy.reader.key}:
            name = given_name(person, voice.language)
            if name:
                yield isolated(name)


def numbers(voice: Voice) -> tuple[Fact, ...]:
    """Show whom to ring: people alone, because a number of a team tells what it is about."""
    return (Fact(voice.say(phrases.HOME_EMERGENCY), _emergency()), *_helpers(voice))


def has_helpers(copy: RecipientCopy) -> bool:
    """Tell whether there is anybody to ring but for an emergency."""
    return next(_helpers(Voice(copy, "standard")), None) is not None


def _helpers(voice: Voice) -> Iterator[Fact]:
    for key in who_helps(voice.copy):
        person = voice.copy.people[key]
        name = given_name(person, voice.language)
        shown = phones(voice, person.contact)
        if name and shown:
            yield Fact(isolated(name), lines(*shown))


def _emergency() -> Markup:
    return Markup("<strong>{}</strong>").format(phrases.EMERGENCY_NUMBER)
