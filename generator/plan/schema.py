"""The JSON Schema of the plan format, made from the models, for editors to complete and check."""

import json
from typing import Any

from generator import copy
from generator.plan.model import Plan


def schema() -> str:
    """Write the JSON Schema (draft 2020-12) as text."""
    made = Plan.model_json_schema(by_alias=True)
    made["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    made["title"] = "A clearplan plan, format 1"
    for name, definition in made["$defs"].items():
        _describe(name, definition)
    _shorten_easy_lines(made)
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
