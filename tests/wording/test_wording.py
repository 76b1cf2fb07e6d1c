"""Dates, names, numbers and Markdown as a reader meets them."""

from datetime import date, time

import pytest
from markupsafe import Markup, escape

from generator.copy import Person
from generator.wording import dates, markdown, people


def _as_typed(token: str, begins: bool) -> Markup:
    return escape(token)


@pytest.mark.parametrize(
    ("at", "standard", "easy"),
    [
        (time(10, 30), "10:30am", "10:30 in the morning"),
        (time(14, 0), "2pm", "2:00 in the afternoon"),
        (time(12, 0), "12 midday", "12 midday"),
        (time(0, 15), "12:15am", "12:15 at night"),
        (time(19, 5), "7:05pm", "7:05 in the evening"),
    ],
)
def test_times(at: time, standard: str, easy: str) -> None:
    assert dates.clock_time(at, "standard", "en") == standard
    assert dates.clock_time(at, "easy_read", "en") == easy


def test_dates_have_the_weekday_and_the_month_in_words() -> None:
    assert dates.in_words(date(2026, 11, 20), "en-GB") == "Friday 20 November 2026"


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("01632960120", "01632 960 120"),
        ("01632 960120", "01632 960 120"),
        ("020 7946 0018", "020 7946 0018"),
        ("999", "999"),
        ("ask at reception", "ask at reception"),
    ],
)
def test_phone_numbers_stand_in_groups(typed: str, shown: str) -> None:
    assert people.grouped(typed) == shown


def test_a_first_name_is_no_title() -> None:
    assert people.first_name(Person(name={"": "Dr. Ruth Adeyemi"}), "en-GB") == "Ruth"
    assert people.first_name(Person(name={"": "DC Lee Barton"}), "en-GB") == "Lee"


def test_a_name_in_the_readers_language_comes_first() -> None:
    person = Person(name={"en": "Anglesey Council", "cy": "Cyngor Ynys Môn"})
    assert people.full_name(person, "cy") == "Cyngor Ynys Môn"
    assert people.full_name(person, "en-GB") == "Anglesey Council"


def test_words_in_another_language_are_marked_as_such() -> None:
    shown = markdown.blocks("Say [ni **allaf**]{lang=cy} now", _as_typed)
    assert shown == '<p>Say <span lang="cy">ni <strong>allaf</strong></span> now</p>\n'


def test_links_do_not_say_where_they_were_followed_from() -> None:
    shown = markdown.blocks("[Mind](https://mind.example/a)", _as_typed)
    assert 'href="https://mind.example/a"' in shown
    assert 'rel="noreferrer"' in shown


def test_lists_too_deep_lose_nothing() -> None:
    typed = "\n".join("  " * depth + f"- word{depth}" for depth in range(80))
    shown = markdown.blocks(typed, _as_typed)
    assert all(f"word{depth}" in shown for depth in range(80))
    assert markdown.faults(typed) == ("list-too-deep",)


@pytest.mark.parametrize(
    ("typed", "fault"),
    [
        ("[x](javascript:y)", "bad-link"),
        ("[x](http://a.example)", "bad-link"),
        ("[x](https://a.example/{amina})", "placeholder-in-link"),
    ],
)
def test_what_would_not_show_is_a_fault(typed: str, fault: str) -> None:
    assert markdown.faults(typed) == (fault,)
    assert "<a" not in markdown.blocks(typed, _as_typed)


def test_good_wording_has_no_faults() -> None:
    assert markdown.faults("- a\n  - b\n\n[x](tel:999) [ni]{lang=cy} {amina} **b**") == ()


def test_a_name_that_ends_with_a_full_stop_is_joined_like_any_other() -> None:
    assert people.joined(["Ann B.", "Dai"], "en") == "Ann B. and Dai"


def test_and_clings_to_the_word_that_it_belongs_to_in_arabic() -> None:
    """Beside a Latin name it would stand, from right to left, at the end of the name before."""
    assert people.joined(["Amina", "Nadia Karim"], "ar") == "Amina و\u00a0Nadia Karim"
    assert people.joined(["أمينة", "نادية"], "ar") == "أمينة ونادية"


@pytest.mark.parametrize(
    ("language", "shown"),
    [("en", "a, b"), ("pl", "a, b"), ("ur", "a، b"), ("ar", "a، b"), ("zh-Hans", "a，b")],
)
def test_what_runs_on_has_the_comma_of_the_language(language: str, shown: str) -> None:
    assert people.run_on([Markup("a"), Markup(), Markup("b")], language) == shown
