"""The hard words: that the list keeps the rules it serves, and what is found in a sentence."""

import re
from collections.abc import Iterator

import pytest

from generator.easy_read.words import HardWord, hard_word, word_list
from generator.pages.pictures import concepts

LIST = word_list()
SUBJECTS = {"safeguarding", "law", "health", "housing", "money", "care", "everyday"}


def found(sentence: str, names: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    return [
        (sentence[each.start : each.end], each.word.word) for each in LIST.find(sentence, names)
    ]


def test_the_list_is_large_and_every_word_is_of_a_subject() -> None:
    assert len(LIST.words) >= 200
    assert {each.subject for each in LIST.words} == SUBJECTS


def test_every_form_belongs_to_one_word() -> None:
    forms = [form for each in LIST.words for form in (each.word, *each.forms, *each.not_in)]
    folded = [form.casefold().replace("-", " ") for form in forms]
    assert sorted(folded) == sorted(set(folded))


@pytest.mark.parametrize("subject", sorted(SUBJECTS))
def test_words_are_explained_in_short_easy_sentences(subject: str) -> None:
    for word in LIST.words:
        if word.subject == subject:
            assert [*_faults(word)] == [], word.word


def _faults(word: HardWord) -> Iterator[str]:
    if not (word.instead or word.explained) or len(word.explained) > 2:
        yield "not said in one or two sentences, or in another word"
    if word.picture and word.picture not in concepts():
        yield f"no picture: {word.picture}"
    if word.same_as and not LIST.get(word.same_as):
        yield f"no such word: {word.same_as}"
    for plain in (word.instead, *word.forms_instead, *word.explained):
        hard = {each.word.word for each in LIST.find(plain)} - {word.word}
        if hard:
            yield f"{plain} has {hard}"
    numbers = r"\b(one|two|three|first|once|twice|eg|etc)\b"
    for sentence in word.explained:
        if not re.fullmatch(r"[A-Z][^.!?;:()]*\.", sentence):
            yield f"not one sentence: {sentence}"
        if len(sentence.split()) > 11:
            yield f"long: {sentence}"
        if "n't" in sentence or re.search(numbers, sentence, re.IGNORECASE):
            yield f"a number in words, or a contraction: {sentence}"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Nadia is your ADVOCATE.", [("ADVOCATE", "advocate")]),
        ("An advocate’s help.", [("advocate", "advocate")]),  # noqa: RUF001
        ("This is self neglect.", [("self neglect", "self-neglect")]),
        ("A mental capacity assessment.", [("mental capacity assessment", "capacity assessment")]),
        ("It is a court\norder.", [("court\norder", "court order")]),
        ("The deputy manager and the refugee.", []),
        ("The Clare’s Law form.", [("Clare’s Law", "Clare's Law")]),  # noqa: RUF001
        ("Risk-taking is a word of its own.", []),
        ("", []),
    ],
)
def test_whole_words_are_found_however_they_are_typed(
    sentence: str, expected: list[tuple[str, str]]
) -> None:
    assert found(sentence) == expected


@pytest.mark.parametrize(
    "sentence", ["Come to Witness House.", "Go to Hope Refuge.", "Hope Refuge is near."]
)
def test_a_word_in_a_name_is_no_hard_word(sentence: str) -> None:
    assert found(sentence) == []
    assert found("Ask deputy dawn to come.", ("Deputy Dawn",)) == []


@pytest.mark.parametrize("sentence", ["Your Advocate helps.", "Ring us. The Deputy will come."])
def test_a_capital_alone_makes_no_name(sentence: str) -> None:
    assert len(found(sentence)) == 1


@pytest.mark.parametrize(
    ("sentence", "plain"),
    [
        ("Joanne will notify you.", "Joanne will tell you."),
        ("Lee attended the meeting.", "Lee went to the meeting."),
        ("Ensuring this takes time.", "Making sure this takes time."),
        ("Ask the GPs.", "Ask the doctors."),
        ("Tell the local authorities.", "Tell the councils."),
        ("You consented to this.", "You agreed to this."),
        ("You are eligible for help.", "You are able to get help."),
        ("An offence is a risk. This is additional.", "A crime is a danger. This is extra."),
        ("A prior to-do list, an advocate.", "A prior to-do list, an advocate."),
    ],
)
def test_a_plain_word_fits_in_its_place(sentence: str, plain: str) -> None:
    assert LIST.plainly(sentence) == plain


def test_own_words_win_and_can_be_taken_out() -> None:
    risk = hard_word("risk", explained="Ours.")
    team = hard_word("Safe Steps", explained="A team.")
    own = LIST.with_own([risk, team, HardWord("advocate"), HardWord("IMCA")])
    said = [each.word.explained for each in own.find("Safe Steps: an advocate, an IMCA, a risk.")]
    assert said == [("A team.",), ("Ours.",)]
    assert found("A risk.") == [("risk", "risk")], "the list itself stays as it was"


def test_a_language_without_a_list_has_no_hard_words() -> None:
    assert word_list("cy").words == ()
    assert not [*word_list("cy").find("advocate")]


def test_words_are_found_by_what_is_said_of_them() -> None:
    assert next(LIST.about("direct payment")).word == "direct payment"
    assert {"injunction", "court order"} <= {each.word for each in LIST.about("court")}
    assert not [*LIST.about("xyz")]
    assert len([*LIST.about("")]) == len(LIST.words)
