"""What is remembered beside a plan: only added to, whole or not at all, and for the owner alone."""

import os
from datetime import date
from pathlib import Path

import pytest

from generator import history, shelf
from generator.history import Made

HASH = history.digest(b"plan")


def made(recipient: str, version: int = 3, day: int = 9) -> Made:
    on = date(2026, 11, day)
    return Made(on=on, recipient=recipient, version=version, plan=HASH, files={"a.pdf": HASH})


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "amina.yaml"
    history.keep(path, 3, b"three")
    return path


def test_lines_are_added_and_read_in_order(plan: Path) -> None:
    lines = [made("nadia", 2, day=2), made("lee"), made("nadia", 3), made("nadia", 3, day=10)]
    for line in lines:
        history.add(plan, line)
    record = history.read(plan)
    assert record == history.History(tuple(lines))
    assert record.newest("nadia", 3) == lines[3]
    assert record.newest("lee", 2) is None


def test_the_folder_is_for_its_owner_alone(plan: Path) -> None:
    history.add(plan, made("nadia"))
    folder = history.folder(plan)
    assert folder.name == "amina.history"
    assert folder.stat().st_mode & 0o777 == 0o700
    assert all(path.stat().st_mode & 0o077 == 0 for path in folder.iterdir())


def test_a_version_is_kept_as_it_last_stood_and_others_stay(plan: Path) -> None:
    history.keep(plan, 4, b"four")
    history.keep(plan, 3, b"three again")
    assert history.kept(plan, 3).read_bytes() == b"three again"
    assert history.kept(plan, 4).read_bytes() == b"four"
    assert history.versions(plan) == (3, 4)


def test_a_version_is_kept_whole_or_not_at_all(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(shelf.os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        history.keep(plan, 3, b"half of thr")
    assert history.kept(plan, 3).read_bytes() == b"three"
    assert [path.name for path in history.folder(plan).iterdir()] == ["version-3.yaml"]


def test_damaged_lines_are_skipped_and_counted(plan: Path) -> None:
    history.add(plan, made("nadia"))
    path = history.folder(plan) / "made.jsonl"
    good = path.read_text("utf-8")
    edited = good.replace('"version":3', '"version":"three"')
    path.write_text(f"{edited}not a line\n{good}\n{good[:30]}", "utf-8")
    history.add(plan, made("lee"))
    record = history.read(plan)
    assert record.damaged == (1, 2, 4, 5)
    assert [each.recipient for each in record.made] == ["nadia", "lee"]


def test_a_line_that_is_not_written_to_its_end_is_told(
    plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "write", lambda _, line: len(line) - 1)
    with pytest.raises(OSError, match="to its end"):
        history.add(plan, made("nadia"))


def test_without_a_history_nothing_is_known(tmp_path: Path) -> None:
    assert history.read(tmp_path / "new.yaml") == history.History()
    assert history.versions(tmp_path / "new.yaml") == ()
