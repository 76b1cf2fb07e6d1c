"""The page that is safe to leave at home: nothing on it tells of a plan."""

import io
import re
from datetime import date, time, timedelta
from typing import Any

import lxml.html
import pikepdf
import pytest
from babel.dates import format_date
from hypothesis import HealthCheck, Phase, given, settings

from generator.consent.decide import decide
from generator.consent.project import project
from generator.copy import Contact, NextReview, Person, Reader, RecipientCopy
from generator.orders import Narrow, order
from generator.pages import home_page, render
from generator.plan.model import Plan
from generator.press import html, pdf
from generator.wording.people import given_name
from tests import strategies
from tests.consent.building import plan_of
from tests.consent.rich_plan import CONTENT, GIVEN
from tests.consent.rich_plan import DAY as RICH_DAY
from tests.pages.copies import DAY, copy, found, frame, lock, page, text
from tests.press.tag_reader import Tagged
from tests.strategies import Data

HOME = "home_page"
OURS = {"Dates", "and", "numbers", "Numbers", "Emergency", "999", "By", "You"}
OURS |= {"Evenings", "weekends:"}
TIMES = re.compile(
    r"\d{1,2}(:\d\d)?(am|pm)?|midday|midnight|in|the|at|morning|afternoon|evening|night"
)
NEVER = re.compile(
    r"safeguard|\bplans?\b|clearplan|review|council|adult|abuse|easy.?read|copy|draft|protect", re.I
)


def unexplained(of: RecipientCopy) -> set[str]:
    """The words of the page that are no date, no time, no first name, no number and not ours."""
    words = lxml.html.fromstring(render(of, HOME, asked=None).body)
    (main,) = words.xpath("//main")
    dates = {entry.by for entry in of.actions.values()}
    dates |= {of.review.next_on} if of.review else set()
    said = {
        word
        for day in dates
        if day and day >= of.frame.made_on
        for word in format_date(day, "EEEE d MMMM y", locale="en_GB").split()
    }
    names = {given_name(person, "en-GB") for person in of.people.values()}
    numbers = {
        part
        for person in of.people.values()
        for phone in (person.contact.phone, person.contact.out_of_hours)
        for part in re.findall(r"\d+", phone or "")
    }
    shown = " ".join(main.itertext()).replace(",", " ").split()
    left = set(shown) - OURS - said - names
    digits = " ".join(numbers)
    return {word for word in left if not TIMES.fullmatch(word) and word not in digits}


def both_manners(of: RecipientCopy) -> tuple[RecipientCopy, RecipientCopy]:
    easy = of.reader.model_copy(update={"editions": ("easy_read",)})
    return of, of.model_copy(update={"reader": easy})


@given(strategies.plans(), strategies.days)
@settings(
    deadline=None,
    derandomize=True,
    database=None,
    max_examples=60,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)
def test_no_other_word_can_appear(content: Data, on: date) -> None:
    plan = Plan.model_validate(content)
    for key in plan.people:
        made = project(plan, decide(plan, key, on))
        for each in both_manners(made) if made else ():
            assert unexplained(each) == set(), key


def test_no_other_word_of_a_plan_with_everything_appears() -> None:
    plan = plan_of(CONTENT)
    for key in GIVEN:
        made = project(plan, decide(plan, key, RICH_DAY))
        assert made
        assert unexplained(made) == set(), key


def held(**fields: Any) -> RecipientCopy:
    people = {
        **copy().people,
        "joanne": Person(
            name={"": "Joanne Price"},
            job="Social worker",
            contact=Contact(phone="01632960120", out_of_hours="01632 960121"),
        ),
        "lee": Person(name={"": "DC Lee Barton"}, contact=Contact(phone="01632 960199")),
    }
    base: dict[str, Any] = {
        "reader": Reader(key="amina"),
        "people": people,
        "actions": {
            "b": lock(by=DAY + timedelta(9), who=("amina", "owen")),
            "a": lock(by=DAY, who=("amina", "council")),
            "not-hers": lock(by=DAY + timedelta(2), who=("lee",)),
            "police": lock(by=DAY + timedelta(2), who=("amina", "lee"), kind="police"),
            "late": lock(by=DAY - timedelta(1), who=("lee",)),
            "done": lock(by=DAY + timedelta(3), status="done"),
            "daily": lock(by=None, every="day"),
        },
        "review": NextReview(next_on=DAY + timedelta(9), next_at=time(10, 30), place="Library"),
    }
    return copy(**{**base, **fields})


def lines(of: RecipientCopy, selector: str) -> list[str]:
    return [" ".join(" ".join(each.itertext()).split()) for each in found(page(of, HOME), selector)]


def test_dates_to_come_in_order_with_first_names() -> None:
    assert lines(held(), ".days li") == [
        "By Sunday 22 November 2026 You",
        "By Tuesday 1 December 2026 You and Owen",
        "Tuesday 1 December 2026, 10:30am",
    ]
    assert "You" not in " ".join(lines(held(reader=Reader(key="lee")), ".days li"))


def test_numbers_of_people_with_first_names_alone() -> None:
    assert lines(held(), ".numbers > div") == [
        "Emergency 999",
        "Joanne 01632 960 120 Evenings and weekends: 01632 960 121",
        "Lee 01632 960 199",
    ]


@pytest.mark.parametrize(
    ("person", "name"),
    [
        ({"name": {"": "Joanne Price"}}, "Joanne"),
        ({"name": {"": "DC Lee Barton"}}, "Lee"),
        ({"name": {"": "Dr Anita Shah"}, "called": "Dr Shah"}, "Anita"),
        ({"name": {"": "Dr Shah"}}, ""),
        ({"name": {"": "Ann Lee"}, "called": "the duty worker"}, "Ann"),
        ({"name": {"": "Elizabeth Moss"}, "called": "Beth Moss"}, "Beth"),
        ({"name": {"": "Eastwick Council"}, "is_": "organisation"}, ""),
        ({"name": {"": "Duty Team"}, "is_": "team"}, ""),
    ],
)
def test_a_first_name_tells_no_more(person: dict[str, Any], name: str) -> None:
    assert given_name(Person(**person), "en-GB") == name


def test_easy_read_has_the_month_drawn_and_the_time_in_words() -> None:
    shown = page(held(reader=Reader(key="amina", editions=("easy_read", HOME))), HOME)
    assert len(found(shown, ".days img")) == 3
    assert "10:30 in the morning" in shown.text_content()
    assert not found(page(held(), HOME), "img")


def test_nothing_in_either_file_tells_what_it_is() -> None:
    for reader in (Reader(key="amina"), Reader(key="amina", editions=("easy_read", HOME))):
        made = render(held(reader=reader), HOME, asked="Asked for in Urdu.")
        source = re.sub(r"base64,[\w+/=]+", "", html.render(made).decode())
        assert set(NEVER.findall(source)) <= {"easy-read"}
        file = pdf.render(made)
        tagged = Tagged(file)
        assert not NEVER.findall(tagged.root.text)
        assert not NEVER.findall("".join(words for _, words, _ in tagged.artifacts))
        with pikepdf.open(io.BytesIO(file)) as opened:
            told = str(dict(opened.docinfo)) + opened.Root.Metadata.read_bytes().decode()
        assert "Dates and numbers" in told
        assert not NEVER.findall(told)
        assert "Amina" not in source + tagged.root.text + told


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({"stage": "draft"}, "the plan is a draft, and the page cannot say so"),
        (
            {"conditions": ("read_here_only",)},
            "their copies have conditions, and the page cannot say them",
        ),
        (
            {"holds_what_is_kept_from_adult": True},
            "it would show dates that the adult has not been told",
        ),
    ],
)
def test_there_is_none_where_it_could_not_say_what_it_must(
    fields: dict[str, Any], why: str
) -> None:
    orders, findings = order(held(frame=frame(**fields)), Narrow(editions=[HOME]))
    assert orders == ()
    assert [each.code for each in findings] == ["home-page-not-made"]
    assert why in findings[0].message


def test_an_ended_plan_has_no_dates_left() -> None:
    assert "Dates and numbers Numbers" in text(held(frame=frame(stage="ended")), HOME)


def test_a_page_with_nobody_to_ring_is_told() -> None:
    people = {**copy().people, "joanne": Person(name={"": "Joanne Price"})}
    orders, findings = order(held(people=people), Narrow(editions=[HOME]))
    assert [each.edition for each in orders] == [HOME]
    assert [each.code for each in findings] == ["home-page-without-numbers"]
    assert home_page.has_helpers(held())


def test_it_is_made_for_those_who_did_not_ask_and_others_are_narrowed() -> None:
    def made(*editions: str, reader: tuple[str, ...] = ("standard",)) -> list[str]:
        of = held(reader=Reader(key="amina", editions=reader))
        return [each.edition for each in order(of, Narrow(editions=editions))[0]]

    assert made() == ["standard"]
    assert made(reader=("standard", HOME)) == ["standard", HOME]
    assert made(HOME) == [HOME]
    assert made("one_page", HOME) == ["one_page", HOME]
    assert made("standard", HOME, reader=("easy_read",)) == [HOME]
