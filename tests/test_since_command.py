"""``clearplan make --since``: what is remembered of copies, and what the next ones say changed."""

import json
import re
from pathlib import Path

import lxml.html
import pytest

from generator import history
from generator import make as making
from generator.cli import main
from generator.press.prove import ua_failures
from tests.conftest import ROOT
from tests.pages.copies import spaced
from tests.press.tag_reader import Tagged
from tests.test_make import leaking

AMINA = (
    (ROOT / "examples" / "amina.yaml").read_text("utf-8").replace("language: ur", "language: en")
)
CHANGES = (
    ("    by: 2026-11-13\n", "    by: 2026-11-27\n"),
    ("    who: [housing]\n", "    who: [housing]\n    status: done\n    status_on: 2026-11-19\n"),
    ("uses Amina's bank account.", "uses Amina's card."),
    ("  next_on: 2026-12-11", "  next_on: 2026-12-08"),
)
BEA = (
    "Amina Hussain\n    called: Amina\n    born: 1961",
    "Bea Webb\n    called: Bea\n    born: 1950",
)

Capture = pytest.CaptureFixture[str]


class Desk:
    """A folder with one plan in it, and the copies made of that."""

    def __init__(self, folder: Path) -> None:
        self.plan = folder / "amina.yaml"
        self.out = folder / "out"
        self.plan.write_text(AMINA, "utf-8")

    def make(self, *more: str, on: str = "2026-11-22", format_: str = "html") -> int:
        command = ["make", str(self.plan), "--out", str(self.out), "--on", on]
        return main([*command, "--format", format_, *more])

    def revise(self, version: int = 4, changes: tuple[tuple[str, str], ...] = CHANGES) -> None:
        text = re.sub(r"version: \d", f"version: {version}", self.plan.read_text("utf-8"))
        for old, new in changes:
            assert old in text
            text = text.replace(old, new, 1)
        self.plan.write_text(text, "utf-8")

    def file(self, key: str, name: str = "plan-standard.html") -> Path:
        return self.out / key / name

    def news(self, key: str, name: str = "plan-standard.html") -> str:
        page = lxml.html.fromstring(self.file(key, name).read_bytes())
        return " ".join(map(spaced, page.xpath("//section[@class='since']")))


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_what_was_made_is_remembered(desk: Desk) -> None:
    assert desk.make("--for", "nadia", "--for", "tariq", "--for", "lee") == 0
    record = history.read(desk.plan)
    content = desk.plan.read_bytes()
    assert history.kept(desk.plan, 3).read_bytes() == content
    assert [(each.recipient, each.version) for each in record.made] == [("nadia", 3), ("lee", 3)]
    assert record.made[0].plan == history.digest(content)
    file = desk.file("nadia")
    assert record.made[0].files == {file.name: history.digest(file.read_bytes())}


def test_a_draft_and_a_failed_copy_leave_no_history(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.revise(3, (("stage: agreed", "stage: draft"),))
    assert desk.make("--for", "nadia") == 0
    assert not history.folder(desk.plan).exists()
    desk.revise(3, (("stage: draft", "stage: agreed"),))
    monkeypatch.setattr(making.pages, "render", leaking("4 Mill Lane, Eastwick"))
    assert desk.make("--for", "lee") == 1
    assert not history.folder(desk.plan).exists()


def test_copies_are_made_where_the_history_cannot_be_written(desk: Desk, capsys: Capture) -> None:
    history.folder(desk.plan).write_text("in the way")
    assert desk.make("--for", "nadia", "--for", "lee") == 0
    out, err = capsys.readouterr()
    assert "2 files for 2 recipients" in out
    assert err.count("amina.history/ cannot be written") == 1
    assert desk.file("nadia").is_file()


def test_since_the_copy_that_each_last_had(desk: Desk, capsys: Capture) -> None:
    """Nadia had versions 3 and 4, the surgery version 3 alone, the housing officer none."""
    assert desk.make("--for", "nadia", "--for", "surgery", on="2026-11-17") == 0
    desk.revise(4, CHANGES[:2])
    assert desk.make("--for", "nadia", on="2026-11-20") == 0
    assert not desk.news("nadia")
    desk.revise(5, CHANGES[2:])
    people = ["--for", "nadia", "--for", "surgery", "--for", "housing"]
    assert desk.make("--since", "last", *people) == 0
    assert "an earlier copy: housing" in capsys.readouterr().out
    nadia, surgery = desk.news("nadia"), desk.news("surgery")
    assert "since version 4" in nadia
    assert "Your copy of version 4 was made on Friday 20 November 2026." in nadia
    assert "Before: Friday 11 December 2026, 10:30am." in nadia
    assert "13 November" not in nadia
    assert "since version 3" in surgery
    assert "Your copy of version 3 was made on Tuesday 17 November 2026." in surgery
    assert "Objective 2: Only Amina uses Amina's card. What is different: the wording." in surgery
    assert "review" not in surgery
    assert not desk.news("housing")


def test_making_a_version_again_compares_with_the_one_before_it(desk: Desk) -> None:
    assert desk.make("--for", "nadia") == 0
    desk.revise()
    for _ in range(2):
        assert desk.make("--for", "nadia", "--since", "last") == 0
        assert "since version 3" in desk.news("nadia")


def test_since_a_version_and_since_a_file_in_both_editions(desk: Desk, tmp_path: Path) -> None:
    people = ["--for", "nadia", "--for", "amina"]
    assert desk.make(*people, on="2026-11-17") == 0
    given = tmp_path / "before.yaml"
    given.write_bytes(desk.plan.read_bytes())
    desk.revise()
    easy = "plan-easy-read-large.html"
    seen = []
    for since in ("3", str(given)):
        assert desk.make("--since", since, *people) == 0
        seen.append((desk.news("nadia"), desk.news("amina", easy)))
    assert seen[0] == seen[1]
    assert "Now: by Friday 27 November 2026. Before: by Friday 13 November 2026." in seen[0][0]
    assert "The new day is Friday 27 November 2026." in seen[0][1]
    assert "A worker will put a new lock on your door. This is done." in seen[0][1]
    assert "13 November" not in seen[0][1]


def test_the_pdf_has_the_section_with_links_to_the_items(desk: Desk) -> None:
    assert desk.make("--for", "nadia") == 0
    desk.revise()
    assert desk.make("--for", "nadia", "--since", "last", format_="pdf") == 0
    content = desk.file("nadia", "plan-standard.pdf").read_bytes()
    assert ua_failures(content) == ()
    tags = Tagged(content).root
    headings = [" ".join(each.text.split()) for each in tags.all("H3")]
    assert headings[:3] == ["Done", "New date or time", "Changed"]
    items = [" ".join(each.text.split()) for each in tags.all("LI")]
    item = next(each for each in items if "Objective 2" in each)
    assert "Only Amina uses Amina's card. What is different: the wording." in item
    linked = {" ".join(each.text.split()) for each in tags.all("Link") if each.links}
    assert {"Objective 2", "The next review"} <= linked


def test_a_leak_of_an_old_wording_stops_the_copy(
    desk: Desk, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert desk.make("--for", "nadia") == 0
    desk.revise(4, (("{tariq} may press {amina} for money again.", "It may happen again."),))
    monkeypatch.setattr(making.pages, "render", leaking("Tariq Hussain may press Amina for money"))
    assert desk.make("--for", "nadia", "--since", "3") == 1
    assert "version 3: risks.pressure-to-pay.text" in capsys.readouterr().out
    assert not desk.file("nadia").exists()


@pytest.mark.parametrize(
    ("since", "change", "code", "said"),
    [
        ("7", ("", ""), 2, "version 7 of the plan is not kept in"),
        ("7", ("", ""), 2, "Kept there: 3."),
        ("other.yaml", ("", ""), 1, "The file other.yaml cannot be read"),
        ("other.yaml", ("lead: joanne", "lead: jo"), 1, '"jo" is nobody under people.'),
        ("other.yaml", BEA, 2, "is the plan of another adult."),
        ("other.yaml", ("version: 3", "version: 4"), 2, "not earlier than this plan, version 4."),
    ],
)
def test_what_cannot_be_compared_is_refused_before_anything_is_made(
    desk: Desk, capsys: Capture, since: str, change: tuple[str, str], code: int, said: str
) -> None:
    assert desk.make("--for", "nadia") == 0
    made = history.read(desk.plan).made
    other = desk.plan.with_name("other.yaml")
    if any(change):
        assert change[0] in AMINA
        other.write_text(AMINA.replace(*change), "utf-8")
    desk.revise()
    before = desk.file("nadia").read_bytes()
    capsys.readouterr()
    where = since if since.isdecimal() else str(other)
    assert desk.make("--for", "nadia", "--since", where) == code
    out, err = capsys.readouterr()
    assert not out
    assert said in " ".join(err.split())
    assert "Nothing was made." in err
    assert desk.file("nadia").read_bytes() == before
    assert history.read(desk.plan).made == made


def test_what_is_odd_in_the_history_is_told(desk: Desk, capsys: Capture) -> None:
    assert desk.make("--for", "nadia") == 0
    made = history.folder(desk.plan) / "made.jsonl"
    line = json.loads(made.read_text("utf-8")) | {"plan": "0" * 64}
    made.write_text(f"{json.dumps(line)}\n???\n", "utf-8")
    desk.revise()
    assert desk.make("--for", "nadia", "--since", "last") == 0
    err = " ".join(capsys.readouterr().err.split())
    assert "warning: line 2 of" in err
    assert "it was changed and its number stayed." in err
    assert "so tell them of it: nadia." in err
    assert "Your copy of version 3 was made on" in desk.news("nadia")


def test_a_key_that_is_somebody_else_now_is_not_compared(desk: Desk, capsys: Capture) -> None:
    assert desk.make("--for", "nadia") == 0
    desk.revise(4, (*CHANGES, ("name: Nadia Karim", "name: Rosa Webb")))
    assert desk.make("--for", "nadia", "--since", "last") == 0
    assert '"nadia" is somebody else in' in capsys.readouterr().err
    assert not desk.news("nadia")


def test_who_could_see_nothing_then_has_no_section(desk: Desk) -> None:
    refused = ("- {to: housing, decision: agreed", "- {to: housing, decision: refused")
    desk.revise(3, (refused,))
    assert desk.make("--for", "nadia") == 0
    desk.revise(4, (refused[::-1],))
    assert desk.make("--for", "housing", "--since", "3") == 0
    assert desk.file("housing").is_file()
    assert not desk.news("housing")
