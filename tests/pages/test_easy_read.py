"""The easy-read edition: what stands in it, for whom, and what marks it."""

from datetime import date, time

from generator.copy import Contact, HeldReview, NextReview, Person, Reader, Sight, Wish
from generator.pages import render
from tests.pages.copies import copy, easy, found, frame, lock, page, text

EASY = "easy_read"


def test_only_entries_with_easy_words_are_shown_and_gaps_are_marked() -> None:
    held = copy(
        frame=frame(stage="draft"),
        wishes={"a": Wish(text="Hard words.")},
        actions={"b": lock(kind="legal", easy_read=(), text="Ask a solicitor.")},
    )
    shown = page(held, EASY)
    assert "Hard words." not in shown.text_content()
    assert "solicitor" not in shown.text_content()
    assert len(found(shown, ".gap")) == 1


def test_a_reader_who_is_not_the_adult_learns_who_you_means() -> None:
    sentence = "In this copy, “you” means Amina."
    assert text(copy(), EASY).count(sentence) == 1
    assert sentence not in text(copy(reader=Reader(key="amina")), EASY)


def test_unchecked_words_are_marked_on_every_page() -> None:
    mark = "Not yet checked by a person with a learning disability."
    running = found(page(copy(), EASY), ".running")[0]
    assert mark in running.get("data-marks", "")
    checked = copy(frame=frame(easy_read_checked=True))
    assert mark not in render(checked, EASY, asked=None).body


def test_dates_and_times_stand_in_rows_of_their_own_with_a_drawing() -> None:
    review = NextReview(
        next_on=date(2026, 12, 11), next_at=time(10, 30), easy_read=easy("We will meet.")
    )
    rows = found(page(copy(review=review), EASY), "section.review .row")
    words = [" ".join(row.text_content().split()) for row in rows]
    assert words == [
        "We will meet.",
        "The next meeting is on Friday 11 December 2026.",
        "The meeting starts at 10:30 in the morning.",
    ]
    assert all(found(row, "img")[0].get("src", "").startswith("data:image/svg") for row in rows)


def test_who_can_help_is_the_last_thing_before_the_end() -> None:
    parts = [
        " ".join(each.get("class", "").split()) for each in found(page(copy(), EASY), "main")[0]
    ]
    assert parts[-3:] == ["about-copy", "helpers", "the-end"]


def test_words_only_for_a_reader_who_wants_no_pictures() -> None:
    held = copy(reader=Reader(key="owen", pictures=False))
    shown = page(held, EASY)
    assert not found(shown, "img")
    assert "A worker will fit a lock." in shown.text_content()
    assert "OpenMoji" not in shown.text_content()
    assert "OpenMoji" in text(copy(), EASY)


def test_nobody_is_told_to_ring_who_is_alleged_to_have_caused_harm() -> None:
    number = Contact(phone="07700 900321")
    tariq = Person(name={"": "Tariq Hussain"}, roles=("family",), contact=number, can_help=False)
    shown = text(copy(people={**copy().people, "tariq": tariq}), EASY)
    assert "07700" not in shown
    assert "Joanne Price" in shown
    assert "Phone: 01632 960 120" in shown


def test_the_adult_sees_who_can_see_their_plan_and_how_to_change_it() -> None:
    held = copy(
        reader=Reader(key="amina"),
        sights=(
            Sight(who="joanne", basis="keeps_record", everything=True),
            Sight(who="owen", basis="agreed", since=date(2026, 11, 2), parts=("actions",)),
        ),
    )
    shown = " ".join(found(page(held, EASY), "section.sights")[0].text_content().split())
    assert "Joanne Price works on your plan and can see it." in shown
    assert "Owen Clarke can see these parts of your plan: What people will do" in shown
    assert "This was agreed on Monday 2 November 2026." in shown
    assert "Tell Joanne Price if you want to change this." in shown


def test_our_own_sentences_keep_the_rules_for_easy_words() -> None:
    from generator.wording import phrases  # noqa: PLC0415
    from generator.wording.messages import messages_in  # noqa: PLC0415

    ours = [
        words
        for name, value in vars(phrases).items()
        if name.startswith("EASY")
        for words in messages_in(value)
    ]
    for message in ours:
        words = message.text
        for sentence in words.replace("%(name)s", "Joanne").split(". "):
            assert len(sentence.split()) <= 15, sentence
        assert "n't" not in words


def test_a_day_that_is_past_is_not_told_as_one_to_come() -> None:
    past = lock(by=date(2026, 11, 20))
    assert "This was planned for Friday 20 November 2026." in text(
        copy(actions={"a": past}), "easy_read"
    )
    weekly = lock(by=date(2026, 12, 20), every="week")
    assert "This is planned until Sunday 20 December 2026." in text(
        copy(actions={"a": weekly}), "easy_read"
    )


def test_the_adult_is_spoken_to_among_others() -> None:
    review = HeldReview(
        on=date(2026, 11, 2),
        lead="joanne",
        lead_agreed_by=("amina", "owen"),
        easy_read=easy("We met."),
    )
    shown = text(copy(reviews={"r": review}), "easy_read")
    assert "You and Owen Clarke said yes to this." in shown
