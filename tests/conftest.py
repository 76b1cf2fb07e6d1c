"""What tests of the whole share: the copies of all example plans, made once a run."""

import fcntl
import os
import pickle
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from generator.make import Outcome, make
from generator.orders import Narrow
from generator.plan.load import load_file
from generator.plan.model import Plan
from generator.translation.pofile import read_beside

ROOT = Path(__file__).parent.parent
EXAMPLES = sorted(
    path for path in (ROOT / "examples").glob("*.yaml") if ".locality" not in path.suffixes
)
DAY = date(2026, 11, 22)


def plan_of(path: Path) -> Plan:
    plan = load_file(path).plan
    assert plan is not None
    return plan


@dataclass(frozen=True)
class Copies:
    """Where the copies of the examples are, and what came of each recipient's."""

    folder: Path
    outcomes: dict[tuple[str, str], Outcome]

    def files(self, ending: str) -> list[Path]:
        return sorted(self.folder.rglob(f"*.{ending}"))


@pytest.fixture(scope="session")
def copies(tmp_path_factory: pytest.TempPathFactory) -> Copies:
    """Every copy of every example plan, made once however many processes share the tests."""
    root = tmp_path_factory.getbasetemp()
    root = root.parent if "PYTEST_XDIST_WORKER" in os.environ else root
    folder, record = root / "copies", root / "copies.pickle"
    with (root / "copies.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not record.exists():
            record.write_bytes(pickle.dumps(dict(_made(folder))))
    return Copies(folder, pickle.loads(record.read_bytes()))  # noqa: S301 (our own)


def _made(folder: Path) -> Iterator[tuple[tuple[str, str], Outcome]]:
    for path in EXAMPLES:
        plan = plan_of(path)
        words, _ = read_beside(path)
        out = folder / path.stem
        for outcome in make(plan, list(plan.people), DAY, out, Narrow(), translations=words):
            yield (path.stem, outcome.recipient), outcome
