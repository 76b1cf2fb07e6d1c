"""The JSON Schemas of what is typed, made from the models: editors check by them."""

import json
from typing import Any

from generator import copy
from generator.plan.album import PicturesFile
from generator.plan.locality import LocalityFile
from generator.plan.model import Plan


def schema() -> str:
    """Write the JSON Schema of plans (draft 2020-12) as text."""
    made = Plan.model_json_schema(by_alias=True)
    for name, definition in made["$defs"].items():
        _describe(name, definition)
    _shorten_easy_lines(made)
    _offer_phrases(made)
    return _written(made, "A clearplan plan, format 1")


def locality_schema() -> str:
    """Write the JSON Schema of locality files as text."""
    made = LocalityFile.model_json_schema()
    return _written(made, "A clearplan locality, format 1")


def pictures_schema() -> str:
    """Write the JSON Schema of the map of a council's own pictures as text."""
    return _written(PicturesFile.model_json_schema(), "A clearplan map of pictures, format 1")


def _written(made: dict[str, Any], title: str) -> str:
    made["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    made["title"] = title
    return json.dumps(made, indent=2, ensure_ascii=False) + "\n"


def _describe(name: str, definition: dict[str, Any]) -> None:
    """Take the description of a section's class from the base that both sides share."""
    base = getattr(copy, name, None)
    if definition.get("description", "").startswith("See ") and base is not None:
        definition["description"] = (base.__doc__ or "").strip()


def _shorten_easy_lines(made: dict[str, Any]) -> None:
    """Describe a line of easy read as it is typed: one concept and one sentence."""
    made["$defs"]["EasyLine"] = {
        "type": "object",
        "description": "One picture and one sentence: - lock: A worker will fit a new lock.",
        "minProperties": 1,
        "maxProperties": 1,
        "additionalProperties": {"type": "string", "minLength": 1},
    }


def _offer_phrases(made: dict[str, Any]) -> None:
    """Offer the ready-made wordings by name, each entry those that are for its section."""
    from generator.phrases.bank import bank  # noqa: PLC0415 (keeps --help quick)

    by_section: dict[str, list[str]] = {}
    for phrase in bank().values():
        for section in phrase.sections:
            by_section.setdefault(section, []).append(phrase.name)
    for section, names in by_section.items():
        offered = {"enum": names}
        with_blanks = {"type": "object", "properties": {"name": offered}, "required": ["name"]}
        of_section = made["properties"][section]
        held = of_section.get("additionalProperties", of_section.get("anyOf", [of_section])[0])
        definition = made["$defs"][held["$ref"].rpartition("/")[2]]
        definition["properties"]["phrase"] = {
            "description": "A ready-made wording by its name: clearplan phrases lists them.",
            "anyOf": [offered, with_blanks],
        }
