"""The folder beside a plan that remembers it: the versions of which copies were made, and for whom.

``amina.history/`` stands beside ``amina.yaml``. ``version-3.yaml`` is the plan as it last stood
when copies of version 3 were made; ``made.jsonl`` has a line for each recipient's finished set of
copies, and lines are only ever added.
"""

import hashlib
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Annotated

from pydantic import Field, ValidationError

from generator import shelf
from generator.fields import Value

_MADE = "made.jsonl"

Digest = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]


class Made(Value):
    """One recipient's set of copies: when it was made, of which plan, and the files' hashes."""

    on: date
    recipient: str
    version: Annotated[int, Field(gt=0, strict=True)]
    plan: Digest
    files: Mapping[str, Digest]


@dataclass(frozen=True, slots=True)
class History:
    """What was made, oldest first, and the numbers of lines that cannot be read."""

    made: tuple[Made, ...] = ()
    damaged: tuple[int, ...] = ()

    def newest(self, recipient: str, version: int) -> Made | None:
        """Find the last set of copies of a version that was made for somebody."""
        of_version = (m for m in reversed(self.made) if m.version == version)
        return next((m for m in of_version if m.recipient == recipient), None)


def folder(plan_path: Path) -> Path:
    """Give the folder that remembers a plan."""
    return plan_path.with_suffix(".history")


def kept(plan_path: Path, version: int) -> Path:
    """Give the file in which a version is kept, whether or not it is there."""
    return folder(plan_path) / f"version-{version}.yaml"


def versions(plan_path: Path) -> tuple[int, ...]:
    """List the versions that are kept."""
    names = (
        path.stem.removeprefix("version-") for path in folder(plan_path).glob("version-*.yaml")
    )
    return tuple(sorted(int(name) for name in names if name.isdecimal()))


def digest(content: bytes) -> str:
    """Give the SHA-256 of a file's bytes."""
    return hashlib.sha256(content).hexdigest()


def keep(plan_path: Path, version: int, content: bytes) -> None:
    """Keep a plan as it stands in this version, in place of what was kept of the same version.

    ``content`` is the whole file. Other versions are not touched. Raises OSError.
    """
    path = kept(plan_path, version)
    path.parent.mkdir(mode=0o700, exist_ok=True)
    if not path.is_file() or path.read_bytes() != content:
        shelf.put(path, content)


def add(plan_path: Path, made: Made) -> None:
    """Add a line for a set of copies that is on the shelf. Raises OSError."""
    path = folder(plan_path) / _MADE
    line = made.model_dump_json().encode() + b"\n"
    file = os.open(path, os.O_RDWR | os.O_APPEND | os.O_CREAT, 0o600)
    try:
        size = os.fstat(file).st_size
        if size and os.pread(file, 1, size - 1) != b"\n":
            line = b"\n" + line  # a line that was cut short stays the only one damaged
        if os.write(file, line) != len(line):
            raise OSError(f"{path} could not be written to its end")
        os.fsync(file)
    finally:
        os.close(file)


def digests(files: Iterable[Path]) -> Mapping[str, str]:
    """Give the hash of each file by its name. Raises OSError."""
    return {path.name: digest(path.read_bytes()) for path in files}


def read(plan_path: Path) -> History:
    """Read what was made of a plan. A line that cannot be read is noted and skipped.

    Raises OSError if there is a history that cannot be opened.
    """
    try:
        lines = (folder(plan_path) / _MADE).read_bytes().splitlines()
    except FileNotFoundError:
        return History()
    made, damaged = [], []
    for number, line in enumerate(lines, 1):
        try:
            made.append(Made.model_validate_json(line))
        except ValidationError:
            damaged.append(number)
    return History(tuple(made), tuple(damaged))
