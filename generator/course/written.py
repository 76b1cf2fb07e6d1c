"""Values as they are written into a plan's file: in lines of a block, or in one line."""

import json
from dataclasses import dataclass
from typing import Any

import yaml


@dataclass(frozen=True, slots=True)
class Asked:
    """A field with the question above it, as a comment, and the answer if there is one."""

    question: str | None
    answer: "Written | None" = None


Written = str | Asked | list[Any] | dict[str, Any]
"""What is written into a file: a text, a list or fields."""


@dataclass(frozen=True, slots=True)
class Indents:
    """How far fields, and the dashes of lists, are indented below what they belong to."""

    fields: int
    dashes: int


def data(value: Written | None) -> Any:
    """Give what a value says once it is read again."""
    match value:
        case Asked():
            return data(value.answer)
        case list():
            return [data(each) for each in value]
        case dict():
            read = {key: data(each) for key, each in value.items()}
            return {key: each for key, each in read.items() if each is not None}
        case _:
            return value


def is_inline(value: Written) -> bool:
    """Whether a value stands in one line with its key: a text, or a list of keys."""
    in_list = isinstance(value, list) and all(isinstance(each, str) for each in value)
    return isinstance(value, str) or in_list


def field(key: str, value: Written | None, column: int, indents: Indents) -> list[str]:
    """Write a field of a block in lines; its key stands in the first, or below its question."""
    pad = " " * column
    match value:
        case Asked():
            above = [f"{pad}# {value.question}"] if value.question else []
            return [*above, *field(key, value.answer, column, indents)]
        case None:
            return [f"{pad}{key}:"]
        case dict():
            deeper = column + indents.fields
            below = [field(*each, deeper, indents) for each in value.items()]
            return [f"{pad}{key}:", *(line for lines in below for line in lines)]
        case list() if not is_inline(value):
            dash = " " * (column + indents.dashes)
            return [f"{pad}{key}:", *(f"{dash}{item(each)}" for each in value)]
        case _:
            return [f"{pad}{key}: {flow(value, within=False)}"]


def item(value: Written) -> str:
    """Write an item of a list after its dash: a line of easy read, or fields in braces."""
    if isinstance(value, dict) and len(value) == 1:
        ((key, text),) = value.items()
        return f"- {key}: {flow(text, within=False)}"
    return f"- {flow(value, within=False)}"


def flow(value: Written | None, *, within: bool = True) -> str:
    """Write a value in one line; ``within`` braces or brackets more has to be quoted."""
    match value:
        case None:
            return ""
        case Asked():
            return flow(value.answer)
        case list():
            return f"[{', '.join(map(flow, value))}]"
        case dict():
            return f"{{{', '.join(f'{key}: {flow(each)}' for key, each in value.items())}}}"
        case _:
            return _text(value, within=within)


def _text(value: str, *, within: bool) -> str:
    """Write a text as it is where it reads as itself there, else in quotation marks."""
    line = f"{{key: {value}}}" if within else f"key: {value}"
    try:
        read: Any = yaml.compose(line, Loader=yaml.CBaseLoader)
    except yaml.YAMLError:
        read = None
    plain = (
        isinstance(read, yaml.MappingNode)
        and len(read.value) == 1
        and isinstance(read.value[0][1], yaml.ScalarNode)
        and not read.value[0][1].style
        and read.value[0][1].value == value
    )
    return value if plain and value else json.dumps(value, ensure_ascii=False)
