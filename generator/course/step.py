"""One step in a plan's course: its edits, held to the rules before anything is written."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from generator.course.edit import Append, Edit, edited
from generator.fields import Path
from generator.plan.finding import Finding, name_of
from generator.plan.load import Loaded, load, place_of
from generator.plan.model import Plan
from generator.plan.source import Source


class RefusedError(Exception):
    """The step cannot be made; the words say why, for the practitioner.

    ``findings`` are the errors the plan would have then, placed in the file as it is now.
    """

    def __init__(self, why: str, findings: Sequence[Finding] = ()) -> None:
        super().__init__(why)
        self.findings = findings


@dataclass(frozen=True, slots=True)
class Step:
    """A plan on its way: the file as it was read, as it would be, and the edits between."""

    before: Loaded
    after: Loaded
    edits: tuple[Edit, ...] = ()

    @property
    def plan(self) -> Plan:
        if self.after.plan is None:
            raise RefusedError("The file cannot be read as a plan.")
        return self.after.plan

    def then(self, edits: Iterable[Edit]) -> "Step":
        """Make more edits. Raises RefusedError if the file cannot be read after them."""
        more = tuple(edits)
        if not more:
            return self
        after = load(edited(self.after.content, more), self.before.folder)
        _refuse(self.before, after.findings)
        return replace(self, after=after, edits=(*self.edits, *more))

    def checked(self, on: date) -> tuple[Finding, ...]:
        """Give what there is to find in the plan now; raise RefusedError if there are errors."""
        from generator.examine import examine  # noqa: PLC0415 (keeps the other commands quick)

        found = examine(self.after, on)
        _refuse(self.before, found)
        return found

    def told(self) -> tuple[str, ...]:
        """Name each field that was written, with its line."""
        paths = {self._path(edit) for edit in self.edits}
        lines = sorted((place_of(self.after.source, path).line, name_of(path)) for path in paths)
        return tuple(f"line {line}: {name}" for line, name in lines)

    def _path(self, edit: Edit) -> Path:
        is_change = isinstance(edit, Append)
        return (*edit.path, len(self.plan.changes) - 1) if is_change else edit.path


def begin(loaded: Loaded) -> Step:
    """Begin with a file as read. Raises RefusedError if it does not read as a plan."""
    _refuse(loaded, loaded.findings)
    if loaded.plan is None:
        raise RefusedError("The file cannot be read as a plan.")
    return Step(loaded, loaded)


def _refuse(before: Loaded, found: Iterable[Finding]) -> None:
    errors = [each for each in found if each.is_error]
    if errors:
        raise RefusedError(
            "Nothing was written. Mend the errors and run the command again.",
            [_in_file(before.source, each) for each in errors],
        )


def _in_file(source: Source, found: Finding) -> Finding:
    """Place a finding in the file as it is, at what holds it where it is not there yet."""
    path = found.path
    while path and path not in source.places:
        path = path[:-1]
    place = source.places.get(path) if path else None
    return found.at(place.line, place.column) if place else found
