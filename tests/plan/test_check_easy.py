"""The easy-read words of a plan: each breach is told at its line, and `--json` tells all."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from generator.easy_read.rules import RULES
from generator.examine import examine
from generator.plan.finding import Finding
from generator.plan.load import load_file
from tests.plan.cases import ON, findings_in

RULES_TESTED_HERE = {f"easy-{code}" for code in RULES}

PLAN = """\
format: clearplan/1
plan: {{organisation: council, lead: joanne, text: "To help {{amina}} be safe.", written_in: {}}}
people:
  council: {{is: organisation, name: Eastwick Council, contact: {{phone: 01632 960100}}}}
  amina: {{role: adult, name: Amina Hussain, called: Amina}}
  joanne: {{role: lead_practitioner, name: Joanne Price, called: Joanne}}
  nadia: {{name: Nadia Karim, called: Nadia}}
  owen: {{name: Owen Clarke, called: Owen}}
  farah: {{name: Farah Siddiq, called: Farah}}
risks:
  pressure:
    owner: joanne
    reviewed_on: 2026-11-20
    text: He may come back.
    easy_read:
"""
FIRST = PLAN.count("\n") + 1


def found(lines: Sequence[str], language: str = "en") -> list[Finding]:
    typed = "".join(f"      - lock: '{line.replace(chr(39), chr(39) * 2)}'\n" for line in lines)
    findings = findings_in(PLAN.format(language) + typed)
    return [each for each in findings if each.path[2:3] == ("easy_read",)]


@pytest.mark.parametrize("code", RULES)
def test_a_breach_is_told_at_its_line(code: str) -> None:
    told = found(RULES[code].bad)
    assert {each.code for each in told} == {f"easy-{code}"}
    assert {each.severity for each in told} == {"warning"}
    last = FIRST + len(RULES[code].bad) - 1
    assert all(FIRST <= each.line <= last and each.column == 9 for each in told)
    assert found(RULES[code].good) == []


@pytest.mark.parametrize(
    ("line", "codes"),
    [
        ("{joanne} will ring you.", []),
        ("{amina} will have a key.", ["easy-not-to-reader"]),
        ("We will look at this on {this.reviewed_on}.", []),
        ("You can ring **Joanne**.", []),
    ],
)
def test_words_are_checked_as_they_are_shown(line: str, codes: list[str]) -> None:
    assert [each.code for each in found([line])] == codes


def test_a_suggestion_is_told() -> None:
    (told,) = found(["We will meet on 20/11/2026."])
    assert '2026". In place of "20/11/2026": "Friday 20 November 2026".' in told.fix
    (told,) = found(["We will meet on 20/11."])
    assert told.fix.endswith('2026".')


def test_a_language_without_rules_is_not_checked() -> None:
    assert found(["We'll meet on 20/11/2026. OK?"], "cy") == []


def test_a_councils_own_words_are_hard_words_too(tmp_path: Path) -> None:
    """A word with neither a plain word nor an explanation is one that its readers know."""
    own = "words: {gizmo: {instead: alarm}, commence: {hide: yes}}"
    typed = f"format: clearplan-locality/1\nname: Eastwick\n{own}\n"
    (tmp_path / "eastwick.locality.yaml").write_text(typed, "utf-8")
    plan = PLAN.format("en, locality: eastwick")
    line = "      - lock: Your gizmo will commence.\n"
    (tmp_path / "plan.yaml").write_text(plan + line, "utf-8")
    found = examine(load_file(tmp_path / "plan.yaml"), ON)
    (told,) = (each for each in found if each.code == "easy-hard-word")
    assert 'In place of "gizmo": "alarm".' in told.fix


READER = PLAN.format("en").replace(
    "called: Amina}", "called: Amina, copy: {edition: easy_read, key_words: yes}}", 1
)
"""A plan whose adult asked for easy read, with key words in bold."""


def test_a_short_form_is_told_once() -> None:
    found = findings_in(f"{READER}      - lock: You can't miss it.\n      - key: I'll come.\n")
    told = [(each.code, each.line) for each in found if each.line >= FIRST]
    assert told == [("easy-contraction", FIRST), ("short-form", FIRST + 1)]


def test_easy_words_that_cannot_be_read_are_not_missing_too() -> None:
    without = READER.removesuffix("    easy_read:\n")
    ready = without.replace("    text: He may come back.\n", "    phrase: may-come-back\n")
    assert [each.code for each in findings_in(without)].count("easy-read-missing") == 2
    for plan, code in ((ready, "empty-blank"), (f"{READER}      lock\n", "not-a-list")):
        codes = [each.code for each in findings_in(plan)]
        assert code in codes
        assert codes.count("easy-read-missing") == 1, "that of the section plan"
