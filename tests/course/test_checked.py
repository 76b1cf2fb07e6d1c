"""Readers check the easy-read words: what is recorded, what is refused, what is told later."""

from datetime import date

import pytest

from generator.consent.decide import decide
from generator.consent.project import project
from tests.conftest import DAY, ROOT, plan_of
from tests.course.test_course import Begin, Course, begin, comments
from tests.plan.test_broken import PLAN

__all__ = ["begin"]

BY = ("--by", "Speak Up group: Burnley")


@pytest.fixture
def course(begin: Begin) -> Course:
    """A plan of which every entry that needs easy words has them."""
    return begin((ROOT / "examples" / "dai.yaml").read_text("utf-8"))


def is_checked(course: Course) -> bool:
    copy = project(course.plan, decide(course.plan, course.plan.adult, DAY))
    assert copy
    return copy.frame.easy_read_checked


def test_the_words_that_were_checked_are_recorded(course: Course) -> None:
    before = course.text
    assert not is_checked(course)
    out = course.done("checked", *BY, "--on", "2026-11-20", "--changed", "One word.")
    line = course.text.splitlines().index("easy_read_checked:") + 1
    assert f"line {line}: easy_read_checked\n" in out
    record = course.plan.easy_read_checked
    assert record
    assert (record.by, record.on, record.changed) == (BY[1], date(2026, 11, 20), "One word.")
    assert record.words
    assert comments(course.text) == comments(before)
    assert is_checked(course)
    assert "since-check" not in course.run("check", "--on", "2026-11-22")[1]


def test_what_changed_since_is_told_until_it_is_checked_again(course: Course) -> None:
    course.done("checked", *BY, "--on", "2026-11-18", "--changed", "They {drew} a line.")
    wish = next(iter(course.plan.wishes))
    sentence = course.plan.wishes[wish].easy_read[0].sentence
    changed = course.text.replace(sentence, f"Now {sentence}", 1)
    course.path.write_bytes(changed.encode())
    assert not is_checked(course)
    told = course.run("check", "--on", "2026-11-22")[1]
    assert told.count("since-check]") == 1
    assert f"The easy-read words of wishes.{wish} have changed" in told
    out = course.done("checked", "--by", "The same group", "--on", "2026-11-20")
    assert f"Changed since the check on 18 November 2026: wishes.{wish}." in out
    assert is_checked(course)
    (entered,) = (each for each in course.plan.changes if "easy-read" in (each.text or ""))
    assert entered.on == date(2026, 11, 20)
    said = "had been checked by Speak Up group: Burnley on 18 November 2026. What they changed: "
    assert entered.text
    assert f"{said}They {{{{drew}}}} a line." in entered.text
    assert "No words have changed" in course.done("checked", *BY, "--on", "2026-11-21")
    assert "since-check" not in course.run("check", "--on", "2026-11-22")[1]


def test_a_check_without_fingerprints_says_nothing_of_these_words(course: Course) -> None:
    course.path.write_text(f"{course.text}easy_read_checked: {{by: Us, on: 2026-11-20}}\n", "utf-8")
    assert not is_checked(course)
    out = course.done("checked", *BY, "--on", "2026-11-20")
    assert "Which words the check before was of had not been recorded." in out
    assert is_checked(course)


def test_words_that_are_not_fit_cannot_be_recorded(course: Course) -> None:
    course.done("checked", *BY, "--on", "2026-11-20")
    assert "A check on 20 November 2026" in course.refused("checked", *BY, "--on", "2026-11-19")
    wish = next(iter(course.plan.wishes.values()))
    lines = "".join(f"      - {each.concept}: {each.sentence}\n" for each in wish.easy_read)
    lacking = course.text.replace(f"    easy_read:\n{lines}", "", 1)
    assert lacking != course.text
    course.path.write_bytes(lacking.encode())
    told = course.refused("checked", *BY, "--on", "2026-11-20")
    assert told.count("[easy-read-missing]") == 1
    assert "cannot be recorded as checked" in told


def test_words_that_break_a_must_cannot_be_recorded(course: Course) -> None:
    wish = next(iter(course.plan.wishes.values()))
    changed = course.text.replace(wish.easy_read[0].sentence, "We'll meet at 2.30pm.", 1)
    course.path.write_bytes(changed.encode())
    told = course.refused("checked", *BY, "--on", "2026-11-20")
    assert told.count("[easy-time-form]") == 1
    assert "cannot be recorded as checked" in told
    course.path.write_bytes(changed.replace("at 2.30pm", "and talk and we go home", 1).encode())
    assert "easy-two-ideas" not in course.done("checked", *BY, "--on", "2026-11-20")


def test_a_plan_without_easy_words(begin: Begin) -> None:
    assert "The plan has no easy-read words" in begin(PLAN).refused("checked", *BY)


def test_an_example_has_checked_words_and_one_has_words_changed_since() -> None:
    """Where words of an example were changed, the check of Margaret's has to be recorded anew."""
    margaret, george = (
        project(plan, decide(plan, plan.adult, DAY))
        for plan in (plan_of(ROOT / "examples" / f"{name}.yaml") for name in ("margaret", "george"))
    )
    assert margaret
    assert margaret.frame.easy_read_checked
    assert george
    assert not george.frame.easy_read_checked
