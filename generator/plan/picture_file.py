"""Reads the file of a picture: within its folder, and no larger than it may be."""

from pathlib import Path


class UnusablePictureError(Exception):
    """Says in plain words why a picture cannot be used."""


def read_file(folder: Path, name: str, most_kib: int) -> bytes:
    """Read a file in a folder or below it. Raises UnusablePictureError."""
    try:
        path = (folder / name).resolve()
        if not path.is_relative_to(folder.resolve()):
            raise UnusablePictureError("it is outside the folder that it must stand in")
        with path.open("rb") as file:
            content = file.read(most_kib * 1024 + 1)
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or str(error)
        raise UnusablePictureError(why.lower()) from None
    if len(content) > most_kib * 1024:
        size = f"{most_kib // 1024} MiB" if most_kib >= 1024 else f"{most_kib} KiB"
        raise UnusablePictureError(f"it is larger than {size}")
    return content
