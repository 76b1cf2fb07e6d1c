"""Edits by places: the data changes as asked, and no byte elsewhere does."""

from difflib import SequenceMatcher
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.course import written
from generator.course.edit import Append, Edit, NotKeptError, Put, edited
from generator.course.written import Asked
from generator.plan import source
from tests.course.layouts import Layout
from tests.strategies import MANY, SINGLE, Data, made_up

FORMAT = "format: clearplan/1\n"


def made(typed: str, *edits: Edit) -> str:
    return edited(typed.encode(), edits).decode()


def added(before: str, after: str) -> str:
    """Give what was put between lines of which none is lost or changed."""
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    found = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    assert {tag for tag, *_ in found} <= {"equal", "insert"}, after
    return "".join("".join(new[start:end]) for tag, _, _, start, end in found if tag == "insert")


TEXTS = [
    "plain", "yes", "no", "null", "~", "1e3", "0147", "10:30", "2026-11-20", "a: b", "a:", ": a",
    "a #b", "#b", "a#b", "- a", "-", "? a", "{amina} rings", "[x", "]", "a, b", "&a", "*a", "!a",
    "|", ">", "%a", "@a", "`a", '"quoted" words', "'quoted'", "it's", "back\\slash", "one\ntwo",
    "été", "😀", "a  b", "{", "}", "---", "...", "<<", "=", "a}b", "[ni allaf]{lang=cy}", "?",
]  # fmt: skip


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize(
    "typed",
    [
        f"{FORMAT}review:\n  place: here\n",
        f"{FORMAT}review: {{place: here, next_at: x}}\n",
        f"{FORMAT}review:\n  text: x",
        f"{FORMAT}review: {{text: x}}",
        FORMAT,
    ],
    ids=["block", "braces", "added-to-a-block", "added-in-braces", "section-added"],
)
def test_a_text_is_what_was_typed(typed: str, text: str) -> None:
    after = made(typed, Put(("review", "place"), text), Append(("changes",), {"text": text}))
    read, found = source.read(after.encode())
    assert read is not None
    assert isinstance(read.data, dict)
    assert (read.data["review"]["place"], found) == (text, [])
    assert read.data["changes"] == [{"text": text}]


def test_plain_texts_stay_plain() -> None:
    after = made(FORMAT, Put(("review", "place"), "yes"), Put(("review", "next_at"), "10:30"))
    assert "  place: yes\n  next_at: 10:30\n" in after


def test_a_value_is_set_and_its_comment_stays() -> None:
    before = "plan:\n    stage:   draft   # draft | agreed\n    # agreed_on: 2026-11-20\n"
    after = made(before, Put(("plan", "stage"), "agreed"))
    assert after == before.replace("draft   #", "agreed   #")


@pytest.mark.parametrize(
    "old",
    ["'a b'", '"a b"', "a\n    b", "|\n    a\n\n    b\n\n", ">-\n    a\n    b\n", "[a, b]"],
    ids=["single", "double", "two-lines", "literal", "folded", "list"],
)
def test_a_value_of_any_kind_is_set(old: str) -> None:
    ending = "" if old.endswith("\n") else "\n"
    before = f"plan:\n  title: {old}{ending}  # next\n  lead: a\n"
    after = made(before, Put(("plan", "title"), "new"))
    assert after.startswith("plan:\n  title: new\n")
    assert after.endswith("  # next\n  lead: a\n")


def test_an_empty_field_is_filled_before_its_comment() -> None:
    before = "plan:\n  title:   # what\n  lead:\n"
    after = made(before, Put(("plan", "title"), "x"), Put(("plan", "lead"), "a"))
    assert after == "plan:\n  title: x   # what\n  lead: a\n"
    assert made("plan: {a: , b: c}", Put(("plan", "a"), "x")) == "plan: {a: x, b: c}"


def test_empty_braces_and_brackets_are_filled() -> None:
    before = "reviews: {}   # none yet\nchanges: []\n"
    after = made(before, Put(("reviews", "r"), {"on": "x"}), Append(("changes",), {"a": "b"}))
    assert after == "reviews:   # none yet\n  r:\n    on: x\nchanges:\n  - a: b\n"


def test_a_field_is_added_after_another() -> None:
    before = "plan:\n  stage: draft # now\n  # agreed_on:\n  lead: a\n"
    put = Put(("plan", "agreed_on"), "x", after="stage")
    assert added(before, made(before, put)) == "  agreed_on: x\n"
    assert "draft # now\n  agreed_on: x\n  # agreed_on:" in made(before, put)
    inside = made("plan: {stage: draft, lead: a}  # b", put)
    assert inside == "plan: {stage: draft, agreed_on: x, lead: a}  # b"


def test_an_entry_is_added_after_the_comments_of_the_one_before() -> None:
    before = (
        "reviews:\n   a:\n      on: x\n      # ask about the neighbour\n\n   # none since\n\n"
        "# The record\nsharing: {}\n"
    )
    after = made(before, Put(("reviews", "b"), {"on": "y", "lead": Asked("Who?")}))
    assert added(before, after) == "   b:\n      on: y\n      # Who?\n      lead:\n"
    assert "   # none since\n   b:\n" in after


def test_a_section_is_added_in_the_order_of_the_format() -> None:
    before = "plan: {}\n\nreview:\n  place: x\n  # anywhere\n\n# Who may see it\nsharing: {}\n"
    after = made(before, Put(("reviews", "a"), {"on": "x"}))
    assert "# anywhere\n\nreviews:\n  a:\n    on: x\n\n# Who" in after
    assert after.index("# anywhere") < after.index("reviews") < after.index("# Who may see it")


def test_an_entry_in_braces() -> None:
    before = "reviews: {a: {on: x}}"
    entry: dict[str, Any] = {"on": "y", "chair": Asked("Who?"), "lead": Asked("Who?", "a, b")}
    after = made(before, Put(("reviews", "b"), entry), Put(("reviews", "b", "chair"), "c"))
    read, _ = source.read(after.encode())
    assert read is not None
    assert read.data == {
        "reviews": {"a": {"on": "x"}, "b": {"on": "y", "chair": "c", "lead": "a, b"}}
    }
    assert after.startswith("reviews: {a: {on: x}, b: {on: y, ")


def test_an_item_is_added_to_a_list() -> None:
    item = {"on": "x", "text": "a: b"}
    indented = "changes:\n    - {on: y}\n    # later\nsharing: {}\n"
    after = made(indented, Append(("changes",), item))
    assert added(indented, after) == '    - {on: x, text: "a: b"}\n'
    assert "# later\n    - {on: x" in after
    flush = "changes:\n- on: y\n  text: |\n    one\n# next\nsharing: {}\n"
    after = made(flush, Append(("changes",), item))
    assert "    one\n- {on: x" in after
    assert made("changes: [{on: y}, # old\n]", Append(("changes",), "x")) == (
        "changes: [{on: y}, x, # old\n]"
    )


def test_comments_in_what_is_replaced_stay() -> None:
    before = (
        "review:\n  easy_read:  # easy\n    # first\n    - a: b   # one\n    - c: d\n  place: x\n"
    )
    after = made(before, Put(("review", "easy_read"), [{"e": "f"}]))
    assert [word for word in ("# easy", "# first", "# one") if word not in after] == []
    assert "    - e: f\n  place: x\n" in after


def test_byte_order_mark_and_line_ends_stay() -> None:
    before = b"\xef\xbb\xbfplan:\r\n  stage: draft\r\nreview: {}"
    after = edited(before, [Put(("plan", "stage"), "ended"), Put(("review", "place"), "x")])
    assert after == b"\xef\xbb\xbfplan:\r\n  stage: ended\r\nreview:\r\n  place: x\r\n"


def test_what_would_say_something_else_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(written, "_text", lambda value, within: value)
    with pytest.raises(NotKeptError):
        made("plan: {}\n", Put(("plan", "title"), "a #b"))


def test_a_field_below_a_text_is_refused() -> None:
    with pytest.raises(NotKeptError):
        made("plan:\n  title: x\n", Put(("plan", "title", "a"), "b"))


def _edits(content: Data, section: str, text: str) -> list[Edit]:
    """Choose edits of each kind that a plan of any kind can take."""
    entry = {"on": "2026-12-01", "lead": Asked("Who leads?"), "text": text, "who": ["a", "b"]}
    edits: list[Edit] = [
        Put(("plan", "stage"), "ended", after="version"),
        Put(("plan", "agreed_on"), "2026-11-20", after="stage"),
        Append(("changes",), {"on": "2026-12-01", "text": text}),
        Append(("changes",), {"text": text}),
        Put(("review", "text"), text),
        Put(("review", "easy_read"), [{"home": text}, {"none": "x"}]),
    ]
    if section in MANY:
        edits += [Put((section, "new-1"), entry), Put((section, "new-1", "lead"), text)]
        edits += [Put((section, key, "text"), text) for key in content.get(section, {})]
    else:
        edits.append(Put((section, "text"), text))
    return edits


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.integers(0, 2**32), st.sampled_from((*MANY, *SINGLE)), st.sampled_from(TEXTS), st.data())
def test_in_any_layout_every_other_line_stays(
    seed: int, section: str, text: str, data: st.DataObject
) -> None:
    content = made_up(seed, 3, 5, 3)
    layout = Layout(seed)
    before = layout.written(content)
    chosen = _edits(content, section, text)
    edits = data.draw(st.lists(st.sampled_from(chosen), min_size=1, max_size=3, unique_by=id))
    if any(edit.path[1:] == ("new-1", "lead") for edit in edits):
        edits = [chosen[6], *(edit for edit in edits if edit is not chosen[6])]
    after = edited(before, edits)  # which holds the data against what it has to say
    assert after.startswith(b"\xef\xbb\xbf") == before.startswith(b"\xef\xbb\xbf")
    assert (b"\r\n" in after) == (b"\r\n" in before or (layout.newline == "\r\n"))
    assert after.count(b"\n") == after.count(b"\r\n") or b"\r" not in after
    _hold_lines(before, after, edits)


def _hold_lines(before: bytes, after: bytes, edits: list[Edit]) -> None:
    """Every line stays, but those on which something was set; and so do all comments."""
    old, new = before.splitlines(), after.splitlines()
    gone = sum(
        end - start
        for tag, start, end, *_ in SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
        if tag in {"replace", "delete"}
    )
    read, _ = source.read(before)
    assert read is not None
    easy = read.data["review"].get("easy_read", []) if isinstance(read.data, dict) else []
    assert gone <= len(edits) + len(easy)
    for comment in (b"# ask again", b"#   {not: a field}", "# été — “quoted”".encode()):
        assert after.count(comment) == before.count(comment)
