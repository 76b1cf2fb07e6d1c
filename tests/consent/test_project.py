"""What a copy holds and what it never shows (sharing rules, "What every copy has")."""

import re
from datetime import date
from typing import Any

import pytest

from generator import copy
from generator.consent.decide import decide
from generator.consent.project import project
from generator.copy import RecipientCopy
from generator.fields import Value, walk
from generator.plan.words_checked import fingerprints
from generator.text import HIDDEN
from tests.consent.building import (
    DAY,
    Data,
    agreed,
    copy_for,
    copy_of,
    data,
    kept,
    lawful,
    plan,
    plan_of,
    refused,
    withdrawn,
)

NOT_TOLD = {"why": "She would warn him.", "until": "2026-12-01"}
FRAME = {"amina", "council"}
"""Whom every copy names: the adult and the sending organisation."""


def only(text: str, **fields: Any) -> Data:
    """Make the only action there is."""
    return {"one": {"text": text, **fields}}


def held(made: RecipientCopy) -> str:
    """Give all that stands in a copy."""
    return made.model_dump_json()


# People


def test_only_people_whom_shared_items_name() -> None:
    made = copy_for("nadia", agreed("nadia", "actions.new-lock"))
    assert set(made.people) == FRAME | {"nadia", "lee"}
    bare = copy_for("nadia", agreed("nadia", "wishes"))
    assert set(bare.people) == FRAME | {"nadia"}


def test_a_placeholder_names_somebody() -> None:
    actions = only("{tariq} must not come.", easy_read=[{"door": "{doreen} looks out."}])
    made = copy_for("nadia", agreed("nadia", "actions"), actions=actions)
    assert set(made.people) == FRAME | {"nadia", "tariq", "doreen"}


def test_a_literal_brace_names_nobody() -> None:
    made = copy_for("nadia", agreed("nadia", "actions"), actions=only("{{tariq}} stays."))
    assert set(made.people) == FRAME | {"nadia"}


def test_an_employer_is_named_by_who_works_for_them_and_so_on() -> None:
    made = copy_for("nadia", agreed("nadia", "actions"), actions=only("Ask.", who=["craig"]))
    assert set(made.people) == FRAME | {"nadia", "craig", "tracey", "agency"}


def test_the_words_about_somebody_name_others() -> None:
    people = {"lee": {"job": "Helps {doreen}", "relation": "neighbour of {samina}"}}
    made = copy_for("nadia", agreed("nadia", "actions.new-lock"), people=people)
    assert set(made.people) == FRAME | {"nadia", "lee", "doreen", "samina"}


def test_people_named_in_what_is_not_shared_do_not_appear() -> None:
    actions = {
        "one": {"text": "Shared.", "note": "{tariq}", "kept_from": {"people": "samina"}},
        "two": {"text": "{tariq} is not shared.", "who": ["craig"], "kept_from": kept("nadia")},
    }
    made = copy_for("nadia", agreed("nadia", "actions"), actions=actions)
    assert set(made.people) == FRAME | {"nadia"}


def test_the_order_of_people_is_that_in_which_the_copy_names_them() -> None:
    people = ["samina", "lee", "doreen"]
    made = copy_for("nadia", agreed("nadia", "actions"), actions=only("Ask.", who=people))
    assert list(made.people) == ["amina", "council", "nadia", *people]
    content = data(agreed("nadia", "actions"), actions=only("Ask.", who=people))
    content["people"] = dict(reversed(content["people"].items()))
    again = copy_of(plan_of(content), "nadia")
    assert held(again) == held(made)


def test_contacts_show_where_they_are_shared() -> None:
    contact = {"phone": "01632 960199", "email": "lee@police.example", "safe": "Ask for him."}
    people = {"lee": {"contact": contact}, "craig": {"contact": contact, "contact_shared": "no"}}
    actions = only("Ask.", who=["lee", "craig"])
    closed = copy_for("nadia", agreed("nadia", "actions"), people=people, actions=actions)
    assert closed.people["lee"].contact == closed.people["craig"].contact == copy.Contact()
    people["lee"] = {"contact": contact, "contact_shared": "yes"}
    opened = copy_for("nadia", agreed("nadia", "actions"), people=people, actions=actions)
    assert opened.people["lee"].contact == copy.Contact(**contact)
    assert opened.people["craig"].contact == copy.Contact()


def test_the_sending_organisations_telephone_is_on_every_copy_and_nothing_else_of_it() -> None:
    made = copy_for("nadia", agreed("nadia", "wishes"))
    assert made.people["council"].contact == copy.Contact(phone="01632 960100")
    people = {"council": {"contact": {"phone": "1", "email": "a@b.c"}, "contact_shared": "yes"}}
    shared = copy_for("nadia", agreed("nadia", "wishes"), people=people)
    assert shared.people["council"].contact == copy.Contact(phone="1", email="a@b.c")


@pytest.mark.parametrize("key", ["nadia", "joanne", "amina"])
def test_birth_needs_and_speech_are_for_oneself(key: str) -> None:
    private = {"born": "1970-01-01", "speaks": "pl", "needs": "Quiet", "photo": "face.png"}
    people = {"lee": {**private, "contact_shared": "yes"}, "nadia": private, "joanne": private}
    made = copy_for(key, agreed("nadia", "actions"), people=people)
    for other, shown in made.people.items():
        own = other == key or (other == "amina" and key != "nadia")
        assert bool(shown.born) == own, other
        kept = key == "joanne" and other in people
        assert bool(shown.speaks or shown.needs) == (own or kept), other


def test_who_is_given_the_needs_learns_how_the_adult_gets_information() -> None:
    wishes = {"language": "ur", "edition": "easy_read", "size": "large"}
    people = {"amina": {"speaks": "ur", "needs": "Hearing loop", "copy": wishes}}
    shared = copy_for("nadia", agreed("nadia", "actions", "adult.needs"), people=people)
    assert shared.adult.needs == ("Hearing loop",)
    assert shared.adult.wanted
    assert shared.adult.wanted.languages == ("ur",)
    assert shared.adult.wanted.delivery is None
    withheld = copy_for("nadia", agreed("nadia", "actions"), people=people)
    assert withheld.adult.wanted is None


def test_a_recipient_sees_their_own_details() -> None:
    person = {
        "job": "Advocate",
        "born": "1970-01-01",
        "contact": {"phone": "01632 960114", "address": "2 High Street", "safe": "At work."},
        "speaks": ["en", "pl"],
        "needs": ["Large print"],
    }
    made = copy_for("nadia", agreed("nadia", "wishes"), people={"nadia": person})
    assert made.recipient.contact == copy.Contact(**person["contact"])
    assert made.recipient.born == date(1970, 1, 1)
    assert made.recipient.speaks == ("en", "pl")
    assert made.recipient.job == "Advocate"


# The adult


def test_the_adult_is_called_and_no_more() -> None:
    people = {"amina": {"job": "Baker", "relation": "sister", "works_for": "agency"}}
    made = copy_for("nadia", agreed("nadia", "whole_plan"), people=people)
    assert made.adult == copy.Person(name={"": "Amina"}, called="Amina", roles=("adult",))
    assert made.adult_parts == ()
    for secret in ("Hussain", "امینہ", "1961", "960001", "home.example", "Mill Lane", "Never"):
        assert secret not in held(made), secret


def test_the_adults_name_comes_with_full_name() -> None:
    made = copy_for("nadia", agreed("nadia", "adult.full_name"))
    assert made.adult.name == {"": "Amina Hussain"}
    assert made.adult.own_script == "امینہ حسین"
    assert made.adult.born is None
    assert made.adult.contact == copy.Contact()
    assert made.adult_parts == ("full_name",)


def test_the_adults_birth_comes_with_born() -> None:
    made = copy_for("nadia", agreed("nadia", "adult.born"))
    assert made.adult == copy.Person(
        name={"": "Amina"}, called="Amina", roles=("adult",), born=date(1961, 3, 14)
    )


@pytest.mark.parametrize(
    ("part", "fields"),
    [
        ("phone", {"phone": "01632 960001", "out_of_hours": "01632 960002"}),
        ("email", {"email": "amina@home.example"}),
        ("address", {"address": "4 Mill Lane, Eastwick"}),
    ],
)
def test_each_contact_of_the_adult_brings_how_to_make_it_safely(part: str, fields: Data) -> None:
    made = copy_for("nadia", agreed("nadia", f"adult.{part}"))
    assert made.adult.contact == copy.Contact(**fields, safe="Never leave a message.")


@pytest.mark.parametrize("shared", ["yes", "no"])
def test_contact_shared_gives_nothing_of_the_adult(shared: str) -> None:
    people = {"amina": {"contact_shared": shared}}
    made = copy_for("nadia", agreed("nadia", "whole_plan"), people=people)
    assert made.adult.contact == copy.Contact()


def test_leaving_out_a_part_of_the_identity_takes_it_away() -> None:
    record = agreed("nadia", "adult.phone", "adult.email", leave_out=["adult.phone"])
    made = copy_for("nadia", record)
    assert made.adult.contact.phone is None
    assert made.adult.contact.out_of_hours is None
    assert made.adult.contact.safe


@pytest.mark.parametrize("key", ["amina", "joanne", "priya"])
def test_the_adult_and_keepers_have_the_adults_details(key: str) -> None:
    made = copy_for(key)
    assert made.adult.name == {"": "Amina Hussain"}
    assert made.adult.born
    assert made.adult.contact.address
    assert made.adult_parts == ("full_name", "born", "phone", "email", "address", "needs")


# Roles


@pytest.mark.parametrize("key", ["amina", "joanne", "nadia", "tariq", "doreen"])
def test_who_is_alleged_and_who_reported_is_no_role_in_a_copy(key: str) -> None:
    records = [agreed(each, "whole_plan") for each in ("nadia", "doreen")]
    records.append(agreed("tariq", "whole_plan", authorised_by="priya"))
    actions = only("{tariq} and {doreen} and {agency}.", who=["tariq", "doreen"])
    made = copy_for(key, *records, actions=actions)
    assert made.people["tariq"].roles == ("family",)
    assert made.people["doreen"].roles == ("friend",)
    assert made.people["agency"].roles == ("provider",)
    assert '"alleged_source_of_harm"' not in held(made)
    assert '"reporter"' not in held(made)


# Hidden people


HIDES = agreed("nadia", "whole_plan", "pressure", "changes", "sharing", hide=["tariq", "doreen"])
EVERYWHERE: Data = {
    "people": {"lee": {"works_for": "tariq", "job": "Helps {doreen}"}},
    "plan": {"coordinator": "doreen", "title": "Plan about {tariq}"},
    "pressure": {"p": {"who": ["tariq", "doreen", "lee"], "done": "Told {tariq}."}},
    "meeting": {
        "chair": "tariq",
        "invited": ["doreen", "lee", "tariq"],
        "separate_meeting_for": ["tariq", "doreen", "the people upstairs"],
        "asked_who_else": "{tariq}",
    },
    "representatives": {"r": {"who": "tariq", "consulted": ["doreen", "tariq", "his sister"]}},
    "actions": {
        "a": {
            "who": ["tariq", "doreen"],
            "text": "{tariq} meets {doreen} and {lee}.",
            "easy_read": [{"talk": "{doreen} talks to {tariq}."}],
            "offered": [{"answer": "Not with {tariq}."}],
        }
    },
    "reviews": {"r": {"chair": "doreen", "new_enquiry": {"decided_by": "tariq", "why": "{tariq}"}}},
    "changes": [{"by": "doreen", "text": "{tariq} left."}],
    "closing": {"contact": "tariq", "text": "Ask {tariq}."},
}


def test_a_hidden_person_is_nobody_anywhere_in_the_copy() -> None:
    records = (
        HIDES,
        lawful("tariq", "plan", authorised_by="doreen", decided_by="tariq"),
        agreed("doreen", "plan", decided_by="doreen", **{"for": "tariq"}),
    )
    made = copy_for("nadia", *records, **EVERYWHERE)
    everything = held(made)
    for trace in ("tariq", "doreen", "Tariq", "Doreen", "Cole"):
        assert not re.search(rf"\b{trace}\b", everything), trace
    assert made.actions["a"].text == f"{{{HIDDEN}}} meets {{{HIDDEN}}} and {{lee}}."
    assert made.actions["a"].easy_read[0].sentence == f"{{{HIDDEN}}} talks to {{{HIDDEN}}}."
    assert made.actions["a"].offered[0].answer == f"Not with {{{HIDDEN}}}."
    assert made.closing
    assert made.closing.contact == HIDDEN
    assert made.reviews["r"].new_enquiry
    assert made.reviews["r"].new_enquiry.decided_by == HIDDEN
    assert made.sharing
    assert {each.to for each in made.sharing.decisions} == {"nadia", HIDDEN}
    assert HIDDEN not in made.people
    assert made.people["lee"].works_for in {None, HIDDEN}
    assert "agency" not in made.people


def test_hidden_people_in_a_list_cannot_be_counted() -> None:
    made = copy_for("nadia", HIDES, **EVERYWHERE)
    assert made.actions["a"].who == (HIDDEN,)
    assert made.pressure["p"].who == (HIDDEN, "lee")
    assert made.meeting
    assert made.meeting.invited == (HIDDEN, "lee")
    assert made.meeting.separate_meeting_for == (HIDDEN, "the people upstairs")
    assert made.representatives["r"].consulted == (HIDDEN, "his sister")


def test_hidden_or_not_one_can_tell_no_two_hidden_people_apart() -> None:
    other = {"a": {**EVERYWHERE["actions"]["a"], "who": ["doreen"]}}
    one = copy_for("nadia", HIDES, **EVERYWHERE)
    two = copy_for("nadia", HIDES, **{**EVERYWHERE, "actions": other})
    assert held(one) == held(two)


def test_nobody_else_is_hidden() -> None:
    records = HIDES, agreed("samina", "actions")
    made = copy_for("samina", *records, **EVERYWHERE)
    assert made.actions["a"].who == ("tariq", "doreen")
    assert {"tariq", "doreen"} <= set(made.people)


def test_who_is_read_to_hides_whom_they_may_not_hear_of() -> None:
    records = (
        agreed("nadia", "actions", **{"for": "samina"}),
        agreed("samina", "actions", hide=["tariq"]),
    )
    made = copy_for("nadia", *records, **EVERYWHERE)
    assert made.actions["a"].who == (HIDDEN, "doreen")
    assert "tariq" not in held(made)


def test_who_is_hidden_is_not_named_as_the_one_who_is_read_to_either() -> None:
    records = (
        agreed("nadia", "actions.bank", hide=["samina"], **{"for": "samina"}),
        agreed("samina", "actions.bank"),
    )
    made = copy_for("nadia", *records)
    assert made.reader.read_to == HIDDEN
    assert "samina" not in held(made)


# References and what never leaves the plan


def test_a_reference_to_what_is_not_in_the_copy_goes_without_trace() -> None:
    without = copy_for("nadia", agreed("nadia", "actions.new-lock", "objectives.own-money"))
    assert without.actions["new-lock"].objective is None
    with_it = copy_for("nadia", agreed("nadia", "actions.new-lock", "objectives.safe-home"))
    assert with_it.actions["new-lock"].objective == "safe-home"
    assert with_it.objectives["safe-home"].wish is None
    whole = copy_for("nadia", agreed("nadia", "whole_plan"))
    assert whole.objectives["safe-home"].wish == "stay-home"


@pytest.mark.parametrize("key", ["amina", "nadia"])
def test_notes_photos_and_whom_things_are_kept_from_are_in_no_copy(key: str) -> None:
    word = "xyzzy"
    people = {each: {"note": word, "photo": word} for each in ("amina", "joanne", "nadia")}
    actions = only("Shared.", note=word, kept_from=kept("craig", "lee", until="2099-01-01"))
    changes = [{"text": "Changed.", "kept_from": kept("craig")}]
    checked = {"by": word, "on": "2026-11-09", "changed": word}
    made = copy_for(
        key,
        agreed("nadia", "whole_plan", "changes", "sharing"),
        people=people,
        actions=actions,
        changes=changes,
        easy_read_checked=checked,
        translations_checked={"ur": {"by": word, "reviewed_by": word, "on": "2026-11-09"}},
        sharing={"note": word, "decided_by": "amina"},
    )
    assert "Shared." in held(made)
    for trace in (word, "craig", "2099", '"kept_from"', '"crime"', '"note"'):
        assert trace not in held(made), trace


def test_every_part_of_a_copy_is_of_the_boundarys_own_classes() -> None:
    """A class of the plan's would carry its notes along, where a template could reach them."""

    def classes(value: object) -> set[type]:
        if isinstance(value, Value):
            inner = [getattr(value, name) for name in type(value).model_fields]
            return {type(value)}.union(*map(classes, inner))
        if isinstance(value, dict):
            return set().union(*map(classes, value.values()))
        if isinstance(value, tuple):
            return set().union(*map(classes, value))
        return set()

    sharing = {"asked_by": "joanne", "decided_by": "amina"}
    made = copy_for("joanne", HIDES, lawful("lee", "plan"), sharing=sharing)
    found = classes(made)
    assert {copy.Action, copy.Person, copy.Purpose, copy.Decision} <= found
    assert {each.__module__ for each in found} == {"generator.copy"}


# The frame


def test_the_frame_is_the_same_for_all() -> None:
    people = {"samina": {"role": "family"}}
    records = [agreed(key, "wishes") for key in ("nadia", "samina", "lee")]
    frames = [copy_for(key, *records, people=people).frame for key in ("nadia", "samina", "lee")]
    assert frames[0] == frames[1] == frames[2]
    assert frames[0] == copy.Frame(
        adult="amina",
        organisation="council",
        locality=copy.Locality(
            plan={"": "Safeguarding plan"},
            law={"": "Care Act 2014"},
            enquiry={"": "section 42 enquiry"},
        ),
        stage="draft",
        version=1,
        made_on=DAY,
    )


def test_reference_title_lead_and_dates_come_with_plan() -> None:
    particulars = {"reference": "EW-77", "title": "The Title", "agreed_on": "2026-11-01"}
    without = copy_for("nadia", agreed("nadia", "actions"), plan=particulars)
    assert without.plan is None
    for trace in ("EW-77", "The Title", "2026-11-01", "joanne"):
        assert trace not in held(without)
    given = copy_for("nadia", agreed("nadia", "plan"), plan=particulars)
    assert given.plan
    assert given.plan.lead == "joanne"
    assert given.plan.reference == "EW-77"


def test_only_what_an_advocate_holds_is_marked_as_kept_from_the_adult() -> None:
    actions = {"a": {"text": "Kept.", "kept_from": kept("amina")}, "b": {"text": "Open."}}
    for key, roles in {"nadia": True, "lee": False}.items():
        made = copy_for(key, agreed(key, "actions"), actions=actions)
        assert made.frame.holds_what_is_kept_from_adult == roles
    without = copy_for("nadia", agreed("nadia", "actions.b"), actions=actions)
    assert not without.frame.holds_what_is_kept_from_adult
    for role in ("imca", "appropriate_person"):
        people = {"lee": {"role": role}}
        made = copy_for("lee", agreed("lee", "actions"), people=people, actions=actions)
        assert made.frame.holds_what_is_kept_from_adult


def test_the_frame_says_when_somebody_else_may_read_it() -> None:
    deliver = {"how": "post", "someone_else_may_read": "yes"}
    made = copy_for("nadia", agreed("nadia", "plan"), people={"nadia": {"deliver": deliver}})
    assert made.frame.neutral
    other = copy_for("nadia", agreed("nadia", "plan"), people={"lee": {"deliver": deliver}})
    assert not other.frame.neutral


def test_words_are_marked_as_checked_where_all_that_the_copy_shows_were() -> None:
    words = {"open": [{"lock": "A new lock, {craig}."}], "kept": [{"door": "A new door."}]}
    actions = {
        "open": {"easy_read": words["open"]},
        "kept": {"easy_read": words["kept"], "kept_from": kept("amina")},
        "without": {"text": "There are no easy words here."},
    }

    def is_checked(key: str, *recorded: str, sentence: str = "A new lock, {craig}.") -> bool:
        record = agreed("nadia", "actions.kept", "actions.without")
        now = fingerprints(plan(record, actions=actions))
        checked = {"by": "The group", "on": "2026-11-05", "words": {x: now[x] for x in recorded}}
        actions["open"] = {"easy_read": [{"lock": sentence}]}
        made = copy_for(key, record, actions=actions, easy_read_checked=checked)
        actions["open"] = {"easy_read": words["open"]}
        return made.frame.easy_read_checked

    both = ("actions.open", "actions.kept")
    assert is_checked("amina", *both)
    assert is_checked("amina", "actions.open")
    assert is_checked("nadia", "actions.kept")
    assert is_checked("joanne", *both)
    assert not is_checked("joanne", "actions.open")
    assert not is_checked("amina", "actions.kept")
    assert not is_checked("amina")
    assert not is_checked("amina", *both, sentence="A lock, {craig}.")
    assert is_checked("nadia", *both, sentence="A lock, {craig}.")
    assert is_checked("amina", *both, sentence="A new lock, {joanne}.")
    assert not copy_for("amina", actions=actions).frame.easy_read_checked


def test_who_shows_no_easy_words_has_none_that_were_checked() -> None:
    checked = {"by": "The group", "on": "2026-11-05", "words": {"actions.open": "0"}}
    actions = {"open": {"text": "Only standard wording."}}
    made = copy_for("amina", actions=actions, easy_read_checked=checked)
    assert not made.frame.easy_read_checked


def test_those_who_keep_the_record_see_which_words_changed_since_the_check() -> None:
    actions = {
        "same": {"easy_read": [{"lock": "A new lock."}]},
        "changed": {"easy_read": [{"lock": "The lock is in."}]},
        "new": {"easy_read": [{"lock": "A spare key."}]},
        "kept": {"easy_read": [{"lock": "A camera."}], "kept_from": kept("joanne")},
    }
    same = fingerprints(plan(actions=actions))["actions.same"]
    words = {"actions.same": same, "actions.changed": "0", "actions.gone": "0"}
    checked = {"by": "The group", "on": "2026-11-05", "words": words}
    record = copy_for("joanne", actions=actions, easy_read_checked=checked).easy_read_checked
    assert record
    assert record.is_recorded
    differ = [(each.section, each.key, each.kind) for each in record.since]
    assert differ == [("actions", "changed", "changed"), ("actions", "new", "new")]
    assert copy_for("amina", actions=actions, easy_read_checked=checked).easy_read_checked is None


@pytest.mark.parametrize("key", ["tariq", "agency", "tracey"])
def test_the_alleged_see_nothing_of_how_their_copy_is_delivered(key: str) -> None:
    deliver = {"how": "post", "to": "Somewhere 1"}
    record = agreed(key, "plan", authorised_by="priya")
    made = copy_for(key, record, people={key: {"deliver": deliver}})
    assert made.reader.delivery is None
    assert "Somewhere" not in held(made)


def test_delivery_is_for_the_one_who_gets_it() -> None:
    people = {
        "nadia": {"deliver": {"how": "post", "to": "Mine", "confirmed_by": "lee"}},
        "samina": {"deliver": {"how": "post", "to": "Not mine"}},
    }
    made = copy_for("nadia", agreed("nadia", "plan"), people=people)
    assert made.reader.delivery == copy.Delivery(how="post", to="Mine")
    assert "Not mine" not in held(made)
    assert "lee" not in made.people


def test_the_number_is_made_from_what_is_in_the_copy() -> None:
    one = copy_for("nadia", agreed("nadia", "actions.bank"))
    same = copy_for("nadia", agreed("nadia", "actions.bank", why="Because."), wishes=None)
    other = copy_for("nadia", agreed("nadia", "actions.bank"), on=date(2026, 11, 11))
    assert re.fullmatch(r"[A-Z2-7]{4}-[A-Z2-7]{4}", one.number)
    assert one.number == same.number
    assert one.number != other.number


# Who can see my plan


def seen(*records: Data, **rest: Any) -> list[copy.Sight]:
    """Give what the adult's copy says of who can see their plan, but for the keepers."""
    sights = copy_for("amina", *records, **rest).sights
    return [each for each in sights if each.basis != "keeps_record"]


def test_the_adult_sees_who_keeps_the_record() -> None:
    sights = copy_for("amina", plan={"coordinator": "mair"}).sights
    keepers = {each.who for each in sights if each.basis == "keeps_record"}
    assert keepers == {"joanne", "mair", "priya"}


@pytest.mark.parametrize("key", ["joanne", "nadia", "farah"])
def test_who_can_see_my_plan_is_in_the_adults_copy_alone(key: str) -> None:
    everything = ("whole_plan", "sharing", "changes")
    assert copy_for(key, agreed(key, *everything)).sights == ()


def test_the_adult_sees_who_gets_what_since_when_and_on_what_ground() -> None:
    records = (
        agreed("nadia", "actions", "plan", "adult.phone", until="2027-01-01"),
        lawful("lee", "findings", "adult.born", ended_on="2026-12-01", until="2026-12-24"),
    )
    assert seen(*records) == [
        copy.Sight(
            who="nadia",
            basis="agreed",
            since=date(2026, 11, 2),
            until=date(2027, 1, 1),
            parts=("plan", "actions", "adult.phone"),
        ),
        copy.Sight(
            who="lee",
            basis="lawful",
            ground="serious_crime",
            since=date(2026, 11, 2),
            until=date(2026, 12, 1),
            parts=("findings", "adult.born"),
        ),
    ]


def test_the_adult_sees_who_can_see_everything() -> None:
    record = agreed("nadia", "whole_plan", "pressure", "adult.phone")
    everything = copy.Sight(
        who="nadia",
        basis="agreed",
        since=date(2026, 11, 2),
        everything=True,
        parts=("pressure", "adult.phone"),
    )
    assert seen(record) == [everything]
    for less in ({"leave_out": ["review"]}, {"leave_out": ["actions.bank"]}):
        assert not seen({**record, **less})[0].everything
    own = {"text": "Kept.", "kept_from": {"people": "nadia"}}
    assert not seen(record, actions={"one": own})[0].everything


def test_that_something_kept_from_the_adult_is_left_out_does_not_show() -> None:
    actions = {"open": {"text": "Open."}, "kept": {"text": "Kept.", "kept_from": kept("amina")}}
    record = agreed("nadia", "whole_plan")
    less = {**record, "leave_out": ["actions.kept"]}
    assert held(copy_for("amina", record, actions=actions)) == held(
        copy_for("amina", less, actions=actions)
    )
    shown = decisions("nadia", {**less, "share": ["whole_plan", "sharing"]}, actions=actions)
    assert shown[0].parts == ("whole_plan", "sharing")


def test_the_adult_sees_whose_agreement_has_ended() -> None:
    ended = copy.Sight(who="samina", basis="ended", until=date(2026, 11, 9))
    assert seen(agreed("samina", "plan"), withdrawn("samina", "2026-11-09")) == [ended]
    assert seen(agreed("samina", "plan", until="2026-11-09")) == [ended]
    assert seen(refused("samina")) == []
    assert seen(refused("samina", until="2026-11-09")) == []
    assert seen(agreed("samina", "plan", on="2026-11-11")) == []


def test_who_may_see_nothing_is_not_among_them() -> None:
    assert seen(agreed("tariq", "plan"), lawful("lee", "plan", on="2026-11-11")) == []


def test_those_of_whom_the_adult_is_not_told_are_not_among_them() -> None:
    secret = lawful("lee", "plan", not_told=NOT_TOLD)
    assert seen(secret) == []
    made = copy_for("amina", secret)
    assert made.sharing
    assert made.sharing.decisions == ()
    assert "lee" not in copy_for("amina", secret, actions=None).people
    for until in ("2026-11-01", "2027-01-01"):
        assert seen(lawful("lee", "plan", not_told={**NOT_TOLD, "until": until})) == []


def test_once_told_the_adult_sees_them() -> None:
    told = lawful("lee", "plan", not_told=NOT_TOLD, told_adult_on="2026-11-09")
    assert [each.who for each in seen(told)] == ["lee"]
    made = copy_for("amina", told)
    assert made.sharing
    assert made.sharing.decisions[0].not_told is None


def test_a_record_of_which_the_adult_is_not_told_changes_nothing_in_their_copy() -> None:
    """Not even what the others give: it may limit them, or give the only item."""
    known = (agreed("nadia", "plan", "actions"), lawful("lee", "wishes"))
    before = held(copy_for("amina", *known))
    for secret in (
        lawful("nadia", "plan", "findings", not_told=NOT_TOLD, **{"for": "samina"}),
        lawful("lee", "findings", not_told=NOT_TOLD, hide=["amina"], conditions=["read_here_only"]),
        lawful("doreen", "whole_plan", not_told=NOT_TOLD),
        lawful("tariq", "whole_plan", not_told=NOT_TOLD, authorised_by="priya"),
    ):
        assert held(copy_for("amina", *known, secret)) == before
        assert held(copy_for("amina", secret, *known)) == before


def test_no_trace_of_what_is_kept_from_the_adult() -> None:
    hidden = {"text": "{doreen} knows.", "kept_from": kept("amina")}
    open_ = {"text": "Open."}
    records = agreed("nadia", "risks", "findings"), lawful("lee", "risks")
    with_it = copy_for("amina", *records, risks={"one": hidden}, findings={"f": open_})
    assert [(each.who, each.parts) for each in with_it.sights if each.parts] == [
        ("nadia", ("findings",)),
    ]
    without = copy_for("amina", *records, risks=None, findings={"f": open_})
    assert held(with_it) == held(without)


# The record of sharing


def decisions(key: str, *records: Data, **rest: Any) -> tuple[copy.Decision, ...]:
    made = copy_for(key, *records, **rest)
    assert made.sharing
    return made.sharing.decisions


SECRET = lawful("lee", "plan", not_told=NOT_TOLD, law="Some Act")


def test_reasons_for_not_telling_are_for_the_keepers_alone() -> None:
    assert decisions("joanne", SECRET)[0].not_told == "She would warn him."
    record = agreed("nadia", "sharing", "whole_plan")
    shown = decisions("nadia", record, SECRET)
    assert [each.basis for each in shown] == ["agreed", "lawful"]
    assert shown[1].not_told is None
    assert "warn" not in held(copy_for("nadia", record, SECRET))
    assert "2026-12-01" not in held(copy_for("nadia", record, SECRET, actions=None))


TO_NADIA, TO_SAMINA, TO_AMINA = {"for": "nadia"}, {"for": "samina"}, {"for": "amina"}


@pytest.mark.parametrize(
    "records",
    [
        [agreed("farah", "sharing")],
        [agreed("farah", "sharing", **TO_AMINA)],
        [agreed("farah", "sharing", **TO_NADIA), agreed("nadia", "sharing", **TO_AMINA)],
        [lawful("farah", "sharing", **TO_SAMINA), agreed("farah", "sharing", **TO_AMINA),
         agreed("samina", "sharing")],
    ],
)  # fmt: skip
def test_a_copy_that_the_adult_hears_has_no_record_of_which_they_are_not_told(
    records: list[Data],
) -> None:
    shown = decisions("farah", *records, SECRET)
    assert {each.to for each in shown} <= {"farah", "nadia", "samina"}
    assert "Some Act" not in held(copy_for("farah", *records, SECRET))


def test_a_decision_in_the_record() -> None:
    record = agreed(
        "samina", "plan", "pressure", "actions.bank", "adult.born",
        hide=["tariq"], may_name=["doreen"], leave_out=["actions.new-lock"], why="To help.",
        conditions=["read_here_only"], authorised_by="priya", **{"for": "nadia"},
    )  # fmt: skip
    shown = decisions("joanne", record)[0]
    assert shown == copy.Decision(
        to="samina",
        for_="nadia",
        basis="agreed",
        on=date(2026, 11, 2),
        parts=("plan", "pressure", "some:actions", "adult.born"),
        hide=("tariq",),
        conditions=("read_here_only",),
        why="To help.",
        decided_by="amina",
        authorised_by="priya",
    )


@pytest.mark.parametrize("key", ["amina", "nadia", "farah"])
def test_whom_a_record_hides_is_for_the_keepers_alone(key: str) -> None:
    """Else it would tell of somebody of whom the reader knows nothing, the reporter even."""
    records = (
        agreed("nadia", "wishes", "sharing", hide=["craig"]),
        agreed("farah", "wishes", "sharing"),
        agreed("samina", "plan", hide=["doreen"], may_name=["tracey"]),
    )
    made = copy_for(key, *records, feedback=None, actions=None)
    assert made.sharing
    assert all(each.hide == () for each in made.sharing.decisions)
    assert not {"doreen", "craig", "tracey"} & set(made.people)
    same = ({**each, "hide": []} for each in records)
    assert held(made) == held(copy_for(key, *same, feedback=None, actions=None))
    keeper = copy_for("joanne", *records, feedback=None, actions=None)
    assert keeper.sharing
    assert [each.hide for each in keeper.sharing.decisions] == [("craig",), (), ("doreen",)]


def test_the_record_tells_nobody_of_parts_that_they_may_not_see() -> None:
    record = agreed("samina", "plan", "pressure", "actions.bank", "adult.born")
    shown = decisions("nadia", agreed("nadia", "plan", "sharing"), record)
    assert shown[1].parts == ("plan",)


def test_nobody_has_the_record_who_was_not_given_it() -> None:
    assert copy_for("nadia", agreed("nadia", "whole_plan", "changes")).sharing is None
    record = agreed("tariq", "plan", "sharing", authorised_by="priya")
    assert copy_for("tariq", record).sharing is None


# The whole


def test_nothing_to_see_makes_no_copy() -> None:
    nobody = plan(refused("samina"))
    assert project(nobody, decide(nobody, "samina", DAY)) is None


def test_projecting_is_pure() -> None:
    whole = plan(HIDES, lawful("samina", "plan"), **EVERYWHERE)
    before = whole.model_dump_json()
    for key in ("amina", "joanne", "nadia", "samina"):
        assert copy_of(whole, key) == copy_of(whole, key)
    assert whole.model_dump_json() == before


def test_the_order_of_the_file_s_parts_does_not_matter() -> None:
    content = data(HIDES, lawful("samina", "plan"), **EVERYWHERE)
    turned = dict(reversed(content.items()))
    turned["plan"] = dict(reversed(content["plan"].items()))
    turned["actions"] = {
        key: dict(reversed(entry.items())) for key, entry in content["actions"].items()
    }
    for key in ("amina", "nadia", "samina"):
        assert held(copy_of(plan_of(turned), key)) == held(copy_of(plan_of(content), key))


def test_every_person_in_a_copy_is_named_in_it() -> None:
    whole = plan(HIDES, lawful("lee", "whole_plan", "changes"), agreed("samina", "risks"))
    for key in ("amina", "joanne", "nadia", "lee", "samina"):
        made = copy_of(whole, key)
        rest = made.model_copy(update={"people": {}})
        named = {value for _, value, _ in walk(rest)} | {
            name for _, value, _ in walk(made) for name in re.findall(r"\{([a-z-]+)\}", value)
        }
        employers = {person.works_for for person in made.people.values()}
        assert set(made.people) <= named | employers


def test_a_review_only_begun_is_in_no_copy() -> None:
    begun = {"on": "2026-11-20", "chair": "priya", "attended": ["amina"]}
    answered = {**begun, "risk_now": "reduced"}
    made = copy_for("joanne", reviews={"begun": begun, "answered": answered})
    assert list(made.reviews) == ["answered"]


def test_nobody_is_called_the_lead_beside_who_leads() -> None:
    people = {"nadia": {"role": ["advocate", "lead_practitioner"]}}
    seen = copy_for("joanne", people=people, actions=only("{nadia}"))
    assert seen.people["nadia"].roles == ("advocate", "practitioner")
    # Who may not see who leads reads what is recorded of each, so that nothing tells of the lead.
    unseen = copy_for("nadia", agreed("nadia", "wishes"), people=people)
    assert unseen.people["nadia"].roles == ("advocate", "lead_practitioner")
