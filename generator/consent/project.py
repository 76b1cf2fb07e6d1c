"""The consent line: the one place that sees both the whole plan and what one may see of it.

Pure and total: the same plan, recipient and day give the same copy, and a change to anything
withheld changes nothing in it.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from generator import copy, text
from generator.consent.decide import Access, tied_to_harm
from generator.consent.photos import takes_photos, why_never
from generator.consent.record import sharing_record, sights
from generator.copy import RecipientCopy
from generator.fields import Kind, Value, remake, walk
from generator.plan.check_course import QUESTIONS
from generator.plan.model import ADULT_PARTS, CopyWishes, HeldReview, Own, Person, Plan
from generator.plan.words_checked import is_checked, unchecked

_NEVER_A_ROLE = {"alleged_source_of_harm", "reporter"}
"""What somebody is alleged to be, or to have told, is for the words of an entry to say."""


def project(plan: Plan, access: Access) -> RecipientCopy | None:
    """Make what one recipient may see, or None where that is nothing.

    ``access`` is ``decide(plan, recipient, on)``.
    """
    if access.is_nothing:
        return None
    view = _View(plan, access)
    sections = {
        name: made
        for name in RecipientCopy.model_fields
        if name not in _MADE_APART and (made := view.section(name)) is not None
    }
    if "sharing" in access.items:
        sections["sharing"] = view.made(sharing_record(plan, access), copy.SharingRecord)
    if access.standing == "keeper":
        sections["easy_read_checked"] = _who_checked(plan, access)
    if access.standing == "adult":
        sections["sights"] = sights(plan, access.on)
    sections["adult_parts"] = tuple(part for part in ADULT_PARTS if f"adult.{part}" in access.items)
    bare = RecipientCopy.model_construct(
        frame=_frame(plan, access), reader=_reader(plan, access), people={}, **sections
    )
    return bare.model_copy(update={"people": view.people(bare)})


_MADE_APART = {
    "frame", "reader", "people", "sharing", "easy_read_checked", "sights", "adult_parts",
    "since",
}  # fmt: skip


class _View:
    """One recipient's view of a plan: what is left out of texts, and whom they name."""

    def __init__(self, plan: Plan, access: Access) -> None:
        self.plan = plan
        self.access = access
        self.takes_photos = takes_photos(plan, access)

    def section(self, name: str) -> Any:
        """Make a section as the recipient sees it: None or empty where nothing is shared."""
        held = getattr(self.plan, name)
        items = self.access.items
        if isinstance(held, Mapping):
            return {
                key: self.made(entry, _CLASSES[name])
                for key, entry in held.items()
                if f"{name}.{key}" in items and not _is_only_begun(entry)
            }
        if name == "changes":
            return tuple(
                self.made(change, copy.Change)
                for index, change in enumerate(held, start=1)
                if f"changes.{index}" in items
            )
        if isinstance(held, Own) and name in items:
            return self.made(held, _CLASSES[name])
        return None

    def made(self, value: Value, into: type[Value]) -> Any:
        return remake(value, into, self._text)

    def _text(self, value: str, kind: Kind) -> str | None:
        if kind in {Kind.WISH, Kind.OBJECTIVE}:
            return value if f"{kind.value}.{value}" in self.access.items else None
        if kind is Kind.PERSON or (kind is Kind.PERSON_OR_WORDS and value in self.plan.people):
            return self._key(value)
        if kind is Kind.PLAIN:
            return value
        return text.rename(value, self._key)

    def _key(self, key: str) -> str:
        return text.HIDDEN if key in self.access.hidden else key

    def people(self, bare: RecipientCopy) -> dict[str, copy.Person]:
        """Make those whom the copy names, and whom what it says of them names in turn."""
        found: dict[str, copy.Person] = {}
        waiting = list(_named(bare))
        while waiting:
            key = waiting.pop(0)
            if key in found or key not in self.plan.people:
                continue
            found[key] = self.person(key)
            waiting += _named(found[key])
        lead = bare.plan.lead if bare.plan else None
        return {key: _led_by(lead, key, person) for key, person in found.items()}

    def person(self, key: str) -> copy.Person:
        """Show of somebody what this recipient may see of them."""
        person = self.plan.people[key]
        own = key == self.access.recipient
        shown: dict[str, Any] = {"is_": person.is_, "can_help": self._can_help(key)}
        shown["roles"] = tuple(role for role in person.role if role not in _NEVER_A_ROLE)
        if key == self.plan.adult and self.access.standing == "recipient":
            shown |= self._adult(person)
        else:
            for field in ("called", "own_script", "job", "relation", "works_for", "organisation"):
                shown[field] = getattr(person, field)
            shown["name"] = person.name
            if person.works_for in self.access.hidden:
                shown["works_for"] = None
            if own or key == self.plan.adult:
                shown |= {"contact": person.contact, "born": person.born}
                shown |= {"speaks": person.speaks, "needs": person.needs}
            elif person.contact_shared:
                shown["contact"] = person.contact
            if self.access.standing == "keeper":
                shown |= {"speaks": person.speaks, "needs": person.needs}
                shown["wanted"] = _wanted(self.plan, key)
        if self.takes_photos and not why_never(self.plan, key):
            shown["photo"] = self.plan.photos.get(key, "")
        if key == self.plan.plan.organisation:
            shown["contact"] = _with_phone(shown.get("contact"), person.contact)
        return remake(copy.Person.model_construct(**shown), copy.Person, self._text)

    def _can_help(self, key: str) -> bool:
        return key == self.plan.adult or not tied_to_harm(self.plan, key)

    def _adult(self, person: Person) -> dict[str, Any]:
        """Show of the adult what they are called, and what was given by name."""
        given = {part for part in ADULT_PARTS if f"adult.{part}" in self.access.items}
        shown: dict[str, Any] = {"called": person.called, "name": {"": person.called}}
        if "full_name" in given:
            shown |= {"name": person.name, "own_script": person.own_script}
        if "born" in given:
            shown["born"] = person.born
        if "needs" in given:
            wanted = _wanted(self.plan, self.plan.adult)
            shown |= {"speaks": person.speaks, "needs": person.needs}
            shown["wanted"] = wanted.model_copy(update={"delivery": None})
        reached = given & {"phone", "email", "address"}
        if reached:
            contact = {part: getattr(person.contact, part) for part in reached}
            if "phone" in reached:
                contact["out_of_hours"] = person.contact.out_of_hours
            shown["contact"] = copy.Contact(**contact, safe=person.contact.safe)
        return shown


_CLASSES: Mapping[str, type[Value]] = {
    "plan": copy.Purpose,
    "capacity": copy.Capacity,
    "representatives": copy.Representative,
    "pressure": copy.Pressure,
    "meeting": copy.Meeting,
    "findings": copy.Harm,
    "wishes": copy.Wish,
    "objectives": copy.Objective,
    "actions": copy.Action,
    "support": copy.Support,
    "risks": copy.Risk,
    "contingency": copy.Contingency,
    "feedback": copy.Feedback,
    "review": copy.NextReview,
    "reviews": copy.HeldReview,
    "difficulties": copy.Difficulty,
    "closing": copy.Closing,
}


def _led_by(lead: str | None, key: str, person: copy.Person) -> copy.Person:
    """Let nobody be called the lead in a copy that shows that somebody else is."""
    if lead in (None, key) or "lead_practitioner" not in person.roles:
        return person
    others = [role for role in person.roles if role != "lead_practitioner"]
    roles = dict.fromkeys((*others, "practitioner"))
    return person.model_copy(update={"roles": tuple(roles)})


def _is_only_begun(entry: object) -> bool:
    """Whether an entry is a review of which nothing has been written or answered yet."""
    if not isinstance(entry, HeldReview):
        return False
    said = ("text", "easy_read", "decision", "new_enquiry", *QUESTIONS)
    return not any(getattr(entry, name) not in (None, ()) for name in said)


def _with_phone(shown: copy.Contact | None, contact: copy.Contact) -> copy.Contact:
    """Add the sending organisation's telephone, which is on every copy."""
    phones = {"phone": contact.phone, "out_of_hours": contact.out_of_hours}
    return (shown or copy.Contact()).model_copy(update=phones)


def _named(value: Value) -> Iterator[str]:
    for _, typed, kind in walk(value):
        if kind in {Kind.PERSON, Kind.PERSON_OR_WORDS}:
            yield typed
        if kind in {Kind.WORDS, Kind.PERSON_OR_WORDS}:
            for found, name in text.placeholders(typed):
                if found == "person":
                    yield name


def _frame(plan: Plan, access: Access) -> copy.Frame:
    person = plan.people[access.recipient]
    kept_from_adult = {
        name
        for name, entry in plan.entries().items()
        if any(plan.adult in block.people for block in entry.kept_from)
    }
    neutral = bool(person.deliver and person.deliver.someone_else_may_read)
    speaks_for_adult = {"advocate", "imca", "appropriate_person"} & set(person.role)
    return copy.Frame(
        adult=plan.adult,
        organisation=plan.plan.organisation,
        locality=_neutral(plan.locality.shown) if neutral else plan.locality.shown,
        language=plan.plan.written_in,
        stage=plan.plan.stage,
        version=plan.plan.version,
        made_on=access.on,
        conditions=access.conditions,
        easy_read_checked=is_checked(plan, access.items),
        neutral=neutral,
        holds_what_is_kept_from_adult=bool(speaks_for_adult and kept_from_adult & access.items),
    )


def _neutral(locality: copy.Locality) -> copy.Locality:
    """Leave nothing of the locality but a number to ring."""
    return copy.Locality(plan={}, contact=copy.Contact(phone=locality.contact.phone))


def _who_checked(plan: Plan, access: Access) -> copy.EasyReadRecord | None:
    """Say who checked the easy-read words, and which entries of the copy differ since."""
    checked = plan.easy_read_checked
    if checked is None:
        return None
    differ = unchecked(plan, access.items)
    return copy.EasyReadRecord(
        by=checked.by,
        on=checked.on,
        changed=checked.changed,
        is_recorded=any(name in access.items for name in checked.words),
        since=tuple(
            copy.Altered(section=section, key=key, kind=kind)
            for name, kind in differ.items()
            for section, _, key in (name.partition("."),)
        ),
    )


def _reader(plan: Plan, access: Access) -> copy.Reader:
    read_to = text.HIDDEN if access.read_to in access.hidden else access.read_to
    wanted = _wanted(plan, access.recipient)
    return copy.Reader.model_construct(key=access.recipient, read_to=read_to, **dict(wanted))


def _says_language(wanted: CopyWishes) -> bool:
    """Whether a language was asked for: who asked for none gets the plan as it was written."""
    return "language" in wanted.model_fields_set


def _wanted(plan: Plan, key: str) -> copy.Wanted:
    """Say which copy somebody asked for, and how it reaches them."""
    person = plan.people[key]
    delivery = None
    if person.deliver and not tied_to_harm(plan, key):
        delivery = copy.Delivery(how=person.deliver.how, to=person.deliver.to)
    wanted = person.copy_
    return copy.Wanted(
        languages=wanted.language if _says_language(wanted) else (plan.plan.written_in,),
        editions=tuple(dict.fromkeys(wanted.edition)),
        size=wanted.size,
        pictures=wanted.pictures,
        parts=wanted.parts,
        paper=wanted.paper,
        formats=tuple(dict.fromkeys(wanted.formats)),
        braille=wanted.braille,
        key_words=wanted.key_words,
        delivery=delivery,
    )
