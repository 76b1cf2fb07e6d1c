"""``clearplan pictures``: what is found, and the page to choose from."""

import subprocess
import sys
from pathlib import Path

import lxml.html
import pytest
from lxml.html import HtmlElement

from generator.cli import main
from generator.pages.concepts import concepts
from tests.conftest import ROOT
from tests.pages.copies import found
from tests.plan.test_album import folder  # noqa: F401 (a fixture)


def run(*arguments: object) -> int:
    return main(["pictures", *map(str, arguments)])


def page(path: Path) -> HtmlElement:
    return lxml.html.fromstring(path.read_text("utf-8"))


def words(sheet: HtmlElement, selector: str = ".samples code") -> list[str]:
    return [each.text_content() for each in found(sheet, selector)]


def test_all_pictures_stand_under_their_subjects_each_word_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run() == 0
    sheet = page(tmp_path / "pictures.html")
    assert sorted(words(sheet)) == sorted(concepts())
    subjects = list(dict.fromkeys(each.subject for each in concepts().values()))
    assert words(sheet, "section h2") == words(sheet, "nav a") == subjects
    assert len(found(sheet, ".samples img")) == len(found(sheet, ".samples li"))
    assert found(sheet, ".credits")[0].text_content().count("OpenMoji") == 1
    assert len(capsys.readouterr().out.splitlines()) == 1


def test_the_page_needs_nothing_else_and_runs_nothing(tmp_path: Path) -> None:
    assert run("door", "--out", tmp_path / "doors.html") == 0
    sheet = page(tmp_path / "doors.html")
    assert not found(sheet, "script, link, iframe")
    assert all(image.get("src", "").startswith("data:") for image in found(sheet, "img"))
    assert "default-src 'none'" in found(sheet, "meta[http-equiv]")[0].get("content", "")
    ids = [each.get("id") for each in found(sheet, "[id]")]
    assert len(ids) == len(set(ids))


SEARCHES = {
    "bank card": {"bank_card"},
    "Ring POLICE": {"ring_police"},
    "locks": {"lock", "new_lock"},
    "bedroom": {"bed"},
    "weather": {"rain", "snow"},
}


@pytest.mark.parametrize(("typed", "expected"), SEARCHES.items(), ids=SEARCHES)
def test_a_search_finds_names_other_names_and_subjects(
    typed: str, expected: set[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(*typed.split(), "--out", tmp_path / "a.html") == 0
    sheet = page(tmp_path / "a.html")
    shown = set(words(sheet, ".samples li > code"))
    assert expected <= shown
    assert "bath" not in shown
    told = capsys.readouterr().out
    assert all(word in told for word in expected)
    assert f"“{typed}”" in sheet.text_content()


@pytest.mark.parametrize("typed", ["door lock", "the locks on her door"])
def test_where_none_has_all_the_words_those_with_one_are_shown(typed: str, tmp_path: Path) -> None:
    assert run(*typed.split(), "--out", tmp_path / "a.html") == 0
    shown = set(words(page(tmp_path / "a.html"), ".samples li > code"))
    assert {"door", "lock", "door_chain"} <= shown
    assert not {"theatre", "hospital", "bedroom"} & shown, "parts of words and subjects"


def test_what_is_not_found_is_told_with_what_is_near(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("polise", "--out", tmp_path / "a.html") == 1
    assert 'Did you mean "police"?' in capsys.readouterr().err
    assert not (tmp_path / "a.html").exists()


def test_a_councils_own_stand_first_and_in_place_of_ours(
    folder: Path,  # noqa: F811
    capsys: pytest.CaptureFixture[str],
) -> None:
    (folder / "ours" / "home.png").write_text("no picture", "utf-8")
    out = folder / "a.html"
    assert run("--plan", folder / "plan.yaml", "--out", out) == 0
    sheet = page(out)
    first = found(sheet, "section")[0]
    assert words(first, "h2") == ["Pictures of Eastwick"]
    assert words(first) == ["lock", "town_hall"]
    assert words(sheet).count("lock") == 1
    assert "house" in words(sheet), "what only looked the same is still ours"
    assert "home" in words(sheet, "section:not(:first-of-type) code"), "theirs cannot be shown"
    credit = found(sheet, ".credits")[0].text_content()
    assert "Eastwick Council." in credit
    assert "Photo: Ann Lee." in credit
    assert "home.png" in capsys.readouterr().err


def test_a_page_that_cannot_be_written_leaves_what_is_there(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.html").mkdir()
    assert run("lock", "--out", tmp_path / "a.html") == 1
    assert [each.name for each in tmp_path.iterdir()] == ["a.html"]
    assert "a.html" in capsys.readouterr().err


def test_a_plan_that_cannot_be_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--plan", tmp_path / "none.yaml", "--out", tmp_path / "a.html") == 1
    assert "none.yaml" in capsys.readouterr().err


def test_other_commands_do_not_wait_for_pictures() -> None:
    typed = "import sys, generator.cli; print([m for m in sys.modules if m in "
    typed += "('PIL.Image', 'generator.pages.contact_sheet', 'generator.press.html')])"
    told = subprocess.run(
        [sys.executable, "-c", typed], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert told.stdout.strip() == "[]"
