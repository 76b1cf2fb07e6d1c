"""A review: begun with its questions, answered, and finished into the plan's next version."""

from collections.abc import Container, Iterator, Mapping
from datetime import date

from generator import names
from generator.course import entered
from generator.course.agree import change
from generator.course.answers import REVIEW, Answer, section
from generator.course.edit import Edit, Put
from generator.course.step import RefusedError, Step
from generator.course.written import Asked, Written
from generator.plan.check_course import (
    CLOSING,
    QUESTIONS,
    agrees_for_adult,
    newest_review,
    unfinished_review,
)
from generator.plan.load import nearest
from generator.plan.model import HeldReview, Plan

_EASY = "Easy words for the adult. A line for each idea, as in - calendar: We met today."
_ASKED: Mapping[str, str] = {
    "chair": "Who chaired it, and who came? Keys under people.",
    **{
        field: f"{what[0].upper()}{what[1:]}: {values}."
        for field, (what, values) in QUESTIONS.items()
    },
    "decision": "What was decided: continues or no_longer_required.",
    "next_on": "If the plan continues: the day of the next review, as 2026-11-20.",
    "lead": "Who leads the plan from now on.",
    "lead_agreed_by": "If another takes over: who agreed, the adult or who speaks for them.",
    "new_enquiry": "If a new enquiry was considered: {needed: yes or no, why: …, decided_by: KEY}.",
    "text": "What changes, in words for the copies.",
    "easy_read": _EASY,
}
"""What is written above a field of a review that is begun."""


def review(step: Step, on: date | None, today: date, answers: tuple[Answer, ...]) -> Step:
    """Begin a review, or go on with the one that is open: write the answers and what follows.

    ``on`` is the day of the review; without it, one that is begun is today's. ``still_asked``
    tells whether the review is finished then. Raises RefusedError if the plan is not agreed, or
    would have errors.
    """
    stage = step.plan.plan.stage
    if stage != "agreed":
        hint = " Agree it first: clearplan agree." if stage == "draft" else ""
        raise RefusedError(f"The plan is {stage}, so there is nothing to review.{hint}")
    _refuse_unknown_wishes(step.plan, answers)
    key = unfinished_review(step.plan)
    about_end = section(answers, "closing")
    answers = tuple(each for each in answers if not each.field.startswith("closing."))
    if key is None:
        key = free_id("review", step.plan.reviews)
        step = step.then([_begun(step.plan, key, on or today, answers)])
        answers = tuple(each for each in answers if not _is_own(each))
    elif on and on != step.plan.reviews[key].on:
        step = step.then([Put(("reviews", key, "on"), str(on))])
    step = step.then(each.put(key) for each in answers)
    step = _end_asked(step, key, about_end)
    if step.plan.reviews[key].on is None:
        step = step.then([Put(("reviews", key, "on"), str(today))])
    if not list(still_asked(step.plan, key)):
        step = step.then(_finished(step, step.plan.reviews[key]))
    step.checked(on or today)
    return step


def _refuse_unknown_wishes(plan: Plan, answers: tuple[Answer, ...]) -> None:
    for field in section(answers, "wishes"):
        key = field.removesuffix(".met")
        if key not in plan.wishes:
            advice = nearest(key, plan.wishes)
            raise RefusedError(f'There is no wish "{key}". {advice} Nothing was written.')


def _is_own(answer: Answer) -> bool:
    """Whether an answer is about the review itself."""
    return answer.field.split(".")[0] in REVIEW


def free_id(word: str, taken: Container[str]) -> str:
    """Give the next id of its kind that is free: ``review-2``."""
    number = 1
    while f"{word}-{number}" in taken:
        number += 1
    return f"{word}-{number}"


def still_asked(plan: Plan, key: str) -> Iterator[tuple[str, str]]:
    """Name each field that has to be answered before the review is finished, and what it says."""
    held = plan.reviews[key]
    for field, (what, values) in QUESTIONS.items():
        if getattr(held, field) is None:
            yield field, f"{what}: {values}"
    if held.decision is None:
        yield "decision", "what was decided: continues or no_longer_required"
    if held.decision == "continues" and held.next_on is None:
        yield "next_on", "the day of the next review"
    passes = held.lead is not None and held.lead != plan.plan.lead
    if passes and not agrees_for_adult(plan, held.lead_agreed_by):
        said = f"who agreed that {held.lead} leads: the adult, or who speaks or acts for them"
        yield "lead_agreed_by", said
    enquiry = held.new_enquiry
    considered = enquiry and any((enquiry.needed is not None, enquiry.why, enquiry.decided_by))
    if enquiry and considered:
        if enquiry.needed is None:
            yield "new_enquiry.needed", "whether a new enquiry is needed: yes or no"
        if enquiry.why is None:
            yield "new_enquiry.why", "why a new enquiry is needed, or is not"
        if enquiry.decided_by is None:
            yield "new_enquiry.decided_by", "who decided that"
    if held.decision == "no_longer_required":
        for field, what in CLOSING.items():
            if plan.closing is None or getattr(plan.closing, field) is None:
                yield f"closing.{field}", what


def _begun(plan: Plan, key: str, on: date, answers: tuple[Answer, ...]) -> Put:
    """Make the edit that begins a review: each question, and under it the answer if given."""
    newest = newest_review(plan)
    last = plan.reviews[newest].on if newest else None
    if last and on <= last:
        raise RefusedError(
            f'There is a review on {names.day(last)} already ("{newest}"), so none was begun for '
            f"{names.day(on)}. To go on with that one, take out its decision and run this again."
        )
    given: dict[str, Written] = {"on": str(on)}
    if plan.plan.lead:
        given["lead"] = plan.plan.lead
    given |= {each.field: each.value for each in answers if _is_own(each)}
    enquiry = section(answers, "new_enquiry")
    if enquiry:
        given["new_enquiry"] = dict(enquiry)
    entry: dict[str, Written] = {}
    for field in REVIEW:
        entry[field] = Asked(_ASKED.get(field), given.get(field))
    return Put(("reviews", key), entry)


def _end_asked(step: Step, key: str, answers: Mapping[str, Written]) -> Step:
    """Write what was answered about the end; ask it where the review finds that the plan ends."""
    held = step.plan.reviews[key]
    if held.decision != "no_longer_required":
        if answers:
            raise RefusedError(
                "What is recorded at the end is asked only where decision is no_longer_required, "
                "so nothing was written."
            )
        return step
    if step.plan.closing is not None:
        return step.then(Put(("closing", field), value) for field, value in answers.items())
    given: dict[str, Written] = {"on": str(held.on), **answers}
    questions = {field: f"{what[0].upper()}{what[1:]}." for field, what in CLOSING.items()}
    questions["easy_read"] = _EASY
    asked = {field: Asked(said, given.get(field)) for field, said in questions.items()}
    return step.then([Put(("closing",), asked)])


def _finished(step: Step, held: HeldReview) -> Iterator[Edit]:
    """Make the edits that follow from the decision: the plan's next version."""
    plan = step.plan.plan
    on = held.on or date.min
    passes = held.lead is not None and held.lead != plan.lead
    ends = held.decision == "no_longer_required"
    yield Put(("plan", "version"), str(plan.version + 1), after="stage")
    if passes and held.lead:
        yield Put(("plan", "lead"), held.lead)
    if ends:
        yield Put(("plan", "stage"), "ended")
        said = entered.NO_LONGER_REQUIRED
    else:
        yield Put(("review", "next_on"), str(held.next_on))
        said = entered.NEW_LEAD % {"lead": f"{{{held.lead}}}"} if passes else entered.CONTINUES
    yield change(step, on, said, held.lead)
