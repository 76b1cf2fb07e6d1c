"""Whose photo a copy may show. A face tells more than a name, so the strictest rule holds for all.

A photo is shown where all of these are so, and to nobody else, the adult and those who keep the
record among them:

- it is of somebody whom the copy names, and who is not hidden in it,
- that somebody agreed that others may reach them (``contact_shared``): what a person did not give
  to be shared of themself is not shared,
- it is of a person who helps: never of the adult, whose face on a lost page gives them away, nor
  of somebody alleged to have caused harm, or who works for those who are,
- the copy is for nobody alleged to have caused harm, nor read to them: a face is how a worker is
  found in the street,
- nobody else may read the copy (``someone_else_may_read``).
"""

from collections.abc import Iterator

from generator.consent.decide import Access, tied_to_harm
from generator.plan.finding import Finding, finding
from generator.plan.model import Plan

_ADVICE = "Take photo: out, and keep the file somewhere safe."


def check_photos(plan: Plan) -> Iterator[Finding]:
    """Warn of photos that no copy ever shows."""
    for key, person in plan.people.items():
        why = why_never(plan, key) if person.photo else ""
        if why:
            advice = _ADVICE
            if not person.contact_shared and why == _NOT_SHARED:
                advice = "Ask them, and add contact_shared: yes if they agree, or take photo: out."
            path = ("people", key, "photo")
            yield finding("photo-not-shown", path, key=key, why=why, advice=advice)


_NOT_SHARED = "their contact is not shared either"


def why_never(plan: Plan, key: str) -> str:
    """Say why no copy may show somebody's photo; empty if one may."""
    person = plan.people[key]
    if key == plan.adult:
        return "the adult's own face is shown to nobody"
    if person.is_ != "person":
        return "a photo is of one person"
    if tied_to_harm(plan, key):
        return "they are alleged to have caused harm, or work for those who are"
    return "" if person.contact_shared else _NOT_SHARED


def takes_photos(plan: Plan, access: Access) -> bool:
    """Whether a copy may show any photo."""
    deliver = plan.people[access.recipient].deliver
    readers = filter(None, (access.recipient, access.read_to))
    seen = deliver is not None and deliver.someone_else_may_read
    return not seen and not any(tied_to_harm(plan, key) for key in readers)
