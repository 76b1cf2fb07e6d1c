"""What we say ourselves in easy read keeps the rules: phrases, templates and examples."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from generator.easy_read.check import About, check, check_whole
from generator.easy_read.rules import Fault
from generator.easy_read.words import HardWord, word_list
from generator.plan.check_easy import items
from generator.plan.load import load_file
from generator.wording import phrases
from tests.conftest import EXAMPLES, ROOT

BLANKS = {
    "name": "Joanne",
    "names": "Joanne",
    "day": "Friday 20 November 2026",
    "time": "10:30 in the morning",
    "place": "Eastwick Library",
    "phone": "01632 960 120",
    "heading": "Your home",
    "number": "2",
    "count": "3",
    "part": "What you want",
    "reader": "Samina",
}
TITLES = {"EASY_PASSED", "TITLE_EASY", "EASY_DRAFT"}
SPOKEN = ("EASY_", "YOU_")
TRANS = re.compile(r"\{% trans[^%]*%\}(.*?)\{% endtrans %\}", re.DOTALL)
LONG_BY_DATE = "long-sentence"


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for each in value.values():
            yield from _texts(each)
    elif isinstance(value, tuple):
        yield from _texts(value[1])


def _of_phrases() -> Iterator[str]:
    for name, value in vars(phrases).items():
        if name.startswith(SPOKEN) and name not in TITLES:
            for text in _texts(value):
                yield text % BLANKS


def _of_templates() -> Iterator[str]:
    for path in sorted((ROOT / "templates" / "easy_read").glob("*.html")):
        for match in TRANS.finditer(path.read_text("utf-8")):
            yield re.sub(r"\{\{ (\w+) \}\}", lambda blank: BLANKS[blank[1]], match[1])


def _faults(text: str) -> list[Fault]:
    plain = text.replace("**", "")
    about = About(names=["Joanne", "Samina"], explained=True)
    return [fault for _, fault in check_whole([[plain]], about=about)]


@pytest.mark.parametrize("text", [*_of_phrases(), *_of_templates()])
def test_our_sentences_keep_every_must(text: str) -> None:
    assert [fault for fault in _faults(text) if fault.is_must] == []


@pytest.mark.parametrize("word", word_list().words, ids=lambda word: word.word)
def test_what_explains_a_hard_word_keeps_every_must(word: HardWord) -> None:
    """The word itself has to be said there, and no other hard one."""
    itself = {each.casefold() for each in (word.word, *word.forms)}
    found = (fault for line in word.explained for fault in check([line]))
    assert [f for f in found if f.is_must and f.found.casefold() not in itself] == []


def test_our_sentences_use_one_word_for_one_thing() -> None:
    lines = [[text] for text in (*_of_phrases(), *_of_templates())]
    found = {fault.found for _, fault in check_whole(lines) if fault.code == "two-words"}
    assert found == set()


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_examples_keep_every_must_and_lack_nothing(path: Path) -> None:
    plan = load_file(path).plan
    assert plan is not None
    found = items(plan)
    assert [fault for item in found for fault in item.faults if fault.is_must] == []
    assert [item.path for item in found if item.is_missing] == []
