"""Makes or updates the words of a plan in a language: what is new, what changed, what is gone."""

import difflib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from generator import text
from generator.plan.model import Own, Plan
from generator.translation.pofile import Said, Translation
from generator.translation.texts import Unit, units

CLOSE = 0.6
"""How alike two texts must be for one to be the other, changed (``difflib``; gettext's own)."""


@dataclass(frozen=True, slots=True)
class Updated:
    """A translation brought up to the plan, and how many messages are what."""

    translation: Translation
    new: int = 0
    changed: int = 0
    gone: int = 0


def begun(path: Path, language: str) -> Translation:
    """Give an empty translation, to be filled from a plan."""
    return Translation(language, path)


def updated(translation: Translation, plan: Plan) -> Updated:
    """Bring a translation up to what the plan says now; nothing translated is lost.

    A text that changed in its place keeps its translation, marked as one of other words (fuzzy);
    one that is gone is kept at the end of the file, and comes back if the text does.
    """
    asked = units(plan)
    gone = {said.key: said for said in translation.obsolete}
    known = gone | {
        key: said
        for key, said in translation.messages.items()
        if said.translation or key not in gone
    }
    wanted = {(unit.context, unit.text.strip()) for unit in asked}
    left = [said for key, said in known.items() if key not in wanted and said.translation]
    made: dict[tuple[str, str], Said] = {}
    new = changed = 0
    for unit in asked:
        key = (unit.context, unit.text.strip())
        said = known.get(key)
        if said is None:
            said = _changed(unit, left)
            new += said is None
            changed += said is not None
        said = said or Said(*key)
        made[key] = replace(said, notes=tuple(notes(plan, unit)))
    kept = [
        said
        for said in left
        if not any(
            said.translation == each.translation and said.text == each.before
            for each in made.values()
        )
    ]
    result = replace(translation, messages=made, obsolete=tuple(kept))
    return Updated(result, new, changed, len(kept))


def _changed(unit: Unit, left: Iterable[Said]) -> Said | None:
    """Find what a text was before, among texts that are gone: of its place, the most alike."""
    best: tuple[float, Said] | None = None
    for said in left:
        if said.context != unit.context:
            continue
        if said.is_changed and said.before == unit.text.strip():
            as_before = replace(said, text=said.before, is_changed=False, before="")
            if as_before.review:
                return as_before
        least = best[0] if best else CLOSE
        matcher = difflib.SequenceMatcher(None, said.text, unit.text)
        if min(matcher.real_quick_ratio(), matcher.quick_ratio()) < least:
            continue
        alike = matcher.ratio()
        if alike >= CLOSE and (best is None or alike > best[0]):
            best = alike, said
    if best is None:
        return None
    was = best[1]
    return replace(was, text=unit.text.strip(), is_changed=True, before=was.before or was.text)


def notes(plan: Plan, unit: Unit) -> Iterator[str]:
    """Say what a translator needs to know: which edition, who is meant, the practitioner's note."""
    yield "easy read: short, plain words" if unit.is_easy else "standard wording"
    seen = dict.fromkeys(name for kind, name in text.placeholders(unit.text) if kind == "person")
    for key in seen:
        if person := plan.people.get(key):
            roles = ", ".join(role.replace("_", " ") for role in person.role)
            yield f"{{{key}}} is {person.called or person.display_name()} ({roles or person.is_})"
    entry = plan.entries().get(unit.item)
    if isinstance(entry, Own) and entry.note:
        yield f"note: {' '.join(entry.note.split())}"
