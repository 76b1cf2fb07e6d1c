"""Everything there is to find in a plan, gathered, placed and put in the order of the file."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

from generator.consent.check import check_sharing, check_sight
from generator.consent.check_delivery import check_delivery
from generator.consent.decide import decide
from generator.consent.photos import check_photos
from generator.consent.project import project
from generator.copy import Album
from generator.fields import Path
from generator.orders import Narrow, order
from generator.pages.pictures import concepts
from generator.plan.check_easy import check_easy
from generator.plan.check_locality import check_expected, check_locality
from generator.plan.check_plan import check_plan
from generator.plan.check_words import check_words
from generator.plan.finding import Finding
from generator.plan.load import Loaded
from generator.plan.model import Plan
from generator.translation.apply import translated
from generator.translation.pofile import Translation
from generator.versions import UNREVIEWED, versions

_NONE: Mapping[str, Translation] = {}

_STRUCTURE = {"not-one-adult", "unknown-person", "unknown-entry"}
"""Faults with which who may see what cannot be worked out."""


def examine(
    loaded: Loaded, on: date, translations: Mapping[str, Translation] = _NONE
) -> tuple[Finding, ...]:
    """Check a plan as it stands on a day; give every finding with its line and column.

    ``translations`` are its words in other languages, where there are any.
    """
    found = [*loaded.findings, *_locality(loaded)]
    plan = loaded.plan
    if plan:
        known = _concepts(plan.locality.shown.pictures)
        meaning = [*check_words(plan, known), *check_plan(plan, loaded, on)]
        meaning += check_expected(plan)
        meaning += check_easy(plan)
        if len(plan.adults) == 1:
            meaning += check_sharing(plan, loaded, on)
        if not _STRUCTURE & {each.code for each in meaning}:
            meaning += check_sight(plan, on)
            meaning += check_delivery(plan, on)
            meaning += check_photos(plan)
            meaning += _wishes_for_copies(plan, on, translations)
        placed = [loaded.source.place(each) for each in _once(meaning)]
        found += [each for each in placed if not _follows(each, loaded.left_out)]
        found = [_as_grave_as(each, plan.locality.errors) for each in found]
    return tuple(sorted(dict.fromkeys(found), key=_order))


def _order(found: Finding) -> tuple[str, int, int, str]:
    return str(found.file or ""), found.line, found.column, found.code


def _locality(loaded: Loaded) -> Iterator[Finding]:
    """Check the council's own file, where the plan uses one."""
    if loaded.locality:
        album = loaded.locality.album
        found = check_locality(loaded.locality.file, _concepts(album.album if album else None))
        yield from map(loaded.locality.placed, found)
        yield from album.faults(_pictured(loaded.plan)) if album and loaded.plan else ()


def _concepts(own: Album | None) -> frozenset[str]:
    """Name the concepts that have a picture, ours or the council's own."""
    return frozenset((*concepts(), *(own.concepts() if own else ())))


def _pictured(plan: Plan) -> frozenset[str]:
    """Name the concepts beside the plan's own words, and beside its council's hard words."""
    entries = (getattr(entry, "easy_read", ()) for entry in plan.entries().values())
    beside_words = (word.picture for word in plan.locality.shown.words)
    return frozenset((*(line.concept for lines in entries for line in lines), *beside_words))


def _as_grave_as(found: Finding, errors: tuple[str, ...]) -> Finding:
    """Make a warning the error that the locality takes it for; one copy's stops that copy alone."""
    is_graver = found.code in errors and found.code != UNREVIEWED
    return replace(found, severity="error") if is_graver else found


def _wishes_for_copies(
    plan: Plan, on: date, translations: Mapping[str, Translation]
) -> Iterator[Finding]:
    """Tell what cannot be made as somebody asked, before anybody tries to.

    It keeps one copy from being made, and not the plan from being sound.
    """
    in_others = {name: translated(plan, held) for name, held in translations.items()}
    for key in plan.people:
        access = decide(plan, key, on)
        copy = project(plan, access)
        if copy is not None:
            held = versions(plan, access, copy, in_others)
            more = (order(each.copy, Narrow(), asked=each.asked)[1] for each in held.made)
            # Of a version that is not made, it is told all the same what else it lacks.
            own = order(copy, Narrow())[1]
            found = (*held.findings, *own, *(each for orders in more for each in orders))
            yield from (replace(each, severity="warning") for each in dict.fromkeys(found))


def _once(found: list[Finding]) -> list[Finding]:
    """Leave out what the rules of easy read tell of the same line already."""
    told = {each.path for each in found if each.code == "easy-contraction"}
    return [each for each in found if each.code != "short-form" or each.path[:-1] not in told]


_COUNTS = {"not-one-adult", "no-objective"}
_REFERENCES = {"unknown-person", "unknown-entry", "unknown-person-in-text", "unknown-share"}
_WHOLE = {
    "action-without-who",
    "agreed-gives-nothing",
    "kept-without-end",
    "lawful-not-told",
    "lead-not-agreed",
    "not-invited",
    "review-not-finished",
}
"""These stand where the whole of something is, of which a part may be malformed."""

_BESIDE = {"action-without-when": "every", "lawful-not-told": "told_adult_on"}
"""The field that would have done as well as the one that is missing."""

_RESTS_ON = {
    "cannot-decide": "representatives",
    "no-capacity-record": "capacity",
    "owner-cannot-see": "sharing",
    "wish-without-objective": "objectives",
}
"""The section in which a malformed part may be what is missing."""


_EASY_WORDS = {("phrase",), ("easy_read",)}
"""The fields that give an entry its easy words."""


def _follows(found: Finding, left_out: tuple[Path, ...]) -> bool:
    """Whether a finding only repeats that a malformed part, told already, is not there."""
    return any(_follows_from(found, path) for path in left_out)


def _follows_from(found: Finding, path: Path) -> bool:
    beside = (*found.path[:-1], _BESIDE.get(found.code))
    return (
        found.path[: len(path)] == path
        or (found.code in _COUNTS and found.path == path[:1])
        or (found.code in _WHOLE and path[: len(found.path)] == found.path)
        or path == beside
        or (found.code == "easy-read-missing" and _are_its_easy_words(path, found.path))
        or (found.code == "decision-without-decider" and path == ("sharing", "decided_by"))
        or path[0] == _RESTS_ON.get(found.code)
        or (found.code in _REFERENCES and _says(found, path))
    )


def _are_its_easy_words(path: Path, entry: Path) -> bool:
    """Whether a malformed part is of the easy words of an entry."""
    return path[: len(entry)] == entry and path[len(entry) : len(entry) + 1] in _EASY_WORDS


def _says(found: Finding, path: Path) -> bool:
    """Whether a finding speaks of the section or the entry at a path as of what is not there."""
    said = found.message
    if len(path) == 1:
        return f" under {path[0]}." in said or f'"{path[0]}.' in said
    if len(path) == 2:
        in_section = f'"{path[1]}"' in said and f" under {path[0]}." in said
        return in_section or f'"{path[0]}.{path[1]}"' in said
    return False
