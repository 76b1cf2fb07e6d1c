"""Reviews, difficulties and the end: what each must record, and a plan beside it that does."""

from datetime import date

import pytest

from generator.plan.check_course import CLOSING, QUESTIONS
from generator.plan.finding import Finding
from tests.plan.cases import but_contents, findings_in
from tests.plan.test_check import ANSWERS, NADIA, REVIEWED, Case

NEXT = "review: {next_on: 2026-12-14}\n"
CLOSED = (
    "on: 2026-11-19, text: He moved away., adult_view: I am safe., risk_left: None., "
    "contact: joanne"
)
ENDING = ANSWERS.replace("continues, next_on: 2027-05-02", "no_longer_required")
REPRESENTATIVES = "representatives:\n  niece: {who: meera, authority: attorney_health}\n"


def _plan(*entries: str, people: str = "", rest: str = NEXT) -> str:
    plan = REVIEWED.replace("capacity:", f"{people}capacity:", 1)
    plan = plan.replace("invited: [amina]", "invited: [amina, nadia]") if NADIA in people else plan
    reviews = "".join(f"  r{number}: {{{entry}}}\n" for number, entry in enumerate(entries))
    return f"{plan}reviews:\n{reviews}{rest}"


def _review(more: str = "", answers: str = ANSWERS, rest: str = NEXT) -> str:
    return _plan(f"on: 2026-11-09, {answers}{more}", rest=rest)


def _leads(agreed: str, rest: str = NEXT) -> str:
    people = f"{NADIA}  meera: {{role: family, name: Meera Shah}}\n"
    first = f"on: 2026-11-09, lead: meera, {ANSWERS}"
    second = f"on: 2026-11-16, lead: joanne, {agreed}{ANSWERS}"
    return _plan(second, first, people=people, rest=rest)


def _difficulty(told: str) -> str:
    return f"{REVIEWED}{NEXT}difficulties:\n  late: {{on: 2026-11-09, text: Late{told}}}\n"


def _ended(closing: str, wish: str = "met: yes", reviews: str = "") -> str:
    plan = REVIEWED.replace("stage: agreed", "stage: ended")
    plan = plan.replace("whose: amina, met: not_yet", wish)
    end = f"closing: {{{closing}}}\n" if closing else ""
    return f"{plan}{reviews}{end}"


def _without(fields: str, field: str) -> str:
    kept = [each for each in fields.split(", ") if not each.startswith(f"{field}:")]
    return ", ".join(kept)


WARNINGS = [
    *(
        Case(
            f"no-{field}",
            "review-lacks",
            _review(answers=_without(ANSWERS, field)),
            "on: 2026-11-09",
            _review(),
            says=f"{what}. Add {field}: {values}",
        )
        for field, (what, values) in QUESTIONS.items()
    ),
    Case(
        "nothing-answered",
        "review-not-finished",
        _plan("on: 2026-11-20"),
        "on: 2026-11-20",
        _plan("on: 2026-11-21"),
        says="whether the plan is effective",
    ),
    Case(
        "no-decision",
        "review-not-finished",
        _review(answers=_without(ANSWERS, "decision")),
        "on: 2026-11-09",
        _review(),
        says="It does not say what was decided.",
    ),
    Case(
        "no-next-review",
        "continues-without-next",
        _review(answers=_without(ANSWERS, "next_on")),
        "on: 2026-11-09",
        _review(),
    ),
    Case(
        "enquiry-without-reason",
        "enquiry-lacks",
        _review(", new_enquiry: {needed: no, decided_by: joanne}"),
        "on: 2026-11-09",
        _review(", new_enquiry: {}"),
        says="the reason",
    ),
    Case(
        "enquiry-without-decider",
        "enquiry-lacks",
        _review(", new_enquiry: {needed: yes, why: He came again.}"),
        "on: 2026-11-09",
        _review(", new_enquiry: {needed: yes, why: He came again., decided_by: joanne}"),
        says="who decided it",
    ),
    Case(
        "lead-agreed-by-nobody",
        "lead-not-agreed",
        _leads(""),
        "on: 2026-11-16",
        _leads("lead_agreed_by: amina, "),
        says='from "meera" to "joanne"',
    ),
    Case(
        "lead-agreed-by-family",
        "lead-not-agreed",
        _leads("lead_agreed_by: [joanne, meera], "),
        "on: 2026-11-16",
        _leads("lead_agreed_by: [joanne, nadia], "),
    ),
    Case(
        "lead-agreed-by-a-representative",
        "lead-not-agreed",
        _leads("lead_agreed_by: meera, "),
        "on: 2026-11-16",
        _leads("lead_agreed_by: meera, ", NEXT + REPRESENTATIVES),
    ),
    Case(
        "chair-not-told",
        "chair-not-told",
        _difficulty(""),
        "late:",
        _difficulty(", told_chair_on: 2026-11-09"),
    ),
    Case(
        "not-ended-yet",
        "plan-not-ended",
        _review(answers=ENDING),
        "stage: agreed",
        _ended(CLOSED, "met: yes", f"reviews:\n  r0: {{on: 2026-11-09, {ENDING}}}\n"),
        says='"r0"',
    ),
    Case(
        "next-review-is-past",
        "next-review-past",
        _plan(f"on: 2026-12-15, {ANSWERS}", rest="review: {next_on: 2026-12-14}\n"),
        "next_on: 2026-12-14",
        _plan(f"on: 2026-12-14, {ANSWERS}", rest="review: {next_on: 2026-12-14}\n"),
        says="(14 December 2026) is before the newest review that was held (15 December 2026)",
        on=date(2026, 12, 15),
    ),
    Case("no-closing", "no-closing", _ended("", "met: yes"), "format", _ended(CLOSED, "met: yes")),
    *(
        Case(
            f"closing-without-{field}",
            "closing-lacks",
            _ended(_without(CLOSED, field), "met: yes"),
            "closing:",
            _ended(CLOSED, "met: would_not_say"),
            says=f"{what}. Add {field}:",
        )
        for field, what in CLOSING.items()
    ),
    Case(
        "wish-not-recorded",
        "wish-not-asked",
        _ended(CLOSED, "whose: amina"),
        "home:",
        _ended(CLOSED, "met: not_yet"),
    ),
    Case(
        "wish-not-asked",
        "wish-not-asked",
        _ended(CLOSED, "met: not_asked"),
        "home:",
        _ended(CLOSED, "met: no"),
    ),
]


def _told(plan: str, on: date) -> list[Finding]:
    found = but_contents(findings_in(plan, on))
    return [each for each in found if each.code != "review-late"]


@pytest.mark.parametrize("case", WARNINGS, ids=lambda case: case.name)
def test_warning(case: Case) -> None:
    (found,) = _told(case.breaks, case.on)
    assert (found.code, found.severity) == (case.code, "warning")
    assert case.at in case.breaks.splitlines()[found.line - 1]
    assert case.says in f"{found.message} {found.fix}"


@pytest.mark.parametrize("case", WARNINGS, ids=lambda case: case.name)
def test_near_miss(case: Case) -> None:
    assert _told(case.near_miss, case.on) == []


def test_the_lead_of_a_review_still_open_is_no_error() -> None:
    open_ = "on: 2026-11-09, lead: amina, decision: , next_on: 2026-12-14"
    assert [each.code for each in findings_in(_plan(open_))] == ["review-not-finished"]
    decided = open_.replace("decision: ", "decision: continues")
    assert "lead-is-not-newest" in {each.code for each in findings_in(_plan(decided))}


def test_a_malformed_answer_is_told_once() -> None:
    wrong = _review(answers=ANSWERS.replace("decision: continues", "decision: goes_on"))
    assert [each.code for each in findings_in(wrong)] == ["not-one-of"]
