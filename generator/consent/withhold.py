"""What a recipient may not see, listed for the proof of each file made for them.

It is worked out from the plan and the decision alone, not from the copy, so that a fault in the
projection cannot hide itself.
"""

import base64
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import partial

from generator import copy, text
from generator.consent.check import names_of
from generator.consent.decide import RECORD, Access, tied_to_harm
from generator.consent.record import is_not_told, sights
from generator.copy import Since
from generator.fields import Kind, Path, Value, walk
from generator.pixels import fingerprint_of
from generator.plan.finding import name_of
from generator.plan.model import Own, Person, Plan
from generator.withheld import Secret, Withheld
from generator.wording import phrases
from generator.wording.dates import EDITIONS, in_edition, in_words
from generator.wording.labels import LAW
from generator.wording.messages import Catalogue, catalogue
from generator.wording.people import SOMEONE

_OWN = {"kept_from", "phrase"}
_FOR_KEEPERS = {"hide", "not_told"}
"""Parts of the record of sharing that only those who keep it may see."""
_LANGUAGE_CODE = re.compile(text.LANGUAGE_TAG)


def withhold(plan: Plan, access: Access) -> Withheld:
    """List what the recipient may not see, and the words that their copy holds by right."""
    shown = _shown_people(plan, access)
    secrets = (
        *_entries(plan, access),
        *(secret for key in plan.people for secret in _person(plan, key, access, shown)),
        *_photos(plan, access, shown),
        *_sharing(plan, access),
    )
    return Withheld(secrets, tuple(_by_right(plan, access, shown)))


def withhold_earlier(withheld: Withheld, old: Plan, then: Access, since: Since) -> Withheld:
    """Add what an earlier version said: all of it, but what the copy holds by right today.

    The dates that moved are the recipient's by right: they could see them then (``then``), and
    can see the entry now.
    """
    secrets = withhold(old, replace(then, items=frozenset(), records=())).secrets
    named = (replace(each, item=f"version {since.version}: {each.item}") for each in secrets)
    dates = (day for item in since.items for day in item.was.values() if isinstance(day, date))
    written = (
        form for day in dates for form in (day.isoformat(), in_words(day, old.plan.written_in))
    )
    return Withheld((*withheld.secrets, *named), (*withheld.by_right, *written))


def _filled(plan: Plan, access: Access, value: str) -> Iterator[str]:
    """Write a text out as it could appear: with display names, and with hidden ones masked."""

    def name(key: str) -> str:
        person = plan.people.get(key)
        return (person.called or person.display_name()) if person else ""

    def mask(key: str) -> str:
        return text.HIDDEN if key in access.hidden else key

    def masked(key: str) -> str:
        return catalogue(language).text(SOMEONE) if key == text.HIDDEN else name(key)

    language = plan.plan.written_in

    for edition in EDITIONS:
        at = partial(in_edition, edition=edition, language=language)
        yield text.fill(value, name, lambda _: " ", at)
        yield text.fill(text.rename(value, mask), masked, lambda _: " ", at)


def _texts(entry: Value) -> Iterator[tuple[str, str]]:
    """Yield where each free text of an entry stands, and the text."""
    for path, value, kind in walk(entry):
        if kind in {Kind.WORDS, Kind.PLAIN, Kind.PERSON_OR_WORDS} and path[0] not in _OWN:
            yield ".".join(map(str, path)), value


def _entries(plan: Plan, access: Access) -> Iterator[Secret]:
    for item, entry in plan.entries().items():
        if item not in access.items:
            for where, value in _texts(entry):
                for written in dict.fromkeys(_filled(plan, access, value)):
                    yield Secret(f"{item}.{where}", written, "words")
        if isinstance(entry, Own) and entry.note:
            yield Secret(f"{item}.note", entry.note, "words")


def _shown_people(plan: Plan, access: Access) -> frozenset[str]:
    """Find whom the recipient may read of: those whom what they may see names, and the frame."""
    found = {plan.adult, access.recipient}
    found |= {key for key in (plan.plan.organisation, access.read_to) if key}
    if access.standing == "adult":
        found |= {sight.who for sight in sights(plan, access.on)}
    entries = plan.entries()
    for item in access.items & set(entries):
        found |= _named(entries[item])
    if RECORD in access.items:
        people = {Kind.PERSON, Kind.PERSON_OR_WORDS}
        found |= {key for _, key, kind, may in _record(plan, access) if may and kind in people}
    hidden = access.hidden - {access.recipient}  # they are shown their own details all the same
    waiting = [*found]
    found = set()
    while waiting:
        key = waiting.pop()
        if key in plan.people and key not in found | hidden:
            found.add(key)
            waiting += _tied(plan, key)
    return frozenset(found)


def _named(value: Value) -> set[str]:
    """Collect whom the fields and the placeholders of an entry name."""
    found: set[str] = set()
    for path, typed, kind in walk(value):
        if path and path[0] in _OWN:
            continue
        if kind in {Kind.PERSON, Kind.PERSON_OR_WORDS}:
            found.add(typed)
        if kind in {Kind.WORDS, Kind.PERSON_OR_WORDS}:
            found |= {name for what, name in text.placeholders(typed) if what == "person"}
    return found


def _tied(plan: Plan, key: str) -> set[str]:
    """Collect whom showing somebody names too: their employer, and those in their particulars."""
    person = plan.people[key]
    named = {person.works_for} if person.works_for else set()
    for value in filter(None, (person.job, person.relation)):
        named |= {name for what, name in text.placeholders(value) if what == "person"}
    return named


def _person(plan: Plan, key: str, access: Access, shown: frozenset[str]) -> Iterator[Secret]:
    person = plan.people[key]
    where = f"people.{key}"
    for field in ("note", "photo"):
        value = getattr(person, field)
        if value:
            yield Secret(f"{where}.{field}", value, "words")
    if key == plan.adult and access.standing == "recipient":
        yield from _adult(person, access)
    elif key not in {access.recipient, plan.adult}:
        yield from _other(plan, key, access, shown)


def _photos(plan: Plan, access: Access, shown: frozenset[str]) -> Iterator[Secret]:
    """List the photos that the copy may not hold, by their pixels."""
    known = {key: _fingerprint(photo) for key, photo in plan.photos.items()}
    deliver = plan.people[access.recipient].deliver
    no_faces = tied_to_harm(plan, access.recipient) or (deliver and deliver.someone_else_may_read)
    if access.read_to:
        no_faces = no_faces or tied_to_harm(plan, access.read_to)
    may = {
        known[key]
        for key in known.keys() & shown
        if not no_faces
        and plan.people[key].contact_shared
        and plan.people[key].is_ == "person"
        and key != plan.adult
        and not tied_to_harm(plan, key)
    }
    for key, pixels in known.items():
        if pixels not in may:
            yield Secret(f"people.{key}.photo", pixels, "picture")


def _fingerprint(photo: str) -> str:
    return fingerprint_of(base64.b64decode(photo.partition(",")[2]))


def _other(plan: Plan, key: str, access: Access, shown: frozenset[str]) -> Iterator[Secret]:
    person = plan.people[key]
    where = f"people.{key}"
    if key not in shown:
        yield from (Secret(where, name, "name") for name in names_of(person))
        yield from _particulars(where, plan, person, access)
    kept = access.standing == "keeper" and key in shown
    yield from _needs(where, person) if not kept else ()
    yield from _delivery(where, person) if not kept or tied_to_harm(plan, key) else ()
    if person.born:
        yield Secret(f"{where}.born", person.born.isoformat(), "date")
    if not (person.contact_shared and key in shown):
        frame = {"phone", "out_of_hours"} if key == plan.plan.organisation else set()
        yield from _contact(where, person, set(_CONTACT) - frame)


def _particulars(where: str, plan: Plan, person: Person, access: Access) -> Iterator[Secret]:
    for field in ("job", "relation", "organisation"):
        value = getattr(person, field)
        if value:
            for written in dict.fromkeys(_filled(plan, access, value)):
                yield Secret(f"{where}.{field}", written, "words")


def _needs(where: str, person: Person) -> Iterator[Secret]:
    for value in (*person.speaks, *person.needs):
        if not _LANGUAGE_CODE.fullmatch(value):  # ``en`` stands in every file
            yield Secret(f"{where}.needs", value, "words")


def _delivery(where: str, person: Person) -> Iterator[Secret]:
    if person.deliver and person.deliver.to:
        yield Secret(f"{where}.deliver.to", person.deliver.to, "words")


_CONTACT = ("phone", "out_of_hours", "email", "address", "safe")


def _contact(where: str, person: Person, fields: set[str]) -> Iterator[Secret]:
    for field in _CONTACT:
        value = getattr(person.contact, field)
        if value and field in fields:
            kind = "number" if field in {"phone", "out_of_hours"} else "words"
            yield Secret(f"{where}.contact.{field}", value, kind)  # type: ignore[arg-type]


def _reached(access: Access) -> set[str]:
    """List the adult's contacts that were given; any of them brings how to contact safely."""
    given = {part for part in ("phone", "email", "address") if f"adult.{part}" in access.items}
    given |= {"out_of_hours"} if "phone" in given else set()
    return given | {"safe"} if given else given


def _adult(person: Person, access: Access) -> Iterator[Secret]:
    where = "adult"
    if "adult.full_name" not in access.items:
        names = (name for name in names_of(person) if name != person.called)
        yield from (Secret(f"{where}.full_name", name, "name") for name in names)
    if "adult.born" not in access.items and person.born:
        yield Secret(f"{where}.born", person.born.isoformat(), "date")
    yield from _contact(where, person, set(_CONTACT) - _reached(access))
    yield from _needs(where, person) if "adult.needs" not in access.items else ()
    yield from _delivery(where, person)
    for field in ("job", "relation", "organisation"):
        value = getattr(person, field)
        if value:
            yield Secret(f"{where}.{field}", value, "words")


def _record(plan: Plan, access: Access) -> Iterator[tuple[Path, str, Kind, bool]]:
    """Yield each text and key of the record of sharing, and whether the recipient may see it."""
    for path, value, kind in walk(plan.sharing, (RECORD,)):
        may = RECORD in access.items and "may_name" not in path
        if path[1] == "lawful":
            record = plan.sharing.lawful[int(path[2])]
            may = may and not (access.reads_as_adult and is_not_told(record))
        if _FOR_KEEPERS & set(path):
            may = may and access.standing == "keeper"
        yield path, value, kind, may


def _record_texts(plan: Plan, access: Access) -> Iterator[tuple[str, str, bool]]:
    for path, value, kind, may in _record(plan, access):
        if kind is Kind.PLAIN:
            yield name_of(path), value, may


def _sharing(plan: Plan, access: Access) -> Iterator[Secret]:
    if plan.sharing.note:
        yield Secret("sharing.note", plan.sharing.note, "words")
    for where, value, may in (*_record_texts(plan, access), *_words_checked(plan, access)):
        if not may:
            yield Secret(where, value, "words")


def _words_checked(plan: Plan, access: Access) -> Iterator[tuple[str, str, bool]]:
    """Yield who checked the easy-read words and what they changed, and if it may be seen."""
    for field in ("by", "changed"):
        value = getattr(plan.easy_read_checked, field, None)
        if value:
            yield f"easy_read_checked.{field}", value, access.standing == "keeper"


def _by_right(plan: Plan, access: Access, shown: frozenset[str]) -> Iterator[str]:
    """Yield the texts that the copy holds by right, in which a secret may happen to occur."""
    entries = plan.entries()
    for item in access.items & set(entries):
        for _, value in _texts(entries[item]):
            yield from dict.fromkeys(_filled(plan, access, value))
    for key in shown:
        if key != plan.adult or access.standing != "recipient":
            yield from _shown_of(plan, key, access)
    yield from _own_details(plan, access)
    adult = plan.people[plan.adult]
    yield adult.called or ""
    if access.standing != "recipient" or "adult.needs" in access.items:
        yield from (*adult.speaks, *adult.needs)
    # The title that every copy has: a plan's own title, not shared, is often the same.
    words = catalogue(plan.plan.written_in)
    for term in plan.locality.shown.plan.values():
        for plan_term in dict.fromkeys((term, words.find(term, LAW) or term)):
            yield words.text(phrases.PLAN_FOR) % {"plan": plan_term, "name": adult.called}
    yield from _of_locality(plan.locality.shown, words)
    if "adult.full_name" in access.items:
        yield from (*adult.name.values(), adult.own_script or "")
    if "adult.born" in access.items and adult.born:
        yield adult.born.isoformat()
    for field in _reached(access):
        yield getattr(adult.contact, field) or ""
    organisation = plan.people.get(plan.plan.organisation or "")
    if organisation:
        yield from filter(None, (organisation.contact.phone, organisation.contact.out_of_hours))
    told = (*_record_texts(plan, access), *_words_checked(plan, access))
    yield from (value for _, value, may in told if may)


def _of_locality(shown: copy.Locality, words: Catalogue) -> Iterator[str]:
    """Yield what stands on every copy by the plan's locality, its logo opened."""
    yield from (value for _, value, _ in walk(shown))
    for name in shown.enquiry.values():
        yield words.text(phrases.NEW_ENQUIRY) % {"enquiry": words.find(name, LAW) or name}
    yield from shown.pictures.credits() if shown.pictures else ()
    if shown.logo.startswith("data:image/svg"):
        yield base64.b64decode(shown.logo.partition(",")[2]).decode()


def _shown_of(plan: Plan, key: str, access: Access) -> Iterator[str]:
    person = plan.people[key]
    yield from person.name.values()
    yield from filter(None, (person.called, person.own_script, person.organisation))
    for words in filter(None, (person.job, person.relation)):
        yield from _filled(plan, access, words)
    if person.contact_shared:
        yield from (value for _, value, _ in walk(person.contact))
    if access.standing == "keeper":
        yield from (*person.speaks, *person.needs)
        if person.deliver and person.deliver.to and not tied_to_harm(plan, key):
            yield person.deliver.to


def _own_details(plan: Plan, access: Access) -> Iterator[str]:
    own = plan.people[access.recipient]
    yield from (value for _, value, _ in walk(own.contact))
    yield from (*own.speaks, *own.needs)
    if own.deliver and own.deliver.to:
        yield own.deliver.to
    if own.born:
        yield own.born.isoformat()
