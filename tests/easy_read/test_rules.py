"""Each rule against its own examples, against what only looks like a breach, and hostile text."""

import re
import time

import pytest

from generator.easy_read.check import About, check, check_whole
from generator.easy_read.language import UnknownLanguageError
from generator.easy_read.rules import RULES


def codes(*lines: str) -> set[str]:
    return {fault.code for _, fault in check_whole([lines])}


@pytest.mark.parametrize("code", RULES)
def test_the_bad_example_gives_the_rule_alone_and_the_good_one_nothing(code: str) -> None:
    assert codes(*RULES[code].bad) == {code}
    assert codes(*RULES[code].good) == set()


@pytest.mark.parametrize(
    "line",
    [
        "PC Ali will come to see you.",
        "Will may come in May.",
        "Dr. Khan will see you at 10:30 in the morning.",
        "Ring 999 if you are in danger.",
        "Ring 0300 123 2224 at any time.",
        "You can keep £2,600 in the bank.",
        "In 2026 you will move.",
        "The code is 4521.",
        "You take 2.5 ml of medicine.",
        "Workers come 24/7.",
        "One of them is a clock that talks.",
        "One day you may want to move.",
        "You were born on 14 March 1961.",
        "The door is locked.",
        "You are worried about money.",
        "You are used to the noise.",
        "There are 3 tablets left.",
        "Do not worry.",
        "You and Nadia will go to the bank.",
        "You like tea and cake.",
        "Tell us if you and Nadia can come.",
        'Say "No. Go away." to the men.',
        'Say "Who are you?" and wait.',
        "I want to stay at home.",
        "You can watch TV.",
        "This is a DRAFT.",
        "The person who helps you is Joanne.",
        "The police are finding out more.",
        "In November 3 workers will come.",
        "Your son is a good man with his own home.",
    ],
)
def test_what_only_looks_like_a_breach_is_none(line: str) -> None:
    assert codes(line) == set()


@pytest.mark.parametrize(
    ("line", "suggestion"),
    [
        ("We meet on 20.11.26.", "Friday 20 November 2026"),
        ("We meet on 2026-11-20.", "Friday 20 November 2026"),
        ("We meet on Fri 20th Nov 2026.", "Friday 20 November 2026"),
        ("We meet on November 20, 2026.", "Friday 20 November 2026"),
        ("We meet on 20 November.", ""),
        ("We meet at 10am.", "10:00 in the morning"),
        ("We meet at 12 p.m. on Friday.", "12 midday"),
        ("We meet at 14:05.", "2:05 in the afternoon"),
        ("We meet at 1430 hours.", "2:30 in the afternoon"),
        ("We meet at half past ten in the morning.", "10:30"),
        ("We meet at quarter to 1 in the morning.", "12:45"),
        ("We meet at 10:30.", ""),
        ("Ring 02079460123.", "020 7946 0123"),
        ("Ring 116123.", "116 123"),
        ("You can\u2019t go.", "cannot"),
        ("Don't pay.", "Do not"),
        ("You take twenty-five drops.", "25"),
        ("Ask your GP.", "doctor"),
        ("Read Part IV.", "4"),
        ("Bring a card, e.g. a bus pass.", "for example"),
    ],
)
def test_a_suggestion_is_mechanical(line: str, suggestion: str) -> None:
    fault = next(fault for fault in check([line]) if fault.is_must)
    assert fault.suggestion == suggestion
    assert fault.found == line[fault.start : fault.end]
    if suggestion:
        mended = line[: fault.start] + suggestion + line[fault.end :]
        assert fault.code not in codes(mended)


def test_names_tell_who_is_meant() -> None:
    lines = ["Joanne will ring Nadia.", "She will come on Friday."]
    about = About(names=["Joanne", "Nadia"], reader=["Amina"])
    assert [fault.code for fault in check(lines, about=about)] == ["unclear-pronoun"]
    lines = ["Joanne will ring.", "She will come on Friday.", "Amina will be there."]
    assert [fault.code for fault in check(lines, about=about)] == ["not-to-reader"]


def test_two_words_are_told_in_the_item_that_has_the_rarer() -> None:
    items = [["Ring the doctor."], ["Take a tablet."], ["The doctor will come."], ["A GP came."]]
    found = [(item, each.found) for item, each in check_whole(items) if each.code == "two-words"]
    assert found == [(3, "GP")]


def test_a_language_that_is_not_there() -> None:
    assert codes("OK.") == {fault.code for fault in check(["OK."], "en-GB")}
    with pytest.raises(UnknownLanguageError):
        list(check(["OK."], "../en"))


HOSTILE = [
    "a ", "AB ", "and ", "1,", "1 ", "9:", '"', "not ", "20/", "Ring 0 ", ".", ".'", "0", "a'",
    "will ring you and ", "twenty ", "he ", "Bob ", "10am. ", "A. B ", "Hi. ", "keep an eye ",
]  # fmt: skip


@pytest.mark.parametrize("typed", HOSTILE)
def test_long_and_hostile_text_comes_to_an_end(typed: str) -> None:
    text = (typed * 20_000)[:20_000]
    begin = time.process_time()
    found = list(check([text]))
    assert time.process_time() - begin < 5, "a line of 20,000 characters takes well under a second"
    assert len(found) < 100


def test_rules_are_told_in_plain_words() -> None:
    for rule in RULES.values():
        for words in (rule.says, rule.why, rule.mend):
            assert re.fullmatch(r"[A-Z\"].*[.\"]", words), rule.code
