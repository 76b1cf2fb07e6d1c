"""The easy-read words of a plan, held to the rules of easy read (``generator.easy_read``)."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, time

from markupsafe import Markup, escape

from generator.copy import NO_PICTURE, EasyLine, needs_easy_read
from generator.easy_read.rules import Fault
from generator.fields import Path, Value
from generator.plan.check_plan import path_of
from generator.plan.finding import Finding, finding
from generator.plan.model import Own, Plan
from generator.text import fill
from generator.wording import dates, markdown

MOST_CHARACTERS = 1000
"""A line longer than this is told for its length alone."""


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of a plan: its easy-read lines as they will be shown, and their faults."""

    path: Path
    entry: Own
    lines: tuple[EasyLine, ...]
    shown: tuple[str, ...]
    faults: tuple[Fault, ...]

    @property
    def is_missing(self) -> bool:
        """Whether an easy-read copy needs easy words here, and there are none."""
        return not self.lines and needs_easy_read(str(self.path[0]), self.entry)


def check_easy(plan: Plan) -> Iterator[Finding]:
    """Yield every breach of the easy-read rules, at its line."""
    for item in items(plan):
        for fault in item.faults:
            yield as_finding(fault, item)
        for number, line in enumerate(item.lines):
            if line.concept == NO_PICTURE:
                yield finding("easy-no-picture", (*item.path, "easy_read", number))


def as_finding(fault: Fault, item: Item) -> Finding:
    """Make the finding of a fault."""
    advice = f'In place of "{fault.found}": "{fault.suggestion}".' if fault.suggestion else ""
    path = (*item.path, "easy_read", fault.line)
    return finding(f"easy-{fault.code}", path, found=fault.found, advice=advice)


def items(plan: Plan) -> tuple[Item, ...]:
    """Give the entries of a plan in their order, each with the faults of its easy words."""
    made = []
    for name, entry in plan.entries().items():
        if isinstance(entry, Own):
            lines: tuple[EasyLine, ...] = getattr(entry, "easy_read", ())
            shown = tuple(_shown(plan, entry, line.sentence) for line in lines)
            made.append(Item(path_of(name), entry, lines, shown, ()))
    faults: list[list[Fault]] = [[] for _ in made]
    for number, fault in _faults(plan, [item.shown for item in made]):
        faults[number].append(fault)
    return tuple(
        replace(item, faults=tuple(found)) for item, found in zip(made, faults, strict=True)
    )


def _faults(plan: Plan, shown: list[tuple[str, ...]]) -> Iterator[tuple[int, Fault]]:
    """Check in the language that the plan is written in, where there are rules for it."""
    from generator.easy_read.check import About, check_whole  # noqa: PLC0415 (slow to import)

    names = [_called(plan, key) for key in plan.people]
    reader = [_called(plan, key) for key in plan.adults]
    short = [[line[:MOST_CHARACTERS] for line in lines] for lines in shown]
    about = About(names=names, reader=reader, words=plan.locality.words, explained=True)
    if has_rules(plan):
        yield from check_whole(short, plan.plan.written_in, about)


def has_rules(plan: Plan) -> bool:
    """Whether there are easy-read rules for the language that the plan is written in."""
    from generator.easy_read.language import UnknownLanguageError, language  # noqa: PLC0415

    try:
        language(plan.plan.written_in)
    except UnknownLanguageError:
        return False
    return True


def _called(plan: Plan, key: str) -> str:
    person = plan.people.get(key)
    return (person.called or person.display_name()) if person else key


def _shown(plan: Plan, entry: Own, sentence: str) -> str:
    """Write a sentence about as a copy shows it: names, dates and times filled in, no marks."""

    def field(name: str) -> str:
        known = {info.alias or key: key for key, info in type(entry).model_fields.items()}
        value = getattr(entry, known[name]) if name in known else None
        return " ".join(_value(plan, each) for each in _all(value))

    def filled(typed: str, _begins: bool) -> Markup:
        return escape(
            fill(typed, lambda key: _called(plan, key), field, lambda at: _value(plan, at))
        )

    if any(mark in sentence for mark in "*[\\"):
        return markdown.plain(sentence[:MOST_CHARACTERS], filled)
    return " ".join(filled(sentence, True).unescape().split())


def _all(value: object) -> tuple[object, ...]:
    return value if isinstance(value, tuple) else () if value is None else (value,)


def _value(plan: Plan, value: object) -> str:
    if isinstance(value, date):
        return dates.in_words(value, plan.plan.written_in)
    if isinstance(value, time):
        return dates.clock_time(value, "easy_read", plan.plan.written_in)
    if isinstance(value, str):
        return _called(plan, value)
    return "" if isinstance(value, Value) else str(value)
