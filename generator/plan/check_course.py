"""What a plan's reviews, difficulties and end must record (plan-contents, rows 30 to 36)."""

from collections.abc import Iterator, Mapping
from datetime import date

from generator.fields import Path
from generator.plan.finding import Finding, finding
from generator.plan.model import HeldReview, Plan
from generator.plan.source import Source

QUESTIONS: Mapping[str, tuple[str, str]] = {
    "safeguarded": ("whether the adult is safeguarded", "yes, partly or no"),
    "risk_now": ("what the risk is now", "remains, reduced or removed"),
    "outcomes_met": ("whether the outcomes are met", "yes, partly or no"),
    "effective": ("whether the plan is effective", "yes, partly or no"),
    "wishes_changed": ("whether the adult's wishes have changed", "yes or no"),
    "capacity_changed": ("whether the adult's capacity to decide has changed", "yes or no"),
}
"""What every review asks, by field, and the answers that the field takes."""

CLOSING: Mapping[str, str] = {
    "on": "the day on which the plan ended",
    "text": "why the plan ended",
    "adult_view": "the adult's own view",
    "risk_left": "the risk that is left",
    "contact": "whom to contact if it happens again (a key under people)",
}
"""What is recorded when a plan ends, by field."""

_SPEAKS_FOR_ADULT = {"adult", "advocate", "imca", "appropriate_person"}


def check_course(plan: Plan, on: date) -> Iterator[Finding]:
    """Yield what is not recorded of the reviews held, the difficulties and the end."""
    for key, review in plan.reviews.items():
        yield from _review(key, review, on)
    yield from _leads(plan)
    for key, difficulty in plan.difficulties.items():
        if difficulty.told_chair_on is None:
            yield finding("chair-not-told", ("difficulties", key, "told_chair_on"))
    newest = newest_review(plan)
    if newest and plan.plan.stage != "ended":
        yield from _now(plan, newest)
    if plan.plan.stage == "ended":
        yield from _end(plan)


def newest_review(plan: Plan) -> str | None:
    """Give the key of the review held last: of two on one day, the one further down."""
    days = [(review.on, key) for key, review in plan.reviews.items() if review.on]
    return sorted(days, key=lambda pair: pair[0])[-1][1] if days else None


def unfinished_review(plan: Plan) -> str | None:
    """Give the key of the review that was begun and is not finished.

    It has no decision; or, where the decision was written in the file, it is the newest, and
    nothing in the plan has followed from it yet.
    """
    undecided = (key for key, review in plan.reviews.items() if review.decision is None)
    newest = newest_review(plan)
    decided = newest if newest and not _is_in_force(plan, plan.reviews[newest]) else None
    return next(undecided, decided)


def _is_in_force(plan: Plan, review: HeldReview) -> bool:
    if review.decision == "no_longer_required":
        return plan.plan.stage == "ended"
    follows = any(change.on and review.on and change.on >= review.on for change in plan.changes)
    next_on = plan.review.next_on if plan.review else None
    return follows or (review.next_on == next_on and review.lead in (None, plan.plan.lead))


def waiting_review(plan: Plan, source: Source) -> str | None:
    """Give the key of the review that was begun and of which a question stands there empty."""
    key = unfinished_review(plan)
    fields = (*QUESTIONS, "decision", "next_on", "lead_agreed_by")
    waits = any(("reviews", key, field) in source.empty for field in fields)
    return key if waits else None


def agrees_for_adult(plan: Plan, people: tuple[str, ...]) -> bool:
    """Whether the adult, or somebody who speaks or acts for them, is among people."""
    acts = {each.who for each in plan.representatives.values()}
    return any(
        key in acts or (key in plan.people and _SPEAKS_FOR_ADULT & set(plan.people[key].role))
        for key in people
    )


def _review(key: str, review: HeldReview, on: date) -> Iterator[Finding]:
    path: Path = ("reviews", key)
    lacking = [field for field in QUESTIONS if getattr(review, field) is None]
    if review.decision:
        for field in lacking:
            what, values = QUESTIONS[field]
            words = {"field": field, "what": what, "values": values}
            yield finding("review-lacks", (*path, field), **words)
    elif review.on is None or review.on <= on:
        what = ", ".join([*(QUESTIONS[field][0] for field in lacking), "what was decided"])
        yield finding("review-not-finished", path, what=what)
    if review.decision == "continues" and review.next_on is None:
        yield finding("continues-without-next", (*path, "next_on"))
    enquiry = review.new_enquiry
    if enquiry and any((enquiry.needed is not None, enquiry.why, enquiry.decided_by)):
        for field, what in (("why", "the reason"), ("decided_by", "who decided it")):
            if getattr(enquiry, field) is None:
                words = {"field": field, "what": what}
                yield finding("enquiry-lacks", (*path, "new_enquiry", field), **words)


def _leads(plan: Plan) -> Iterator[Finding]:
    """Tell where the lead passed to another without the agreement of the adult's side."""
    days = [(each.on, key) for key, each in plan.reviews.items() if each.on and each.lead]
    before = None
    for _, key in sorted(days, key=lambda pair: pair[0]):
        review = plan.reviews[key]
        changed = before is not None and review.lead != before
        if changed and not agrees_for_adult(plan, review.lead_agreed_by):
            path = ("reviews", key, "lead_agreed_by")
            yield finding("lead-not-agreed", path, before=before, lead=review.lead)
        before = review.lead


def _now(plan: Plan, newest: str) -> Iterator[Finding]:
    """Tell what the newest review asks of a plan that has not ended."""
    review = plan.reviews[newest]
    if review.decision == "no_longer_required":
        yield finding("plan-not-ended", ("plan", "stage"), review=newest)
    elif plan.review and plan.review.next_on and review.on and plan.review.next_on < review.on:
        words = {"day": plan.review.next_on, "held": review.on}
        yield finding("next-review-past", ("review", "next_on"), **words)


def _end(plan: Plan) -> Iterator[Finding]:
    if plan.closing is None:
        yield finding("no-closing", ("closing",))
    else:
        for field, what in CLOSING.items():
            if getattr(plan.closing, field) is None:
                yield finding("closing-lacks", ("closing", field), field=field, what=what)
    for key, wish in plan.wishes.items():
        if wish.met in {None, "not_asked"}:
            yield finding("wish-not-asked", ("wishes", key, "met"))
