"""The main job, end to end: what is made, for whom, whole or not at all."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from generator import make as making
from generator import pages, shelf
from generator.cli import main
from generator.examine import examine
from generator.make import Outcome, make
from generator.orders import Narrow
from generator.pages.page import Page
from generator.plan.load import load
from generator.plan.model import CopyWishes, Plan
from generator.press.prove import ua_failures
from generator.translation.pofile import read_beside
from generator.wording import phrases
from generator.wording.messages import catalogue
from tests.conftest import DAY, EXAMPLES, ROOT, Copies, plan_of

AMINA = ROOT / "examples" / "amina.yaml"
HTML = Narrow(formats=["html"])
WORDS, _ = read_beside(AMINA)

GIVEN = {"amina", "nadia", "farah", "surgery", "housing", "lee", "samina", "joanne", "priya"}


def made(plan: Plan, out: Path, on: date = DAY, narrow: Narrow = HTML) -> dict[str, Outcome]:
    outcomes = make(plan, list(plan.people), on, out, narrow, translations=WORDS)
    return {each.recipient: each for each in outcomes}


def plan_from(text: str) -> Plan:
    loaded = load(text.encode())
    errors = [each for each in examine(loaded, DAY) if each.is_error]
    assert errors == []
    assert loaded.plan is not None
    return loaded.plan


def test_the_worked_plan_on_two_days(tmp_path: Path) -> None:
    first = made(plan_of(AMINA), tmp_path, date(2026, 11, 10))
    assert {key for key, each in first.items() if each.files} == GIVEN
    assert first["tariq"].reason == "no decision has been recorded"
    assert first["council"].reason == "no decision has been recorded"
    assert (tmp_path / "samina" / "plan-easy-read.html").is_file()

    second = made(plan_of(AMINA), tmp_path, date(2026, 11, 20))
    assert {key for key, each in second.items() if each.files} == GIVEN - {"samina"}
    assert second["samina"].reason == "agreement was withdrawn on 16 November 2026"
    assert second["samina"].older_removed
    assert not (tmp_path / "samina").exists()


def test_every_example_is_sound_and_gives_copies(copies: Copies) -> None:
    failed = {key: each.reason for key, each in copies.outcomes.items() if each.failed}
    assert not failed
    for path in EXAMPLES:
        assert any(each.files for (plan, _), each in copies.outcomes.items() if plan == path.stem)


def test_every_pdf_is_pdf_ua_and_says_what_it_is(copies: Copies) -> None:
    files = copies.files("pdf")
    assert files
    for path in files:
        assert ua_failures(path.read_bytes()) == (), path
        with pikepdf.open(path) as pdf:
            assert pdf.Root.ViewerPreferences.DisplayDocTitle
            language = re.fullmatch(
                r"plan-(?!two-languages).*-([a-z]{2})(?:-part-\d)?\.pdf", path.name
            )
            assert str(pdf.Root.Lang).startswith(language[1] if language else "en")
            assert str(pdf.docinfo["/Title"])
            assert "/Outlines" in pdf.Root
            assert "/EmbeddedFiles" not in pdf.Root.get("/Names", {})


def test_a_draft_says_so_on_every_page(copies: Copies) -> None:
    import pypdfium2  # noqa: PLC0415

    drafts = sorted((copies.folder / "dai").rglob("*.pdf"))
    assert drafts
    for path in drafts:
        pdf = pypdfium2.PdfDocument(path)
        for number in range(len(pdf)):
            said = "DRAFFT" if path.stem.endswith("-cy") else "DRAFT"
            assert said in pdf[number].get_textpage().get_text_range(), (path, number)
        pdf.close()


def test_names_of_files_say_nothing_of_whose_plan_it_is(copies: Copies) -> None:
    for path in copies.files("pdf") + copies.files("html"):
        assert re.fullmatch(
            r"(plan-(standard|easy-read|two-languages)(-large|-larger|-largest)?|plan-on-a-page"
            r"|dates-and-numbers)(-(cy|pl|ur))?(-part-[1-9])?\.(pdf|html)",
            path.name,
        )


def test_a_language_we_lack_is_told_and_made_in_english(tmp_path: Path) -> None:
    plan = asking_for(plan_of(AMINA), "amina", language=("so",), edition=("easy_read",))
    amina = made(plan, tmp_path)["amina"]
    assert [each.code for each in amina.findings] == ["language-not-yet"]
    text = (tmp_path / "amina" / "plan-easy-read.html").read_text("utf-8")
    assert "This copy was asked for in Somali." in text


def test_one_language_cannot_stand_beside_itself(tmp_path: Path) -> None:
    plan = asking_for(plan_of(AMINA), "farah", language=("en",), edition=("bilingual",))
    farah = made(plan, tmp_path)["farah"]
    assert [each.code for each in farah.findings] == ["bilingual-without-language"]
    text = (tmp_path / "farah" / "plan-standard.html").read_text("utf-8")
    assert "This copy was asked for in two languages" in text


def asking_for(plan: Plan, key: str, **wishes: object) -> Plan:
    asked = CopyWishes.model_validate(wishes)
    person = plan.people[key].model_copy(update={"copy_": asked})
    return plan.model_copy(update={"people": {**plan.people, key: person}})


def without_easy_read(plan: Plan) -> Plan:
    wish = plan.wishes["stay-home"].model_copy(update={"easy_read": ()})
    return plan.model_copy(update={"wishes": {**plan.wishes, "stay-home": wish}})


def test_missing_easy_read_stops_that_copy_alone(tmp_path: Path) -> None:
    plan = without_easy_read(plan_of(AMINA))
    outcomes = made(plan, tmp_path, date(2026, 11, 10))
    assert outcomes["amina"].failed
    assert outcomes["amina"].files == ()
    assert {each.path for each in outcomes["amina"].findings if "easy" in each.code} == {
        ("wishes", "stay-home")
    }
    assert {key for key, each in outcomes.items() if each.files} == GIVEN - {"amina", "samina"}


def test_a_draft_shows_the_gap_in_easy_read(tmp_path: Path) -> None:
    plan = without_easy_read(plan_of(AMINA))
    draft = plan.model_copy(update={"plan": plan.plan.model_copy(update={"stage": "draft"})})
    outcomes = made(draft, tmp_path)
    assert outcomes["amina"].files
    assert not outcomes["amina"].failed
    text = (tmp_path / "amina" / "plan-easy-read-large-ur.html").read_text("utf-8")
    words = catalogue("ur")
    assert words.text(phrases.EASY_DRAFT) in text
    assert words.text(phrases.EASY_GAP) in text


def leaking(words: str) -> Any:
    render = pages.render

    def leak(*arguments: Any, **options: Any) -> Page:
        page = render(*arguments, **options)
        return replace(page, body=page.body + f"<p>{words}</p>")

    return leak


def test_a_leak_stops_the_copy_and_names_the_item(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As if the templates had a fault that shows what is kept from Samina."""
    words = "Refer Amina to the witness service, and ask for special measures"
    monkeypatch.setattr(making.pages, "render", leaking(words))
    outcomes = made(plan_of(AMINA), tmp_path, date(2026, 11, 10))
    assert outcomes["samina"].failed
    assert "actions.witness-support" in outcomes["samina"].reason
    assert words not in outcomes["samina"].reason
    assert not (tmp_path / "samina").exists()
    assert outcomes["nadia"].files


def test_a_failed_copy_takes_the_older_one_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made(plan_of(AMINA), tmp_path, date(2026, 11, 10))
    monkeypatch.setattr(making.pages, "render", leaking("4 Mill Lane, Eastwick"))
    made(plan_of(AMINA), tmp_path, date(2026, 11, 10))
    assert not (tmp_path / "samina").exists()


def test_files_appear_together_or_not_at_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shelf.publish(tmp_path, "nadia", {"plan-standard.html": b"old"})
    written: list[Path] = []
    write = shelf.unfinished

    def fail_second(folder: Path, content: bytes) -> Path:
        if written:
            raise OSError(28, "No space left on device")
        written.append(write(folder, content))
        return written[0]

    monkeypatch.setattr(shelf, "unfinished", fail_second)
    with pytest.raises(OSError, match="No space"):
        shelf.publish(tmp_path, "nadia", {"plan-standard.html": b"new", "plan-standard.pdf": b"n"})
    folder = tmp_path / "nadia"
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == {
        "plan-standard.html": b"old"
    }


def test_a_folder_holds_what_the_last_run_made_and_other_peoples_files(tmp_path: Path) -> None:
    shelf.publish(tmp_path, "nadia", {"plan-standard.html": b"1", "plan-easy-read.html": b"1"})
    (tmp_path / "nadia" / "letter.txt").write_text("mine")
    shelf.publish(tmp_path, "nadia", {"plan-standard.html": b"2"})
    names = {path.name for path in (tmp_path / "nadia").iterdir()}
    assert names == {"plan-standard.html", "letter.txt"}
    assert shelf.clear(tmp_path, "nadia")
    assert (tmp_path / "nadia" / "letter.txt").is_file()


def test_nothing_is_written_while_an_error_stands(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = tmp_path / "plan.yaml"
    broken.write_text(AMINA.read_text("utf-8").replace("lead: joanne\n  text", "text"), "utf-8")
    out = tmp_path / "out"
    assert main(["make", str(broken), "--out", str(out)]) == 1
    assert not out.exists()
    told = capsys.readouterr().err
    assert "Nothing was made" in told
    assert "error [" in told
    assert "warning [" not in told, "they would hide what has to be mended"
    assert main(["who", str(broken)]) == 1
    assert "Nothing was shown" in capsys.readouterr().err


def test_the_command_narrows_and_tells(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    plan = tmp_path / "amina.yaml"
    plan.write_bytes(AMINA.read_bytes())
    out = tmp_path / "out"
    command = ["make", str(plan), "--out", str(out), "--on", "2026-11-20"]
    narrow = ["--for", "nadia", "--for", "tariq", "--format", "html"]
    assert main([*command, *narrow]) == 0
    said = capsys.readouterr().out
    assert "nothing: no decision has been recorded" in said
    assert "1 file for 1 recipient" in said
    assert [path.name for path in out.rglob("*.*")] == ["plan-standard.html"]
    assert main([*command, "--for", "nadja"]) == 2
    assert 'Did you mean "nadia"' in capsys.readouterr().err


def test_a_run_for_one_language_takes_nobody_elses_copies_away(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for path in AMINA.parent.glob("amina*"):
        if path.is_file():
            (tmp_path / path.name).write_bytes(path.read_bytes())
    (tmp_path / "photos").symlink_to(AMINA.parent / "photos")
    out = tmp_path / "out"
    plan = str(tmp_path / "amina.yaml")
    command = ["make", plan, "--out", str(out), "--on", "2026-11-20", "--format", "html"]
    assert main(command) == 0
    before = set(out.rglob("*.html"))
    assert main([*command, "--language", "UR"]) == 0
    assert set(out.rglob("*.html")) == before
    with pytest.raises(SystemExit) as left:
        main([*command, "--language", "plx"])
    assert left.value.code == 2
    assert 'Did you mean "pl"?' in capsys.readouterr().err
    assert set(out.rglob("*.html")) == before


def test_a_translation_that_cannot_be_read_stops_that_language_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plan = tmp_path / "amina.yaml"
    plan.write_bytes(AMINA.read_bytes())
    (tmp_path / "photos").symlink_to(AMINA.parent / "photos")
    (tmp_path / "amina.ur.po").write_text("garbage", "utf-8")
    command = ["make", str(plan), "--on", "2026-11-20", "--format", "html", "--out"]
    assert main([*command, str(tmp_path / "out"), "--for", "nadia"]) == 0
    assert "warning [translation-unreadable]" in capsys.readouterr().err
    assert main([*command, str(tmp_path / "out"), "--for", "amina"]) == 1


HOSTILE = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<style>body{{display:none}}</style></style>",
    "{{ 7*7 }}".replace("{{", "{{{{").replace("}}", "}}}}"),
    "{% for x in y %}".replace("{", "{{").replace("}", "}}"),
    "![a](file:///etc/passwd)",
    "url(file:///etc/passwd) @import 'http://evil.example/x.css'",
    "<svg><use href='http://evil.example/#a'/></svg>",
    "]]><!-- <iframe src='file:///etc/passwd'>",
    "name with < and { and % and & and \" and '".replace("{", "{{"),
    "\\0041 \\3C script",
]


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    quoted = ["'" + each.replace("'", "''") + "'" for each in HOSTILE]
    lines = "".join(
        f"  a{index}:\n    who: [amina]\n    every: day\n    text: {each}\n"
        f"    easy_read:\n      - none: {each}\n"
        for index, each in enumerate(quoted)
    )
    text = f"""format: clearplan/1
plan:
  lead: lead
  stage: draft
people:
  amina:
    role: adult
    name: '<b>Amina</b> {{% %}} "x"'
    called: '<i>A & {{{{b}}}} %s'
    copy: {{edition: [standard, easy_read]}}
  lead: {{name: "Jo </title><script>"}}
actions:
{lines}"""
    out = tmp_path_factory.mktemp("hostile")
    outcomes = made(plan_from(text), out, narrow=Narrow())
    assert len(outcomes["amina"].files) == 4
    return out / "amina"


def test_hostile_text_shows_as_typed(hostile: Path) -> None:
    from html.parser import HTMLParser  # noqa: PLC0415

    class Texts(HTMLParser):
        text = ""
        tags: set[str] = set()  # noqa: RUF012
        head = 0

        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            self.tags.add(tag)
            assert not any(name.startswith("on") for name, _ in attrs)

        def handle_data(self, data: str) -> None:
            self.text += data

    for path in hostile.glob("*.html"):
        parser = Texts()
        parser.feed(path.read_text("utf-8"))
        squeezed = " ".join(parser.text.split())
        for typed in HOSTILE:
            shown = typed.replace("{{", "{").replace("}}", "}")
            assert shown in squeezed, (path, shown)
        assert not {"script", "iframe", "svg", "b", "i", "use"} & parser.tags
    for path in hostile.glob("*.pdf"):
        import pypdfium2  # noqa: PLC0415

        pdf = pypdfium2.PdfDocument(path)
        text = " ".join(page.get_textpage().get_text_range() for page in pdf)
        pdf.close()
        assert "alert(1)" in text
        assert "onerror" in text


def test_what_no_font_can_show_is_told(tmp_path: Path) -> None:
    text = AMINA.read_text("utf-8").replace(
        "choose who comes in.", "choose who \U00012000 comes.", 1
    )
    outcomes = made(plan_from(text), tmp_path, date(2026, 11, 10))
    assert "U+12000" in outcomes["nadia"].reason
    assert outcomes["nadia"].failed
    assert outcomes["housing"].files


def test_two_plans_in_one_folder_leave_each_other_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("amina", "ruth"):
        (tmp_path / f"{name}.yaml").write_bytes((ROOT / "examples" / f"{name}.yaml").read_bytes())
        made_on = ["--on", "2026-11-22", "--for", "surgery", "--format", "pdf"]
        assert main(["make", f"{name}.yaml", *made_on]) == 0
    assert (tmp_path / "copies" / "amina" / "surgery" / "plan-standard.pdf").is_file()
    assert (tmp_path / "copies" / "ruth" / "surgery" / "plan-standard.pdf").is_file()
