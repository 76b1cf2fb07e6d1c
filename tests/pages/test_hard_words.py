"""Hard words in easy read: bold and explained where a copy first uses them, and listed."""

from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from generator.copy import Action, EasyLine, Locality, OwnWord, Person, Reader, RecipientCopy
from generator.easy_read.words import word_list
from generator.pages import own_words
from generator.wording import phrases
from tests.pages.copies import copy, found, frame, lock, page

EASY = "easy_read"
ADVOCATE = ["An advocate helps you say what you want.", "An advocate is on your side."]
TITLE = "safeguarding plan"


def saying(*sentences: str, **fields: Any) -> RecipientCopy:
    """A copy with an action for each sentence."""
    return copy(actions={f"a{i}": says(each) for i, each in enumerate(sentences)}, **fields)


def says(*sentences: str) -> Action:
    return lock(easy_read=tuple(EasyLine(concept="talk", sentence=each) for each in sentences))


def words(held: RecipientCopy, selector: str) -> list[list[str]]:
    """The lines of each element, a box or a word of the list."""
    rows = found(page(held, EASY), selector)
    return [[" ".join(each.text_content().split()) for each in found(row, "p")] for row in rows]


def boxes(held: RecipientCopy) -> list[list[str]]:
    return [each for each in words(held, ".meaning") if each[0] != TITLE]


def bold(held: RecipientCopy) -> list[str]:
    rows = found(page(held, EASY), ".actions .row:not(.meaning):not(.attached)")
    return [each.text_content() for row in rows for each in found(row, "strong")]


def test_first_use_is_bold_with_a_box_below_and_the_list_near_the_end() -> None:
    held = saying("Nadia is your advocate.", "Your advocate comes.", "You may see an injunction.")
    rows = found(page(held, EASY), ".actions .row")
    assert [row.get("class") for row in rows][:2] == ["row", "row attached meaning bare"]
    assert boxes(held)[0] == ["advocate", *ADVOCATE]
    assert bold(held) == ["advocate", "injunction"]
    listed = words(held, "section.meanings .row")
    assert [each[0] for each in listed] == ["advocate", "injunction", TITLE]
    headings = [each.text_content().strip() for each in found(page(held, EASY), "section > h2")]
    assert headings[-2:] == ["What the words mean", "Who can help me"]


def test_meanings_betray_nothing_that_a_withheld_entry_says_too() -> None:
    own = own_words()
    for word, *meaning in words(saying("Your advocate and an injunction."), ".meanings .row"):
        assert word in own
        assert " ".join(meaning) in own


def test_only_words_of_this_copy_are_explained() -> None:
    """The title is of the frame, which every copy has."""
    held = copy(actions={"a": lock(text="An injunction.", easy_read=())})
    assert [each[0] for each in words(held, ".meaning, .meanings .row")] == [TITLE, TITLE]
    neutral = saying("Hello.", frame=frame(neutral=True, locality=Locality(plan={})))
    assert words(neutral, ".meaning, .meanings .row") == []


def test_first_is_first_in_the_order_of_the_page() -> None:
    """Actions of the reader's own come first, whatever their order in the plan."""
    yours = lock(who=("amina",), easy_read=(EasyLine(concept="talk", sentence="Ask an advocate."),))
    held = copy(actions={"a": says("Your advocate comes."), "b": yours})
    first = found(page(held, EASY), ".actions .row strong")[0].getparent()
    assert first is not None
    assert first.text_content() == "Ask an advocate."


def test_a_box_has_its_picture_for_readers_who_want_pictures() -> None:
    with_picture = found(page(saying("Come to court: a trial."), EASY), ".actions .meaning img")
    assert len(with_picture) == 1
    without = saying("A trial.", reader=Reader(key="owen", pictures=False))
    assert boxes(without)
    assert not found(page(without, EASY), "img")


@pytest.mark.parametrize(
    "own", ["An advocate is someone who helps.", "Advocate means helper of Owen Clarke."]
)
def test_words_that_the_plan_explains_itself_have_no_box_and_its_own_words(own: str) -> None:
    held = copy(actions={"a": says("Nadia is your advocate.", own)})
    assert bold(held) == ["advocate"]
    assert boxes(held) == []
    assert ["advocate", own] in words(held, ".meanings .row")


def test_what_only_looks_like_an_explanation_does_not_stand_for_one() -> None:
    held = copy(actions={"a": says("Nadia is your advocate.", "An advocate is coming on Monday.")})
    assert boxes(held) == [["advocate", *ADVOCATE]]


def test_names_are_no_hard_words_however_they_come_in() -> None:
    people = copy().people | {
        "nadia": Person(name={"": "Risk Statement"}, called="the advocate"),
        "house": Person(is_="organisation", name={"": "review and refuge"}),
    }
    held = saying(
        "{nadia} comes.",
        "Ask the advocate.",
        "Go to review and refuge.",
        "Say [consent]{lang=cy}.",
        people=people,
    )
    assert boxes(held) == []
    assert bold(held) == []


def test_bold_words_links_and_signs_stay_as_they_are() -> None:
    held = saying("Ask **your advocate** & <i>say</i> [statement](https://a.example).")
    row = found(page(held, EASY), ".actions .row .words")[0]
    assert row.text_content().strip() == "Ask your advocate & <i>say</i> statement."
    assert bold(held) == ["your advocate"]
    assert [each[0] for each in boxes(held)] == ["advocate"]


def test_a_councils_own_words_win() -> None:
    own = (
        OwnWord(word="Safe Steps", explained=("Safe Steps is a team.",), picture="talk"),
        OwnWord(word="advocate"),
        OwnWord(word="risk", forms=("risks",), explained=("A risk is a danger to you.",)),
    )
    here = frame(locality=Locality(plan={"": "Plan"}, words=own))
    held = saying("Safe Steps and your advocate look at risks.", frame=here)
    assert boxes(held) == [
        ["Safe Steps", "Safe Steps is a team."],
        ["risk", "A risk is a danger to you."],
    ]


def test_on_one_page_a_meaning_stands_in_the_row_of_its_word() -> None:
    reader = Reader(key="amina", editions=("easy_read",))
    shown = page(saying("Nadia is your advocate.", reader=reader), "one_page")
    row = found(shown, ".next-actions .row, .actions .row")[0]
    assert [each.text_content() for each in found(row, ".meaning p")] == ADVOCATE
    assert found(row, "strong")[0].text_content() == "advocate"
    assert len(found(shown, ".row.meaning")) == 0


def test_our_own_sentences_of_easy_read_have_no_hard_words() -> None:
    for name, value in vars(phrases).items():
        if name.startswith(("EASY_", "YOU_", "THEY_")):
            hard = {each.word.word for said in _said(value) for each in word_list().find(said)}
            assert not hard, name


def _said(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping | tuple):
        for each in value.values() if isinstance(value, Mapping) else value:
            yield from _said(each)
