"""The decision table of the sharing rules, row by row, and each sentence under it."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from generator.consent.decide import IDENTITY as PARTS
from generator.consent.decide import decide
from generator.consent.explain import explain
from generator.consent.project import project
from generator.plan.load import load_file
from generator.plan.model import Plan
from tests.consent.building import (
    EVERYTHING,
    IDENTITY,
    ONLY_BY_NAME,
    WHOLE_PLAN,
    Data,
    access,
    agreed,
    kept,
    lawful,
    plan,
    refused,
    sees,
    why_not,
    withdrawn,
)

EXAMPLES = Path(__file__).parents[2] / "examples"
LOCK = {"actions.new-lock"}
ALLEGED = ["tariq", "agency", "tracey", "craig"]
"""The alleged, somebody who works for them, and somebody who works for that one."""


def action(*blocks: Data) -> Data:
    """Make the only action, kept from people."""
    return {"new-lock": {"who": ["lee"], "text": "Fit a lock.", "kept_from": list(blocks)}}


# The adult, and those who keep the record


def test_the_adult_sees_everything() -> None:
    assert sees("amina") == EVERYTHING


def test_the_adult_does_not_see_what_is_kept_from_them() -> None:
    assert sees("amina", actions=action(kept("amina"))) == EVERYTHING - {
        "actions.new-lock", "actions.bank", "actions.statement",
    }  # fmt: skip


@pytest.mark.parametrize("on", ["2020-01-01", "2040-01-01"])
def test_the_adult_needs_no_record_on_any_day(on: str) -> None:
    assert sees("amina", on=date.fromisoformat(on)) == EVERYTHING


def test_a_decision_about_the_adult_changes_nothing_for_them() -> None:
    assert sees("amina", refused("amina"), agreed("amina", "plan", hide=["lee"])) == EVERYTHING
    assert access("amina", agreed("amina", "plan", hide=["lee"])).hidden == set()


@pytest.mark.parametrize("key", ["joanne", "mair", "priya"])
def test_lead_coordinator_and_chair_keep_the_record(key: str) -> None:
    decided = access(key, plan={"coordinator": "mair"})
    assert decided.standing == "keeper"
    assert decided.items == EVERYTHING


def test_who_keeps_no_record_sees_nothing_of_it() -> None:
    assert sees("mair") == set()
    assert sees("priya", meeting={"text": "We met."}) == set()


@pytest.mark.parametrize("key", ["joanne", "priya"])
def test_keepers_do_not_see_what_is_kept_from_them(key: str) -> None:
    assert "actions.new-lock" not in sees(key, actions=action(kept(key)))


@pytest.mark.parametrize("field", ["lead", "coordinator"])
def test_who_is_alleged_to_have_caused_harm_does_not_keep_the_record(field: str) -> None:
    assert why_not("tariq", plan={field: "tariq"}) == "no decision has been recorded"
    assert why_not("tariq", meeting={"chair": "tariq"}) == "no decision has been recorded"


def test_who_keeps_the_record_keeps_it_though_the_council_itself_is_alleged() -> None:
    people = {"council": {"role": ["practitioner", "alleged_source_of_harm"]}}
    assert sees("joanne", people=people) == EVERYTHING
    assert why_not("council", agreed("council", "plan"), people=people) == (
        "no manager has authorised it"
    )


# The lawful track


def test_a_lawful_record_gives_its_share() -> None:
    assert sees("lee", lawful("lee", "actions.new-lock", "adult.phone")) == LOCK | {"adult.phone"}


@pytest.mark.parametrize(
    ("on", "stands"),
    [
        ("2026-11-01", False),
        ("2026-11-02", True),
        ("2026-11-20", True),
        ("2026-11-21", False),
    ],
)
@pytest.mark.parametrize("end", ["until", "ended_on"])
def test_a_lawful_record_stands_from_its_first_to_its_last_day(
    end: str, on: str, stands: bool
) -> None:
    record = lawful("lee", "actions.new-lock", **{end: "2026-11-20"})
    assert sees("lee", record, on=date.fromisoformat(on)) == (LOCK if stands else set())


def test_the_sooner_of_until_and_ended_on_ends_a_lawful_record() -> None:
    late = lawful("lee", "plan", until="2026-12-31", ended_on="2026-11-09")
    soon = lawful("lee", "plan", until="2026-11-09", ended_on="2026-12-31")
    assert sees("lee", late) == set()
    assert sees("lee", soon) == set()


def test_lawful_records_add_up_each_with_its_own_leave_out() -> None:
    first = lawful("lee", "actions", leave_out=["actions.new-lock", "actions.bank"])
    second = lawful("lee", "actions.new-lock", "wishes", leave_out=["wishes.see-son"])
    assert sees("lee", first, second) == {
        "actions.statement", "actions.new-lock", "wishes.stay-home",
    }  # fmt: skip


def test_a_later_lawful_record_takes_nothing_from_an_earlier_one() -> None:
    first = lawful("lee", "actions.new-lock")
    later = lawful("lee", "plan", leave_out=["actions.new-lock"], on="2026-11-09")
    assert sees("lee", first, later) == LOCK | {"plan"}


def test_a_lawful_record_needs_no_consent_but_only_helps_whom_it_names() -> None:
    assert sees("nadia", lawful("lee", "plan")) == set()


# The consent track


def test_nothing_has_been_recorded() -> None:
    assert why_not("samina") == "no decision has been recorded"


def test_a_decision_of_tomorrow_is_none_today() -> None:
    record = agreed("samina", "plan", on="2026-11-11")
    assert why_not("samina", record) == "no decision has been recorded"
    assert sees("samina", record, on=date(2026, 11, 11)) == {"plan"}


def test_refused() -> None:
    assert why_not("samina", refused("samina")) == "did not agree"


def test_withdrawn_with_its_date() -> None:
    records = agreed("samina", "plan"), withdrawn("samina", "2026-11-16")
    assert sees("samina", *records, on=date(2026, 11, 15)) == {"plan"}
    said = why_not("samina", *records, on=date(2026, 11, 16))
    assert said == "agreement was withdrawn on 16 November 2026"


def test_agreed_until_a_day_inclusive() -> None:
    record = agreed("samina", "plan", until="2026-11-10")
    assert sees("samina", record, on=date(2026, 11, 10)) == {"plan"}
    said = why_not("samina", record, on=date(2026, 11, 11))
    assert said == "agreement ended on 10 November 2026"


def test_agreed_holds_from_its_own_day() -> None:
    assert sees("samina", agreed("samina", "plan"), on=date(2026, 11, 2)) == {"plan"}
    assert sees("samina", agreed("samina", "plan"), on=date(2026, 11, 1)) == set()


def test_the_latest_decision_counts_alone() -> None:
    first = agreed("samina", "plan", "wishes", hide=["lee"], conditions=["read_here_only"])
    later = agreed("samina", "review", on="2026-11-05")
    decided = access("samina", later, first)
    assert decided.items == {"review"}
    assert decided.hidden == set()
    assert decided.conditions == ()


def test_of_one_day_the_last_in_the_file_counts() -> None:
    assert sees("samina", refused("samina"), agreed("samina", "plan")) == {"plan"}
    assert sees("samina", agreed("samina", "plan"), refused("samina")) == set()
    assert sees("samina", agreed("samina", "plan"), agreed("samina", "review")) == {"review"}


def test_the_order_in_the_file_does_not_beat_the_date() -> None:
    later = refused("samina", on="2026-11-05")
    assert why_not("samina", later, agreed("samina", "plan")) == "did not agree"


def test_an_ended_agreement_is_not_replaced_by_an_older_one() -> None:
    old = agreed("samina", "plan", "wishes")
    new = agreed("samina", "plan", on="2026-11-03", until="2026-11-04")
    assert why_not("samina", old, new) == "agreement ended on 4 November 2026"


def test_agreement_after_a_refusal_counts() -> None:
    assert sees("samina", refused("samina", "2026-11-01"), agreed("samina", "plan")) == {"plan"}


# The two tracks together


@pytest.mark.parametrize(
    "no",
    [
        [],
        [refused("lee")],
        [agreed("lee", "wishes"), withdrawn("lee", "2026-11-09")],
        [agreed("lee", "wishes", until="2026-11-09")],
    ],
)
def test_a_no_in_consent_does_not_end_a_lawful_ground(no: list[Data]) -> None:
    decided = access("lee", lawful("lee", "actions.new-lock"), *no)
    assert decided.items == LOCK
    assert decided.reason == ""


def test_the_tracks_add_up() -> None:
    records = (
        lawful("lee", "actions.new-lock", hide=["nadia"], conditions=["do_not_pass_on"]),
        lawful("lee", "plan", hide=["doreen"], conditions=["do_not_pass_on"]),
        agreed("lee", "review", hide=["samina"], conditions=[{"destroy_after": "2027-01-01"}]),
    )
    decided = access("lee", *records)
    assert decided.items == LOCK | {"plan", "review"}
    assert decided.hidden == {"nadia", "doreen", "samina"}
    assert len(decided.conditions) == 2
    assert len(decided.records) == 3


def test_hide_and_conditions_of_what_does_not_count_do_not_count() -> None:
    records = (
        lawful("lee", "plan"),
        lawful("lee", "plan", hide=["nadia"], conditions=["read_here_only"], until="2026-11-09"),
        agreed("lee", "plan", hide=["samina"], on="2026-11-11"),
    )
    decided = access("lee", *records)
    assert decided.hidden == set()
    assert decided.conditions == ()
    assert decided.records == (decided.records[0],)


def test_what_consent_leaves_out_law_may_give() -> None:
    consent = agreed("lee", "actions", leave_out=["actions.new-lock"])
    assert "actions.new-lock" not in sees("lee", consent)
    assert "actions.new-lock" in sees("lee", consent, lawful("lee", "actions.new-lock"))


def test_nobody_is_hidden_from_themselves() -> None:
    assert access("lee", lawful("lee", "plan", hide=["lee", "nadia"])).hidden == {"nadia"}


# Who is alleged to have caused harm


@pytest.mark.parametrize("key", ALLEGED)
def test_the_alleged_get_only_what_a_manager_has_authorised(key: str) -> None:
    assert why_not(key) == "no decision has been recorded"
    for record in (agreed(key, "actions"), lawful(key, "actions")):
        assert why_not(key, record) == "no manager has authorised it"
        assert len(sees(key, {**record, "authorised_by": "priya"})) == 3


@pytest.mark.parametrize("key", ALLEGED)
def test_each_record_for_the_alleged_is_authorised_by_itself(key: str) -> None:
    by_law = lawful(key, "actions.new-lock", authorised_by="priya")
    assert sees(key, by_law, agreed(key, "plan", hide=["lee"])) == LOCK
    assert access(key, by_law, agreed(key, "plan", hide=["lee"])).hidden == set()
    assert sees(key, by_law, lawful(key, "wishes")) == LOCK


@pytest.mark.parametrize("key", ALLEGED)
def test_authorisation_is_no_agreement(key: str) -> None:
    yes = agreed(key, "plan", authorised_by="priya")
    assert why_not(key, refused(key, authorised_by="priya")) == "did not agree"
    ended = {**yes, "until": "2026-11-09"}
    assert why_not(key, ended) == "agreement ended on 9 November 2026"
    gone = withdrawn(key, "2026-11-03", authorised_by="priya")
    assert why_not(key, yes, gone) == "agreement was withdrawn on 3 November 2026"


@pytest.mark.parametrize("key", ALLEGED)
def test_an_earlier_authorised_yes_does_not_count_for_a_later_one_without(key: str) -> None:
    first = agreed(key, "plan", authorised_by="priya")
    later = agreed(key, "plan", "actions", on="2026-11-05")
    assert why_not(key, first, later) == "no manager has authorised it"


@pytest.mark.parametrize("key", ALLEGED)
@pytest.mark.parametrize("record", [agreed, lawful])
def test_what_the_alleged_never_get_whatever_a_record_says(key: str, record: object) -> None:
    share = ("whole_plan", "pressure", "feedback", "sharing", "changes", *sorted(IDENTITY))
    given = sees(key, record(key, *share, authorised_by="priya"))  # type: ignore[operator]
    assert given == WHOLE_PLAN | {"changes.1", "changes.2"}
    named = ("pressure.told-off", "feedback.neighbour", "adult.address")
    assert sees(key, record(key, *named, authorised_by="priya")) == set()  # type: ignore[operator]


def test_an_employer_written_as_text_counts_as_well() -> None:
    for name in ("Kestrel Home Care", "kestrel  home care", "KESTREL HOME CARÉ", "Gofal Cudyll"):
        someone = {"lee": {"organisation": name}}
        assert why_not("lee", agreed("lee", "plan"), people=someone) == (
            "no manager has authorised it"
        )
    someone = {"lee": {"organisation": "Kestrel Home Care Watchers"}}
    assert sees("lee", agreed("lee", "plan"), people=someone) == {"plan"}


def test_an_employer_written_as_it_is_called_counts_as_well() -> None:
    someone = {"lee": {"organisation": "kestrel"}}
    assert sees("lee", agreed("lee", "plan"), people=someone) == set()


def test_an_employer_named_by_text_along_a_chain_counts_as_well() -> None:
    chain = {"tracey": {"works_for": None, "organisation": "Kestrel Home Care"}}
    people = {"craig": {"works_for": "tracey"}, "tracey": {**chain["tracey"]}}
    people["tracey"] = {key: value for key, value in people["tracey"].items() if value}
    branch = {
        "branch": {"is": "organisation", "name": "Kestrel North", "works_for": "agency"},
        "lee": {"organisation": "Kestrel North"},
    }
    assert sees("craig", agreed("craig", "plan"), people=people) == set()
    assert sees("lee", agreed("lee", "plan"), people=branch) == set()


def test_who_shares_an_employer_with_the_alleged_is_not_tied_to_them() -> None:
    people = {
        "agency": {"role": "provider"},
        "craig": {"role": "alleged_source_of_harm", "works_for": "agency"},
    }
    assert sees("tracey", agreed("tracey", "plan"), people=people) == {"plan"}


def test_two_who_work_for_each_other_come_to_an_end() -> None:
    people = {"lee": {"works_for": "nadia"}, "nadia": {"works_for": "lee"}}
    assert sees("lee", agreed("lee", "plan"), people=people) == {"plan"}


def test_the_adult_who_is_alleged_too_sees_their_own_plan() -> None:
    people = {"amina": {"role": ["adult", "alleged_source_of_harm"]}}
    assert sees("amina", people=people) == EVERYTHING
    kept_back = sees("amina", people=people, actions=action(kept("amina")))
    assert "actions.new-lock" not in kept_back
    assert kept_back >= IDENTITY | ONLY_BY_NAME


def test_who_works_for_an_adult_alleged_to_have_caused_harm_is_tied_to_harm() -> None:
    people = {
        "amina": {"role": ["adult", "alleged_source_of_harm"]},
        "samina": {"works_for": "amina"},
    }
    assert why_not("samina", agreed("samina", "plan"), people=people) == (
        "no manager has authorised it"
    )


def test_no_manager_is_blamed_for_what_would_give_nothing_anyway() -> None:
    nothing_left = agreed("tariq", "adult.born", "pressure")
    assert why_not("tariq", nothing_left) != "no manager has authorised it"


# Kept from


@pytest.mark.parametrize("record", [agreed, lawful])
@pytest.mark.parametrize("share", ["actions", "actions.new-lock", "whole_plan"])
def test_kept_from_wins_in_both_tracks_however_it_is_shared(record: object, share: str) -> None:
    given = sees("lee", record("lee", share), actions=action(kept("lee")))  # type: ignore[operator]
    assert "actions.new-lock" not in given


@pytest.mark.parametrize("on", ["2026-11-02", "2026-11-20", "2026-11-21", "2036-01-01"])
@pytest.mark.parametrize("key", ["amina", "joanne", "lee"])
def test_what_is_kept_stays_kept_past_its_until(key: str, on: str) -> None:
    actions = action(kept(key, until="2026-11-20"))
    day = date.fromisoformat(on)
    assert "actions.new-lock" not in sees(key, lawful("lee", "actions"), on=day, actions=actions)


def test_every_block_of_kept_from_counts() -> None:
    actions = action(kept("nadia"), {"people": ["samina", "lee"]})
    for key in ("nadia", "samina", "lee"):
        assert sees(key, agreed(key, "actions"), actions=actions) == set()
    assert sees("farah", agreed("farah", "actions"), actions=actions) == LOCK


def test_a_change_can_be_kept_from_somebody() -> None:
    changes = [{"text": "First."}, {"text": "Second.", "kept_from": kept("amina", "lee")}]
    assert sees("lee", agreed("lee", "changes"), changes=changes) == {"changes.1"}
    assert "changes.2" not in sees("amina", changes=changes)


@pytest.mark.parametrize("section", ["plan", "meeting", "review", "closing"])
def test_a_section_without_ids_can_be_kept_from_somebody(section: str) -> None:
    held = {section: {"text": "Not for Lee.", "kept_from": {"people": "lee"}}}
    assert sees("lee", agreed("lee", "whole_plan"), **held) == WHOLE_PLAN - {section}


# What a share list gives


def test_whole_plan_is_exactly_its_sections() -> None:
    assert sees("lee", agreed("lee", "whole_plan")) == WHOLE_PLAN


@pytest.mark.parametrize("name", ["pressure", "feedback", "sharing", "changes"])
def test_what_is_given_only_by_name(name: str) -> None:
    given = {item for item in ONLY_BY_NAME if item.split(".")[0] == name}
    assert sees("lee", agreed("lee", name)) == given
    assert sees("lee", agreed("lee", "whole_plan", name)) == WHOLE_PLAN | given


@pytest.mark.parametrize("part", sorted(IDENTITY))
def test_each_part_of_the_adults_identity_is_given_only_by_its_name(part: str) -> None:
    assert sees("lee", agreed("lee", part)) == {part}
    assert set(PARTS) == IDENTITY


@pytest.mark.parametrize("item", sorted(WHOLE_PLAN | ONLY_BY_NAME - {"sharing"}))
def test_nothing_is_implied_by_anything_else(item: str) -> None:
    assert sees("lee", agreed("lee", item)) == {item}


@pytest.mark.parametrize("section", ["wishes", "objectives", "actions", "capacity", "reviews"])
def test_a_section_gives_its_entries(section: str) -> None:
    given = sees("lee", agreed("lee", section))
    assert given == {item for item in WHOLE_PLAN if item.startswith(f"{section}.")}


def test_an_unknown_name_gives_nothing() -> None:
    names = ("adult", "adult.*", "adult.safe", "people", "actions.", "format", "changes.0", "")
    for name in (*names, "changes.3", "actions.no-such", "easy_read_checked", "sharing.lawful"):
        shared = agreed("lee", name or "-")
        assert sees("lee", shared) == set()


def test_leave_out_takes_sections_entries_parts_and_the_whole() -> None:
    everything = ("whole_plan", "changes", "sharing", "adult.born", "adult.phone")
    left = ["actions", "wishes.see-son", "adult.phone", "sharing", "changes.1"]
    assert sees("lee", agreed("lee", *everything, leave_out=left)) == WHOLE_PLAN - {
        "actions.new-lock", "actions.bank", "actions.statement", "wishes.see-son",
    } | {"changes.2", "adult.born"}  # fmt: skip
    nothing = agreed("lee", *everything, leave_out=["whole_plan"])
    assert sees("lee", nothing) == {
        "changes.1", "changes.2", "sharing", "adult.born", "adult.phone",
    }  # fmt: skip


def test_what_is_left_when_nothing_is_left() -> None:
    record = agreed("lee", "actions.new-lock", leave_out=["actions"])
    said = why_not("lee", record)
    assert said == "nothing that was agreed or decided is left to share"


# Copies to be read to somebody


def test_an_interpreters_copy_is_for_the_adult() -> None:
    decided = access("farah", agreed("farah", "whole_plan"), actions=action(kept("amina")))
    assert decided.read_to == "amina"
    assert decided.items == WHOLE_PLAN - {"actions.new-lock", "actions.bank", "actions.statement"}


def test_a_copy_to_be_read_to_somebody_holds_what_both_may_see() -> None:
    records = (
        agreed("nadia", "plan", "actions", "review", **{"for": "samina"}),
        agreed("samina", "plan", "actions.bank", "wishes", hide=["lee"]),
    )
    decided = access("nadia", *records)
    assert decided.read_to == "samina"
    assert decided.items == {"plan", "actions.bank"}
    assert decided.hidden == {"lee"}


@pytest.mark.parametrize(
    "theirs",
    [
        [],
        [refused("samina")],
        [agreed("samina", "whole_plan"), withdrawn("samina", "2026-11-04")],
        [agreed("samina", "whole_plan", until="2026-11-04")],
    ],
)
def test_who_may_see_nothing_is_read_nothing(theirs: list[Data]) -> None:
    records = agreed("nadia", "whole_plan", **{"for": "samina"}), *theirs
    assert sees("nadia", *records) == set()


def test_an_interpreters_copy_is_for_whom_the_record_says() -> None:
    records = (
        agreed("farah", "whole_plan", "sharing", **{"for": "samina"}),
        agreed("samina", "plan", "sharing"),
    )
    decided = access("farah", *records, actions=action(kept("amina")))
    assert decided.read_to == "samina"
    assert decided.items == {"plan", "sharing"}


def test_what_is_kept_from_the_adult_stays_out_of_every_chain_of_readers() -> None:
    records = (
        agreed("nadia", "actions", **{"for": "farah"}),
        agreed("farah", "actions"),
    )
    assert sees("nadia", *records, actions=action(kept("amina"))) == set()


def test_those_who_read_to_each_other_see_nothing() -> None:
    records = (
        agreed("nadia", "plan", **{"for": "samina"}),
        agreed("samina", "plan", **{"for": "nadia"}),
    )
    assert sees("nadia", *records) == sees("samina", *records) == set()
    three = (
        agreed("nadia", "plan", **{"for": "samina"}),
        agreed("samina", "plan", **{"for": "lee"}),
        agreed("lee", "plan", **{"for": "nadia"}),
    )
    for key in ("nadia", "samina", "lee"):
        assert sees(key, *three) == set()


def test_a_copy_for_oneself_is_like_any_other() -> None:
    assert sees("nadia", agreed("nadia", "plan", **{"for": "nadia"})) == {"plan"}


def test_a_copy_read_to_two_people_holds_what_all_of_them_may_see() -> None:
    records = (
        lawful("nadia", "plan", "actions.bank", **{"for": "samina"}),
        agreed("nadia", "plan", "actions", **{"for": "amina"}),
        agreed("samina", "plan", "actions"),
    )
    kept_back = {"bank": {"text": "Not for Amina.", "kept_from": kept("amina")}}
    assert sees("nadia", *records, actions=kept_back) == {"plan"}


def test_one_record_for_another_does_not_free_an_interpreter_from_the_adult() -> None:
    """The second record is for the adult, as an interpreter's is unless it says otherwise."""
    records = (
        agreed("farah", "plan", **{"for": "samina"}),
        lawful("farah", "plan", "actions"),
        agreed("samina", "plan", "actions"),
    )
    assert sees("farah", *records, actions=action(kept("amina"))) == {"plan"}


def test_a_copy_read_to_the_alleged_holds_what_they_may_see() -> None:
    records = (
        agreed("nadia", "plan", "adult.phone", "pressure", **{"for": "tariq"}),
        agreed("tariq", "plan", "adult.phone", "pressure", authorised_by="priya"),
    )
    assert sees("nadia", *records) == {"plan"}


def test_a_copy_read_to_a_keeper_holds_what_the_record_gives() -> None:
    assert sees("nadia", agreed("nadia", "plan", "sharing", **{"for": "joanne"})) == {
        "plan", "sharing",
    }  # fmt: skip


# The answer itself


def test_who_gets_nothing_rests_on_no_record() -> None:
    decided = access("lee", agreed("lee", "actions"), actions=action(kept("lee")))
    assert decided.records == ()
    assert project(plan(agreed("lee", "actions"), actions=action(kept("lee"))), decided) is None


def test_every_item_has_a_reason() -> None:
    held = plan(agreed("lee", "actions", leave_out=["actions.bank"]), lawful("lee", "review"))
    decided = decide(held, "lee", date(2026, 11, 10))
    reasons = {each.item: each for each in explain(held, decided)}
    assert set(reasons) == EVERYTHING
    assert {item for item, each in reasons.items() if each.may} == decided.items
    assert reasons["actions.bank"].why == "left out of what is shared with them"
    assert reasons["plan"].why == "not in any share list that counts"
    assert reasons["actions.new-lock"].why == "agreed on 2 November 2026"
    assert reasons["review"].why == "by law (serious crime) from 2 November 2026"


# The worked plan


@pytest.fixture(scope="module")
def worked() -> Plan:
    held = load_file(EXAMPLES / "amina.yaml").plan
    assert held
    return held


HAVE_COPIES = {"amina", "nadia", "farah", "surgery", "housing", "lee", "samina", "joanne", "priya"}


def test_the_worked_plan(worked: Plan) -> None:
    decided = {key: decide(worked, key, date(2026, 11, 10)) for key in worked.people}
    assert {key for key, each in decided.items() if not each.is_nothing} == HAVE_COPIES
    assert decided["tariq"].reason == decided["council"].reason == "no decision has been recorded"
    later = {key: decide(worked, key, date(2026, 11, 20)) for key in worked.people}
    assert {key for key, each in later.items() if not each.is_nothing} == HAVE_COPIES - {"samina"}
    assert later["samina"].reason == "agreement was withdrawn on 16 November 2026"
    assert project(worked, later["samina"]) is None


def test_what_each_may_see_of_the_worked_plan(worked: Plan) -> None:
    def given(key: str) -> frozenset[str]:
        return decide(worked, key, date(2026, 11, 10)).items

    everything = set(worked.entries()) | IDENTITY | {"sharing"}
    assert given("amina") == everything - {"feedback.neighbour"}
    assert given("joanne") == given("priya") == everything
    only_by_name = {"pressure", "feedback", "changes", "adult", "sharing"}
    whole = {item for item in everything if item.split(".")[0] not in only_by_name}
    assert given("nadia") == whole | {"adult.phone"}
    assert given("farah") == whole
    assert given("housing") == {"actions.new-lock", "adult.address"}
    assert given("surgery") == {
        "plan", "objectives.safe-at-home", "objectives.own-money", "support.counselling",
        "adult.full_name", "adult.born",
    }  # fmt: skip
    assert given("lee") == {
        "findings.money-taken", "risks.pressure-to-pay", "actions.statement",
        "actions.witness-support", "actions.see-tariq", "adult.full_name", "adult.phone",
    }  # fmt: skip
    assert given("samina") == {
        "plan", "wishes.stay-home", "wishes.keep-in-touch", "actions.new-lock",
        "actions.who-is-there", "actions.weekly-call", "actions.bank-visit", "review",
    }  # fmt: skip


def test_the_worked_plan_on_the_last_day_of_an_agreement(worked: Plan) -> None:
    assert decide(worked, "surgery", date(2027, 5, 2)).items
    assert decide(worked, "surgery", date(2027, 5, 3)).reason == "agreement ended on 2 May 2027"
    assert decide(worked, "nadia", date(2026, 11, 1)).reason == "no decision has been recorded"


def test_deciding_is_pure(worked: Plan) -> None:
    before = worked.model_dump_json()
    first = [decide(worked, key, date(2026, 11, 10)) for key in worked.people]
    again = [decide(worked, key, date(2026, 11, 10)) for key in worked.people]
    assert first == [replace(each) for each in again]
    assert worked.model_dump_json() == before
