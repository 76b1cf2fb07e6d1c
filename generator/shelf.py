"""The folder of copies: files appear whole or not at all, and only those of the last run stay.

What stands in a recipient's folder is what the last run made for them. An older copy left beside
it could be sent by mistake, after an agreement was withdrawn for instance.
"""

import os
import re
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path

_OURS = re.compile(
    r"(plan-(standard|easy-read|two-languages(-easy-read)?)(-(large|larger|largest))?"
    r"|plan-on-a-page|dates-and-numbers)"
    r"(-[a-z]{2,3}(-[A-Z][a-z]{3})?)?(-part-[1-9]\d*)?"
    r"(\.(pdf|html|txt|brf|mp3)|-narration\.txt)"
)
_UNFINISHED = ".clearplan-"


def publish(out: Path, key: str, files: Mapping[str, bytes]) -> None:
    """Put a recipient's files into their folder, and take away our older ones.

    All are written under other names first, so a failure before the last is written changes
    nothing. Raises OSError if the folder cannot be written.
    """
    folder = out / key
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    written: dict[str, Path] = {}
    try:
        for name, content in files.items():
            written[name] = unfinished(folder, content)
        for name, path in written.items():
            path.replace(folder / name)
    except BaseException:
        _remove(path for path in written.values() if path.exists())
        raise
    _remove(path for path in _ours(folder) if path.name not in files)


def clear(out: Path, key: str) -> bool:
    """Take away the copies that an earlier run made for a recipient; say if there were any."""
    folder = out / key
    if not folder.is_dir():
        return False
    ours = list(_ours(folder))
    _remove(ours)
    if not any(folder.iterdir()):
        folder.rmdir()
    return bool(ours)


def put(path: Path, content: bytes) -> None:
    """Write one file whole, or leave the one that is there. Raises OSError.

    Who may open the one that is there may open the new one.
    """
    written = unfinished(path.parent, content)
    try:
        if path.exists():
            written.chmod(path.stat().st_mode & 0o777)
        written.replace(path)
    except BaseException:
        _remove([written])
        raise


def unfinished(folder: Path, content: bytes) -> Path:
    """Write a file under another name, to be put in its place when it is whole."""
    handle, name = tempfile.mkstemp(prefix=_UNFINISHED, dir=folder)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        _remove([Path(name)])
        raise
    return Path(name)


def _ours(folder: Path) -> Iterable[Path]:
    for path in folder.iterdir():
        if _OURS.fullmatch(path.name) or path.name.startswith(_UNFINISHED):
            yield path


def _remove(paths: Iterable[Path]) -> None:
    for path in list(paths):
        path.unlink()
