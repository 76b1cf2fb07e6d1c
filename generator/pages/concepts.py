"""The concepts that have a picture of ours: plain words, each with what is drawn for it.

``concepts.toml`` is the map, by subject. A value there is the file name of an OpenMoji picture,
the name of another concept that looks the same, or a composite of other concepts.
"""

import functools
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files

_CODE = re.compile(r"[0-9A-F]{4,5}(?:-[0-9A-F]{4,5})*")


@dataclass(frozen=True, slots=True)
class Concept:
    """One concept: ``codes`` are the pictures drawn for it, ``layout`` how, if several."""

    name: str
    subject: str
    codes: tuple[str, ...]
    layout: str = ""
    same_as: str = ""
    """The concept that looks the same, if it is an alias."""


@functools.cache
def concepts() -> Mapping[str, Concept]:
    """Map each known concept to what it is, in the order of its subjects."""
    text = (files(__package__) / "concepts.toml").read_text("utf-8")
    typed = {
        name: (subject, value)
        for subject, names in tomllib.loads(text).items()
        for name, value in names.items()
    }
    return {name: _concept(name, *entry, typed) for name, entry in typed.items()}


Typed = str | Mapping[str, list[str]]


def _concept(
    name: str, subject: str, value: Typed, typed: Mapping[str, tuple[str, Typed]]
) -> Concept:
    if isinstance(value, Mapping):
        ((layout, parts),) = value.items()
        codes = (_concept(part, *typed[part], typed).codes for part in parts)
        return Concept(name, subject, tuple(code for (code,) in codes), layout)
    if _CODE.fullmatch(value):
        return Concept(name, subject, (value,))
    same = _concept(value, *typed[value], typed)
    return Concept(name, subject, same.codes, same.layout, same.same_as or value)
