"""Finds the version of a plan with which each recipient's new copy is compared."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator import history, names
from generator.consent.decide import decide
from generator.examine import examine
from generator.plan.finding import Finding
from generator.plan.load import load_file
from generator.plan.model import Person, Plan

LAST = "last"


@dataclass(frozen=True, slots=True)
class Earlier:
    """A version of the plan, and the day on which to look at it for one recipient.

    ``had_on`` is the day on which their copy of that version was made, None if none was. It is
    told whether or not the version was changed after that: its absence would tell of a change
    that they may not see.
    """

    plan: Plan
    on: date
    had_on: date | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """What each recipient's copy is compared with, and what the practitioner is to know of it."""

    by_recipient: Mapping[str, Earlier]
    warnings: tuple[str, ...] = ()


class CannotCompare(Exception):  # noqa: N818 - it names what happened, as RenderFailed does
    """There is nothing to compare with; the message says why in plain words.

    ``findings`` are the faults of the file at ``path``, if that is the reason.
    """

    def __init__(
        self, why: str, path: Path | None = None, findings: tuple[Finding, ...] = ()
    ) -> None:
        super().__init__(why)
        self.path = path
        self.findings = findings


def find(since: str, plan_path: Path, plan: Plan, keys: Sequence[str], on: date) -> Found:
    """Find what to compare with: ``since`` is ``last``, the number of a version, or a file.

    Who could see nothing of the earlier version has nothing to compare with. Raises
    CannotCompare, and OSError if the history cannot be read.
    """
    record = history.read(plan_path)
    warnings = [
        f"line {number} of {history.folder(plan_path) / 'made.jsonl'} cannot be read; "
        "clearplan goes on without it."
        for number in record.damaged
    ]
    files = _files(since, plan_path, plan, keys, record)
    read = {path: _read(path, plan_path, plan, on) for path in dict.fromkeys(files.values())}
    found, since_edited = {}, []
    for key, path in files.items():
        old, hash_ = read[path]
        if key not in old.people:
            continue
        if not _is_same(old.people[key], plan.people[key]):
            warnings.append(f'"{key}" is somebody else in {path}; nothing is compared for them.')
            continue
        made = record.newest(key, old.plan.version)
        if made and made.plan != hash_:
            since_edited.append(key)
        day = made.on if made else on
        if not decide(old, key, day).is_nothing:
            found[key] = Earlier(old, day, made.on if made else None)
    if since_edited:
        warnings.append(
            "after copies of the earlier version were made, it was changed and its number stayed. "
            "What changed in between is not shown as changed, so tell them of it: "
            f"{', '.join(since_edited)}."
        )
    return Found(found, tuple(warnings))


def _files(
    since: str, plan_path: Path, plan: Plan, keys: Sequence[str], record: history.History
) -> Mapping[str, Path]:
    """Say in which file the version to compare with stands, for each recipient who has one."""
    if since == LAST:
        lower = {m.recipient: m.version for m in record.made if m.version < plan.plan.version}
        return {key: history.kept(plan_path, lower[key]) for key in keys if key in lower}
    number = int(since) if since.isdecimal() else None
    path = Path(since) if number is None else history.kept(plan_path, number)
    return dict.fromkeys(keys, path)


def _read(path: Path, plan_path: Path, plan: Plan, on: date) -> tuple[Plan, str]:
    """Read an earlier version, with its hash; hold it to be sound, lower and the same adult's."""
    if not path.is_file() and path.parent == history.folder(plan_path):
        versions = history.versions(plan_path)
        kept = f"Kept there: {', '.join(map(str, versions))}." if versions else "None is."
        raise CannotCompare(
            f"{path.stem.replace('-', ' ')} of the plan is not kept in {path.parent}/. {kept} "
            "To compare with another file, name it: --since FILE.yaml"
        )
    loaded = load_file(path)
    errors = tuple(each for each in examine(loaded, on) if each.is_error)
    old = loaded.plan
    if old is None or errors:
        raise CannotCompare(f"{path} has errors, so nothing can be compared with it.", path, errors)
    if old.adult != plan.adult or not _is_same(old.people[old.adult], plan.people[plan.adult]):
        raise CannotCompare(f"{path} is the plan of another adult.")
    if old.plan.version >= plan.plan.version:
        raise CannotCompare(
            f"{path} is version {old.plan.version}, which is not earlier than this plan, "
            f"version {plan.plan.version}. When a plan has changed, its version: goes up by 1."
        )
    return old, history.digest(loaded.content)


def _is_same(one: Person, other: Person) -> bool:
    """Whether two records are of one person: a name in common, or the day of birth."""
    return bool(_names(one) & _names(other)) or (one.born is not None and one.born == other.born)


def _names(person: Person) -> set[str]:
    known = (*person.name.values(), person.called, person.own_script)
    return {names.folded(name) for name in known if name}
