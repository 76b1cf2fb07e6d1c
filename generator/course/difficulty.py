"""A difficulty with the plan, reported to the chair, and perhaps an early review."""

from dataclasses import dataclass
from datetime import date

from generator import names
from generator.course import entered
from generator.course.agree import change
from generator.course.edit import Edit, Put
from generator.course.review import free_id
from generator.course.step import RefusedError, Step


@dataclass(frozen=True, slots=True)
class Reported:
    """What is reported: what the difficulty is, who noticed it, whether the chair knows."""

    text: str
    on: date
    by: str | None = None
    told_chair: date | None = None
    early_review: date | None = None


def difficulty(step: Step, reported: Reported) -> Step:
    """Add a difficulty, and bring the next review forward where one is named.

    Raises RefusedError if the plan has ended, or the review would not be sooner.
    """
    plan = step.plan
    if plan.plan.stage == "ended":
        raise RefusedError("The plan has ended, so nothing was written.")
    by = reported.by or plan.plan.lead
    key = free_id("difficulty", plan.difficulties)
    entry = {
        "on": str(reported.on),
        "by": by,
        "told_chair_on": reported.told_chair and str(reported.told_chair),
        "early_review_on": reported.early_review and str(reported.early_review),
        "text": reported.text,
    }
    filled = {field: value for field, value in entry.items() if value}
    edits: list[Edit] = [Put(("difficulties", key), filled)]
    early = reported.early_review
    if early:
        due = plan.review.next_on if plan.review else None
        if early < reported.on or (due and early >= due):
            then = f" and before {names.day(due)}, when the next review is due now" if due else ""
            first = names.day(reported.on)
            raise RefusedError(
                f"An early review has to be on or after {first}{then}, so nothing was written."
            )
        said = entered.EARLY_REVIEW % {"day": names.day(early)}
        edits += [
            Put(("plan", "version"), str(plan.plan.version + 1), after="stage"),
            Put(("review", "next_on"), str(early)),
            change(step, reported.on, said, by),
        ]
    step = step.then(edits)
    step.checked(reported.on)
    return step
