"""Which easy-read words are those that readers checked: by fingerprints, entry by entry.

A day says little: words may change on the day of the check, or without a word in ``changes``
(easy read, Honesty: "for this version of the words").
"""

import hashlib
import re
from collections.abc import Collection, Iterator
from typing import Literal

from generator import text
from generator.copy import EasyRead
from generator.plan.finding import Finding, finding
from generator.plan.model import Own, Plan

DIGITS = 12
_DATE_OR_TIME = re.compile(r"\{\d[\d:-]*\}")

Difference = Literal["new", "changed"]


def fingerprint(lines: EasyRead) -> str:
    """Give the fingerprint of easy-read lines: their pictures and their sentences as typed.

    What fills a blank does not count: that a day moved, or that somebody else will come, is no
    change of wording. Nor may a copy in which somebody is hidden tell that they are another now.
    """
    blank = (_DATE_OR_TIME.sub("{}", text.rename(line.sentence, lambda _: "")) for line in lines)
    typed = "\n".join(
        f"{line.concept}: {sentence}" for line, sentence in zip(lines, blank, strict=True)
    )
    return hashlib.sha256(typed.encode()).hexdigest()[:DIGITS]


def fingerprints(plan: Plan) -> dict[str, str]:
    """Map the name of each entry that has easy-read words to their fingerprint."""
    return {
        name: fingerprint(lines)
        for name, entry in plan.entries().items()
        if isinstance(entry, Own) and (lines := getattr(entry, "easy_read", ()))
    }


def unchecked(plan: Plan, names: Collection[str]) -> dict[str, Difference]:
    """Say of which of the entries named the easy-read words are not those that were checked."""
    recorded = plan.easy_read_checked.words if plan.easy_read_checked else {}
    return {
        name: "changed" if name in recorded else "new"
        for name, now in fingerprints(plan).items()
        if name in names and recorded.get(name) != now
    }


def is_checked(plan: Plan, names: Collection[str]) -> bool:
    """Whether the easy-read words of the entries named, and there are some, were all checked."""
    return any(name in names for name in fingerprints(plan)) and not unchecked(plan, names)


def check_words_checked(plan: Plan) -> Iterator[Finding]:
    """Yield what changed since readers checked the easy-read words."""
    checked = plan.easy_read_checked
    if checked is None:
        return
    path = ("easy_read_checked",)
    if not checked.words:
        yield finding("checked-words-not-recorded", path, by=checked.by)
        return
    for name, what in unchecked(plan, plan.entries()).items():
        words = {"name": name, "by": checked.by, "day": checked.on}
        code = "words-changed-since-check" if what == "changed" else "words-new-since-check"
        yield finding(code, (*name.split(".", 1), "easy_read"), **words)
