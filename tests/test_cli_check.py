"""The commands that read and tell: ``check``, ``new``, ``who``, ``schema``."""

import json
from datetime import date
from pathlib import Path

import pytest

from generator import __version__
from generator.cli import main
from generator.plan.check_contents import MADE_UP
from generator.plan.load import load_file
from generator.plan.rules import RULES
from generator.plan.schema import locality_schema, schema
from tests.conftest import EXAMPLES, ROOT
from tests.plan.cases import SOUND

AMINA = str(ROOT / "examples" / "amina.yaml")
DAY = ["--on", "2026-11-20"]

WARNED = f"{SOUND}risks:\n  pressure: {{text: He may come back.}}\n"
BROKEN = f"{WARNED}actions:\n  lock:\n    who: [jo]\n    evry: week\n"

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def written(tmp_path: Path, request: pytest.FixtureRequest) -> str:
    path = tmp_path / "plan.yaml"
    path.write_text(request.param, "utf-8")
    return str(path)


def wrong_usage(arguments: list[str], capsys: Capture) -> str:
    """Run what cannot be run; give what was said of it."""
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    assert stopped.value.code == 2
    out, err = capsys.readouterr()
    assert not out
    return err


@pytest.mark.parametrize("written", [SOUND], indirect=True)
def test_check_of_a_sound_plan(written: str, capsys: Capture) -> None:
    assert main(["check", written, *DAY]) == 0
    assert capsys.readouterr() == ("No errors and no warnings.\n", "")


@pytest.mark.parametrize("written", [WARNED], indirect=True)
def test_check_of_a_plan_with_warnings_alone(written: str, capsys: Capture) -> None:
    assert main(["check", written, *DAY]) == 0
    out, err = capsys.readouterr()
    assert not err
    first, mend, summary = out.splitlines()
    assert first.startswith(f"{written}:8:3: warning [risk-without-owner] ")
    assert mend == f"    To mend it: {RULES['risk-without-owner'].mend}"
    assert summary == "no errors, 1 warning."


@pytest.mark.parametrize("written", [BROKEN], indirect=True)
def test_check_of_a_plan_with_errors(written: str, capsys: Capture) -> None:
    assert main(["check", written, *DAY]) == 1
    out, err = capsys.readouterr()
    assert not err
    lines = out.splitlines()
    assert [line.split(" ", 1)[0] for line in lines[:-1:2]] == [
        f"{written}:{place}:" for place in ("8:3", "11:11", "12:5")
    ]
    assert 'error [unknown-person] "jo" is nobody under people.' in lines[2]
    assert lines[-1] == "2 errors, 1 warning."


@pytest.mark.parametrize("written", [BROKEN], indirect=True)
def test_check_as_json(written: str, capsys: Capture) -> None:
    assert main(["check", written, "--json", *DAY]) == 1
    out, err = capsys.readouterr()
    assert not err
    found = json.loads(out)
    assert [(each["line"], each["column"], each["code"]) for each in found] == [
        (8, 3, "risk-without-owner"),
        (11, 11, "unknown-person"),
        (12, 5, "unknown-field"),
    ]
    assert found[2] == {
        "file": written,
        "line": 12,
        "column": 5,
        "severity": "error",
        "code": "unknown-field",
        "where": "actions.lock.evry",
        "message": 'There is no field "evry" here.',
        "fix": 'Did you mean "every"?',
        "source": RULES["unknown-field"].source,
    }
    assert found[0]["severity"] == "warning"


@pytest.mark.parametrize("written", [SOUND], indirect=True)
def test_check_as_json_of_a_sound_plan(written: str, capsys: Capture) -> None:
    assert main(["check", written, "--json", *DAY]) == 0
    assert json.loads(capsys.readouterr().out) == []


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_examples_have_no_errors(path: Path, capsys: Capture) -> None:
    assert main(["check", str(path), "--json", *DAY]) == 0
    assert {each["severity"] for each in json.loads(capsys.readouterr().out)} <= {"warning"}


def test_check_tells_of_the_locality_file_too(tmp_path: Path, capsys: Capture) -> None:
    plan, locality = tmp_path / "plan.yaml", tmp_path / "eastwick.locality.yaml"
    plan.write_text(WARNED.replace("lead: joanne", "lead: joanne, locality: eastwick"), "utf-8")
    typed = 'format: clearplan-locality/1\nname: Eastwick\ncolours: {accent: "#ffffff"}\n'
    locality.write_text(typed, "utf-8")
    assert main(["check", str(plan), *DAY]) == 1
    said = capsys.readouterr().out.splitlines()
    assert said[0].startswith(f"{plan}:8:3: warning [risk-without-owner]")
    assert said[2].startswith(f"{locality}:3:11: error [low-contrast]")
    assert said[-1] == "1 error, 1 warning."
    main(["check", str(plan), "--json", *DAY])
    files = [each["file"] for each in json.loads(capsys.readouterr().out)]
    assert files == [str(plan), str(locality)]


DUE = f"{SOUND}actions:\n  lock: {{who: [joanne], by: 2026-11-20}}\n"


@pytest.mark.parametrize("written", [DUE], indirect=True)
def test_check_works_on_the_day_asked_for(written: str, capsys: Capture) -> None:
    assert main(["check", written, "--on", "2026-11-20"]) == 0
    assert "no warnings" in capsys.readouterr().out
    assert main(["check", written, "--on", "2026-11-21"]) == 0
    assert "action-overdue" in capsys.readouterr().out


@pytest.mark.parametrize("as_json", [[], ["--json"]], ids=["told", "json"])
@pytest.mark.parametrize(
    ("content", "code"),
    [
        (None, "no-such-file"),
        (b"", "empty-file"),
        (b"\x89PNG\r\n\x1a\n\x00\xff", "not-utf8"),
        (b"%PDF-1.7\n1 0 obj\n", "not-yaml"),
        (b"x" * 600 * 1024, "file-too-large"),
        (b"[" * 1000, "too-deep"),
    ],
    ids=["missing", "empty", "picture", "pdf", "large", "deep"],
)
def test_check_of_what_is_no_plan(
    tmp_path: Path, content: bytes | None, code: str, as_json: list[str], capsys: Capture
) -> None:
    path = tmp_path / "a plan.yaml"
    if content is not None:
        path.write_bytes(content)
    assert main(["check", str(path), *as_json]) == 1
    out, err = capsys.readouterr()
    assert code in out
    assert not err


def test_check_of_a_folder(tmp_path: Path, capsys: Capture) -> None:
    assert main(["check", str(tmp_path)]) == 1
    assert "no-such-file" in capsys.readouterr().out


def test_nothing_typed_can_steer_the_terminal(tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(
        f'{SOUND}"\\e]0;x\\a\\u202e": 1\nwishes: {{"\\x1b[31m": {{whose: "[red]\\e[2J"}}}}\n'
        "\x1b[2J: \x9b31m\n",
        "utf-8",
    )
    for options in ([], ["--json"]):
        assert main(["check", str(path), *options]) == 1
        out, err = capsys.readouterr()
        assert not err
        assert all(letter.isprintable() or letter == "\n" for letter in out)
    main(["check", str(path)])
    assert "[red]" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "COMMAND"),
        (["chek", AMINA], "check"),
        (["check"], "PLAN.yaml"),
        (["check", AMINA, "--on", "20 November"], "it as 2026-11-20"),
        (["check", AMINA, "--on", "2026-11-31"], '"2026-11-31" is not a date'),
        (["check", AMINA, "--on", "20261120"], '"20261120" is not a date'),
        (["check", AMINA, "--on", "tomorrow"], '"tomorrow" is not a date'),
        (["who", AMINA, "--on", "2026-13-01"], '"2026-13-01" is not a date'),
        (["check", AMINA, "--jsno"], "--jsno"),
        (["who", AMINA, "--for"], "--for"),
        (["new"], "FILE"),
    ],
)
def test_wrong_usage(arguments: list[str], said: str, capsys: Capture) -> None:
    assert said in wrong_usage(arguments, capsys)


def test_new_plan_has_no_errors_and_no_warnings(
    tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["new", "first.yaml"]) == 0
    out, err = capsys.readouterr()
    assert "clearplan check first.yaml" in out
    assert not err
    assert main(["check", "first.yaml"]) == 0
    assert capsys.readouterr().out == "No errors and no warnings.\n"
    plan = load_file(Path("first.yaml")).plan
    assert plan is not None
    assert plan.plan.stage == "draft"
    typed = Path("first.yaml").read_text("utf-8")
    assert "clearplan check first.yaml" in typed
    assert f"agreed_on: {date.today().isoformat()}" in typed
    assert "$" not in typed.replace("$schema", "")
    assert Path("clearplan.schema.json").read_text("utf-8") == schema()
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "clearplan.schema.json",
        "first.yaml",
    ]


def test_what_was_not_written_over_is_told_once_the_plan_is_agreed(
    tmp_path: Path, capsys: Capture
) -> None:
    path = tmp_path / "plan.yaml"
    main(["new", str(path)])
    typed = path.read_text("utf-8").replace("name: Full name", "name: Amina Hussain")
    path.write_text(typed.replace("stage: draft", "stage: agreed"), "utf-8")
    capsys.readouterr()
    main(["check", str(path), "--json"])
    found = [
        each for each in json.loads(capsys.readouterr().out) if each["code"] == "made-up-words"
    ]
    told = {each["message"].split('"')[1] for each in found}
    assert told == MADE_UP - {"Full name"}
    assert all(
        each["message"].split('"')[1] in typed.splitlines()[each["line"] - 1] for each in found
    )


def test_new_plan_with_its_last_lines_in_use(tmp_path: Path, capsys: Capture) -> None:
    """The commented example at the end is sound too, but for somebody who is to be added."""
    path = tmp_path / "plan.yaml"
    main(["new", str(path)])
    typed = path.read_text("utf-8")
    head, mark, sharing = typed.rpartition("# sharing:")
    assert mark
    path.write_text(head + "\n".join(line[2:] for line in (mark + sharing).splitlines()), "utf-8")
    capsys.readouterr()
    assert main(["check", str(path), "--json"]) == 1
    found = json.loads(capsys.readouterr().out)
    assert [each["message"] for each in found] == ['"somebody" is nobody under people.']


def test_new_does_not_write_over_a_plan(tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text("mine", "utf-8")
    assert main(["new", str(path)]) == 2
    out, err = capsys.readouterr()
    assert not out
    assert "is not written over" in err
    assert path.read_text("utf-8") == "mine"
    assert list(tmp_path.iterdir()) == [path]
    assert main(["new", str(tmp_path)]) == 2


def test_new_where_there_is_no_folder(tmp_path: Path, capsys: Capture) -> None:
    assert main(["new", str(tmp_path / "nowhere" / "plan.yaml")]) == 1
    out, err = capsys.readouterr()
    assert not out
    assert err.startswith("clearplan: No such file or directory")
    assert list(tmp_path.iterdir()) == []


def test_who_shows_the_matrix_and_why(capsys: Capture) -> None:
    assert main(["who", AMINA, *DAY]) == 0
    out, err = capsys.readouterr()
    assert not err
    assert out.startswith("On 20 November 2026\n")
    table = {line.split("  ")[0].strip(): line for line in out.splitlines()}
    people = table["Section"].split()[1:]
    cells = dict(zip(people, table["findings"].split()[1:], strict=True))
    assert (cells["amina"], cells["lee"], cells["surgery"]) == ("all", "all", "-")
    cells = dict(zip(people, table["actions"].replace(" of ", "/").split()[1:], strict=True))
    assert (cells["lee"], cells["housing"], cells["tariq"]) == ("3/7", "1/7", "-")
    assert "lee (DC Lee Barton): by law (serious crime) from 2 November 2026" in out
    assert "samina (Samina Hussain): nothing: agreement was withdrawn on 16 November 2026" in out
    assert "tariq (Tariq Hussain): nothing: no decision has been recorded" in out


def test_who_works_on_the_day_asked_for(capsys: Capture) -> None:
    assert main(["who", AMINA, "--on", "2026-11-15", "--for", "samina"]) == 0
    out = capsys.readouterr().out
    reasons = {line.split()[0]: " ".join(line.split()[1:]) for line in out.splitlines()[2:]}
    assert reasons["actions.bank-visit"] == "yes agreed on 2 November 2026"
    assert reasons["actions.statement"] == "no left out of what is shared with them"
    assert reasons["actions.see-tariq"] == "no kept from them"
    assert reasons["findings.money-taken"] == "no not in any share list that counts"


def test_who_for_several(capsys: Capture) -> None:
    assert main(["who", AMINA, *DAY, "--for", "nadia", "--for", "tariq"]) == 0
    out = capsys.readouterr().out
    assert "nadia (Nadia Karim)" in out
    assert "tariq (Tariq Hussain)" in out
    assert "samina" not in out


@pytest.mark.parametrize("command", ["who", "make"])
def test_nobody_by_that_key(command: str, tmp_path: Path, capsys: Capture) -> None:
    out = ["--out", str(tmp_path)] if command == "make" else []
    assert main([command, AMINA, *DAY, *out, "--for", "amina", "--for", "nadya"]) == 2
    told, err = capsys.readouterr()
    assert not told
    assert err == 'clearplan: there is nobody "nadya" under people. Did you mean "nadia"?\n'
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("command", ["who", "make"])
@pytest.mark.parametrize("written", [BROKEN], indirect=True)
def test_plan_with_errors_is_not_used(
    command: str, written: str, tmp_path: Path, capsys: Capture
) -> None:
    out = ["--out", str(tmp_path / "copies")] if command == "make" else []
    assert main([command, written, *DAY, *out]) == 1
    told, err = capsys.readouterr()
    assert not told
    assert "error [unknown-person]" in err
    assert "2 errors, 1 warning." in err
    assert [path.name for path in tmp_path.iterdir()] == ["plan.yaml"]


def test_schema_is_printed_whole(capsys: Capture) -> None:
    assert main(["schema"]) == 0
    assert capsys.readouterr() == (schema(), "")
    assert main(["schema", "--locality"]) == 0
    assert capsys.readouterr() == (locality_schema(), "")


def test_version(capsys: Capture) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["--version"])
    assert not stopped.value.code
    assert capsys.readouterr().out == f"clearplan {__version__}\n"


def test_words_lists_all_by_subject_and_finds_some(capsys: Capture) -> None:
    assert main(["words"]) == 0
    everything = capsys.readouterr().out
    assert "Housing, " in everything
    assert main(["words", "local", "authority"]) == 0
    said = capsys.readouterr().out
    assert said == "Care, 1 word\n  local authority (local authorities); say: council\n"
    assert said.splitlines()[1] in everything


def test_words_offers_the_nearest_of_a_word_that_is_not_known(capsys: Capture) -> None:
    assert main(["words", "injuction"]) == 1
    out, err = capsys.readouterr()
    assert not out
    assert '"injunction"' in err
