"""Everything there is to find in a plan, gathered, placed and put in the order of the file."""

from datetime import date

from generator.consent.check import check_sharing
from generator.fields import Path
from generator.pages.pictures import concepts
from generator.plan.check_plan import check_plan
from generator.plan.check_words import check_words
from generator.plan.finding import Finding
from generator.plan.load import Loaded

_STRUCTURE = {"not-one-adult", "unknown-person", "unknown-entry"}
"""Faults with which who may see what cannot be worked out."""


def examine(loaded: Loaded, on: date) -> tuple[Finding, ...]:
    """Check a plan as it stands on a day; give every finding with its line and column."""
    found = list(loaded.findings)
    plan = loaded.plan
    if plan:
        meaning = [*check_words(plan, concepts()), *check_plan(plan, loaded, on)]
        if not _STRUCTURE & {each.code for each in meaning}:
            meaning += check_sharing(plan, loaded, on)
        found += [each for each in meaning if not _follows(each, loaded.left_out)]
    placed = dict.fromkeys(loaded.source.place(each) for each in found)
    return tuple(sorted(placed, key=lambda each: (each.line, each.column, each.code)))


_COUNTS = {"not-one-adult", "no-objective"}
_MISSING = {"unknown-person", "unknown-entry", "unknown-person-in-text", "unknown-share"}


def _follows(found: Finding, left_out: tuple[Path, ...]) -> bool:
    """Whether a finding only repeats that a malformed part, told already, is not there."""
    for path in left_out:
        if found.path[: len(path)] == path:
            return True
        if found.code in _COUNTS and found.path == path[:1]:
            return True
        if found.code in _MISSING and len(path) > 1 and f'"{path[1]}"' in found.message:
            return True
    return False
