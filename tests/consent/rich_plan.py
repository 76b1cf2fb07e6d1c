"""Who may see what of the rich plan: written down by hand, from the sharing rules.

Nothing here asks ``generator.consent``, so a fault in that cannot hide itself.
"""

from collections.abc import Callable
from datetime import date

from generator.plan import model
from tests.consent.building import Data, agreed, lawful, refused
from tests.consent.canaries import Canary, Planter
from tests.consent.withheld_changes import mentions

DAY = date(2026, 11, 10)

SINGLE = ("plan", "meeting", "review", "closing")
MANY = {
    "capacity": model.Capacity,
    "representatives": model.Representative,
    "pressure": model.Pressure,
    "findings": model.Harm,
    "wishes": model.Wish,
    "objectives": model.Objective,
    "actions": model.Action,
    "support": model.Support,
    "risks": model.Risk,
    "contingency": model.Contingency,
    "feedback": model.Feedback,
    "reviews": model.HeldReview,
    "difficulties": model.Difficulty,
}
WHOLE_PLAN = {*SINGLE, *MANY} - {"pressure", "feedback"}
ALL = {*SINGLE, *MANY, "changes"}

KEPT_FROM = {"open-zq": set(), "amina-zq": {"amina"}, "lee-zq": {"lee", "samina"}}
"""The entries of each section, and from whom each is kept; so with the changes."""

GIVEN: dict[str, set[str]] = {
    "amina": ALL,
    "joanne": ALL,
    "priya": ALL,
    "nadia": WHOLE_PLAN - {"support"},
    "lee": {"findings", "risks.open-zq", "actions", "pressure", "feedback.amina-zq"},
    "samina": {"plan", "wishes", "objectives.open-zq", "objectives.lee-zq", "actions.open-zq",
               "review", "contingency"},
    "farah": {*WHOLE_PLAN, "changes"},
    "bern": {"plan", "wishes", "objectives.open-zq", "actions.open-zq", "review"},
    "tariq": {"actions.open-zq", "contingency", "plan"},
    "olga": {"changes"},
    "mona": {"findings"},
}  # fmt: skip
"""What the records give each recipient, before what is kept from them. Bern reads to Samina."""

READS_TO = {"farah": {"amina"}, "bern": {"samina"}}
RECORD = {"amina", "joanne", "priya", "farah", "olga"}
KEEPERS = {"joanne", "priya"}
HEARD_BY_ADULT = {"amina", "farah"}
HIDDEN = {"samina": {"doreen"}, "bern": {"doreen"}, "tariq": {"doreen"}}
PARTS = {
    "nadia": {"phone"},
    "lee": {"full_name", "born", "needs"},
    "samina": {"email"},
    "farah": {"address"},
    **{key: set(model.ADULT_PARTS) for key in ("amina", *KEEPERS)},
}
CONTACTS_SHARED = {"worker-zq", "doreen", "firm-zq"}

RECORDS = {
    "nadia": agreed("nadia", "whole_plan", "adult.phone", leave_out=["support"]),
    "lee": lawful("lee", "findings", "risks.open-zq", "actions", "pressure", "feedback.amina-zq",
                  "adult.full_name", "adult.born", "adult.needs"),
    "samina": agreed("samina", *sorted(GIVEN["samina"]), "adult.email", hide=["doreen"]),
    "farah": agreed("farah", "whole_plan", "changes", "sharing", "adult.address"),
    "bern": agreed("bern", *sorted(GIVEN["bern"]), "sharing", "adult.phone", "risks",
                   **{"for": "samina"}),
    "tariq": agreed("tariq", *sorted(GIVEN["tariq"]), "pressure", "sharing", "adult.phone",
                    "adult.address", hide=["doreen"], authorised_by="priya"),
    "olga": agreed("olga", "sharing", "changes"),
    "huw": refused("huw"),
    "mona": lawful("mona", "findings", not_told={}),
}  # fmt: skip

PEOPLE = {
    "council": {"is": "organisation"},
    "amina": {"role": ["adult", "carer"]},
    "joanne": {"role": "lead_practitioner", "works_for": "council"},
    "priya": {"role": "chair"},
    "nadia": {"role": "advocate"},
    "lee": {"role": "police"},
    "samina": {"role": "family"},
    "farah": {"role": "interpreter"},
    "bern": {"role": "friend"},
    "tariq": {"role": ["family", "alleged_source_of_harm"]},
    "olga": {"role": "legal"},
    "huw": {"role": "family"},
    "mona": {"role": "police"},
    "doreen": {"role": ["friend", "reporter"]},
    "worker-zq": {"role": "practitioner"},
    "hushed-zq": {"role": "health"},
    "quiet-zq": {"role": "bank", "works_for": "firm-zq"},
    "firm-zq": {"is": "organisation", "role": "bank"},
    "nobody-zq": {"role": "family", "works_for": "quiet-zq"},
}


def rich() -> tuple[Data, list[Canary]]:
    """Make the plan, with a canary in every field that is no key, choice or number."""
    planter = Planter({"person": "worker-zq", "wishes": "open-zq", "objectives": "open-zq"})
    content: Data = {"format": "clearplan/1", "people": {}}
    for key, fixed in PEOPLE.items():
        skip = ("is", "role", "works_for", "contact_shared", "copy")
        person = planter.fill(model.Person, "people", key, skip=skip)
        person["deliver"]["someone_else_may_read"] = "no"
        shared = "yes" if key in CONTACTS_SHARED else "no"
        content["people"][key] = {**person, **fixed, "contact_shared": shared}
    skip = ("kept_from", "phrase")
    codes = ("written_in", "locality")
    for section in SINGLE:
        hint = model.Plan.model_fields[section].annotation
        kind = hint if section == "plan" else hint.__args__[0]  # type: ignore[union-attr]
        content[section] = planter.fill(kind, section, section, skip=(*skip, *codes))
    content["plan"] |= {"organisation": "council", "lead": "joanne", "coordinator": None}
    content["meeting"]["chair"] = "priya"
    for section, kind in MANY.items():
        content[section] = {}
        for key, people in KEPT_FROM.items():
            planter.references["person"] = "hushed-zq" if key == "amina-zq" else "worker-zq"
            entry = planter.fill(kind, section, key, skip=skip)
            content[section][key] = entry | _kept(planter, section, key, people)
    content["support"]["open-zq"]["text"] += " with {quiet-zq}"
    content["actions"]["open-zq"]["who"] = ["worker-zq", "doreen"]
    content["actions"]["open-zq"]["text"] += " and {doreen}"
    content["changes"] = [
        planter.fill(model.Change, "changes", key, skip=skip)
        | _kept(planter, "changes", key, people)
        for key, people in KEPT_FROM.items()
    ]
    content["sharing"] = _sharing(planter)
    for field in ("easy_read_checked", "translations_checked"):
        kind = {"easy_read_checked": model.EasyReadChecked}.get(field, model.TranslationChecked)
        made = planter.fill(kind, field, "ur")
        content[field] = made if field == "easy_read_checked" else {"ur": made}
    content["plan"] = {key: value for key, value in content["plan"].items() if value}
    return content, planter.planted


def _kept(planter: Planter, section: str, key: str, people: set[str]) -> Data:
    block = planter.fill(model.KeptFrom, section, key, "kept_from", skip=("people",))
    return {"kept_from": {**block, "people": sorted(people)}} if people else {}


def _sharing(planter: Planter) -> Data:
    made: Data = {"decisions": [], "lawful": [], "asked_by": "joanne", "decided_by": "amina"}
    made |= {"how": planter.word("sharing", "", "how"), "note": planter.word("sharing", "", "note")}
    for key, record in RECORDS.items():
        track = "decisions" if "decision" in record else "lawful"
        made[track].append({**record, "why": planter.word("sharing", key, track, "why")})
        if track == "lawful":
            made[track][-1]["law"] = planter.word("sharing", key, track, "law")
            why = planter.word("sharing", key, track, "not_told", "why")
            until = planter.day("sharing", key, track, "not_told", "until")
            made[track][-1]["not_told"] = {"why": why, "until": until}
    return made


CONTENT, CANARIES = rich()


# Who may see what, by hand


def may_see(key: str, section: str, entry: str) -> bool:
    """Whether somebody may see an entry: given to them, and not kept from who sees or hears it."""
    given = GIVEN.get(key, set())
    hearers = {key, *READS_TO.get(key, set())}
    kept = KEPT_FROM.get(entry, set())
    return (section in given or f"{section}.{entry}" in given) and not kept & hearers


def entry_viewers(canary: Canary) -> set[str]:
    return {key for key in GIVEN if may_see(key, canary.section, canary.of)}


def named_in_copy(key: str) -> set[str]:
    """Work out whom somebody's copy names."""
    found = {"amina", "council", key, *READS_TO.get(key, set())}
    for section in SINGLE:
        if may_see(key, section, section):
            found |= mentions(CONTENT[section], CONTENT["people"])
    for section in MANY:
        for entry, held in CONTENT[section].items():
            if may_see(key, section, entry):
                found |= mentions(held, CONTENT["people"])
    for entry, change in zip(KEPT_FROM, CONTENT["changes"], strict=True):
        if may_see(key, "changes", entry):
            found |= mentions(change, CONTENT["people"])
    if key in RECORD:
        found |= {"joanne", "amina", "priya", *RECORDS}
        found -= {"mona"} if key in HEARD_BY_ADULT else set()
    if key == "amina":
        found |= KEEPERS
    found -= HIDDEN.get(key, set())
    employers = {"joanne": "council", "quiet-zq": "firm-zq"}
    return found | {employers[each] for each in found if each in employers}


def name_viewers(canary: Canary) -> set[str]:
    if canary.of == "amina":
        return {key for key, parts in PARTS.items() if "full_name" in parts}
    return particulars_viewers(canary)


def called_viewers(canary: Canary) -> set[str]:
    return set(GIVEN) if canary.of == "amina" else particulars_viewers(canary)


def particulars_viewers(canary: Canary) -> set[str]:
    if canary.of == "amina":
        return {"amina"}
    return {key for key in GIVEN if canary.of in named_in_copy(key)}


def private_viewers(canary: Canary) -> set[str]:
    """Speech and needs: for oneself, the keepers, and who was given the adult's."""
    if canary.of == "amina":
        return {key for key, parts in PARTS.items() if "needs" in parts}
    return {canary.of} & set(GIVEN) | KEEPERS & particulars_viewers(canary)


def born_viewers(canary: Canary) -> set[str]:
    born = {key for key, parts in PARTS.items() if "born" in parts}
    return born if canary.of == "amina" else {canary.of} & set(GIVEN)


def contact_viewers(canary: Canary) -> set[str]:
    way = canary.path[-1]
    if canary.of == "amina":
        part = {"out_of_hours": {"phone"}, "safe": {"phone", "email", "address"}}.get(way, {way})
        return {key for key, parts in PARTS.items() if part & parts}
    if canary.of == "council" and way in {"phone", "out_of_hours"}:
        return set(GIVEN)
    own = {canary.of} & set(GIVEN)
    return own | particulars_viewers(canary) if canary.of in CONTACTS_SHARED else own


def delivery_viewers(canary: Canary) -> set[str]:
    if canary.of == "amina":
        return {"amina"} | KEEPERS
    if canary.of == "tariq":
        return set()
    return {canary.of} & set(GIVEN) | KEEPERS & particulars_viewers(canary)


def record_viewers(canary: Canary) -> set[str]:
    return RECORD - HEARD_BY_ADULT if canary.of in {"mona", "lee"} and is_untold(canary) else RECORD


def is_untold(canary: Canary) -> bool:
    return "told_adult_on" not in RECORDS[canary.of]


def reason_viewers(canary: Canary) -> set[str]:
    return KEEPERS


def nobody(canary: Canary) -> set[str]:
    return set()


RULES: dict[str, Callable[[Canary], set[str]]] = {
    "people.name": name_viewers,
    "people.own_script": name_viewers,
    "people.called": called_viewers,
    "people.job": particulars_viewers,
    "people.relation": particulars_viewers,
    "people.organisation": particulars_viewers,
    "people.born": born_viewers,
    "people.speaks": private_viewers,
    "people.needs": private_viewers,
    "people.contact.phone": contact_viewers,
    "people.contact.out_of_hours": contact_viewers,
    "people.contact.email": contact_viewers,
    "people.contact.address": contact_viewers,
    "people.contact.safe": contact_viewers,
    "people.deliver.to": delivery_viewers,
    "people.deliver.confirmed_on": nobody,
    "people.not_a_name": nobody,
    "people.photo": nobody,
    "people.note": nobody,
    "sharing.how": record_viewers,
    "sharing.note": nobody,
    "sharing.decisions.why": record_viewers,
    "sharing.lawful.why": record_viewers,
    "sharing.lawful.law": record_viewers,
    "sharing.lawful.not_told.why": reason_viewers,
    "sharing.lawful.not_told.until": reason_viewers,
    "easy_read_checked.by": reason_viewers,
    "easy_read_checked.on": reason_viewers,
    "easy_read_checked.changed": reason_viewers,
    "easy_read_checked.words": nobody,
    "translations_checked.by": nobody,
    "translations_checked.reviewed_by": nobody,
    "translations_checked.on": nobody,
}


def viewers(canary: Canary) -> set[str]:
    """Say who may see a canary. A new field of an entry is for those who see the entry."""
    if canary.field in RULES:
        return RULES[canary.field](canary)
    assert canary.section in ALL, f"Say in RULES who may see {canary.field}."
    if "kept_from" in canary.path or canary.path[-1] == "note":
        return set()
    return entry_viewers(canary)
