"""Tells how far a translation is: a table by item, then what to look at."""

from collections.abc import Mapping

from rich.console import Console
from rich.table import Table
from rich.text import Text

from generator import tell
from generator.orders import language_name
from generator.plan.model import Plan
from generator.translation.checks import FATAL, Checker, Code, Fault
from generator.translation.pofile import Said, Translation
from generator.translation.texts import units

_SAID: Mapping[Code, str] = {
    "placeholders": "the placeholders differ: {about}",
    "characters": "it has a character that may not stand in a plan: {about}",
    "marks": "its links or language marks differ from those of the text",
    "digits": "the numbers differ: {about}",
    "names": 'the name "{about}" is not in it',
    "added": 'the name "{about}" is in it, and not in the text',
    "english": "it is the same as the text",
    "length": "it is much longer or shorter than the text",
    "term": "the word list has another word: {about}",
    "easy-length": "it has {about} words: long for easy read",
}


def look_at(plan: Plan, before: Translation, now: Translation, out: Console) -> None:
    """Show what is worth a look in the messages that came in, or were reviewed."""
    checker = Checker(plan, now.language)
    for key, said in now.messages.items():
        if before.messages.get(key) != said:
            for fault in checker.faults(said):
                _tell(said.context, fault, out)


def _tell(place: str, fault: Fault, out: Console) -> None:
    grave = "must be mended" if fault.code in FATAL else "worth a look"
    words = _SAID[fault.code].format(about=fault.about)
    out.print(Text(f"{place}: {words} ({grave})."))


def status(plan: Plan, translation: Translation, out: Console) -> bool:
    """Show one translation; say whether nothing is missing, changed or faulty in it."""
    checker = Checker(plan, translation.language)
    rows: dict[str, list[int]] = {}
    faults: list[tuple[Said, Fault]] = []
    for unit in units(plan):
        row = rows.setdefault(unit.item, [0, 0, 0, 0])
        row[0] += 1
        said = translation.find(unit.context, unit.text)
        if said is None or not said.translation:
            row[1] += 1
        elif said.is_changed:
            row[2] += 1
        elif said.review is None:
            row[3] += 1
        if said:
            faults += [(said, fault) for fault in checker.faults(said)]
    table = Table(title=f"{language_name(translation.language)}: {translation.path.name}")
    for heading in ("Item", "Texts", "Missing", "Changed", "Unreviewed", "Look at"):
        table.add_column(heading, justify="left" if heading == "Item" else "right")
    for item, counts in rows.items():
        look = sum(said.context.startswith(f"{item} |") for said, _ in faults)
        table.add_row(item, *(str(each or "-") for each in (*counts, look)))
    total = [sum(column) for column in zip(*rows.values(), strict=True)] or [0] * 4
    table.add_section()
    table.add_row("All", *(str(each or "-") for each in (*total, len(faults))))
    out.print(table)
    for said, fault in faults:
        _tell(f"{translation.path}:{said.line} {said.context}", fault, out)
    is_whole = not total[1] and not total[2] and not any(f.code in FATAL for _, f in faults)
    out.print(
        Text(
            f"{tell.count(total[0], 'text')}: {total[1]} missing, {total[2]} changed, "
            f"{total[3]} unreviewed."
        )
    )
    return is_whole
