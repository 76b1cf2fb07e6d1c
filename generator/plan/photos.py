"""Reads the photos of people that a plan names: files beside it, or in a folder below it."""

from collections.abc import Mapping
from pathlib import Path

from generator.plan.finding import Finding, finding
from generator.plan.model import Plan
from generator.plan.picture_file import UnusablePictureError, read_file
from generator.plan.raster import portrait

MOST_KIB = 10 * 1024
SIDE = 384
"""Pixels of a side: about 300 to the inch where easy read shows it, 33 mm wide."""

LEAST = 100


def read_photos(plan: Plan, folder: Path) -> tuple[Mapping[str, str], tuple[Finding, ...]]:
    """Read each person's photo as a ``data:`` address; tell those that cannot be used.

    A photo helps, but no copy waits for one: a picture stands in its place.
    """
    photos: dict[str, str] = {}
    found = []
    for key, person in plan.people.items():
        if person.photo:
            try:
                photos[key] = portrait(read_file(folder, person.photo, MOST_KIB), SIDE, LEAST)
            except UnusablePictureError as error:
                words = {"name": person.photo, "why": error}
                found.append(finding("bad-photo", ("people", key, "photo"), **words))
    return photos, tuple(found)
