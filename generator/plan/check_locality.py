"""What is wrong in the meaning of a council's own locality, and what it expects of a plan."""

import functools
import re
from collections.abc import Collection, Iterator, Mapping

from generator.copy import NO_PICTURE
from generator.fields import Path, Value
from generator.pages.colours import LEAST, PAPERS, accent_contrast, panel_contrast
from generator.plan.finding import Finding, finding
from generator.plan.locality import Colours, LocalityFile, OwnWord, settled
from generator.plan.model import Plan
from generator.plan.reading import class_in, nearest
from generator.plan.rules import RULES


def check_locality(file: LocalityFile, concepts: Collection[str]) -> Iterator[Finding]:
    """Yield what is wrong in a locality file; places are those in that file.

    ``concepts`` are those that have a picture.
    """
    known = _expectable()
    for index, item in enumerate(file.expects):
        if item not in known:
            words = {"item": item, "advice": nearest(item, known)}
            yield finding("unknown-expected", ("expects", index), **words)
    warnings = [code for code, rule in RULES.items() if rule.severity == "warning"]
    for index, item in enumerate(file.errors):
        if item not in warnings:
            advice = nearest(item, warnings)
            yield finding("no-such-warning", ("errors", index), item=item, advice=advice)
    yield from _colours(file.colours)
    yield from _words(file, concepts)


def _words(file: LocalityFile, concepts: Collection[str]) -> Iterator[Finding]:
    """Yield what is wrong with a council's own hard words."""
    taken: dict[str, str] = {}
    for made, (word, held) in zip(settled(file, "").own_words, file.words.items(), strict=True):
        path = ("words", word)
        if not (held.hide or made.instead or made.explained):
            yield finding("word-says-nothing", path, word=word)
        if _sentences(held) > 2:
            yield finding("word-too-long", (*path, "explained"), word=word)
        if held.picture not in {None, NO_PICTURE, *concepts}:
            advice = nearest(str(held.picture), concepts)
            words = {"concept": held.picture, "advice": advice}
            yield finding("unknown-concept", (*path, "picture"), **words)
        for form in map(str.casefold, (word, *held.forms)):
            other = taken.setdefault(form, word)
            if other != word:
                yield finding("word-twice", path, form=form, word=word, other=other)


def _sentences(held: OwnWord) -> int:
    """Count the sentences of an explanation, each of which should have a line of its own."""
    return sum(len(re.findall(r"[.!?](?=\s|$)", line)) or 1 for line in held.explained)


def _colours(colours: Colours) -> Iterator[Finding]:
    accent, panel = colours.accent, colours.panel
    if panel and panel_contrast(panel, accent) < LEAST:
        words = {"what": f"Text on the panel {panel}", "shade": "lighter"}
        found = _written(panel_contrast(panel, accent))
        yield finding("low-contrast", ("colours", "panel"), ratio=found, **words)
    if not accent:
        return
    for paper in PAPERS:
        ratio = accent_contrast(accent, paper, panel if paper == "white" else None)
        if ratio < LEAST:
            code = "low-contrast" if paper == "white" else "low-contrast-on-paper"
            what = f"The accent {accent}, on {paper} paper and its panels,"
            words = {"what": what, "ratio": _written(ratio), "shade": "darker", "paper": paper}
            yield finding(code, ("colours", "accent"), **words)
            if paper == "white":
                return


def _written(ratio: float) -> str:
    """Write a ratio so that what is too little does not look enough."""
    return f"{int(ratio * 10) / 10}"


def check_expected(plan: Plan) -> Iterator[Finding]:
    """Yield what the locality expects of a plan past draft and is not there."""
    if plan.plan.stage == "draft":
        return
    words = {"locality": plan.locality.name}
    for item in filter(_expectable().__contains__, plan.locality.expects):
        section, _, field = item.partition(".")
        held = getattr(plan, section, None)
        if not held or held == Plan.model_fields[section].default:
            yield finding("expected-here", (section,), item=item, **words)
        for path, entry in _entries(section, held):
            if field and getattr(entry, _name(entry, field), None) in (None, (), {}):
                yield finding("expected-here", (*path, field), item=item, **words)


def _entries(section: str, held: object) -> Iterator[tuple[Path, Value]]:
    if isinstance(held, Value):
        yield (section,), held
    elif isinstance(held, Mapping):
        yield from (((section, key), entry) for key, entry in held.items())
    elif isinstance(held, tuple):
        yield from (((section, index), entry) for index, entry in enumerate(held))


def _name(entry: Value, field: str) -> str:
    """Give the name that a field has in the model, for the one it has in the file (``if``)."""
    fields = type(entry).model_fields.items()
    return next((name for name, info in fields if info.alias == field), field)


@functools.cache
def _expectable() -> tuple[str, ...]:
    """Name every section, and every field of its entries."""
    known: list[str] = []
    for section, info in Plan.model_fields.items():
        model = class_in(info.annotation)
        if section not in {"format", "people", "translations_checked"}:
            fields = model.model_fields.items() if model else ()
            known += [section, *(f"{section}.{field.alias or name}" for name, field in fields)]
    return tuple(known)
