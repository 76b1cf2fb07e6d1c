"""The command ``translate``: a plan's own words in another language, from start to review."""

import argparse
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console
from rich.text import Text

from generator import tell
from generator.command import Command, ReadDate, language_code
from generator.plan.finding import Finding, finding
from generator.plan.load import load_file, nearest
from generator.plan.model import Plan
from generator.wording.messages import known

if TYPE_CHECKING:  # slow to import, and not every part of the command has any
    from generator.consent.decide import Access
    from generator.translation.handover import Handover
    from generator.translation.pofile import Translation


@dataclass(frozen=True, slots=True)
class _Held:
    """What goes to a translator, and what it was made of."""

    plan: Plan
    access: "Access"
    translation: "Translation"
    handover: "Handover"


def _plan(options: argparse.Namespace, err: Console) -> Plan | None:
    """Read the plan; None after telling what is wrong."""
    loaded = load_file(options.plan)
    errors = [each for each in loaded.findings if each.is_error]
    if errors or loaded.plan is None:
        tell.findings(errors, options.plan, err)
        err.print("Mend the errors and run the command again. Nothing was written.")
        return None
    return loaded.plan


def _language(options: argparse.Namespace, plan: Plan, err: Console) -> str:
    """Give the language asked for; empty after telling that the plan itself is in it."""
    language: str = options.language
    if language == known(plan.plan.written_in):
        err.print(Text(f"clearplan: the plan is written in {language} already."))
        return ""
    return language


def _start(options: argparse.Namespace, out: Console, err: Console) -> bool:
    from generator.translation import pofile, update  # noqa: PLC0415 (keeps other commands quick)

    plan = _plan(options, err)
    language = _language(options, plan, err) if plan else ""
    if plan is None or not language:
        return False
    path = pofile.path_for(options.plan, language)
    held = pofile.read(path, language) if path.exists() else update.begun(path, language)
    if isinstance(held, Finding):
        tell.findings([held], path, err)
        return False
    if options.by:
        held = replace(held, by=options.by)
    made = update.updated(held, plan)
    pofile.write(made.translation)
    counts = (f"{made.new} new", f"{made.changed} changed", f"{made.gone} gone")
    total = tell.count(len(made.translation.messages), "message")
    out.print(Text(f"Wrote {path}: {total} ({', '.join(counts)})."))
    out.print(Text(f"See what is missing: clearplan translate status {options.plan} {language}"))
    return True


def _not_begun(plan: Path, language: str) -> Text:
    from generator.translation import pofile  # noqa: PLC0415

    words = f"clearplan: {pofile.path_for(plan, language)} is not there yet. Begin it: "
    return Text(f"{words}clearplan translate start {plan} {language}")


def _status(options: argparse.Namespace, out: Console, err: Console) -> bool:
    from generator import tell_translate  # noqa: PLC0415
    from generator.translation import pofile, update  # noqa: PLC0415

    plan = _plan(options, err)
    if plan is None:
        return False
    held, found = pofile.read_beside(options.plan)
    tell.findings(list(found), options.plan, err)
    wanted = [options.language] if options.language else sorted(held)
    lacking = [each for each in wanted if each not in held]
    for each in lacking:
        err.print(_not_begun(options.plan, each))
    if not wanted and not found:
        out.print("There are no translations beside this plan yet.")
    is_whole = True
    for each in wanted:
        if each in held:
            # What the plan says now: a text that was edited since is changed, and not missing.
            now = update.updated(held[each], plan).translation
            is_whole = tell_translate.status(plan, now, out) and is_whole
    return is_whole and not lacking and not found


def _recipient(options: argparse.Namespace, plan: Plan, err: Console) -> str:
    key: str = options.recipient or (plan.adult if plan.adults else "")
    if key not in plan.people:
        advice = nearest(key, plan.people)
        err.print(Text(f'clearplan: there is nobody "{key}" under people. {advice}'))
        return ""
    return key


def _handover(options: argparse.Namespace, err: Console) -> _Held | None:
    """Gather what goes to a translator; None after telling why there is nothing."""
    from generator.consent.decide import decide  # noqa: PLC0415
    from generator.examine import examine  # noqa: PLC0415
    from generator.translation import handover, pofile, update  # noqa: PLC0415

    on: date = options.on or date.today()
    loaded = load_file(options.plan)
    found = [each for each in examine(loaded, on) if each.is_error]
    plan = loaded.plan
    if plan is None or found:
        tell.findings(found, options.plan, err)
        err.print("Mend the errors and run the command again. Nothing was written.")
        return None
    language, key = _language(options, plan, err), _recipient(options, plan, err)
    if not language or not key:
        return None
    path = pofile.path_for(options.plan, language)
    held = pofile.read(path, language) if path.exists() else update.begun(path, language)
    if isinstance(held, Finding):
        tell.findings([held], path, err)
        return None
    translation = update.updated(held, plan).translation
    access = decide(plan, key, on)
    made = handover.hand_over(plan, access, translation)
    if made is None:
        err.print(Text(f'clearplan: "{key}" may see nothing of this plan: {access.reason}.'))
        return None
    return _Held(plan, access, translation, made)


def _unfit(path: Path, ending: str) -> str:
    """Say why an export may not be written there; empty where it may."""
    if path.exists():
        return "is there already"
    if path.suffix.lower() != ending:
        return f"should end with {ending}"
    return "" if path.parent.is_dir() else "is in a folder that is not there"


def _export(options: argparse.Namespace, out: Console, err: Console) -> bool:
    from generator import pages, shelf  # noqa: PLC0415
    from generator.consent.withhold import withhold  # noqa: PLC0415
    from generator.press.prove import prove  # noqa: PLC0415
    from generator.translation.apply import translated  # noqa: PLC0415
    from generator.translation.exchange import FORMS  # noqa: PLC0415
    from generator.translation.handover import with_notes  # noqa: PLC0415

    held = _handover(options, err)
    if held is None:
        return False
    form = FORMS[options.form]
    name = f"words-to-translate-{held.handover.language}{form.ending}"
    path: Path = options.out or Path(name)
    wrong = _unfit(path, form.ending)
    if wrong:
        err.print(Text(f"clearplan: {path} {wrong}. Give another name with --out."))
        return False
    content = form.write(held.handover)
    said = translated(held.plan, held.translation).plan
    withheld = replace(withhold(held.plan, held.access), others=(withhold(said, held.access),))
    # In a PO file the ends of lines are written as signs: its words are searched as they are too.
    words = "\n".join(f"{with_notes(each)}\n{each.translation}" for each in held.handover.segments)
    leaked = prove(name, content, withheld, pages.own_words(), words)
    if leaked:
        items = ", ".join(dict.fromkeys(leaked))
        err.print(Text(f"clearplan: the file would show what this recipient may not see: {items}."))
        return False
    shelf.put(path, content)
    counted = tell.count(len(held.handover.segments), "text")
    out.print(Text(f"Wrote {path}: {counted}, as {held.access.recipient} may see them."))
    return True


def _import(options: argparse.Namespace, out: Console, err: Console) -> bool:
    from generator import tell_translate  # noqa: PLC0415
    from generator.translation import pofile  # noqa: PLC0415
    from generator.translation.exchange import returned  # noqa: PLC0415
    from generator.translation.handover import UnreadableError, take_back  # noqa: PLC0415

    held = _handover(options, err)
    if held is None:
        return False
    try:
        came = returned(options.file)
    except UnreadableError as error:
        found = finding("exchange-unreadable", name=options.file.name, why=str(error))
        tell.findings([found], options.file, err)
        return False
    taken = take_back(held.handover, held.translation, came)
    tell.findings(list(taken.findings), options.file, err)
    if any(each.is_error for each in taken.findings):
        return False
    pofile.write(taken.translation)
    tell_translate.look_at(held.plan, held.translation, taken.translation, out)
    counts = (f"{taken.new} new", f"{taken.same} as before", f"{taken.empty} empty")
    out.print(Text(f"Wrote {taken.translation.path}: {', '.join(counts)}."))
    return not taken.findings and not taken.empty


def _accept(options: argparse.Namespace, out: Console, err: Console) -> bool:
    from generator import tell_translate  # noqa: PLC0415
    from generator.translation import accept, pofile  # noqa: PLC0415
    from generator.translation.texts import units  # noqa: PLC0415

    plan = _plan(options, err)
    language = _language(options, plan, err) if plan else ""
    if plan is None or not language:
        return False
    path = pofile.path_for(options.plan, language)
    if not path.exists():
        err.print(_not_begun(options.plan, language))
        return False
    items = {unit.item for unit in units(plan)}
    unknown = [each for each in options.item or () if each not in items]
    for each in unknown:
        advice = nearest(each, items)
        err.print(Text(f'clearplan: there are no words of "{each}" to review. {advice}'))
    if unknown:
        return False
    held = pofile.read(path, language)
    if isinstance(held, Finding):
        tell.findings([held], path, err)
        return False
    name = " ".join(options.by.split())
    if not name or len(name) > pofile.LONGEST_NAME:
        most = f"a name of 1 to {pofile.LONGEST_NAME} characters"
        err.print(Text(f"clearplan: --by takes {most}."))
        return False
    made = accept.accepted(plan, held, name, options.on or date.today(), options.item or ())
    for context in made.refused:
        err.print(Text(f"Not accepted: {context}. clearplan translate status says why."))
    tell_translate.look_at(plan, held, made.translation, out)
    if made.accepted:
        pofile.write(made.translation)
    counted = tell.count(made.accepted, "message")
    out.print(Text(f"Recorded in {path}: {counted} reviewed by {name}."))
    return not made.refused


_RUNS = {
    "start": _start,
    "status": _status,
    "export": _export,
    "import": _import,
    "accept": _accept,
}


def _run(options: argparse.Namespace, out: Console, err: Console) -> bool:
    return _RUNS[options.what](options, out, err)


def _options(parser: argparse.ArgumentParser, read_date: ReadDate) -> None:
    whats = parser.add_subparsers(dest="what", required=True, metavar="WHAT")

    def add(name: str, help_: str) -> argparse.ArgumentParser:
        added = whats.add_parser(name, help=help_, description=f"{help_[0].upper()}{help_[1:]}.")
        added.add_argument("plan", type=Path, metavar="PLAN.yaml", help="the plan")
        optional = {"nargs": "?"} if name == "status" else {}
        added.add_argument(
            "language",
            type=language_code,
            metavar="LANG",
            help="such as ur, cy, pl",
            **optional,  # type: ignore[arg-type]
        )
        return added

    starting = add("start", "make or update the file of a plan's words in a language")
    starting.add_argument("--by", metavar="NAME", help="who translates")
    add("status", "show what is missing, changed, unreviewed or worth a look")
    exporting = add("export", "write one recipient's words for an outside translator")
    importing = add("import", "take the words back from a translator's file")
    importing.add_argument("file", type=Path, metavar="FILE", help=".po, .xlf, .xliff or .docx")
    for each in (exporting, importing):
        each.add_argument(
            "--for",
            dest="recipient",
            metavar="KEY",
            help="whose copy the words are of, by their key under people (the adult)",
        )
    exporting.add_argument(
        "--form",
        choices=["po", "xliff", "xliff2", "docx"],
        default="xliff",
        help="PO, XLIFF 1.2 (the default), XLIFF 2.1, or a Word table",
    )
    exporting.add_argument("--out", type=Path, metavar="FILE", help="the file to write")
    accepting = add("accept", "record that somebody reviewed the words as they are now")
    accepting.add_argument("--by", required=True, metavar="NAME", help="who reviewed them")
    accepting.add_argument(
        "--item", action="append", metavar="ITEM", help="this item only (actions.new-lock)"
    )
    for each in (exporting, importing, accepting):
        each.add_argument(
            "--on", type=read_date, metavar="DATE", help="the day to work on; else today"
        )


COMMANDS = (
    Command(
        "translate",
        _run,
        "put a plan's own words into another language, and record who reviewed them",
        "  clearplan translate start plan.yaml ur\n"
        "  clearplan translate status plan.yaml\n"
        "  clearplan translate export plan.yaml ur --for amina --form docx --out amina-ur.docx\n"
        "  clearplan translate import plan.yaml ur amina-ur.docx --for amina\n"
        '  clearplan translate accept plan.yaml ur --by "Sana Malik"\n\n'
        "The words stand in plan.ur.po beside the plan. What goes to an outside translator is\n"
        "made of one recipient's copy, and holds no more than they may see.\n"
        "exit codes: 0 done, 1 something is missing or was left out, 2 wrong usage",
        _options,
    ),
)
