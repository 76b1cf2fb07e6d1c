"""The commands of a plan's course: ``agree``, ``review``, ``difficulty`` and ``checked``.

Each edits the practitioner's file in place: what it may not say is refused, and told.
"""

import argparse
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path

from rich.console import Console
from rich.text import Text

from generator import history, names, tell
from generator.command import Command, ReadDate
from generator.course.agree import agree
from generator.course.answers import FIELDS, Answer, BadAnswerError, parse
from generator.course.checked import checked
from generator.course.difficulty import Reported, difficulty
from generator.course.edit import NotKeptError
from generator.course.review import review, still_asked
from generator.course.rewrite import ChangedMeanwhileError, rewrite
from generator.course.step import RefusedError, Step, begin
from generator.plan.check_course import unfinished_review
from generator.plan.finding import name_of
from generator.plan.load import load_file, nearest
from generator.plan.words_checked import Difference, unchecked


def _keep_version(path: Path, step: Step) -> None:
    """Keep the plan as it was, for copies that show what has changed since.

    What was kept when copies were made stays: it is what their readers had.
    """
    before = step.before.plan
    if (
        before
        and step.plan.plan.version > before.plan.version
        and not history.kept(path, before.plan.version).is_file()
    ):
        history.keep(path, before.plan.version, step.before.content)


def _edit(options: argparse.Namespace, err: Console, make: Callable[[Step], Step]) -> Step | None:
    """Read the plan, take the step and write it; None after telling why nothing was written."""
    path: Path = options.plan
    try:
        step = make(begin(load_file(path)))
        if step.edits:
            _keep_version(path, step)
            rewrite(path, step.before.content, step.after.content)
    except RefusedError as refused:
        tell.findings(refused.findings, path, err)
        err.print(Text(str(refused)), soft_wrap=True)
    except ChangedMeanwhileError:
        said = f"{path} was changed by somebody else meanwhile, so nothing was written."
        err.print(Text(f"{said} Run the command again."), soft_wrap=True)
    except NotKeptError:
        said = f"{path} could not be edited without touching something else; nothing was written."
        err.print(Text(f"{said} This is a fault of clearplan: report it."), soft_wrap=True)
    else:
        return step
    return None


def _wrote(step: Step, path: Path, out: Console) -> None:
    out.print(Text(f"{path} is changed:" if step.edits else f"{path} is as it was."))
    for each in step.told():
        out.print(Text(f"  {each}"), soft_wrap=True)


def _known(step: Step, key: str | None) -> None:
    """Raise RefusedError if there is nobody by a key."""
    if key and key not in step.plan.people:
        advice = nearest(key, step.plan.people)
        raise RefusedError(f'There is nobody "{key}" under people. {advice} Nothing was written.')


def _easy_words_needed(step: Step, on: date, out: Console) -> None:
    """Say which entries that came with the step lack the easy-read wording copies need."""
    touched = {edit.path[:2] for edit in step.edits} | {edit.path[:1] for edit in step.edits}
    lacking = [
        each.path
        for each in step.checked(on)
        if each.code == "easy-read-missing" and each.path in touched
    ]
    for path in dict.fromkeys(lacking):
        out.print(Text(f"Easy-read copies need easy_read for {name_of(path)}."))


def _agree(options: argparse.Namespace, out: Console, err: Console) -> bool:
    on: date = options.on or date.today()

    def make(step: Step) -> Step:
        _known(step, options.by)
        return agree(step, on, options.by)

    step = _edit(options, err, make)
    if step is None:
        return False
    out.print(Text(f"The plan is agreed, on {names.day(on)}."))
    _wrote(step, options.plan, out)
    out.print(Text(f"Next: clearplan make {options.plan}"))
    return True


def _review(options: argparse.Namespace, out: Console, err: Console) -> bool:
    today = date.today()
    answers = parse(options.answer or ())
    step = _edit(options, err, lambda step: review(step, options.on, today, answers))
    if step is None:
        return False
    plan = step.plan
    key = next((edit.path[1] for edit in step.edits if edit.path[0] == "reviews"), None)
    key = key or unfinished_review(step.before.plan or plan) or ""
    asked = list(still_asked(plan, key))
    held = plan.reviews[key]
    on = held.on or today
    ends = "the plan has ended" if plan.plan.stage == "ended" else "the plan continues"
    state = "is open" if asked else f"is finished: {ends}. It is version {plan.plan.version} now"
    out.print(Text(f"The review of {names.day(on)} ({key}) {state}."))
    _wrote(step, options.plan, out)
    _easy_words_needed(step, on, out)
    if asked:
        out.print(Text("Still to be asked:"))
        for field, what in asked:
            out.print(Text(f"  {field}: {what}"), soft_wrap=True)
        how = "Answer in the file, or with --answer FIELD=VALUE; then run clearplan review again."
        out.print(Text(how))
        return False
    _look_at_words(step, out)
    out.print(Text(f"Next: clearplan make {options.plan}"))
    return True


def _look_at_words(step: Step, out: Console) -> None:
    """Name the words of the section ``review`` that may still name the old day."""
    written = {edit.path for edit in step.edits}
    if ("review", "next_on") not in written:
        return
    phrase = step.plan.review.phrase if step.plan.review else None
    ready_made = ("phrase",) if phrase and phrase.model_extra else ()
    for field in ready_made if phrase else ("text", "easy_read"):
        if getattr(step.plan.review, field) and ("review", field) not in written:
            out.print(Text(f"Look at review.{field}: does it still name the old day?"))


def _difficulty(options: argparse.Namespace, out: Console, err: Console) -> bool:
    on: date = options.on or date.today()
    told = options.told_chair
    reported = Reported(options.text, on, options.by, told, options.early_review)

    def make(step: Step) -> Step:
        _known(step, options.by)
        return difficulty(step, reported)

    step = _edit(options, err, make)
    if step is None:
        return False
    out.print(Text("The difficulty is recorded."))
    _wrote(step, options.plan, out)
    _look_at_words(step, out)
    if told is None:
        out.print(Text("Next: tell the chair, and add told_chair_on: with the date."))
    return True


def _checked(options: argparse.Namespace, out: Console, err: Console) -> bool:
    on: date = options.on or date.today()
    by, changed = options.by, options.changed
    step = _edit(options, err, lambda step: checked(step, on, by, changed))
    if step is None:
        return False
    out.print(Text(f"It is recorded that {by} checked the easy-read words."), soft_wrap=True)
    _wrote(step, options.plan, out)
    _since_check_before(step, out)
    out.print(Text(f"Next: clearplan make {options.plan}"))
    return True


def _since_check_before(step: Step, out: Console) -> None:
    """Name the entries whose words were not those of the check before."""
    before = step.before.plan
    if before is None or before.easy_read_checked is None:
        return
    if not before.easy_read_checked.words:
        out.print(Text("Which words the check before was of had not been recorded."))
        return
    differ = unchecked(before, before.entries())
    day = names.day(before.easy_read_checked.on)
    kinds: tuple[tuple[Difference, str], ...] = (("changed", "Changed"), ("new", "New"))
    for kind, said in kinds:
        named = ", ".join(name for name, what in differ.items() if what == kind)
        if named:
            out.print(Text(f"{said} since the check on {day}: {named}."), soft_wrap=True)
    if not differ:
        out.print(Text(f"No words have changed since the check on {day}."))


def _plan_and_day(parser: argparse.ArgumentParser, day: ReadDate, what: str) -> None:
    parser.add_argument("plan", type=Path, metavar="PLAN.yaml", help="the plan")
    parser.add_argument("--on", type=day, metavar="DATE", help=f"{what} (2026-11-20); else today")


def _agree_options(parser: argparse.ArgumentParser, day: ReadDate) -> None:
    _plan_and_day(parser, day, "the day it was agreed")
    parser.add_argument("--by", metavar="KEY", help="who records it; else the lead")


def _review_options(parser: argparse.ArgumentParser, day: ReadDate) -> None:
    _plan_and_day(parser, day, "the day of the review")
    parser.add_argument(
        "--answer",
        action="append",
        type=_answer,
        metavar="FIELD=VALUE",
        help=f"an answer; any of: {', '.join(FIELDS)}",
    )


def _difficulty_options(parser: argparse.ArgumentParser, day: ReadDate) -> None:
    _plan_and_day(parser, day, "the day it was noticed")
    parser.add_argument("--text", type=_text, required=True, help="what the difficulty is")
    parser.add_argument("--by", metavar="KEY", help="who noticed it; else the lead")
    parser.add_argument("--told-chair", type=day, metavar="DATE", help="when the chair was told")
    parser.add_argument(
        "--early-review", type=day, metavar="DATE", help="the day of an early review"
    )


def _checked_options(parser: argparse.ArgumentParser, day: ReadDate) -> None:
    _plan_and_day(parser, day, "the day on which they checked the words")
    parser.add_argument(
        "--by", type=_text, required=True, metavar="WHO", help="the group or people who did"
    )
    parser.add_argument("--changed", type=_text, metavar="WHAT", help="what they changed")


def _answer(typed: str) -> str:
    _parsed(typed)
    return typed


def _text(typed: str) -> str:
    if not typed.strip():
        raise argparse.ArgumentTypeError("write it in words")
    return str(_parsed(f"text={typed}").value)


def _parsed(typed: str) -> Answer:
    try:
        (answer,) = parse([typed])
    except BadAnswerError as error:
        raise argparse.ArgumentTypeError(str(error)) from None
    return answer


_CODES = "exit codes: 0 done, 1 {one}, 2 wrong usage"
_IN_PLACE = "The file is edited in place; your comments and layout stay.\n"

COMMANDS: Iterable[Command] = (
    Command(
        "agree",
        _agree,
        "make a draft the agreed plan",
        "  clearplan agree plan.yaml\n  clearplan agree plan.yaml --on 2026-11-20 --by joanne\n\n"
        + _IN_PLACE
        + _CODES.format(one="the plan has errors and nothing was written"),
        _agree_options,
    ),
    Command(
        "review",
        _review,
        "begin a review, answer its questions and finish it",
        "  clearplan review plan.yaml\n"
        "  clearplan review plan.yaml --on 2026-12-17 --answer safeguarded=yes\n"
        '  clearplan review plan.yaml --answer decision=continues --answer "next_on=2027-01-14"\n'
        "  clearplan review plan.yaml --answer lead=mair --answer lead_agreed_by=dai,nia\n"
        '  clearplan review plan.yaml --answer "closing.adult_view=I am safe now."\n'
        '  clearplan review plan.yaml --answer "easy_read=calendar: We met today."\n\n'
        "The first time, it writes the questions into the plan. Answer there or with --answer,\n"
        "and run it again: with the last answer the plan becomes its next version, or ends.\n"
        + _IN_PLACE
        + _CODES.format(one="something is still to be asked, or nothing was written"),
        _review_options,
    ),
    Command(
        "difficulty",
        _difficulty,
        "record a difficulty, and bring the next review forward",
        '  clearplan difficulty plan.yaml --text "The lock has not come."\n'
        '  clearplan difficulty plan.yaml --text "Late visits." --told-chair 2026-11-13 \\\n'
        "      --early-review 2026-11-18\n\n"
        + _IN_PLACE
        + _CODES.format(one="the plan has errors and nothing was written"),
        _difficulty_options,
    ),
    Command(
        "checked",
        _checked,
        "record that readers with a learning disability checked the easy-read words",
        '  clearplan checked plan.yaml --by "Speak Up group, Burnley"\n'
        '  clearplan checked plan.yaml --by "Speak Up group" --on 2026-11-20 \\\n'
        '      --changed "They made two sentences shorter."\n\n'
        "It records which words they were. Copies say that words are not yet checked until then,\n"
        "and again once words of theirs change. The check before goes into the plan's changes.\n"
        + _IN_PLACE
        + _CODES.format(one="the words cannot be recorded as checked"),
        _checked_options,
    ),
)
