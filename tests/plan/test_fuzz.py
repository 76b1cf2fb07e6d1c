"""Whatever the bytes, reading and checking come to an end, raise nothing and tell true places.

``FUZZ=5000`` in the environment tries that many of each kind, other ones at each run.
"""

import os
from collections.abc import Callable

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.plan.finding import Finding
from generator.plan.load import load
from generator.plan.rules import RULES
from tests.conftest import ROOT
from tests.plan.cases import findings_in

AMINA = (ROOT / "examples" / "amina.yaml").read_text("utf-8").split("\n")

EXAMPLES = int(os.environ.get("FUZZ", "300"))

fuzz = settings(
    max_examples=EXAMPLES,
    derandomize="FUZZ" not in os.environ,
    database=None,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)

TOKENS = [
    "\n", "\n  ", "\n    ", "\n- ", "\n  - ", ": ", ":", " ", ", ", "{", "}", "[", "]", "'", '"',
    "|", ">", "&a ", "*a", "!t ", "# ", " #", "? ", "%", "@", "`", "\\", "\t", "---", "...", "<<",
    "{amina}", "{{", "}}", "{this.by}", "[x](http:y)", "\u202e", "\ufeff", "\r", "\x00", "\u0085",
    "format", "clearplan/1", "plan", "people", "amina", "role", "adult", "name", "called", "lead",
    "actions", "who", "by", "every", "text", "easy_read", "lock", "sharing", "decisions", "lawful",
    "to", "on", "share", "whole_plan", "hide", "2026-11-20", "10:30", "yes", "no", "kept_from",
]  # fmt: skip

START = """\
format: clearplan/1
plan: {organisation: council, lead: joanne}
people:
  council: {is: organisation, name: Eastwick Council}
  amina: {role: adult, name: Amina Hussain, called: Amina}
  joanne: {role: lead_practitioner, name: Joanne Price}
"""


def _told_well(content: bytes | str) -> tuple[Finding, ...]:
    found = findings_in(content)
    typed = content if isinstance(content, bytes) else content.encode()
    lines = typed.count(b"\n") + 1
    for each in found:
        assert 1 <= each.line <= lines, each
        assert each.column >= 1
        assert each.severity == RULES[each.code].severity
        assert each.message
        assert each.fix
    return found


@given(st.binary(max_size=3000))
@fuzz
def test_any_bytes(content: bytes) -> None:
    _told_well(content)


@given(st.text(st.characters(codec="utf-8"), max_size=1000), st.booleans())
@fuzz
def test_any_text(typed: str, after_a_plan: bool) -> None:
    _told_well(START + typed if after_a_plan else typed)


@given(st.lists(st.sampled_from(TOKENS), max_size=120), st.booleans())
@fuzz
def test_what_looks_like_yaml(tokens: list[str], after_a_plan: bool) -> None:
    typed = "".join(tokens)
    _told_well(START + typed if after_a_plan else typed)


VALUES = st.one_of(
    st.sampled_from(TOKENS),
    st.sampled_from(
        ["nobody", "2026-13-01", "''", "[]", "{}", "[[x]]", "{a: {b: c}}", "~", "x: y"]
    ),
    st.text(max_size=8),
)


def _delete(lines: list[str], at: int, _: str) -> None:
    del lines[at]


def _double(lines: list[str], at: int, _: str) -> None:
    lines.insert(at, lines[at])


def _swap(lines: list[str], at: int, _: str) -> None:
    lines[at - 1], lines[at] = lines[at], lines[at - 1]


def _indent(lines: list[str], at: int, _: str) -> None:
    lines[at] = f"  {lines[at]}"


def _outdent(lines: list[str], at: int, _: str) -> None:
    lines[at] = lines[at].removeprefix("  ")


def _garble(lines: list[str], at: int, typed: str) -> None:
    middle = len(lines[at]) // 2
    lines[at] = f"{lines[at][:middle]}{typed}{lines[at][middle:]}"


def _revalue(lines: list[str], at: int, typed: str) -> None:
    lines[at] = f"{lines[at].partition(':')[0]}: {typed}"


def _rename(lines: list[str], at: int, typed: str) -> None:
    key, colon, rest = lines[at].partition(":")
    lines[at] = f"{key}{typed}{colon}{rest}"


def _insert(lines: list[str], at: int, typed: str) -> None:
    lines.insert(at, typed)


CHANGES = [_delete, _double, _swap, _indent, _outdent, _garble, _revalue, _rename, _insert]


@st.composite
def changed_plans(draw: st.DrawFn) -> str:
    lines = [*AMINA]
    for _ in range(draw(st.integers(1, 4))):
        change: Callable[[list[str], int, str], None] = draw(st.sampled_from(CHANGES))
        change(lines, draw(st.integers(1, len(lines) - 1)), draw(VALUES))
    return "\n".join(lines)


@given(changed_plans())
@settings(fuzz, max_examples=EXAMPLES * 2 // 3)
def test_a_plan_with_lines_changed(typed: str) -> None:
    _told_well(typed)


@given(changed_plans())
@fuzz
def test_a_note_above_and_the_ends_of_lines_change_nothing(typed: str) -> None:
    if "\r" in typed:
        return
    found = [(each.code, each.line, each.column) for each in load(typed.encode()).findings]
    again = b"\xef\xbb\xbf# A note.\r\n" + typed.replace("\n", "\r\n").encode()
    below = [(each.code, each.line - 1, each.column) for each in load(again).findings]
    assert below == found
