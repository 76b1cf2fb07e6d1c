"""The made-up plans are sound: without that, a property over them proves nothing."""

from collections import Counter
from datetime import date

from hypothesis import HealthCheck, Phase, given, settings

from generator.consent.decide import decide
from generator.examine import examine
from generator.plan.load import load
from generator.plan.model import Plan
from tests import strategies
from tests.consent.building import written

RICH: Counter[str] = Counter()


@given(strategies.plans())
@settings(
    max_examples=30,
    deadline=None,
    derandomize=True,
    database=None,
    phases=[Phase.generate],  # a plan is too large to be shrunk in a reasonable time
    suppress_health_check=[HealthCheck.too_slow],
)
def _plans_are_sound(content: strategies.Data) -> None:
    loaded = load(written(content))
    errors = [each for each in examine(loaded, date(2026, 11, 10)) if each.is_error]
    assert not [(each.code, each.path, each.message) for each in errors]
    assert loaded.plan == Plan.model_validate(content)
    for key in loaded.plan.people:
        access = decide(loaded.plan, key, date(2026, 11, 10))
        RICH["copies" if access.items else access.reason] += 1
        RICH["hidden"] += bool(access.hidden)
        RICH["read to"] += access.read_to is not None
        RICH["kept"] += any(block.people == (key,) for block in loaded.plan.plan.kept_from)
        RICH[access.standing] += 1


def test_made_up_plans_are_sound_and_rich() -> None:
    RICH.clear()
    _plans_are_sound()
    for kind in ("copies", "hidden", "read to", "keeper", "did not agree"):
        assert RICH[kind] >= 5, (kind, RICH)
    assert RICH["no manager has authorised it"] >= 1
