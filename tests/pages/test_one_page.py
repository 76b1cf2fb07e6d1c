"""The plan on a page: what stands on it, in what order, and that it is one sheet."""

import io
import itertools
from datetime import date, timedelta
from typing import Any, get_args

import pikepdf
import pytest

from generator.copy import (
    Action,
    Contact,
    NextReview,
    Person,
    Reader,
    RecipientCopy,
    Size,
    Wish,
)
from generator.pages import render
from generator.pages.choices import SHEETS, Item, choices
from generator.press import fit, html
from generator.press.failure import RenderFailed
from tests.pages.copies import DAY, copy, easy, found, frame, lock, page, text
from tests.press.tag_reader import Tagged

ONE = "one_page"
SIZES = get_args(Size)
LONG = "A long sentence that goes on about the lock and the door. " * 340


def actions(count: int, **fields: Any) -> dict[str, Action]:
    return {
        f"a{number}": lock(
            by=DAY + timedelta(count - number),
            text=f"Action number {number} of many.",
            easy_read=easy(f"A worker will do thing {number}."),
            **fields,
        )
        for number in range(1, count + 1)
    }


def full(size: Size, editions: tuple[str, ...], count: int = 60, **fields: Any) -> RecipientCopy:
    """A copy with all that may stand on the page, and all marks, notices and conditions."""
    base: dict[str, Any] = {
        "frame": frame(
            stage="draft",
            conditions=("do_not_pass_on", "read_here_only"),
            holds_what_is_kept_from_adult=True,
        ),
        "reader": Reader(key="owen", size=size, editions=editions),
        "wishes": {
            f"w{number}": Wish(text=f"I want thing {number}.", easy_read=easy("You want it."))
            for number in range(8)
        },
        "actions": actions(count),
        "review": NextReview(next_on=date(2026, 12, 11), place="The library"),
    }
    return copy(**{**base, **fields})


STANDARD, EASY = ("standard", ONE), ("easy_read", ONE)


def sheets(pdf: bytes) -> int:
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return len(opened.pages)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("editions", [STANDARD, EASY], ids=["standard", "easy"])
@pytest.mark.parametrize("count", [1, 60])
def test_it_is_one_sheet_whatever_it_must_leave_out(
    size: Size, editions: tuple[str, ...], count: int
) -> None:
    pressed = fit.render(render(full(size, editions, count), ONE, asked="Asked for in Urdu."))
    assert sheets(pressed.pdf) == 1
    words = Tagged(pressed.pdf).root.text
    assert "999" in words
    assert "There is more in the whole plan." in words or count == 1
    assert "DRAFT" in words


@pytest.mark.parametrize("size", SIZES)
def test_a_text_that_is_too_long_goes_and_its_heading_with_it(size: Size) -> None:
    held = full(
        size,
        STANDARD,
        frame=frame(),
        actions={"a": lock(text=LONG)},
        wishes={"w": Wish(text=LONG)},
        review=NextReview(place=LONG),
    )
    root = Tagged(fit.render(render(held, ONE, asked=None)).pdf).root
    assert "A long sentence" not in root.text
    headings = [heading.text.strip() for heading in root.all("H2")]
    assert headings == ["Whom to ring when"]
    assert "There is more in the whole plan." in root.text


def test_no_item_is_cut_and_a_short_one_takes_the_room_of_a_long_one() -> None:
    held = full("normal", STANDARD, actions={"long": lock(text=LONG), **actions(3)})
    shown = Tagged(fit.render(render(held, ONE, asked=None)).pdf).root.text
    assert "A long sentence" not in shown
    assert all(f"Action number {number} of many." in shown for number in (1, 2, 3))


def test_both_formats_hold_the_same_items() -> None:
    held = full("large", STANDARD, frame=frame())
    pressed = fit.render(render(held, ONE, asked=None))
    in_html = html.render(pressed.page).decode()
    in_pdf = Tagged(pressed.pdf).root.text
    kept = [n for n in range(1, 61) if f"Action number {n} of many." in in_pdf]
    assert kept
    assert kept == [n for n in range(1, 61) if f"Action number {n} of many." in in_html]


def test_the_soonest_come_first_and_what_is_late_says_so() -> None:
    held = copy(
        actions={
            "c": lock(text="Third.", by=None, every="week"),
            "b": lock(text="Second.", by=DAY + timedelta(9)),
            "a": lock(text="First.", by=DAY - timedelta(2)),
            "done": lock(text="Settled.", status="done"),
        }
    )
    rows = [row.text_content().split() for row in found(page(held, ONE), ".next-actions tbody tr")]
    assert [" ".join(row) for row in rows] == [
        "By Friday 20 November 2026This date has passed. First. Owen Clarke",
        "By Tuesday 1 December 2026 Second. Owen Clarke",
        "Every week Third. Owen Clarke",
    ]


def test_its_parts_in_order_under_real_headings() -> None:
    held = copy(
        wishes={
            "theirs": Wish(whose="joanne", text="I want her to rest."),
            "own": Wish(text="I want to stay at home."),
        },
        review=NextReview(next_on=date(2026, 12, 11), place="The library"),
    )
    root = Tagged(fit.render(render(held, ONE, asked=None)).pdf).root
    assert [heading.text.strip() for heading in root.all("H1")] == ["Safeguarding plan for Amina"]
    assert [heading.text.strip() for heading in root.all("H2")] == [
        "What matters to Amina",
        "Who does what next",
        "The next review",
        "Whom to ring when",
    ]
    words = " ".join(root.text.split())
    order = [
        "I want to stay at home.",
        "Joanne Price wants: I want her to rest.",
        "Fit a lock for Amina.",
        "Friday 11 December 2026, The library",
        "In an emergency 999",
        "About this plan: Joanne Price",
        "01632 960 120",
        "This copy is for Owen Clarke (Housing officer).",
        "Eastwick Council",
        held.number,
        "It may not be the whole plan.",
    ]
    places = [words.rindex(each) for each in order]
    assert places == sorted(places)
    assert "There is more" not in words


def test_nobody_is_listed_to_ring_who_may_not_be() -> None:
    number = Contact(phone="07700 900321")
    tariq = Person(name={"": "Tariq Hussain"}, roles=("family",), contact=number, can_help=False)
    assert "07700" not in text(copy(people={**copy().people, "tariq": tariq}), ONE)


def test_a_neutral_copy_names_nobody_in_heading_and_foot() -> None:
    held = copy(frame=frame(neutral=True))
    made = render(held, ONE, asked=None)
    assert "Amina" not in made.title
    assert "Safeguarding" not in made.title + made.body
    assert "Eastwick Council" not in made.body


def test_easy_words_for_a_reader_of_easy_read_alone() -> None:
    for editions, easy_words in (
        (EASY, True),
        (STANDARD, False),
        (("easy_read", *STANDARD), False),
    ):
        shown = text(full("normal", editions, 1), ONE)
        assert ("A worker will do thing 1." in shown) == easy_words
        assert ("Not yet checked by a person with a learning disability." in shown) == easy_words
        assert ("In this copy, “you” means Amina." in shown) == easy_words
        assert ("Action number 1 of many." in shown) != easy_words


def test_frames_that_fill_a_sheet_are_refused_in_plain_words() -> None:
    people = {**copy().people, "council": Person(name={"": "Eastwick " * 900})}
    with pytest.raises(RenderFailed, match="smaller size of print"):
        fit.render(render(full("largest", STANDARD, people=people), ONE, asked=None))


def test_each_choice_takes_no_more_room_than_the_one_before() -> None:
    sheet = SHEETS["normal"]
    items = tuple(
        Item("actions", number, (), f"<p>{'word ' * (number * 7 % 90)}</p>")  # type: ignore[arg-type]
        for number in range(60)
    )
    made = list(choices(items, sheet))
    room = [sum(item.lines(sheet) for item in chosen) for chosen in made]
    assert made[-1] == ()
    assert len(made) <= sheet.lines + 1
    assert all(chosen == tuple(sorted(chosen, key=lambda item: item.turn)) for chosen in made)
    assert room[0] > sheet.lines - 5
    assert all(later <= first + 2 for first, later in itertools.pairwise(room))
