"""The adult's particulars typed into a text go past the rule that they are given by name."""

import pytest

from generator import names
from generator.examine import examine
from generator.plan.load import load
from tests.conftest import DAY

PLAN = """\
format: clearplan/1
plan: {{lead: meg, stage: draft}}
people:
  ann:
    role: adult
    name: Ann Adultson
    called: Ann
    born: 1961-03-14
    contact: {{phone: 01632 960777, email: ann@home.example, address: "9 Elm Road, Exeter"}}
  meg: {{role: lead_practitioner, name: Meg Leadson}}
  tom:
    role: alleged_source_of_harm
    name: Tom Tomson
    contact: {{phone: 07700 900222, address: "5 Oak Lane, Exeter"}}
  dee: {{role: gp, name: Dr Dee}}
actions:
  move: {{who: [meg], by: 2027-01-31, text: "{text}"}}
sharing:
  decided_by: ann
  decisions:
    - to: {to}
      decision: agreed
      on: 2026-11-02
      share: [actions{more}]
      authorised_by: meg
      hide: [{hide}]
"""

TYPED = {
    "phone": "Ring 01632960777 first.",
    "email": "Write to Ann@home.example first.",
    "address": "Go to 9 Elm Road Exeter on Monday.",
    "born": "Say that she was born on 14 March 1961.",
    "full_name": "Ask for Ann Adultson at the desk.",
}


def codes(text: str, to: str, more: str = "", hide: str = "") -> set[str]:
    loaded = load(PLAN.format(text=text, to=to, more=more, hide=hide).encode())
    found = examine(loaded, DAY)
    return {each.code for each in found if "in-text" in each.code}


@pytest.mark.parametrize("part", TYPED)
def test_a_source_of_harm_never_gets_it_in_a_text(part: str) -> None:
    assert codes(TYPED[part], "tom") == {"identity-for-source-of-harm-in-text"}


@pytest.mark.parametrize("part", TYPED)
def test_others_are_told_of_unless_it_was_given(part: str) -> None:
    assert codes(TYPED[part], "dee") == {"identity-in-text"}
    assert codes(TYPED[part], "dee", f", adult.{part}") == set()


def test_a_text_without_any_gives_nothing() -> None:
    assert codes("Ring Ann about 9 things in Elm Road.", "tom") == set()


def test_a_change_is_named_by_its_place_in_the_file() -> None:
    changes = (
        "changes:\n"
        "  - {on: 2026-11-02, text: Kept., kept_from: {people: [dee]}}\n"
        "  - {on: 2026-11-03, text: Ring 01632 960777.}\n"
    )
    typed = PLAN.format(text="Nothing.", to="dee", more=", changes", hide="") + changes
    found = [each for each in examine(load(typed.encode()), DAY) if "-in-text" in each.code]
    assert [each.path for each in found] == [("changes", 1, "text")]


@pytest.mark.parametrize("text", ["Block 07700 900 222.", "Stay away from 5 Oak Lane, Exeter."])
def test_contacts_of_somebody_hidden_are_found(text: str) -> None:
    assert codes(text, "dee", hide="tom") == {"hidden-name-in-text"}
    assert codes(text, "dee") == set()


@pytest.mark.parametrize(
    ("text", "name", "found"),
    [
        ("«Tariq»", "Tariq", True),
        ("¿Tariq?", "Tariq", True),
        ("“Tariq”, he said", "Tariq", True),
        ("Tariq\u2019s", "Tariq", True),
        ("see Tariq_2", "Tariq", True),
        ("Tariqs", "Tariq", False),
        ("hope", "Hope", False),
        ("Siân", "Sian", True),
        ("tariq khan", "Tariq Khan", True),
        ("请告诉Tariq吧", "Tariq", True),
        ("我见王小明了", "王小明", True),
        ("و«طارق»", "طارق", True),
        ("وطارق", "طارق", True),
        ("طارقة", "طارق", False),
        ("তারিককে", "তারিক", True),
        ("Анна", "Анна", True),
        ("Аннабель", "Анна", False),
    ],
)
def test_a_name_is_known_as_any_language_writes_it(text: str, name: str, found: bool) -> None:
    assert names.holds(text, name) == found
