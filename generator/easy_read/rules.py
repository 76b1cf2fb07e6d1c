"""Every rule of easy-read words: what it asks and why, from where, a bad and a good example.

``says`` tells a breach; its blank is filled with what was found. A *must* decides whether words
may be called easy read; a *should* is worth a look. No score of readability decides anything.

Sources: *Information for all* (Inclusion Europe, 2009); *Accessible communication formats* (UK
government); *Making written information easier to understand* (Department of Health, 2010);
Netzwerk Leichte Sprache; COGA, *Making content usable for people with cognitive and learning
disabilities* (W3C); UKAAF, the UK Association for Accessible Formats.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Grade = Literal["must", "should"]

_ALL = "Information for all"
_UK = "Accessible communication formats"
_DH = "Making written information easier to understand"
_LS = "Netzwerk Leichte Sprache"
_COGA = "COGA"


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule; ``bad`` and ``good`` are lines of one item, or of several with a blank between."""

    code: str
    grade: Grade
    says: str
    why: str
    mend: str
    source: str
    bad: tuple[str, ...]
    good: tuple[str, ...]


_MUST = (
    Rule(
        "too-long",
        "must",
        "This sentence has {found}; 15 are the most.",
        "A reader has to hold the whole of a sentence in mind until it ends.",
        "Make two sentences of it, each on a line of its own, or leave out what is not needed.",
        f"{_DH}; {_UK}",
        (
            "Joanne from the council will ring you at home every Tuesday to ask if you are safe "
            "and well.",
        ),
        ("Joanne will ring you every Tuesday.", "She will ask if you are safe."),
    ),
    Rule(
        "two-sentences",
        "must",
        "There is more than one sentence on this line.",
        "A line has one picture, which can show one idea.",
        "Give each sentence a line and a picture of its own.",
        _ALL,
        ("You can see your son. A worker will be there.",),
        ("You can see your son.", "A worker will be there."),
    ),
    Rule(
        "hard-word",
        "must",
        'Many readers do not know "{found}".',
        "One word that is not known can hide what the whole sentence means.",
        "Use a plain word, or explain it in the next sentence.",
        f"{_UK}; {_ALL}",
        ("We will commence on Monday.",),
        ("We will start on Monday.",),
    ),
    Rule(
        "two-words",
        "must",
        '"{found}" is a second word for one thing.',
        "Two words look like two things.",
        "Use the same word for the same thing throughout the plan.",
        _ALL,
        ("Take your tablets at night.", "The pills help you sleep."),
        ("Take your tablets at night.", "The tablets help you sleep."),
    ),
    Rule(
        "abbreviation",
        "must",
        '"{found}" is an abbreviation.',
        "Letters that stand for words mean nothing to those who do not know the words.",
        "Write the words in full, or say what it does.",
        _ALL,
        ("The IMCA will talk to you.",),
        ("A person who speaks up for you will come.",),
    ),
    Rule(
        "roman-numeral",
        "must",
        '"{found}" is a Roman numeral.',
        "Roman numerals look like letters.",
        "Write the number in digits.",
        _ALL,
        ("Read Part II of the plan.",),
        ("Read Part 2 of the plan.",),
    ),
    Rule(
        "percentage",
        "must",
        '"{found}" is a percentage.',
        "Percentages are hard to picture.",
        'Say it in words that can be pictured: "half of it", "1 in 10 people".',
        _ALL,
        ("You pay 50% of the bill.",),
        ("You pay half of the bill.",),
    ),
    Rule(
        "big-number",
        "must",
        '"{found}" is a big number.',
        "Big numbers are hard to picture.",
        'Say "many" or "a lot", or leave the number out.',
        _ALL,
        ("The council helps 12,500 people.",),
        ("The council helps many people.",),
    ),
    Rule(
        "number-in-words",
        "must",
        'The number "{found}" is written in words.',
        "Digits are quicker to know than words.",
        "Write the number in digits.",
        _ALL,
        ("You have three keys.",),
        ("You have 3 keys.",),
    ),
    Rule(
        "date-form",
        "must",
        '"{found}" is not a date as easy read writes it.',
        "Short dates can be read in two ways, and the weekday helps to find the day.",
        'Write weekday, day, month and year: "Friday 20 November 2026".',
        _ALL,
        ("We will meet on 20/11/2026.",),
        ("We will meet on Friday 20 November 2026.",),
    ),
    Rule(
        "wrong-weekday",
        "must",
        '"{found}" is another day of the week.',
        "A reader who keeps to the weekday comes on the wrong day.",
        "Look both up in a calendar, and mend the one that is wrong.",
        _ALL,
        ("We will meet on Monday 20 November 2026.",),
        ("We will meet on Friday 20 November 2026.",),
    ),
    Rule(
        "time-form",
        "must",
        '"{found}" is not a time as easy read writes it.',
        "The 24-hour clock and am and pm have to be worked out.",
        'Write the time with a colon and the part of the day: "10:30 in the morning".',
        _ALL,
        ("The meeting starts at 2.30pm.",),
        ("The meeting starts at 2:30 in the afternoon.",),
    ),
    Rule(
        "phone-form",
        "must",
        '"{found}" is a telephone number without spaces.',
        "A long row of digits is hard to read out and to press.",
        'Write it in groups: "07700 900 123".',
        "Somerset, Easy read guide",
        ("Ring Joanne on 07700900123.",),
        ("Ring Joanne on 07700 900 123.",),
    ),
    Rule(
        "contraction",
        "must",
        '"{found}" is a short form with "not".',
        'The "not" is easily missed in it, and then the sentence means the opposite.',
        "Write both words in full.",
        _UK,
        ("You don't pay for this.",),
        ("You do not pay for this.",),
    ),
    Rule(
        "block-capitals",
        "must",
        '"{found}" is in capital letters.',
        "Words in capitals have no shape to know them by, and they seem to shout.",
        "Write it in small letters. For weight, make a key word bold.",
        f"{_ALL}; UKAAF",
        ("You MUST ring the police.",),
        ("You must ring the police.",),
    ),
)

_SHOULD = (
    Rule(
        "long-sentence",
        "should",
        "This sentence has {found}; more than 10 are worth a look.",
        "Short sentences are easier to keep in mind.",
        "See whether words can be left out, or whether there are two ideas in it.",
        f"{_DH}; {_UK}",
        ("Nadia will go with you to the bank to get a new card.",),
        ("Nadia will go with you to the bank.",),
    ),
    Rule(
        "two-ideas",
        "should",
        'A second idea begins here: "{found}".',
        "A reader takes in one idea at a time, and a picture shows one.",
        "Give each idea a line and a picture of its own.",
        f"{_ALL}; {_UK}",
        ("Joanne will ring and Lee will visit.",),
        ("Joanne will ring.", "Lee will visit."),
    ),
    Rule(
        "not-to-reader",
        "should",
        '"{found}" speaks about the reader and not to them.',
        "It is the reader's own plan.",
        'Say "you".',
        f"{_ALL}; {_COGA}",
        ("The adult will get a new lock.",),
        ("You will get a new lock.",),
    ),
    Rule(
        "passive",
        "should",
        '"{found}" says what is done before who does it, or without.',
        "A reader wants to know who does what.",
        'Begin with who does it: "A worker will fit the lock".',
        f"{_ALL}; {_COGA}",
        ("You will be visited every week.",),
        ("Joanne will visit you every week.",),
    ),
    Rule(
        "negative",
        "should",
        '"{found}" says what not to do.',
        "What not to do leaves open what to do, and the not is easily missed.",
        "Say what to do.",
        f"{_ALL}; {_COGA}",
        ("Do not open the door.",),
        ("Keep the door shut.",),
    ),
    Rule(
        "double-negative",
        "should",
        '"{found}" says no twice.',
        "The reader has to work out that two times no means yes.",
        "Say it the other way round, with no negation.",
        f"{_ALL}; {_COGA}",
        ("It is not unusual to feel sad.",),
        ("Many people feel sad.",),
    ),
    Rule(
        "figure-of-speech",
        "should",
        '"{found}" does not mean what its words say.',
        "Many readers take words as they are said.",
        "Say in plain words what is meant.",
        f"{_ALL}; {_COGA}",
        ("Joanne will keep an eye on you.",),
        ("Joanne will check that you are safe.",),
    ),
    Rule(
        "question",
        "should",
        "This is a question.",
        "A reader may think that an answer is asked for.",
        "Say what the question is about, as a statement.",
        _LS,
        ("Who can you ring?",),
        ("You can ring Joanne.",),
    ),
    Rule(
        "page-reference",
        "should",
        '"{found}" sends the reader somewhere else.',
        "Finding another place and coming back is hard.",
        "Say again here what stands there, or leave it out.",
        f"{_LS}; {_ALL}",
        ("The number is on page 4.",),
        ("The number is 999.",),
    ),
    Rule(
        "unclear-pronoun",
        "should",
        '"{found}" can mean nobody named here, or more than one.',
        "Who is meant has to be worked out from other lines.",
        "Say the name, or who it is.",
        f"{_COGA}; Feng, Elhadad and Huenerfauth, 2009",
        ("She will ring you.",),
        ("Joanne will ring you.",),
    ),
    Rule(
        "many-people",
        "should",
        "This item has {found}.",
        "Each person more is one more to keep in mind.",
        "Name only those whom the reader has to know here; share the rest out over other items.",
        "Feng, Elhadad and Huenerfauth, 2009",
        ("You will meet Joanne, Nadia, Owen and Farah.",),
        ("You will meet Joanne and Nadia.",),
    ),
)

RULES: Mapping[str, Rule] = {rule.code: rule for rule in (*_MUST, *_SHOULD)}


@dataclass(frozen=True, slots=True)
class Fault:
    """One breach of a rule: where it stands in the lines of an item, and what was found.

    ``line`` counts the lines from 0, ``start`` and ``end`` the characters of that line.
    ``suggestion`` is what may stand in place of that part, where it can be made mechanically.
    """

    code: str
    line: int
    start: int
    end: int
    found: str
    suggestion: str = ""

    @property
    def rule(self) -> Rule:
        return RULES[self.code]

    @property
    def is_must(self) -> bool:
        return self.rule.grade == "must"

    @property
    def says(self) -> str:
        """Say in a sentence what is wrong."""
        return self.rule.says.format(found=self.found)


@dataclass(frozen=True, slots=True)
class Hit:
    """What one rule found in one line; ``words`` where it is not the text from start to end."""

    code: str
    start: int
    end: int
    suggestion: str = ""
    words: str = ""
