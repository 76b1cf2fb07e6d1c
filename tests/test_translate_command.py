"""``clearplan translate``: from a plan to its words in another language, and who reviewed them."""

from pathlib import Path

import pytest
from babel.messages.pofile import read_po, write_po

from generator.cli import main
from generator.wording import phrases
from generator.wording.messages import catalogue

PLAN = """\
format: clearplan/1
plan: {STAGE organisation: council, lead: joanne, text: "To help {amina} be safe."}
people:
  council: {is: organisation, name: Eastwick Council, contact: {phone: 01632 960100}}
  amina:
    role: adult
    name: Amina Hussain
    called: Amina
    copy: {language: pl, formats: [html]}
  joanne: {role: lead_practitioner, name: Joanne Price, called: Joanne}
  tariq: {role: family, name: Tariq Hussain}
actions:
  new-lock:
    kind: safety
    who: [joanne]
    by: 2026-12-01
    text: Put a new lock on the door.
  see-tariq:
    kind: safety
    who: [joanne]
    by: 2026-12-01
    text: Tell {tariq} to stay away.
    kept_from:
      {people: [amina], ground: third_party, by: joanne, on: 2026-11-02, until: 2027-01-02}
"""

AGREED = f"""{PLAN.replace("STAGE", "stage: agreed, agreed_on: 2026-11-02,")}\
objectives: {{safe: {{lead: joanne, by: 2026-12-01, text: The door is safe.,
  measure: We look at it.}}}}
review: {{next_on: 2026-12-11}}
"""

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "plan.yaml"
    path.write_text(AGREED, "utf-8")
    return path


def translate(*words: str) -> int:
    return main(["translate", *words])


def fill(path: Path) -> None:
    """Translate all of a PO file, as a translator's program would write it back."""
    with path.open("rb") as file:
        held = read_po(file)
    for message in held:
        if message.id:
            message.string = f"«{message.id}»"
            message.flags.discard("fuzzy")
    with path.open("wb") as file:
        write_po(file, held)


def test_the_whole_way(plan: Path, capsys: Capture) -> None:
    assert translate("start", "plan.yaml", "pl") == 0
    beside = plan.with_name("plan.pl.po")
    assert "Put a new lock on the door." in beside.read_text("utf-8")
    assert translate("status", "plan.yaml") == 1
    assert "5 missing" in capsys.readouterr().out

    assert translate("export", "plan.yaml", "pl", "--form", "po", "--out", "out.po") == 0
    gone_out = Path("out.po").read_text("utf-8")
    assert "new lock" in gone_out
    assert "Tariq" not in gone_out
    assert "stay away" not in gone_out
    fill(Path("out.po"))
    assert translate("import", "plan.yaml", "pl", "out.po") == 0
    assert translate("status", "plan.yaml", "pl") == 1  # what the adult may not see is left to us
    assert "1 missing" in capsys.readouterr().out
    fill(beside)
    assert translate("status", "plan.yaml", "pl") == 0
    assert "0 missing, 0 changed, 5 unreviewed" in capsys.readouterr().out

    assert translate("accept", "plan.yaml", "pl", "--by", "Ewa Nowak", "--on", "2026-11-20") == 0
    assert translate("status", "plan.yaml", "pl") == 0
    assert "0 unreviewed" in capsys.readouterr().out
    assert main(["make", "plan.yaml", "--on", "2026-11-20"]) == 0
    (copy,) = Path("copies").rglob("*-pl.html")
    assert "«Put a new lock on the door.»" in copy.read_text("utf-8")


def test_a_text_that_changed_is_told_and_stops_the_copy(plan: Path, capsys: Capture) -> None:
    translate("start", "plan.yaml", "pl")
    fill(plan.with_name("plan.pl.po"))
    plan.write_text(AGREED.replace("a new lock", "two new locks"), "utf-8")
    assert main(["make", "plan.yaml", "--on", "2026-11-20"]) == 1
    assert "actions.new-lock" in capsys.readouterr().err
    assert translate("status", "plan.yaml", "pl") == 1
    assert "0 missing, 1 changed" in capsys.readouterr().out
    assert translate("start", "plan.yaml", "pl") == 0
    assert "1 changed" in capsys.readouterr().out
    assert translate("status", "plan.yaml", "pl") == 1
    assert not [*Path("copies").rglob("*-pl.*")]


def test_a_draft_is_shown_with_its_gaps(plan: Path) -> None:
    plan.write_text(PLAN.replace("STAGE", "stage: draft,"), "utf-8")
    translate("start", "plan.yaml", "pl")
    assert main(["make", "plan.yaml", "--on", "2026-11-20"]) == 0
    (copy,) = Path("copies").rglob("*-pl.html")
    text = copy.read_text("utf-8")
    assert catalogue("pl").text(phrases.TRANSLATION_GAP) in text
    assert "Put a new lock" not in text


@pytest.mark.parametrize("what", ["start", "status", "export"])
def test_a_language_without_words_of_ours_is_wrong_usage(
    plan: Path, capsys: Capture, what: str
) -> None:
    with pytest.raises(SystemExit) as left:
        translate(what, "plan.yaml", "plx")
    assert left.value.code == 2
    assert 'Did you mean "pl"?' in capsys.readouterr().err
    assert [*Path().iterdir()] == [Path(plan.name)]


def test_the_language_of_the_plan_itself(plan: Path, capsys: Capture) -> None:
    assert translate("start", plan.name, "en-GB") == 1
    assert "written in en already" in capsys.readouterr().err


def test_an_export_replaces_nothing(plan: Path, capsys: Capture) -> None:
    translate("start", "plan.yaml", "pl")
    before = {path: path.read_bytes() for path in Path().iterdir()}
    wrong = (("docx", "plan.yaml"), ("po", "plan.pl.po"), ("docx", "words.po"), ("po", "no/w.po"))
    for form, name in wrong:
        assert translate("export", "plan.yaml", "pl", "--form", form, "--out", name) == 1
    assert {path: path.read_bytes() for path in Path().iterdir()} == before
    said = capsys.readouterr().err
    assert said.count("is there already") == 2
    assert "should end with .docx" in said
    assert "a folder that is not there" in said


def test_who_may_open_the_file_of_words_still_may(plan: Path) -> None:
    translate("start", "plan.yaml", "pl")
    beside = plan.with_name("plan.pl.po")
    beside.chmod(0o664)
    translate("start", "plan.yaml", "pl", "--by", "Ewa Nowak")
    assert beside.stat().st_mode & 0o777 == 0o664


def test_numbers_that_changed_are_shown_when_they_come_in(plan: Path, capsys: Capture) -> None:
    plan.write_text(AGREED.replace("new lock on", "new lock at 9:30 for £1,240 on"), "utf-8")
    translate("start", "plan.yaml", "pl")
    translate("export", "plan.yaml", "pl", "--form", "po", "--out", "out.po")
    fill(Path("out.po"))
    typed = (
        Path("out.po").read_text("utf-8").replace("«Put a new lock at 9:30", "«Put a lock at 8:30")
    )
    Path("out.po").write_text(typed, "utf-8")
    assert translate("import", "plan.yaml", "pl", "out.po") == 0
    assert "actions.new-lock | text: the numbers differ: 9:30, 8" in capsys.readouterr().out
    assert translate("accept", "plan.yaml", "pl", "--by", "Ewa", "--item", "actions.new-lock") == 0
    assert "the numbers differ: 9:30, 8" in capsys.readouterr().out
    assert translate("accept", "plan.yaml", "pl", "--by", "Ewa", "--item", "actions.nolock") == 1
    assert 'Did you mean "actions.new-lock"?' in capsys.readouterr().err


def test_what_cannot_be_is_told_in_plain_words(plan: Path, capsys: Capture) -> None:
    assert translate("accept", plan.name, "pl", "--by", "Ewa Nowak") == 1
    assert "plan.pl.po is not there yet" in capsys.readouterr().err
    assert translate("export", plan.name, "pl", "--for", "amna") == 1
    assert 'Did you mean "amina"?' in capsys.readouterr().err
    translate("start", plan.name, "pl")
    Path("words.txt").write_text("no form of ours", "utf-8")
    assert translate("import", plan.name, "pl", "words.txt") == 1
    assert ".docx" in capsys.readouterr().err
