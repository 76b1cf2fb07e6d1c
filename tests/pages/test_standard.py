"""The standard edition shows everything that a copy holds, and nothing else."""

from datetime import date
from typing import Any, get_args, get_type_hints

import pytest
from lxml.html import HtmlElement

from generator import copy as boundary
from generator.copy import (
    Action,
    Altered,
    Contact,
    DestroyAfter,
    EasyReadRecord,
    Objective,
    Offer,
    Person,
    Reader,
    RecipientCopy,
    Sight,
    Since,
    Support,
    Wish,
)
from generator.fields import Value
from generator.pages import own_words, render
from generator.text import HIDDEN
from generator.wording import dates, labels
from generator.wording.voice import where_defined
from tests.pages.copies import Everything, copy, entries, found, frame, lock, page, text


def whole() -> tuple[RecipientCopy, Everything]:
    """The adult's copy with every field of every class set."""
    made = Everything()
    sections: dict[str, Any] = {}
    for name, hint in get_type_hints(RecipientCopy, include_extras=True).items():
        models = [one for one in (hint, *get_args(hint)) if isinstance(one, type)]
        model = next((one for one in models if issubclass(one, Value)), None)
        if name in {"frame", "reader", "people", "adult_parts", "since"} or model is None:
            continue
        if model is EasyReadRecord:
            differ = Altered(section="objectives", key="first-objective", kind="new")
            sections[name] = made.make(model, is_recorded=True, since=(differ,))
            continue
        if name in {"changes", "sights"}:
            sections[name] = (made.make(model),)
        elif str in models:
            key = {"wishes": "first-wish", "objectives": "first-objective"}.get(name, f"key-{name}")
            sections[name] = entries(model, key, made)
        else:
            sections[name] = made.make(model)
    person = made.make(
        Person, name={"": "Mary Ann Evans", "cy": "Mair Ann Evans"}, works_for="joanne"
    )
    everybody = {**copy().people, "mary": person}
    was = {"by": date(1999, 1, 1)}
    items = (
        Altered(section="objectives", key="first-objective", kind="moved", was=was),
        Altered(section="wishes", key="first-wish", kind="changed", fields=("text",)),
    )
    sections["since"] = Since(version=2, had_on=date(1999, 2, 2), items=items)
    reader = made.make(Reader, key="amina", read_to="joanne", languages=("ur",))
    return copy(people=everybody, reader=reader, **sections), made


def days_of(value: object) -> list[date]:
    if isinstance(value, date):
        return [value]
    if isinstance(value, Value):
        return [day for name in type(value).model_fields for day in days_of(getattr(value, name))]
    if isinstance(value, dict):
        return [day for item in value.values() for day in days_of(item)]
    return [day for item in value for day in days_of(item)] if isinstance(value, tuple) else []


def test_every_text_of_every_class_is_shown() -> None:
    held, made = whole()
    shown = text(held)
    texts = {where: words for where, words in made.texts.items() if "EasyLine" not in where}
    missing = [where for where, words in texts.items() if words not in shown]
    assert missing == ["Person.photo"]  # which is no text
    assert made.texts["Person.photo"] in render(held, "standard", asked=None).body
    assert len(made.texts) > 50


def test_every_date_of_every_class_is_shown() -> None:
    held, _ = whole()
    shown = text(held)
    assert [day for day in days_of(held) if dates.without_weekday(day, "en-GB") not in shown] == []


def test_every_choice_is_shown_in_words() -> None:
    held, _ = whole()
    shown = text(held).lower()
    not_choices = {"Frame.stage", "Sight.ground", "Decision.ground", "Person.is"}
    for where, words in labels.VALUES.items():
        assert list(words.values())[-1].text.lower() in shown or where in not_choices, where


def test_every_value_has_words() -> None:
    classes = [one for one in vars(boundary).values() if isinstance(one, type)]
    for model in classes:
        if not issubclass(model, Value):
            continue
        for name, hint in get_type_hints(model).items():
            for words in _literals(hint):
                where = where_defined(model, name)
                known = {**labels.VALUES.get(where, {}), **labels.CONDITIONS}
                assert words in known, where


def _literals(hint: Any) -> set[str]:
    found = {one for one in get_args(hint) if isinstance(one, str)}
    return found.union(*(_literals(one) for one in get_args(hint) if not isinstance(one, str)))


def test_ids_of_entries_are_never_printed() -> None:
    held, _ = whole()
    source = render(held, "standard", asked=None).body
    keys = ("first-wish", "first-objective", "key-", "mary")
    assert not [key for key in keys if key in source]


def test_what_is_not_in_the_copy_leaves_no_trace() -> None:
    shown = page(copy(plan=None))
    headings = [heading.text_content() for heading in shown.iter("h2")]
    sections = [heading for heading in headings if heading[0].isdigit()]
    assert sections == ["1. Who does what", "2. People in this plan", "3. What we hold about you"]
    assert "Leads" not in shown.text_content()


def test_a_reference_to_what_is_not_in_the_copy_goes_without_trace() -> None:
    held = copy(actions={"a": lock(objective="not-here")})
    assert "Objective" not in text(held)


def test_numbers_are_counted_in_the_copy() -> None:
    held = copy(
        wishes={"z": Wish(text="One."), "a": Wish(text="Two.")},
        objectives={"b": Objective(text="Three.", wish="a")},
        actions={"c": lock(objective="b")},
    )
    shown = text(held)
    assert "The wish it serves Wish 2" in shown
    assert "For Objective 1" in shown


def test_each_person_has_their_own_steps_with_the_others_named() -> None:
    held = copy(
        actions={
            "a": lock(who=("joanne", "owen"), text="Both do this."),
            "b": lock(who=("amina",), text="Amina does this."),
        }
    )
    blocks = found(page(held), "section.actions .block")
    assert [block.findtext("h3/bdi") for block in blocks] == [
        "Amina",
        "Joanne Price",
        "Owen Clarke",
    ]
    assert "With Owen Clarke" in _flat(blocks[1])
    assert "With Joanne Price" in _flat(blocks[2])


def _flat(element: HtmlElement) -> str:
    return " ".join(element.text_content().split())


def test_somebody_hidden_is_named_by_the_fixed_words() -> None:
    held = copy(actions={"a": lock(who=(HIDDEN,), text="{-} rings. Then {-} comes.")})
    shown = text(held)
    assert "Someone not named here rings. Then someone not named here comes." in shown
    assert "Someone not named here What" in shown


@pytest.mark.parametrize(
    "typed",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=y>",
        "{{{{ 7 * 7 }}}}",
        "{{% for x in y %}}",
        "# Not a heading",
        "| a | b |",
        "*soft* and _soft_",
        "`code`",
        "![alt](https://a.example/b.png)",
        "[x](javascript:alert)",
    ],
)
def test_everything_else_shows_as_it_was_typed(typed: str) -> None:
    held = copy(actions={"a": lock(text=typed)})
    shown = page(held)
    assert typed.replace("{{", "{").replace("}}", "}") in shown.text_content()
    assert not found(shown, "main script, main img, main code, main em")


def test_a_name_with_marks_does_no_harm() -> None:
    people = {**copy().people, "owen": Person(name={"": "O*w*en <b>[x](https://y.example)"})}
    shown = page(copy(people=people, actions={"a": lock(text="**{owen}** and {owen}")}))
    assert "O*w*en <b>[x](https://y.example) and O*w*en" in shown.text_content()
    assert not found(shown, "main td b, main td a:not(.tel)")


def test_fields_of_the_same_entry_are_written_for_the_reader() -> None:
    action = lock(text="By {this.by}, by {this.who}, {this.kind}: {this.status}", kind="home")
    shown = text(copy(actions={"a": action}))
    assert "By Friday 27 November 2026, by Owen Clarke, Home:" in shown


def test_fields_that_name_each_other_come_to_an_end() -> None:
    wish = Objective(
        text="{this.measure}", measure="m {this.relevant}", relevant="r {this.measure}"
    )
    assert "m r" in text(copy(objectives={"a": wish}))


def test_the_first_page_says_what_comes_next_soonest_first() -> None:
    held = copy(
        actions={
            "late": lock(by=date(2026, 12, 4), text="Later."),
            "past": lock(by=date(2026, 11, 20), text="Overdue."),
            "done": lock(by=date(2026, 11, 1), text="Finished.", status="done"),
        }
    )
    steps = [_flat(step) for step in found(page(held), ".steps li")]
    assert steps == [
        "Friday 20 November 2026 (this date has passed) Overdue. Owen Clarke",
        "Friday 4 December 2026 Later. Owen Clarke",
    ]


def test_conditions_and_what_the_adult_was_not_told_stand_on_the_first_page() -> None:
    held = copy(
        frame=frame(
            conditions=("do_not_pass_on", DestroyAfter(destroy_after=date(2027, 1, 5))),
            holds_what_is_kept_from_adult=True,
        )
    )
    cover = _flat(found(page(held), ".cover")[0])
    assert "Destroy this copy after Tuesday 5 January 2027." in cover
    assert "has not been told. Do not show it or read it to Amina." in cover


def test_a_neutral_copy_says_nothing_on_its_first_page() -> None:
    people = {**copy().people, "owen": Person(name={"": "DC Owen Clarke"}, job="Detective")}
    held = copy(people=people, frame=frame(neutral=True, holds_what_is_kept_from_adult=True))
    shown = page(held)
    first = _flat(found(shown, ".cover")[0]) + str(found(shown, ".running")[0].attrib)
    for word in ("afeguard", "Eastwick", "Amina", "Price", "Clarke", "Detective", "lock"):
        assert word not in first
    assert "Owen" in first
    assert "Joanne" in first
    assert "01632 960 100" in first


def test_how_to_reach_the_adult_safely_comes_before_the_numbers() -> None:
    contact = Contact(phone="01632 960001", safe="Do not leave a message.")
    people = {**copy().people, "amina": Person(name={"": "Amina"}, called="Amina", contact=contact)}
    shown = _flat(found(page(copy(people=people, adult_parts=("phone",))), "section.adult")[0])
    assert shown.index("Do not leave a message.") < shown.index("01632 960 001")


def test_the_adults_full_name_is_given_only_as_a_part() -> None:
    assert "Hussain" not in text(copy())
    assert "Hussain" in text(copy(adult_parts=("full_name",)))


def test_large_print_has_no_tables() -> None:
    assert found(page(copy()), "table")
    large = page(copy(reader=Reader(key="owen", size="large")))
    assert not found(large, "table")
    assert "Fit a lock for Amina." in large.text_content()


def test_a_page_has_one_first_heading_and_no_id_twice() -> None:
    held, _ = whole()
    shown = page(held)
    ids = [element.get("id") for element in shown.xpath("//*[@id]")]
    assert len(ids) == len(set(ids))
    assert len(found(shown, "h1")) == 1
    assert all(heading.text_content().strip() for heading in found(shown, "h1, h2, h3"))
    targets = {link.get("href") for link in found(shown, "a[href^='#']")}
    assert targets <= {f"#{name}" for name in ids}


def test_own_words_cover_all_that_is_not_the_plans() -> None:
    held = copy(sights=(Sight(who="owen", basis="agreed", everything=True),))
    own = " ".join(own_words())
    for heading in found(page(held), "h2, dt, th, legend"):
        words = _flat(heading).split(". ")[-1].replace("Amina", "").strip()
        assert words in own, words


def test_an_action_that_nobody_does_yet_is_not_lost() -> None:
    shown = text(copy(actions={"a": Action(text="Find out more.")}))
    assert "Not yet decided who" in shown
    assert "Find out more." in shown


def test_what_happens_next_holds_support_and_nothing_that_only_ends() -> None:
    held = copy(
        actions={
            "weekly": lock(text="Ring each week.", every="week", by=date(2026, 11, 24)),
            "lock": lock(text="Fit a lock.", by=date(2026, 11, 27)),
        },
        support={"nurse": Support(text="A nurse visits.", by=date(2026, 11, 25))},
    )
    steps = [each.text_content().split() for each in found(page(held), ".steps li")]
    assert [" ".join(each[4:7]) for each in steps] == ["A nurse visits.", "Fit a lock."]


def test_what_was_offered_has_one_label_and_the_full_stop_of_the_language() -> None:
    offers = (
        Offer(on=date(2026, 11, 2), answer="No, not now!", again_on=date(2026, 11, 9)),
        Offer(on=date(2026, 11, 9), again_on=date(2026, 12, 7)),
    )
    held = copy(actions={"lock": lock(offered=offers)})
    (offered,) = [each for each in found(page(held), "dt") if each.text_content() == "Help offered"]
    said = [" ".join(each.text_content().split()) for each in found(offered.getparent(), "dd p")]
    assert said == [
        "Offered on Monday 2 November 2026. Answer: No, not now! "
        "To be offered again on Monday 9 November 2026.",
        "Offered on Monday 9 November 2026. To be offered again on Monday 7 December 2026.",
    ]
    in_urdu = copy(actions={"lock": lock(offered=offers[1:])}, frame=frame(language="ur"))
    text = page(in_urdu).text_content()
    assert "2026 کو پیش کی گئی۔" in text  # noqa: RUF001 - its own full stop
    assert "2026 کو پیش کی گئی." not in text


def test_an_offer_made_again_is_no_date_that_passed() -> None:
    offers = (
        Offer(on=date(2026, 11, 2), again_on=date(2026, 11, 9)),
        Offer(on=date(2026, 11, 9), again_on=date(2026, 12, 7)),
    )
    held = copy(actions={key: lock(offered=offers) for key in ("a", "b", "c")})
    shown = " ".join(found(page(held), ".timeline")[0].text_content().split())
    assert "Monday 7 December 2026 Help to be offered again" in shown
    assert "9 November" not in shown


def test_dates_stand_in_order_and_say_how_far_they_are() -> None:
    held = copy(
        actions={
            "late": lock(text="Late.", by=date(2026, 11, 20)),
            "done": lock(text="Ready.", by=date(2026, 11, 19), status="done"),
            "today": lock(text="Now.", by=date(2026, 11, 22)),
            "dropped": lock(text="Never.", by=date(2026, 11, 21), status="dropped"),
        }
    )
    shown = [" ".join(each.text_content().split()) for each in found(page(held), ".timeline li")]
    assert shown == [
        "Thursday 19 November 2026 (Done) Step Ready. Owen Clarke",
        "Friday 20 November 2026 (This date has passed) Step Late. Owen Clarke",
        "Sunday 22 November 2026 (Today) Step Now. Owen Clarke",
    ]


def test_needs_that_are_sentences_are_not_joined_into_one() -> None:
    reader = Person(name={"": "Owen"}, needs=("Speak slowly.", "He tires early."))
    shown = text(copy(people={**copy().people, "owen": reader}))
    assert "Speak slowly. He tires early." in shown
