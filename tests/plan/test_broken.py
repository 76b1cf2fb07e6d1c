"""Broken plans: each fault is told, with its line, and nothing else is."""

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.plan.rules import COPIES, RULES, TRANSLATIONS
from generator.plan.source import MOST_BYTES
from tests.plan import (
    test_album,
    test_check,
    test_check_course,
    test_check_easy,
    test_locality,
    test_photos,
    test_source,
)
from tests.plan.cases import HERE, Expected, expected_of, findings_in, hold

BROKEN = sorted((HERE / "broken").glob("*.yaml"))
SOUND = sorted((HERE / "sound").glob("*.yaml"))

PLAN = """\
format: clearplan/1
plan: {organisation: council, lead: joanne, text: "To help {amina} be safe."}
people:
  council: {is: organisation, name: Eastwick Council, contact: {phone: 01632 960100}}
  amina: {role: adult, name: Amina Hussain, called: Amina}
  joanne: {role: lead_practitioner, name: Joanne Price}
risks:
  pressure:
    owner: joanne
    text: HERE
"""
"""A sound plan; the tests put a text in place of HERE, in line 10."""

HERE_LINE = 10


def plan(typed: str) -> str:
    return PLAN.replace("HERE", typed)


@pytest.mark.parametrize("path", BROKEN, ids=lambda path: path.stem)
def test_broken_plan_gives_its_faults_and_no_others(path: Path) -> None:
    expected = expected_of(path)
    assert expected, "a case says what it must give"
    hold(findings_in(path.read_bytes()), expected)


@pytest.mark.parametrize("path", SOUND, ids=lambda path: path.stem)
def test_sound_plan_gives_nothing(path: Path) -> None:
    assert not expected_of(path)
    hold(findings_in(path.read_bytes()), [])


def _billion_laughs() -> str:
    lines = ["lol: &a0 lol"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 10)]
    return "\n".join(lines)


WHOLE_FILES: dict[str, tuple[bytes, list[Expected]]] = {
    "nothing": (b"", [Expected("empty-file", 1)]),
    "only-spaces": (b"  \n\n ", [Expected("empty-file", 1)]),
    "only-a-bom": (b"\xef\xbb\xbf", [Expected("empty-file", 1)]),
    "only-comments": (b"# A plan\n\n# for Amina\n", [Expected("empty-file", 1, says="new FILE")]),
    "only-a-mark": (b"---\n", [Expected("empty-file", 1)]),
    "a-letter": (b"Dear Joanne,\nhere is the plan.\n", [Expected("not-fields", 1)]),
    "a-list": (b"- format\n- clearplan/1\n", [Expected("not-fields", 1)]),
    "utf-16": (plan("x").encode("utf-16"), [Expected("not-utf8", 1, says="UTF-8")]),
    "latin-1": (plan("Ren\xe9 may come").encode("latin-1"), [Expected("not-utf8", HERE_LINE)]),
    "cut-in-a-letter": (plan("Ren\xe9").encode()[:-2], [Expected("not-utf8", HERE_LINE)]),
    "surrogates-as-utf-8": (
        plan("\ud83d\ude00").encode(errors="surrogatepass"),
        [Expected("not-utf8", HERE_LINE)],
    ),
    "overlong": (plan("x").encode() + b"# \xc0\xaf\n", [Expected("not-utf8", HERE_LINE + 1)]),
    "too-large": (b"# " + b"x" * (MOST_BYTES - 1), [Expected("file-too-large", 1, says="512 KiB")]),
    "600-kib": (
        plan("word " * 120_000).encode(),
        [Expected("file-too-large", 1, says="one adult's plan")],
    ),
    "bom-and-crlf": (
        b"\xef\xbb\xbf" + plan("Ring first: twice").replace("\n", "\r\n").encode(),
        [Expected("unquoted-colon", HERE_LINE)],
    ),
    "too-deep-in-brackets": (
        plan("[" * 45 + "x" + "]" * 45).encode(),
        [Expected("too-deep", HERE_LINE, says="40 deep")],
    ),
    "too-deep-in-lines": (
        "".join(f"{' ' * n}a{n}:\n" for n in range(45)).encode(),
        [Expected("too-deep", 41)],
    ),
    "a-thousand-brackets-unclosed": (b"a: " + b"[" * 1000, [Expected("too-deep", 1)]),
    "billion-laughs": (
        f"{PLAN}{_billion_laughs()}\n".encode(),
        [
            Expected("unknown-field", HERE_LINE + 1),
            Expected("anchor", HERE_LINE + 1),
            *[
                Expected(code, HERE_LINE + 2 + n)
                for n in range(9)
                for code in ["unknown-field", *["anchor"] * 10]
            ],
        ],
    ),
    "hundred-thousand-words": (
        plan("hm " * 100_000).encode(),
        [Expected("text-too-long", HERE_LINE, says="299999 characters")],
    ),
    "a-character-too-many": (plan("x" * 20_001).encode(), [Expected("text-too-long", HERE_LINE)]),
    "more-slips-than-are-mended": (
        (PLAN + "".join(f"    a{n}: a: b\n" for n in range(80))).encode(),
        [Expected("unquoted-colon", HERE_LINE + 1 + n) for n in range(60)],
    ),
}


@pytest.mark.parametrize(("content", "expected"), WHOLE_FILES.values(), ids=WHOLE_FILES)
def test_whole_file(content: bytes, expected: list[Expected]) -> None:
    hold(findings_in(content), expected)


INVISIBLE = {
    "nul": "\x00",
    "bell": "\x07",
    "escape": "\x1b",
    "delete": "\x7f",
    "next-line": "\x85",
    "soft-hyphen": "\xad",
    "arabic-letter-mark": "\u061c",
    "zero-width-space": "\u200b",
    "left-to-right-mark": "\u200e",
    "right-to-left-mark": "\u200f",
    "line-separator": "\u2028",
    "paragraph-separator": "\u2029",
    "left-to-right-override": "\u202d",
    "right-to-left-override": "\u202e",
    "right-to-left-embedding": "\u202b",
    "pop-directional": "\u202c",
    "word-joiner": "\u2060",
    "right-to-left-isolate": "\u2067",
    "first-strong-isolate": "\u2068",
    "bom-inside": "\ufeff",
    "annotation": "\ufff9",
    "private-use": "\ue000",
    "noncharacter": "\ufffe",
    "tag-letter": "\U000e0041",
}


@pytest.mark.parametrize("character", INVISIBLE.values(), ids=INVISIBLE)
def test_invisible_character(character: str) -> None:
    code = f"U+{ord(character):04X}"
    expected = [Expected("invisible-character", HERE_LINE, says=code)]
    hold(findings_in(plan(f"Give the key{character} to her")), expected)
    escaped = f'"Give the key\\U{ord(character):08X} to her"'
    hold(findings_in(plan(escaped)), expected)


def test_what_is_typed_invisibly_is_never_told_on() -> None:
    hostile = plan("x").replace("owner: joanne", 'owner: "jo\\e[31m\\u202eanne"')
    (found, _) = sorted(findings_in(hostile), key=lambda each: each.code)
    assert found.code == "invisible-character"
    for each in findings_in(hostile):
        assert each.message.isprintable()


@pytest.mark.parametrize("allowed", ["\u200c", "\u200d", "\u0301", "\xa0", "\u2011", "\U0001f600"])
def test_characters_that_words_need(allowed: str) -> None:
    hold(findings_in(plan(f"Give the key{allowed} to her")), [])


@pytest.mark.parametrize("escape", [r"\ud83d", r"\udc00 x", r"\x", r"\k", r"\U00110000"])
def test_escape_that_is_no_character(escape: str) -> None:
    expected = [Expected("not-yaml", HERE_LINE, says="backslash")]
    hold(findings_in(plan(f'"Give the key {escape}"')), expected)


@pytest.mark.parametrize(
    "change",
    [
        lambda typed: typed.replace("    owner", "\towner"),
        lambda typed: typed.replace("owner: joanne", "owner:\tjoanne"),
        lambda typed: typed.replace("owner: joanne", "owner: joanne\t# the lead"),
        lambda typed: typed.replace("    owner: joanne", "#\tnobody\n    owner: joanne"),
    ],
    ids=["indent", "after-colon", "before-comment", "in-comment"],
)
def test_tab(change: Callable[[str], str]) -> None:
    hold(findings_in(change(plan("x"))), [Expected("tab", HERE_LINE - 1, says="spaces")])


def test_tab_as_an_escape() -> None:
    hold(findings_in(plan(r'"Give the key\tto her"')), [Expected("tab", HERE_LINE)])


def test_line_ends_of_old_computers_are_told() -> None:
    found = findings_in(plan("x").replace("\n", "\r"))
    assert ("invisible-character", 1) in {(each.code, each.line) for each in found}


def test_depth_of_forty_is_not_too_deep() -> None:
    # The file, risks and pressure are three.
    found = findings_in(plan("[" * 37 + "x" + "]" * 37))
    hold(found, [Expected("not-a-text", HERE_LINE)])
    hold(findings_in(plan("[" * 38 + "x" + "]" * 38)), [Expected("too-deep", HERE_LINE)])


def test_text_and_file_of_the_longest_length_are_taken() -> None:
    hold(findings_in(plan("x" * 20_000)), [])
    whole = plan("x").encode()
    whole += b"#" * (MOST_BYTES - len(whole))
    hold(findings_in(whole), [])


@pytest.mark.parametrize(
    "typed",
    [
        "[" * 200_000,
        "{" * 200_000,
        "- " * 100_000,
        "? " * 100_000,
        "!" * 200_000,
        "&a " * 100_000,
        '"' + "x" * 400_000,
        "'" * 300_001,
        "x: " * 100_000,
        "{a: " * 50_000,
        "|\n" * 50_000,
        "%YAML 9.9\n" * 1000,
        "--- a\n" * 20_000,
        "# " * 200_000,
        "a:\n" * 20_000,
        "\\" * 200_000,
        "~ " * 100_000,
        "*" * 300_000,
        "[x](" * 100_000,
        "{amina} " * 60_000,
    ],
    ids=lambda typed: typed[:4].strip(),
)
def test_large_and_hostile_files_come_to_an_end(typed: str) -> None:
    for content in (typed, plan(typed), plan(f"'{typed}'")):
        lines = content.count("\n") + 1
        found = findings_in(content)
        assert all(1 <= each.line <= lines for each in found)


def test_every_rule_has_a_case() -> None:
    told = {each.code for path in BROKEN for each in expected_of(path)}
    told |= {each.code for _, expected in WHOLE_FILES.values() for each in expected}
    told |= {"tab", "invisible-character"}  # the tests above
    told |= {case.code for case in (*test_check.WARNINGS, *test_check_course.WARNINGS)}
    told |= test_source.RULES_TESTED_HERE
    told |= test_locality.RULES_TESTED_HERE | test_photos.RULES_TESTED_HERE
    told |= test_album.RULES_TESTED_HERE
    told |= test_check_easy.RULES_TESTED_HERE
    assert told == set(RULES) - set(COPIES) - set(TRANSLATIONS)
