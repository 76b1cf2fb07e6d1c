"""Small plans for the tests of the consent line, written as data and read as a file would be."""

from datetime import date
from typing import Any

import yaml

from generator.consent.decide import Access, decide
from generator.consent.project import project
from generator.copy import RecipientCopy
from generator.plan.load import load
from generator.plan.model import Plan

DAY = date(2026, 11, 10)
MADE = "2026-11-02"
"""The day on which records are made unless a test says otherwise."""

Data = dict[str, Any]

PEOPLE: Data = {
    "council": {
        "is": "organisation",
        "name": "Eastwick Council",
        "contact": {"phone": "01632 960100", "email": "office@eastwick.example"},
    },
    "amina": {
        "role": "adult",
        "name": "Amina Hussain",
        "called": "Amina",
        "own_script": "امینہ حسین",
        "born": "1961-03-14",
        "contact": {
            "phone": "01632 960001",
            "out_of_hours": "01632 960002",
            "email": "amina@home.example",
            "address": "4 Mill Lane, Eastwick",
            "safe": "Never leave a message.",
        },
        "speaks": "ur",
        "needs": "Time to think",
    },
    "joanne": {"role": "lead_practitioner", "name": "Joanne Price", "works_for": "council"},
    "priya": {"role": "chair", "name": "Priya Nair", "works_for": "council"},
    "mair": {"role": "coordinator", "name": "Mair Lloyd"},
    "nadia": {"role": "advocate", "name": "Nadia Karim"},
    "samina": {"role": "family", "name": "Samina Hussain", "called": "Samina"},
    "lee": {"role": "police", "name": "Lee Barton"},
    "farah": {"role": "interpreter", "name": "Farah Siddiq"},
    "doreen": {"role": ["friend", "reporter"], "name": "Doreen Cole"},
    "tariq": {"role": ["family", "alleged_source_of_harm"], "name": "Tariq Hussain"},
    "agency": {
        "is": "organisation",
        "role": ["provider", "alleged_source_of_harm"],
        "name": {"en": "Kestrel Home Care", "cy": "Gofal Cudyll"},
        "called": "Kestrel",
    },
    "tracey": {"name": "Tracey Blundell", "works_for": "agency"},
    "craig": {"name": "Craig Dunmore", "works_for": "tracey"},
}
"""Everybody whom a test may need; a test adds to them or changes them."""

SECTIONS: Data = {
    "capacity": {"the-plan": {"text": "Can decide."}},
    "representatives": {"papers": {"text": "Holds papers."}},
    "pressure": {"told-off": {"text": "Was told off."}},
    "meeting": {"chair": "priya", "text": "We met."},
    "findings": {"money-taken": {"text": "Money was taken."}},
    "wishes": {"stay-home": {"text": "I want to stay."}, "see-son": {"text": "I want to see him."}},
    "objectives": {
        "safe-home": {"wish": "stay-home", "text": "Safe at home."},
        "own-money": {"text": "Own money."},
    },
    "actions": {
        "new-lock": {"objective": "safe-home", "who": ["lee"], "text": "Fit a lock."},
        "bank": {"objective": "own-money", "who": ["nadia"], "text": "Go to the bank."},
        "statement": {"who": ["lee"], "text": "Take a statement."},
    },
    "support": {"advocacy": {"text": "Goes on."}},
    "risks": {"asked-again": {"text": "May be asked again."}},
    "contingency": {"locked-out": {"if": "Locked out.", "then": "Ring."}},
    "feedback": {"neighbour": {"to": "doreen", "text": "Tell her it was looked into."}},
    "review": {"next_on": "2026-12-11", "text": "Ask for one sooner."},
    "reviews": {"first": {"on": "2026-11-05", "text": "It went well."}},
    "difficulties": {"late": {"text": "Came late."}},
    "closing": {"text": "It ended."},
    "changes": [
        {"on": "2026-11-02", "by": "joanne", "text": "First plan."},
        {"on": "2026-11-05", "by": "joanne", "text": "Second thoughts."},
    ],
}
"""A plan with something in each section."""

WHOLE_PLAN = {
    "plan", "capacity.the-plan", "representatives.papers", "meeting", "findings.money-taken",
    "wishes.stay-home", "wishes.see-son", "objectives.safe-home", "objectives.own-money",
    "actions.new-lock", "actions.bank", "actions.statement", "support.advocacy",
    "risks.asked-again", "contingency.locked-out", "review", "reviews.first",
    "difficulties.late", "closing",
}  # fmt: skip
ONLY_BY_NAME = {"pressure.told-off", "feedback.neighbour", "sharing", "changes.1", "changes.2"}
IDENTITY = {
    "adult.full_name", "adult.born", "adult.phone", "adult.email", "adult.address", "adult.needs",
}  # fmt: skip
EVERYTHING = WHOLE_PLAN | ONLY_BY_NAME | IDENTITY


def agreed(to: str, *share: str, **more: Any) -> Data:
    return {"to": to, "decision": "agreed", "on": MADE, "share": list(share), **more}


def refused(to: str, on: str = MADE, **more: Any) -> Data:
    return {"to": to, "decision": "refused", "on": on, **more}


def withdrawn(to: str, on: str, **more: Any) -> Data:
    return {"to": to, "decision": "withdrawn", "on": on, **more}


def lawful(to: str, *share: str, **more: Any) -> Data:
    told = {} if "not_told" in more else {"told_adult_on": MADE}
    record = {"to": to, "on": MADE, "share": list(share), "ground": "serious_crime"}
    return {**record, "why": "Others may be harmed.", "decided_by": "priya", **told, **more}


def kept(*people: str, **more: Any) -> Data:
    """Keep an entry from people, with what keeping it from the adult needs."""
    return {"people": list(people), "ground": "crime", "by": "priya", "on": MADE, **more}


def data(*records: Data, people: Data | None = None, **sections: Any) -> Data:
    """Write a plan as data: everybody and a full plan, less or more what a test says."""
    changed = people or {}
    everybody = {key: {**PEOPLE.get(key, {}), **changed.get(key, {})} for key in PEOPLE | changed}
    held = {key: value for key, value in (SECTIONS | sections).items() if value is not None}
    plan = {"reference": "EW-1", "organisation": "council", "lead": "joanne", "text": "To help."}
    return {
        "format": "clearplan/1",
        **held,
        "plan": plan | sections.get("plan", {}),
        "people": everybody,
        "sharing": {
            "decided_by": "amina",
            "decisions": [each for each in records if "decision" in each],
            "lawful": [each for each in records if "decision" not in each],
            **sections.get("sharing", {}),
        },
    }


class _Dumper(yaml.SafeDumper):
    """Writes everything out: plans have no anchors."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def written(content: Data) -> bytes:
    """Write a plan as a file has it."""
    typed = yaml.dump({**content}, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=200)
    return typed.encode()


def plan_of(content: Data) -> Plan:
    """Read a plan from data, as from a file."""
    loaded = load(written(content))
    assert not [found.message for found in loaded.findings]
    assert loaded.plan
    return loaded.plan


def plan(*records: Data, people: Data | None = None, **sections: Any) -> Plan:
    return plan_of(data(*records, people=people, **sections))


def access(key: str, *records: Data, on: date = DAY, **rest: Any) -> Access:
    """Decide what somebody may see of a plan with these records."""
    return decide(plan(*records, **rest), key, on)


def sees(key: str, *records: Data, on: date = DAY, **rest: Any) -> frozenset[str]:
    return access(key, *records, on=on, **rest).items


def why_not(key: str, *records: Data, on: date = DAY, **rest: Any) -> str:
    """Give the reason for which somebody gets nothing."""
    decided = access(key, *records, on=on, **rest)
    assert decided.is_nothing
    return decided.reason


def copy_of(held: Plan, key: str, on: date = DAY) -> RecipientCopy:
    made = project(held, decide(held, key, on))
    assert made is not None, decide(held, key, on).reason
    return made


def copy_for(key: str, *records: Data, on: date = DAY, **rest: Any) -> RecipientCopy:
    """Make somebody's copy of a plan with these records."""
    return copy_of(plan(*records, **rest), key, on)
