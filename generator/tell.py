"""What the command prints: findings, tables, reasons. Nothing here reads or decides anything."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table
from rich.text import Text

from generator.consent.decide import Access
from generator.consent.explain import Reason, in_force
from generator.plan.finding import Finding, name_of
from generator.plan.model import ADULT_PARTS, SECTIONS, Plan
from generator.plan.rules import EASY_MUST, EASY_READ, RULES

if TYPE_CHECKING:  # these are slow to import, and only ``make`` and ``doctor`` have any
    from generator.easy_read.words import HardWord
    from generator.make import Outcome
    from generator.press.fonts import Part


def findings(found: Iterable[Finding], path: Path, console: Console) -> None:
    """Print each finding on two lines: where and what; how to mend it.

    Those about easy words come last, and of what is only worth a look there, the number.
    """
    found = list(found)
    easy = [each for each in found if each.code in EASY_READ and not each.is_error]
    slight = [each for each in easy if each.code not in EASY_MUST]
    grave = [each for each in easy if each.code in EASY_MUST]
    for each in [*(each for each in found if each not in easy), *grave]:
        place = f":{each.line}:{each.column}" if each.line else ""  # else it is of the whole file
        line = Text(f"{each.file or path}{place}: ")
        line.append(each.severity, style="bold red" if each.is_error else "bold yellow")
        line.append(f" [{each.code}] {each.message}\n")
        line.append(f"    To mend it: {each.fix}", style="dim")
        console.print(line, soft_wrap=True)

    if slight:
        line = Text("Easy words: ")
        line.append(f"{count(len(slight), 'warning')} of what is worth a look, ")
        line.append(f"shown beside the sentences by: clearplan easy {path}")
        console.print(line, soft_wrap=True)


def warnings(said: Iterable[str], console: Console) -> None:
    """Print what went otherwise than one may think, though the work was done."""
    for each in said:
        line = Text("clearplan: ")
        line.append("warning", style="bold yellow")
        console.print(line.append(f": {each}"), soft_wrap=True)


def as_json(found: Finding, path: Path) -> dict[str, object]:
    """Give a finding for machines."""
    return {
        "file": str(found.file or path),
        "line": found.line,
        "column": found.column,
        "severity": found.severity,
        "code": found.code,
        "where": name_of(found.path),
        "message": found.message,
        "fix": found.fix,
        "source": RULES[found.code].source,
    }


def summary(found: Sequence[Finding]) -> Text:
    """Count the errors and the warnings."""
    errors = sum(each.is_error for each in found)
    if not found:
        return Text("No errors and no warnings.")
    return Text(f"{count(errors, 'error')}, {count(len(found) - errors, 'warning')}.")


def count(number: int, word: str) -> str:
    """Write a number of things: 1 error, 2 errors, no errors."""
    return f"{number or 'no'} {word}{'' if number == 1 else 's'}"


def _table(*columns: str) -> Table:
    return Table(*columns, box=None, pad_edge=False, header_style="bold")


def outcomes(made: Iterable["Outcome"], console: Console) -> None:
    """Print what was made, for whom, and for whom nothing and why."""
    table = _table("Recipient", "Name", "Copies")
    for each in made:
        said = [", ".join(path.name for path in each.files)] if each.files else []
        if each.reason:
            said.append(f"{'NOT MADE' if each.failed else 'nothing'}: {each.reason}")
        if each.older_removed:
            said = [f"{'; '.join(said)} (older copies taken away)"]
        table.add_row(each.recipient, Text(each.name), Text("; ".join(said)))
    console.print(table)


def matrix(plan: Plan, sight: Mapping[str, Access], console: Console) -> None:
    """Print recipients by sections, as many side by side as fit, then why for each."""
    rows = dict(_rows(plan))
    for keys in _that_fit(list(sight), console.width):
        table = _table("Section", *keys)
        for name, held in rows.items():
            table.add_row(name, *(_share(held, sight[key].items) for key in keys))
        console.print(table)
        console.print()
    for key, access in sight.items():
        why = access.reason or "; ".join(in_force(each) for each in access.records)
        line = Text(key, style="bold")
        nothing = "nothing: " if access.is_nothing else ""
        line.append(f" ({plan.people[key].display_name()}): {nothing}{why}", style="not bold")
        console.print(line, soft_wrap=True)


def _rows(plan: Plan) -> Iterator[tuple[str, set[str]]]:
    entries = list(plan.entries())
    for name in (*SECTIONS, "changes"):
        held = {entry for entry in entries if entry.split(".")[0] == name}
        if held:
            yield name, held
    yield "adult's identity", {f"adult.{part}" for part in ADULT_PARTS}
    yield "sharing", {"sharing"}


def _that_fit(keys: list[str], width: int) -> Iterator[list[str]]:
    """Part the recipients into groups whose columns fit beside the names of the sections."""
    group: list[str] = []
    used = first = len("adult's identity") + 1
    for key in keys:
        column = max(len(key), len("10 of 10")) + 1
        if group and used + column > width:
            yield group
            group, used = [], first
        group.append(key)
        used += column
    yield group


def _share(held: set[str], items: frozenset[str]) -> str:
    seen = len(held & items)
    if not seen:
        return "-"
    return "all" if seen == len(held) else f"{seen} of {len(held)}"


def reasons(plan: Plan, access: Access, why: Iterable[Reason], console: Console) -> None:
    """Print item by item what one recipient may see, and why or why not."""
    console.print(Text(f"{access.recipient} ({plan.people[access.recipient].display_name()})"))
    table = _table("Item", "May see", "Why")
    for reason in why:
        table.add_row(reason.item, "yes" if reason.may else "no", Text(reason.why))
    console.print(table)
    if access.hidden:
        names = ", ".join(sorted(access.hidden))
        console.print(Text(f'Hidden in this copy ("someone not named here"): {names}'))
    if access.read_to:
        console.print(Text(f"Read to {access.read_to}: never more than they may see"))


def health(parts: Iterable["Part"], console: Console) -> None:
    """Print what this computer has and lacks, and what to install."""
    table = _table("", "What", "To install it")
    for part in parts:
        word = "found" if part.is_there else "MISSING"
        table.add_row(word, Text(part.what), Text("" if part.is_there else part.how))
    console.print(table)


def hard_words(found: Sequence["HardWord"], console: Console) -> None:
    """Print hard words under their subjects, with what to say in their place and their meaning."""
    for subject in dict.fromkeys(each.subject for each in found):
        held = [each for each in found if each.subject == subject]
        console.print(Text(f"{subject.capitalize()}, {count(len(held), 'word')}", style="bold"))
        for each in held:
            line = Text(f"  {each.word}", style="bold")
            forms = f" ({', '.join(each.forms)})" if each.forms else ""
            instead = f"; say: {each.instead}" if each.instead else ""
            said = f"\n      {' '.join(each.explained)}" if each.explained else ""
            picture = f" [{each.picture}]" if each.picture else ""
            same = f" The same as {each.same_as}." if each.same_as else ""
            line.append(f"{forms}{instead}{said}{same}{picture}", style="not bold")
            console.print(line, soft_wrap=True)
