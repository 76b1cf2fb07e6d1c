"""The record of sharing as copies show it, and the adult's page "Who can see my plan"."""

from collections.abc import Iterator, Set
from datetime import date

from generator import copy
from generator.consent.decide import (
    Access,
    decide,
    expand,
    given,
    kept_from,
    latest_decision,
    never_for_source_of_harm,
    tied_to_harm,
)
from generator.plan.model import (
    ADULT_PARTS,
    ONLY_BY_NAME,
    SECTIONS,
    ConsentDecision,
    LawfulRecord,
    Plan,
    Record,
)

_ORDER = (*SECTIONS, "sharing", "changes")


def sharing_record(plan: Plan, access: Access) -> copy.SharingRecord:
    """Make the record of sharing for somebody who may see it.

    The reasons for not telling the adult are for the keepers of the record alone; in a copy that
    the adult reads or is read, such a record does not appear at all.
    """
    decisions = [_decision(plan, each, access) for each in plan.sharing.decisions]
    decisions += [
        _decision(plan, each, access)
        for each in plan.sharing.lawful
        if not (access.reads_as_adult and is_not_told(each))
    ]
    return copy.SharingRecord(
        asked_on=plan.sharing.asked_on,
        asked_by=plan.sharing.asked_by,
        how=plan.sharing.how,
        decided_by=plan.sharing.decided_by,
        decisions=tuple(decisions),
    )


def is_not_told(record: LawfulRecord) -> bool:
    """Whether the adult does not know of a record. It stays so until somebody edits it."""
    return record.not_told is not None and record.told_adult_on is None


def _decision(plan: Plan, record: ConsentDecision | LawfulRecord, access: Access) -> copy.Decision:
    shown: dict[str, object] = {
        "basis": "lawful" if isinstance(record, LawfulRecord) else record.decision,
        "parts": parts(plan, record, effective(plan, record), access.items),
        "decided_by": record.decided_by or plan.sharing.decided_by,
    }
    for field in ("to", "for_", "on", "until", "why", "authorised_by", "conditions"):
        shown[field] = getattr(record, field)
    if access.standing == "keeper":
        # Nobody else may learn from the record that there is such a person, or that one is hidden.
        shown["hide"] = record.hide
    if isinstance(record, LawfulRecord):
        ends = [day for day in (record.until, record.ended_on) if day]
        shown["until"] = min(ends, default=None)
        for field in ("ground", "law", "told_adult_on"):
            shown[field] = getattr(record, field)
        if access.standing == "keeper" and record.not_told:
            shown["not_told"] = record.not_told.why
            shown["not_told_until"] = record.not_told.until
    return copy.Decision.model_construct(**shown)  # type: ignore[arg-type]


def effective(plan: Plan, record: Record) -> set[str]:
    """List what a record can give at all: not what is kept from its recipient or never theirs."""
    items = given(plan, record) - kept_from(plan, record.to)
    if tied_to_harm(plan, record.to):
        items -= never_for_source_of_harm(plan)
    return items


def parts(plan: Plan, record: Record, items: Set[str], seen: Set[str]) -> tuple[str, ...]:
    """Name the sections, and the parts of the adult's identity, to which items belong.

    ``items`` are what the record gives, ``seen`` what the reader of the page sees: a section of
    which more is seen than given goes by ``some:`` and its name.
    """
    items = items & seen
    sections = {item.split(".")[0] for item in items} - {"adult"}
    brought = expand(plan, ["whole_plan"]) & seen
    whole = "whole_plan" in record.share and brought and brought <= items
    named = ["whole_plan"] if whole else []
    for name in _ORDER:
        if name in sections and not (whole and name not in ONLY_BY_NAME):
            all_seen = {item for item in seen if item.split(".")[0] == name}
            named.append(name if all_seen <= items else f"some:{name}")
    return (*named, *(f"adult.{part}" for part in ADULT_PARTS if f"adult.{part}" in items))


def sights(plan: Plan, on: date) -> tuple[copy.Sight, ...]:
    """Make "Who can see my plan": who gets what, since when, on what ground, and what ended.

    Without those of whom the adult is not told, and without a trace of what is kept from them:
    it is worked out as if the records of which they are not told did not exist.
    """
    told = tuple(each for each in plan.sharing.lawful if not is_not_told(each))
    known = plan.model_copy(update={"sharing": plan.sharing.model_copy(update={"lawful": told})})
    seen_by_adult = decide(known, plan.adult, on).items
    return tuple(
        sight
        for key in plan.people
        if key != plan.adult
        for sight in _of_one(known, key, on, seen_by_adult)
    )


def _of_one(plan: Plan, key: str, on: date, seen_by_adult: frozenset[str]) -> Iterator[copy.Sight]:
    access = decide(plan, key, on)
    if access.standing == "keeper":
        yield copy.Sight(who=key, basis="keeps_record", everything=True)
    for record in access.records:
        sight = _sight(plan, record, access, seen_by_adult)
        if sight.everything or sight.parts:
            yield sight
    latest = latest_decision(plan, key, on)
    if latest and latest.decision == "withdrawn":
        yield copy.Sight(who=key, basis="ended", until=latest.on)
    elif latest and latest.decision == "agreed" and latest.until and latest.until < on:
        yield copy.Sight(who=key, basis="ended", until=latest.until)


def _sight(plan: Plan, record: Record, access: Access, seen_by_adult: frozenset[str]) -> copy.Sight:
    lawful = record if isinstance(record, LawfulRecord) else None
    ends = [day for day in (record.until, lawful and lawful.ended_on) if day]
    named = parts(plan, record, given(plan, record) & access.items, seen_by_adult)
    return copy.Sight(
        who=record.to,
        basis="lawful" if lawful else "agreed",
        ground=lawful.ground if lawful else None,
        since=record.on,
        until=min(ends, default=None),
        everything="whole_plan" in named,
        parts=tuple(name for name in named if name != "whole_plan"),
    )
