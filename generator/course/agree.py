"""A draft becomes the agreed plan."""

from datetime import date

from generator.course import entered
from generator.course.edit import Append, Put
from generator.course.step import RefusedError, Step


def agree(step: Step, on: date, by: str | None) -> Step:
    """Set the plan agreed on a day, recorded by somebody, else by the lead.

    Raises RefusedError if the plan is no draft, or would have errors then.
    """
    if step.plan.plan.stage != "draft":
        raise RefusedError(f"The plan is {step.plan.plan.stage} already, so nothing was written.")
    step = step.then(
        (
            Put(("plan", "stage"), "agreed", after="locality"),
            Put(("plan", "agreed_on"), str(on), after="stage"),
            change(step, on, entered.AGREED, by),
        )
    )
    step.checked(on)
    return step


def change(step: Step, on: date, text: str, by: str | None = None) -> Append:
    """Make the edit that enters a change, by somebody, else by the lead."""
    who = by or step.plan.plan.lead
    entered = {"on": str(on), **({"by": who} if who else {}), "text": text}
    return Append(("changes",), entered)
