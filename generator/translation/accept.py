"""Records that somebody reviewed a translation: message by message, by these very words."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date

from generator.plan.model import Plan
from generator.translation.checks import fatal
from generator.translation.pofile import Said, Translation
from generator.translation.texts import units


@dataclass(frozen=True, slots=True)
class Accepted:
    """A translation with its reviews, how many are new, and what could not be accepted."""

    translation: Translation
    accepted: int
    refused: tuple[str, ...]


def accepted(
    plan: Plan, translation: Translation, by: str, on: date, items: Collection[str] = ()
) -> Accepted:
    """Record that ``by`` reviewed what the plan says, in ``items`` alone where some are named.

    What is missing, of other words, or faulty is refused; what was reviewed already stays so.
    """
    wanted = {
        (unit.context, unit.text.strip()): unit
        for unit in units(plan)
        if not items or unit.item in items
    }
    messages: dict[tuple[str, str], Said] = dict(translation.messages)
    refused: dict[str, None] = {}
    count = 0
    for key, unit in wanted.items():
        said = messages.get(key)
        if said is None or not said.is_usable or any(fatal(said)):
            refused[unit.context] = None
        elif said.review is None:
            messages[key] = said.reviewed(by, on)
            count += 1
    return Accepted(replace(translation, messages=messages), count, tuple(refused))
