"""What ``clearplan easy`` prints: each sentence with its picture, and what to mend beside it."""

import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.text import Text

from generator.copy import NO_PICTURE
from generator.easy_read.rules import RULES, Fault
from generator.plan.check_easy import Item
from generator.plan.finding import finding, name_of
from generator.plan.source import Place, Source
from generator.tell import count

_WIDEST = 80


@dataclass(frozen=True, slots=True)
class Counts:
    """How the easy words of a plan stand."""

    sentences: int
    musts: int
    shoulds: int
    without_words: int
    without_picture: int

    @property
    def is_sound(self) -> bool:
        """Whether all that must be there is, as it must be."""
        return not (self.musts or self.without_words)


def counts(items: Sequence[Item]) -> Counts:
    """Count what was found."""
    faults = [fault for item in items for fault in item.faults]
    musts = sum(fault.is_must for fault in faults)
    return Counts(
        sentences=sum(len(item.lines) for item in items),
        musts=musts,
        shoulds=len(faults) - musts,
        without_words=sum(item.is_missing for item in items),
        without_picture=sum(line.concept == NO_PICTURE for item in items for line in item.lines),
    )


def easy(items: Sequence[Item], source: Source, console: Console) -> None:
    """Print the easy words item by item, then the counts.

    How to mend is told where a rule is first broken: said each time, it would hide the words.
    """
    width = min(console.width, _WIDEST)
    told: set[str] = set()
    for item in items:
        if item.lines or item.is_missing:
            console.print(Text(name_of(item.path), style="bold"), soft_wrap=True)
            for line in _item(item, source, width, told):
                console.print(Text(line), soft_wrap=True)
            console.print()
    for line in (*_reasons(items, width), *textwrap.wrap(_summary(counts(items)), width)):
        console.print(Text(line), soft_wrap=True)


def _item(item: Item, source: Source, width: int, told: set[str]) -> Iterator[str]:
    if item.is_missing:
        place = _place(source, item)
        words = (
            "MISSING: the ready-made wording here cannot be used; clearplan check says why."
            if item.entry.phrase
            else "MISSING: there are no easy words here, and an easy-read copy needs them."
        )
        yield from _wrapped(words, f"{place.line:>6}  ", width)
    for number, line in enumerate(item.lines):
        place = _place(source, item, number)
        shown = item.shown[number]
        picture = "(no picture)" if line.concept == NO_PICTURE else line.concept
        yield from _wrapped(f"{picture}: {shown}", f"{place.line:>6}  ", width)
        if line.concept == NO_PICTURE:
            yield from _wrapped("MISSING: a picture.", " " * 10, width)
        for fault in item.faults:
            if fault.line == number:
                yield from _fault(fault, width, is_first=fault.code not in told)
                told.add(fault.code)


def _fault(fault: Fault, width: int, *, is_first: bool) -> Iterator[str]:
    grade = "MUST" if fault.is_must else "should"
    yield from _wrapped(f"{grade} [{fault.code}] {fault.says}", " " * 10, width)
    if fault.suggestion:
        yield from _wrapped(f'In its place: "{fault.suggestion}"', " " * 14, width)
    if is_first:
        yield from _wrapped(f"To mend it: {fault.rule.mend}", " " * 14, width)


def _reasons(items: Sequence[Item], width: int) -> Iterator[str]:
    """Say once for each rule that was broken why it is one."""
    broken = {fault.code for item in items for fault in item.faults}
    if not broken:
        return
    yield "Why:"
    for code, rule in RULES.items():
        if code in broken:
            yield from _wrapped(f"{code}: {rule.why} Source: {rule.source}.", "  ", width)
    yield ""


def _wrapped(words: str, before: str, width: int) -> list[str]:
    """Break a line at the width, what follows indented under its first words."""
    after = " " * (len(before) + 2)
    return textwrap.wrap(words, width, initial_indent=before, subsequent_indent=after)


def _summary(said: Counts) -> str:
    parts = [
        count(said.sentences, "sentence"),
        f"{count(said.musts, 'fault')} that must be mended",
        f"{count(said.shoulds, 'thing')} worth a look",
        f"{count(said.without_words, 'item')} without easy words",
        f"{count(said.without_picture, 'sentence')} without a picture",
    ]
    return f"{parts[0].capitalize()}: {', '.join(parts[1:])}."


def _place(source: Source, item: Item, number: int | None = None) -> Place:
    path = item.path if number is None else (*item.path, "easy_read", number)
    placed = source.place(finding("easy-no-picture", path))
    return Place(placed.line, placed.column)


def as_json(items: Sequence[Item], source: Source, path: Path) -> dict[str, object]:
    """Give the same for machines."""
    said = counts(items)
    return {
        "file": str(path),
        "items": [
            {
                "item": name_of(item.path),
                "line": _place(source, item).line,
                "missing": item.is_missing,
                "sentences": [_sentence(item, number, source) for number in range(len(item.lines))],
            }
            for item in items
            if item.lines or item.is_missing
        ],
        "counts": {name: getattr(said, name) for name in Counts.__dataclass_fields__},
    }


def _sentence(item: Item, number: int, source: Source) -> dict[str, object]:
    place, concept = _place(source, item, number), item.lines[number].concept
    return {
        "line": place.line,
        "column": place.column,
        "picture": None if concept == NO_PICTURE else concept,
        "words": item.shown[number],
        "findings": [
            {
                "code": fault.code,
                "grade": fault.rule.grade,
                "found": fault.found,
                "start": fault.start,
                "end": fault.end,
                "says": fault.says,
                "why": fault.rule.why,
                "mend": fault.rule.mend,
                "suggestion": fault.suggestion or None,
                "source": fault.rule.source,
            }
            for fault in item.faults
            if fault.line == number
        ],
    }
