"""Copies by a council's own locality: its terms, law, logo, contacts and colours."""

from dataclasses import replace
from pathlib import Path

import lxml.html
import pytest

from generator import pages
from generator.consent.decide import decide
from generator.consent.project import project
from generator.consent.withhold import withhold
from generator.copy import RecipientCopy
from generator.make import Outcome, make
from generator.orders import Narrow
from generator.plan.model import Plan
from generator.press.prove import prove, ua_failures
from tests.conftest import DAY, ROOT, plan_of
from tests.press.tag_reader import Tagged

MARGARET = ROOT / "examples" / "margaret.yaml"
TREE = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path id="Tree" d="M0 0h9"/></svg>'
)
LOCALITY = """\
format: clearplan-locality/1
based_on: wales
name: Eastwick
terms: {plan: {en: Safety plan & more, cy: Cynllun diogelwch}, enquiry: look into it}
organisation:
  name: {en: Eastwick <Council>, cy: Cyngor Eastwick}
  logo: tree.svg
  contact: {phone: 01632 960777, email: care@eastwick.example, address: "1 Square, Eastwick"}
colours: {accent: "#0b3d2e", panel: "#f4f9f4"}
words: {Safe Steps: {explained: Safe Steps is a team that helps people at home.}}
"""
PLAN = """\
format: clearplan/1
plan: {lead: joanne, locality: eastwick, text: "To help {amina}."}
people:
  amina: {role: adult, name: Amina Hussain, called: Amina, copy: {edition: [standard, easy_read]}}
  joanne: {role: lead_practitioner, name: Joanne Price, note: Tree, job: Safety plan}
  nadia: {role: advocate, name: Nadia Karim, copy: {paper: yellow}}
  bob:
    role: friend
    name: Bob Cole
    deliver: {how: post, someone_else_may_read: yes}
wishes:
  one: {easy_read: [{home: Ring Safe Steps.}, {home: You have an injunction.}]}
reviews:
  first: {on: 2026-11-05, new_enquiry: {needed: yes}}
sharing:
  decided_by: amina
  decisions:
    - {to: nadia, decision: agreed, on: 2026-11-02, share: [reviews]}
    - {to: bob, decision: agreed, on: 2026-11-02, share: [reviews]}
"""


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Plan:
    folder = tmp_path_factory.mktemp("eastwick")
    (folder / "eastwick.locality.yaml").write_text(LOCALITY, "utf-8")
    (folder / "tree.svg").write_text(TREE, "utf-8")
    (folder / "plan.yaml").write_text(PLAN, "utf-8")
    return plan_of(folder / "plan.yaml")


@pytest.fixture(scope="module")
def made(plan: Plan, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, Outcome]]:
    out = tmp_path_factory.mktemp("copies")
    keys = ["amina", "nadia", "bob"]
    return out, {each.recipient: each for each in make(plan, keys, DAY, out, Narrow())}


def copy_of(plan: Plan, key: str) -> RecipientCopy:
    copy = project(plan, decide(plan, key, DAY))
    assert copy is not None
    return copy


def test_copies_are_made_and_proved(made: tuple[Path, dict[str, Outcome]]) -> None:
    """The words of the locality are no secret, even where a withheld text has them too."""
    assert {key: each.reason for key, each in made[1].items()} == dict.fromkeys(made[1], "")


def test_page_of_the_standard_edition(made: tuple[Path, dict[str, Outcome]]) -> None:
    page = lxml.html.fromstring((made[0] / "nadia" / "plan-standard.html").read_bytes())
    (logo,) = page.find_class("logo")
    assert logo.get("alt") == "Eastwick <Council>"
    assert logo.get("src").startswith("data:image/svg+xml;base64,")
    assert page.find_class("cover")[0][0] is logo
    assert page.findtext(".//h1") == "Safety plan & more for Amina"
    assert page.findtext(".//title") == "Safety plan & more for Amina - copy for Nadia Karim"
    about = " ".join(page.find_class("about-copy")[0].text_content().split())
    assert "From Eastwick <Council> Telephone 01632 960 777 Email care@eastwick.example" in about
    assert "Address 1 Square, Eastwick" in about
    assert "Made under Social Services and Well-being (Wales) Act 2014" in about
    assert "Is a new look into it needed?" in page.text_content()
    style = page.findtext(".//style")
    assert "html.paper-white { --panel: #f4f9f4; --accent: #0b3d2e; }" in style
    assert "html.paper-yellow { --accent: #0b3d2e; }" in style


def test_page_of_easy_read(made: tuple[Path, dict[str, Outcome]]) -> None:
    page = lxml.html.fromstring((made[0] / "amina" / "plan-easy-read.html").read_bytes())
    assert [each.get("alt") for each in page.find_class("logo")] == ["Eastwick <Council>"]
    assert page.findtext(".//h1") == "Safety plan & more for Amina"
    text = page.text_content()
    assert text.count("Safe Steps is a team that helps people at home.") == 2
    assert "01632 960 777" in text
    assert "Act 2014" not in text
    assert "1 Square" not in text


def test_pdf(made: tuple[Path, dict[str, Outcome]]) -> None:
    content = (made[0] / "nadia" / "plan-standard.pdf").read_bytes()
    assert ua_failures(content) == ()
    tagged = Tagged(content)
    assert "Safety plan & more for Amina" in tagged.root.text
    assert "Made under" in tagged.root.text
    assert "Eastwick <Council>" in [str(each.entries["/Alt"]) for each in tagged.root.all("Figure")]


def test_neutral_copy_shows_nothing_of_it_but_a_number(
    made: tuple[Path, dict[str, Outcome]],
) -> None:
    content = (made[0] / "bob" / "plan-standard.html").read_text("utf-8")
    assert "01632 960 777" in content
    for trace in ("Eastwick", "Safety plan", "look into it", "Act 2014", "#0b3d2e", 'class="logo"'):
        assert trace not in content


def test_frame_is_the_same_for_all(plan: Plan) -> None:
    frames = [copy_of(plan, key).frame for key in ("amina", "nadia")]
    assert frames[0] == frames[1]
    assert copy_of(plan, "bob").frame.locality.plan == {}


def test_what_is_withheld_is_found_all_the_same(plan: Plan) -> None:
    """A logo is opened too: a text in it that is not the locality's own would be found."""
    access = decide(plan, "nadia", DAY)
    copy, withheld = copy_of(plan, "nadia"), withhold(plan, access)
    page = pages.render(copy, "standard", asked=None)
    secret = replace(withheld.secrets[0], item="told", text="the neighbour", kind="words")
    sought = replace(withheld, secrets=(secret,))
    assert prove("a.html", page.body.encode(), sought, pages.own_words()) == ()
    own = copy.frame.locality.words[0].explained[0]
    assert own in withheld.by_right, "an easy-read copy may show it, whoever gets it"
    leaking = page.body.replace("Eastwick", "the neighbour", 1).encode()
    assert prove("a.html", leaking, sought, pages.own_words()) == ("told",)


def test_england_and_wales_have_their_own_terms_and_law() -> None:
    for name, term, law in [
        ("amina", "Safeguarding plan for Amina", "Care Act 2014"),
        ("dai", "Care and support protection plan for ", "(Wales) Act 2014"),
    ]:
        plan = plan_of(ROOT / "examples" / f"{name}.yaml")
        body = pages.render(copy_of(plan, plan.adult), "standard", asked=None).body
        assert term in body
        assert f"{law}</bdi>" in body
        assert 'class="logo"' not in body


def test_the_example_council_uses_its_own() -> None:
    copy = copy_of(plan_of(MARGARET), "esther")
    assert copy.frame.locality.organisation == {"": "Hallowmere Council"}
    body = pages.render(copy, "standard", asked=None).body
    assert 'alt="Hallowmere Council"' in body
