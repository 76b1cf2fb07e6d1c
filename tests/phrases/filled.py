"""Plans whose wordings are ready-made, with made-up fillings."""

import json
from collections.abc import Iterator
from typing import Any

from generator.phrases.bank import Blank, Phrase, bank

MADE_UP: dict[str, Any] = {
    "person": "samina",
    "people": ["joanne", "samina"],
    "day": "2026-12-04",
    "time": "14:30",
    "text": "the blue room",
    "phone": "01632960111",
}

SINGLE = ("review", "closing")
"""Sections that are one entry."""

_BASE: dict[str, Any] = {
    "format": "clearplan/1",
    "plan": {"organisation": "council", "lead": "joanne", "text": "To help."},
    "people": {
        "council": {
            "is": "organisation", "name": "Eastwick Council", "contact": {"phone": "01632 960100"},
        },
        "amina": {"role": "adult", "name": "Amina Hussain", "called": "Amina"},
        "joanne": {"role": "lead_practitioner", "name": "Joanne Price", "called": "Joanne"},
        "samina": {"role": "carer", "name": "Samina Hussain", "called": "Samina"},
    },
}  # fmt: skip


def typed(data: dict[str, Any]) -> bytes:
    return json.dumps(data, ensure_ascii=False, indent=1).encode()  # YAML as well


def plan(**sections: Any) -> bytes:
    """A sound draft with sections; one that is there gains what is given."""
    data = dict(_BASE)
    for name, held in sections.items():
        data[name] = {**data.get(name, {}), **held}
    return typed(data)


def entry(section: str, phrase: Phrase, *, whole: bool = True) -> dict[str, Any]:
    """An entry with this wording: every blank filled in, or only those that have to be."""
    blanks = {
        each.name: filling(each) for each in phrase.blanks.values() if whole or each.is_needed
    }
    return {**_NEEDED.get(section, {}), "phrase": {"name": phrase.name, **blanks}}


_NEEDED: dict[str, dict[str, Any]] = {
    "actions": {"kind": "health", "who": ["joanne"], "every": "day"},
    "objectives": {"lead": "joanne", "by": "2026-12-11", "measure": "She says so."},
    "risks": {"owner": "joanne"},
}


def filling(blank: Blank) -> Any:
    return MADE_UP[blank.takes]


def uses() -> Iterator[tuple[str, Phrase]]:
    """Every wording in every section that it is for."""
    for phrase in bank().values():
        for section in phrase.sections:
            yield section, phrase


def plans(*, whole: bool = True) -> Iterator[bytes]:
    """Plans in which every wording stands in every section that it is for."""
    sections: dict[str, dict[str, Any]] = {}
    for section, phrase in uses():
        if section in SINGLE:
            yield plan(**{section: entry(section, phrase, whole=whole)})
        else:
            sections.setdefault(section, {})[phrase.name] = entry(section, phrase, whole=whole)
    yield plan(**sections)
