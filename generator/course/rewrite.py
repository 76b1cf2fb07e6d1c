"""The edge: an edited plan takes the place of its file, whole or not at all."""

import os
from pathlib import Path

from generator.shelf import unfinished


class ChangedMeanwhileError(Exception):
    """The file is no longer what was read."""


def rewrite(path: Path, before: bytes, after: bytes) -> None:
    """Put new bytes in the place of a file, with its permissions.

    A link stays a link: the file it leads to is written. Raises ChangedMeanwhileError if the
    file is no longer ``before``, and OSError if it cannot be written; then nothing has changed.
    """
    file = path.resolve(strict=True)
    _refuse_changed(file, before)
    written = unfinished(file.parent, after)
    try:
        written.chmod(file.stat().st_mode & 0o7777)
        _refuse_changed(file, before)  # as late as can be
        written.replace(file)
    except BaseException:
        written.unlink(missing_ok=True)
        raise
    folder = os.open(file.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def _refuse_changed(file: Path, before: bytes) -> None:
    if file.read_bytes() != before:
        raise ChangedMeanwhileError
