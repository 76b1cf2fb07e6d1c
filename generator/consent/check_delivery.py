"""How copies reach those who get them (sharing-rules, "Handing over").

Letters that gave somebody's new address to the person who had harmed them are why this is looked
at while the plan is written, and not only when a copy leaves.
"""

import re
from collections.abc import Iterator
from datetime import date

from generator import names
from generator.consent.decide import decide, tied_to_harm
from generator.plan.finding import Finding, finding
from generator.plan.model import Deliver, Person, Plan

_SENT = {
    "secure_email": "secure email",
    "post": "post",
    "trusted_address": "way of a trusted address",
}
"""Ways by which a copy goes somewhere out of sight, and must be confirmed."""

_NEEDED = ("to", "confirmed_on", "confirmed_by")

_PARTS = {
    "phone": "telephone number",
    "out_of_hours": "telephone number",
    "email": "e-mail address",
    "address": "address",
}


def check_delivery(plan: Plan, on: date) -> Iterator[Finding]:
    """Yield what is amiss with the delivery of each copy that there would be on a day.

    Those who keep the record need no delivery. A draft is handed to nobody yet, so it may leave
    open how; an address that is not safe is told even then.
    """
    for key, person in plan.people.items():
        if key in plan.keepers or decide(plan, key, on).is_nothing:
            continue
        if person.deliver:
            yield from _confirmed(plan, key, person.deliver, on)
        elif plan.plan.stage != "draft":
            yield finding("no-delivery", ("people", key, "deliver"), key=key)
        yield from _reaches_source_of_harm(plan, key)


def _confirmed(plan: Plan, key: str, deliver: Deliver, on: date) -> Iterator[Finding]:
    if deliver.how not in _SENT:
        return
    path = ("people", key, "deliver")
    missing = [name for name in _NEEDED if getattr(deliver, name) is None]
    if missing:
        listed = " and ".join(missing)
        words = {"key": key, "how": _SENT[deliver.how], "fields": listed}
        verb = "is" if len(missing) == 1 else "are"
        yield finding("delivery-not-confirmed", path, missing=f"{listed} {verb}", **words)
    limit = plan.locality.limits.delivery_confirmed
    days = (on - deliver.confirmed_on).days if deliver.confirmed_on else 0
    if limit and days > limit:
        words = {"key": key, "day": names.day(deliver.confirmed_on or on)}
        yield finding("delivery-confirmed-long-ago", path, days=days, limit=limit, **words)


def _reaches_source_of_harm(plan: Plan, key: str) -> Iterator[Finding]:
    """Find what leads to a recipient and to somebody alleged to have caused harm alike.

    A copy that was authorised for one of these, or for who works for them, goes to them.
    """
    if tied_to_harm(plan, key):
        return
    harmful = {
        other: _places(person) for other, person in plan.people.items() if person.is_source_of_harm
    }
    person = plan.people[key]
    reached: list[tuple[tuple[str, ...], str]] = []
    if person.deliver and person.deliver.to:
        reached.append((("deliver", "to"), person.deliver.to))
    if key == plan.adult:
        contact = person.contact
        held = ((("contact", part), getattr(contact, part)) for part in _PARTS)
        reached += [(where, value) for where, value in held if value]
    for where, value in reached:
        for other, places in harmful.items():
            part = next((part for part, place in places if _same(place, value)), None)
            if part:
                path = ("people", key, *where)
                what = "ring" if "number" in _PARTS[part] else "send anything"
                words = {"what": what, "part": _PARTS[part], "who": other}
                yield finding("delivery-to-source-of-harm", path, **words)


def _places(person: Person) -> list[tuple[str, str]]:
    held = [(part, getattr(person.contact, part)) for part in _PARTS]
    return [(part, value) for part, value in held if value]


def _same(place: str, value: str) -> bool:
    """Whether one leads where the other does: case, spaces, commas and accents folded.

    An address with a name before it, or without its town, is the same address.
    """
    one, other = _folded(place), _folded(value)
    return _stands_in(one, other) or _stands_in(other, one)


def _folded(value: str) -> str:
    """Fold a place; of a telephone number, only its digits are left, as dialled from here."""
    if re.fullmatch(r"[+\d\s().-]+", value):
        digits = re.sub(r"\(0\)|\D", "", value)
        return re.sub(r"^(?:00)?44(?=\d{9})", "0", digits)
    return names.folded(value).replace(",", " ")


_SHORTEST = 6
"""Less than this is no place: a flat's number stands in many addresses."""


def _stands_in(part: str, whole: str) -> bool:
    letters = [re.escape(each) for each in part if not each.isspace()]
    if len(letters) < _SHORTEST:
        return part == whole
    spaced = r"\s*".join(letters)
    return re.search(rf"(?<![\w.+-]){spaced}(?![\w+-]|\.\w)", whole) is not None
