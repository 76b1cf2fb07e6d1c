"""Why somebody may or may not see each thing: for the practitioner, before anything is made."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.consent.decide import (
    IDENTITY,
    RECORD,
    Access,
    expand,
    given,
    kept_from,
    never_for_source_of_harm,
    tied_to_harm,
)
from generator.names import day
from generator.plan.model import KeptFrom, LawfulRecord, Plan, Record


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing that could be seen, whether it may be, and why or why not."""

    item: str
    may: bool
    why: str


def explain(plan: Plan, access: Access) -> Iterator[Reason]:
    """Yield each entry, part of identity and the record of sharing, with its reason."""
    for item in (*plan.entries(), *IDENTITY, RECORD):
        may = item in access.items
        yield Reason(item, may, _why(plan, access, item) if may else _why_not(plan, access, item))


def in_force(record: Record) -> str:
    """Say on what a record rests, since when and until when."""
    if isinstance(record, LawfulRecord):
        basis = f"by law ({(record.ground or 'no ground').replace('_', ' ')}) from {day(record.on)}"
        ends = [each for each in (record.until, record.ended_on) if each]
    else:
        basis = f"agreed on {day(record.on)}"
        ends = [record.until] if record.until else []
    return f"{basis}, until {day(min(ends))}" if ends else basis


def _why(plan: Plan, access: Access, item: str) -> str:
    if access.standing != "recipient":
        return access.reason
    return "; ".join(in_force(each) for each in access.records if item in given(plan, each))


def _why_not(plan: Plan, access: Access, item: str) -> str:
    if item in kept_from(plan, access.recipient):
        blocks = plan.entries()[item].kept_from
        return "; ".join(_kept(each) for each in blocks if access.recipient in each.people)
    if access.is_nothing:
        return access.reason
    if tied_to_harm(plan, access.recipient) and item in never_for_source_of_harm(plan):
        return "never given to somebody alleged to have caused harm"
    if any(item in given(plan, each) for each in access.records) and access.read_to:
        return f"{access.read_to} may not see it, to whom the copy is read"
    if any(item in expand(plan, each.leave_out) for each in access.records):
        return "left out of what is shared with them"
    return "not in any share list that counts"


def _kept(block: KeptFrom) -> str:
    parts = ["kept from them"]
    if block.ground:
        parts.append(f"({block.ground.replace('_', ' ')})")
    if block.on:
        parts.append(f"since {day(block.on)}")
    if block.until:
        parts.append(f"until {day(block.until)}")
    return " ".join(parts)
