"""A council's own pictures: a folder with a map in it, from concepts to files.

``pictures: FOLDER`` in a locality file names the folder, ``pictures.yaml`` in it is the map. Theirs
win over ours, and may show what ours do not. A folder may hold thousands: a picture is opened when
it is first shown, cleaned as a logo is, and made as small as it may be.
"""

import functools
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from generator.fields import Plain, Value, exactly
from generator.plan.by_language import NAME_OR_FIELDS
from generator.plan.finding import Finding, finding
from generator.plan.picture_file import UnusablePictureError, find_file, read_file
from generator.plan.raster import fitted
from generator.plan.reading import content_of, read_as
from generator.plan.source import Source
from generator.plan.svg import clean_svg

FORMAT = "clearplan-pictures/1"
MAP = "pictures.yaml"

MOST_KIB = 5 * 1024
_MOST_SVG_KIB = 200
_SIDE = 480
"""Pixels: about 300 to the inch, 40 mm wide."""

_PIXELS = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")
_NEEDED: Mapping[str, Any] = {"format": FORMAT}


def _concept(value: object) -> object:
    if not (isinstance(value, str) and re.fullmatch(r"[a-z0-9_]+", value)):
        raise PydanticCustomError("bad-concept", "not a concept")
    return value


def _file(value: object) -> object:
    """Read ``lock: lock.svg`` as ``lock: {file: lock.svg}``."""
    return {"file": value} if isinstance(value, str) else value


class OwnPicture(Value):
    """One picture of the council's."""

    file: Annotated[str, Field(min_length=1)]
    """An SVG, PNG or JPEG file in the folder of the map, or below it."""
    credit: Plain | None = None
    """Whom to credit for it, where that is not as for the others."""


Concept = Annotated[str, BeforeValidator(_concept)]


class PicturesFile(Value):
    """The map of a council's own pictures."""

    format: Annotated[Literal["clearplan-pictures/1"], exactly(FORMAT)]
    credit: Plain | None = None
    """Who made them and the licence, for the end of each copy in which one stands."""
    pictures: Mapping[Concept, Annotated[OwnPicture, BeforeValidator(_file), NAME_OR_FIELDS]] = {}


@dataclass(frozen=True, slots=True)
class Album:
    """The pictures that a map names, in its folder."""

    folder: Path
    file: PicturesFile

    def concepts(self) -> Collection[str]:
        return self.file.pictures.keys()

    def credits(self) -> tuple[str, ...]:
        every = (self.file.credit, *(own.credit for own in self.file.pictures.values()))
        return tuple(dict.fromkeys(filter(None, every)))

    def find(self, concept: str) -> tuple[str, str] | None:
        """Give a picture as a ``data:`` address, and its credit; None if it cannot be used."""
        own = self.file.pictures.get(concept)
        try:
            return (
                (_read(self.folder, own.file), own.credit or self.file.credit or "")
                if own
                else None
            )
        except UnusablePictureError:
            return None


@functools.lru_cache(maxsize=512)
def _read(folder: Path, name: str) -> str:
    """Read a picture as a ``data:`` address. Raises UnusablePictureError."""
    content = read_file(folder, name, MOST_KIB)
    if content.startswith(_PIXELS):
        return fitted(content, _SIDE)
    if len(content) > _MOST_SVG_KIB * 1024:
        raise UnusablePictureError(f"it is larger than {_MOST_SVG_KIB} KiB")
    return clean_svg(content, otherwise="it is neither an SVG, a PNG nor a JPEG picture")


@dataclass(frozen=True, slots=True)
class AlbumRead:
    """A council's own pictures, and what was found in their map."""

    album: Album
    source: Source
    findings: tuple[Finding, ...]

    def placed(self, found: Finding) -> Finding:
        """Give a finding its file, line and column."""
        return replace(self.source.place(found), file=self.album.folder / MAP)

    def faults(self, used: Collection[str]) -> Iterator[Finding]:
        """Yield which files are missing, and which of those ``used`` cannot be shown."""
        for concept, own in self.album.file.pictures.items():
            try:
                if concept in used:
                    _read(self.album.folder, own.file)
                else:
                    find_file(self.album.folder, own.file)
            except UnusablePictureError as error:
                words = {"concept": concept, "name": own.file, "why": error}
                yield self.placed(finding("bad-picture", ("pictures", concept), **words))


def read_album(folder: Path) -> AlbumRead | Finding:
    """Read the map in a folder. One that cannot be read is a finding about ``pictures``."""
    content = content_of(folder / MAP)
    if isinstance(content, Finding):
        return finding("no-pictures", ("pictures",), name=folder.name, file=MAP)
    read = read_as(PicturesFile, content, _NEEDED)
    file = read.value or PicturesFile(format=FORMAT)
    found = tuple(replace(each, file=folder / MAP) for each in read.findings)
    return AlbumRead(Album(folder, file), read.source, found)
