"""Copies in every language that clearplan has words in, in three editions, in a real browser."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from generator.make import make
from generator.orders import Narrow
from generator.translation.pofile import read_beside
from generator.wording.messages import languages
from generator.wording.scripts import direction
from tests.browser.test_copies import nu_errors, violations
from tests.conftest import DAY, ROOT, plan_of
from tests.translation.test_versions import asking_for

DAI = ROOT / "examples" / "dai.yaml"
OTHERS = languages()[1:]


@pytest.fixture(scope="module", params=OTHERS)
def files(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    language = request.param
    editions = ("standard", "easy_read", "bilingual", "one_page")
    plan = asking_for(plan_of(DAI), "dai", language=language, edition=editions)
    words, _ = read_beside(DAI)
    out = tmp_path_factory.mktemp(language)
    (made,) = make(plan, ["dai"], DAY, out, Narrow(formats=["html"]), translations=words)
    assert len(made.files) == len(editions), made.reason
    return list(made.files)


@pytest.mark.parametrize("width", [1280, 320])
def test_axe_finds_nothing_and_nothing_scrolls_sideways(
    files: list[Path], page: Page, axe: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    for path in files:
        page.goto(path.as_uri())
        assert violations(page, axe) == [], path
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path


@pytest.mark.parametrize("width", [1400, 900, 700])
def test_the_two_languages_have_the_width_and_nothing_lies_over_anything(
    files: list[Path], page: Page, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    (path,) = [each for each in files if "two-languages" in each.name]
    page.goto(path.as_uri())
    assert page.evaluate(_CRAMPED) == []


_CRAMPED = """() => {
  const main = document.querySelector('main').getBoundingClientRect();
  const found = [];
  for (const table of document.querySelectorAll('main table')) {
    if (table.getBoundingClientRect().width < 0.9 * main.width - 40) found.push('narrow table');
  }
  for (const cell of document.querySelectorAll('main td, main th')) {
    if (cell.scrollHeight > cell.clientHeight + 4 || cell.scrollWidth > cell.clientWidth + 1) {
      if (cell.clientHeight > 2) found.push(cell.outerHTML.slice(0, 120));
    }
  }
  return found;
}"""


def test_the_nu_checker_finds_no_error(files: list[Path]) -> None:
    assert nu_errors(files) == []


def test_rows_of_digits_keep_their_order(files: list[Path], page: Page) -> None:
    """Each number stands on the page from its first digit on the left to its last on the right."""
    for path in files:
        page.goto(path.as_uri())
        placed = page.evaluate(_PLACES)
        assert any(" " in number for number, _ in placed), path
        for number, lefts in placed:
            assert lefts == sorted(lefts), (path, number)


_PLACES = r"""() => {
  const found = [];
  const walk = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
  // A comma before a space parts two numbers (a date, a time): those stand in the line's order.
  const rows = /[£+]?\d(?:[\d.:\/ -]|,(?=\d))*\d/g;
  while (walk.nextNode()) {
    const node = walk.currentNode;
    for (const match of node.data.matchAll(rows)) {
      const lefts = [], range = document.createRange();
      let top = null;
      for (let i = match.index; i < match.index + match[0].length; i++) {
        if (node.data[i] === ' ') continue;
        range.setStart(node, i); range.setEnd(node, i + 1);
        const box = range.getBoundingClientRect();
        if (top !== null && Math.abs(box.top - top) > 2) break;
        top = box.top;
        lefts.push(Math.round(box.left));
      }
      found.push([match[0], lefts]);
    }
  }
  return found;
}"""


def test_the_page_runs_as_its_language_does(files: list[Path], page: Page) -> None:
    for path in files:
        page.goto(path.as_uri())
        language = page.locator("html").get_attribute("lang") or ""
        assert page.locator("html").get_attribute("dir") == direction(language)
        if direction(language) == "rtl":
            box = page.locator("h1").bounding_box()
            assert box
            assert page.evaluate("getComputedStyle(document.querySelector('h1')).textAlign") in {
                "start",
                "right",
            }
