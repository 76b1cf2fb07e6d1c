"""The bank: every wording is whole, easy, and reads well wherever it may be used."""

import re

import lxml.html
import pytest

from generator import pages
from generator.consent.decide import decide
from generator.consent.project import project
from generator.copy import RecipientCopy
from generator.easy_read.check import About, check
from generator.examine import examine
from generator.pages.pictures import concepts
from generator.phrases.bank import ADULT, Phrase, bank, blanks_in
from generator.plan.load import load
from generator.plan.model import SECTIONS, Own
from generator.wording.dates import EDITIONS
from generator.wording.voice import Voice
from tests.conftest import DAY
from tests.phrases.filled import plans

PHRASES = pytest.mark.parametrize("phrase", bank().values(), ids=lambda phrase: phrase.name)

_CONTRACTION = re.compile(r"\b\w+(?:n't|'(?:ll|re|ve|d|m))\b|\b(?:it|that|there|who|what)'s\b")
SAID = {
    "person": "Joanne", "people": "Joanne", "text": "the library", "phone": "01632 960 120",
    "day": "Friday 20 November 2026", "time": "10:30 in the morning",
}  # fmt: skip
"""What an easy-read copy may have in a blank."""


def test_there_are_many_and_each_is_found_by_one_name() -> None:
    assert len(bank()) >= 90
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name) for name in bank())


@PHRASES
def test_a_wording_declares_what_it_uses(phrase: Phrase) -> None:
    used = {name for sentence in phrase.sentences for name in blanks_in(sentence)}
    assert used - {ADULT} == set(phrase.blanks)
    assert set(phrase.sections) <= set(SECTIONS)
    assert {concept for concept, _ in phrase.easy_read} <= set(concepts())
    assert 1 <= len(phrase.text) <= 3
    assert 1 <= len(phrase.easy_read) <= 5
    open_ = [each.name for each in phrase.blanks.values() if not each.is_needed]
    assert not set(blanks_in(phrase.text[0])) & set(open_), "the first sentence may be left out"
    assert not set(blanks_in(phrase.easy_read[0][1])) & set(open_)


@PHRASES
def test_easy_words_keep_the_rules(phrase: Phrase) -> None:
    about = About(names=["Joanne"], explained=True)
    for _, sentence in phrase.easy_read:
        said = sentence
        for name, blank in phrase.blanks.items():
            said = said.replace(f"{{{name}}}", SAID[blank.takes])
        assert re.fullmatch(r"[A-Z0-9].*\.", said), said
        assert [fault for fault in check([said], about=about) if fault.is_must] == []
        assert f"{{{ADULT}}}" not in sentence, "easy words speak to the adult"


@PHRASES
def test_standard_words_are_whole_sentences(phrase: Phrase) -> None:
    for sentence in phrase.text:
        assert re.fullmatch(r"[A-Z{].*[^ ]\.", sentence)
        assert not _CONTRACTION.search(sentence)


@pytest.mark.parametrize("whole", [True, False], ids=["every-blank", "needed-blanks"])
def test_every_wording_reads_in_every_section_it_is_for(whole: bool) -> None:
    for content in plans(whole=whole):
        loaded = load(content)
        assert loaded.plan
        assert not [each for each in examine(loaded, DAY) if each.is_error]
        for name, entry in loaded.plan.entries().items():
            if isinstance(entry, Own) and entry.phrase:
                assert entry.text, name
                assert entry.easy_read, name
                phrase = bank()[entry.phrase.name]
                if whole:
                    assert len(entry.easy_read) == len(phrase.easy_read)


def test_every_wording_stands_in_copies() -> None:
    for content in plans():
        plan = load(content).plan
        assert plan
        copy = project(plan, decide(plan, "amina", DAY))
        assert copy
        for edition in EDITIONS:
            voice, page = Voice(copy, edition), shown(copy, edition)
            assert "{" not in page
            for _, _, entry in copy.entries():
                lines = [each.sentence for each in entry.easy_read]
                for words in lines if edition == "easy_read" else [entry.text]:
                    assert squeezed(voice.plain(words, entry)) in page


def shown(copy: RecipientCopy, edition: pages.Edition) -> str:
    body = lxml.html.document_fromstring(pages.render(copy, edition, asked=None).body)
    return squeezed(body.text_content())


def squeezed(text: str) -> str:
    return "".join(text.split())
