"""How both editions tell what has changed."""

from datetime import date, time
from typing import Any, get_type_hints

import pytest

from generator import copy as boundary
from generator.copy import (
    Altered,
    Contingency,
    Entry,
    NextReview,
    Objective,
    RecipientCopy,
    Risk,
    Since,
    Support,
    Wish,
)
from generator.wording import labels, phrases
from generator.wording.fields import FIELDS
from generator.wording.voice import where_defined
from tests.pages.copies import copy, easy, found, lock, page, spaced

EASY = "easy_read"
HAD = date(2026, 11, 9)


def altered(section: str, key: str, kind: Any, **more: Any) -> Altered:
    return Altered(section=section, key=key, kind=kind, **more)


def since(*items: Altered, had_on: date | None = HAD) -> Since:
    return Since(version=2, had_on=had_on, items=items)


def told(held: RecipientCopy, edition: Any = "standard") -> str:
    sections = found(page(held, edition), "section.since")
    return " ".join(map(spaced, sections))


def easy_told(*items: Altered, **sections: Any) -> list[str]:
    held = copy(since=since(*items, had_on=None), **sections)
    rows = found(page(held, EASY), "section.since h3, section.since .row")
    return [" ".join(row.text_content().split()) for row in rows]


MOVED = altered("review", "", "moved", was={"next_on": date(2026, 12, 11), "next_at": time(10, 30)})
REVIEW = NextReview(
    next_on=date(2026, 12, 8), next_at=time(10, 30), easy_read=easy("We will meet.")
)


def test_every_link_leads_somewhere() -> None:
    items = (altered("risks", "door", "new"), altered("review", "", "new"))
    held = copy(risks={"door": Risk(text="A door.")}, review=REVIEW, since=since(*items))
    ended = held.model_copy(update={"frame": held.frame.model_copy(update={"stage": "ended"})})
    for each in (held, ended):
        shown = page(each, "standard")
        links = [link.get("href") for link in found(shown, "section.since a")]
        assert "#risks" in links
        assert all(found(shown, link) for link in links)


def test_a_copy_that_is_not_compared_has_no_section() -> None:
    assert told(copy()) == ""
    assert told(copy(), EASY) == ""


def test_the_standard_edition_lists_each_kind_under_its_heading() -> None:
    held = copy(
        review=REVIEW,
        objectives={
            "a": Objective(text="First.", status="met", status_on=HAD),
            "b": Objective(text="Second.\n\nMore of it."),
        },
        actions={"lock": lock(), "bank": lock(every="week", text="Go to the bank.")},
        since=since(
            altered("objectives", "a", "done"),
            altered("objectives", "b", "changed", fields=("text", "lead", "easy_read")),
            altered("actions", "lock", "new"),
            altered("actions", "bank", "moved", was={"by": None, "every": None}),
            MOVED,
        ),
    )
    assert told(held) == (
        "2. What has changed since version 2 "
        "Your copy of version 2 was made on Monday 9 November 2026. "
        "Names, contact details and who may see the plan are not compared. "
        "New Owen Clarke: Fit a lock for Amina. When: by Friday 27 November 2026. "
        "Done Objective 1: First. Met, as at Monday 9 November 2026 "
        "New date or time "
        "Owen Clarke: Go to the bank. Now: every week, until Friday 27 November 2026. "
        "The next review Now: Tuesday 8 December 2026, 10:30am. "
        "Before: Friday 11 December 2026, 10:30am. "
        "Changed Objective 2: Second. What is different: the wording and who leads."
    )


def test_each_item_links_to_its_place() -> None:
    held = copy(
        objectives={"a": Objective(text="First."), "b": Objective(text="Second.")},
        contingency={"c": Contingency(if_="It breaks.")},
        since=since(
            altered("objectives", "b", "new"),
            altered("contingency", "c", "new"),
            altered("actions", "fit-the-lock", "new"),
            altered("plan", "", "changed", fields=("text",)),
        ),
    )
    shown = page(held)
    links = [each.get("href") for each in found(shown, "section.since a")]
    assert links == ["#objectives-2", "#contingency", "#actions", "#plan"]
    for link in links:
        assert found(shown, str(link)), link
    assert "Second." in found(shown, "#objectives-2")[0].text_content()


def test_nothing_changed_is_said() -> None:
    held = copy(since=since())
    assert phrases.SINCE_NOTHING.text in told(held)
    assert told(held, EASY) == "What is new Nothing in this copy is new."


def test_a_change_of_easy_words_alone_is_none_in_the_standard_edition() -> None:
    item = altered("actions", "fit-the-lock", "changed", fields=("easy_read",))
    assert phrases.SINCE_NOTHING.text in told(copy(since=since(item)))
    assert easy_told(item) == ["Changed", "A worker will fit a lock."]


def test_without_a_copy_made_for_the_reader_no_day_is_given() -> None:
    assert "Your copy" not in told(copy(since=since(had_on=None)))


def test_easy_read_shows_the_lines_of_what_is_new_and_the_first_of_what_is_done() -> None:
    lines = (*easy("A worker will fit a lock.", "lock"), *easy("You get the keys.", "key"))
    new, done = lock(easy_read=lines), lock(easy_read=lines, status="done")
    items = (altered("actions", "a", "new"), altered("actions", "b", "done"))
    assert easy_told(*items, actions={"a": new, "b": done}) == [
        "New",
        "A worker will fit a lock.",
        "You get the keys.",
        "Done",
        "A worker will fit a lock.",
        "This is done.",
    ]


def test_easy_read_draws_the_new_day_and_not_the_old_one() -> None:
    held = copy(review=REVIEW, since=since(MOVED))
    rows = found(page(held, EASY), "section.since .row")
    words = [" ".join(row.text_content().split()) for row in rows]
    assert words == [
        "This is what has changed since Monday 9 November 2026.",
        "We will meet.",
        "The new day is Tuesday 8 December 2026.",
    ]
    assert all(found(row, "img") for row in rows)
    assert "attached" in rows[2].get("class", "")


@pytest.mark.parametrize(
    ("section", "entry", "item", "said"),
    [
        ("wishes", Wish(met="yes"), {"kind": "done"}, "This has happened."),
        ("actions", lock(status="dropped"), {"kind": "stopped"}, "This will not happen now."),
        ("actions", lock(every="week"), {"kind": "moved", "was": {"every": None}},
         "This happens every week."),
        ("support", Support(who=("joanne",)), {"kind": "changed", "fields": ("who",)},
         "Joanne Price will do this now."),
        ("objectives", Objective(status="not_met"), {"kind": "changed", "fields": ("status",)},
         "This has not happened."),
    ],
)  # fmt: skip
def test_easy_read_says_what_became_of_it(
    section: str, entry: Entry, item: dict[str, Any], said: str
) -> None:
    held = entry.model_copy(update={"easy_read": easy("It is this.")})
    rows = easy_told(altered(section, "a", **item), **{section: {"a": held}})
    assert rows[1:] == ["It is this.", said]


def test_what_became_of_it_stays_beside_what_it_is() -> None:
    held = {"a": lock(status="declined")}
    shown = page(copy(actions=held, since=since(altered("actions", "a", "stopped"))), EASY)
    assert "attached" in found(shown, "section.since .row")[-1].get("class", "")


def test_what_easy_read_does_not_show_is_not_told_there() -> None:
    hard = altered("objectives", "a", "changed", fields=("measure",))
    bare = altered("objectives", "b", "new")
    held = {"a": Objective(easy_read=easy("It is this.")), "b": Objective(text="Hard.")}
    assert easy_told(hard, bare, objectives=held) == []


def test_every_field_that_may_differ_has_a_name() -> None:
    classes = [one for one in vars(boundary).values() if isinstance(one, type)]
    for model in classes:
        if issubclass(model, Entry) and model is not Entry:
            for name in get_type_hints(model):
                if name in model.model_fields and name not in {"text", "easy_read"}:
                    assert FIELDS[where_defined(model, name)], (model, name)


def test_both_editions_name_the_same_kinds() -> None:
    assert list(labels.VALUES["Altered.kind"]) == list(phrases.EASY_NEWS_KINDS)
