"""Findings: what is wrong with a plan, said so that a practitioner can mend it.

A finding is a value; findings are collected and told all at once, never raised one at a time.
The words of every finding stand in one place, ``plan.rules``.
"""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path as FilePath
from typing import Literal

from generator import names
from generator.fields import Path
from generator.plan.rules import RULES

Severity = Literal["error", "warning"]

_MOST_SAID = 800


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault: its rule, where it stands, what is wrong and how to mend it.

    ``line`` and ``column`` count from 1; 0 until ``Source.place`` has looked them up.
    ``recipient`` is set where the fault stops one recipient's copy alone; ``file`` where it
    stands in another file than the plan.
    """

    code: str
    severity: Severity
    path: Path
    message: str
    fix: str
    line: int = 0
    column: int = 0
    recipient: str | None = None
    file: FilePath | None = None

    @property
    def is_error(self) -> bool:
        return self.severity == "error"

    def at(self, line: int, column: int) -> "Finding":
        """Return the finding with its place in the file."""
        return replace(self, line=line, column=column)


def finding(code: str, path: Path = (), /, **words: object) -> Finding:
    """Make a finding of a rule, its blanks filled with the words given.

    A word ``recipient`` says too whose copy alone the fault stops. Raises KeyError if there is no
    such rule, or no word for one of its blanks.
    """
    rule = RULES[code]
    words = {
        name: names.day(word) if isinstance(word, date) else word for name, word in words.items()
    }
    said = {name: _on_one_line(str(word)) for name, word in words.items()}
    return Finding(
        code=code,
        severity=rule.severity,
        path=path,
        message=rule.says.format(**said),
        fix=rule.mend.format(**said).strip(),
        recipient=said.get("recipient"),
    )


def _on_one_line(said: str) -> str:
    """Cut what was typed to a length that can be told."""
    line = " ".join(said.split())
    return line if len(line) <= _MOST_SAID else f"{line[: _MOST_SAID - 1]}…"


def name_of(path: Path) -> str:
    """Write a path as the practitioner names it: ``actions.new-lock.by``."""
    return ".".join(str(part + 1) if isinstance(part, int) else part for part in path)
