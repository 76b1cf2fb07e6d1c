"""Key words in bold, as somebody with aphasia asks for them."""

import re

import lxml.html
import pytest

from generator.copy import EasyLine, Reader, RecipientCopy
from generator.orders import Narrow, order
from generator.pages import render
from generator.pages.key_words import SMALL, in_bold
from generator.pages.styles import Edition
from tests.pages.copies import copy, easy, lock


def asked(sentence: str, **reader: object) -> RecipientCopy:
    owen = Reader.model_validate({"key": "owen", "key_words": True, **reader})
    action = lock(text=sentence, easy_read=easy(sentence))
    return copy(reader=owen, actions={"fit-the-lock": action})


def bold(of: RecipientCopy, edition: Edition = "standard") -> list[str]:
    body = lxml.html.document_fromstring(render(of, edition, asked=None).body)
    return [each.text_content() for each in body.iter("b")]


WORDS = {
    "Tell {amina} and {joanne} by 3 December 2026.": ["Amina", "Joanne Price", "3 December 2026"],
    "Ring 01632 960 120 or 999, not 998.": ["01632 960 120", "999"],
    "Come at 10:30 in the morning, or at 2pm.": ["10:30", "morning", "2pm"],
    "Pay £1,460 to the bank.": ["£1,460"],
    "Eastwick Council & Amina's bank.": ["Eastwick Council", "Amina"],
    "The lock of the door.": [],
}


@pytest.mark.parametrize("edition", ["standard", "easy_read"])
@pytest.mark.parametrize("sentence", WORDS)
def test_names_and_numbers_are_bold_and_nothing_between_them(
    sentence: str, edition: Edition
) -> None:
    of = asked(sentence, editions=(edition,))
    assert all(each in bold(of, edition) for each in WORDS[sentence])
    assert not [each for each in bold(of, edition) if each.casefold() in SMALL]
    without = of.model_copy(update={"reader": of.reader.model_copy(update={"key_words": False})})
    assert bold(without, edition) == []
    body = render(without, edition, asked=None).body
    assert re.sub("</?b>", "", in_bold(body, without)) == body


def test_what_is_bold_already_is_not_so_twice() -> None:
    body = render(asked("Ring **{joanne} on 01632 960 120** now."), "standard", asked=None).body
    assert "<strong><bdi>Joanne Price</bdi> on 01632 960 120</strong>" in body
    assert not re.search(r"<h\d[^>]*>[^<]*<b>", body)


def codes(of: RecipientCopy) -> list[tuple[str, str]]:
    _, found = order(of, Narrow())
    return [(each.code, each.message.split('"')[1]) for each in found]


def test_a_bold_that_tells_nothing_and_short_forms_are_warned_of() -> None:
    assert codes(asked("Go **to** the bank. **Do not** sign. Ask **{this.who}**.")) == [
        ("bold-of-small-words", "to")
    ]
    assert codes(asked("I'll go, it\u2019s Amina's, and she can't.")) == [
        ("short-form", "I'll"),
        ("short-form", "it\u2019s"),
        ("short-form", "can't"),
    ]
    assert codes(asked("I'll go **to** it.", key_words=False)) == []


def test_only_what_the_copy_shows_is_warned_of() -> None:
    of = asked("Go.", editions=("easy_read",))
    action = lock(text="I'll go.", easy_read=(EasyLine(concept="none", sentence="You can't."),))
    of = of.model_copy(update={"actions": {"fit-the-lock": action}})
    assert [said for _, said in codes(of)] == ["can't"]


@pytest.mark.parametrize(
    ("language", "days"),
    [
        ("cy", ["Dydd Gwener, 27 Tachwedd 2026", "10:30"]),
        ("pl", ["piątek, 27 listopada 2026", "10:30"]),
        ("zh-Hans", ["2026年11月27日星期五", "10:30"]),
        ("bn", ["শুক্রবার, ২৭ নভেম্বর, ২০২৬"]),
    ],
)
def test_days_are_bold_in_every_language(language: str, days: list[str]) -> None:
    held = asked("X{2026-11-27}X {10:30}")
    held = held.model_copy(update={"frame": held.frame.model_copy(update={"language": language})})
    assert set(days) <= set(bold(held))
