"""The whole course of a plan by commands alone: draft, agreed, three reviews, ended."""

import re
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from generator import cli_course
from generator.cli import main
from generator.course import rewrite
from generator.plan.load import load_file
from generator.plan.model import Plan
from tests.conftest import ROOT

Capture = pytest.CaptureFixture[str]

DRAFT = (Path(__file__).parent / "draft.yaml").read_text("utf-8")
# In English alone: the words of these plans change, and nobody translates them here.
DAI = (ROOT / "examples" / "dai.yaml").read_text("utf-8").replace("[cy, en]", "en")
ALL_WELL = (
    "safeguarded=yes", "risk_now=reduced", "outcomes_met=partly", "effective=yes",
    "wishes_changed=no", "capacity_changed=no",
)  # fmt: skip


class Course:
    """A plan's file, and the commands run on it."""

    def __init__(self, path: Path, content: str, capsys: Capture) -> None:
        self.path = path
        self.path.write_bytes(content.encode())
        self.capsys = capsys

    def run(self, command: str, *options: str) -> tuple[int, str, str]:
        code = main([command, str(self.path), *options])
        return code, *self.capsys.readouterr()

    def done(self, command: str, *options: str) -> str:
        """Run a command that does all it should; give what it said."""
        code, out, err = self.run(command, *options)
        assert (code, err) == (0, ""), out
        return out

    def refused(self, command: str, *options: str) -> str:
        """Run a command that may change nothing; give what it said."""
        before = self.path.read_bytes()
        code, out, err = self.run(command, *options)
        assert (code, out) == (1, "")
        assert self.path.read_bytes() == before
        return err

    def review(self, day: str, *answers: str) -> tuple[int, str, str]:
        on = ["--on", day] if day else []
        return self.run("review", *on, *(f"--answer={each}" for each in answers))

    def reviewed(self, day: str, *answers: str) -> None:
        code, out, err = self.review(day, *ALL_WELL, "decision=continues", *answers)
        assert (code, err) == (0, ""), out

    @property
    def text(self) -> str:
        return self.path.read_bytes().decode()

    @property
    def plan(self) -> Plan:
        plan = load_file(self.path).plan
        assert plan is not None
        return plan


Begin = Callable[[str], Course]


@pytest.fixture
def begin(tmp_path: Path, capsys: Capture) -> Begin:
    return lambda content: Course(tmp_path / "plan.yaml", content, capsys)


def agreed(begin: Begin, content: str = DRAFT) -> Course:
    course = begin(content)
    course.done("agree", "--on", "2026-11-02")
    return course


def comments(text: str) -> list[str]:
    return [line.strip() for line in re.findall(r"(?:^|\s)(#.*)", text, re.MULTILINE)]


def _sound_with_copies(course: Course, out: Path, on: str, formats: tuple[str, ...]) -> None:
    assert course.run("check", "--on", on)[0] == 0
    if not formats:  # these copies are those of the same plan with other line ends
        return
    who = (course.plan.adult, course.plan.plan.lead or "")
    wanted = [option for key in who for option in ("--for", key)]
    chosen = [option for each in formats for option in ("--format", each)]
    code, told, _ = course.run("make", "--on", on, "--out", str(out), *wanted, *chosen)
    assert code == 0, told
    for key in who:
        assert {path.suffix[1:] for path in (out / key).iterdir()} == set(formats)


@pytest.mark.parametrize("newline", ["\n", "\r\n"], ids=["lf", "crlf"])
@pytest.mark.parametrize(
    ("draft", "leads"),
    [(DRAFT, ("joanne", "meera")), (DAI, ("sioned", "mair"))],
    ids=["odd-layout", "wales"],
)
def test_from_draft_to_the_end_by_commands_alone(
    draft: str, leads: tuple[str, str], newline: str, begin: Begin, tmp_path: Path
) -> None:
    lead, after = leads
    before = draft.replace("\n", newline)
    course = begin(before)
    adult, (wish,) = course.plan.adult, course.plan.wishes
    html, both = ((), ()) if newline == "\r\n" else (("html",), ("html", "pdf"))
    _sound_with_copies(course, tmp_path / "copies", "2026-11-26", html)

    course.done("agree", "--on", "2026-11-26")
    assert course.plan.plan.stage == "agreed"
    assert str(course.plan.plan.agreed_on) == "2026-11-26"
    _sound_with_copies(course, tmp_path / "copies", "2026-11-26", html)

    easy = "easy_read=meeting: We met to talk about your plan."
    course.reviewed("2026-12-10", "next_on=2027-01-14", f"attended={adult}, {lead}", easy)
    first = course.text[course.text.index("  review-1:") :].split(f"{newline}{newline}")[0]
    assert course.plan.plan.version == 2
    assert str(course.plan.review and course.plan.review.next_on) == "2027-01-14"
    _sound_with_copies(course, tmp_path / "copies", "2026-12-10", both)

    told = ("--told-chair", "2026-12-18", "--early-review", "2026-12-21")
    course.done("difficulty", "--on", "2026-12-17", "--text", "A man came: twice.", *told)
    assert str(course.plan.review and course.plan.review.next_on) == "2026-12-21"
    assert course.plan.plan.version == 3
    assert (
        course.plan.changes[-1].text == "The next review was brought forward to 21 December 2026."
    )
    _sound_with_copies(course, tmp_path / "copies", "2026-12-18", html)

    code, out, _ = course.review("2026-12-21", f"lead={after}", easy, *ALL_WELL)
    assert code == 1
    assert "decision: what was decided" in out
    assert "lead_agreed_by: who agreed" in out
    assert course.plan.plan.lead == lead
    _sound_with_copies(course, tmp_path / "copies", "2026-12-21", html)
    enquiry = ("needed=no", "why=Nothing new: it was he", f"decided_by={after}")
    course.reviewed(
        "",
        "next_on=2027-01-25",
        f"lead_agreed_by={adult}",
        *(f"new_enquiry.{each}" for each in enquiry),
        "review.easy_read=calendar: We will meet again in January.",
    )
    assert (course.plan.plan.version, course.plan.plan.lead) == (4, after)
    assert f"{{{after}}} leads it" in (course.plan.changes[-1].text or "")
    _sound_with_copies(course, tmp_path / "copies", "2026-12-21", html)

    code, out, _ = course.review("2027-01-25", *ALL_WELL, "decision=no_longer_required", easy)
    assert code == 1
    assert "closing.adult_view: the adult's own view" in out
    assert course.plan.plan.stage == "agreed"
    code, out, err = course.review(
        "",
        "closing.text=He has moved away.",
        "closing.adult_view=I feel safe. I can say no.",
        "closing.risk_left=Small: somebody else may call.",
        f"closing.contact={after}",
        "closing.easy_read=tick: The plan is finished.",
        "closing.easy_read=phone: Ring if it happens again.",
        f"wishes.{wish}.met=yes",
    )
    assert (code, err) == (0, "")
    assert (course.plan.plan.version, course.plan.plan.stage) == (5, "ended")
    _sound_with_copies(course, tmp_path / "copies", "2027-01-25", both)

    if html:
        _tells_of_the_end(tmp_path / "copies", adult, after)

    assert [str(change.on) for change in course.plan.changes[-5:]] == [
        "2026-11-26",
        "2026-12-10",
        "2026-12-17",
        "2026-12-21",
        "2027-01-25",
    ]
    assert list(course.plan.reviews) == ["review-1", "review-2", "review-3"]
    assert first in course.text
    _lost_nothing(before, course.text, newline)


def _tells_of_the_end(copies: Path, *recipients: str) -> None:
    """The copies say that the plan has ended, and of no next review, whose date is past."""
    for path in (path for key in recipients for path in (copies / key).glob("*.html")):
        said = path.read_text("utf-8")
        assert "This plan has ended." in said
        assert not re.search("The next (meeting is on|review(?! was))", said)


def _lost_nothing(before: str, after: str, newline: str) -> None:
    """Only what the course sets is no longer there; every comment is."""
    assert after.count("\n") == after.count(newline)
    left = after.splitlines()
    gone = [line for line in before.splitlines() if line not in left]
    set_ = ("stage:", "version:", "lead:", "next_on:", "met:", "- calendar:", "- question:")
    assert [line for line in gone if not line.strip().startswith(set_)] == []
    for comment in comments(before):
        assert comment in comments(after)


def test_what_is_asked_stands_in_the_file_with_its_question(begin: Begin) -> None:
    course = agreed(begin)
    code, out, _ = course.review("2026-12-10", "effective=partly")
    assert code == 1
    assert "Still to be asked:\n  safeguarded: whether the adult is safeguarded" in out
    assert "Easy-read copies need easy_read for reviews.review-1." in out
    assert (
        "        # Whether the plan is effective: yes, partly or no.\n        effective: partly\n"
        "        # Whether the adult's wishes have changed: yes or no.\n        wishes_changed:\n"
    ) in course.text


def test_answers_typed_into_the_file_finish_the_review(begin: Begin) -> None:
    course = agreed(begin)
    course.review("2026-12-10")
    typed = course.text
    answers = (*ALL_WELL, "decision=continues", "next_on=2027-01-14", "lead_agreed_by=nadia")
    for field, _, value in (each.partition("=") for each in answers):
        typed = typed.replace(f"        {field}:\n", f"        {field}: {value}\n", 1)
    typed = re.sub(r"(review-1:[\s\S]*?lead: )joanne", r"\1meera", typed)
    course.path.write_text(typed, "utf-8")
    assert "is finished: the plan continues. It is version 2 now." in course.done("review")
    assert course.plan.plan.lead == "meera"
    assert str(course.plan.review and course.plan.review.next_on) == "2027-01-14"
    assert "already" in course.refused("review", "--on", "2026-12-10")


def test_agreeing_what_has_errors_is_refused(begin: Begin) -> None:
    without = DRAFT.replace("    next_on: 2026-12-14\n", "")
    course = begin(without)
    told = course.refused("agree", "--on", "2026-11-02")
    line = without.splitlines().index("review:   # the next one") + 1
    assert f"plan.yaml:{line}:1: error [no-review-date]" in told
    assert "To mend it: Add next_on: under review." in told
    assert "Nothing was written." in told


@pytest.mark.parametrize(
    ("command", "said"),
    [
        (["agree"], "The plan is agreed already"),
        (["agree", "--by", "mira"], "nobody"),
        (["review", "--answer=closing.text=x"], "only where decision is no_longer_required"),
        (["review", "--answer=lead=mira"], "error [unknown-person]"),
        (["review", "--answer=safeguarded=perhaps"], "error [not-one-of]"),
        (["review", "--on", "2026-10-01"], "error [dates-out-of-order]"),
        (["review", "--answer=wishes.home.met=yes"], 'no wish "home"'),
        (
            ["difficulty", "--text=x", "--on=2026-11-09", "--early-review=2026-12-14"],
            "when the next",
        ),
        (["difficulty", "--text=x", "--by=mira"], 'Did you mean "meera" or "amina"?'),
        (["difficulty", "--text={mira} came"], "error [unknown-person-in-text]"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_what_may_not_be_is_refused(command: list[str], said: str, begin: Begin) -> None:
    assert said in agreed(begin).refused(*command)


def test_a_draft_and_an_ended_plan_are_not_reviewed(begin: Begin) -> None:
    assert "Agree it first" in begin(DRAFT).refused("review")
    ended = DRAFT.replace("stage:   draft", "stage: ended")
    assert "The plan is ended" in begin(ended).refused("review")
    assert "The plan has ended" in begin(ended).refused("difficulty", "--text", "x")


def test_a_second_review_on_one_day_is_refused(begin: Begin) -> None:
    course = agreed(begin)
    course.reviewed("2026-12-10", "next_on=2027-01-14")
    said = course.refused("review", "--on", "2026-12-10")
    assert 'There is a review on 10 December 2026 already ("review-1")' in said


def test_the_lead_is_that_of_a_finished_review(begin: Begin) -> None:
    course = agreed(begin)
    course.reviewed("2026-12-10", "next_on=2027-01-14")
    course.path.write_text(course.text.replace("lead: joanne    #", "lead: meera    #"), "utf-8")
    assert "lead-is-not-newest" in course.run("check", "--on", "2026-12-10")[1]


def test_a_difficulty_without_an_early_review(begin: Begin) -> None:
    course = agreed(begin)
    before = course.text
    out = course.done("difficulty", "--text", "The lock: not there yet.", "--on", "2026-11-09")
    assert "Next: tell the chair" in out
    entry = course.plan.difficulties["difficulty-1"]
    assert (entry.text, entry.by) == ("The lock: not there yet.", "joanne")
    assert course.plan.changes == load_file(course.path).plan.changes  # type: ignore[union-attr]
    assert "chair-not-told" in course.run("check", "--on", "2026-11-09")[1]
    section = course.text.index("difficulties:")
    assert course.text[:section] == before[:section]


@pytest.mark.parametrize(
    "answer", ["safe=yes", "safeguarded", "safeguarded=", "easy_read=We met today", "text=a\u202eb"]
)
def test_answers_to_no_question(answer: str, begin: Begin, capsys: Capture) -> None:
    course = agreed(begin)
    with pytest.raises(SystemExit) as stopped:
        course.review("2026-12-10", answer)
    assert stopped.value.code == 2
    assert "--answer" in capsys.readouterr().err


def test_a_file_changed_meanwhile_is_left_alone(
    begin: Begin, monkeypatch: pytest.MonkeyPatch
) -> None:
    course = begin(DRAFT)

    def meanwhile(*given: object) -> object:
        course.path.write_text(f"{DRAFT}# somebody else's line\n", "utf-8")
        return agree(*given)  # type: ignore[arg-type]

    agree = cli_course.agree
    monkeypatch.setattr(cli_course, "agree", meanwhile)
    code, out, err = course.run("agree", "--on", "2026-11-02")
    assert (code, out) == (1, "")
    assert "was changed by somebody else meanwhile, so nothing was written." in err
    assert course.text == f"{DRAFT}# somebody else's line\n"
    assert [path.name for path in course.path.parent.iterdir()] == ["plan.yaml"]


def test_a_failure_before_the_last_step_leaves_the_old_file(
    begin: Begin, monkeypatch: pytest.MonkeyPatch
) -> None:
    course = begin(DRAFT)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    code, out, err = course.run("agree", "--on", "2026-11-02")
    assert (code, out) == (1, "")
    assert "No space left on device" in err
    assert course.text == DRAFT
    assert [path.name for path in course.path.parent.iterdir()] == ["plan.yaml"]


def test_permissions_and_links_stay(begin: Begin, tmp_path: Path) -> None:
    course = begin(DRAFT)
    course.path.chmod(0o640)
    real = course.path.rename(tmp_path / "real.yaml")
    course.path.symlink_to(real)
    course.done("agree", "--on", "2026-11-02")
    assert course.path.is_symlink()
    assert stat.S_IMODE(real.stat().st_mode) == 0o640
    assert "agreed_on: 2026-11-02" in real.read_text("utf-8")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["plan.yaml", "real.yaml"]


def test_a_file_that_went_is_no_new_file(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    with pytest.raises(OSError, match=r"plan\.yaml"):
        rewrite.rewrite(path, b"old", b"new")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("content", ["", "[", "a: b: c"], ids=["empty", "open", "slip"])
def test_what_is_no_plan(content: str, begin: Begin) -> None:
    course = begin(content)
    for command in (["agree"], ["review"], ["difficulty", "--text", "x"]):
        assert "error [" in course.refused(*command)
