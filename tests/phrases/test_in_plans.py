"""A ready-made wording in a plan is words of that plan: hidden, withheld and proved as any."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from generator import pages
from generator.cli import main
from generator.consent.decide import decide
from generator.consent.project import project
from generator.consent.withhold import withhold
from generator.copy import RecipientCopy
from generator.examine import examine
from generator.plan.load import load
from generator.plan.model import Plan
from generator.wording.dates import EDITIONS
from generator.wording.voice import Voice
from tests.conftest import DAY
from tests.phrases.filled import plan

PEOPLE = {
    "tariq": {"role": "alleged_source_of_harm", "name": "Tariq Hussain"},
    "bilal": {"role": "family", "name": "Bilal Khan"},
    "nadia": {"role": "advocate", "name": "Nadia Karim"},
}


def read(**sections: Any) -> Plan:
    loaded = load(plan(people=PEOPLE, **sections))
    assert loaded.plan
    assert not [each for each in examine(loaded, DAY) if each.is_error]
    return loaded.plan


def action(phrase: Any, **fields: Any) -> dict[str, Any]:
    return {"step": {"kind": "health", "every": "day", "phrase": phrase, **fields}}


def copy_for(key: str, held: Plan) -> RecipientCopy:
    made = project(held, decide(held, key, DAY))
    assert made
    return made


def text_of(held: Plan) -> str | None:
    return held.actions["step"].text


def test_blanks_take_what_the_entry_says() -> None:
    phrase = {"name": "equipment", "what": "a rail"}
    held = read(actions=action(phrase, who=["amina", "joanne"], by="2026-12-04"))
    assert text_of(held) == (
        "{joanne} will look with {amina} at what is hard to do at home, and order a rail. It will "
        "be in place by {2026-12-04}, and {joanne} will show {amina} how to use it safely."
    )


def test_whom_the_wording_speaks_of_apart_does_not_act() -> None:
    phrase = {"name": "carer-break", "carer": "samina", "times": "each Friday"}
    held = read(actions=action(phrase, who=["joanne", "samina"]))
    assert (text_of(held) or "").startswith("{joanne} will arrange")


def test_the_plans_lead_is_named_where_nobody_is_typed() -> None:
    held = read(actions=action("ring-999", who=["amina"]))
    assert "will tell {joanne}" in (text_of(held) or "")


def test_a_sentence_whose_blank_is_open_is_left_out() -> None:
    held = read(actions=action("smoke-alarm", who=["joanne"], by="2026-12-04"))
    assert "by {" not in (text_of(held) or "")


def test_days_and_times_are_written_out_for_each_edition() -> None:
    where = {"where": "the bank", "what": "a new card", "on": "2026-12-04", "time": "14:30"}
    held = copy_for("amina", read(actions=action({"name": "bank-visit", **where}, who=["nadia"])))
    step = held.actions["step"]
    standard, easy = (Voice(held, edition) for edition in EDITIONS)
    assert "go on Friday 4 December 2026. They will meet at 2:30pm." in standard.plain(step.text)
    lines = [easy.plain(line.sentence) for line in step.easy_read]
    assert lines[2:] == [
        "You will go on Friday 4 December 2026.", "You will meet at 2:30 in the afternoon.",
    ]  # fmt: skip


@pytest.fixture
def hiding() -> Plan:
    """A plan whose advocate sees an action, but not two of those whom its wording names."""
    decision = {
        "to": "nadia", "decision": "agreed", "on": "2026-11-02", "share": ["actions.step"],
        "hide": ["tariq", "bilal"],
    }  # fmt: skip
    phrase = {"name": "block-caller", "whom": ["tariq", "bilal"]}
    return read(
        actions=action(phrase, who=["joanne"])
        | {"kept": {"kind": "health", "every": "day", "who": ["joanne"], "phrase": "report-scam"}},
        sharing={"decided_by": "amina", "asked_on": "2026-11-02", "decisions": [decision]},
    )


def test_hidden_people_are_hidden_and_cannot_be_counted(hiding: Plan) -> None:
    held = copy_for("nadia", hiding)
    assert "messages from {-}, and keep" in (held.actions["step"].text or "")
    for edition in EDITIONS:
        page = pages.render(held, edition, asked=None).body
        assert "Tariq" not in page
        assert "Bilal" not in page
        assert page.count("someone not named here") == 1


def test_the_proof_looks_for_the_words_of_a_withheld_one(hiding: Plan) -> None:
    found = withhold(hiding, decide(hiding, "nadia", DAY))
    secrets = {each.words if hasattr(each, "words") else str(each) for each in found.secrets}
    assert any("tell the bank at once about the scam" in each for each in secrets)
    assert any("Tariq Hussain" in each for each in secrets)


def test_the_proof_looks_for_days_and_times_as_each_edition_writes_them() -> None:
    held = read(
        actions={"step": {"who": "joanne", "every": "day", "text": "On {2026-12-04} at {14:30}."}}
    )
    found = str(withhold(held, decide(held, "nadia", DAY)).secrets)
    assert "On Friday 4 December 2026 at 2:30pm." in found
    assert "On Friday 4 December 2026 at 2:30 in the afternoon." in found


def test_a_plan_with_ready_made_wordings_goes_through_its_course(tmp_path: Path) -> None:
    typed = (Path(__file__).parents[1] / "course" / "draft.yaml").read_text("utf-8")
    own = typed[typed.index("    text: Anyone can") : typed.index("\nsharing:")]
    path = tmp_path / "plan.yaml"
    path.write_text(typed.replace(own, "    phrase: ask-sooner   # ours\n"), "utf-8")
    assert main(["agree", str(path), "--on", "2026-11-02"]) == 0
    said = (
        "safeguarded=yes", "risk_now=reduced", "outcomes_met=partly", "effective=yes",
        "wishes_changed=no", "capacity_changed=no", "decision=continues", "next_on=2027-01-04",
    )  # fmt: skip
    answers = [f"--answer={each}" for each in said]
    assert main(["review", str(path), "--on", "2026-12-14", *answers]) == 0
    after = path.read_text("utf-8")
    assert "    phrase: ask-sooner   # ours\n" in after
    held = load(after.encode()).plan
    assert held
    assert held.review
    assert held.review.next_on == date(2027, 1, 4)
    assert "ask {joanne} to meet sooner" in (held.review.text or "")
