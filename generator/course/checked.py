"""Readers with a learning disability checked the easy-read words: record by whom, and which."""

from collections.abc import Iterable
from datetime import date

from generator import names
from generator.course import entered
from generator.course.agree import change
from generator.course.edit import Edit, Put
from generator.course.step import RefusedError, Step
from generator.plan.finding import Finding
from generator.plan.model import EasyReadChecked
from generator.plan.rules import EASY_MUST
from generator.plan.words_checked import fingerprints


def checked(step: Step, on: date, by: str, changed: str | None) -> Step:
    """Record who checked the easy-read words as they stand; enter the check before in ``changes``.

    Raises RefusedError if there are no such words, if they may not be called easy read, if a
    later check is recorded, or if the plan has errors.
    """
    words = fingerprints(step.plan)
    if not words:
        raise RefusedError("The plan has no easy-read words, so nothing was written.")
    faults = unfit(step.checked(on))
    if faults:
        raise RefusedError(
            "These words cannot be recorded as checked, so nothing was written. Mend what is "
            "said above, ask the readers about the new words, and run the command again.",
            faults,
        )
    former = step.plan.easy_read_checked
    record = {"by": by, "on": str(on), **({"changed": changed} if changed else {}), "words": words}
    edits: list[Edit] = [Put(("easy_read_checked",), {**record})]
    if former:
        if former.on > on:
            raise RefusedError(
                f"A check on {names.day(former.on)} is recorded already, so nothing was written."
            )
        edits.append(change(step, on, _told(former)))
    step = step.then(edits)
    step.checked(on)
    return step


def unfit(found: Iterable[Finding]) -> tuple[Finding, ...]:
    """Give those findings that keep a plan's words from being called easy read, each once."""
    once = {(each.path, each.code): each for each in found if each.code in _UNFIT}
    return tuple(once.values())


_UNFIT = EASY_MUST | {"easy-read-missing"}
"""Rules of easy read that are a must (easy read, Words: M)."""


def _told(former: EasyReadChecked) -> str:
    """Say who checked the words before. What was typed there is no wording with placeholders."""
    said = entered.CHECKED_BEFORE % {"by": former.by, "day": names.day(former.on)}
    if former.changed:
        said += " " + entered.CHECKED_AND_CHANGED % {"changed": former.changed}
    return said.replace("{", "{{").replace("}", "}}")
