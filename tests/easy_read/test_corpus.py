"""The rules, held to sentences that they were not made on (`tests.easy_read.measure`)."""

import pytest

from tests.easy_read.measure import CODES, corpus, judge, score


@pytest.mark.parametrize("code", CODES)
def test_a_rule_does_not_cry_wolf(code: str) -> None:
    """What a rule finds is there, nine times in ten: else nobody would go on reading."""
    held_out = [pair for pair in JUDGED if pair[0].half != "a"]
    precision = score(code, held_out).precision
    assert precision is not None
    assert precision >= 0.9


JUDGED = judge(corpus())
