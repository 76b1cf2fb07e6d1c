"""What the templates are given, and what they take, is the same."""

import dataclasses
import xml.etree.ElementTree as ET
from base64 import b64decode
from datetime import date, time
from typing import Annotated, get_args, get_origin, get_type_hints

import pytest
from jinja2 import nodes

from generator.pages import contract, drawings, pictures
from generator.pages.environment import environment, templates
from generator.pages.helpers import ROLE_PICTURES
from generator.pages.styles import Edition, css


def _models() -> list[type]:
    return [one for one in vars(contract).values() if dataclasses.is_dataclass(one)]  # type: ignore[misc]


def test_templates_use_just_the_documented_names() -> None:
    used = set()
    for path in templates().rglob("*.html"):
        tree = environment().parse(path.read_text("utf-8"))
        used |= {node.attr for node in tree.find_all(nodes.Getattr)}
    documented = {field.name for model in _models() for field in dataclasses.fields(model)}
    assert used == documented


def test_each_name_is_documented() -> None:
    for model in _models():
        assert model.__doc__
        for name, hint in get_type_hints(model, include_extras=True).items():
            assert get_origin(hint) is Annotated, f"{model.__name__}.{name}"


def test_templates_hold_no_logic() -> None:
    worked_out = (nodes.Add, nodes.Sub, nodes.Mul, nodes.Filter, nodes.Test, nodes.CondExpr)
    for path in templates().rglob("*.html"):
        tree = environment().parse(path.read_text("utf-8"))
        assert not list(tree.find_all(worked_out)), path.name


def test_style_sheets_reach_nothing_outside_the_page() -> None:
    for edition in get_args(Edition):
        assert "url(" not in css(edition)
        assert "@import" not in css(edition)
        assert "@font-face" not in css(edition)


@pytest.mark.parametrize("concept", sorted(set(ROLE_PICTURES.values()) | {
    "worker", "review", "meeting_place", "done", "change", "emergency", "phone", "see", "talk",
    "no_entry", "law", "read", "document", "plan", "list",
}))  # fmt: skip
def test_pictures_of_our_own_rows_exist(concept: str) -> None:
    address = pictures.picture(concept)
    assert ET.fromstring(b64decode(address.partition(",")[2])).tag.endswith("svg")  # noqa: S314


def test_a_month_marks_its_day_and_a_clock_points_to_its_time() -> None:
    marked = drawings.month(date(2026, 2, 28))
    assert marked.count("<circle") == 1
    assert drawings.month(date(2026, 2, 1)) != marked
    assert drawings.clock(time(10, 30)) != drawings.clock(time(10, 35))
    assert "<text" not in marked
