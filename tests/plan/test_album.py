"""A council's own pictures: found by its locality, safe to show, and theirs before ours."""

import io
from base64 import b64decode
from pathlib import Path

import pytest
from lxml.html import HtmlElement
from PIL import Image

from generator import pages
from generator.consent.decide import decide
from generator.consent.project import project
from generator.consent.withhold import withhold
from generator.copy import RecipientCopy
from generator.examine import examine
from generator.pages import pictures
from generator.plan.album import MOST_KIB
from generator.plan.finding import Finding
from generator.plan.load import load_file
from generator.plan.model import Plan
from tests.conftest import plan_of
from tests.pages.copies import found, page
from tests.plan.cases import ON, Expected, hold
from tests.plan.photo_files import NOTE, telephone_photo
from tests.plan.test_locality import SVG, png

RULES_TESTED_HERE = {"no-pictures", "bad-picture", "bad-concept"}

LOCALITY = """\
format: clearplan-locality/1
name: Eastwick
pictures: ours
"""
MAP = """\
format: clearplan-pictures/1
credit: Eastwick Council.
pictures:
  lock: lock.svg
  town_hall: {file: below/hall.jpg, credit: "Photo: Ann Lee."}
  home: home.png
"""
PLAN = """\
format: clearplan/1
plan:
  organisation: council
  lead: joanne
  locality: eastwick
  text: To help.
  easy_read:
    - lock: You have a new lock.
    - town_hall: We meet at the town hall.
    - door: Your door is safe.
people:
  council: {is: organisation, name: Adult Care, contact: {phone: 01632 960100}}
  amina: {role: adult, name: Amina Hussain, called: Amina, copy: {edition: easy_read},
          deliver: {how: in_person}}
  joanne: {role: lead_practitioner, name: Joanne Price, works_for: council}
  bob: {role: friend, name: Bob Cole, copy: {edition: easy_read},
        deliver: {how: in_person, someone_else_may_read: yes}}
sharing:
  decided_by: amina
  decisions: [{to: bob, decision: agreed, on: 2026-11-02, share: [plan]}]
"""
LOCK = SVG.format("<path d='M1 1h7'/>").encode()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    below = tmp_path / "ours" / "below"
    below.mkdir(parents=True)
    (tmp_path / "plan.yaml").write_text(PLAN, "utf-8")
    (tmp_path / "eastwick.locality.yaml").write_text(LOCALITY, "utf-8")
    (tmp_path / "ours" / "pictures.yaml").write_text(MAP, "utf-8")
    (tmp_path / "ours" / "lock.svg").write_bytes(LOCK)
    (tmp_path / "ours" / "home.png").write_bytes(png())
    (below / "hall.jpg").write_bytes(telephone_photo())
    return tmp_path


def findings(folder: Path) -> tuple[Finding, ...]:
    return examine(load_file(folder / "plan.yaml"), ON)


def copy_of(plan: Plan, key: str = "amina") -> RecipientCopy:
    copy = project(plan, decide(plan, key, ON))
    assert copy is not None
    return copy


def beside(shown: HtmlElement) -> dict[str, str]:
    """Map the words of each row about the plan to the address of its picture."""
    return {
        " ".join(row.text_content().split()): found(row, "img")[0].get("src", "")
        for row in found(shown, "section.plan .row")
    }


def test_theirs_win_over_ours_and_are_credited_beside_them(folder: Path) -> None:
    hold(findings(folder), [])
    shown = page(copy_of(plan_of(folder / "plan.yaml")), "easy_read")
    images = beside(shown)
    assert b"M1 1h7" in b64decode(images["You have a new lock."].partition(",")[2])
    assert images["We meet at the town hall."].startswith("data:image/jpeg")
    assert images["Your door is safe."] == pictures.picture("door")
    (credit,) = found(shown, ".credits")
    for line in ("Eastwick Council.", "Photo: Ann Lee.", pictures.CREDITS):
        assert credit.text_content().count(line) == 1


def test_a_copy_holds_the_pictures_that_it_shows_and_no_others(folder: Path) -> None:
    plan = plan_of(folder / "plan.yaml")
    copy = copy_of(plan)
    album = plan.locality.shown.pictures
    assert album
    home, _ = album.find("home") or ("", "")
    assert home.startswith("data:image/png")
    assert home not in pages.render(copy, "easy_read", asked=None).body
    other = copy.frame.locality.model_copy(update={"pictures": None})
    frame = copy.frame.model_copy(update={"locality": other})
    assert copy.model_copy(update={"frame": frame}).number == copy.number


def test_nothing_is_credited_that_is_not_shown(folder: Path) -> None:
    typed = PLAN.replace("- town_hall:", "- none:").replace("- lock:", "- none:")
    (folder / "plan.yaml").write_text(typed, "utf-8")
    shown = page(copy_of(plan_of(folder / "plan.yaml")), "easy_read").text_content()
    assert "Eastwick" not in shown
    assert "Ann Lee" not in shown


def test_a_copy_that_somebody_else_may_read_tells_nothing_of_the_council(folder: Path) -> None:
    shown = page(copy_of(plan_of(folder / "plan.yaml"), "bob"), "easy_read")
    assert "Eastwick" not in shown.text_content()
    sources = [image.get("src", "") for image in found(shown, "section.plan img")]
    assert pictures.picture("lock") in sources


def test_their_credit_is_no_secret_though_a_withheld_text_says_it(folder: Path) -> None:
    plan = plan_of(folder / "plan.yaml")
    assert "Photo: Ann Lee." in withhold(plan, decide(plan, "bob", ON)).by_right


def test_a_photo_of_theirs_is_pixels_alone_and_no_larger_than_it_is_shown(folder: Path) -> None:
    file = io.BytesIO()
    Image.new("RGB", (2000, 1000), "red").save(file, "PNG")
    (folder / "ours" / "home.png").write_bytes(file.getvalue())
    album = plan_of(folder / "plan.yaml").locality.shown.pictures
    assert album
    hall, _ = album.find("town_hall") or ("", "")
    content = b64decode(hall.partition(",")[2])
    assert NOTE.encode() not in content
    assert b"Exif" not in content
    home, credit = album.find("home") or ("", "")
    assert Image.open(io.BytesIO(b64decode(home.partition(",")[2]))).size == (480, 240)
    assert credit == "Eastwick Council."


BAD = {
    "not-there": ("nowhere.svg", "no such file"),
    "outside": ("../plan.yaml", "outside the folder"),
    "anywhere": ("/etc/hostname", "outside the folder"),
    "by-a-link": ("link.svg", "outside the folder"),
    "a-script": ("script.svg", "runs a script"),
    "text": ("text.svg", "letters into outlines"),
    "fetched": ("fetched.svg", "outside itself"),
    "no-picture": ("pictures.yaml", "neither an SVG, a PNG nor a JPEG"),
    "half": ("half.png", "not a whole"),
    "large": ("large.png", "larger than 5 MiB"),
    "large-svg": ("large.svg", "larger than 200 KiB"),
}


@pytest.mark.parametrize(("name", "why"), BAD.values(), ids=BAD)
def test_picture_that_cannot_be_used_stands_aside_for_ours(
    folder: Path, name: str, why: str
) -> None:
    ours = folder / "ours"
    (ours / "link.svg").symlink_to(folder / "eastwick.locality.yaml")
    (ours / "script.svg").write_text(SVG.format("<script>x</script>"), "utf-8")
    (ours / "text.svg").write_text(SVG.format("<text>STOP</text>"), "utf-8")
    (ours / "fetched.svg").write_text(SVG.format("<path fill='url(//x)'/>"), "utf-8")
    (ours / "half.png").write_bytes(png(9, 9)[:40])
    (ours / "large.svg").write_bytes(LOCK + b" " * 200 * 1024)
    with (ours / "large.png").open("wb") as file:
        file.truncate(MOST_KIB * 1024 + 1)
    (ours / "pictures.yaml").write_text(MAP.replace("lock: lock.svg", f"lock: {name}"), "utf-8")
    told = findings(folder)
    hold(told, [Expected("bad-picture", 4, "warning", why)])
    assert told[0].file == ours / "pictures.yaml"
    shown = page(copy_of(plan_of(folder / "plan.yaml")), "easy_read")
    assert beside(shown)["You have a new lock."] == pictures.picture("lock")


def test_a_file_that_is_missing_is_told_though_no_plan_uses_it(folder: Path) -> None:
    (folder / "ours" / "home.png").unlink()
    hold(findings(folder), [Expected("bad-picture", 6, "warning", "home.png")])
    typed = MAP.replace("home.png", f"{'a' * 300}.png")
    (folder / "ours" / "pictures.yaml").write_text(typed, "utf-8")
    hold(findings(folder), [Expected("bad-picture", 6, "warning", "too long")])


def test_a_hard_word_may_have_a_picture_of_theirs(folder: Path) -> None:
    word = "words: {lock: {explained: A lock keeps a door shut., picture: CONCEPT}}\n"
    locality = folder / "eastwick.locality.yaml"
    locality.write_text(LOCALITY + word.replace("CONCEPT", "town_hall"), "utf-8")
    hold(findings(folder), [])
    (folder / "plan.yaml").write_text(PLAN.replace("- town_hall:", "- door:"), "utf-8")
    shown = beside(page(copy_of(plan_of(folder / "plan.yaml")), "easy_read"))
    assert shown["lockA lock keeps a door shut."].startswith("data:image/jpeg")
    (folder / "ours" / "home.png").write_bytes(b"no picture")
    locality.write_text(LOCALITY + word.replace("CONCEPT", "home"), "utf-8")
    hold(findings(folder), [Expected("bad-picture", 6, "warning", "neither")])


MAPS = {
    "names": (MAP.replace("home:", "My Home:"), Expected("bad-concept", 6, says="bank_card")),
    "fields": (MAP.replace("credit: E", "credits: E"), Expected("unknown-field", 2)),
    "another-format": (MAP.replace("pictures/1", "plan/1"), Expected("wrong-format", 1)),
    "nothing": (MAP.replace("home.png", '""'), Expected("empty-text", 6)),
}


@pytest.mark.parametrize(("typed", "expected"), MAPS.values(), ids=MAPS)
def test_what_is_wrong_in_a_map_is_told_with_its_line(
    folder: Path, typed: str, expected: Expected
) -> None:
    (folder / "ours" / "pictures.yaml").write_text(typed, "utf-8")
    told = findings(folder)
    hold(told, [expected])
    assert told[0].file == folder / "ours" / "pictures.yaml"


def test_a_folder_without_a_map(folder: Path) -> None:
    (folder / "ours" / "pictures.yaml").unlink()
    told = [each for each in findings(folder) if each.code != "unknown-concept"]
    hold(told, [Expected("no-pictures", 3, says="pictures.yaml")])
    assert told[0].file == folder / "eastwick.locality.yaml"


def test_an_unknown_concept_may_be_near_one_of_theirs(folder: Path) -> None:
    (folder / "plan.yaml").write_text(PLAN.replace("town_hall:", "town_hal:"), "utf-8")
    hold(findings(folder), [Expected("unknown-concept", 9, says='"town_hall"')])
