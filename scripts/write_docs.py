"""Writes the reference pages in ``docs/`` from the code: run it with ``make docs``.

A test holds the pages to what this writes, so that they cannot fall behind.
"""

import sys
import types
import typing
from collections.abc import Iterator, Mapping
from datetime import date, time
from pathlib import Path
from typing import Annotated, Any, Literal

import lxml.html

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from generator import copy as boundary  # noqa: E402
from generator import pages  # noqa: E402
from generator.consent.decide import IDENTITY, decide  # noqa: E402
from generator.consent.project import project  # noqa: E402
from generator.easy_read.rules import RULES as EASY_RULES  # noqa: E402
from generator.fields import Kind, Value  # noqa: E402
from generator.phrases.bank import bank  # noqa: E402
from generator.plan.album import PicturesFile  # noqa: E402
from generator.plan.load import load_file  # noqa: E402
from generator.plan.locality import LocalityFile  # noqa: E402
from generator.plan.model import ONLY_BY_NAME, SECTIONS, Fingerprint, Plan  # noqa: E402
from generator.plan.rules import RULES  # noqa: E402
from generator.tell_phrases import about, snippet  # noqa: E402
from tests.coverage.rows import ROWS  # noqa: E402

DAY = date(2026, 11, 22)
WHOLE = ROOT / "tests" / "coverage" / "whole.yaml"
MADE = "This page is written by `make docs` from the code; change the code, not the page."


def _table(head: tuple[str, ...], rows: Iterator[tuple[str, ...]]) -> Iterator[str]:
    yield f"| {' | '.join(head)} |"
    yield f"|{'---|' * len(head)}"
    for row in rows:
        yield f"| {' | '.join(cell.replace('|', '/') for cell in row)} |"


# Coverage


def coverage() -> str:
    """Write where each row of what a plan holds stands: field, place in the copies, test."""
    standard, easy = _sections("marcus", "standard"), _sections("rosa", "easy_read")
    rows = (
        (
            str(row.number),
            row.asks,
            row.source,
            ", ".join(f"`{field}`" for field in row.fields),
            _place(standard, row.standard),
            _place(easy, row.easy) if row.easy else "not asked for",
            f"`test_row[row-{row.number}]`",
        )
        for row in ROWS
    )
    head = ("#", "What is asked", "From", "In the plan", "Standard copy", "Easy read", "Test")
    return "\n".join(
        (
            "# What a plan holds, and where it is shown",
            "",
            MADE,
            "",
            "A is the guidance on case conferences, B that on plans and reviews, C other published",
            "guidance. The places are found by looking for each row's words in real copies of",
            "[the whole plan](../tests/coverage/whole.yaml); the tests, in",
            "[test_rows.py](../tests/coverage/test_rows.py), look for them in the tags of the PDF",
            "and in the HTML. Sections are laid out by `templates/standard/document.html` and",
            "`templates/easy_read/document.html`.",
            "",
            *_table(head, rows),
            "",
        )
    )


def _sections(key: str, edition: pages.Edition) -> Mapping[str, str]:
    """Map the words of each section of a copy to its name; the first page is the cover."""
    plan = load_file(WHOLE).plan
    copy = project(plan, decide(plan, key, DAY)) if plan else None
    if copy is None:
        raise SystemExit("The whole plan gives no copy.")
    root = lxml.html.document_fromstring(pages.render(copy, edition, asked=None).body)
    found = {_words(each): f"`{each.get('class')}`" for each in root.iter("section")}
    return {**found, _words(root): "first page"}


def _words(element: lxml.html.HtmlElement | str) -> str:
    text = element if isinstance(element, str) else element.text_content()
    return "".join(text.replace(":", "").split())


def _place(sections: Mapping[str, str], wanted: tuple[str, ...]) -> str:
    places = (
        next(name for text, name in sections.items() if _words(words) in text) for words in wanted
    )
    return ", ".join(dict.fromkeys(places))


# Rules


def rules() -> str:
    """Write every rule that a plan is held to, with its words."""
    rows = (
        (f"`{code}`", rule.severity, _shown(rule.says), _shown(rule.mend), rule.source)
        for code, rule in RULES.items()
    )
    return "\n".join(
        (
            "# What a plan is checked for",
            "",
            MADE,
            "",
            "Errors stop copies; warnings are told. A council's own locality file can make a",
            "warning an error (`errors: [code]`). Words in … are filled in where a rule is broken.",
            "",
            *_table(("Code", "", "What is wrong", "How to mend it", "Source"), rows),
            "",
        )
    )


def _shown(words: str) -> str:
    """Show the blanks of a rule's words as dots, and doubled braces as single ones."""
    plain = words.replace("{{", "\0").replace("}}", "\1")
    for name in sorted({each.split("}")[0] for each in plain.split("{")[1:]}):
        plain = plain.replace(f"{{{name}}}", "…")
    return plain.replace("\0", "{").replace("\1", "}")


# The rules of easy read

LIBRARY = """\
from generator.easy_read.check import About, check, check_whole

about = About(names=["Joanne"], reader=["Amina"])
for fault in check(["We will meet on 20/11/2026.", "Amina can't come."], about=about):
    grade = fault.rule.grade
    print(f"line {fault.line + 1}: {grade} {fault.code}: {fault.found} -> {fault.suggestion}")

items = [["You can ring the doctor."], ["The GP will help you."]]
codes = [(item, fault.code) for item, fault in check_whole(items)]
print(codes)
"""
PRINTED = """\
line 1: must date-form: 20/11/2026 -> Friday 20 November 2026
line 2: should not-to-reader: Amina ->
line 2: must contraction: can't -> cannot
[(1, 'abbreviation'), (1, 'two-words')]
"""


def easy_read_rules() -> str:
    """Write every rule of easy read, with its examples, and how to use the library by itself."""
    lines = [
        "# The rules of easy read",
        "",
        MADE,
        "",
        "A *must* decides whether words may be called easy read; a *should* is worth a look. In",
        "a plan each is told as a warning, its code with `easy-` before it, and",
        "`clearplan easy PLAN.yaml` shows them beside the sentences. No rule counts syllables or",
        "gives a score: such formulas are easily fooled. Nothing here finds all that is hard in",
        "a text; only readers do.",
        "",
        "## The library by itself",
        "",
        "`generator/easy_read/` imports nothing else of clearplan. What is particular to a",
        "language stands in `generator/easy_read/data/`, a file for each: English so far.",
        "",
        "```python",
        LIBRARY.rstrip(),
        "```",
        "",
        "prints",
        "",
        "```",
        PRINTED.rstrip(),
        "```",
        "",
        "A fault says its rule, its line (from 0), where it begins and ends there, what was found",
        "and, only where that is mechanical, what may stand in its place.",
        "",
    ]
    for rule in EASY_RULES.values():
        lines += [
            f"## `{rule.code}` ({rule.grade})",
            "",
            f"{rule.why} {rule.mend}",
            "",
            f"- Not so: {' / '.join(rule.bad)}",
            f"- But so: {' / '.join(rule.good)}",
            f"- Source: {rule.source}",
            "",
        ]
    return "\n".join(lines)


# The plan format


def plan_format() -> str:
    """Write every section and field of the plan format, from the models."""
    lines = ["# The plan format, field by field", "", MADE, ""]
    lines += [
        "Every entry may have `text`, `easy_read`, `kept_from` and `note` besides what stands",
        "here, or a ready-made wording, [`phrase`](phrases.md), in place of `text` and",
        "`easy_read`. `clearplan schema` prints the same for editors.",
        "",
        "In any text, `{amina}` is a person by their key, `{joanne, lee}` several, `{this.by}` a",
        "field of the same entry, `{2026-11-20}` a day and `{10:30}` a time: each is written out",
        "for the reader.",
        "",
    ]
    for name, info in Plan.model_fields.items():
        model, by_id = _model_in(info.annotation)
        if model is None:
            continue
        lines += [f"## `{name}{'.*' if by_id else ''}`", "", _about(model), ""]
        lines += [*_table(("Field", "Takes"), _fields(model)), ""]
    lines += ["## What a share list may name", "", _shares(), "", "## A locality file", ""]
    lines += [_about(LocalityFile), "", *_table(("Field", "Takes"), _fields(LocalityFile)), ""]
    lines += ["## A map of a council's own pictures", "", _about(PicturesFile), ""]
    lines += [*_table(("Field", "Takes"), _fields(PicturesFile)), ""]
    return "\n".join(lines)


def _shares() -> str:
    sections = ", ".join(f"`{name}`" for name in SECTIONS if name not in ONLY_BY_NAME)
    by_name = ", ".join(f"`{name}`" for name in ONLY_BY_NAME)
    parts = ", ".join(f"`{name}`" for name in IDENTITY)
    return (
        f"Sections ({sections}), entries (`actions.new-lock`), or `whole_plan` for all of these "
        f"sections. Given by name alone: {by_name}, and the parts of the adult's identity: {parts}."
    )


_COMMON = {"text", "easy_read", "kept_from", "note", "phrase"}


def _about(model: type[Value]) -> str:
    base = getattr(boundary, model.__name__, None)
    words = model.__doc__ or ""
    if words.startswith("See ") and base:
        words = base.__doc__ or ""
    return " ".join(words.replace("``", "`").split())


def _fields(model: type[Value], above: str = "") -> Iterator[tuple[str, str]]:
    hints = typing.get_type_hints(model, include_extras=True)
    for name, info in model.model_fields.items():
        if name in _COMMON and not above:
            continue
        key = f"{above}{info.alias or name}"
        inner, by_id = _model_in(hints[name])
        if inner is not None:
            key += ".*" if by_id else ""
            many = " (one, or a list)" if "tuple" in str(hints[name]) else ""
            yield f"`{key}`", f"fields{many}:"
            yield from _fields(inner, f"{key}.")
        else:
            yield f"`{key}`", _takes(hints[name])


def _model_in(hint: Any) -> tuple[type[Value] | None, bool]:
    """Find the model in a hint, and whether its entries stand by id."""
    if isinstance(hint, type) and issubclass(hint, Value):
        return hint, False
    by_id = typing.get_origin(hint) is Mapping
    found = (_model_in(each)[0] for each in typing.get_args(hint) if each is not str)
    return next(filter(None, found), None), by_id


_KINDS = {
    Kind.WORDS: "a text, with placeholders and Markdown",
    Kind.PLAIN: "a text, shown as typed",
    Kind.PERSON: "a key of `people`",
    Kind.PERSON_OR_WORDS: "a key of `people`, or a text",
    Kind.WISH: "the id of a wish",
    Kind.OBJECTIVE: "the id of an objective",
}
_TYPES = {
    str: "a text", bool: "yes or no", int: "a whole number", date: "a date", time: "a time",
}  # fmt: skip


_FINGERPRINTS = "the fingerprint of each entry's words, by its name"


def _takes(hint: Any) -> str:
    """Say what a field takes, from its annotation."""
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin is Annotated:
        kind = next((each for each in arguments[1:] if isinstance(each, Kind)), None)
        return _KINDS[kind] if kind else _takes(arguments[0])
    if origin is Literal:
        return "one of " + ", ".join(f"`{each}`" for each in arguments)
    if origin is tuple:
        return f"{_takes(arguments[0])}; or a list"
    if origin in {typing.Union, types.UnionType}:
        return _takes(next(each for each in arguments if each is not type(None)))
    if origin is Mapping:
        is_fingerprint = arguments[-1] is Fingerprint
        return _FINGERPRINTS if is_fingerprint else "a text, or a text by language"
    return _TYPES[hint]


# Ready-made wordings


def phrases() -> str:
    """Write every ready-made wording, by subject."""
    lines = ["# Ready-made wordings", "", MADE, "", *_HOW_PHRASES, ""]
    subject = ""
    for phrase in bank().values():
        if phrase.subject != subject:
            subject = phrase.subject
            lines += [f"## {subject}", ""]
        sections = ", ".join(f"`{each}`" for each in phrase.sections)
        lines += [f"### `{phrase.name}`", "", f"For {sections}.", "", f"> {' '.join(phrase.text)}"]
        lines += ["", *(f"- `{concept}`: {words}" for concept, words in phrase.easy_read), ""]
        if phrase.blanks:
            rows = (
                (f"`{name}`", about(phrase, blank).partition(": ")[2])
                for name, blank in phrase.blanks.items()
            )
            lines += [*_table(("Blank", "What goes in"), rows), ""]
        lines += ["```yaml", *snippet(phrase), "```", ""]
    return "\n".join(lines)


_HOW_PHRASES = (
    "Steps that plans use again and again, in standard and in easy-read words. An entry names one",
    "with `phrase:`, in place of `text` and `easy_read`; its copies read as if the words had been",
    "typed. `clearplan phrases WORDS` finds them.",
    "",
    "- People are named by their keys under `people`; `{adult}` stands for the adult by itself.",
    "- A blank that is needed and left open takes what the entry says already (`who`, `by`), less",
    "  the adult and whom another blank names. A sentence whose blank may be left out, and is, is",
    "  left out with it.",
    "- A few words in a blank are wording: `{key}`, a day `{2026-11-20}` and a time `{10:30}` may",
    "  stand in them.",
    "- A wording that was released is not changed, for plans were agreed in its words.",
)


PAGES = {
    "coverage.md": coverage,
    "rules.md": rules,
    "easy-read-rules.md": easy_read_rules,
    "plan-format.md": plan_format,
    "phrases.md": phrases,
}


def main() -> None:
    """Write the pages."""
    for name, write in PAGES.items():
        (ROOT / "docs" / name).write_text(write(), "utf-8")


if __name__ == "__main__":
    main()
