"""The decision table: what one recipient may see on one day, and why.

Two tracks, consent and law, each a list of dated records. In consent the latest decision counts
alone; lawful records add up. What nobody has recorded is denied. (Sharing rules, "For one
recipient on one date"; days count inclusively.)
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from generator import names
from generator.copy import Condition
from generator.plan.model import (
    ADULT_PARTS,
    ONLY_BY_NAME,
    SECTIONS,
    ConsentDecision,
    LawfulRecord,
    Person,
    Plan,
    Record,
)

Standing = Literal["adult", "keeper", "recipient"]

IDENTITY = tuple(f"adult.{part}" for part in ADULT_PARTS)
RECORD = "sharing"
"""The record of sharing: it may be seen whole or not at all, and is no entry."""


@dataclass(frozen=True, slots=True)
class Access:
    """What one recipient may see on one day.

    ``items`` names entries (``actions.new-lock``, ``review``, ``changes.2``), parts of the
    adult's identity (``adult.born``) and ``sharing``. Empty means that no copy is made, and
    ``reason`` says why in the words of the decision table.
    """

    recipient: str
    on: date
    standing: Standing
    items: frozenset[str] = frozenset()
    hidden: frozenset[str] = frozenset()
    records: tuple[Record, ...] = ()
    conditions: tuple[Condition, ...] = ()
    read_to: str | None = None
    reason: str = ""
    reads_as_adult: bool = False
    """Whether the adult hears or reads it: theirs, or read to them, if by way of others."""

    @property
    def is_nothing(self) -> bool:
        return not self.items


def decide(plan: Plan, recipient: str, on: date) -> Access:
    """Work out what a recipient may see on a day.

    ``plan`` is one without errors; ``recipient`` is a key of its people. Pure and total.
    """
    return _decide(plan, recipient, on, frozenset())


def _decide(plan: Plan, recipient: str, on: date, asking: frozenset[str]) -> Access:
    """``asking``: those whose own sight waits for this answer, so that no circle is endless."""
    everything = frozenset(plan.entries()) | set(IDENTITY) | {RECORD}
    if recipient == plan.adult:
        items = everything - kept_from(plan, recipient)
        reason = "this is their plan"
        return Access(recipient, on, "adult", items, reason=reason, reads_as_adult=True)
    if recipient in plan.keepers and not plan.people[recipient].is_source_of_harm:
        items = everything - kept_from(plan, recipient)
        return Access(recipient, on, "keeper", items, reason="keeps the record")
    return _by_records(plan, recipient, on, asking | {recipient})


def _by_records(plan: Plan, recipient: str, on: date, asking: frozenset[str]) -> Access:
    lawful = [record for record in plan.sharing.lawful if record.to == recipient]
    standing = [record for record in lawful if stands(record, on)]
    latest = latest_decision(plan, recipient, on)
    reason = _why_not(latest, on)
    giving: list[Record] = [*standing]
    if latest and not reason:
        giving.append(latest)
    withheld = kept_from(plan, recipient)
    if tied_to_harm(plan, recipient):
        withheld |= never_for_source_of_harm(plan)
        authorised = [record for record in giving if record.authorised_by]
        if not authorised and any(given(plan, record) - withheld for record in giving):
            reason = "no manager has authorised it"
        giving = authorised
    items: set[str] = set()
    for record in giving:
        items |= given(plan, record)
    items -= withheld
    hidden = {key for record in giving for key in record.hide if key != recipient}
    read_to = _read_to(plan, recipient, giving)
    reads_as_adult = False
    for person in read_to:
        if person in asking:
            items = set()
        else:
            theirs = _decide(plan, person, on, asking)
            items &= theirs.items
            hidden |= theirs.hidden
            reads_as_adult |= theirs.reads_as_adult
    if not items and not reason:
        reason = "nothing that was agreed or decided is left to share"
    return Access(
        recipient=recipient,
        on=on,
        standing="recipient",
        items=frozenset(items),
        hidden=frozenset(hidden),
        records=tuple(giving) if items else (),
        conditions=_conditions(giving),
        read_to=read_to[0] if read_to else None,
        reason=reason if not items else "",
        reads_as_adult=reads_as_adult,
    )


def stands(record: LawfulRecord, on: date) -> bool:
    """Whether a lawful record stands on a day: from ``on``, to ``until`` or ``ended_on``."""
    ends = [day for day in (record.until, record.ended_on) if day]
    return record.on <= on and all(on <= day for day in ends)


def latest_decision(plan: Plan, recipient: str, on: date) -> ConsentDecision | None:
    """Find the decision that counts: the latest by ``on``, then by order in the file."""
    made = [each for each in plan.sharing.decisions if each.to == recipient and each.on <= on]
    return max(enumerate(made), key=lambda pair: (pair[1].on, pair[0]))[1] if made else None


def _why_not(latest: ConsentDecision | None, on: date) -> str:
    if latest is None:
        return "no decision has been recorded"
    if latest.decision == "refused":
        return "did not agree"
    if latest.decision == "withdrawn":
        return f"agreement was withdrawn on {names.day(latest.on)}"
    if latest.until and latest.until < on:
        return f"agreement ended on {names.day(latest.until)}"
    return ""


def tied_to_harm(plan: Plan, key: str) -> bool:
    """Whether somebody is alleged to have caused harm, or works for those who are.

    An employer written out as text counts too where it has the name of somebody in the plan.
    """
    seen: set[str] = set()
    waiting = [key]
    while waiting:
        key = waiting.pop()
        if key in seen or key not in plan.people:
            continue
        seen.add(key)
        if plan.people[key].is_source_of_harm:
            return True
        waiting += _employers(plan, plan.people[key])
    return False


def _employers(plan: Plan, person: Person) -> Iterator[str]:
    if person.works_for:
        yield person.works_for
    if person.organisation:
        employer = names.folded(person.organisation)
        for key, other in plan.people.items():
            known = filter(None, (*other.name.values(), other.called))
            if employer in map(names.folded, known):
                yield key


def never_for_source_of_harm(plan: Plan) -> set[str]:
    """List what somebody alleged to have caused harm never gets, whatever a record says."""
    sections = {"pressure", "feedback"}
    entries = {name for name in plan.entries() if name.split(".")[0] in sections}
    return entries | set(IDENTITY) | {RECORD}


def given(plan: Plan, record: Record) -> set[str]:
    """List what a record's share gives, less what it leaves out."""
    return expand(plan, record.share) - expand(plan, record.leave_out)


def expand(plan: Plan, share: Iterable[str]) -> set[str]:
    """Turn the names in a share list into those of entries and parts of identity.

    Nothing is implied by anything else, and an unknown name gives nothing.
    """
    entries = plan.entries()
    items: set[str] = set()
    for name in share:
        if name == "whole_plan":
            whole = set(SECTIONS) - set(ONLY_BY_NAME)
            items |= {entry for entry in entries if entry.split(".")[0] in whole}
        elif name in entries or name in IDENTITY or name == RECORD:
            items.add(name)
        elif name in SECTIONS or name == "changes":
            items |= {entry for entry in entries if entry.split(".")[0] == name}
    return items


def kept_from(plan: Plan, recipient: str) -> set[str]:
    """List what is kept from a recipient. It stays kept past its ``until``."""
    return {
        name
        for name, entry in plan.entries().items()
        if any(recipient in block.people for block in entry.kept_from)
    }


def _read_to(plan: Plan, recipient: str, records: Iterable[Record]) -> tuple[str, ...]:
    """For whom a copy is read out: each record's ``for``, or else an interpreter's adult."""
    unsaid = plan.adult if "interpreter" in plan.people[recipient].role else None
    named = (each.for_ if each.for_ != recipient else None for each in records)
    return tuple(dict.fromkeys(key for each in named if (key := each or unsaid)))


def _conditions(records: Iterable[Record]) -> tuple[Condition, ...]:
    return tuple(dict.fromkeys(each for record in records for each in record.conditions))
