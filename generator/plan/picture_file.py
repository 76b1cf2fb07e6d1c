"""Finds and reads the file of a picture: within its folder, and no larger than it may be."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class UnusablePictureError(Exception):
    """Says in plain words why a picture cannot be used."""


def find_file(folder: Path, name: str) -> Path:
    """Find a file in a folder or below it, without opening it. Raises UnusablePictureError."""
    with _plainly():
        path = (folder / name).resolve(strict=True)
        if not path.is_relative_to(folder.resolve()):
            raise UnusablePictureError("it is outside the folder that it must stand in")
        if not path.is_file():  # a pipe would be waited for
            raise UnusablePictureError("it is a directory, or nothing that can be opened")
        return path


def read_file(folder: Path, name: str, most_kib: int) -> bytes:
    """Read a file in a folder or below it. Raises UnusablePictureError."""
    path = find_file(folder, name)
    with _plainly(), path.open("rb") as file:
        content = file.read(most_kib * 1024 + 1)
    if len(content) > most_kib * 1024:
        size = f"{most_kib // 1024} MiB" if most_kib >= 1024 else f"{most_kib} KiB"
        raise UnusablePictureError(f"it is larger than {size}")
    return content


@contextmanager
def _plainly() -> Iterator[None]:
    """Say in plain words why a path leads to no file."""
    try:
        yield
    except RuntimeError:  # so pathlib tells of links until Python 3.12
        raise UnusablePictureError("it is a link that leads back to itself") from None
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or str(error)
        raise UnusablePictureError(why.lower()) from None
