"""Answers as they are typed, FIELD=VALUE, and where in a plan each belongs."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from generator import text
from generator.course.edit import Put
from generator.course.written import Written
from generator.plan.check_course import CLOSING, QUESTIONS
from generator.plan.load import nearest

_KEYS = ("attended", "lead_agreed_by")
_ENQUIRY = tuple(f"new_enquiry.{field}" for field in ("needed", "why", "decided_by"))
REVIEW = (
    "on", "chair", "attended", *QUESTIONS, "decision", "next_on", "lead", "lead_agreed_by",
    "new_enquiry", "text", "easy_read",
)  # fmt: skip
"""The fields of a review, in the order in which they are asked and written."""
_ELSEWHERE = (
    *(f"closing.{field}" for field in (*CLOSING, "easy_read")),
    *(f"review.{field}" for field in ("next_at", "place", "text", "easy_read")),
)
_ASKABLE = (part for each in REVIEW for part in (_ENQUIRY if each == "new_enquiry" else (each,)))
FIELDS = (*_ASKABLE, *_ELSEWHERE, "wishes.ID.met")
"""The fields that can be answered: those of the review, and by section those of others."""


class BadAnswerError(ValueError):
    """An answer that fits no question, with what to type instead."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What was answered to one question: the field by its name, and what to write there."""

    field: str
    value: Written

    def put(self, review: str) -> Put:
        """Make the edit that writes the answer; ``review`` is the key of the review."""
        path = tuple(self.field.split("."))
        return Put(path if path[0] in _SECTIONS else ("reviews", review, *path), self.value)


_SECTIONS = ("closing", "review", "wishes")


def parse(typed: Iterable[str]) -> tuple[Answer, ...]:
    """Read answers. Several lines of easy read add up; of others the last counts.

    Raises BadAnswerError for the first that cannot be read.
    """
    found: dict[str, Answer] = {}
    for each in typed:
        field, equals, value = each.partition("=")
        field, value = field.strip(), value.strip()
        if not equals or not value:
            raise BadAnswerError(f'"{each}" is no answer; write it as safeguarded=yes')
        _refuse_unknown(field)
        if text.unprintable(value):
            raise BadAnswerError(f"the answer to {field} has a character that no plan can have")
        before = found[field].value if field in found else None
        lines = before if isinstance(before, list) else []
        found[field] = Answer(field, _read(field, value, lines))
    return tuple(found.values())


def section(answers: Iterable[Answer], name: str) -> Mapping[str, Written]:
    """Give the answers about one section, by their fields in it."""
    own = ((each.field.partition("."), each.value) for each in answers)
    return {field: value for (first, _, field), value in own if first == name}


def _refuse_unknown(field: str) -> None:
    match field.split("."):
        case ["wishes", _, "met"]:
            return
    if field not in FIELDS:
        raise BadAnswerError(f'there is no question "{field}". {nearest(field, FIELDS)}')


def _read(field: str, value: str, lines: list[Any]) -> Written:
    if field in _KEYS:
        return [key.strip() for key in value.split(",")]
    if field.endswith("easy_read"):
        picture, colon, sentence = value.partition(":")
        if not colon or not sentence.strip() or " " in picture.strip():
            raise BadAnswerError(
                f'"{value}" is no line of easy read; write it as "calendar: We met today."'
            )
        return [*lines, {picture.strip(): sentence.strip()}]
    return value
