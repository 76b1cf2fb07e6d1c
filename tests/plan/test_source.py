"""Reading: texts stay what was typed, and every place is right."""

from datetime import date, time
from pathlib import Path

import pytest
from pydantic_core import ErrorDetails

from generator.fields import Path as Where
from generator.plan.finding import finding, name_of
from generator.plan.load import Loaded, load, load_file, nearest, place_of
from generator.plan.model import Plan
from generator.plan.reading import _finding as finding_of
from generator.plan.source import MOST_BYTES, Place, Source, read
from tests.plan.cases import SOUND as PLAN
from tests.plan.cases import findings_in

RULES_TESTED_HERE = {"no-such-file", "bad-value"}
"""Rules that no plan can break: one is about the file, one for what is not foreseen."""


def source_of(typed: str | bytes) -> Source:
    content = typed if isinstance(typed, bytes) else typed.encode()
    source, found = read(content)
    assert source is not None
    assert not found
    return source


TYPED = [
    "no", "yes", "on", "off", "y", "True", "FALSE", "null", "Null", "~", "0147", "147", "-1",
    "0x1F", "0o17", "1_000", "1e3", "6.02e23", ".5", ".inf", "-.INF", ".nan", "10:30", "1:2:3",
    "2026-11-20", "2026-11-20T10:30:00Z", "=", "<<", "01632 960100", "50%", "£20",
    "it's", 'say "no"', "a#b", "http://x", "a:b", "a - b", "caf\u00e9", "cafe\u0301",
    "\u0645\u06cc\u200c\u0631\u0648\u062f", "\U0001f469\u200d\U0001f467",
    "x, y", "[", "{a}", "  x  ",
]  # fmt: skip


@pytest.mark.parametrize("typed", TYPED)
def test_text_stays_what_was_typed(typed: str) -> None:
    quoted = typed.replace("'", "''")
    assert source_of(f"a: '{quoted}'").data == {"a": typed}
    if typed[0] not in "[{ =":
        assert source_of(f"a: {typed}").data == {"a": typed}
        assert source_of(f"- {typed}").data == [typed]


@pytest.mark.parametrize("typed", ["no", "on", "0147", "1e3", "~", "null", "2026-11-20", "10:30"])
def test_key_stays_what_was_typed(typed: str) -> None:
    assert source_of(f"{typed}: x").data == {typed: "x"}
    assert source_of(f"a: {{{typed}: x, b: {typed}}}").data == {"a": {typed: "x", "b": typed}}


def test_plan_holds_what_was_typed() -> None:
    typed = PLAN.replace("lead: joanne", "lead: joanne, reference: 0147, title: no, version: 3")
    plan = load(
        f"{typed}review: {{next_on: 2026-12-11, next_at: 9:05, place: 1e3}}\n"
        "wishes:\n  on: {whose: amina, met: no, text: ~}\n"
        "capacity:\n  '2': {can_decide: true, for_sharing: false}\n".encode()
    ).plan
    assert plan is not None
    assert (plan.plan.reference, plan.plan.title, plan.plan.version) == ("0147", "no", 3)
    assert plan.review is not None
    assert plan.review.next_on == date(2026, 12, 11)
    assert (plan.review.next_at, plan.review.place) == (time(9, 5), "1e3")
    assert (plan.wishes["on"].met, plan.wishes["on"].text) == ("no", "~")
    assert (plan.capacity["2"].can_decide, plan.capacity["2"].for_sharing) == ("yes", False)


def test_bom_and_crlf_change_nothing() -> None:
    plain = source_of(PLAN)
    windows = source_of(b"\xef\xbb\xbf" + PLAN.replace("\n", "\r\n").encode())
    assert windows == plain
    assert load(b"\xef\xbb\xbf" + PLAN.encode()).plan == load(PLAN.encode()).plan


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("a: one\n  two", "one two"),
        ("a: one\n\n  two", "one\ntwo"),
        ("a: |\n  one\n  two\n", "one\ntwo"),
        ("a: |\n  one\n\n  - two\n    three\n", "one\n\n- two\n  three"),
        ("a: |+\n  one\n\n", "one"),
        ("a: >\n  one\n  two\n\n  three\n", "one two\nthree"),
        ("a: >-\n  one\n  two", "one two"),
        ('a: "one\n  two"', "one two"),
        ('a: "one\\\n  two"', "onetwo"),
        (r'a: "one\ntwo"', "one\ntwo"),
        ("a: |\n  one: two # three\n", "one: two # three"),
        ("a:\n  one", "one"),
    ],
)
def test_text_over_several_lines(typed: str, text: str) -> None:
    assert source_of(typed).data == {"a": text}
    assert source_of(typed.replace("\n", "\r\n")).data == {"a": text}


def test_field_left_empty_is_not_there() -> None:
    source = source_of("a:\nb: {c: , d: ''}\ne: # nothing\nf: x")
    assert source.data == {"b": {"d": ""}, "f": "x"}
    assert source.empty == {("a",), ("b", "c"), ("e",)}


def test_places() -> None:
    typed = "a: x\n\n# note\nb:\n  c: {d: y, e: [z, {f: w}]}\n  g:\n    - one\n    - h: two\n"
    places = source_of(typed).places
    wanted: dict[Where, tuple[int, int]] = {
        ("a",): (1, 1),
        ("b",): (4, 1),
        ("b", "c"): (5, 3),
        ("b", "c", "d"): (5, 7),
        ("b", "c", "e"): (5, 13),
        ("b", "c", "e", 0): (5, 17),
        ("b", "c", "e", 1): (5, 20),
        ("b", "c", "e", 1, "f"): (5, 21),
        ("b", "g", 0): (7, 7),
        ("b", "g", 1): (8, 7),
        ("b", "g", 1, "h"): (8, 7),
    }
    found = {path: (place.line, place.column) for path, place in places.items() if path in wanted}
    assert found == wanted


def test_columns_count_letters_not_bytes() -> None:
    plan = PLAN + "wishes:\n  home: {whose: amina, text: Caf\u00e9 \U0001f600, mett: no}\n"
    found = findings_in(plan)[-1]
    assert (found.code, found.column) == ("unknown-field", 38)


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
@pytest.mark.parametrize("bom", [b"", b"\xef\xbb\xbf"])
def test_findings_have_line_and_column(ends: str, bom: bytes) -> None:
    typed = (
        f"# Émile's plan\n{PLAN}"
        "actions:\n"
        "  lock:\n"
        "    kind: safty\n"
        "    who: [joanne, jo]\n"
        "    text: |\n"
        "      First\n"
        "\n"
        "      then {nobody}\n"
        "    by: Friday\n"
        "    easy_read: [{lock: Yes., bolt: No.}]\n"
        "changes: [{on: 2026-11-02, by: joanne}, {on: 2026-11-03, bye: x}]\n"
    )
    found = findings_in(bom + typed.replace("\n", ends).encode())
    assert [(each.line, each.column, each.code, name_of(each.path)) for each in found] == [
        (10, 5, "not-one-of", "actions.lock.kind"),
        (11, 19, "unknown-person", "actions.lock.who.2"),
        (12, 5, "unknown-person-in-text", "actions.lock.text"),
        (16, 5, "not-a-date", "actions.lock.by"),
        (17, 17, "bad-easy-line", "actions.lock.easy_read.1"),
        (18, 58, "unknown-field", "changes.2.bye"),
    ]


def test_one_thing_in_place_of_a_list_keeps_its_path() -> None:
    one, listed = (
        findings_in(f"{PLAN}actions:\n  lock:\n    every: week\n    who: {who}\n")
        for who in ("jo", "[jo]")
    )
    assert [name_of(each.path) for each in one] == ["actions.lock.who"]
    assert [name_of(each.path) for each in listed] == ["actions.lock.who.1"]


def test_what_is_not_there_has_the_place_of_what_holds_it() -> None:
    source = source_of("a: x\nb:\n  c: y\n")
    assert place_of(source, ("b", "nothing", 3)) == Place(2, 1)
    assert place_of(source, ("nothing",)) == Place(1, 1)
    placed = source.place(finding("no-lead", ("b", "c")))
    assert source.place(placed) is placed


def _load_file(path: Path) -> Loaded:
    loaded = load_file(path)
    assert loaded.plan is None
    return loaded


def test_file_that_is_not_there(tmp_path: Path) -> None:
    (found,) = _load_file(tmp_path / "plan.yaml").findings
    assert (found.code, found.line, found.is_error) == ("no-such-file", 1, True)
    assert found.message == "The file plan.yaml cannot be read: no such file or directory."


def test_folder_is_no_file(tmp_path: Path) -> None:
    (found,) = _load_file(tmp_path).findings
    assert found.code == "no-such-file"
    assert "directory" in found.message
    (found,) = _load_file(Path()).findings
    assert found.message.startswith("The file . cannot be read")


def test_name_that_no_file_can_have(tmp_path: Path) -> None:
    (found,) = _load_file(tmp_path / ("x" * 5000)).findings
    assert found.code == "no-such-file"


def test_file_is_read_up_to_its_longest_size(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(PLAN, "utf-8")
    assert load_file(path) == load(PLAN.encode(), tmp_path)
    with path.open("ab") as file:
        file.truncate(MOST_BYTES * 4000)  # two gigabytes, and none of them on the disk
    (found,) = _load_file(path).findings
    assert found.code == "file-too-large"


def test_endless_file_is_not_read_to_its_end() -> None:
    (found,) = _load_file(Path("/dev/zero")).findings
    assert found.code == "file-too-large"


def test_unforeseen_fault_is_told_too() -> None:
    detail: ErrorDetails = {"type": "odd", "loc": ("plan", "lead"), "msg": "Odd One", "input": 1}
    found = finding_of(Plan, detail, ("plan", "lead"))
    assert (found.code, found.is_error) == ("bad-value", True)
    assert found.message == '"lead" cannot be read: odd one.'


def test_what_was_typed_is_told_on_one_line_and_not_at_endless_length() -> None:
    typed = f"{PLAN}capacity:\n  the-plan: {{can_decide: '{'very ' * 3000}'}}\n"
    (long,) = findings_in(typed)
    assert long.code == "not-one-of"
    assert len(long.message) < 1000
    lines = findings_in(f'{PLAN}"two\\nlines": x\n')
    assert [each.message for each in lines] == ['There is no field "two lines" here.']


@pytest.mark.parametrize(
    ("typed", "known", "advice"),
    [
        ("lokc", ["lock", "look", "key"], 'Did you mean "look" or "lock"?'),
        ("plann", ["plan", "plan", "people"], 'Did you mean "plan"?'),
        ("x", ["lock", "", "key"], "Use one of: lock, key."),
        ("x", [f"entry-{n}" for n in range(31)], "Check how it is spelt."),
        ("x", [], "Check how it is spelt."),
    ],
)
def test_nearest(typed: str, known: list[str], advice: str) -> None:
    assert nearest(typed, known) == advice
