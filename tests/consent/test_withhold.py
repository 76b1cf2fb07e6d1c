"""What the proof of each file looks for: all that is withheld, and nothing held by right."""

from collections.abc import Iterable
from typing import Any

import pytest

from generator import pages
from generator.consent.decide import decide
from generator.consent.withhold import withhold
from generator.plan.model import Plan
from generator.press import html
from generator.press.prove import prove
from generator.withheld import Secret, Withheld
from tests.consent.building import DAY, Data, agreed, copy_of, kept, lawful, plan, plan_of, refused
from tests.consent.canaries import Canary
from tests.consent.rich_plan import CANARIES, CONTENT, GIVEN, KEEPERS, viewers

NOT_SOUGHT = (
    "kept_from",
    "confirmed_on",
    "not_a_name",
    "easy_read_checked.on",
    "easy_read_checked.words",
    "translations_checked",
    "not_told.until",
)
"""Fields that no copy class has: there is nothing by which they could come into a copy."""

NOT_TOLD = {"why": "She would warn him.", "until": "2026-12-01"}


def withheld(held: Plan, key: str) -> Withheld:
    return withhold(held, decide(held, key, DAY))


def secrets(key: str, *records: Data, **rest: Any) -> dict[str, set[str]]:
    """Map each withheld item to its texts."""
    found: dict[str, set[str]] = {}
    for each in withheld(plan(*records, **rest), key).secrets:
        found.setdefault(each.item, set()).add(each.text)
    return found


def file_of(held: Plan, key: str, more: str = "") -> bytes:
    """Make somebody's HTML copy, and put something more on its last page."""
    page = pages.render(copy_of(held, key), "standard", asked=None)
    return html.render(page).replace(b"</main>", f"<p>{more}</p></main>".encode())


def proved(held: Plan, key: str, more: str = "") -> tuple[str, ...]:
    return prove("plan.html", file_of(held, key, more), withheld(held, key), pages.own_words())


@pytest.fixture(scope="module")
def rich() -> Plan:
    return plan_of(CONTENT)


# The whole list


@pytest.mark.parametrize("key", GIVEN)
def test_everything_withheld_is_sought_and_nothing_that_may_be_seen(key: str, rich: Plan) -> None:
    found = withheld(rich, key)
    sought = " ".join(secret.text for secret in found.secrets)
    by_right = " ".join(found.by_right)
    for canary in CANARIES:
        is_entrys_day = canary.kind == "day" and canary.field != "people.born"
        if any(part in canary.field for part in NOT_SOUGHT) or is_entrys_day:
            continue
        may = key in viewers(canary)
        assert may or _is_known(canary, key) or canary.text in sought, canary
        assert not may or canary.text not in sought, canary
        assert not may or canary.text in by_right, canary


def _is_known(canary: Canary, key: str) -> bool:
    """Whether somebody knows a thing that is not printed for them: no harm in finding it."""
    particulars = {"job", "relation", "organisation", "to"}
    about_adult = canary.of == "amina" and canary.path[-1] in particulars and key in KEEPERS
    own_delivery = canary.of == key and canary.field == "people.deliver.to"
    return about_adult or own_delivery


@pytest.mark.parametrize("key", ["amina", "joanne", "nadia", "lee", "samina", "farah", "tariq"])
def test_every_secret_is_found_wherever_it_stands(key: str, rich: Plan) -> None:
    assert proved(rich, key) == ()
    found = withheld(rich, key)
    assert found.secrets
    items = {secret.item for secret in found.secrets}
    more = "</p><p>".join(secret.text for secret in found.secrets)
    assert set(proved(rich, key, more)) == items


def test_a_message_can_name_an_item_without_its_words(rich: Plan) -> None:
    for key in GIVEN:
        for secret in withheld(rich, key).secrets:
            assert secret.text.lower() not in secret.item.lower()


# Entries


def texts(found: Iterable[Secret]) -> set[str]:
    return {secret.text for secret in found}


ENTRY: Data = {
    "text": "{tariq} rings {amina}.",
    "easy_read": [{"none": "He rings you."}, {"none": "He may ring again."}],
    "law": "Some Act",
    "offered": [{"answer": "Not now."}],
    "note": "Only for us.",
    "who": ["lee"],
    "by": "2026-12-24",
}


def test_every_text_of_a_withheld_entry() -> None:
    found = secrets("nadia", agreed("nadia", "plan"), actions={"ring": ENTRY})
    assert {item: text for item, text in found.items() if item.startswith("actions.")} == {
        "actions.ring.text": {"Tariq Hussain rings Amina."},
        "actions.ring.easy_read.0.sentence": {"He rings you."},
        "actions.ring.easy_read.1.sentence": {"He may ring again."},
        "actions.ring.law": {"Some Act"},
        "actions.ring.offered.0.answer": {"Not now."},
        "actions.ring.note": {"Only for us."},
    }


def test_a_shared_entrys_note_is_withheld_all_the_same() -> None:
    for key in ("amina", "joanne", "nadia"):
        found = secrets(key, agreed("nadia", "actions"), actions={"ring": ENTRY})
        assert {item for item in found if item.startswith("actions.")} == {"actions.ring.note"}


def test_a_withheld_entry_may_name_hidden_people_in_either_way() -> None:
    record = agreed("nadia", "plan", hide=["tariq"])
    found = secrets("nadia", record, actions={"ring": ENTRY})
    assert found["actions.ring.text"] == {
        "Tariq Hussain rings Amina.",
        "someone not named here rings Amina.",
    }


@pytest.mark.parametrize("key", ["nadia", "joanne", "amina"])
def test_what_is_kept_from_somebody_is_sought(key: str) -> None:
    actions = {"ring": {**ENTRY, "kept_from": kept(key)}}
    found = secrets(key, agreed("nadia", "actions", "changes"), actions=actions)
    assert "actions.ring.text" in found
    changes = [{"text": "Something changed.", "kept_from": kept(key)}]
    found = secrets(key, agreed("nadia", "changes"), changes=changes)
    assert found["changes.1.text"] == {"Something changed."}


def test_the_words_of_a_withheld_entry_that_stand_in_a_shared_one_too_are_no_hit() -> None:
    same = "The same long sentence stands in both of these entries."
    actions = {
        "open": {"text": same},
        "kept": {"text": f"{same} And more.", "kept_from": kept("nadia")},
    }
    held = plan(agreed("nadia", "actions"), actions=actions)
    assert proved(held, "nadia") == ()
    assert proved(held, "nadia", "in both of these entries. And more.") == ("actions.kept.text",)


# People


def test_the_name_of_somebody_whom_nothing_shared_names() -> None:
    people = {"lee": {"name": "Lee Barton", "own_script": "Ли Бартон", "called": "Sergeant Lee"}}
    found = secrets("nadia", agreed("nadia", "wishes"), people=people)
    assert {"Lee Barton", "Lee", "Barton", "Ли Бартон", "Sergeant Lee"} <= found["people.lee"]
    shown = secrets("nadia", agreed("nadia", "actions"), people=people)
    assert "people.lee" not in shown


def test_a_hidden_persons_name_and_employer() -> None:
    record = agreed("nadia", "actions", hide=["craig"])
    actions = {"one": {"text": "{craig} is there.", "who": ["craig"]}}
    found = secrets("nadia", record, actions=actions)
    assert "Craig Dunmore" in found["people.craig"]
    assert "Tracey Blundell" in found["people.tracey"]
    assert "Kestrel Home Care" in found["people.agency"]


def test_an_employer_along_the_chain_is_shown_and_not_sought() -> None:
    actions = {"one": {"text": "Ask.", "who": ["craig"]}}
    held = plan(agreed("nadia", "actions"), actions=actions)
    assert not {"people.craig", "people.tracey", "people.agency"} & {
        secret.item for secret in withheld(held, "nadia").secrets
    }
    assert proved(held, "nadia") == ()


def test_somebody_named_only_in_what_is_kept_from_the_adult() -> None:
    """The neighbour who told the council: no name could do more harm."""
    feedback = {"f": {"to": "doreen", "text": "Thank {doreen}.", "kept_from": kept("amina")}}
    found = secrets("amina", feedback=feedback)
    assert "Doreen Cole" in found["people.doreen"]
    held = plan(feedback=feedback)
    assert proved(held, "amina") == ()
    assert "people.doreen" in proved(held, "amina", "Ask Doreen.")


def test_somebody_of_whose_sight_the_adult_is_not_told() -> None:
    record = lawful("doreen", "plan", not_told=NOT_TOLD, law="Some Act", why="Because she knows.")
    found = secrets("amina", record, feedback=None)
    assert "Doreen Cole" in found["people.doreen"]
    assert found["sharing.lawful.1.why"] == {"Because she knows."}
    assert found["sharing.lawful.1.law"] == {"Some Act"}
    assert found["sharing.lawful.1.not_told.why"] == {"She would warn him."}
    assert "people.doreen" not in secrets("joanne", record, feedback=None)
    read_out = secrets("farah", agreed("farah", "sharing"), record, feedback=None)
    assert "Doreen Cole" in read_out["people.doreen"]


def test_somebody_whom_only_hide_of_another_record_names() -> None:
    record = agreed("samina", "plan", hide=["doreen"], may_name=["tracey"])
    found = secrets("nadia", agreed("nadia", "sharing"), record)
    assert {"people.doreen", "people.tracey"} <= set(found)
    assert "people.samina" not in found
    held = plan(agreed("nadia", "sharing"), record, feedback=None)
    assert proved(held, "joanne") == proved(held, "amina") == proved(held, "nadia") == ()


CONTACT = {
    "phone": "01632 960199",
    "out_of_hours": "01632 960198",
    "email": "lee@police.example",
    "address": "1 Station Road",
    "safe": "Ask for the duty desk.",
}


def of_contact(found: Iterable[Secret], prefix: str) -> dict[str, str]:
    prefix = f"{prefix}.contact."
    return {each.item.removeprefix(prefix): each.kind for each in found if prefix in each.item}


def test_contacts_that_are_not_shared() -> None:
    ways = {**dict.fromkeys(CONTACT, "words"), "phone": "number", "out_of_hours": "number"}
    for shared, expected in {"no": ways, "yes": {}}.items():
        people = {"lee": {"contact": CONTACT, "contact_shared": shared}}
        held = plan(agreed("nadia", "actions"), people=people)
        found = withheld(held, "nadia").secrets
        assert of_contact(found, "people.lee") == expected
        absent = plan(agreed("nadia", "wishes"), people=people)
        assert of_contact(withheld(absent, "nadia").secrets, "people.lee") == ways


def test_of_the_sending_organisation_only_the_telephone_is_by_right() -> None:
    people = {"council": {"contact": CONTACT}}
    found = withheld(plan(agreed("nadia", "plan"), people=people), "nadia").secrets
    assert set(of_contact(found, "people.council")) == {"email", "address", "safe"}


def test_ones_own_details_are_by_right() -> None:
    person = {
        "contact": CONTACT,
        "born": "1970-01-02",
        "needs": "A quiet room with a window",
        "deliver": {"how": "post", "to": "2 Other Road, Eastwick"},
    }
    held = plan(agreed("nadia", "plan"), people={"nadia": person})
    assert not [each for each in withheld(held, "nadia").secrets if "nadia" in each.item]
    assert proved(held, "nadia") == ()
    for key in ("joanne", "amina"):
        items = {each.item for each in withheld(held, key).secrets}
        kept = {"people.nadia.needs", "people.nadia.deliver.to"} if key == "amina" else set()
        assert {"people.nadia.born"} | kept <= items


def test_a_withheld_address_that_is_ones_own_too_is_no_hit() -> None:
    people = {"samina": {"contact": {"address": "4 Mill Lane, Eastwick"}}}
    held = plan(agreed("samina", "plan"), people=people)
    assert proved(held, "samina") == ()
    alone = plan(agreed("samina", "plan"))
    assert "adult.contact.address" in proved(alone, "samina", "4 Mill Lane, Eastwick")


def test_dates_of_birth() -> None:
    people = {"lee": {"born": "1980-02-03"}}
    held = plan(agreed("nadia", "actions"), people=people)
    found = {each.item: each for each in withheld(held, "nadia").secrets if each.kind == "date"}
    assert {item: each.text for item, each in found.items()} == {
        "people.lee.born": "1980-02-03",
        "adult.born": "1961-03-14",
    }
    for written in ("3 February 1980", "03/02/1980", "3rd February 1980", "1980-02-03"):
        assert proved(held, "nadia", f"born on {written}") == ("people.lee.born",)


# The adult


@pytest.mark.parametrize(
    ("part", "items"),
    [
        ("full_name", {"adult.full_name"}),
        ("born", {"adult.born"}),
        ("phone", {"adult.contact.phone", "adult.contact.out_of_hours", "adult.contact.safe"}),
        ("email", {"adult.contact.email", "adult.contact.safe"}),
        ("address", {"adult.contact.address", "adult.contact.safe"}),
    ],
)
def test_parts_of_the_adults_identity_that_were_not_given(part: str, items: set[str]) -> None:
    everything = set(secrets("nadia", agreed("nadia", "wishes")))
    rest = set(secrets("nadia", agreed("nadia", "wishes", f"adult.{part}")))
    assert everything - rest == items


def test_what_the_adult_is_called_is_on_every_copy() -> None:
    people = {"amina": {"name": "Amina Rose Hussain", "called": "Amina Rose"}}
    held = plan(agreed("nadia", "wishes"), people=people)
    assert proved(held, "nadia") == ()
    assert "adult.full_name" in proved(held, "nadia", "Mrs Hussain")


def test_the_adults_language_is_no_hit_in_a_keepers_copy() -> None:
    people = {"amina": {"speaks": "Sign language"}, "lee": {"speaks": "Sign language"}}
    assert proved(plan(people=people), "joanne") == ()
    assert "people.lee.needs" in proved(
        plan(agreed("nadia", "plan"), people=people), "nadia", "Sign language"
    )


def test_a_surname_that_somebody_shown_shares_is_no_hit() -> None:
    actions = {"one": {"text": "Ask.", "who": ["samina"]}}
    held = plan(agreed("nadia", "actions"), actions=actions)
    assert proved(held, "nadia") == ()


# The record of sharing


def test_the_record_is_sought_where_it_is_not_given() -> None:
    records = agreed("nadia", "plan", why="To help her."), refused("lee", why="He is too busy.")
    found = secrets("nadia", *records, sharing={"how": "Spoken.", "note": "For us."})
    assert found["sharing.decisions.1.why"] == {"To help her."}
    assert found["sharing.decisions.2.why"] == {"He is too busy."}
    assert found["sharing.how"] == {"Spoken."}
    assert found["sharing.note"] == {"For us."}
    given = secrets("joanne", *records, sharing={"how": "Spoken.", "note": "For us."})
    assert {item for item in given if item.startswith("sharing")} == {"sharing.note"}


def test_reasons_for_not_telling_are_sought_in_all_but_the_keepers_copies() -> None:
    records = agreed("nadia", "sharing"), lawful("lee", "plan", not_told=NOT_TOLD)
    reason = "sharing.lawful.1.not_told.why"
    for key in ("amina", "nadia"):
        assert reason in secrets(key, *records)
    for key in ("joanne", "priya"):
        assert reason not in secrets(key, *records)


def test_who_checked_the_easy_words_is_sought_in_all_but_the_keepers_copies() -> None:
    checked = {"by": "Plain Speakers", "on": "2026-11-05", "changed": "They took out a wombat."}
    held = plan(agreed("nadia", "plan"), easy_read_checked=checked)
    for key in ("amina", "nadia"):
        assert proved(held, key, "Asked of Plain Speakers.") == ("easy_read_checked.by",)
        assert proved(held, key, "They took out a wombat.") == ("easy_read_checked.changed",)
        assert proved(held, key) == ()
    assert proved(held, "joanne", "They took out a wombat.") == ()


def test_who_gets_nothing_may_see_nothing() -> None:
    found = secrets("tariq")
    assert {"plan.text", "wishes.stay-home.text", "people.lee", "adult.full_name"} <= set(found)
    assert texts(withheld(plan(), "tariq").secrets) >= {"Fit a lock.", "To help."}
