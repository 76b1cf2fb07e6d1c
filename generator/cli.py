"""The command ``clearplan``: the edge where files, the clock and the terminal are."""

import argparse
import json
import string
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn
from rich.text import Text

from generator import __version__, cli_course, cli_easy, cli_translate, history, names, tell
from generator.command import Run, language_code
from generator.consent.decide import decide
from generator.consent.explain import explain
from generator.plan.finding import Finding
from generator.plan.load import Loaded, load_file, nearest
from generator.plan.model import Plan
from generator.plan.schema import locality_schema, pictures_schema, schema
from generator.plan.source import Source

if TYPE_CHECKING:  # slow to import, and not every command has any
    from generator.make import Outcome
    from generator.translation.pofile import Translation

OK, ERRORS, WRONG_USAGE = 0, 1, 2

_KEPT_ELSEWHERE = (*cli_course.COMMANDS, *cli_easy.COMMANDS, *cli_translate.COMMANDS)

_FIRST_REVIEW = timedelta(days=42)
_PIPED = 160
"""Columns where the output is no terminal, whose width could be asked for."""


@dataclass(frozen=True, slots=True)
class _Terminal:
    """Where results and messages go. Colour is used on a terminal only, and never alone."""

    out: Console
    err: Console


@dataclass(frozen=True, slots=True)
class _Sound:
    """A plan without errors, as read from a file, on a day."""

    plan: Plan
    findings: tuple[Finding, ...]
    on: date
    content: bytes
    source: Source
    translations: "Mapping[str, Translation]"


@dataclass(frozen=True, slots=True)
class _Read:
    """A plan as read from a file, what was found in it on a day, and its words in others."""

    loaded: Loaded
    findings: tuple[Finding, ...]
    on: date
    translations: "Mapping[str, Translation]"


def _console(*, stderr: bool) -> Console:
    stream = sys.stderr if stderr else sys.stdout
    width = None if stream.isatty() else _PIPED
    return Console(stderr=stderr, highlight=False, soft_wrap=False, width=width)


def main(arguments: list[str] | None = None) -> int:
    """Run the command; return its exit code: 0 done, 1 errors found, 2 wrong usage."""
    options = _parser().parse_args(arguments)
    terminal = _Terminal(_console(stderr=False), _console(stderr=True))
    run: Callable[[argparse.Namespace, _Terminal], int] = options.run
    try:
        return run(options, terminal)
    except BrokenPipeError:
        sys.stderr.close()
        return ERRORS
    except OSError as error:
        where = f" ({error.filename2 or error.filename})" if error.filename else ""
        terminal.err.print(Text(f"clearplan: {error.strerror or error}{where}"))
        return ERRORS
    except KeyboardInterrupt:
        terminal.err.print("clearplan: stopped. Copies not yet finished were not written.")
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="clearplan",
        description="One safeguarding plan in, every accessible copy of it out.",
        epilog="Start with: clearplan new plan.yaml",
    )
    parser.add_argument("--version", action="version", version=f"clearplan {__version__}")
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")

    def command(
        name: str, run: Callable[[argparse.Namespace, _Terminal], int], help_: str, examples: str
    ) -> argparse.ArgumentParser:
        added = commands.add_parser(
            name,
            help=help_,
            description=help_[0].upper() + help_[1:] + ".",
            epilog=f"examples:\n{examples}",
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        added.set_defaults(run=run)
        return added

    making = command(
        "make",
        _make,
        "make every copy that may be made of a plan",
        "  clearplan make plan.yaml\n"
        "  clearplan make plan.yaml --for amina --format pdf\n"
        "  clearplan make plan.yaml --on 2026-11-20 --out to-send\n"
        "  clearplan make plan.yaml --since last\n\n"
        "What stands in a recipient's folder is what the last run made for them: older copies\n"
        "there, and those of recipients who may see nothing now, are taken away. What was made of\n"
        "a plan that is no draft is remembered beside it, in plan.history/, for --since.\n"
        "exit codes: 0 all made, 1 the plan has errors or a copy could not be made, 2 wrong usage",
    )
    checking = command(
        "check",
        _check,
        "say what is missing or wrong in a plan, and how to mend it",
        "  clearplan check plan.yaml\n  clearplan check plan.yaml --json\n\n"
        "exit codes: 0 no errors (there may be warnings), 1 errors, 2 wrong usage",
    )
    seeing = command(
        "who",
        _who,
        "show who may see what, and why",
        "  clearplan who plan.yaml\n  clearplan who plan.yaml --for nadia\n"
        "  clearplan who plan.yaml --on 2026-12-01",
    )
    starting = command(
        "new", _new, "write a commented plan to start from", "  clearplan new plan.yaml"
    )
    describing = command(
        "schema",
        _schema,
        "print the JSON Schema of the plan format, for editors",
        "  clearplan schema > clearplan.schema.json\n"
        "  clearplan schema --locality > clearplan-locality.schema.json\n"
        "  clearplan schema --pictures > clearplan-pictures.schema.json",
    )
    which = describing.add_mutually_exclusive_group()
    which.add_argument(
        "--locality", action="store_true", help="that of a council's own locality file"
    )
    which.add_argument(
        "--pictures", action="store_true", help="that of the map of a council's own pictures"
    )
    command(
        "doctor",
        _doctor,
        "say whether fonts and libraries are there, and what to install",
        "  clearplan doctor",
    )
    for name, run, help_, examples, add_options in _KEPT_ELSEWHERE:
        add_options(command(name, _told(run), help_, examples), _date)
    for each in (making, checking, seeing):
        each.add_argument("plan", type=Path, metavar="PLAN.yaml", help="the plan")
        each.add_argument(
            "--on", type=_date, metavar="DATE", help="the day to work on (2026-11-20); else today"
        )
    for each in (making, seeing):
        each.add_argument(
            "--for",
            dest="recipients",
            metavar="KEY",
            action="append",
            help="this recipient only, by their key under people",
        )
    making.add_argument(
        "--out", type=Path, help="the folder for copies (copies/, and in it one named as the plan)"
    )
    making.add_argument(
        "--edition",
        action="append",
        choices=["standard", "easy_read", "bilingual", "one_page", "home_page"],
        help="this edition only; one_page and home_page also for those who did not ask for them",
    )
    making.add_argument(
        "--format",
        action="append",
        choices=["pdf", "html", "text", "braille", "audio"],
        help="this format only",
    )
    making.add_argument(
        "--language",
        action="append",
        type=language_code,
        metavar="CODE",
        help="this language only, of those that a recipient asked for (ur, cy, en)",
    )
    making.add_argument(
        "--since",
        metavar="VERSION",
        help="show what has changed: since the version each recipient last had (last), "
        "a version by its number, or a plan file",
    )
    checking.add_argument("--json", action="store_true", help="print the findings as JSON")
    starting.add_argument("file", type=Path, metavar="FILE", help="the file to write")
    return parser


def _date(typed: str) -> date:
    try:
        return datetime.strptime(typed, "%Y-%m-%d").date()
    except ValueError:
        pass
    raise argparse.ArgumentTypeError(f'"{typed}" is not a date; write it as 2026-11-20')


def _read(options: argparse.Namespace) -> _Read:
    from generator.examine import examine  # noqa: PLC0415 (all of these keep --help quick)
    from generator.translation.pofile import read_beside  # noqa: PLC0415

    on: date = options.on or date.today()
    loaded = load_file(options.plan)
    translations, unreadable = read_beside(options.plan)
    # A file that cannot be read keeps its language from being made, and nothing else.
    told = (replace(each, severity="warning") for each in unreadable)
    return _Read(loaded, (*told, *examine(loaded, on, translations)), on, translations)


def _check(options: argparse.Namespace, terminal: _Terminal) -> int:
    found = _read(options).findings
    if options.json:
        print(json.dumps([tell.as_json(each, options.plan) for each in found], indent=2))
    else:
        tell.findings(found, options.plan, terminal.out)
        terminal.out.print(tell.summary(found))
    return ERRORS if any(each.is_error for each in found) else OK


def _sound(options: argparse.Namespace, terminal: _Terminal, done: str) -> _Sound | None:
    """Read the plan and the recipients asked for; None after telling what is wrong.

    ``done`` is what the command would have done: made.
    """
    read = _read(options)
    loaded, found = read.loaded, read.findings
    if loaded.plan is None or any(each.is_error for each in found):
        errors = [each for each in found if each.is_error]
        tell.findings(errors, options.plan, terminal.err)
        terminal.err.print(tell.summary(found))
        words = f"Nothing was {done}. Mend the errors and run the command again."
        if len(errors) < len(found):
            words += f" The warnings are told by: clearplan check {options.plan}"
        terminal.err.print(Text(words), soft_wrap=True)
        return None
    return _Sound(loaded.plan, found, read.on, loaded.content, loaded.source, read.translations)


def _recipients(options: argparse.Namespace, plan: Plan, terminal: _Terminal) -> list[str]:
    """Give the keys asked for; none after telling which are unknown."""
    wanted = dict.fromkeys(options.recipients or plan.people)
    unknown = [key for key in wanted if key not in plan.people]
    for key in unknown:
        advice = nearest(key, plan.people)
        terminal.err.print(Text(f'clearplan: there is nobody "{key}" under people. {advice}'))
    return [] if unknown else list(wanted)


def _make(options: argparse.Namespace, terminal: _Terminal) -> int:
    from generator.earlier import CannotCompare, Found, find  # noqa: PLC0415
    from generator.make import Outcome, make  # noqa: PLC0415 (keeps the other commands quick)
    from generator.orders import Narrow  # noqa: PLC0415

    sound = _sound(options, terminal, "made")
    if sound is None:
        return ERRORS
    keys = _recipients(options, sound.plan, terminal)
    if not keys:
        return WRONG_USAGE
    theirs = [each for each in sound.findings if each.recipient in (None, *keys)]
    tell.findings(theirs, options.plan, terminal.err)
    earlier = Found({})
    if options.since is not None:
        try:
            earlier = find(options.since, options.plan, sound.plan, keys, sound.on)
        except CannotCompare as error:
            tell.findings(error.findings, error.path or options.plan, terminal.err)
            terminal.err.print(Text(f"clearplan: {error} Nothing was made."))
            return ERRORS if error.findings else WRONG_USAGE
    tell.warnings(earlier.warnings, terminal.err)
    # Two plans may have the same keys, and one must not take away the copies of another.
    out: Path = options.out or Path("copies") / options.plan.stem
    narrow = Narrow(options.edition or (), options.format or (), options.language or ())
    unkept = ""
    outcomes: list[Outcome] = []
    columns = (SpinnerColumn(), TextColumn("{task.description}"))
    off = not terminal.err.is_terminal
    with Progress(*columns, console=terminal.err, transient=True, disable=off) as progress:
        task = progress.add_task("Laying out the copies", total=len(keys))
        made = make(
            sound.plan,
            keys,
            sound.on,
            out,
            narrow,
            earlier=earlier.by_recipient,
            translations=sound.translations,
        )
        for outcome in made:
            outcomes.append(outcome)
            unkept = unkept or _remember(options.plan, sound, outcome)
            done = f"{len(outcomes)} of {len(keys)} recipients: {outcome.name}"
            progress.update(task, advance=1, description=done)
    measured = [sound.source.place(each) for outcome in outcomes for each in outcome.measured]
    tell.findings(measured, options.plan, terminal.err)
    tell.outcomes(outcomes, terminal.out)
    copies = sum(len(each.files) for each in outcomes)
    people = sum(bool(each.files) for each in outcomes)
    where = f" in {out}/" if copies else ""
    counted = f"{tell.count(copies, 'file')} for {tell.count(people, 'recipient')}{where}"
    terminal.out.print(Text(counted))
    alone = [o.recipient for o in outcomes if o.files and o.recipient not in earlier.by_recipient]
    if options.since is not None and alone:
        words = "Made without what has changed, for want of an earlier copy"
        terminal.out.print(Text(f"{words}: {', '.join(alone)}"))
    tell.warnings([unkept] if unkept else [], terminal.err)
    return ERRORS if any(each.failed for each in outcomes) else OK


def _remember(plan_path: Path, sound: _Sound, outcome: "Outcome") -> str:
    """Remember a set of copies that is on the shelf; say why that cannot be, if it cannot.

    A draft is agreed with nobody yet, so there is nothing that its readers were told.
    """
    if not outcome.files or sound.plan.plan.stage == "draft":
        return ""
    version = sound.plan.plan.version
    try:
        made = history.Made(
            on=sound.on,
            recipient=outcome.recipient,
            version=version,
            plan=history.digest(sound.content),
            files=history.digests(outcome.files),
        )
        history.keep(plan_path, version, sound.content)
        history.add(plan_path, made)
    except OSError as error:
        return (
            f"{history.folder(plan_path)}/ cannot be written: {error.strerror or error}. The "
            "copies are made all the same, but --since last will not know of all of them."
        )
    return ""


def _who(options: argparse.Namespace, terminal: _Terminal) -> int:
    sound = _sound(options, terminal, "shown")
    if sound is None:
        return ERRORS
    keys = _recipients(options, sound.plan, terminal)
    if not keys:
        return WRONG_USAGE
    sight = {key: decide(sound.plan, key, sound.on) for key in keys}
    terminal.out.print(Text(f"On {names.day(sound.on)}"))
    if options.recipients:
        for access in sight.values():
            tell.reasons(sound.plan, access, explain(sound.plan, access), terminal.out)
    else:
        tell.matrix(sound.plan, sight, terminal.out)
    return OK


def _told(run: Run) -> Callable[[argparse.Namespace, _Terminal], int]:
    """Let a command that is kept elsewhere write to the terminal."""

    def command(options: argparse.Namespace, terminal: _Terminal) -> int:
        return OK if run(options, terminal.out, terminal.err) else ERRORS

    return command


def _new(options: argparse.Namespace, terminal: _Terminal) -> int:
    path: Path = options.file
    if path.exists():
        terminal.err.print(Text(f"clearplan: {path} is there already and is not written over."))
        return WRONG_USAGE
    typed = string.Template((files("generator.plan") / "new.yaml").read_text("utf-8"))
    today = date.today()
    words = {"today": today.isoformat(), "soon": (today + _FIRST_REVIEW).isoformat()}
    path.write_text(typed.substitute(words).replace("FILE", path.name), "utf-8")
    beside = path.with_name("clearplan.schema.json")
    beside.write_text(schema(), "utf-8")
    terminal.out.print(Text(f"Wrote {path}, and {beside.name}, by which editors check it."))
    terminal.out.print(Text(f"Write over the made-up words, then run: clearplan check {path}"))
    return OK


def _schema(options: argparse.Namespace, _terminal: _Terminal) -> int:
    made = locality_schema if options.locality else schema
    print(pictures_schema() if options.pictures else made(), end="")
    return OK


def _doctor(_options: argparse.Namespace, terminal: _Terminal) -> int:
    from generator.press.fonts import Part, status  # noqa: PLC0415 (keeps the other commands quick)
    from generator.reading.commands import NEEDED  # noqa: PLC0415

    programs = [program for needed in NEEDED.values() for program in needed]
    also = [Part(each.what, each.is_there, each.how, needed=False) for each in programs]
    parts = (*status(), *also)
    tell.health(parts, terminal.out)
    lacking = [part for part in parts if part.needed and not part.is_there]
    words = "Install what is missing, then run clearplan doctor again."
    terminal.out.print(words if lacking else "Everything needed is there.")
    return ERRORS if lacking else OK


if __name__ == "__main__":
    sys.exit(main())
