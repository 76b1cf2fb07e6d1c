"""The plan as it stands in the file: every section and field, frozen and typed.

The sections' own classes come from ``generator.copy``; here they gain what stays with the plan.
The JSON Schema for editors is made from these classes (``plan.schema``).
"""

from collections.abc import Mapping
from typing import Annotated, Any, Literal, Self

from pydantic import BeforeValidator, ConfigDict, Field, PrivateAttr, WithJsonSchema

from generator import copy
from generator.copy import (
    Condition,
    Edition,
    Format,
    Grade,
    Ground,
    Language,
    Paper,
    Role,
    Size,
    Stage,
)
from generator.fields import Day, Many, Number, PersonKey, Plain, Value, Words, YesNo, exactly
from generator.plan.by_language import NAME_OR_FIELDS, ByLanguage
from generator.plan.locality import BUILT_IN, Locality, country
from generator.text import KEY

Fingerprint = Annotated[str, WithJsonSchema({"type": ["string", "number"]})]
"""Of an entry's easy-read words (``plan.words_checked``)."""

_LOCALITY = WithJsonSchema(
    {"type": "string", "pattern": f"^{KEY}$", "examples": ["england", "wales"]}
)


def _named(value: object) -> object:
    """Read ``phrase: ring-999`` as ``phrase: {name: ring-999}``."""
    return {"name": value} if isinstance(value, str) else value


class KeptFrom(Value):
    """From whom an entry is kept, on what ground, by whose decision and until when."""

    people: Many[PersonKey]
    ground: Literal["serious_harm", "third_party", "crime"] | None = None
    by: PersonKey | None = None
    on: Day | None = None
    until: Day | None = None


class Phrase(Value):
    """A ready-made wording, with what goes into its blanks."""

    model_config = ConfigDict(extra="allow")

    name: str


class Own(Value):
    """What every entry may have beside its wording, and no copy ever shows."""

    phrase: Annotated[Phrase, BeforeValidator(_named), NAME_OR_FIELDS] | None = None
    kept_from: Many[KeptFrom] = ()
    note: str | None = None
    _blanks: Mapping[str, str] = PrivateAttr({})

    @property
    def blanks(self) -> Mapping[str, str]:
        """What was put into the blanks of the ready-made wording, as wording has it."""
        return self._blanks

    def worded(self, words: Mapping[str, Any], blanks: Mapping[str, str]) -> Self:
        """Return the entry with a ready-made wording put in."""
        made = self.model_copy(update=dict(words))
        made._blanks = blanks
        return made


class PlanSection(copy.Purpose, Own):
    """The section ``plan``: what the plan is for, its stage and its particulars."""

    organisation: PersonKey | None = None
    locality: Annotated[str, _LOCALITY] = "england"
    """``england``, ``wales``, or the name of a council's own file (``plan.localities``)."""
    written_in: Language = "en"
    stage: Stage = "draft"
    version: Number = 1


class CopyWishes(Value):
    """The copy somebody asked for (Accessible Information Standard, DAPB1605)."""

    language: Many[Language] = ("en",)
    edition: Many[Edition] = Field(
        ("standard",),
        description="standard; easy_read; bilingual, two languages side by side; one_page, the "
        "plan on a page: what matters to the adult, who does what next, whom to ring; home_page, "
        "a page that is safe to leave at home: dates, helpers' first names and numbers only.",
    )
    size: Size = "normal"
    pictures: YesNo = True
    parts: YesNo = Field(
        False, description="Easy read of more than 20 pages as several PDFs of at most 20."
    )
    paper: Paper = "white"
    formats: Many[Format] = ("pdf", "html")
    braille: Annotated[
        Grade, Field(description="grade_2, with contractions; or grade_1, all spelled out.")
    ] = "grade_2"
    key_words: Annotated[
        YesNo,
        Field(description="yes, for somebody with aphasia: key words stand out in bold."),
    ] = False


class Deliver(copy.Delivery):
    """How a copy reaches somebody, and when that was last confirmed."""

    confirmed_on: Day | None = None
    confirmed_by: PersonKey | None = None
    someone_else_may_read: YesNo = False


class Person(Value):
    """A person, team or organisation, defined once and named by key everywhere."""

    is_: Literal["person", "team", "organisation"] = Field("person", alias="is")
    role: Many[Role] = ()
    name: ByLanguage
    own_script: Plain | None = None
    called: Plain | None = None
    not_a_name: Many[Plain] = ()
    born: Day | None = None
    job: Words | None = None
    works_for: PersonKey | None = None
    organisation: Plain | None = None
    relation: Words | None = None
    photo: str | None = None
    """The name of a JPEG, PNG or WebP file beside the plan, or in a folder below it."""
    contact: copy.Contact = copy.Contact()
    contact_shared: YesNo = False
    speaks: Many[Plain] = ()
    needs: Many[Plain] = ()
    copy_: CopyWishes = Field(CopyWishes(), alias="copy")
    deliver: Deliver | None = None
    note: str | None = None

    @property
    def is_source_of_harm(self) -> bool:
        return "alleged_source_of_harm" in self.role

    def display_name(self) -> str:
        """Give the name in English, or the first there is: for messages to the practitioner."""
        return self.name.get("") or self.name.get("en") or next(iter(self.name.values()))


class Capacity(copy.Capacity, Own):
    """See ``copy.Capacity``."""


class Representative(copy.Representative, Own):
    """See ``copy.Representative``."""


class Pressure(copy.Pressure, Own):
    """See ``copy.Pressure``."""


class Meeting(copy.Meeting, Own):
    """See ``copy.Meeting``."""


class Harm(copy.Harm, Own):
    """See ``copy.Harm``."""


class Wish(copy.Wish, Own):
    """See ``copy.Wish``."""


class Objective(copy.Objective, Own):
    """See ``copy.Objective``."""


class Action(copy.Action, Own):
    """See ``copy.Action``."""


class Support(copy.Support, Own):
    """See ``copy.Support``."""


class Risk(copy.Risk, Own):
    """See ``copy.Risk``."""


class Contingency(copy.Contingency, Own):
    """See ``copy.Contingency``."""


class Feedback(copy.Feedback, Own):
    """See ``copy.Feedback``."""


class NextReview(copy.NextReview, Own):
    """See ``copy.NextReview``."""


class HeldReview(copy.HeldReview, Own):
    """See ``copy.HeldReview``."""


class Difficulty(copy.Difficulty, Own):
    """See ``copy.Difficulty``."""


class Closing(copy.Closing, Own):
    """See ``copy.Closing``."""


class Change(copy.Change):
    """See ``copy.Change``."""

    kept_from: Many[KeptFrom] = ()


class NotTold(Value):
    """Why the adult was not told of a lawful record, and until when."""

    why: Plain | None = None
    until: Day | None = None


class Record(Value):
    """What a consent decision and a lawful record have in common."""

    to: PersonKey
    for_: PersonKey | None = Field(None, alias="for")
    on: Day
    share: Many[str] = ()
    leave_out: Many[str] = ()
    hide: Many[PersonKey] = ()
    may_name: Many[PersonKey] = ()
    until: Day | None = None
    why: Plain | None = None
    decided_by: PersonKey | None = None
    conditions: Many[Condition] = ()
    authorised_by: PersonKey | None = None


class ConsentDecision(Record):
    """One decision about sharing: never edited; a change of mind is a new one."""

    decision: Literal["agreed", "refused", "withdrawn"]


class LawfulRecord(Record):
    """One sharing that rests on law and not on consent."""

    ground: Ground | None = None
    law: Plain | None = None
    told_adult_on: Day | None = None
    not_told: NotTold | None = None
    ended_on: Day | None = None


class Sharing(Value):
    """Who may see the plan: what was asked, agreed and decided."""

    asked_on: Day | None = None
    asked_by: PersonKey | None = None
    how: Plain | None = None
    decided_by: PersonKey | None = None
    decisions: tuple[ConsentDecision, ...] = ()
    lawful: tuple[LawfulRecord, ...] = ()
    note: str | None = None


class EasyReadChecked(copy.EasyReadChecked):
    """Readers with a learning disability who checked the easy-read words, and what changed.

    Write it with ``clearplan checked``, which records which words they were.
    """

    words: Mapping[str, Fingerprint] = {}
    """The fingerprint of each entry's words when they were checked."""


class TranslationChecked(Value):
    """Who translated, who read it again, and when."""

    by: Plain | None = None
    reviewed_by: Plain | None = None
    on: Day | None = None


class Plan(Value):
    """One adult's plan."""

    format: Annotated[Literal["clearplan/1"], exactly("clearplan/1")]
    plan: PlanSection
    people: Mapping[str, Person] = {}
    capacity: Mapping[str, Capacity] = {}
    representatives: Mapping[str, Representative] = {}
    pressure: Mapping[str, Pressure] = {}
    meeting: Meeting | None = None
    findings: Mapping[str, Harm] = {}
    wishes: Mapping[str, Wish] = {}
    objectives: Mapping[str, Objective] = {}
    actions: Mapping[str, Action] = {}
    support: Mapping[str, Support] = {}
    risks: Mapping[str, Risk] = {}
    contingency: Mapping[str, Contingency] = {}
    feedback: Mapping[str, Feedback] = {}
    review: NextReview | None = None
    reviews: Mapping[str, HeldReview] = {}
    difficulties: Mapping[str, Difficulty] = {}
    closing: Closing | None = None
    sharing: Sharing = Sharing()
    easy_read_checked: EasyReadChecked | None = None
    translations_checked: Mapping[Language, TranslationChecked] = {}
    changes: tuple[Change, ...] = ()
    _own_locality: Locality | None = PrivateAttr(None)
    _photos: Mapping[str, str] = PrivateAttr({})

    def at(self, locality: Locality) -> "Plan":
        """Return the plan with the locality that its file names, read from a file of its own."""
        placed = self.model_copy()
        placed._own_locality = locality
        return placed

    def showing(self, photos: Mapping[str, str]) -> "Plan":
        """Return the plan with the photos of its people, read from their files."""
        shown = self.model_copy()
        shown._photos = photos
        return shown

    @property
    def photos(self) -> Mapping[str, str]:
        """The photos of people, by key, each as a ``data:`` address."""
        return self._photos

    @property
    def locality(self) -> Locality:
        """The terms, limits and look that hold for the plan."""
        name = self.plan.locality
        return self._own_locality or country(name if name in BUILT_IN else BUILT_IN[0])

    @property
    def adults(self) -> tuple[str, ...]:
        """The keys of those whose role is ``adult``: exactly one in a sound plan."""
        return tuple(key for key, person in self.people.items() if "adult" in person.role)

    @property
    def adult(self) -> str:
        return self.adults[0]

    @property
    def keepers(self) -> tuple[str, ...]:
        """The keys of those who keep the record: lead, coordinator and chair."""
        chair = self.meeting.chair if self.meeting else None
        keys = (self.plan.lead, self.plan.coordinator, chair)
        return tuple(dict.fromkeys(key for key in keys if key))

    def entries(self) -> Mapping[str, "Own | Change"]:
        """Map the name of every entry (``actions.new-lock``, ``review``, ``changes.1``) to it.

        These are the things that are shared or withheld one by one.
        """
        found: dict[str, Own | Change] = {"plan": self.plan}
        for section in SECTIONS:
            held = getattr(self, section)
            if isinstance(held, Mapping):
                found |= {f"{section}.{key}": entry for key, entry in held.items()}
            elif isinstance(held, Own):
                found[section] = held
        for index, change in enumerate(self.changes, start=1):
            found[f"changes.{index}"] = change
        return found


SECTIONS = (
    "plan", "capacity", "representatives", "pressure", "meeting", "findings", "wishes",
    "objectives", "actions", "support", "risks", "contingency", "feedback", "review", "reviews",
    "difficulties", "closing",
)  # fmt: skip
"""Sections made of entries, in the order of the format; ``changes`` and ``sharing`` beside."""

ONLY_BY_NAME = ("pressure", "feedback", "sharing", "changes")
"""Sections that ``whole_plan`` does not bring (sharing-rules, "What a share list gives")."""

ADULT_PARTS = ("full_name", "born", "phone", "email", "address", "needs")
"""Parts of the adult's identity, each given only by its name (``adult.born``).

``needs`` is what the Accessible Information Standard asks to be shared: what they speak, their
communication needs and the kind of copy they read."""
