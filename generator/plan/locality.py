"""A locality: what differs from place to place, as data. England and Wales are built in.

A council writes its own file in the same format, and says in it what differs from the country it
is in (``plan.localities`` finds and reads it).
"""

import functools
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from importlib.resources import files
from typing import Annotated, Literal, TypeVar

from pydantic import BeforeValidator, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

from generator import copy
from generator.easy_read.words import HardWord, WordList, word_list
from generator.fields import Many, Number, Plain, Value, YesNo, exactly
from generator.plan import source
from generator.plan.album import Album
from generator.plan.by_language import ByLanguage

FORMAT = "clearplan-locality/1"
BUILT_IN = ("england", "wales")


def _colour(value: object) -> object:
    if not (isinstance(value, str) and re.fullmatch(r"#[0-9a-fA-F]{6}", value)):
        raise PydanticCustomError("not-a-colour", "not a colour")
    return value.lower()


Colour = Annotated[
    str,
    BeforeValidator(_colour),
    WithJsonSchema({"type": "string", "pattern": "^#[0-9a-fA-F]{6}$"}),
]


class Terms(Value):
    """What things are called here by law, in each language in which they have a name."""

    plan: ByLanguage | None = None
    law: ByLanguage | None = None
    enquiry: ByLanguage | None = None


class Limits(Value):
    """Limits in days."""

    first_review: Number | None = None
    """From the plan to its first review."""
    between_reviews: Number | None = None
    """Between any two reviews, where there is such a limit."""
    delivery_confirmed: Number | None = None
    """For so long a confirmed way of delivery stays confirmed."""


class SenderContact(Value):
    """How anybody reaches the organisation."""

    phone: Plain | None = None
    out_of_hours: Plain | None = None
    email: Plain | None = None
    address: Plain | None = None


class Organisation(Value):
    """The organisation that sends the copies."""

    name: ByLanguage
    logo: Annotated[str, Field(min_length=1)] | None = None
    """The name of an SVG or PNG file beside the locality file."""
    contact: SenderContact = SenderContact()


class Colours(Value):
    """The colours of copies on white paper; on coloured paper where they can be read there."""

    accent: Colour | None = None
    """Of headings, links and rules."""
    panel: Colour | None = None
    """Behind boxes and the heads of tables."""


class OwnWord(Value):
    """A hard word of the council's own, or one of ours in its words; the rest is as ours."""

    forms: Many[Plain] = ()
    """Plurals, verb forms, abbreviations."""
    instead: Plain | None = None
    """A plain word that can stand in its place."""
    explained: Many[Plain] = ()
    """One or two short sentences of easy read."""
    picture: str | None = None
    hide: YesNo = False
    """Everybody here knows the word: it is not explained."""


class LocalityFile(Value):
    """A locality as its file has it; what it does not say is as in ``based_on``."""

    format: Annotated[Literal["clearplan-locality/1"], exactly(FORMAT)]
    based_on: Literal["england", "wales"] = "england"
    name: Plain
    terms: Terms = Terms()
    limits: Limits = Limits()
    expects: Many[str] = ()
    """Sections, or fields of sections, that a plan past draft should have."""
    errors: Many[str] = ()
    """Codes of warnings that are errors here."""
    organisation: Organisation | None = None
    colours: Colours = Colours()
    words: Mapping[Plain, OwnWord] = {}
    """Hard words of easy read, which win over those that clearplan knows."""
    pictures: Annotated[str, Field(min_length=1)] | None = None
    """The folder of the council's own pictures, beside the locality file (``plan.album``)."""


@dataclass(frozen=True, slots=True)
class Locality:
    """What holds for a plan by its locality, and what of it stands on its copies."""

    name: str
    limits: Limits
    expects: tuple[str, ...]
    errors: tuple[str, ...]
    shown: copy.Locality
    own_words: tuple[HardWord, ...] = ()

    @property
    def words(self) -> WordList:
        """The hard words of easy read that hold here."""
        return word_list().with_own(self.own_words)


@functools.cache
def built_in(name: str) -> LocalityFile:
    """Read England or Wales from the package."""
    content = (files("generator") / "localities" / f"{name}.yaml").read_bytes()
    read, _ = source.read(content)
    return LocalityFile.model_validate(read.data if read else None)


@functools.cache
def country(name: str) -> Locality:
    """Give England or Wales as a locality."""
    return settled(built_in(name).model_copy(update={"based_on": name}), "")


def settled(file: LocalityFile, logo: str, album: Album | None = None) -> Locality:
    """Fill in what a file does not say from the one it is based on.

    ``logo`` is the picture as a ``data:`` address; empty where there is none. ``album`` holds the
    council's own pictures.
    """
    base = built_in(file.based_on)
    terms = _over(base.terms, file.terms)
    organisation = file.organisation
    contact = organisation.contact if organisation else SenderContact()
    words = tuple(_own(word, held) for word, held in file.words.items())
    return Locality(
        name=file.name,
        limits=_over(base.limits, file.limits),
        expects=file.expects if "expects" in file.model_fields_set else base.expects,
        errors=file.errors if "errors" in file.model_fields_set else base.errors,
        shown=copy.Locality(
            plan=terms.plan or {},
            law=terms.law or {},
            enquiry=terms.enquiry or {},
            organisation=organisation.name if organisation else {},
            contact=copy.Contact(**dict(contact)),
            logo=logo,
            accent=file.colours.accent,
            panel=file.colours.panel,
            words=tuple(
                copy.OwnWord(
                    word=each.word,
                    forms=each.forms,
                    explained=each.explained,
                    picture=each.picture,
                )
                for each in words
            ),
            pictures=album,
        ),
        own_words=words,
    )


def _own(word: str, held: OwnWord) -> HardWord:
    """Make a council's own word; what is not said of it is as in the list it adds to."""
    if held.hide:
        return HardWord(word)
    base = word_list().get(word) or HardWord(word)
    said = {name: value for name, value in held if name in held.model_fields_set - {"hide"}}
    if {"forms", "instead"} & said.keys():
        said["forms_instead"] = ()  # these were in the grammar of ours
    if said.get("picture") == copy.NO_PICTURE:
        said["picture"] = ""
    return replace(base, **said)


Part = TypeVar("Part", Terms, Limits)


def _over(base: Part, own: Part) -> Part:
    return base.model_copy(update={name: value for name, value in own if value is not None})
