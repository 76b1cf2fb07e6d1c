"""How well the easy-read checker finds what breaks the rules: `python -m tests.easy_read.measure`.

The sentences and their labels stand in `corpus.yaml`, with how they were decided. ``--show`` lists
each sentence that the checker judged wrongly; name rules to see only theirs.
"""

import argparse
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from generator.easy_read.check import About, check_whole

CORPUS = Path(__file__).with_name("corpus.yaml")
CODES = [
    "too-long",
    "two-sentences",
    "hard-word",
    "two-words",
    "abbreviation",
    "roman-numeral",
    "percentage",
    "big-number",
    "number-in-words",
    "date-form",
    "time-form",
    "phone-form",
    "contraction",
    "long-sentence",
    "two-ideas",
    "not-to-reader",
    "passive",
    "negative",
    "double-negative",
    "figure-of-speech",
    "question",
    "page-reference",
    "block-capitals",
    "unclear-pronoun",
    "many-people",
]


@dataclass(frozen=True)
class Item:
    """What could stand beside one picture of a plan, and the rules that it breaks."""

    lines: tuple[str, ...]
    breaks: frozenset[str]
    either: frozenset[str]
    people: tuple[str, ...]
    adult: str
    half: str

    @property
    def unscored(self) -> frozenset[str]:
        """Give the rules on which this item says nothing for or against a checker."""
        also = {"long-sentence"} if "too-long" in self.breaks else set()
        return self.either | (also - self.breaks)


@dataclass(frozen=True)
class Score:
    """How often a rule was right and wrong."""

    hits: int
    false: int
    missed: int

    @property
    def precision(self) -> float | None:
        """Give the share of what was found that is there, or nothing where nothing was found."""
        return self.hits / (self.hits + self.false) if self.hits + self.false else None

    @property
    def recall(self) -> float | None:
        """Give the share of what is there that was found."""
        return self.hits / (self.hits + self.missed) if self.hits + self.missed else None


def found(item: Item) -> set[str]:
    """Give the codes that the checker reports for an item. Only this knows how it is called."""
    reader = (item.adult,) if item.adult else ()
    about = About(names=item.people, reader=reader)
    return {fault.rule.code for _, fault in check_whole([item.lines], about=about)}


def corpus(path: Path = CORPUS) -> list[Item]:
    """Read the corpus.

    Raises:
        ValueError: an item names a rule that there is not.
    """
    return [_item(entry) for entry in yaml.safe_load(path.read_text("utf-8"))]


def _item(entry: dict[str, Any]) -> Item:
    lines = tuple(entry.get("lines") or [entry["text"]])
    named = {*entry["breaks"], *entry.get("tempts", ()), *entry.get("either", ())}
    if unknown := named - set(CODES):
        raise ValueError(f"{lines[0]} No such rule: {', '.join(sorted(unknown))}.")
    return Item(
        lines=lines,
        breaks=frozenset(entry["breaks"]),
        either=frozenset(entry.get("either", ())),
        people=tuple(entry.get("people", ())),
        adult=entry.get("adult", ""),
        half=entry.get("set", "a"),
    )


def score(code: str, judged: Sequence[tuple[Item, set[str]]]) -> Score:
    """Count what was found of a rule against what is there."""
    told = [(code in codes, code in i.breaks) for i, codes in judged if code not in i.unscored]
    return Score(told.count((True, True)), told.count((True, False)), told.count((False, True)))


def judge(
    items: Sequence[Item], checker: Callable[[Item], set[str]] = found
) -> list[tuple[Item, set[str]]]:
    """Pair each item with what the checker finds in it."""
    return [(item, checker(item)) for item in items]


def table(judged: Sequence[tuple[Item, set[str]]]) -> str:
    """Set out the scores of each rule: on set a, and on those that it was not made on."""
    halves = {name: [pair for pair in judged if pair[0].half in name] for name in ("a", "bcd")}
    heads = "".join(f" | {name:>8}: hit false miss  prec  rec" for name in ("a", "held out"))
    rows = [f"{'rule':16}{heads}"]
    for code in CODES:
        scores = [score(code, half) for half in halves.values()]
        rows.append(f"{code:16}{''.join(_cells(each) for each in scores)}")
    return "\n".join(rows)


def _cells(each: Score) -> str:
    shares = "".join(
        f" {'-' if s is None else f'{s:.2f}':>5}" for s in (each.precision, each.recall)
    )
    return f" |          {each.hits:4} {each.false:5} {each.missed:4}{shares}"


def wrong(judged: Sequence[tuple[Item, set[str]]], codes: Sequence[str]) -> list[str]:
    """Give each false and each missed finding of these rules, with its sentence."""
    return [
        f"{code:16} {'false' if code in reported else 'missed':6} {item.half}  "
        + " / ".join(item.lines)
        for code in codes
        for item, reported in judged
        if code not in item.unscored and (code in reported) != (code in item.breaks)
    ]


def main() -> None:
    """Print the table and, if asked for, what was judged wrongly."""
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--show", nargs="*", metavar="RULE", choices=[*CODES, []])
    ask.add_argument(
        "--only", choices=["a", "b", "c", "d"], help="show only what is wrong in this set"
    )
    asked = ask.parse_args()
    judged = judge(corpus())
    print(table(judged))
    if asked.show is not None:
        shown = [pair for pair in judged if asked.only in (None, pair[0].half)]
        print("", *wrong(shown, asked.show or CODES), sep="\n")


if __name__ == "__main__":
    sys.exit(main())
