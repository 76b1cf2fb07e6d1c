"""``clearplan phrases``: wordings are found, read and pasted."""

import json
from collections import Counter

import pytest

from generator.cli import main
from generator.examine import examine
from generator.phrases.bank import bank
from generator.phrases.find import find
from generator.plan.load import load
from generator.tell_phrases import snippet
from tests.conftest import DAY
from tests.phrases.filled import SINGLE, entry, plan, uses
from tests.plan.test_schema import read

Capture = pytest.CaptureFixture[str]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("ring 999", "ring-999"),
        ("new lock", "fit-new-lock"),
        ("New Locks", "fit-new-lock"),
        ("medicin revew", "medicine-review"),
        ("the pendant", "pendant-alarm"),
        ("GP", "tell-the-doctor"),
        ("respite", "carer-break"),
        ("carer's assessment", "carer-assessment"),
        ("dosette box", "blister-pack"),
        ("who to ring at night", "ring-at-night"),
        ("safe word", "safe-word"),
        ("BSL", "signer-booked"),
        ("somebody comes to the door", "somebody-at-the-door"),
        ("cuckooing", "told-to-leave"),
        ("brother", "family-visits"),
        ("closure order", "closure-order"),
    ],
)
def test_the_best_comes_first(words: str, name: str) -> None:
    assert find(words, bank().values())[0].name == name


def test_every_wording_is_found_by_its_own_name() -> None:
    for name in bank():
        assert name in [each.name for each in find(name.replace("-", " "), bank().values())[:2]]


def test_words_that_none_has(capsys: Capture) -> None:
    assert main(["phrases", "zyxxy"]) == 1
    assert "To see all: clearplan phrases" in capsys.readouterr().out


def test_all_by_subject_in_a_line_each(capsys: Capture) -> None:
    assert main(["phrases"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert all(len(line) <= 80 for line in lines)
    named = Counter(line.split()[0] for line in lines if line.startswith("  "))
    assert named == Counter(list(bank()))


def test_one_in_full_is_read_at_80_columns(capsys: Capture) -> None:
    assert main(["phrases", "fit-new-lock"]) == 0
    out = capsys.readouterr().out
    assert all(len(line) <= 80 for line in out.splitlines())
    for words in (
        "{who} will fit a new lock to {door}", "key: Only you will have the keys.",
        "which door, as in: the front door", "it is the who of the entry", "name: fit-new-lock",
    ):  # fmt: skip
        assert words in out


def test_those_of_a_section_as_json(capsys: Capture) -> None:
    assert main(["phrases", "--section", "closing", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert [each["name"] for each in found] == [
        name for name, each in bank().items() if "closing" in each.sections
    ]
    assert {"takes", "needed", "says"} < set(found[-1]["blanks"][0])


def test_a_section_that_there_is_not(capsys: Capture) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["phrases", "--section", "actoins"])
    assert stopped.value.code == 2


def test_a_section_for_which_there_are_none(capsys: Capture) -> None:
    assert main(["phrases", "--section", "plan"]) == 1
    assert capsys.readouterr().out.startswith("No ready-made wording is for this section.")


DATED = {
    "actions": {"who": ["joanne"], "by": "2026-12-04"},
    "support": {"who": ["joanne"], "by": "2026-12-04"},
    "contingency": {"who": ["joanne"]},
    "feedback": {"who": ["joanne"]},
    "review": {"next_on": "2026-12-14", "next_at": "10:30", "place": "The library"},
}
"""What an entry says of itself, which fills the blanks that a snippet leaves open."""


def test_what_is_to_be_pasted_is_sound() -> None:
    for section, phrase in uses():
        pasted = read("\n".join(snippet(phrase)).replace("KEY", "samina"))
        held = {**entry(section, phrase), **DATED.get(section, {}), **pasted}
        found = examine(load(plan(**{section: held if section in SINGLE else {"one": held}})), DAY)
        assert not [each for each in found if each.is_error], phrase.name
