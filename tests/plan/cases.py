"""Cases of broken and of sound plans: what each must give stands in its first lines.

``# expect: unquoted-colon 14`` names a rule and a line; ``says …`` after it, words that the
message or its mending must have. The errors and warnings listed are all there may be.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.examine import examine
from generator.plan.finding import Finding, Severity
from generator.plan.load import load

HERE = Path(__file__).parent
ON = date(2026, 11, 20)
"""The day on which every case is checked, unless it says otherwise."""

SOUND = """\
format: clearplan/1
plan: {organisation: council, lead: joanne}
people:
  council: {is: organisation, name: Eastwick Council, contact: {phone: 01632 960100}}
  amina: {role: adult, name: Amina Hussain, called: Amina}
  joanne: {role: lead_practitioner, name: Joanne Price}
"""
"""The least that is a plan, without a finding."""

_EXPECT = re.compile(r"# expect(-warning)?: (\S+) (\d+)(?: says (.+))?")


@dataclass(frozen=True)
class Expected:
    """A finding that a case must give."""

    code: str
    line: int
    severity: Severity = "error"
    says: str = ""

    @property
    def short(self) -> tuple[Severity, str, int]:
        return self.severity, self.code, self.line


def expected_of(path: Path) -> list[Expected]:
    """Read what a case must give from its first lines."""
    head = path.read_text("utf-8").splitlines()
    found = []
    for line in head:
        if not line.startswith("#"):
            break
        match = _EXPECT.fullmatch(line)
        assert match or not line.startswith("# expect"), f"{path.name}: {line}"
        if match:
            severity: Severity = "warning" if match[1] else "error"
            found.append(Expected(match[2], int(match[3]), severity, match[4] or ""))
    return found


def findings_in(content: bytes | str, on: date = ON) -> tuple[Finding, ...]:
    """Check a plan given as text or bytes."""
    return examine(load(content if isinstance(content, bytes) else content.encode()), on)


def but_contents(found: Iterable[Finding]) -> tuple[Finding, ...]:
    """Leave out what a plan past draft does not hold yet: ``test_check`` has the cases of that."""
    contents = {
        "section-missing", "sharing-not-asked", "meeting-lacks", "risk-lacks",
        "contingency-lacks", "representative-lacks", "finding-not-said",
    }  # fmt: skip
    return tuple(each for each in found if each.code not in contents)


def hold(found: Iterable[Finding], expected: Iterable[Expected]) -> None:
    """Assert that exactly what is expected was found, in the words expected."""
    found, expected = list(found), list(expected)
    told = Counter((each.severity, each.code, each.line) for each in found)
    wanted = Counter(each.short for each in expected)
    differ = f"missed {dict(wanted - told)}, told besides {dict(told - wanted)}"
    assert told == wanted, differ
    for each in expected:
        words = [
            f"{one.message} {one.fix}"
            for one in found
            if (one.severity, one.code, one.line) == each.short
        ]
        assert any(each.says in said for said in words), f"{each.code} {each.line}: {words}"
