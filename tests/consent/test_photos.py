"""Who may see whose face: nobody who was not given it, by any way."""

import pytest

from generator import pages
from generator.consent.decide import decide
from generator.consent.project import project
from generator.consent.withhold import withhold
from generator.copy import RecipientCopy
from generator.pages import Edition
from generator.pages.page import Page
from generator.plan.model import Plan
from generator.press import html, pdf
from generator.press.prove import prove
from tests.conftest import DAY, plan_of
from tests.pages.copies import found, page
from tests.plan.photo_files import drawn, write

SHARE = "decision: agreed, on: 2026-11-02, share: [plan, wishes, actions]"
PLAN = f"""\
format: clearplan/1
plan: {{lead: joanne, text: "To help {{amina}}.", easy_read: [home: To help you.]}}
people:
  amina: {{role: adult, name: Amina Hussain, called: Amina, photo: amina.png, contact_shared: yes,
          copy: {{edition: easy_read}}}}
  joanne: {{role: lead_practitioner, name: Joanne Price, called: Joanne, photo: joanne.png,
           contact: {{phone: 01632 960120}}, contact_shared: yes}}
  nadia: {{role: advocate, name: Nadia Karim, photo: nadia.png, contact: {{phone: 01632 960114}}}}
  lee: {{role: police, name: Lee Barton, photo: lee.png, contact_shared: yes}}
  tariq: {{role: alleged_source_of_harm, name: Tariq Hussain, photo: tariq.png,
          contact_shared: yes}}
  owen: {{role: practitioner, name: Owen Clarke, copy: {{edition: easy_read}}}}
  bob: {{role: friend, name: Bob Cole, copy: {{edition: easy_read}},
        deliver: {{how: post, someone_else_may_read: yes}}}}
wishes:
  own: {{text: "{{amina}} and {{tariq}} talk.", easy_read: [talk: You and Tariq talk.]}}
actions:
  visit: {{who: [lee], by: 2026-12-01, text: "{{lee}} visits.", easy_read: [police: Lee visits.]}}
  ring: {{who: [nadia], by: 2026-12-01, text: She rings., easy_read: [phone: She rings.]}}
sharing:
  decided_by: amina
  decisions:
    - {{to: owen, {SHARE}, hide: [lee]}}
    - {{to: bob, {SHARE}}}
    - {{to: nadia, {SHARE}}}
    - {{to: tariq, {SHARE}, authorised_by: joanne}}
"""
COLOURS = {"amina": "red", "joanne": "blue", "nadia": "green", "lee": "black", "tariq": "brown"}

SEES = {
    "amina": {"joanne", "lee"},
    "joanne": {"joanne", "lee"},
    "nadia": {"joanne", "lee"},
    "owen": {"joanne"},
    "bob": set[str](),
    "tariq": set[str](),
}
"""The adult's face, one not given to be shared, and that of somebody who harmed: nobody."""


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Plan:
    folder = tmp_path_factory.mktemp("photos")
    write(folder, **{key: drawn(colour) for key, colour in COLOURS.items()})
    (folder / "plan.yaml").write_text(PLAN, "utf-8")
    return plan_of(folder / "plan.yaml")


def copy_of(plan: Plan, key: str) -> RecipientCopy:
    copy = project(plan, decide(plan, key, DAY))
    assert copy is not None
    return copy


@pytest.mark.parametrize(("reader", "seen"), SEES.items(), ids=SEES)
def test_a_copy_holds_the_photos_that_its_reader_may_see(
    plan: Plan, reader: str, seen: set[str]
) -> None:
    copy = copy_of(plan, reader)
    assert {key for key, person in copy.people.items() if person.photo} == seen
    editions: tuple[Edition, ...] = ("standard", "easy_read", "one_page", "home_page")
    for edition in editions:
        body = pages.render(copy, edition, asked=None).body
        shown = {key for key, photo in plan.photos.items() if photo in body}
        assert shown <= seen, edition
        if edition in {"standard", "easy_read"}:
            assert shown >= seen - {reader}, edition
        if edition == "home_page":
            assert not shown


@pytest.mark.parametrize(("reader", "seen"), SEES.items(), ids=SEES)
def test_a_photo_that_is_withheld_changes_nothing(plan: Plan, reader: str, seen: set[str]) -> None:
    others = {key: photo for key, photo in plan.photos.items() if key in seen}
    assert copy_of(plan.showing(others), reader) == copy_of(plan, reader)


@pytest.mark.parametrize("reader", SEES)
def test_the_proof_finds_a_photo_that_slipped_in(plan: Plan, reader: str) -> None:
    withheld = withhold(plan, decide(plan, reader, DAY))
    for key, photo in plan.photos.items():
        slipped = html.render(_page(photo))
        expected = () if key in SEES[reader] else (f"people.{key}.photo",)
        assert prove("plan.html", slipped, withheld) == expected


def test_the_proof_finds_a_photo_in_a_pdf(plan: Plan) -> None:
    withheld = withhold(plan, decide(plan, "owen", DAY))
    slipped = pdf.render(_page(plan.photos["nadia"]))
    assert prove("plan.pdf", slipped, withheld) == ("people.nadia.photo",)
    assert prove("plan.pdf", pdf.render(_page(plan.photos["joanne"])), withheld) == ()


def test_one_picture_of_two_people_is_no_secret_of_either(plan: Plan) -> None:
    same = {"joanne": plan.photos["joanne"], "nadia": plan.photos["joanne"]}
    withheld = withhold(plan.showing(same), decide(plan, "owen", DAY))
    assert prove("plan.html", html.render(_page(same["nadia"])), withheld) == ()


def _page(photo: str) -> Page:
    body = f'<main><h1>Plan</h1><p><img src="{photo}" alt="A picture"></p></main>'
    return Page(title="Plan", language="en-GB", classes=(), body=body, css="img { width: 9mm }")


def test_a_face_stands_beside_the_words_about_somebody(plan: Plan) -> None:
    shown = page(copy_of(plan, "amina"), "easy_read")
    rows = {
        " ".join(row.text_content().split()): found(row, "img")[0]
        for row in found(shown, ".row")
        if found(row, "img")
    }
    photo = plan.photos["joanne"]
    assert rows["Joanne is in charge of this plan."].get("src") == photo
    assert rows["Joanne is in charge of this plan."].get("alt") == "", "the words name her"
    helper = next(image for words, image in rows.items() if words.startswith("Joanne Price"))
    assert (helper.get("src"), helper.get("alt")) == (photo, "Photo of Joanne")
    nadia = next(image for words, image in rows.items() if words.startswith("Nadia Karim"))
    assert nadia.get("src", "").startswith("data:image/svg"), "a picture in place of the photo"


def test_words_alone_for_whoever_wants_no_pictures(plan: Plan) -> None:
    copy = copy_of(plan, "amina")
    wordy = copy.model_copy(update={"reader": copy.reader.model_copy(update={"pictures": False})})
    assert not found(page(wordy, "easy_read"), "img")
