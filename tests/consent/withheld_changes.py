"""Changes to a plan that touch only what is withheld from one recipient.

Each function of ``CHANGES`` takes a ``Scene`` and changes its plan in place. None of them may
change anything in that recipient's copy. What the recipient's copy may name is worked out here
from the data alone, not by the projection, so that a fault in that cannot hide itself.
"""

import copy
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from generator.consent.decide import Access
from tests.strategies import (
    ADULT,
    CHAIR,
    LEAD,
    MANY,
    ORGANISATION,
    PARTS,
    SINGLE,
    Data,
    Filler,
    entries_of,
    kept,
)

_NAMED = re.compile(r"(?<!\{)\{([a-z0-9-]+)\}")
_NEVER_SHOWN = {"note", "kept_from", "photo", "not_a_name", "hide", "may_name"}


@dataclass
class Scene:
    """A plan about to be changed behind one recipient's back."""

    content: Data
    access: Access
    fill: Filler

    def __post_init__(self) -> None:
        self.content = copy.deepcopy(self.content)
        self.recipient = self.access.recipient
        self.is_adult = self.recipient == ADULT
        self.is_recipient = self.access.standing == "recipient"
        self.has_record = "sharing" in self.access.items
        self.circle = _circle(self.content, self.recipient)
        self.named = _named(self.content, self.access)

    @property
    def people(self) -> Data:
        people: Data = self.content["people"]
        return people

    @property
    def absent(self) -> list[str]:
        """Those of whom the copy says nothing."""
        return [key for key in self.people if key not in self.named]

    def withheld(self) -> dict[str, Data]:
        """Map the names of withheld entries to them."""
        entries = entries_of(self.content)
        return {name: each for name, each in entries.items() if name not in self.access.items}

    def shared(self) -> dict[str, Data]:
        entries = entries_of(self.content)
        return {name: each for name, each in entries.items() if name in self.access.items}

    def records(self) -> Iterator[Data]:
        yield from self.content["sharing"]["decisions"]
        yield from self.content["sharing"]["lawful"]

    def is_untold(self, record: Data) -> bool:
        return "not_told" in record and "told_adult_on" not in record

    def some(self, items: list[Any], chance: float = 0.6) -> list[Any]:
        return [item for item in items if self.fill.maybe(chance)]


def _circle(content: Data, recipient: str) -> set[str]:
    """Those on whose own sight the recipient's may depend: whom they read to, and so on."""
    found = {recipient}
    waiting = [recipient]
    while waiting:
        key = waiting.pop()
        records = [*content["sharing"]["decisions"], *content["sharing"]["lawful"]]
        read_to = {each["for"] for each in records if each["to"] == key and "for" in each}
        if "interpreter" in content["people"][key].get("role", []):
            read_to.add(ADULT)
        waiting += read_to - found
        found |= read_to
    return found


def mentions(value: Any, people: Data) -> set[str]:
    """Collect the keys and placeholders of people below a value."""
    if isinstance(value, str):
        return ({value} if value in people else set()) | set(_NAMED.findall(value))
    if isinstance(value, dict):
        shown = (item for key, item in value.items() if key not in _NEVER_SHOWN)
        return set().union(*(mentions(item, people) for item in shown))
    if isinstance(value, list):
        return set().union(*(mentions(item, people) for item in value))
    return set()


def _named(content: Data, access: Access) -> set[str]:
    """Work out whom the copy may name."""
    people = content["people"]
    found = {ADULT, ORGANISATION, access.recipient}
    found |= {access.read_to} if access.read_to else set()
    for name, entry in entries_of(content).items():
        if name in access.items:
            found |= mentions(entry, people)
    if "sharing" in access.items:
        record = {**content["sharing"]}
        if access.standing == "adult":
            record["lawful"] = [
                each
                for each in record["lawful"]
                if "not_told" not in each or "told_adult_on" in each
            ]
            found |= {LEAD, CHAIR}
        found |= mentions(record, people)
        if access.standing == "keeper":
            records = [*record["decisions"], *record["lawful"]]
            found |= {key for each in records for key in each.get("hide", [])}
    hidden = access.hidden - {access.recipient}
    waiting = sorted(found & set(people))
    done: set[str] = set()
    while waiting:
        key = waiting.pop()
        if key in done or key in hidden:
            continue
        done.add(key)
        if key == ADULT and access.standing == "recipient":
            continue
        fields = ("works_for", "job", "relation")
        shown = [people[key][field] for field in fields if field in people[key]]
        waiting += mentions(shown, people)
    return done


# Entries


def new_words(scene: Scene) -> None:
    """Write withheld entries anew: words, dates, people, choices, easy-read lines."""
    for name, entry in scene.withheld().items():
        section = name.split(".")[0]
        fixed = {"kept_from", "organisation", "stage", "version", "written_in", "locality"}
        fixed |= {"lead", "coordinator"} if section == "plan" else set()
        fixed |= {"chair"} if section == "meeting" else set()
        new = scene.fill.change() if section == "changes" else scene.fill.entry(section)
        stay = {field: entry[field] for field in fixed & set(entry)}
        entry.clear()
        entry.update(new | stay)


def new_keepers(scene: Scene) -> None:
    """Let others lead, coordinate or chair, where who does is withheld."""
    others = [key for key in scene.people if key not in scene.circle]
    if scene.is_adult or not others:
        return
    withheld = scene.withheld()
    for section, fields in (("plan", ("lead", "coordinator")), ("meeting", ("chair",))):
        for field in fields:
            entry = withheld.get(section)
            if entry is not None and entry.get(field) not in scene.circle:
                entry[field] = scene.fill.one(tuple(others))


def new_notes(scene: Scene) -> None:
    """Write notes, which are never in any copy, on everything."""
    for name, entry in entries_of(scene.content).items():
        if not name.startswith("changes."):
            entry["note"] = scene.fill.plain()
    for person in scene.people.values():
        person["note"] = scene.fill.plain()
    scene.content["sharing"]["note"] = scene.fill.plain()


def rename_entries(scene: Scene) -> None:
    """Give withheld entries other ids."""
    for name in scene.some(list(scene.withheld())):
        section, _, key = name.partition(".")
        if section in MANY:
            _rename_entry(scene.content, section, key, f"{key}-{scene.fill.rng.randint(0, 99)}")


def _rename_entry(content: Data, section: str, key: str, new: str) -> None:
    content[section] = {
        new if each == key else each: value for each, value in content[section].items()
    }
    for field in ("wish", "objective"):
        if section == {"wish": "wishes", "objective": "objectives"}[field]:
            for entry in entries_of(content).values():
                if entry.get(field) == key:
                    entry[field] = new
    _reshare(content, lambda name: f"{section}.{new}" if name == f"{section}.{key}" else name)


def _reshare(content: Data, rename: Callable[[str], str | None]) -> None:
    for record in [*content["sharing"]["decisions"], *content["sharing"]["lawful"]]:
        for field in ("share", "leave_out"):
            if field in record:
                renamed = [rename(name) for name in record[field]]
                record[field] = [name for name in renamed if name is not None]


def drop_entries(scene: Scene) -> None:
    """Take withheld entries away, and what refers to them."""
    for name in scene.some(list(scene.withheld())):
        section, _, key = name.partition(".")
        content = scene.content
        if section in MANY:
            del content[section][key]
            for field, target in (("wish", "wishes"), ("objective", "objectives")):
                for entry in entries_of(content).values():
                    if target == section and entry.get(field) == key:
                        del entry[field]
            if not content[section]:
                del content[section]
        elif section in {"review", "closing"} or (section == "meeting" and not scene.is_adult):
            if content[section].get("chair") in scene.circle:
                continue
            del content[section]
        else:
            continue
        _reshare(content, lambda each, gone=name: None if each == gone else each)


def add_entries(scene: Scene) -> None:
    """Add entries that are kept from the recipient, anywhere, in any section."""
    for _ in range(scene.fill.rng.randint(1, 4)):
        section = scene.fill.one((*MANY, "review", "closing"))
        entry = scene.fill.entry(section)
        entry["kept_from"] = [kept([scene.recipient, *scene.fill.some(tuple(scene.people), 2)])]
        if section in SINGLE:
            scene.content.setdefault(section, entry)
            continue
        entries = list(scene.content.get(section, {}).items())
        at = scene.fill.rng.randint(0, len(entries))
        new = (f"new-{scene.fill.rng.randint(0, 9999)}", entry)
        scene.content[section] = dict([*entries[:at], new, *entries[at:]])


def reorder_entries(scene: Scene) -> None:
    """Move withheld entries about among the others."""
    withheld = scene.withheld()
    for section in MANY:
        held = scene.content.get(section, {})
        scene.content[section] = _mixed(
            scene,
            [item for item in held.items() if f"{section}.{item[0]}" not in withheld],
            [item for item in held.items() if f"{section}.{item[0]}" in withheld],
        )
        if not held:
            del scene.content[section]


def _mixed(scene: Scene, still: list[Any], moved: list[Any]) -> Data:
    """Put some among others, whose order among themselves stays."""
    made = [*still]
    for item in moved:
        made.insert(scene.fill.rng.randint(0, len(made)), item)
    return dict(made)


def new_changes(scene: Scene) -> None:
    """Add, drop and date withheld lines of the list of changes."""
    old = scene.content["changes"]
    kept_back = [kept([scene.recipient])]
    shown = [index for index, _ in enumerate(old, 1) if f"changes.{index}" in scene.access.items]
    made: list[tuple[int | None, Data]] = [(index, old[index - 1]) for index in shown]
    for _ in range(scene.fill.rng.randint(0, 3)):
        new = scene.fill.change() | {"kept_from": kept_back}
        new["on"] = scene.fill.one(("2026-10-01", "2026-11-06", "2028-01-01"))
        made.insert(scene.fill.rng.randint(0, len(made)), (None, new))
    places = {f"changes.{old_}": f"changes.{new}" for new, (old_, _) in enumerate(made, 1) if old_}
    _reshare(scene.content, lambda name: places.get(name) if re.match(r"changes\.", name) else name)
    scene.content["changes"] = [change for _, change in made]


def keep_from_others(scene: Scene) -> None:
    """Change from whom else things are kept, why and until when."""
    circle = scene.circle | {ADULT}  # an advocate's copy says what is kept from the adult
    others = tuple(key for key in scene.people if key not in circle)
    for name, entry in entries_of(scene.content).items():
        if scene.has_record and name in scene.access.items:
            continue  # who else may see it is told in the record of sharing
        for block in entry.get("kept_from", []):
            block |= {"ground": "third_party", "by": scene.fill.one(tuple(scene.people))}
            block |= {"on": scene.fill.early(), "until": scene.fill.day(-200)}
        if scene.fill.maybe(0.3) and others:
            entry.setdefault("kept_from", []).append({"people": [scene.fill.one(others)]})


# People


def new_absent_people(scene: Scene) -> None:
    """Change all that is known of those of whom the copy says nothing."""
    for key in scene.absent:
        person, new = scene.people[key], scene.fill.person(key)
        tied = {field: person[field] for field in ("is", "role", "works_for") if field in person}
        if key not in _ties(scene):
            tied["role"] = scene.fill.one((["friend"], ["reporter"], ["police"], person["role"]))
            tied["works_for"] = scene.fill.one(tuple(scene.people))
            if "alleged_source_of_harm" in person["role"]:
                tied["role"] = [*tied["role"], "alleged_source_of_harm"]
        if "interpreter" in person["role"] and key in scene.circle:
            tied["role"] = person["role"]
        person.clear()
        person.update(new | tied)


def _ties(scene: Scene) -> set[str]:
    """Those whom the copy names or its making asks of, and for whom they work, and so on.

    Whether they are alleged to have caused harm shows: nobody such may help, or gets all parts.
    """
    found: set[str] = set()
    waiting = [*scene.circle, *scene.named]
    if scene.has_record:
        waiting += [record["to"] for record in scene.records()]
    if scene.is_adult:
        waiting = [*scene.people]
    while waiting:
        key = waiting.pop()
        if key not in found:
            found.add(key)
            waiting += [scene.people[key]["works_for"]] if "works_for" in scene.people[key] else []
    return found


def allege(scene: Scene) -> None:
    """Say of others that they caused harm, or reported it, or that they did not."""
    tied = _ties(scene)
    for key, person in scene.people.items():
        if key not in tied and key != ADULT:
            roles = [role for role in person.get("role", []) if role != "alleged_source_of_harm"]
            alleged = ["alleged_source_of_harm"] if scene.fill.maybe() else []
            person["role"] = roles + alleged
        if "role" in person:
            roles = [role for role in person["role"] if role != "reporter"]
            person["role"] = roles + (["reporter"] if scene.fill.maybe() else [])


def new_private_details(scene: Scene) -> None:
    """Change what the copy does not show of people whom it names."""
    for key, person in scene.people.items():
        new = scene.fill.person(key)
        own = key == scene.recipient
        details = ["photo", "not_a_name", "note"]
        is_keepers = scene.access.standing == "keeper" and key not in scene.absent
        if not own and not is_keepers:
            details += ["deliver"]
            if key != ADULT or "adult.needs" not in scene.access.items:
                details += ["copy", "speaks", "needs"]
        if not own and (key != ADULT or scene.is_recipient):
            details += ["born"]
        if key == ADULT and scene.is_recipient:
            _new_adult(scene, person, new)
            details = [field for field in details if field != "born"]
        elif not own and key != ADULT and person.get("contact_shared") != "yes":
            shown = {"phone", "out_of_hours"} if key == ORGANISATION else set()
            still = {way: value for way, value in person["contact"].items() if way in shown}
            more = {way: value for way, value in new["contact"].items() if way not in shown}
            person["contact"] = still | more
        for field in details:
            if field in new:
                person[field] = new[field]
            else:
                person.pop(field, None)


def _new_adult(scene: Scene, person: Data, new: Data) -> None:
    given = {part.removeprefix("adult.") for part in scene.access.items if part in PARTS}
    hidden = {"job", "relation", "organisation", "contact_shared"}
    hidden |= set() if "full_name" in given else {"name", "own_script"}
    hidden |= set() if "born" in given else {"born"}
    for field in hidden:
        if field in new:
            person[field] = new[field]
        elif field != "name":
            person.pop(field, None)
    shown = given | ({"out_of_hours"} if "phone" in given else set())
    shown |= {"safe"} if given & {"phone", "email", "address"} else set()
    person["contact"] = {way: value for way, value in person["contact"].items() if way in shown} | {
        way: value for way, value in new["contact"].items() if way not in shown
    }


def rename_absent_people(scene: Scene) -> None:
    """Give those of whom the copy says nothing other keys, everywhere."""
    for key in scene.some(scene.absent):
        if key != ORGANISATION:
            new = f"{scene.fill.one(('aa', 'zz'))}-{key}"
            scene.content = _rekeyed(scene.content, key, new)


def _rekeyed(value: Any, key: str, new: str) -> Any:
    if isinstance(value, str):
        if value == key:
            return new
        return re.sub(rf"(?<!\{{)\{{{re.escape(key)}\}}", f"{{{new}}}", value)
    if isinstance(value, list):
        return [_rekeyed(item, key, new) for item in value]
    if isinstance(value, dict):
        return {
            new if each == key else each: _rekeyed(item, key, new) for each, item in value.items()
        }
    return value


def add_people(scene: Scene) -> None:
    """Add people whom nothing that is shared names."""
    added = []
    for number in range(scene.fill.rng.randint(1, 3)):
        person = scene.fill.person(f"new-{number}")
        person["role"] = [scene.fill.one(("police", "reporter", "alleged_source_of_harm"))]
        person["works_for"] = scene.fill.one(tuple(scene.people))
        added.append((f"new-{number}", person))
    scene.content["people"] = _mixed(scene, list(scene.people.items()), added)


def reorder_people(scene: Scene) -> None:
    """List people in another order; in the adult's copy only those of whom it says nothing."""
    items = list(scene.people.items())
    moved = [item for item in items if not scene.is_adult or item[0] in scene.absent]
    scene.fill.rng.shuffle(moved)
    still = [item for item in items if item not in moved]
    scene.content["people"] = _mixed(scene, still, moved)


def swap_hidden_people(scene: Scene) -> None:
    """Let one hidden person stand for another in what is shared."""
    hidden = sorted(scene.access.hidden - scene.circle)
    if len(hidden) < 2:
        return
    one, other = scene.fill.rng.sample(hidden, 2)
    for name in scene.shared():
        section, _, key = name.partition(".")
        if section in MANY:
            entry = scene.content[section][key]
            fixed = {"kept_from": entry["kept_from"]} if "kept_from" in entry else {}
            scene.content[section][key] = _rekeyed(entry, one, other) | fixed


# The record of sharing


def new_records_of_others(scene: Scene) -> None:
    """Write other people's records anew, drop some and add some, where they are not shown."""
    sharing = scene.content["sharing"]
    if not scene.has_record:
        sharing |= {"how": scene.fill.plain(), "asked_on": scene.fill.early()}
        sharing |= {"asked_by": scene.fill.one(tuple(scene.people))}

    def is_free(record: Data) -> bool:
        if not scene.is_adult and record["to"] in scene.circle:
            return False
        return not scene.has_record or (scene.access.reads_as_adult and scene.is_untold(record))

    for field in ("decisions", "lawful"):
        mine = [record for record in sharing[field] if not is_free(record)]
        others = [record for record in sharing[field] if is_free(record) and scene.fill.maybe()]
        others = [_new_record(scene, record) for record in others]
        if not scene.has_record or (field == "lawful" and scene.access.reads_as_adult):
            to = [key for key in scene.people if scene.is_adult or key not in scene.circle]
            more = {"decision": "agreed"} if field == "decisions" else {}
            blank = {"to": scene.fill.one(tuple(to)), "on": "2026-11-05", **more} if to else None
            others += [_new_record(scene, blank)] if blank else []
        for record in others:
            mine.insert(scene.fill.rng.randint(0, len(mine)), record)
        sharing[field] = mine


def _new_record(scene: Scene, record: Data) -> Data:
    names = ("whole_plan", "sharing", "changes", *PARTS, *entries_of(scene.content))
    new = {
        "to": record["to"],
        "on": scene.fill.one(("2026-10-30", "2026-11-02", "2026-11-20")),
        "share": scene.fill.some(names, 5),
        "hide": scene.fill.some(tuple(key for key in scene.people if key != ADULT), 2),
        "why": scene.fill.plain(),
        "authorised_by": scene.fill.one(tuple(scene.people)),
        "for": scene.fill.one(tuple(scene.people)),
        "conditions": ["read_here_only"],
    }
    if "decision" in record:
        return new | {"decision": scene.fill.one(("agreed", "refused", "withdrawn"))}
    untold = {"not_told": {"why": scene.fill.plain(), "until": scene.fill.day()}}
    told = {} if scene.has_record or scene.fill.maybe() else {"told_adult_on": "2026-11-05"}
    return new | untold | told | {"ground": scene.fill.one(("entitled", "risk_to_life"))}


def new_reasons(scene: Scene) -> None:
    """Change what no copy shows of the records that are shown, and of the recipient's own."""
    for record in scene.records():
        own = record["to"] in scene.circle
        if not own:
            record["may_name"] = scene.fill.some(tuple(scene.people), 2)
        if not own and not scene.has_record:
            record["conditions"] = [{"destroy_after": scene.fill.day()}]
        if scene.access.standing == "keeper":
            pass  # they see whom each record hides
        elif own and not scene.is_adult:
            hideable = tuple(key for key in scene.absent if key not in scene.circle)
            record["hide"] = [*record.get("hide", []), *scene.fill.some(hideable, 2)]
        elif not own:
            record["hide"] = scene.fill.some(tuple(scene.people), 2)
        if "not_told" in record and scene.access.standing != "keeper":
            record["not_told"] = {"why": scene.fill.plain(), "until": scene.fill.day(-100)}
        if not scene.has_record:
            record["why"] = scene.fill.plain()
            record["decided_by"] = scene.fill.one(tuple(scene.people))
            if "decision" not in record:
                record["law"] = scene.fill.plain()
                record["ground"] = scene.fill.one(("court_order", "legal_duty"))


def share_what_is_withheld(scene: Scene) -> None:
    """Let share lists name what is withheld from the recipient all the same."""
    kept_back = [
        name
        for name, entry in scene.withheld().items()
        if any(scene.recipient in block["people"] for block in entry.get("kept_from", []))
    ]
    withheld = list(scene.withheld())
    for record in scene.records():
        own = record["to"] in scene.circle
        names = kept_back if own else withheld
        if names and (record["to"] == scene.recipient or not own):
            record["share"] = [*record["share"], *scene.fill.some(tuple(names), 3)]


def new_checks(scene: Scene) -> None:
    """Change who checked the words, and which of those that are withheld were checked."""
    checked = scene.content.get("easy_read_checked")
    if checked:
        withheld = scene.fill.some(tuple(scene.withheld()), 5)
        checked["words"] |= dict.fromkeys(withheld, "0123456789ab")
        for name in scene.fill.some(tuple(scene.withheld()), 5):
            checked["words"].pop(name, None)
    if checked and scene.access.standing != "keeper":
        checked |= {"by": scene.fill.plain(), "changed": scene.fill.plain()}
    by = {"by": scene.fill.plain(), "reviewed_by": scene.fill.plain(), "on": scene.fill.early()}
    scene.content["translations_checked"] = {scene.fill.one(("cy", "ur")): by}


CHANGES: dict[str, Callable[[Scene], None]] = {
    each.__name__: each
    for each in (
        new_words, new_keepers, new_notes, rename_entries, drop_entries, add_entries,
        reorder_entries, keep_from_others, new_absent_people, allege, new_private_details,
        add_people, reorder_people, swap_hidden_people, new_records_of_others, new_reasons,
        share_what_is_withheld, new_checks, rename_absent_people, new_changes,
    )
}  # fmt: skip
"""In an order in which they can be made one after the other: the last two give other names to
what ``access`` names."""


def changed(content: Data, access: Access, names: set[str], seed: int) -> Data:
    """Change a plan behind somebody's back in the ways named."""
    for number, (name, change) in enumerate(CHANGES.items()):
        if name in names:
            scene = Scene(content, access, Filler(seed + number, tuple(content["people"])))
            change(scene)
            content = scene.content
    return content
