"""What goes to an outside translator: the words of one recipient's copy, and nothing else.

Each text has the number of its part in the copy in two languages. People have numbers too, so that
not even the key of somebody in the plan goes out; who is hidden is ``{x}``.
"""

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from markupsafe import Markup

from generator import text
from generator.consent.decide import Access
from generator.consent.project import project
from generator.copy import RecipientCopy
from generator.pages import bilingual
from generator.plan.finding import Finding, finding
from generator.plan.model import Plan
from generator.translation.checks import fatal
from generator.translation.pofile import MARKS, Said, Translation
from generator.translation.texts import Unit, is_shown, shown_items, units
from generator.wording.labels import PARTS
from generator.wording.messages import canonical
from generator.wording.voice import Voice

NOBODY = "x"
"""Stands in braces for anybody who is hidden from the recipient."""


class UnreadableError(Exception):
    """A file that came back cannot be read; the message says why, and quotes nothing of it."""


@dataclass(frozen=True, slots=True)
class Segment:
    """One text as it goes out: with people numbered, and a few words on where it stands."""

    number: str
    place: str
    text: str
    translation: str = ""
    is_reviewed: bool = False
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Handover:
    """The segments of one recipient's copy, and the text of the plan that each of them is."""

    source: str
    language: str
    segments: tuple[Segment, ...]
    units: Mapping[str, Unit]
    people: Mapping[str, str]
    """From the number of somebody to their key."""
    hidden: frozenset[str]
    mark: str = ""
    """Tells files apart in which the numbers of people mean others."""


@dataclass(frozen=True, slots=True)
class Returned:
    """One text as it came back."""

    number: str
    text: str
    translation: str


@dataclass(frozen=True, slots=True)
class Came:
    """A file that came back: its texts, and what it says of itself, as far as it does."""

    texts: tuple[Returned, ...]
    language: str = ""
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Taken:
    """What came of a file that came back."""

    translation: Translation
    new: int
    same: int
    empty: int
    findings: tuple[Finding, ...]


def hand_over(plan: Plan, access: Access, translation: Translation) -> Handover | None:
    """Make what a translator gets of one recipient's copy; None where they may see nothing."""
    copy = project(plan, access)
    if copy is None:
        return None
    items = shown_items(copy, access)
    held = [unit for unit in units(plan) if unit.item in items and is_shown(unit, copy)]
    numbered = dict(_numbered(copy, access, held))
    people = _people(plan, access, numbered.values())
    segments = tuple(
        _segment(number, unit, copy, access, people, translation)
        for number, unit in numbered.items()
    )
    return Handover(
        source=plan.plan.written_in,
        language=translation.language,
        segments=segments,
        units=numbered,
        people={number: key for key, number in people.items()},
        hidden=access.hidden,
        mark=_mark(access.recipient, people),
    )


def _mark(recipient: str, people: Mapping[str, str]) -> str:
    """Mark a file as of one recipient and one numbering of people, and name nobody."""
    numbered = "\n".join(f"{number}={key}" for key, number in people.items())
    return hashlib.sha256(f"{recipient}\n{numbered}".encode()).hexdigest()[:12]


def _numbered(copy: RecipientCopy, access: Access, held: list[Unit]) -> Iterator[tuple[str, Unit]]:
    """Give texts the numbers they have in the copy in two languages; others come after these."""
    voice = Voice(copy, "easy_read" if copy.in_easy_words else "standard")
    entries = {f"{name}.{key}" if key else name: entry for name, key, entry in copy.entries()}
    parts = [
        (section.name, pair.number, f" {_plain(pair.source)} ")
        for section in bilingual.sections(voice)
        for pair in section.pairs
    ]
    used: dict[str, int] = {}
    left: list[Unit] = []
    found: list[tuple[int, int, Unit]] = []
    for unit in held:
        shown = _plain(voice.words(_projected(unit.text, access), entries.get(unit.item)))
        names = _SHOWN_IN.get(unit.item.partition(".")[0], (unit.item.partition(".")[0],))
        holding = [
            (name not in names, number)
            for name, number, words in parts
            if shown and re.search(rf"(?<!\w){re.escape(shown)}(?!\w)", words)
        ]
        number = min(holding, default=(True, None), key=lambda each: each[0])[1]
        if number is None:
            left.append(unit)
            continue
        used[number] = used.get(number, 0) + 1
        found.append((int(number), used[number], unit))
    for part, index, unit in sorted(found, key=lambda each: each[:2]):
        yield (f"{part}.{index}" if used[str(part)] > 1 else str(part)), unit
    yield from ((str(n), unit) for n, unit in enumerate(left, len(parts) + 1))


_SHOWN_IN = {"people": ("people", "adult", "reader", "communication")}
"""The sections of a copy in which what belongs to a person stands."""


def _plain(html: Markup) -> str:
    return " ".join(Markup(re.sub(r"<[^>]+>", " ", html)).unescape().split())  # noqa: S704 - compared


def _projected(typed: str, access: Access) -> str:
    """Write a text as the recipient sees it."""
    return text.rename(typed, lambda key: text.HIDDEN if key in access.hidden else key)


def _people(plan: Plan, access: Access, held: Iterable[Unit]) -> dict[str, str]:
    """Give those whom the texts name a number each, in the order in which the plan lists them."""
    named = {
        name
        for unit in held
        for kind, name in text.placeholders(unit.text)
        if kind == "person" and name not in access.hidden
    }
    keys = [*(key for key in plan.people if key in named), *sorted(named - plan.people.keys())]
    return {key: str(number) for number, key in enumerate(keys, 1)}


def _segment(  # noqa: PLR0913, PLR0917 (all that is known of one text)
    number: str,
    unit: Unit,
    copy: RecipientCopy,
    access: Access,
    people: Mapping[str, str],
    translation: Translation,
) -> Segment:
    said = translation.find(unit.context, unit.text)
    section = unit.item.partition(".")[0]
    heading = PARTS[section].text if section in PARTS else "People"
    kind = "easy read" if unit.is_easy else unit.field.replace("_", " ")
    named = dict.fromkeys(name for what, name in text.placeholders(unit.text) if what == "person")
    notes = [
        f"{{{people[key]}}} is {copy.people[key].called or _name(copy, key)}"
        for key in named
        if key in people and key in copy.people
    ]
    if any(key in access.hidden for key in named):
        notes.append(f"{{{NOBODY}}} is somebody who is not named to the reader")

    def out(typed: str) -> str:
        return text.rename(_projected(typed, access), lambda key: people.get(key, NOBODY))

    return Segment(
        number=number,
        place=f"{heading}, {kind}",
        text=out(unit.text.strip()),
        translation=out(said.translation)
        if said and said.is_usable and not any(fatal(said))
        else "",
        is_reviewed=bool(said and said.review),
        notes=tuple(notes),
    )


def _name(copy: RecipientCopy, key: str) -> str:
    return next(iter(copy.people[key].name.values()))


def take_back(handover: Handover, translation: Translation, came: Came) -> Taken:
    """Put what came back into a translation; what does not fit is told, and left out.

    Nothing that comes back counts as reviewed, but for words that were so before; and words that
    were reviewed since are not replaced.
    """
    if came.language and canonical(came.language) != handover.language:
        words = {"language": came.language[:20], "wanted": handover.language}
        return Taken(translation, 0, 0, 0, (finding("exchange-other-language", **words),))
    messages = dict(translation.messages)
    found: list[Finding] = []
    new = same = empty = 0
    places = _Places.of(handover, came)
    seen: dict[str, str] = {}
    left_out: set[str] = set()
    for each in came.texts:
        segment = places.find(each)
        if isinstance(segment, Finding):
            found.append(segment)
            left_out.add(each.number)
        elif seen.setdefault(segment.number, each.translation) != each.translation:
            found.append(finding("exchange-twice", number=segment.number))
        elif not each.translation.strip():
            empty += 1
        else:
            told, said = _taken(handover, segment.number, each, messages)
            found += told
            if said is not None:
                is_same = messages.get(said.key) == said
                same, new = same + is_same, new + (not is_same)
                messages[said.key] = said
    misfits = sum(each.code in _MISFITS for each in found)
    if misfits > len(came.texts) / 2 and came.mark != handover.mark:
        words = {"misfits": str(misfits), "parts": str(len(came.texts))}
        return Taken(translation, 0, 0, 0, (finding("exchange-other-file", **words),))
    known_of = {*seen, *left_out}
    lacking = [each.number for each in handover.segments if each.number not in known_of]
    if lacking and seen:
        found.append(finding("exchange-lacks", numbers=_listed(lacking)))
    made = replace(translation, messages=messages)
    return Taken(made, new, same, empty, tuple(found))


_MISFITS = {"exchange-unknown", "exchange-source-changed"}


def _listed(numbers: list[str]) -> str:
    more = f" and {len(numbers) - 10} more" if len(numbers) > 10 else ""
    return ", ".join(numbers[:10]) + more


@dataclass(frozen=True, slots=True)
class _Places:
    """Finds the segment that a text is which came back."""

    by_number: Mapping[str, Segment]
    by_text: Mapping[str, Segment]
    """Those whose text stands in the copy once; with people only if their numbers are the same."""
    others: bool
    """Whether the numbers of people may have meant others when the file went out."""

    @classmethod
    def of(cls, handover: Handover, came: Came) -> "_Places":
        times = Counter(_folded(each.text) for each in handover.segments)
        same_people = came.mark == handover.mark
        return cls(
            {each.number: each for each in handover.segments},
            {
                _folded(typed): each
                for each in handover.segments
                if times[_folded(each.text)] == 1
                and (same_people or not [*text.placeholders(each.text)])
                for typed in (each.text, with_notes(each))
            },
            bool(came.mark) and not same_people,
        )

    def find(self, each: Returned) -> Segment | Finding:
        segment = self.by_number.get(each.number)
        written = {_folded(segment.text), _folded(with_notes(segment))} if segment else set()
        if segment and _folded(each.text) in written:
            if self.others and any(kind == "person" for kind, _ in text.placeholders(segment.text)):
                return finding("exchange-source-changed", number=each.number)
            return segment
        moved = self.by_text.get(_folded(each.text))
        if moved:
            return moved
        if segment is None:
            return finding("exchange-unknown", number=each.number[:20])
        return finding("exchange-source-changed", number=each.number)


def with_notes(segment: Segment) -> str:
    """Give the text of a segment with its notes below it, as a Word table has them."""
    return "\n".join((segment.text, *(f"({note})" for note in segment.notes)))


def _taken(
    handover: Handover, number: str, each: Returned, messages: Mapping[tuple[str, str], Said]
) -> tuple[list[Finding], Said | None]:
    unit = handover.units[number]
    named = [name for kind, name in text.placeholders(unit.text) if kind == "person"]
    hidden = [key for key in dict.fromkeys(named) if key in handover.hidden]
    if len(hidden) > 1:
        return [finding("exchange-two-hidden", number=number)], None
    keys = {**handover.people, **({NOBODY: hidden[0]} if hidden else {})}
    typed = text.rename(
        each.translation.translate(MARKS).strip(), lambda number: keys.get(number, number)
    )
    key = (unit.context, unit.text.strip())
    before = messages.get(key) or Said(*key)
    if before.translation == typed and before.is_usable:
        return [], before
    if before.review:
        return [finding("exchange-reviewed", number=number)], None
    said = replace(before, translation=typed, is_changed=False, before="")
    faults = [*fatal(said)]
    numbers = {key: shown for shown, key in keys.items()}
    told = [
        finding(
            "exchange-faulty",
            number=number,
            what=fault.code,
            about=text.rename(fault.about, lambda key: numbers.get(key, key)) or "see the text",
        )
        for fault in faults
    ]
    return told, None if faults else said


def _folded(typed: str) -> str:
    return " ".join(typed.split())
