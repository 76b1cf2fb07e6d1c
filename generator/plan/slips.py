"""What stops the parser: slips that practitioners make, told in words of their own and mended.

Mending puts the text in quotation marks, so that the rest of the file is read, and its faults are
told in the same run.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from generator import text
from generator.plan.finding import Finding, finding

_FIELD_LINE = re.compile(r"\s*(?:- +)*(?P<key>[\w.-]+): +(?P<value>\S.*)")
_FLOW_FIELD = re.compile(r"(?<![\w.-])(?P<key>[\w.-]{1,60}): +(?=\S)")

_PLACEHOLDER = re.compile(rf"\{{+(?:this\.)?(?:{text.KEY}|[a-z_]+)\}}+")
_ALIAS = re.compile(r"[*&]")
_MARK = re.compile(
    r"[@`%]"
    r"|- "
    r"|[|>](?![-+0-9]*\s*(?:#|$))"
    r'|"(?:[^"\\]|\\.)*"\s*[^\s#,:}\]]'
    r"|'(?:[^']|'')*'\s*[^\s#,:}\]]"
    r"|\[[^\[\]]*\]\s*[^\s#,:}\]]"
)
_COLON = re.compile(r"""[^"'\[{|>&*!#%@`].*?:(?:\s|$)""")

_MARK_NAMES = {'"': "a quotation mark", "'": "a quotation mark"}

_PLAIN_WORDS = {
    "mapping values are not allowed": "a name with a colon stands where no field can begin",
    "did not find expected key": "the name of a field and a colon should stand here",
    "did not find expected ',' or '}'": "a comma or the closing } is missing",
    "did not find expected ',' or ']'": "a comma or the closing ] is missing",
    "did not find expected '-'": "a line of a list should begin with a dash here",
    "could not find expected ':'": "a colon and a space are missing after the name of a field",
    "found unexpected end of stream": "a quotation mark opens here and is never closed",
    "block sequence entries are not allowed": "a dash stands where no list can begin",
    "cannot start any token": "a text cannot begin with this character",
    "escape character": "a backslash in a quoted text has a meaning of its own; double it",
    "hexdecimal number": "a backslash in a quoted text has a meaning of its own; double it",
    "escape code": "a backslash in a quoted text has a meaning of its own; double it",
}
"""The parser's words for what stops it, and ours."""

_WHERE_IT_OPENED = ("quoted scalar", "simple key", "flow")
"""What the parser misses late: these are told where they began."""


@dataclass(frozen=True, slots=True)
class _Typed:
    """A text in one line that may be what stopped the parser: lines and columns from 0."""

    key: str
    line: int
    start: int
    end: int
    value: str
    in_braces: bool = False


def slip(error: yaml.YAMLError, lines: list[str]) -> tuple[Finding, list[str] | None]:
    """Say what stopped the parser and, where it is a slip we know, give the lines mended."""
    mark = getattr(error, "problem_mark", None)
    line = min(mark.line, len(lines) - 1) if mark else 0
    column = mark.column if mark else 0
    for typed in _candidates(lines, line, column):
        code = _code(typed, line)
        if code:
            first = typed.value[0]
            words = {"key": typed.key, "mark": _MARK_NAMES.get(first, first)}
            found = finding(code, **words).at(typed.line + 1, typed.start + 1)
            return found, _quoted(lines, typed)
    began = getattr(error, "context_mark", None)
    context = str(getattr(error, "context", None) or "")
    if began and any(words in context for words in _WHERE_IT_OPENED):
        line, column = began.line, began.column
    problem = str(getattr(error, "problem", None))
    plain = (ours for theirs, ours in _PLAIN_WORDS.items() if theirs in problem)
    words = {"problem": next(plain, "it is not YAML")}
    return finding("not-yaml", **words).at(min(line, len(lines) - 1) + 1, column + 1), None


def _candidates(lines: list[str], line: int, column: int) -> Iterator[_Typed]:
    """Give the texts that the parser may have stumbled over, the likeliest first."""
    for number in (line, line - 1):
        match = _FIELD_LINE.fullmatch(lines[number]) if number >= 0 else None
        if match:
            start, end = match.span("value")
            yield _Typed(match["key"], number, start, end, match["value"])
    yield from _begun_above(lines, line)
    here = lines[line]
    before = [each for each in _FLOW_FIELD.finditer(here) if each.end() <= column]
    if before and re.search(r"[{\[]", here[: before[-1].start()]):
        start = before[-1].end()
        close = re.search(r"[,}\]]|$", here[max(column, start) :])
        end = max(column, start) + (close.start() if close else 0)
        yield _Typed(before[-1]["key"], line, start, end, here[start:end].rstrip(), in_braces=True)


def _begun_above(lines: list[str], line: int) -> Iterator[_Typed]:
    """Give a text that begins in a line above and goes on into this one, which is no field."""
    if _FIELD_LINE.fullmatch(lines[line]) or not re.search(r":(?:\s|$)", lines[line]):
        return
    indent = _indent(lines[line])
    number = line - 1
    while number >= 0 and (not lines[number].strip() or _indent(lines[number]) >= indent):
        number -= 1
    match = _FIELD_LINE.fullmatch(lines[number]) if number >= 0 else None
    if match:
        start, end = match.span("value")
        value = " ".join([match["value"], *(each.strip() for each in lines[number + 1 : line + 1])])
        yield _Typed(match["key"], number, start, end, value)


def _code(typed: _Typed, line: int) -> str | None:
    """Name the rule that a text breaks, if it is what stops a parser in that line."""
    if _PLACEHOLDER.match(typed.value):
        return "unquoted-placeholder"
    if _COLON.match(typed.value):
        return "unquoted-colon"
    if typed.line == line and _ALIAS.match(typed.value):
        return "anchor"
    if typed.line == line and _MARK.match(typed.value):
        return "unquoted-mark"
    return None


def _quoted(lines: list[str], typed: _Typed) -> list[str]:
    """Put a text, with the lines in which it goes on, in quotation marks."""
    mended = [*lines]
    here = lines[typed.line]
    value = here[typed.start : typed.end].rstrip()
    if not typed.in_braces:
        indent = len(here[: typed.start]) - len(here[: typed.start].lstrip(" -"))
        number = typed.line + 1
        while number < len(lines) and lines[number].strip() and _indent(lines[number]) > indent:
            value += f" {lines[number].strip()}"
            mended[number] = ""
            number += 1
    quoted = json.dumps(value, ensure_ascii=False)
    mended[typed.line] = here[: typed.start] + quoted + here[typed.end :]
    return mended


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
