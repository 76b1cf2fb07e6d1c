"""The made-up plans are sound: without that, a property over them proves nothing."""

from collections import Counter
from datetime import date

from generator.consent.decide import decide
from generator.examine import examine
from generator.plan.load import load
from generator.plan.model import Plan
from tests import strategies
from tests.consent.building import written

ON = date(2026, 11, 10)
COUNT = 40
"""Each of a seed and a size of its own, which no change of code elsewhere makes another."""


def test_made_up_plans_are_sound_and_rich() -> None:
    rich: Counter[str] = Counter()
    for seed in range(COUNT):
        people = 3 + seed % (len(strategies.OTHERS) - 2)
        content = strategies.made_up(seed, people, sections=2 + seed % 7, records=9 - seed % 4)
        loaded = load(written(content))
        errors = [each for each in examine(loaded, ON) if each.is_error]
        assert not [(each.code, each.path, each.message) for each in errors]
        assert loaded.plan == Plan.model_validate(content)
        for key in loaded.plan.people:
            access = decide(loaded.plan, key, ON)
            rich["copies" if access.items else access.reason] += 1
            rich["hidden"] += bool(access.hidden)
            rich["read to"] += access.read_to is not None
            rich[access.standing] += 1
    for kind in ("copies", "hidden", "read to", "keeper", "did not agree"):
        assert rich[kind] >= 5, (kind, rich)
    assert rich["no manager has authorised it"] >= 2, rich
