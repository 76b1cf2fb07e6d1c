"""Photos of people: read from beside the plan, and nothing of them kept but the pixels."""

import io
import os
from base64 import b64decode
from pathlib import Path

import pytest
from PIL import Image

from generator.examine import examine
from generator.plan.load import load_file
from generator.plan.photos import LEAST, MOST_KIB, SIDE
from generator.plan.raster import MOST_PIXELS, portrait
from tests.plan.cases import ON, Expected, hold
from tests.plan.photo_files import NOTE, drawn, picture, telephone_photo
from tests.plan.test_locality import png

RULES_TESTED_HERE = {"bad-photo", "photo-not-shown"}

PLAN = """\
format: clearplan/1
plan: {organisation: council, lead: joanne, text: To help.}
people:
  council: {is: organisation, name: Adult Care, contact: {phone: 01632 960100}}
  amina: {role: adult, name: Amina Hussain, called: Amina, deliver: {how: in_person}}
  joanne: {role: lead_practitioner, name: Joanne Price, PHOTO}
  tariq: {role: alleged_source_of_harm, name: Tariq Hussain}
"""
LINE = 6


def opened(address: str) -> Image.Image:
    kind, _, data = address.partition(",")
    assert kind == "data:image/jpeg;base64"
    return Image.open(io.BytesIO(b64decode(data)))


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_only_the_pixels_of_a_photo_are_kept(kind: str) -> None:
    address = portrait(telephone_photo(kind), SIDE, LEAST)
    content = b64decode(address.partition(",")[2])
    for trace in (NOTE.encode(), b"Exif", b"Mill Lane", b"GPS", b"http"):
        assert trace not in content
    kept = opened(address)
    assert not kept.getexif()
    assert not {"exif", "comment", "xmp", "icc_profile"} & kept.info.keys()
    assert portrait(telephone_photo(kind), SIDE, LEAST) == address, "the same each time"


@pytest.mark.parametrize(("turned", "top"), [(6, "red"), (8, "blue")])
def test_a_photo_taken_sideways_is_turned_up(turned: int, top: str) -> None:
    photo = opened(portrait(telephone_photo(turned=turned), SIDE, LEAST))
    red, _, blue = photo.getpixel((photo.width // 2, 5))  # type: ignore[misc]
    assert ("red" if red > blue else "blue") == top


def test_a_photo_is_cropped_to_its_middle_and_its_top() -> None:
    tall = Image.new("RGB", (600, 1200), "green")
    tall.paste(Image.new("RGB", (600, 400), "red"), (0, 0))
    file = io.BytesIO()
    tall.save(file, "PNG")
    photo = opened(portrait(file.getvalue(), SIDE, LEAST))
    assert photo.size == (SIDE, SIDE)
    red = sum(photo.getpixel((9, y))[0] > 200 for y in range(SIDE))  # type: ignore[index]
    assert red > SIDE / 2, "the face, which is near the top, is not cut away"
    wide = picture("red", "blue", (600, 200))
    file = io.BytesIO()
    wide.save(file, "PNG")
    photo = opened(portrait(file.getvalue(), SIDE, LEAST))
    assert photo.size == (200, 200), "a small one is not blown up"
    assert photo.getpixel((5, 9))[0] > 200  # type: ignore[index]
    assert photo.getpixel((195, 9))[0] < 100  # type: ignore[index]


def test_what_can_be_seen_through_is_put_on_white() -> None:
    file = io.BytesIO()
    Image.new("RGBA", (200, 200), (0, 0, 0, 0)).save(file, "PNG")
    assert opened(portrait(file.getvalue(), SIDE, LEAST)).getpixel((9, 9)) == (255, 255, 255)


GOOD = telephone_photo()

BAD_PHOTOS = {
    "not-there": ("nowhere.jpg", "no such file"),
    "a-folder": ("photos", "directory"),
    "above": ("../above.jpg", "outside the folder"),
    "anywhere": ("/etc/hostname", "outside the folder"),
    "by-a-link": ("link.jpg", "outside the folder"),
    "by-a-loop": ("loop.jpg", "link"),
    "a-pipe": ("pipe.jpg", "nothing that can be opened"),
    "long": (f"{'a' * 300}.jpg", "too long"),
    "words": ("words.jpg", "not a whole JPEG or PNG or WebP"),
    "half": ("half.jpg", "not a whole"),
    "svg": ("drawn.svg", "not a whole"),
    "large": ("large.jpg", "larger than 10 MiB"),
    "small": ("small.png", "smaller than 100 by 100"),
    "a-bomb": ("bomb.png", "64 million pixels"),
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    above = tmp_path_factory.mktemp("above")
    (above / "above.jpg").write_bytes(GOOD)
    here = above / "plans"
    (here / "photos").mkdir(parents=True)
    (here / "photos" / "joanne.jpg").write_bytes(GOOD)
    (here / "link.jpg").symlink_to(above / "above.jpg")
    (here / "loop.jpg").symlink_to("loop.jpg")
    os.mkfifo(here / "pipe.jpg")
    (here / "words.jpg").write_text("Joanne", "utf-8")
    (here / "half.jpg").write_bytes(GOOD[:1500])
    (here / "drawn.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>', "utf-8")
    with (here / "large.jpg").open("wb") as file:
        file.write(GOOD)
        file.truncate(MOST_KIB * 1024 + 1)
    (here / "small.png").write_bytes(png(9, 9))
    (here / "bomb.png").write_bytes(png(MOST_PIXELS // 1000, 1001))
    return here


def plan_with(folder: Path, typed: str, **changes: str) -> Path:
    path = folder / "plan.yaml"
    path.write_text(PLAN.replace("PHOTO", typed), "utf-8")
    return path


@pytest.mark.parametrize(("name", "why"), BAD_PHOTOS.values(), ids=BAD_PHOTOS)
def test_photo_that_cannot_be_used(folder: Path, name: str, why: str) -> None:
    loaded = load_file(plan_with(folder, f"contact_shared: yes, photo: {name}"))
    hold(examine(loaded, ON), [Expected("bad-photo", LINE, "warning", why)])
    assert loaded.plan
    assert not loaded.plan.photos


def test_photo_in_a_folder_below(folder: Path) -> None:
    loaded = load_file(plan_with(folder, "contact_shared: yes, photo: photos/joanne.jpg"))
    hold(examine(loaded, ON), [])
    assert loaded.plan
    assert loaded.plan.photos == {"joanne": portrait(GOOD, SIDE, LEAST)}


NEVER = {
    "amina": ("amina: {", "the adult's own face"),
    "joanne": ("joanne: {", "contact is not shared"),
    "tariq": ("tariq: {contact_shared: yes, ", "caused harm"),
    "council": ("council: {contact_shared: yes, ", "of one person"),
    "works-for": ("joanne: {works_for: tariq, contact_shared: yes, ", "work for those"),
}


@pytest.mark.parametrize(("start", "why"), NEVER.values(), ids=NEVER)
def test_photo_that_no_copy_shows(tmp_path: Path, start: str, why: str) -> None:
    (tmp_path / "a.png").write_bytes(drawn("red"))
    key = start.partition(" ")[0]
    typed = PLAN.replace(", PHOTO", "").replace(f"{key} {{", f"{start}photo: a.png, ")
    (tmp_path / "plan.yaml").write_text(typed, "utf-8")
    line = next(n for n, each in enumerate(typed.splitlines(), 1) if "photo" in each)
    found = examine(load_file(tmp_path / "plan.yaml"), ON)
    hold(found, [Expected("photo-not-shown", line, "warning", why)])
