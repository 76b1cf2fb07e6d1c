"""What is wrong in the record of sharing, and in what it would let somebody see."""

from collections.abc import Iterator
from datetime import date

from generator import names, text
from generator.consent.decide import (
    IDENTITY,
    RECORD,
    Access,
    decide,
    expand,
    given,
    kept_from,
    never_for_source_of_harm,
    tied_to_harm,
)
from generator.consent.origin import in_file
from generator.consent.project import project
from generator.consent.typed import check_typed
from generator.copy import RecipientCopy
from generator.fields import Kind, Path, Value, walk
from generator.plan.check_plan import path_of
from generator.plan.finding import Finding, finding
from generator.plan.load import Loaded, nearest, place_of
from generator.plan.model import (
    SECTIONS,
    Capacity,
    ConsentDecision,
    KeptFrom,
    LawfulRecord,
    Person,
    Plan,
    Record,
)

_TITLES = {"mr", "mrs", "ms", "miss", "mx", "dr", "dc", "pc", "ds", "prof", "sir", "rev", "cllr"}


def check_sharing(plan: Plan, loaded: Loaded, on: date) -> Iterator[Finding]:
    """Yield what breaks the sharing rules. ``plan`` has exactly one adult."""
    for index, decision in enumerate(plan.sharing.decisions):
        path: Path = ("sharing", "decisions", index)
        yield from _record(plan, decision, path)
        yield from _decider(plan, decision, path)
        yield from _outlived(plan, loaded, index, path)
        if decision.decision == "agreed" and not decision.share:
            yield finding("agreed-gives-nothing", (*path, "share"))
    for index, lawful in enumerate(plan.sharing.lawful):
        path = ("sharing", "lawful", index)
        yield from _record(plan, lawful, path)
        yield from _lawful(lawful, path, on)
    for name, entry in plan.entries().items():
        for index, block in enumerate(entry.kept_from):
            yield from _ground(plan, block, (*path_of(name), "kept_from", index))


def check_sight(plan: Plan, on: date) -> Iterator[Finding]:
    """Yield what is wrong in what somebody would see. ``plan`` names nobody unknown."""
    for key in plan.people:
        access = decide(plan, key, on)
        yield from hidden_names(plan, access)
        yield from check_typed(plan, access)
        yield from _reporters(plan, access)
    yield from _owners(plan, on)


def _record(plan: Plan, record: Record, path: Path) -> Iterator[Finding]:
    known = [*SECTIONS, "changes", RECORD, "whole_plan", *IDENTITY, *plan.entries()]
    for field in ("share", "leave_out"):
        for index, name in enumerate(getattr(record, field)):
            if name not in known:
                words = {"item": name, "advice": nearest(name, known)}
                yield finding("unknown-share", (*path, field, index), **words)
    for index, key in enumerate(record.hide):
        if key in (plan.adult, plan.plan.organisation):
            yield finding("cannot-hide", (*path, "hide", index), key=key)
    tied = tied_to_harm(plan, record.to)
    kept, never = kept_from(plan, record.to), never_for_source_of_harm(plan)
    for index, name in enumerate(record.share):
        if name in kept:
            here = (*path, "share", index)
            yield finding("shares-what-is-kept", here, recipient=record.to, item=name)
        if tied and name != "whole_plan" and expand(plan, [name]) & never:
            yield finding("source-of-harm-never", (*path, "share", index), item=name)
    if tied and record.share and not record.authorised_by:
        yield finding("not-authorised", path, to=record.to)


def _decider(plan: Plan, decision: ConsentDecision, path: Path) -> Iterator[Finding]:
    key = decision.decided_by or plan.sharing.decided_by
    if key is None:
        yield finding("decision-without-decider", (*path, "decided_by"))
        return
    if key == plan.adult or key not in plan.people:
        return
    here = (*path, "decided_by") if decision.decided_by else ("sharing", "decided_by")
    why = _no_authority(plan, key, decision.on)
    if why:
        advice = (
            "Record the adult's own decision, or one by an attorney for health and welfare, a "
            "deputy, or in best interests with who was consulted, entered under representatives."
        )
        yield finding("cannot-decide", here, key=key, why=why, advice=advice)
        return
    assessed = _assessed(plan, decision.on)
    if assessed is None or assessed.can_decide not in {"no", "sometimes"}:
        yield finding("no-capacity-record", path, key=key, day=names.day(decision.on))


def _no_authority(plan: Plan, key: str, on: date) -> str:
    """Say why somebody may not decide for the adult on a day; empty if they may."""
    every = [each for each in plan.representatives.values() if each.who == key]
    if not every:
        return "they are not among the representatives, and a relative as such cannot"
    found = [each for each in every if each.since is None or each.since <= on]
    if not found:
        return f"their authority had not begun on {names.day(on)}"
    for each in found:
        if each.authority in {"attorney_health", "deputy"}:
            return ""
        if each.authority == "best_interests" and each.consulted:
            return ""
    if any(each.authority == "best_interests" for each in found):
        return "it is not recorded who was consulted about the adult's best interests"
    return "their authority does not cover it"


def _assessed(plan: Plan, on: date) -> Capacity | None:
    """Find the newest assessment of whether the adult can decide who sees the plan."""
    found = [
        each
        for each in plan.capacity.values()
        if each.for_sharing and each.assessed_on and each.assessed_on <= on
    ]
    found.sort(key=lambda each: each.assessed_on or date.min)
    return found[-1] if found else None


def _outlived(plan: Plan, loaded: Loaded, index: int, path: Path) -> Iterator[Finding]:
    """Find a representative's yes that comes after the adult's own no."""
    decisions = plan.sharing.decisions
    decision = decisions[index]
    decided_by = decision.decided_by or plan.sharing.decided_by
    if decision.decision != "agreed" or decided_by in (plan.adult, None):
        return
    own = [
        (each.on, number)
        for number, each in enumerate(decisions)
        if each.to == decision.to
        and (each.on, number) < (decision.on, index)
        and (each.decided_by or plan.sharing.decided_by) == plan.adult
    ]
    if not own:
        return
    day, number = max(own)
    said = decisions[number].decision
    assessed = _assessed(plan, day)
    could_decide = assessed is None or assessed.can_decide != "no"
    if said != "agreed" and could_decide:
        line = place_of(loaded.source, ("sharing", "decisions", number)).line
        verb = "refused" if said == "refused" else "withdrew"
        words = {"said": verb, "to": decision.to, "day": names.day(day), "line": line}
        yield finding("adult-said-no", path, **words)


def _lawful(record: LawfulRecord, path: Path, on: date) -> Iterator[Finding]:
    needed = {
        "ground": "one of the lawful grounds, such as serious_crime",
        "why": "the reason in a sentence",
        "decided_by": "the key of the person who decided",
    }
    for field, hint in needed.items():
        if getattr(record, field) is None:
            yield finding("lawful-lacks", (*path, field), field=field, hint=hint)
    if record.ground == "entitled" and record.law is None:
        yield finding("entitled-without-law", (*path, "law"))
    if record.told_adult_on:
        return
    if record.not_told is None or record.not_told.why is None or record.not_told.until is None:
        yield finding("lawful-not-told", (*path, "not_told"))
    elif record.not_told.until < on:
        day = names.day(record.not_told.until)
        yield finding("not-told-overdue", (*path, "not_told"), day=day)


def _ground(plan: Plan, block: KeptFrom, path: Path) -> Iterator[Finding]:
    if plan.adult in block.people:
        for field in ("ground", "by", "on"):
            if getattr(block, field) is None:
                yield finding("kept-without-ground", (*path, field), field=field)


def names_of(person: Person) -> tuple[str, ...]:
    """List the names by which a text can name somebody: full, called, and each word of them.

    Titles, and words that the plan says are ordinary words too, are none.
    """
    full = [*person.name.values(), person.own_script, person.called]
    found = [name for name in full if name]
    if person.is_ == "person":
        found += [word for name in found for word in name.replace(",", " ").split()]
    not_names = {names.folded(word) for word in person.not_a_name}
    return tuple(
        name
        for name in dict.fromkeys(found)
        if names.folded(name) not in not_names
        and names.folded(name).strip(".") not in _TITLES
        and sum(map(str.isalpha, name)) > 1
    )


def hidden_names(plan: Plan, access: Access) -> Iterator[Finding]:
    """Find texts that name somebody who is hidden from this recipient."""
    copy = project(plan, access) if access.hidden else None
    if copy is None:
        return
    hidden = [name for key in access.hidden for name in names_of(plan.people[key])]
    shown = _shown(plan, access, copy)
    for path, value, kind in walk(copy):
        if kind not in {Kind.WORDS, Kind.PLAIN, Kind.PERSON_OR_WORDS} or path[0] == "reader":
            continue
        if path[0] == "people" and set(path[2:]) & _NAMES_AND_NUMBERS:
            continue
        rest = names.unaccented(value)
        for name in shown:
            rest = names.without(rest, name)
        rest = text.fill(rest, lambda _: "…", lambda _: "…", lambda _: "…")
        if any(names.holds(rest, name, plan.plan.written_in) for name in hidden):
            where = in_file(plan, access, path)
            yield finding("hidden-name-in-text", where, recipient=access.recipient)


_NAMES_AND_NUMBERS = {"name", "called", "own_script", "phone", "out_of_hours", "email"}
"""What a copy shows of those whom it names, apart from texts about them."""


def _shown(plan: Plan, access: Access, copy: RecipientCopy) -> list[str]:
    """List the names that are not those of anybody hidden, though they may share a word with one.

    Whole names only, the longest first. A name that holds a hidden one is none.
    """
    hidden = [plan.people[key] for key in access.hidden]
    theirs = [name for each in hidden for name in (*each.name.values(), each.called) if name]
    seen = [name for person in copy.people.values() for name in person.name.values()]
    for key, person in plan.people.items():
        if key not in access.hidden:
            seen += [name for name in person.name.values() if " " in name]
    shown = {names.unaccented(name) for name in seen}
    shown = {name for name in shown if not any(names.holds(name, each) for each in theirs)}
    return sorted(shown, key=len, reverse=True)


def _reporters(plan: Plan, access: Access) -> Iterator[Finding]:
    """Find reporters of whom nobody has decided whether a source of harm may read of them."""
    if not tied_to_harm(plan, access.recipient):
        return
    entries = plan.entries()
    for record in access.records:
        section = "lawful" if isinstance(record, LawfulRecord) else "decisions"
        path = ("sharing", section, getattr(plan.sharing, section).index(record))
        settled = {*record.hide, *record.may_name, access.recipient}
        for key, person in plan.people.items():
            if "reporter" not in person.role or key in settled:
                continue
            for item in sorted(given(plan, record) & access.items):
                if item in entries and _names(entries[item], key, person):
                    yield finding("reporter-not-decided", path, item=item, key=key)


def _names(entry: Value, key: str, person: Person) -> bool:
    typed = names_of(person)
    for path, value, kind in walk(entry):
        if path[0] in {"kept_from", "note"}:
            continue
        if kind in {Kind.PERSON, Kind.PERSON_OR_WORDS} and value == key:
            return True
        if kind is Kind.WORDS and (
            ("person", key) in text.placeholders(value)
            or any(names.holds(value, name) for name in typed)
        ):
            return True
    return False


def _owners(plan: Plan, on: date) -> Iterator[Finding]:
    """Find those who have something to do and may not read it."""
    for name, action in plan.actions.items():
        for index, key in enumerate(action.who):
            if key in plan.people and f"actions.{name}" not in decide(plan, key, on).items:
                yield finding("owner-cannot-see", ("actions", name, "who", index), key=key)
