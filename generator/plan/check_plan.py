"""What a sound plan must have, and what is worth a second look (plan-format, Checks)."""

from collections.abc import Iterator, Mapping
from datetime import date

from generator import names, text
from generator.copy import SETTLED
from generator.fields import Kind, Path, walk
from generator.plan.check_contents import check_contents, missing
from generator.plan.check_course import check_course, waiting_review
from generator.plan.finding import Finding, finding
from generator.plan.load import Loaded, place_of
from generator.plan.model import Own, Person, Plan
from generator.plan.words_checked import check_words_checked
from generator.wording.messages import known

_SMART = {
    "measure": "how you will know that it is reached",
    "by": "the date by which it is reached",
    "lead": "the key of the person who leads on it",
}


def check_plan(plan: Plan, loaded: Loaded, on: date) -> Iterator[Finding]:
    """Yield what the plan lacks or contradicts, as it stands on a day."""
    yield from _people(plan)
    yield from _lead(plan, loaded)
    yield from _stage(plan, loaded)
    yield from _objectives(plan)
    yield from _actions(plan, on)
    yield from _dates(plan)
    yield from _reviews(plan)
    yield from check_course(plan, on)
    yield from _meeting(plan)
    yield from _consent(plan)
    yield from _capacity(plan, loaded)
    yield from _kept(plan, on)
    yield from _changes(plan, on)
    yield from check_words_checked(plan)
    yield from check_contents(plan, loaded)
    for key, risk in plan.risks.items():
        if not risk.owner:
            yield finding("risk-without-owner", ("risks", key, "owner"))


def _people(plan: Plan) -> Iterator[Finding]:
    if len(plan.adults) != 1:
        yield finding("not-one-adult", ("people",), count=len(plan.adults) or "none")
    for key in plan.adults:
        if not plan.people[key].called:
            yield finding("adult-not-called", ("people", key, "called"), key=key)
    if not known(plan.plan.written_in):
        path = ("plan", "written_in")
        yield finding("language-not-written", path, language=plan.plan.written_in)
    organisation = plan.people.get(plan.plan.organisation or "")
    shown_anyway = plan.locality.shown.contact.phone
    if plan.plan.organisation is None and not shown_anyway:
        yield finding("no-organisation", ("plan", "organisation"))
    elif organisation and not organisation.contact.phone and not shown_anyway:
        path = ("plan", "organisation")
        yield finding("no-organisation-phone", path, key=plan.plan.organisation)


def _lead(plan: Plan, loaded: Loaded) -> Iterator[Finding]:
    if plan.plan.lead is None:
        yield finding("no-lead", ("plan", "lead"))
    waiting = waiting_review(plan, loaded.source)
    held = [
        (review.on, key)
        for key, review in plan.reviews.items()
        if review.on and review.lead and key != waiting
    ]
    if not held or plan.plan.lead is None:
        return
    key = sorted(held, key=lambda pair: pair[0])[-1][1]
    newest = plan.reviews[key].lead
    if newest != plan.plan.lead:
        line = place_of(loaded.source, ("reviews", key, "lead")).line
        words = {"lead": plan.plan.lead, "newest": newest, "line": line}
        yield finding("lead-is-not-newest", ("plan", "lead"), **words)


def _stage(plan: Plan, loaded: Loaded) -> Iterator[Finding]:
    if plan.plan.stage == "draft":
        return
    if plan.plan.agreed_on is None:
        yield finding("not-agreed", ("plan", "agreed_on"))
    if not plan.objectives:
        yield missing(loaded, "no-objective", "objectives")
    if plan.plan.stage != "ended" and not (plan.review and plan.review.next_on):
        yield missing(loaded, "no-review-date", "review", "next_on")


def _objectives(plan: Plan) -> Iterator[Finding]:
    for key, objective in plan.objectives.items():
        path = ("objectives", key)
        for name, hint in _SMART.items():
            if getattr(objective, name) is None:
                yield finding("objective-lacks", (*path, name), field=name, hint=hint)
        for part in ("achievable", "relevant"):
            if getattr(objective, part) is None:
                yield finding("objective-not-smart", (*path, part), part=part)
    served = {objective.wish for objective in plan.objectives.values()}
    for key in plan.wishes:
        if key not in served:
            yield finding("wish-without-objective", ("wishes", key))


def _actions(plan: Plan, on: date) -> Iterator[Finding]:
    harmful = {key: each for key, each in plan.people.items() if each.is_source_of_harm}
    for key, action in plan.actions.items():
        path = ("actions", key)
        if not action.who:
            yield finding("action-without-who", (*path, "who"))
        if action.by is None and action.every is None:
            yield finding("action-without-when", (*path, "by"))
        if action.by and action.by < on and action.status not in SETTLED:
            yield finding("action-overdue", (*path, "by"), day=action.by)
        kept = any(set(plan.adults) & set(block.people) for block in action.kept_from)
        if action.kind in {"mappa", "prevention"} and not kept and _names(action, harmful):
            yield finding("names-source-of-harm", path, kind=action.kind)


def _names(entry: Own, people: Mapping[str, Person]) -> bool:
    typed = [name for each in people.values() for name in (*each.name.values(), each.called)]
    for path, value, kind in walk(entry):
        if path[0] == "kept_from":
            continue
        if kind is Kind.PERSON and value in people:
            return True
        if kind is Kind.WORDS and (
            any(kind == "person" and name in people for kind, name in text.placeholders(value))
            or any(names.holds(value, name) for name in typed if name)
        ):
            return True
    return False


def _dates(plan: Plan) -> Iterator[Finding]:
    """Dates that cannot both be right: the later one is named first."""
    agreed = plan.plan.agreed_on
    pairs: list[tuple[Path, str, date | None, str, date | None]] = []
    path: Path
    if agreed:
        then = "the day the plan was agreed"
        for section in ("objectives", "actions", "support"):
            for key, entry in getattr(plan, section).items():
                pairs.append(((section, key, "by"), "The date in by", entry.by, then, agreed))
        if plan.review:
            path = ("review", "next_on")
            pairs.append((path, "The next review", plan.review.next_on, then, agreed))
        for key, review in plan.reviews.items():
            pairs.append((("reviews", key, "on"), "The review", review.on, then, agreed))
        if plan.closing:
            pairs.append((("closing", "on"), "The end of the plan", plan.closing.on, then, agreed))
    for key, review in plan.reviews.items():
        path = ("reviews", key, "next_on")
        pairs.append((path, "The next review", review.next_on, "this review", review.on))
    meeting = plan.meeting
    if meeting:
        path = ("meeting", "held_on")
        given = meeting.report_given_before
        pairs.append((path, "The meeting", meeting.held_on, "the day the report was given", given))
    for section in ("decisions", "lawful"):
        for index, record in enumerate(getattr(plan.sharing, section)):
            path = ("sharing", section, index, "until")
            pairs.append((path, "The date in until", record.until, "the date in on", record.on))
    for path, this, day, other, other_day in pairs:
        if day and other_day and day < other_day:
            words = {"this": this, "day": day, "other": other, "other_day": other_day}
            yield finding("dates-out-of-order", path, **words)


def _reviews(plan: Plan) -> Iterator[Finding]:
    limits = plan.locality.limits
    held = sorted(
        (review.on, ("reviews", key, "on")) for key, review in plan.reviews.items() if review.on
    )
    days: list[tuple[date, Path]] = [*held]
    if plan.review and plan.review.next_on:
        days.append((plan.review.next_on, ("review", "next_on")))
    before, after = plan.plan.agreed_on, "the plan was agreed"
    limit = limits.first_review
    which = "first"
    for day, path in days:
        if before and limit and (day - before).days > limit:
            words = {"which": which, "day": day, "days": (day - before).days}
            yield finding("review-late", path, **words, after=after, limit=limit)
        before, after = day, "the review before it"
        which, limit = "next", limits.between_reviews


def _meeting(plan: Plan) -> Iterator[Finding]:
    if not plan.meeting or not (plan.meeting.held_on or plan.meeting.invited):
        return
    must = {"adult", "advocate", "imca", "appropriate_person"}
    for key, person in plan.people.items():
        roles = must & set(person.role)
        if roles and key not in plan.meeting.invited:
            role = "IMCA" if "imca" in roles else min(roles).replace("_", " ")
            yield finding("not-invited", ("meeting", "invited"), role=role, key=key)


def _consent(plan: Plan) -> Iterator[Finding]:
    consent = [record.on for record in plan.sharing.decisions]
    reviews = [review.on for review in plan.reviews.values() if review.on]
    if consent and reviews and max(consent) < max(reviews):
        words = {"day": max(consent), "review": max(reviews)}
        yield finding("consent-old", ("sharing",), **words)


def _capacity(plan: Plan, loaded: Loaded) -> Iterator[Finding]:
    for key, entry in plan.capacity.items():
        if entry.can_decide in {None, "not_assessed"}:
            what = "It is not recorded whether the adult could make this decision."
            yield finding("capacity-not-assessed", ("capacity", key, "can_decide"), what=what)
    if not plan.capacity and plan.plan.stage != "draft":
        what = "The plan does not say whether the adult could decide what is in it."
        yield missing(loaded, "capacity-not-assessed", "capacity", what=what)


def _kept(plan: Plan, on: date) -> Iterator[Finding]:
    for name, entry in plan.entries().items():
        path = path_of(name)
        for index, block in enumerate(entry.kept_from):
            if set(plan.adults) & set(block.people) and block.until is None:
                yield finding("kept-without-end", (*path, "kept_from", index))
            if block.until and block.until < on:
                yield finding("kept-past-end", (*path, "kept_from", index), day=block.until)


def path_of(name: str) -> Path:
    """Turn the name of an entry (``changes.2``) into its path in the file."""
    section, _, key = name.partition(".")
    if not key:
        return (section,)
    return (section, int(key) - 1) if section == "changes" else (section, key)


def _changes(plan: Plan, on: date) -> Iterator[Finding]:
    days = [change.on for change in plan.changes if change.on]
    if days and on < max(days):
        yield finding("date-before-change", ("changes",), day=on, change=max(days))
