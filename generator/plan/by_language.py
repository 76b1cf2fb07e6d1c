"""A name that is the same in every language, or one by language."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import BeforeValidator, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

from generator.fields import Plain
from generator.text import LANGUAGE_TAG

_LanguageOrAll = Annotated[str, Field(pattern=rf"^(?:{LANGUAGE_TAG})?$")]


def _by_language(value: object) -> object:
    """Read a name: one for every language, or one by language."""
    if isinstance(value, list):
        raise PydanticCustomError("not-a-text", "a list")
    return {"": value} if isinstance(value, str) else value


NAME_OR_FIELDS = WithJsonSchema({"type": ["string", "number", "boolean", "object"]})

ByLanguage = Annotated[
    Mapping[_LanguageOrAll, Plain], BeforeValidator(_by_language), NAME_OR_FIELDS
]
"""By the code of each language; a name that is the same in all of them stands under ``""``."""
