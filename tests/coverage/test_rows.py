"""Every row of what a plan holds is read, checked and shown in real copies (plan-contents)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import lxml.html
import pytest

from generator.examine import examine
from generator.fields import Value
from generator.make import make
from generator.orders import Narrow
from generator.plan.load import load_file
from tests.conftest import DAY
from tests.coverage.rows import ROWS, Row
from tests.press.tag_reader import Tagged

WHOLE = Path(__file__).parent / "whole.yaml"


@dataclass(frozen=True)
class Shown:
    """The words of one copy: by the tags of its PDF, and from its HTML by section."""

    tags: str
    html: str


def _words(text: str) -> str:
    """Leave out what the style sheet may add: space, bullets, the colon after a label."""
    return re.sub(r"[\s•:]+", "", text)


def _pdf_words(path: Path) -> str:
    return _words(Tagged(path.read_bytes()).root.text)


def _html_words(path: Path) -> str:
    return _words(lxml.html.document_fromstring(path.read_text("utf-8")).text_content())


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Shown]:
    """The lead's standard copy and the adult's easy-read copy of the whole plan."""
    loaded = load_file(WHOLE)
    assert not [each for each in examine(loaded, DAY) if each.is_error]
    assert loaded.plan
    out = tmp_path_factory.mktemp("whole")
    outcomes = list(make(loaded.plan, ["marcus", "rosa"], DAY, out, Narrow()))
    assert not [each.reason for each in outcomes if each.reason]
    files = {"standard": out / "marcus" / "plan-standard", "easy": out / "rosa" / "plan-easy-read"}
    return {
        edition: Shown(_pdf_words(path.with_suffix(".pdf")), _html_words(path.with_suffix(".html")))
        for edition, path in files.items()
    }


def test_there_are_all_rows() -> None:
    assert [row.number for row in ROWS] == list(range(1, 38))
    not_easy = {row.number for row in ROWS if not row.easy}
    assert not_easy == {10, 13, 21, 22, 24, 26, 29, 32, 33, 34, 37}


@pytest.mark.xdist_group("rows")
@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"row-{row.number}")
def test_row(row: Row, shown: dict[str, Shown]) -> None:
    assert row.standard
    for edition, wanted in (("standard", row.standard), ("easy", row.easy)):
        for words in wanted:
            assert _words(words) in shown[edition].tags, (edition, "PDF", words)
            assert _words(words) in shown[edition].html, (edition, "HTML", words)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"row-{row.number}")
def test_the_fields_of_a_row_are_read(row: Row) -> None:
    plan = load_file(WHOLE).plan
    assert plan
    for field in row.fields:
        assert [each for each in _values(plan, field.split(".")) if each not in (None, (), "")], (
            field
        )


def _values(held: object, path: list[str]) -> Iterator[object]:
    """Yield what stands at a path; every entry of a section of entries counts."""
    if not path:
        yield held
    elif isinstance(held, Value):
        names = {info.alias or name: name for name, info in type(held).model_fields.items()}
        yield from _values(getattr(held, names[path[0]]), path[1:])
    elif isinstance(held, dict):
        for entry in held.values():
            yield from _values(entry, path)
