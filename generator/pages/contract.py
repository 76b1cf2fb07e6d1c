"""What the templates are given: typed, frozen and documented.

A template can reach these names and no others. Beside each stands what it holds, for whoever
designs the templates; a test holds the documented names equal to those the templates use.
"""

from dataclasses import dataclass
from typing import Annotated

from markupsafe import Markup

NOTHING = Markup()


@dataclass(frozen=True, slots=True)
class Fact:
    """A label and its value."""

    label: Annotated[str, "what it is, such as “By when”; empty where the value speaks for itself"]
    value: Annotated[Markup, "the value, written for the reader"]


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table."""

    label: Annotated[str, "the heading of its column, shown where the table is stacked"]
    value: Annotated[Markup, "the wording"]
    facts: Annotated[tuple[Fact, ...], "smaller particulars below the wording"] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """A table; its first column heads the rows where `heads_rows` is set."""

    name: Annotated[str, "a word for the style sheet, which sets the widths of the columns"]
    headings: Annotated[tuple[str, ...], "the heading of each column"]
    rows: Annotated[tuple[tuple[Cell, ...], ...], "the rows"]


@dataclass(frozen=True, slots=True)
class Block:
    """One entry of a section, or one person."""

    anchor: Annotated[str, "its id in the page"]
    heading: Annotated[Markup, "its heading; may be empty"]
    detail: Annotated[Markup, "one line below the heading, such as a job"] = NOTHING
    warning: Annotated[Fact | None, "something that must not be overlooked"] = None
    body: Annotated[Markup, "the wording"] = NOTHING
    facts: Annotated[tuple[Fact, ...], "particulars"] = ()
    table: Annotated[Table | None, "a table"] = None
    short: Annotated[bool, "it fits on part of a page, and so must not be split"] = False


@dataclass(frozen=True, slots=True)
class Moment:
    """One date on the line of dates."""

    picture: Annotated[str, "an address for its mark on the line, which says nothing of its own"]
    day: Annotated[str, "the date in words"]
    state: Annotated[str, "such as “Done” or “Today”; may be empty"]
    label: Annotated[str, "what kind of thing happens"]
    words: Annotated[Markup, "what happens; may be empty"]
    who: Annotated[Markup, "who does it; may be empty"]


@dataclass(frozen=True, slots=True)
class Section:
    """A section of the standard edition."""

    name: Annotated[str, "which section it is, for the style sheet and sentences of its own"]
    anchor: Annotated[str, "its id in the page"]
    number: Annotated[str, "counted from what is in this copy"]
    heading: Annotated[str, "its heading"]
    blocks: Annotated[tuple[Block, ...], "its entries"]
    table: Annotated[Table | None, "a table for the whole section"] = None
    moments: Annotated[tuple[Moment, ...], "dates on a line, the earliest first"] = ()


@dataclass(frozen=True, slots=True)
class Step:
    """Something that happens next."""

    day: Annotated[str, "the date in words"]
    passed: Annotated[bool, "the date was before the day on which the copy was made"]
    words: Annotated[Markup, "what happens"]
    who: Annotated[Markup, "who does it; may be empty"]


@dataclass(frozen=True, slots=True)
class Cover:
    """The first page."""

    heading: Annotated[str, "what this is, and in the standard edition whose it is"]
    subtitle: Annotated[str, "the title of the plan, if it has one"]
    reader: Annotated[Markup, "whom this copy is for"]
    reader_detail: Annotated[Markup, "their job or part in the plan, and organisation"]
    read_to: Annotated[Markup, "to whom it will be read; may be empty"]
    adult: Annotated[str, "what the adult is called; empty on a neutral first page"]
    you: Annotated[str, "what the adult is called, for “you” in easy read, past the first page"]
    own: Annotated[bool, "the copy is the adult's own"]
    asked: Annotated[str, "a sentence on what was asked for and could not be made; may be empty"]
    lead: Annotated[Markup, "who leads the plan; may be empty"]
    lead_detail: Annotated[Markup, "their job and organisation; may be empty"]
    lead_contact: Annotated[tuple[Fact, ...], "how to ring them"]
    steps: Annotated[tuple[Step, ...], "what happens next, soonest first"]
    more_steps: Annotated[bool, "there are more than these"]
    review: Annotated[Markup, "when and where the next review is; may be empty"]
    conditions: Annotated[tuple[str, ...], "what the reader may do with the copy"]
    kept_from_adult: Annotated[bool, "the copy holds something that the adult has not been told"]
    ended: Annotated[bool, "the plan has ended"]
    frame: Annotated[tuple[Fact, ...], "organisation, copy number, date made, version …"]
    neutral: Annotated[bool, "somebody else may read it"]
    logo: Annotated[str, "an address for the picture of the organisation; may be empty"]
    logo_name: Annotated[str, "the name of the organisation whose picture it is"]


@dataclass(frozen=True, slots=True)
class Row:
    """One idea of the easy-read edition: a picture and its words."""

    picture: Annotated[str, "an address for an image; empty where there is none"]
    words: Annotated[Markup, "a sentence, or a few short lines"]
    items: Annotated[tuple[str, ...], "a short list below it"] = ()
    after: Annotated[Markup, "a sentence or two below the list"] = NOTHING
    attached: Annotated[bool, "belongs to the row before it"] = False
    gap: Annotated[bool, "marks words that are still missing"] = False
    meaning: Annotated[bool, "a box: what a hard word in the row before it means"] = False
    alt: Annotated[str, "what the picture shows, where that is more than its words say"] = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Rows that belong together."""

    heading: Annotated[Markup, "its heading; may be empty"]
    rows: Annotated[tuple[Row, ...], "its rows"]
    anchor: Annotated[str, "its id in the page"] = ""


@dataclass(frozen=True, slots=True)
class EasySection:
    """A section of the easy-read edition."""

    name: Annotated[str, "which section it is"]
    anchor: Annotated[str, "its id in the page"]
    heading: Annotated[str, "its heading"]
    groups: Annotated[tuple[Group, ...], "its rows, in groups"]
    picture: Annotated[str, "an address for the picture by which it is found; may be empty"] = ""


@dataclass(frozen=True, slots=True)
class Day:
    """A date on the page to leave at home."""

    day: Annotated[str, "the date in words, with the time where there is one"]
    names: Annotated[Markup, "first names of those who act; may be empty"]
    drawing: Annotated[str, "the month with its day marked; empty where there is none"]


@dataclass(frozen=True, slots=True)
class Both:
    """The same words in two languages."""

    source: Annotated[Markup, "as the plan was written"]
    target: Annotated[Markup, "translated"]


@dataclass(frozen=True, slots=True)
class Column:
    """A language of the copy in two languages."""

    language: Annotated[str, "its code"]
    direction: Annotated[str, "which way it is written: `ltr` or `rtl`"]
    name: Annotated[str, "its name, in itself"]


@dataclass(frozen=True, slots=True)
class Pair:
    """One part of the copy in two languages."""

    number: Annotated[str, "the same on both sides, and in the file for translators"]
    picture: Annotated[str, "easy read: an address for an image; empty where there is none"]
    source: Annotated[Markup, "as the plan was written"]
    target: Annotated[Markup, "translated"]


@dataclass(frozen=True, slots=True)
class PairSection:
    """A section of the copy in two languages."""

    name: Annotated[str, "which section it is"]
    anchor: Annotated[str, "its id in the page"]
    heading: Annotated[Both, "its heading"]
    pairs: Annotated[tuple[Pair, ...], "its parts"]


@dataclass(frozen=True, slots=True)
class Term:
    """A word to be agreed on before the copy is read."""

    word: Annotated[Both, "the word"]
    meaning: Annotated[Both, "what it means, in easy words"]


@dataclass(frozen=True, slots=True)
class SideBySide:
    """What the copy in two languages holds."""

    columns: Annotated[tuple[Column, Column], "the language of the plan, and the other"]
    kind: Annotated[Both, "what kind of copy it is"]
    numbers: Annotated[Both, "that each part has a number"]
    sections: Annotated[tuple[PairSection, ...], "the sections"]
    agree: Annotated[Both, "heading of the words to agree on"]
    agree_how: Annotated[Both, "what to do with them; or that there are none"]
    terms: Annotated[tuple[Term, ...], "the words to agree on"]
    exact: Annotated[Both, "heading of the facts"]
    exact_how: Annotated[Both, "what to do with them"]
    facts: Annotated[tuple[tuple[Both, tuple[Both, ...]], ...], "each kind with its facts"]
    aloud: Annotated[Both, "heading of the sign-off"]
    aloud_lines: Annotated[tuple[Both, ...], "what to fill in"]
    aloud_asked: Annotated[Both, "the question whether it was understood"]
    aloud_answers: Annotated[tuple[Both, ...], "answers to tick"]
    aloud_after: Annotated[tuple[Both, ...], "what to fill in after that"]


@dataclass(frozen=True, slots=True)
class Choice:
    """One choice of a control on the screen."""

    value: Annotated[str, "names the choice in the style sheet"]
    label: Annotated[str, "names it for the reader"]
    chosen: Annotated[bool, "it is what the reader asked for"]


@dataclass(frozen=True, slots=True)
class Document:
    """Everything a template gets, under the name `document`."""

    running: Annotated[str, "the running header of the printed page"]
    marks: Annotated[
        tuple[str | Markup, ...], "what must stand on every page, such as that it is a draft"
    ]
    cover: Annotated[Cover, "the first page"]
    marks_line: Annotated[str, "the same in one line, for the header of each page"] = ""
    sections: Annotated[tuple[Section, ...], "standard edition: the sections"] = ()
    easy_sections: Annotated[tuple[EasySection, ...], "easy read: the sections"] = ()
    more: Annotated[bool, "the plan on a page: something did not fit"] = False
    days: Annotated[tuple[Day, ...], "the page to leave at home: its dates"] = ()
    numbers: Annotated[tuple[Fact, ...], "the page to leave at home: whom to ring"] = ()
    ticked: Annotated[tuple[EasySection, ...], "easy read: those to tick when understood"] = ()
    part: Annotated[str, "easy read: such as “Part 1 of 3”; empty where it is whole"] = ""
    cover_picture: Annotated[str, "easy read: the picture on the cover"] = ""
    pictures: Annotated[bool, "easy read: there are pictures"] = False
    credits: Annotated[str, "who made the pictures, and their licence"] = ""
    side: Annotated[SideBySide | None, "two languages: all that the page holds"] = None
    sizes: Annotated[tuple[Choice, ...], "sizes of print to choose from"] = ()
    stacked: Annotated[bool, "large print: tables become lists"] = False


@dataclass(frozen=True, slots=True)
class Sample:
    """One picture of the contact sheet."""

    concept: Annotated[str, "the word for it, as a plan has it"]
    picture: Annotated[str, "an address for the image"]
    same: Annotated[tuple[str, ...], "other words that show the same picture"] = ()


@dataclass(frozen=True, slots=True)
class Subject:
    """The pictures of one subject."""

    name: Annotated[str, "the subject, or whose own pictures they are"]
    anchor: Annotated[str, "its id in the page"]
    samples: Annotated[tuple[Sample, ...], "the pictures"]


@dataclass(frozen=True, slots=True)
class Sheet:
    """What the contact sheet of pictures gets, under the name `document`."""

    asked: Annotated[str, "the words that were looked for; empty where all are shown"]
    subjects: Annotated[tuple[Subject, ...], "the subjects that have some"]
    credits: Annotated[str, "who made the pictures, and their licence"]
