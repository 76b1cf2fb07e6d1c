"""The ready-made wordings as values, read from their files once."""

import functools
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.resources import files
from typing import Literal, get_args

import yaml

Takes = Literal["person", "people", "day", "time", "text", "phone"]

_BLANK = re.compile(r"\{([a-z]+)\}")

ADULT = "adult"
"""Stands for the adult in every standard wording. It is no blank: nobody has to fill it in."""


@dataclass(frozen=True, slots=True)
class Blank:
    """What goes into one place of a wording.

    A sentence with a blank that is not needed, and not filled in, is left out.
    """

    name: str
    takes: Takes
    is_needed: bool
    says: str


@dataclass(frozen=True, slots=True)
class Phrase:
    """One ready-made wording.

    ``text`` holds the sentences of the standard wording; ``easy_read`` the lines of the easy one,
    each a concept and a sentence; ``sections`` where in a plan it may be used.
    """

    name: str
    subject: str
    sections: tuple[str, ...]
    text: tuple[str, ...]
    easy_read: tuple[tuple[str, str], ...]
    blanks: Mapping[str, Blank]
    also: str = ""
    """Other words by which people may look for it."""

    @property
    def sentences(self) -> tuple[str, ...]:
        """Every sentence, standard and easy: the messages to be translated."""
        return (*self.text, *(sentence for _, sentence in self.easy_read))

    def standard(self, values: Mapping[str, str]) -> str:
        """Write the standard wording with its blanks filled in."""
        return " ".join(_filled(each, values) for each in self.text if _is_said(each, values))

    def easy(self, values: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
        """Write the easy lines with their blanks filled in."""
        return tuple(
            (concept, _filled(sentence, values))
            for concept, sentence in self.easy_read
            if _is_said(sentence, values)
        )


def blanks_in(sentence: str) -> tuple[str, ...]:
    """Name the blanks of a sentence, the adult among them."""
    return tuple(_BLANK.findall(sentence))


def _is_said(sentence: str, values: Mapping[str, str]) -> bool:
    return all(name in values for name in blanks_in(sentence))


def _filled(sentence: str, values: Mapping[str, str]) -> str:
    return _BLANK.sub(lambda match: values[match[1]], sentence)


@functools.cache
def bank() -> Mapping[str, Phrase]:
    """Map the name of every ready-made wording to it, in the order of the files."""
    found: dict[str, Phrase] = {}
    for file in sorted((files(__package__) / "en").iterdir(), key=lambda each: each.name):
        if file.name.endswith(".yaml"):
            for phrase in _read(file.read_text("utf-8")):
                if phrase.name in found:
                    raise ValueError(f"two ready-made wordings are called {phrase.name}")
                found[phrase.name] = phrase
    return found


def _read(typed: str) -> Iterator[Phrase]:
    """Read one file of the bank. Raises an error at the first fault: the words are ours."""
    data = yaml.load(typed, Loader=yaml.CBaseLoader)  # noqa: S506 (makes nothing but texts)
    for name, said in data["phrases"].items():
        yield Phrase(
            name=name,
            subject=data["subject"],
            sections=tuple(said["for"]),
            text=tuple(said["text"]),
            easy_read=tuple(pair for line in said["easy_read"] for pair in line.items()),
            blanks={each.name: each for each in _blanks(said.get("blanks", {}))},
            also=said.get("also", ""),
        )


def _blanks(declared: Mapping[str, Mapping[Takes, str]]) -> Iterator[Blank]:
    """Read ``when?: {day: by when}``: a name (with ? where it is not needed), type and words."""
    for name, declaration in declared.items():
        ((takes, says),) = declaration.items()
        if takes not in get_args(Takes):
            raise ValueError(f"no blank takes {takes}")
        yield Blank(name.rstrip("?"), takes, not name.endswith("?"), says)
