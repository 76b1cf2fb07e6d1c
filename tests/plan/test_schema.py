"""The JSON Schema: editors take sound plans, read as YAML 1.2, and refuse wrong ones."""

import copy
import json
import re
from collections.abc import Callable
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator, FormatChecker

from generator.plan.load import load
from generator.plan.model import Plan
from generator.plan.schema import schema
from tests.conftest import EXAMPLES
from tests.plan.test_broken import SOUND

SCHEMA = json.loads(schema())
VALIDATOR = Draft202012Validator(SCHEMA, format_checker=FormatChecker())


class Yaml12(yaml.SafeLoader):
    """YAML as editors read it: the core schema of version 1.2, where ``no`` and dates are text."""


Yaml12.yaml_implicit_resolvers = {}
_FLOAT = r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.inf|\.nan"
for _kind, _pattern, _first in [
    ("null", r"~|null|Null|NULL|", "~nN\0"),
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("int", r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", "-+0123456789"),
    ("float", _FLOAT, "-+.0123456789"),
]:
    _pattern_of_all = re.compile(f"^(?:{_pattern})$")
    Yaml12.add_implicit_resolver(f"tag:yaml.org,2002:{_kind}", _pattern_of_all, list(_first))


def read(typed: str) -> Any:
    return yaml.load(typed, Loader=Yaml12)  # noqa: S506 (a safe loader, with fewer types)


def faults(data: Any) -> list[str]:
    return [error.json_path for error in VALIDATOR.iter_errors(data)]


def test_reader_reads_as_editors_do() -> None:
    typed = "{a: no, b: 10:30, c: 2026-11-20, d: true, e: 3, f: 01632 960100, g: on, h: ~}"
    assert read(typed) == {
        "a": "no", "b": "10:30", "c": "2026-11-20", "d": True, "e": 3, "f": "01632 960100",
        "g": "on", "h": None,
    }  # fmt: skip


def test_schema_is_one() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_schema_accepts_examples(path: Any) -> None:
    assert faults(read(path.read_text("utf-8"))) == []


@pytest.mark.parametrize(
    "path", [path for path in SOUND if "text-stays" not in path.stem], ids=lambda path: path.stem
)
def test_schema_accepts_sound_plans(path: Any) -> None:
    assert faults(read(path.read_text("utf-8"))) == []


FULL = """\
format: clearplan/1
plan: {organisation: council, lead: joanne, version: 3, reference: 0147, agreed_on: 2026-11-02}
people:
  council: {is: organisation, name: {en: Council, cy: Cyngor}, contact: {phone: 01632 960100}}
  amina: {role: adult, name: 1e3, called: true, born: 1961-03-14, needs: 5, copy: {pictures: no}}
  joanne: {role: [lead_practitioner, chair], name: Joanne, contact_shared: true, speaks: [en]}
capacity: {one: {can_decide: no, for_sharing: yes, assessed_on: 2026-11-02}}
findings: {one: {abuse: financial, ongoing_risk: not_known}}
wishes: {one: {whose: amina, met: no, text: 12}}
objectives: {one: {lead: joanne, by: 2026-12-11, measure: 100, wish: one}}
actions:
  one:
    kind: safety
    who: joanne
    by: 2026-12-11
    offered: {on: 2026-11-02, answer: no}
    easy_read: [{lock: A lock.}, none: A key.]
    kept_from: {people: amina, ground: crime, by: joanne, on: 2026-11-02, until: 2027-01-01}
    note: 7 days
  two: {phrase: ring-999}
  three: {phrase: {name: fit-new-lock, who: joanne, door: the back door}, every: day}
review: {next_on: 2026-12-11, next_at: 10:30}
sharing:
  decisions:
    - {to: joanne, for: amina, decision: agreed, on: 2026-11-02, conditions: read_here_only}
    - {to: joanne, decision: agreed, on: 2026-11-02, conditions: [{destroy_after: 2027-01-01}]}
  lawful: [{to: joanne, on: 2026-11-02, not_told: {why: x, until: 2027-01-01}}]
translations_checked: {ur: {by: A translator, on: 2026-11-02}}
changes: [{on: 2026-11-02, by: joanne, text: 1st plan}]
"""


def test_schema_accepts_what_is_read() -> None:
    loaded = load(FULL.encode())
    assert [each.code for each in loaded.findings] == []
    assert faults(read(FULL)) == []


@pytest.mark.parametrize(
    ("sound", "wrong", "path"),
    [
        ("clearplan/1", "clearplan/2", "$.format"),
        ("format: clearplan/1\n", "", "$"),
        ("role: adult", "rolle: adult", "$.people.amina"),
        ("role: adult", "role: adlut", "$.people.amina.role"),
        ("name: Joanne, ", "", "$.people.joanne"),
        ("version: 3", "version: three", "$.plan.version"),
        ("born: 1961-03-14", "born: 14 March 1961", "$.people.amina.born"),
        ("by: 2026-12-11\n", "by: 2026-11-31\n", "$.actions.one.by"),
        ("by: 2026-12-11\n", "by: next Friday\n", "$.actions.one.by"),
        ("next_at: 10:30", "next_at: half past ten", "$.review"),
        ("next_at: 10:30", "next_at: 10.30", "$.review"),
        ("contact_shared: true", "contact_shared: on", "$.people.joanne.contact_shared"),
        ("pictures: no", "pictures: none", "$.people.amina.copy.pictures"),
        ("kind: safety", "kind: safty", "$.actions.one.kind"),
        ("phrase: ring-999", "phrase: ring-99", "$.actions.two.phrase"),
        ("name: fit-new-lock", "name: may-fall", "$.actions.three.phrase"),
        ("met: no", "met: nearly", "$.wishes.one.met"),
        ("measure: 100", "mesure: 100", "$.objectives.one"),
        ("measure: 100", "measure: [100]", "$.objectives.one.measure"),
        ("measure: 100", "measure: ''", "$.objectives.one.measure"),
        ("{lock: A lock.}", "{lock: A lock., key: A key.}", "$.actions.one.easy_read[0]"),
        ("{lock: A lock.}", "A lock.", "$.actions.one.easy_read[0]"),
        ("ground: crime", "ground: joanne", "$.actions.one.kept_from"),
        ("decision: agreed", "decision: yes", "$.sharing.decisions[0].decision"),
        ("to: joanne, for", "for", "$.sharing.decisions[0]"),
        ("{destroy_after: 2027-01-01}", "burn", "$.sharing.decisions[1].conditions"),
        ("{destroy_after: 2027-01-01}", "{burn: 2027-01-01}", "$.sharing.decisions[1].conditions"),
        ("wishes: {one:", "wishes: {one: 1, two:", "$.wishes.one"),
        ("changes: [", "changez: [", "$"),
    ],
)
def test_schema_refuses(sound: str, wrong: str, path: str) -> None:
    assert sound in FULL
    typed = FULL.replace(sound, wrong, 1)
    assert faults(read(typed)) == [path]
    assert any(each.is_error for each in load(typed.encode()).findings)


def test_schema_describes_sections_for_editors() -> None:
    described = {
        name: definition.get("description", "") for name, definition in SCHEMA["$defs"].items()
    }
    assert not [name for name, words in described.items() if not words or words.startswith("See ")]
    assert set(SCHEMA["properties"]) == set(Plan.model_fields)


def _without(change: Callable[[dict[str, Any]], object]) -> dict[str, Any]:
    data: dict[str, Any] = copy.deepcopy(read(FULL))
    change(data)
    return data


def test_schema_takes_a_plan_with_little_in_it() -> None:
    assert faults({"format": "clearplan/1", "plan": {}}) == []
    assert faults(_without(lambda data: data.pop("plan"))) == ["$"]
