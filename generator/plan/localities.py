"""Finds and reads the locality that a plan names: built in, or a file of the council's own."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from generator import text
from generator.plan.album import AlbumRead, read_album
from generator.plan.finding import Finding, finding
from generator.plan.locality import BUILT_IN, FORMAT, Locality, LocalityFile, country, settled
from generator.plan.logo import read_logo
from generator.plan.picture_file import UnusablePictureError
from generator.plan.reading import content_of, read_as
from generator.plan.source import Source

ENDING = ".locality.yaml"

_NEEDED: Mapping[str, Any] = {"format": FORMAT, "name": "here"}
_NOTHING = LocalityFile(format=FORMAT, name="here")
"""Stands in for a file of which nothing could be read."""


@dataclass(frozen=True, slots=True)
class LocalityRead:
    """A council's own locality, and what was found in its file."""

    locality: Locality
    file: LocalityFile
    source: Source
    path: Path
    findings: tuple[Finding, ...] = ()
    album: AlbumRead | None = None
    """The council's own pictures, where its file names a folder of them."""

    def placed(self, found: Finding) -> Finding:
        """Give a finding its file, line and column."""
        return replace(self.source.place(found), file=self.path)


def find(name: str, folder: Path | None) -> LocalityRead | Finding | None:
    """Find a locality by its name; None for one that is built in.

    ``folder`` is that of the plan: a council's own file stands in it or above it, and the nearest
    counts. Where there is none, a finding says where it was looked for.
    """
    if name in BUILT_IN:
        return None
    path = _path(name, folder)
    if path is None:
        looked = "it is not built in"
        if folder:
            looked = f"no {name}{ENDING} stands in {folder.resolve()} or a folder above it"
        return finding("unknown-locality", ("plan", "locality"), name=name, looked=looked)
    return _read(path)


def _path(name: str, folder: Path | None) -> Path | None:
    if folder is None or not re.fullmatch(text.KEY, name):
        return None
    paths = (here / f"{name}{ENDING}" for here in (folder, *folder.resolve().parents))
    return next(filter(Path.is_file, paths), None)


def _read(path: Path) -> LocalityRead:
    content = content_of(path)
    if isinstance(content, Finding):
        unread = replace(content, file=path)
        return LocalityRead(country(BUILT_IN[0]), _NOTHING, Source(None, {}), path, (unread,))
    read = read_as(LocalityFile, content, _NEEDED)
    file = read.value or _NOTHING
    found = [*read.findings, *(read.source.place(each) for each in _empty(read.source))]
    logo = ""
    if file.organisation and file.organisation.logo:
        name = file.organisation.logo
        try:
            logo = read_logo(path.parent, name)
        except UnusablePictureError as error:
            where = ("organisation", "logo")
            found.append(read.source.place(finding("bad-logo", where, name=name, why=error)))
    album = read_album(path.parent / file.pictures) if file.pictures else None
    if isinstance(album, Finding):
        found.append(read.source.place(album))
        album = None
    findings = (*(replace(each, file=path) for each in found), *(album.findings if album else ()))
    settled_ = settled(file, logo, album.album if album else None)
    return LocalityRead(settled_, file, read.source, path, findings, album)


def _empty(source: Source) -> Iterator[Finding]:
    """Find colours that YAML reads as a comment: ``accent: #0f4a5c``."""
    for path in source.empty:
        if path[0] == "colours" and len(path) == 2:
            yield finding("not-a-colour", path, key=path[1])
