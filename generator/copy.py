"""The boundary: what one recipient's copy holds, and nothing else.

``consent.project`` makes a ``RecipientCopy``; everything after it (wording, pages, press) takes
one and cannot import what stands before it. What is not a declared field here cannot be reached
by a template, so it cannot leak.

The classes of the sections are also the base of the plan's own (``plan.model``), which add what
never leaves it: ``kept_from``, ``note`` and the name of a ready-made wording.
"""

import base64
import hashlib
from collections.abc import Collection, Iterator, Mapping
from datetime import date, time
from typing import Annotated, Literal, Protocol, runtime_checkable

from pydantic import BeforeValidator, ConfigDict, Discriminator, Field, Tag
from pydantic_core import PydanticCustomError

from generator.fields import (
    Choice,
    Day,
    Many,
    ObjectiveKey,
    PersonKey,
    PersonOrWords,
    Plain,
    Time,
    Value,
    WishKey,
    Words,
    YesNo,
)

Language = Annotated[str, Field(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")]
Edition = Literal["standard", "easy_read", "bilingual", "one_page", "home_page"]
Size = Literal["normal", "large", "larger", "largest"]
Paper = Literal["white", "cream", "yellow", "blue"]
Format = Literal["pdf", "html", "braille", "audio", "text"]
Grade = Literal["grade_2", "grade_1"]
Stage = Literal["draft", "agreed", "ended"]
Status = Literal["not_started", "under_way", "done", "declined", "dropped"]
SETTLED: frozenset[Status] = frozenset({"done", "declined", "dropped"})
ObjectiveStatus = Literal[
    "not_started", "under_way", "done", "declined", "dropped", "met", "partly_met", "not_met"
]
Role = Literal[
    "adult", "carer", "family", "friend", "advocate", "imca", "appropriate_person", "attorney",
    "deputy", "lead_practitioner", "coordinator", "practitioner", "chair", "police", "legal", "gp",
    "health", "provider", "bank", "interpreter", "reporter", "alleged_source_of_harm",
]  # fmt: skip
ActionKind = Literal[
    "safety", "home", "money", "health", "company", "service", "police", "legal",
    "witness_support", "prevention", "mappa", "monitoring", "harm_reduction", "referral",
]  # fmt: skip
Abuse = Literal[
    "physical", "domestic", "sexual", "psychological", "financial", "modern_slavery",
    "discriminatory", "organisational", "neglect", "self_neglect",
]  # fmt: skip
Ground = Literal[
    "risk_to_life", "others_at_risk", "serious_crime", "undue_pressure", "provider_implicated",
    "staff_implicated", "court_order", "legal_duty", "entitled",
]  # fmt: skip

NO_PICTURE = "none"
"""The concept of an easy-read line that goes without a picture."""


class EasyLine(Value):
    """One line of easy read: the concept whose picture stands beside it, and one sentence."""

    concept: str
    sentence: Words


def _easy_line(value: object) -> object:
    """Read ``lock: A worker will …`` as a concept and a sentence."""
    if isinstance(value, EasyLine):
        return value
    if isinstance(value, dict) and len(value) == 1:
        ((concept, sentence),) = value.items()
        if isinstance(sentence, str):
            return {"concept": concept, "sentence": sentence}
    raise PydanticCustomError("bad-easy-line", "not one picture and one sentence")


EasyRead = tuple[Annotated[EasyLine, BeforeValidator(_easy_line)], ...]


class Entry(Value):
    """What every entry of a plan may have: its standard and its easy-read wording."""

    text: Words | None = None
    easy_read: EasyRead = ()


class Purpose(Entry):
    """What comes with the section ``plan``: what the plan is for, and its particulars."""

    reference: Plain | None = None
    title: Words | None = None
    agreed_on: Day | None = None
    lead: PersonKey | None = None
    coordinator: PersonKey | None = None


class Capacity(Entry):
    """One decision at one time (Mental Capacity Act 2005, s. 2-3)."""

    decision: Words | None = None
    can_decide: Choice[Literal["yes", "no", "sometimes", "not_assessed"]] | None = None
    assessed_on: Day | None = None
    assessed_by: PersonKey | None = None
    for_sharing: YesNo | None = None


class Representative(Entry):
    """Somebody who acts for the adult, and by what authority."""

    who: PersonKey | None = None
    authority: (
        Literal["attorney_health", "attorney_property", "deputy", "best_interests"] | None
    ) = None
    document: Words | None = None
    since: Day | None = None
    consulted: Many[PersonOrWords] = ()


class Pressure(Entry):
    """Intimidation, duress or undue influence: by whom, and what was done about it."""

    who: Many[PersonKey] = ()
    done: Words | None = None


class Meeting(Entry):
    """The meeting at which the plan was made."""

    held_on: Day | None = None
    chair: PersonKey | None = None
    invited: Many[PersonKey] = ()
    attended: Many[PersonKey] = ()
    asked_who_else: Words | None = None
    adult_took_part: Words | None = None
    report_given_before: Day | None = None
    separate_meeting_for: Many[PersonOrWords] = ()


class Harm(Entry):
    """What was found out about one kind of abuse or neglect (a *finding* of the enquiry)."""

    abuse: Many[Abuse] = ()
    finding: (
        Literal[
            "substantiated",
            "partly_substantiated",
            "not_substantiated",
            "inconclusive",
            "stopped_at_adults_request",
            "not_known",
        ]
        | None
    ) = None
    ongoing_risk: Choice[Literal["yes", "no", "not_known"]] | None = None


class Wish(Entry):
    """What the adult, or a carer, wants to happen."""

    whose: PersonKey | None = None
    met: Choice[Literal["not_asked", "would_not_say", "not_yet", "partly", "yes", "no"]] | None = (
        None
    )


class Objective(Entry):
    """A SMART objective: specific, measurable, achievable, relevant and timely."""

    wish: WishKey | None = None
    lead: PersonKey | None = None
    by: Day | None = None
    measure: Words | None = None
    achievable: Words | None = None
    relevant: Words | None = None
    status: ObjectiveStatus | None = None
    status_on: Day | None = None


class Offer(Value):
    """Help that was offered, and what the adult answered."""

    on: Day | None = None
    answer: Words | None = None
    again_on: Day | None = None


class Action(Entry):
    """Something that somebody will do."""

    kind: ActionKind | None = None
    objective: ObjectiveKey | None = None
    who: Many[PersonKey] = ()
    by: Day | None = None
    every: Literal["day", "week", "two_weeks", "month", "when_needed"] | None = None
    law: Words | None = None
    offered: Many[Offer] = ()
    status: Status | None = None
    status_on: Day | None = None


class Support(Entry):
    """Care, treatment, therapy, advocacy or a service, and how it keeps the adult safe."""

    kind: Literal["care", "treatment", "therapy", "advocacy", "service", "deputy"] | None = None
    change: Literal["new", "changes", "continues"] | None = None
    who: Many[PersonKey] = ()
    by: Day | None = None
    outcome: Words | None = None


class Risk(Entry):
    """What may go wrong, how likely, how bad, and what is done about it."""

    likelihood: Literal["unlikely", "possible", "likely"] | None = None
    impact: Literal["minor", "moderate", "serious"] | None = None
    signs: Words | None = None
    response: Words | None = None
    owner: PersonKey | None = None
    reviewed_on: Day | None = None


class Contingency(Entry):
    """What happens if something happens."""

    if_: Words | None = Field(None, alias="if")
    then: Words | None = None
    who: Many[PersonKey] = ()


class Feedback(Entry):
    """What is told to those who reported the abuse."""

    who: Many[PersonKey] = ()
    to: PersonOrWords | None = None
    given_on: Day | None = None


class NextReview(Entry):
    """The next review, and how to ask for one."""

    next_on: Day | None = None
    next_at: Time | None = None
    place: Words | None = None


class NewEnquiry(Value):
    """Whether new information calls for a new enquiry (Care Act 2014, s. 42)."""

    needed: YesNo | None = None
    why: Words | None = None
    decided_by: PersonKey | None = None


class HeldReview(Entry):
    """A review that was held."""

    on: Day | None = None
    chair: PersonKey | None = None
    attended: Many[PersonKey] = ()
    safeguarded: Choice[Literal["yes", "partly", "no"]] | None = None
    risk_now: Literal["remains", "reduced", "removed"] | None = None
    outcomes_met: Choice[Literal["yes", "partly", "no"]] | None = None
    effective: Choice[Literal["yes", "partly", "no"]] | None = None
    wishes_changed: YesNo | None = None
    capacity_changed: YesNo | None = None
    decision: Literal["continues", "no_longer_required"] | None = None
    next_on: Day | None = None
    lead: PersonKey | None = None
    lead_agreed_by: Many[PersonKey] = ()
    new_enquiry: NewEnquiry | None = None


class Difficulty(Entry):
    """Something that stands in the way, and when the chair was told."""

    on: Day | None = None
    by: PersonKey | None = None
    told_chair_on: Day | None = None
    early_review_on: Day | None = None


class Closing(Entry):
    """Why the plan ended, the adult's own view, the risk left, and whom to contact."""

    on: Day | None = None
    adult_view: Words | None = None
    risk_left: Words | None = None
    contact: PersonKey | None = None


class Change(Value):
    """One change to the plan."""

    on: Day | None = None
    by: PersonKey | None = None
    text: Words | None = None


class Contact(Value):
    """How somebody is reached, and how the adult is reached safely."""

    phone: Plain | None = None
    out_of_hours: Plain | None = None
    email: Plain | None = None
    address: Plain | None = None
    safe: Plain | None = None


class DestroyAfter(Value):
    """The condition that a copy is destroyed after a day."""

    destroy_after: Day


def _condition(value: object) -> object:
    known = value in ("do_not_pass_on", "read_here_only") or isinstance(value, DestroyAfter)
    if known or (isinstance(value, dict) and list(value) == ["destroy_after"]):
        return value
    raise PydanticCustomError("bad-condition", "unknown condition")


def _form(value: object) -> str:
    return "word" if isinstance(value, str) else "day"


Condition = Annotated[
    Annotated[Literal["do_not_pass_on", "read_here_only"], Tag("word")]
    | Annotated[DestroyAfter, Tag("day")],
    Discriminator(_form),
    BeforeValidator(_condition),
]


class Delivery(Value):
    """How a copy reaches its recipient."""

    how: Literal["in_person", "read_together", "trusted_address", "secure_email", "post"]
    to: Plain | None = None


class Wanted(Value):
    """The copy somebody asked for, and how it reaches them (Accessible Information Standard)."""

    languages: tuple[Language, ...] = ("en",)
    editions: tuple[Edition, ...] = ("standard",)
    size: Size = "normal"
    pictures: bool = True
    parts: bool = False
    paper: Paper = "white"
    formats: tuple[Format, ...] = ("pdf", "html")
    braille: Grade = "grade_2"
    key_words: bool = False
    delivery: Delivery | None = None


class Person(Value):
    """A person, team or organisation whom the copy names, with what it may say of them."""

    is_: Literal["person", "team", "organisation"] = Field("person", alias="is")
    roles: tuple[Role, ...] = ()
    name: Mapping[str, Plain]
    """By language; a name that is the same in all of them stands under ``""``."""
    called: Plain | None = None
    own_script: Plain | None = None
    job: Words | None = None
    relation: Words | None = None
    works_for: PersonKey | None = None
    organisation: Plain | None = None
    contact: Contact = Contact()
    born: Day | None = None
    speaks: Many[Plain] = ()
    needs: Many[Plain] = ()
    wanted: Wanted | None = None
    """The copy they asked for: for those who keep the record, and who was given the needs."""
    photo: str = ""
    """As a ``data:`` address."""
    can_help: bool = True
    """Whether a page of those to turn to may list them."""


class Reader(Wanted):
    """Whom the copy is for: a key of ``people``, and what they asked for."""

    key: PersonKey
    read_to: PersonKey | None = None
    """The person it will be read to, where it is an interpreter's copy or one to be read out."""


class OwnWord(Value):
    """A hard word as a council explains it; one that says nothing is not explained there."""

    word: Plain
    forms: tuple[Plain, ...] = ()
    explained: tuple[Plain, ...] = ()
    picture: str = ""


@runtime_checkable
class Album(Protocol):
    """A council's own pictures, each opened when it is first shown."""

    def concepts(self) -> Collection[str]:
        """Give the concepts that have one."""

    def credits(self) -> tuple[str, ...]:
        """Give every line of credit that may stand in a copy."""

    def find(self, concept: str) -> tuple[str, str] | None:
        """Give a picture as a ``data:`` address, and whom to credit."""


class Locality(Value):
    """What copies show of the place whose plan it is: its terms, and the look of its council."""

    model_config = ConfigDict(arbitrary_types_allowed=True)

    plan: Mapping[str, Plain]
    """What the plan is called by law. Names are by language, as those of a ``Person``."""
    law: Mapping[str, Plain] = {}
    enquiry: Mapping[str, Plain] = {}
    organisation: Mapping[str, Plain] = {}
    contact: Contact = Contact()
    logo: str = ""
    """As a ``data:`` address."""
    accent: str | None = None
    panel: str | None = None
    words: tuple[OwnWord, ...] = ()
    """Its own hard words, which win over those of ``easy_read.words``."""
    pictures: Album | None = Field(None, exclude=True, repr=False)
    """The council's own. No part of what the number of a copy is made from: it holds them all, and
    a copy shows few."""


class Translation(Value):
    """Who put the plan's words into the language of the copy, and whether anybody reviewed them."""

    source: Language
    """The language in which the plan was written."""
    by: Plain | None = None
    reviewed_by: Plain | None = None
    on: Day | None = None
    is_reviewed: bool = False
    """Whether every word in the copy was reviewed, the words of the templates among them."""


class Frame(Value):
    """What stands on every copy, whoever gets it (sharing-rules, "What every copy has")."""

    adult: PersonKey
    organisation: PersonKey | None
    locality: Locality
    language: Language = "en"
    """The language of the copy's words: that of the plan, or of the translation it was made of."""
    translation: Translation | None = None
    stage: Stage
    version: int
    made_on: Day
    conditions: tuple[Condition, ...] = ()
    easy_read_checked: bool = False
    neutral: bool = False
    """Somebody else may read it: no "safeguarding", no team, no names in title or header."""
    holds_what_is_kept_from_adult: bool = False


class Sight(Value):
    """One line of "Who can see my plan"."""

    who: PersonKey
    basis: Literal["keeps_record", "agreed", "lawful", "ended"]
    ground: Ground | None = None
    since: Day | None = None
    until: Day | None = None
    everything: bool = False
    parts: tuple[str, ...] = ()
    """Names of the sections, and of the parts of the adult's identity (``adult.phone``). A
    section of which only some entries are given goes by ``some:actions``."""


class Decision(Value):
    """A decision about sharing, as the record of sharing shows it."""

    to: PersonKey
    for_: PersonKey | None = Field(None, alias="for")
    basis: Literal["agreed", "refused", "withdrawn", "lawful"]
    on: Day
    until: Day | None = None
    parts: tuple[str, ...] = ()
    """As in ``Sight``; ``whole_plan`` for all the sections that this brings."""
    hide: Many[PersonKey] = ()
    conditions: tuple[Condition, ...] = ()
    ground: Ground | None = None
    law: Plain | None = None
    why: Plain | None = None
    decided_by: PersonKey | None = None
    authorised_by: PersonKey | None = None
    told_adult_on: Day | None = None
    not_told: Plain | None = None
    not_told_until: Day | None = None


class EasyReadChecked(Value):
    """Readers with a learning disability who checked the easy-read words, and what changed."""

    by: Plain
    on: Day
    changed: Plain | None = None


class EasyReadRecord(EasyReadChecked):
    """Who checked the easy-read words, for those who keep the record, and what differs since."""

    is_recorded: bool = False
    """Whether it is known which words were checked."""
    since: "tuple[Altered, ...]" = ()
    """The entries of the copy whose words changed, or are new, since then."""


class SharingRecord(Value):
    """The record of what was agreed and decided about sharing."""

    asked_on: Day | None = None
    asked_by: PersonKey | None = None
    how: Plain | None = None
    decided_by: PersonKey | None = None
    decisions: tuple[Decision, ...] = ()


class Altered(Value):
    """An entry of this copy that differs from what its reader had before.

    What it says stands in the copy itself; of what it said, only the dates are told.
    """

    section: str
    key: str
    """Its id, empty where the section is one entry."""
    kind: Literal["new", "done", "stopped", "moved", "changed"]
    was: Mapping[str, date | time | str | None] = {}
    """The fields that say when, as they were: of what ``moved``."""
    fields: tuple[str, ...] = ()
    """Which other fields differ: of what ``changed``."""


class Since(Value):
    """What changed since a version that the reader had, or might have had."""

    version: int
    had_on: Day | None = None
    """The day on which the reader's copy of that version was made, if one was."""
    items: tuple[Altered, ...] = ()


class RecipientCopy(Value):
    """Exactly what one recipient may see on one day.

    Each section maps the ids of its entries to the entries; ids are for messages to the
    practitioner and are never printed. A placeholder or key in any field is a key of ``people``,
    or ``text.HIDDEN`` for somebody who is hidden here.
    """

    frame: Frame
    reader: Reader
    people: Mapping[str, Person]
    """Those whom this copy names, in the order in which it first names them."""
    plan: Purpose | None = None
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
    changes: tuple[Change, ...] = ()
    sharing: SharingRecord | None = None
    easy_read_checked: EasyReadRecord | None = None
    """In the copies of those who keep the record alone."""
    sights: tuple[Sight, ...] = ()
    """"Who can see my plan": in the adult's copy alone."""
    adult_parts: tuple[str, ...] = ()
    """Which parts of the adult's identity were given: ``full_name``, ``born``, ``phone`` …"""
    since: Since | None = None
    """Made of this copy and an earlier one (``generator.since``), where it was asked for."""

    @property
    def adult(self) -> Person:
        return self.people[self.frame.adult]

    @property
    def recipient(self) -> Person:
        return self.people[self.reader.key]

    @property
    def is_adults_own(self) -> bool:
        return self.reader.key == self.frame.adult

    def entries(self) -> Iterator[tuple[str, str, Entry]]:
        """Yield each entry with its section and its id, which is empty for a single one."""
        for section in type(self).model_fields:
            held = getattr(self, section)
            if isinstance(held, Entry):
                yield section, "", held
            elif isinstance(held, Mapping):
                yield from (
                    (section, key, each) for key, each in held.items() if isinstance(each, Entry)
                )

    @property
    def in_easy_words(self) -> bool:
        """Whether what is made beside the plan itself, such as one page, speaks as easy read."""
        return "easy_read" in self.reader.editions and "standard" not in self.reader.editions

    @property
    def number(self) -> str:
        """The copy's number: eight characters made from what is in the copy alone."""
        digest = hashlib.sha256(self.model_dump_json().encode()).digest()
        letters = base64.b32encode(digest).decode()
        return f"{letters[:4]}-{letters[4:8]}"


def newest_review(copy: RecipientCopy) -> HeldReview | None:
    """Find the review held last: by its day, then by its order in the plan."""
    held = enumerate(copy.reviews.values())
    found = max(held, key=lambda pair: (pair[1].on or date.min, pair[0]), default=None)
    return found[1] if found else None


EASY_READ_SECTIONS = (
    "plan",
    "findings",
    "wishes",
    "objectives",
    "actions",
    "support",
    "risks",
    "contingency",
    "review",
    "reviews",
    "closing",
)
"""Sections whose entries need easy-read wording in an easy-read copy (plan-format, Checks)."""

NOT_IN_EASY_READ = ("legal", "mappa")
"""Kinds of action that need none."""


def needs_easy_read(section: str, entry: object) -> bool:
    """Whether an easy-read copy needs easy-read wording for an entry of a section."""
    exempt = isinstance(entry, Action) and entry.kind in NOT_IN_EASY_READ
    return section in EASY_READ_SECTIONS and not exempt


def lacks_easy_read(copy: RecipientCopy) -> tuple[str, ...]:
    """Name the entries of the copy that need easy-read wording and have none."""
    missing = []
    for section in EASY_READ_SECTIONS:
        held = getattr(copy, section)
        entries = held.items() if isinstance(held, Mapping) else [("", held)] if held else []
        for key, entry in entries:
            if not entry.easy_read and needs_easy_read(section, entry):
                missing.append(f"{section}.{key}" if key else section)
    return tuple(missing)
