"""What changed between two versions, as one recipient may know of it."""

from datetime import date
from typing import Any

import pytest

from generator.consent.decide import decide
from generator.consent.withhold import withhold, withhold_earlier
from generator.copy import Altered, Since
from generator.plan.model import Plan
from generator.press.prove import prove
from generator.since import compare
from tests.consent.building import (
    DAY,
    SECTIONS,
    Data,
    agreed,
    copy_of,
    kept,
    plan,
)

WHOLE = agreed("nadia", "whole_plan")


def version(number: int, *records: Data, **sections: Any) -> Plan:
    return plan(*(records or (WHOLE,)), plan={"version": str(number)}, **sections)


def entry(section: str, key: str, **fields: Any) -> Data:
    """The sections of the plan, with fields of one entry changed."""
    held = SECTIONS[section]
    return {section: {**held, key: {**held.get(key, {}), **fields}}}


def without(section: str, key: str) -> Data:
    return {section: {name: each for name, each in SECTIONS[section].items() if name != key}}


def since(old: Plan, new: Plan, key: str = "nadia", had_on: date | None = None) -> Since:
    return compare(copy_of(old, key), copy_of(new, key), had_on)


def told(old: Plan, new: Plan, key: str = "nadia") -> dict[str, str]:
    return {f"{each.section}.{each.key}": each.kind for each in since(old, new, key).items}


def test_nothing_changed() -> None:
    assert since(version(2), version(3), had_on=DAY) == Since(version=2, had_on=DAY)


def test_an_entry_that_was_not_there_is_new() -> None:
    new = version(3, **entry("actions", "visit", who=["joanne"], text="Visit."))
    assert told(version(2), new) == {"actions.visit": "new"}


@pytest.mark.parametrize(
    ("status", "kind"),
    [("done", "done"), ("declined", "stopped"), ("dropped", "stopped"), ("under_way", "changed")],
)
def test_how_an_action_ended(status: str, kind: str) -> None:
    new = version(3, **entry("actions", "bank", status=status, status_on="2026-11-09"))
    assert told(version(2), new) == {"actions.bank": kind}
    assert told(new, new) == {}


def test_a_wish_and_an_objective_that_were_met() -> None:
    changed = entry("wishes", "see-son", met="yes") | entry("objectives", "own-money", status="met")
    found = told(version(2), version(3, **changed))
    assert found == {"wishes.see-son": "done", "objectives.own-money": "done"}


def test_what_moved_keeps_its_old_date() -> None:
    old = version(2, **entry("actions", "bank", by="2026-11-13", every="week"))
    new = version(3, **entry("actions", "bank", by="2026-11-27", every="week"))
    (item,) = since(old, new).items
    was = {"by": date(2026, 11, 13), "every": "week"}
    assert item == Altered(section="actions", key="bank", kind="moved", was=was)


def test_the_next_review_moves_but_what_a_review_decided_is_a_record() -> None:
    review = SECTIONS["review"] | {"next_on": "2026-12-08"}
    assert told(version(2), version(3, review=review)) == {"review.": "moved"}
    held = entry("reviews", "first", next_on="2026-12-08")
    assert told(version(2), version(3, **held)) == {"reviews.first": "changed"}


def test_what_is_done_has_no_new_date_and_may_be_changed_as_well() -> None:
    new = entry("actions", "bank", by="2026-11-27", status="done", text="Went to the bank.")
    items = since(version(2), version(3, **new)).items
    assert [(each.kind, each.fields) for each in items] == [("done", ()), ("changed", ("text",))]


def test_of_wording_only_that_it_changed() -> None:
    new = version(3, **entry("risks", "asked-again", text="New words."))
    found = since(version(2), new)
    assert found.items[0].fields == ("text",)
    assert "May be asked again" not in found.model_dump_json()


def test_what_was_taken_out_looks_as_what_is_withheld_now() -> None:
    away = version(3, **without("actions", "bank"))
    kept_back = version(3, **entry("actions", "bank", kept_from=kept("nadia")))
    left_out = version(3, agreed("nadia", "whole_plan", leave_out=["actions.bank"]))
    for new in (away, kept_back, left_out):
        assert told(version(2), new) == {}


def test_what_was_withheld_looks_as_what_was_not_there() -> None:
    never = version(2, **without("actions", "bank"))
    kept_back = version(2, **entry("actions", "bank", kept_from=kept("nadia"), by="2026-11-13"))
    assert since(never, version(3)) == since(kept_back, version(3))
    assert told(never, version(3)) == {"actions.bank": "new"}


def test_somebody_newly_hidden_is_not_told_from_somebody_else_who_is() -> None:
    """Whoever it is that stands behind the fixed words now, the item differs from before."""
    hides = agreed("nadia", "whole_plan", hide=["doreen", "samina"])
    old = version(2, **entry("actions", "bank", who=["doreen"]))
    same = version(3, hides, **entry("actions", "bank", who=["doreen"]))
    other = version(3, hides, **entry("actions", "bank", who=["samina"]))
    assert since(old, same) == since(old, other)
    assert told(old, same) == {"actions.bank": "changed"}
    hidden_before = version(2, hides, **entry("actions", "bank", who=["doreen"]))
    assert told(hidden_before, other) == {}


def test_what_points_to_something_withheld_now_goes_without_trace_of_it() -> None:
    shared = agreed("nadia", "actions")
    new = version(3, shared, **entry("actions", "bank", objective="safe-home"))
    assert told(version(2, shared), new) == {}


# The proof

HTML = "<html><body><p>{}</p></body></html>"


def leaks(old: Plan, new: Plan, words: str) -> tuple[str, ...]:
    then, now = decide(old, "nadia", DAY), decide(new, "nadia", DAY)
    withheld = withhold_earlier(withhold(new, now), old, then, since(old, new))
    return prove("plan.html", HTML.format(words).encode(), withheld)


def test_the_proof_finds_what_an_earlier_version_said() -> None:
    words = "Ring the old number of the bank before noon."
    old = version(2, **entry("actions", "bank", text=words, by="2026-11-13"))
    new = version(3, **entry("actions", "bank", by="2026-11-27"))
    assert leaks(old, new, f"Before: {words}") == ("version 2: actions.bank.text",)
    assert leaks(old, old, words) == ()


def test_the_proof_knows_that_the_old_date_is_the_readers() -> None:
    secret = entry("actions", "statement", text="13 November 2026", kept_from=kept("nadia"))
    bank = SECTIONS["actions"]["bank"]
    old = version(2, actions=secret["actions"] | {"bank": bank | {"by": "2026-11-13"}})
    new = version(3, actions=secret["actions"] | {"bank": bank | {"by": "2026-11-27"}})
    assert leaks(old, new, "Before: by Friday 13 November 2026.") == ()
    assert leaks(old, old, "Before: by Friday 13 November 2026.")


def test_a_review_that_was_begun_and_is_decided_is_new() -> None:
    asked = {"on": "2026-11-20", "safeguarded": "yes"}
    old = version(2, reviews={"first": asked})
    new = version(3, reviews={"first": {**asked, "decision": "continues", "text": "We met."}})
    assert told(old, new, "joanne")["reviews.first"] == "new"
