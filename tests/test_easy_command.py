"""``clearplan easy``: sentences with their pictures, what to mend beside them, what is missing."""

import json
from pathlib import Path

import pytest

from generator.cli import main
from tests.conftest import ROOT

AMINA = str(ROOT / "examples" / "amina.yaml")

PLAN = """\
format: clearplan/1
plan: {organisation: council, lead: joanne, text: "To help {amina} be safe.", WRITTEN}
people:
  council: {is: organisation, name: Eastwick Council, contact: {phone: 01632 960100}}
  amina: {role: adult, name: Amina Hussain, called: Amina}
  joanne: {role: lead_practitioner, name: Joanne Price, called: Joanne}
actions:
  new-lock:
    who: [joanne]
    by: 2026-12-01
    easy_read:
      - lock: "{joanne} will come at 2pm. You can't miss it."
      - none: Do not worry.
  safe-word: {who: [joanne], by: 2026-12-01, phrase: fit-new-lock}
  think:
    kind: legal
    who: [joanne]
    by: 2026-12-01
"""

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def plan(tmp_path: Path) -> str:
    path = tmp_path / "plan.yaml"
    path.write_text(PLAN.replace("WRITTEN", "written_in: en"), "utf-8")
    return str(path)


def test_sentences_with_what_to_mend(plan: str, capsys: Capture) -> None:
    assert main(["easy", plan]) == 1
    out, err = capsys.readouterr()
    assert err.count("error [") == err.count("[empty-blank]") == 1
    lines = out.splitlines()
    assert max(map(len, lines)) <= 80
    assert lines[:2] == [
        "plan",
        "     2  MISSING: there are no easy words here, and an easy-read copy needs them.",
    ]
    at = lines.index("actions.new-lock")
    assert lines[at + 1] == "    12  lock: Joanne will come at 2pm. You can't miss it."
    said = " ".join(out.split())
    assert 'MUST [time-form] "2pm" is not a time as easy read writes it.' in said
    assert 'In its place: "2:00 in the afternoon"' in said
    assert "MUST [two-sentences]" in said
    assert 'In its place: "cannot"' in said
    assert "13 (no picture): Do not worry. MISSING: a picture." in said
    assert 'contraction: The "not" is easily missed in it' in said
    assert "MISSING: the ready-made wording here cannot be used; clearplan check says why." in said
    assert "actions.think" not in out
    assert said.endswith(
        "2 sentences: 3 faults that must be mended, no things worth a look, 2 items without easy "
        "words, 1 sentence without a picture."
    )


def test_how_to_mend_is_told_once_for_each_rule(plan: str, capsys: Capture) -> None:
    path = Path(plan)
    path.write_text(path.read_text("utf-8").replace("Do not worry", "Don't worry"), "utf-8")
    assert main(["easy", plan]) == 1
    out = capsys.readouterr().out
    assert out.count("MUST [contraction]") == 2
    assert out.count('In its place: "') == 3
    assert out.count("To mend it: Write both words in full.") == 1


def test_the_same_for_machines(plan: str, capsys: Capture) -> None:
    assert main(["easy", plan, "--json"]) == 1
    told = json.loads(capsys.readouterr().out)
    missing, lock, _ = told["items"]
    assert (missing["item"], missing["missing"], missing["sentences"]) == ("plan", True, [])
    first, second = lock["sentences"]
    assert (first["line"], first["column"], first["picture"]) == (12, 9, "lock")
    assert second["picture"] is None
    codes = [(each["code"], each["suggestion"]) for each in first["findings"]]
    assert codes == [
        ("time-form", "2:00 in the afternoon"),
        ("two-sentences", None),
        ("contraction", "cannot"),
    ]
    assert told["counts"]["musts"] == 3


def test_an_error_is_told_before_what_is_missing_because_of_it(plan: str, capsys: Capture) -> None:
    path = Path(plan)
    typed = path.read_text("utf-8").partition("    easy_read:")[0]
    path.write_text(f"{typed}    phrase: fit-new-lok\n", "utf-8")
    assert main(["easy", plan]) == 1
    out, err = capsys.readouterr()
    assert "plan.yaml:11:5: error [unknown-phrase]" in err
    assert '"fit-new-lock"' in err
    assert "MISSING" in out


def test_nothing_to_mend(capsys: Capture) -> None:
    assert main(["easy", AMINA]) == 0
    out = capsys.readouterr().out
    assert "MUST" not in out
    assert "MISSING" not in out


def test_a_language_without_rules(plan: str, capsys: Capture) -> None:
    path = Path(plan)
    path.write_text(path.read_text("utf-8").replace("written_in: en", "written_in: cy"), "utf-8")
    assert main(["easy", plan]) == 1
    out, err = capsys.readouterr()
    assert "no easy-read rules yet for cy" in err
    assert "MUST" not in out
    assert "MISSING" in out


def test_what_is_no_plan(tmp_path: Path, capsys: Capture) -> None:
    assert main(["easy", str(tmp_path / "none.yaml")]) == 1
    out, err = capsys.readouterr()
    assert not out
    assert "no-such-file" in err
    with pytest.raises(SystemExit) as stopped:
        main(["easy"])
    assert stopped.value.code == 2


def test_check_tells_easy_words_last_and_counts_what_is_slight(plan: str, capsys: Capture) -> None:
    path = Path(plan)
    typed = path.read_text("utf-8").replace("Do not worry.", "Do not open the door.")
    path.write_text(typed, "utf-8")
    main(["check", plan, "--on", "2026-12-20"])
    lines = capsys.readouterr().out.splitlines()
    easy = [number for number, line in enumerate(lines) if "[easy-" in line]
    others = [number for number, line in enumerate(lines) if "warning [" in line]
    told = {lines[number].partition("[")[2].partition("]")[0] for number in easy}
    assert told == {"easy-time-form", "easy-two-sentences", "easy-contraction"}
    assert min(easy) > max(set(others) - set(easy))
    assert lines[-2].startswith("Easy words: 2 warnings of what is worth a look")
    main(["check", plan, "--on", "2026-12-20", "--json"])
    codes = {each["code"] for each in json.loads(capsys.readouterr().out)}
    assert {"easy-negative", "easy-no-picture", "easy-time-form", "action-overdue"} <= codes
