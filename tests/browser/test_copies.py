"""Every HTML copy of every example, opened in Chromium from a file as its reader would."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import NODE_MODULES
from tests.conftest import Copies

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def violations(page: Page, axe: str) -> list[str]:
    page.evaluate(axe)
    found: list[dict[str, Any]] = page.evaluate(
        "rules => axe.run(document, {runOnly: rules}).then(result => result.violations)", RULES
    )
    return [f"{each['id']}: {each['nodes'][0]['html'][:200]}" for each in found]


def test_axe_finds_nothing(copies: Copies, page: Page, axe: str) -> None:
    found = {}
    for path in copies.files("html"):
        page.goto(path.as_uri())
        if bad := violations(page, axe):
            found[str(path)] = bad
    assert not found


@pytest.mark.parametrize("way", ["dark", "narrow", "visible", "forced"])
def test_axe_finds_nothing_however_it_is_read(
    copies: Copies, page: Page, axe: str, way: str
) -> None:
    if way == "dark":
        page.emulate_media(color_scheme="dark")
    if way == "forced":
        page.emulate_media(forced_colors="active")
    if way == "narrow":
        page.set_viewport_size({"width": 320, "height": 700})
    for path in sorted((copies.folder / "amina").rglob("*.html")):
        page.goto(path.as_uri())
        if way == "visible":
            page.locator("#colours-high").check()
        assert violations(page, axe) == [], path


def nu_errors(files: list[Path]) -> list[dict[str, Any]]:
    """Give what the Nu HTML checker calls an error."""
    assert files
    jar = NODE_MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"
    command = ["java", "-jar", str(jar), "--errors-only", "--format", "json", *map(str, files)]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    messages: list[dict[str, Any]] = json.loads(run.stderr)["messages"]
    return messages


def test_the_nu_checker_finds_no_error(copies: Copies) -> None:
    assert nu_errors(copies.files("html")) == []


@pytest.mark.parametrize("size", ["normal", "largest"])
def test_nothing_scrolls_sideways_at_400_per_cent(copies: Copies, page: Page, size: str) -> None:
    """WCAG 2.2, 1.4.10: 1280 pixels at 400 % are 320."""
    page.set_viewport_size({"width": 320, "height": 700})
    wide = {}
    for path in copies.files("html"):
        page.goto(path.as_uri())
        if size == "largest":
            page.locator("input[name=size]").last.check()
        width = page.evaluate("document.documentElement.scrollWidth")
        if width > 320:
            wide[str(path)] = width
    assert not wide


def test_a_copy_asks_for_nothing_and_runs_nothing(copies: Copies, page: Page) -> None:
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    for path in copies.files("html"):
        asked.clear()
        page.goto(path.as_uri())
        page.wait_for_load_state("load")
        assert [url for url in asked if not url.startswith("data:")] == [path.as_uri()]
        assert page.locator("script").count() == 0
    assert said == []


def test_the_skip_link_comes_first_and_leads_to_the_content(copies: Copies, page: Page) -> None:
    for path in (copies.folder / "amina").rglob("*.html"):
        page.goto(path.as_uri())
        page.keyboard.press("Tab")
        focused = page.locator(":focus")
        assert focused.get_attribute("class") == "skip"
        assert focused.bounding_box()["y"] >= 0  # type: ignore[index]
        target = focused.get_attribute("href")
        page.keyboard.press("Enter")
        assert page.url.endswith(str(target))
        assert page.locator(f"main{target}, main {target}").count() == 1


def body_size(page: Page) -> float:
    return float(
        page.evaluate("parseFloat(getComputedStyle(document.querySelector('p')).fontSize)")
    )


def one(copies: Copies, recipient: str) -> Path:
    return next((copies.folder / "amina" / recipient).glob("*.html"))


@pytest.mark.parametrize("recipient", ["amina", "nadia"])
def test_text_size_and_visibility_are_chosen_without_a_script(
    copies: Copies, page: Page, recipient: str
) -> None:
    page.goto(one(copies, recipient).as_uri())
    before = body_size(page)
    page.locator("input[name=size]").last.check()
    assert body_size(page) >= before * 1.5
    colour = "getComputedStyle(document.body).backgroundColor"
    plain = page.evaluate(colour)
    page.locator("#colours-high").check()
    assert page.evaluate(colour) != plain


def test_the_choices_are_not_printed(copies: Copies, page: Page) -> None:
    page.goto(one(copies, "nadia").as_uri())
    assert page.locator("fieldset").first.is_visible()
    page.emulate_media(media="print")
    assert not page.locator("fieldset").first.is_visible()
    assert page.locator("h1").is_visible()


def test_the_fonts_are_in_the_file(copies: Copies, page: Page) -> None:
    """A computer that has none of our fonts shows the same letters."""
    page.goto(one(copies, "nadia").as_uri())
    page.evaluate("document.fonts.ready.then(() => 0)")
    loaded = page.evaluate("[...document.fonts].filter(f => f.status == 'loaded').length")
    assert loaded >= 2
