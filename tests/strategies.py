"""Whole plans made up by hypothesis, as the data of a file that loads without errors.

Only the size of a plan and a seed are drawn; everything else comes from the seed. A plan has some
hundreds of choices: drawn one by one they took ten times as long, and were no easier to shrink.
"""

import random
import re
from datetime import date, timedelta
from typing import Any, get_args

from hypothesis import strategies as st
from pydantic import TypeAdapter

from generator.copy import EasyLine, EasyRead
from generator.plan.words_checked import fingerprint

Data = dict[str, Any]


class Content(Data):
    """A plan as data. Its repr is short: a failing plan would fill screens, and comes again."""

    def __repr__(self) -> str:
        return f"<a plan with {', '.join(items(self))}>"


ADULT, ORGANISATION, LEAD, CHAIR = "amina", "council", "joanne", "priya"
OTHERS = ("nadia", "samina", "tariq", "agency", "lee", "farah", "ruth-2")
"""Keys of people: an adult, those whom every plan has, and others."""

DAYS = tuple(f"2026-11-{day:02}" for day in (2, 5, 10, 15))
"""So few that decisions fall on one day, and on the day asked for."""

SINGLE = ("plan", "meeting", "review", "closing")
"""Sections that are one entry."""

MANY = (
    "capacity", "representatives", "pressure", "findings", "wishes", "objectives", "actions",
    "support", "risks", "contingency", "feedback", "reviews", "difficulties",
)  # fmt: skip
"""Sections whose entries have ids."""

PARTS = tuple(
    f"adult.{part}" for part in ("full_name", "born", "phone", "email", "address", "needs")
)

NAMES = (
    "Siân Ó Briain", "Zoë Łukasiewicz", "محمد اقبال", "नेहा वर्मा", "May Hope", "Will Day",
    "Rose-Marie O\u2019Neill", "Jo", "Ann Field", "Nuño Ñandú", "Grace Long", "শ্রী রহমান",
    "Æsa Þórsdóttir", "Bill Walker", "Dr Mark Sharp", "Hussain, Samira", "Joy Green",
)  # fmt: skip
"""With accents, other scripts, and ordinary words."""

_WORDS = (
    "the", "door", "key", "money", "lock", "visit", "every", "week", "may", "will", "hope", "day",
    "mark", "bill", "sharp", "field", "long", "green", "ring", "before", "after", "bank", "shop",
    "£20", "3pm", "10:30", "“now”", "it\u2019s", "café", "naïve", "re-do", "and/or", "50%", "a*b",
)  # fmt: skip
_GENTLE = ("**at once**", "[ni allaf]{lang=cy}", "{{as typed}}", "[a link](https://example.org/x)")
_CONCEPTS = ("none", "door", "phone", "home")


class Filler:
    """Fills in details, the same from the same seed."""

    def __init__(self, seed: int, people: tuple[str, ...]) -> None:
        self.rng = random.Random(seed)  # noqa: S311 - made-up plans, not secrets
        self.people = people

    def maybe(self, chance: float = 0.5) -> bool:
        return self.rng.random() < chance

    def words(self, *fields: str) -> str:
        """Write a sentence, which may name people and fields of the same entry."""
        found = self.rng.sample(_WORDS, self.rng.randint(1, 8))
        for extra in (
            *(f"{{{key}}}" for key in self.some(self.people, 2)),
            *self.some(_GENTLE, 1),
            *(f"{{this.{field}}}" for field in self.some(fields, 1)),
        ):
            found.insert(self.rng.randint(0, len(found)), extra)
        return " ".join(found)

    def plain(self) -> str:
        return " ".join(self.rng.sample(_WORDS, self.rng.randint(1, 6)))

    def some(self, among: tuple[str, ...], most: int) -> list[str]:
        return self.rng.sample(among, self.rng.randint(0, min(most, len(among))))

    def one(self, among: tuple[str, ...]) -> str:
        return self.rng.choice(among)

    def day(self, first: int = 30) -> str:
        """Give a day well after the plan was agreed."""
        return str(date(2026, 11, 2) + timedelta(self.rng.randint(first, first + 300)))

    def early(self) -> str:
        return str(date(2026, 11, 2) + timedelta(self.rng.randint(0, 12)))

    def number(self) -> str:
        return f"01632 960{self.rng.randint(0, 999):03}"

    def fields(self, always: Data, sometimes: Data) -> Data:
        return always | {key: value for key, value in sometimes.items() if self.maybe()}

    def entry(self, section: str) -> Data:
        """Make an entry of a section with what it needs to be sound."""
        made = getattr(self, f"_{section}", dict)()
        nested = {"offered", "new_enquiry", "consulted"}
        fields = tuple(key for key, value in made.items() if value and key not in nested)
        if self.maybe(0.9):
            made["text"] = self.words(*fields)
        if self.maybe(0.7):
            lines = range(self.rng.randint(1, 3))
            made["easy_read"] = [{self.one(_CONCEPTS): self.words()} for _ in lines]
        if self.maybe(0.3):
            made["note"] = self.plain()
        return made  # type: ignore[no-any-return]

    def _plan(self) -> Data:
        return self.fields(
            {"agreed_on": "2026-11-02"},
            {"reference": f"REF-{self.rng.randint(1, 99999)}", "title": self.words()},
        )

    def _capacity(self) -> Data:
        return self.fields(
            {"can_decide": self.one(("yes", "no", "sometimes", "not_assessed"))},
            {
                "decision": self.words(),
                "assessed_on": self.early(),
                "assessed_by": self.one(self.people),
                "for_sharing": "no",
            },
        )

    def _representatives(self) -> Data:
        return self.fields(
            {},
            {
                "who": self.one(self.people),
                "authority": self.one(("attorney_health", "deputy", "best_interests")),
                "document": self.words(),
                "since": self.early(),
                "consulted": [*self.some(self.people, 3), self.plain()],
            },
        )

    def _pressure(self) -> Data:
        return self.fields({}, {"who": self.some(self.people, 3), "done": self.words()})

    def _meeting(self) -> Data:
        return self.fields(
            {},
            {
                "held_on": "2026-11-02",
                "invited": self.some(self.people, 4),
                "attended": self.some(self.people, 4),
                "asked_who_else": self.words(),
                "adult_took_part": self.words(),
                "report_given_before": "2026-10-30",
                "separate_meeting_for": [*self.some(self.people, 2), self.plain()],
            },
        )

    def _findings(self) -> Data:
        return self.fields(
            {"abuse": self.some(("financial", "domestic", "neglect"), 2)},
            {"finding": self.one(("substantiated", "not_known")), "ongoing_risk": "yes"},
        )

    def _wishes(self) -> Data:
        return self.fields({}, {"whose": self.one(self.people), "met": "not_yet"})

    def _objectives(self) -> Data:
        return self.fields(
            {"lead": self.one(self.people), "by": self.day(), "measure": self.words("by")},
            {
                "achievable": self.words(),
                "relevant": self.words("lead"),
                "status": self.one(("under_way", "done", "met")),
                "status_on": self.early(),
            },
        )

    def _actions(self) -> Data:
        who = self.some(self.people, 3) or [self.people[0]]
        return self.fields(
            {"who": who, "by": self.day()},
            {
                "kind": self.one(("safety", "home", "money", "legal")),
                "every": self.one(("day", "week", "when_needed")),
                "law": self.words(),
                "offered": [{"on": self.early(), "answer": self.words(), "again_on": self.day()}],
                "status": self.one(("under_way", "done", "declined")),
                "status_on": self.early(),
            },
        )

    def _support(self) -> Data:
        return self.fields(
            {},
            {
                "kind": self.one(("care", "advocacy", "therapy")),
                "change": self.one(("new", "changes", "continues")),
                "who": self.some(self.people, 2),
                "by": self.day(),
                "outcome": self.words(),
            },
        )

    def _risks(self) -> Data:
        return self.fields(
            {},
            {
                "likelihood": self.one(("unlikely", "possible", "likely")),
                "impact": self.one(("minor", "serious")),
                "signs": self.words(),
                "response": self.words(),
                "owner": self.one(self.people),
                "reviewed_on": self.early(),
            },
        )

    def _contingency(self) -> Data:
        return {"if": self.words(), "then": self.words("if"), "who": self.some(self.people, 2)}

    def _feedback(self) -> Data:
        return self.fields(
            {},
            {
                "who": self.some(self.people, 2),
                "to": self.one((*self.people, self.plain())),
                "given_on": self.early(),
            },
        )

    def _review(self) -> Data:
        return self.fields(
            {"next_on": self.day()}, {"next_at": "10:30", "place": self.words("next_on")}
        )

    def _reviews(self) -> Data:
        enquiry = {"needed": "no", "why": self.words(), "decided_by": self.one(self.people)}
        return self.fields(
            {"on": self.early()},
            {
                "chair": self.one(self.people),
                "attended": self.some(self.people, 3),
                "safeguarded": "partly",
                "risk_now": self.one(("remains", "reduced", "removed")),
                "effective": "yes",
                "wishes_changed": "no",
                "decision": "continues",
                "next_on": self.day(),
                "lead_agreed_by": self.some(self.people, 2),
                "new_enquiry": enquiry,
            },
        )

    def _difficulties(self) -> Data:
        return self.fields(
            {},
            {
                "on": self.early(),
                "by": self.one(self.people),
                "told_chair_on": self.early(),
                "early_review_on": self.day(),
            },
        )

    def _closing(self) -> Data:
        return self.fields(
            {"on": self.day()},
            {
                "adult_view": self.words(),
                "risk_left": self.words("on"),
                "contact": self.one(self.people),
            },
        )

    def _changes(self) -> Data:
        return self.fields(
            {"on": self.early(), "text": self.words()}, {"by": self.one(self.people)}
        )

    def change(self) -> Data:
        return self._changes()

    def person(self, key: str) -> Data:
        """Make somebody's details, but for their role and for whom they work."""
        names = [self.one(NAMES) for _ in range(3)]
        ordinary = [word for name in names for word in (name, *re.split(r"[ ,-]+", name))]
        made = self.fields(
            {"name": names[0], "not_a_name": ordinary},
            {
                "own_script": names[1],
                "called": f"{key.title()} {self.rng.randint(1, 99)}",
                "born": str(date(1930, 1, 1) + timedelta(self.rng.randint(0, 20000))),
                "job": self.words(),
                "organisation": f"{self.plain()} Ltd",
                "relation": self.words(),
                "photo": f"{key}.png",
                "contact_shared": self.one(("yes", "no")),
                "speaks": self.some(("en", "ur", "Sign"), 2),
                "needs": [self.plain()],
                "note": self.plain(),
            },
        )
        if self.maybe(0.3):
            made["name"] = {"en": names[0], "cy": names[2]}
        ways = {
            "phone": self.number(),
            "out_of_hours": self.number(),
            "email": f"{key}@{self.rng.randint(1, 99)}.example",
            "address": f"{self.rng.randint(1, 99)} High Street",
            "safe": self.plain(),
        }
        made["contact"] = {way: value for way, value in ways.items() if self.maybe()}
        if self.maybe():
            made["copy"] = {
                "language": self.some(("cy", "ur", "pl"), 1) or ["en"],
                "edition": self.one(("standard", "easy_read")),
                "size": self.one(("normal", "large")),
                "paper": self.one(("white", "blue")),
                "key_words": self.one(("yes", "no")),
            }
        if self.maybe():
            how = {"how": self.one(("post", "in_person")), "to": f"{self.rng.randint(1, 99)} Road"}
            seen = {"someone_else_may_read": self.one(("yes", "no")), "confirmed_by": LEAD}
            made["deliver"] = how | seen | {"confirmed_on": self.early()}
        return made


def items(content: Data) -> tuple[str, ...]:
    """Name what a plan has to share: entries and parts of the adult's identity."""
    single = [section for section in SINGLE if section in content]
    keyed = [f"{section}.{key}" for section in MANY for key in content.get(section, {})]
    changes = [f"changes.{index}" for index, _ in enumerate(content.get("changes", []), start=1)]
    return (*single, *keyed, *changes, *PARTS)


ROLES = (
    ["family"],
    ["advocate"],
    ["interpreter"],
    ["police"],
    ["reporter"],
    ["alleged_source_of_harm"],
    ["carer", "alleged_source_of_harm"],
)
_SECTIONS = ("pressure", "feedback", "sharing", "changes", "actions", "objectives", "wishes")


seeds = st.integers(0, 2**64)


@st.composite
def plans(draw: st.DrawFn) -> Data:
    """Draw a plan as the data of its file: its size, and the seed of everything else."""
    people = draw(st.integers(3, len(OTHERS)))
    return made_up(draw(seeds), people, draw(st.integers(2, 8)), draw(st.integers(3, 9)))


def made_up(seed: int, people: int, sections: int, records: int) -> Data:
    """Make up a plan with so many people beside those of every plan, sections and records."""
    keys = (ADULT, ORGANISATION, LEAD, CHAIR, *OTHERS[:people])
    fill = Filler(seed, keys)
    content: Data = Content(format="clearplan/1", plan=fill.entry("plan"))
    content["people"] = _people(fill, keys)
    content["plan"] |= {
        "organisation": ORGANISATION,
        "lead": LEAD,
        "stage": fill.one(("draft", "agreed")),
        "version": str(fill.rng.randint(1, 9)),
    }
    for section in dict.fromkeys(("review", *fill.some(SINGLE[1:], 3))):
        content[section] = fill.entry(section)
    if "meeting" in content:
        content["meeting"]["chair"] = CHAIR
    for section in dict.fromkeys(("objectives", *fill.rng.sample(MANY, sections))):
        ids = fill.some(("b", "c", "d", "e"), 2)
        content[section] = {f"{key}-{section[:3]}": fill.entry(section) for key in ["a", *ids]}
    _refer(fill, content)
    content["changes"] = [fill.change() for _ in range(fill.rng.randint(0, 3))]
    if fill.maybe():
        checked = {"by": fill.plain(), "on": fill.early(), "words": _checked(fill, content)}
        content["easy_read_checked"] = checked
    _keep(fill, content)
    content["sharing"] = _sharing(fill, content, records)
    return content


def _people(fill: Filler, keys: tuple[str, ...]) -> Data:
    people = {key: fill.person(key) for key in keys}
    people[ADULT] |= {"role": ["adult"], "called": "Amina"}
    people[ORGANISATION] |= {"is": "organisation"}
    people[ORGANISATION]["contact"]["phone"] = fill.number()
    people[LEAD] |= {"role": ["lead_practitioner"], "works_for": ORGANISATION}
    people[CHAIR] |= {"role": ["chair"]}
    for key in keys[4:]:
        people[key]["role"] = [*fill.rng.choice(ROLES)]
        if fill.maybe(0.3):
            people[key]["works_for"] = fill.one(keys[1:])
    if "agency" in people:
        people["agency"]["is"] = "organisation"
    order = fill.rng.sample(keys, len(keys))
    return {key: people[key] for key in order}


def _refer(fill: Filler, content: Data) -> None:
    """Let objectives name wishes and actions objectives."""
    for section, field, target in (
        ("objectives", "wish", "wishes"),
        ("actions", "objective", "objectives"),
    ):
        there = tuple(content.get(target, {}))
        for entry in content.get(section, {}).values():
            if there and fill.maybe(0.7):
                entry[field] = fill.one(there)


def _keep(fill: Filler, content: Data) -> None:
    """Keep some entries from some people."""
    for name, entry in entries_of(content).items():
        if name != "plan" and fill.maybe(0.3):
            people = fill.some(tuple(content["people"]), 3)
            entry["kept_from"] = [kept([ADULT] if fill.maybe(0.4) or not people else people)]


def kept(people: list[str]) -> Data:
    return {"people": people, "ground": "crime", "by": LEAD, "on": DAYS[0], "until": DAYS[2]}


def entries_of(content: Data) -> dict[str, Data]:
    """Map the name of each entry to it."""
    found = {section: content[section] for section in SINGLE if section in content}
    for section in MANY:
        found |= {f"{section}.{key}": each for key, each in content.get(section, {}).items()}
    changes = enumerate(content.get("changes", []), start=1)
    return found | {f"changes.{index}": change for index, change in changes}


def _checked(fill: Filler, content: Data) -> Data:
    """Record the easy-read words of most entries as checked, or of all."""
    of_all = fill.maybe()
    return {
        name: fingerprint(tuple(map(_LINE.validate_python, entry["easy_read"])))
        for name, entry in entries_of(content).items()
        if "easy_read" in entry and (of_all or fill.maybe(0.9))
    }


_LINE: TypeAdapter[EasyLine] = TypeAdapter(get_args(EasyRead)[0])


def _sharing(fill: Filler, content: Data, count: int) -> Data:
    others = [key for key in content["people"] if key not in {ADULT, ORGANISATION, LEAD}]
    named = (*items(content), *_SECTIONS, "whole_plan", "whole_plan", "sharing")
    names = tuple(dict.fromkeys(name for name in named if name in content or name not in MANY))
    decisions, lawful = [], []
    for number in range(count):
        record = _record(fill, content, fill.one(tuple(others)), names)
        if number == 0:  # so that somebody gets something
            record |= {"share": ["objectives", *record["share"]], "authorised_by": CHAIR}
            record |= {"on": DAYS[0], "until": DAYS[-1]}
        if number % 3 == 2:
            lawful.append(record | _by_law(fill))
        else:
            choices = ("agreed", "agreed", "agreed", "refused", "withdrawn")
            decision = fill.one(choices) if number else "agreed"
            decisions.append(record | {"decision": decision})
    return fill.fields(
        {"decided_by": ADULT, "decisions": decisions, "lawful": lawful},
        {"asked_on": "2026-11-02", "asked_by": LEAD, "how": fill.plain(), "note": fill.plain()},
    )


def _record(fill: Filler, content: Data, key: str, names: tuple[str, ...]) -> Data:
    people = content["people"]
    hideable = tuple(each for each in people if each not in {ADULT, ORGANISATION, key})
    hide = fill.some(hideable, 4) if fill.maybe() else []
    reporters = [each for each in people if "reporter" in people[each].get("role", [])]
    made = {
        "to": key,
        "on": fill.one(DAYS),
        "share": fill.some(names, 8) or ["plan"],
        "hide": hide,
        "may_name": [each for each in reporters if each not in hide],
        "why": fill.plain(),
    }
    if fill.maybe(0.3):
        made["leave_out"] = fill.some(names, 3)
    if fill.maybe(0.2):
        made["until"] = fill.one(tuple(day for day in DAYS if day >= made["on"]))
    if fill.maybe(0.25):
        made["for"] = fill.one((ADULT, ADULT, LEAD, *people))
    if fill.maybe(0.7):
        made["authorised_by"] = CHAIR
    if fill.maybe(0.3):
        made["conditions"] = ["do_not_pass_on", {"destroy_after": fill.day()}]
    return made


def _by_law(fill: Filler) -> Data:
    made: Data = {"ground": "serious_crime", "law": fill.plain(), "decided_by": CHAIR}
    if fill.maybe():
        made["told_adult_on"] = DAYS[0]
    if fill.maybe() or "told_adult_on" not in made:
        made["not_told"] = {"why": fill.plain(), "until": DAYS[3]}
    return made


days = st.sampled_from([date.fromisoformat(day) for day in (*DAYS, "2026-11-20")])
"""Days on which copies are made."""
