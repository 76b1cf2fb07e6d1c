"""Localities: found, read and checked as a plan is, each fault told with its own file."""

import json
import struct
import zlib
from base64 import b64decode
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from generator.examine import examine
from generator.pages.colours import PAPERS, contrast, css, tokens
from generator.plan.finding import Finding
from generator.plan.load import Loaded, load, load_file
from generator.plan.locality import BUILT_IN, country
from generator.plan.logo import MOST_BYTES, read_logo
from generator.plan.picture_file import UnusablePictureError
from generator.plan.schema import locality_schema
from tests.conftest import ROOT
from tests.plan.cases import HERE, ON, Expected, but_contents, expected_of, hold

BROKEN = sorted((HERE / "localities").glob("*.locality.yaml"))
RULES_TESTED_HERE = {"bad-logo"} | {each.code for path in BROKEN for each in expected_of(path)}

PLAN = """\
format: clearplan/1
plan:
  organisation: council
  lead: joanne
  locality: eastwick
  stage: agreed
  agreed_on: 2026-11-02
people:
  council: {is: organisation, name: Adult Care}
  amina: {role: adult, name: Amina Hussain, called: Amina, deliver: {how: in_person}}
  joanne: {role: lead_practitioner, name: Joanne Price, works_for: council}
capacity:
  the-plan: {can_decide: yes, for_sharing: yes, assessed_on: 2026-10-20, assessed_by: joanne}
objectives:
  safe: {lead: joanne, by: 2026-12-31, measure: She says so, achievable: It is, relevant: It is}
review: {next_on: 2026-12-10}
"""
"""Sound, but that the organisation has no telephone number."""

EASTWICK = """\
format: clearplan-locality/1
name: Eastwick
organisation: {name: Eastwick Council, contact: {phone: 01632 960100}}
"""


def write(folder: Path, typed: str = EASTWICK, name: str = "eastwick") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}.locality.yaml"
    path.write_text(typed, "utf-8")
    return path


def loaded(folder: Path, plan: str = PLAN) -> Loaded:
    path = folder / "plan.yaml"
    path.write_text(plan, "utf-8")
    return load_file(path)


def findings(folder: Path, plan: str = PLAN) -> tuple[Finding, ...]:
    return but_contents(examine(loaded(folder, plan), ON))


@pytest.mark.parametrize("path", BROKEN, ids=lambda path: path.name.partition(".")[0])
def test_broken_locality_gives_its_faults_and_no_others(path: Path) -> None:
    plan = PLAN.replace("eastwick", path.name.partition(".")[0])
    plan = plan.replace("name: Adult Care", "name: Adult Care, contact: {phone: 01632 960100}")
    found = but_contents(examine(load(plan.encode(), path.parent), ON))
    expected = expected_of(path)
    assert expected, "a case says what it must give"
    hold(found, expected)
    assert {each.file for each in found} == {path}


def test_own_locality_stands_beside_the_plan_or_above_it_and_the_nearest_counts(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "team" / "plans"
    folder.mkdir(parents=True)
    above = write(tmp_path)
    assert loaded(folder).locality.path == above  # type: ignore[union-attr]
    nearest = write(tmp_path / "team")
    assert loaded(folder).locality.path == nearest  # type: ignore[union-attr]
    assert findings(folder) == ()


def test_locality_of_a_plan_named_without_its_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path)
    folder = tmp_path / "plans"
    folder.mkdir()
    (folder / "plan.yaml").write_text(PLAN, "utf-8")
    monkeypatch.chdir(folder)
    assert but_contents(examine(load_file(Path("plan.yaml")), ON)) == ()


@pytest.mark.parametrize("name", ["estwick", "../eastwick", "Eastwick", "england.yaml"])
def test_locality_that_is_nowhere(tmp_path: Path, name: str) -> None:
    write(tmp_path)
    inside = tmp_path / "plans"
    inside.mkdir()
    plan = PLAN.replace("eastwick", name)
    found = [each for each in findings(inside, plan) if each.is_error]
    hold(found, [Expected("unknown-locality", 5, says=str(inside))])
    assert "england or wales" in found[0].fix
    assert found[0].file is None


def test_what_a_file_does_not_say_is_as_in_its_country(tmp_path: Path) -> None:
    write(tmp_path, f"{EASTWICK}based_on: wales\nlimits: {{first_review: 28}}\n")
    plan = loaded(tmp_path).plan
    assert plan is not None
    limits = plan.locality.limits
    assert (limits.first_review, limits.between_reviews, limits.delivery_confirmed) == (28, 42, 28)
    assert plan.locality.shown.plan == {"": "Care and support protection plan"}
    assert plan.locality.expects == ("plan.coordinator",)
    assert plan.locality.shown.organisation == {"": "Eastwick Council"}


def test_what_a_file_says_counts(tmp_path: Path) -> None:
    terms = "terms: {plan: {en: Safety plan, cy: Cynllun diogelwch}, law: A By-law}\n"
    write(tmp_path, f"{EASTWICK}based_on: wales\nexpects: []\n{terms}")
    plan = loaded(tmp_path).plan
    assert plan is not None
    assert plan.locality.expects == ()
    assert plan.locality.shown.plan["cy"] == "Cynllun diogelwch"
    assert plan.locality.shown.law == {"": "A By-law"}


def test_own_words_win_and_what_they_do_not_say_is_as_clearplan_has_it(tmp_path: Path) -> None:
    said = "risk: {instead: chance}, advocate: {hide: yes}, deputy: {explained: A helper.}"
    write(tmp_path, f"{EASTWICK}words: {{{said}, SST: {{explained: A team., picture: none}}}}\n")
    plan = loaded(tmp_path).plan
    assert plan is not None
    found = [*plan.locality.words.find("Risks, a risk, advocates, the deputies and SST.")]
    assert [(each.word.word, each.instead) for each in found] == [
        ("risk", ""),
        ("risk", "chance"),
        ("deputy", ""),
        ("SST", ""),
    ]
    assert found[2].word.explained == ("A helper.",)
    shown = {each.word: each.explained for each in plan.locality.shown.words}
    assert (shown["SST"], shown["advocate"]) == (("A team.",), ())


def test_limits_of_the_locality_are_those_that_are_checked(tmp_path: Path) -> None:
    write(tmp_path, f"{EASTWICK}limits: {{first_review: 37, delivery_confirmed: 7}}\n")
    post = "{how: post, to: 1 High Street, confirmed_on: 2026-11-12, confirmed_by: joanne}"
    plan = PLAN.replace("{how: in_person}", post)
    expected = [
        Expected("review-late", 16, "warning", "the limit is 37 days"),
        Expected("delivery-confirmed-long-ago", 10, "warning", "the limit is 7 days"),
    ]
    hold(findings(tmp_path, plan), expected)


def test_warning_that_is_an_error_here(tmp_path: Path) -> None:
    plan = PLAN + "risks:\n  one: {likelihood: likely, impact: minor, response: Ring us.}\n"
    write(tmp_path)
    hold(findings(tmp_path, plan), [Expected("risk-without-owner", 18, "warning")])
    write(tmp_path, f"{EASTWICK}errors: [risk-without-owner]\n")
    hold(findings(tmp_path, plan), [Expected("risk-without-owner", 18)])


@pytest.mark.parametrize(
    ("item", "line"),
    [
        ("plan.coordinator", 2),
        ("meeting", 1),
        ("meeting.chair", 1),
        ("objectives.wish", 15),
        ("contingency.if", 1),
        ("sharing", 1),
        ("changes", 1),
    ],
)
def test_what_the_locality_expects(tmp_path: Path, item: str, line: int) -> None:
    write(tmp_path, f"{EASTWICK}expects: [{item}, objectives.measure, capacity]\n")
    expected = Expected("expected-here", line, "warning", f'Eastwick should have "{item}"')
    hold(findings(tmp_path), [expected])
    draft = PLAN.replace("stage: agreed", "stage: draft")
    assert findings(tmp_path, draft) == ()


def test_telephone_of_the_locality_is_on_every_copy(tmp_path: Path) -> None:
    write(tmp_path, EASTWICK.replace("phone: 01632 960100", "email: care@eastwick.example"))
    hold(findings(tmp_path), [Expected("no-organisation-phone", 3, "warning")])
    write(tmp_path)
    assert findings(tmp_path) == ()
    without = PLAN.replace("  organisation: council\n", "")
    assert findings(tmp_path, without) == ()


def test_what_cannot_be_read(tmp_path: Path) -> None:
    path = tmp_path / "eastwick.locality.yaml"
    path.write_bytes(b"\xff\xfe\x00")
    (found,) = (each for each in findings(tmp_path) if each.is_error)
    assert (found.code, found.file) == ("not-utf8", path)


@pytest.mark.parametrize("name", BUILT_IN)
def test_built_in_localities_are_sound(name: str, tmp_path: Path) -> None:
    typed = (ROOT / "generator" / "localities" / f"{name}.yaml").read_text("utf-8")
    write(tmp_path, typed)
    assert loaded(tmp_path).locality.findings == ()  # type: ignore[union-attr]
    assert country(name).limits.first_review == 42
    assert country(name).shown.law


# Colours


@pytest.mark.parametrize("paper", PAPERS)
def test_inks_of_the_style_sheet_can_be_read_on_every_paper(paper: str) -> None:
    held = tokens(paper)
    for ink in ("ink", "quiet", "accent", "warn"):
        for ground in ("paper", "panel", "warn-panel"):
            assert contrast(held[ink], held[ground]) >= 7, (ink, ground)
    assert contrast(held["accent"], held["on-accent"]) >= 7


def test_papers_differ() -> None:
    assert len({tokens(paper)["paper"] for paper in PAPERS}) == 4


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("#000000", "#ffffff", 21), ("#777777", "#ffffff", 4.478), ("#0f4a5c", "#0f4a5c", 1)],
)
def test_contrast_is_that_of_the_guidelines(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == contrast(other, one) == pytest.approx(ratio, abs=0.001)


@pytest.mark.parametrize(
    ("accent", "papers"),
    [
        ("#124726", {"white", "cream", "yellow", "blue"}),
        ("#14532d", {"white", "cream", "yellow"}),
        ("#2c7a8c", set()),
    ],
)
def test_accent_is_used_on_the_papers_where_it_can_be_read(accent: str, papers: set[str]) -> None:
    shown = country("england").shown.model_copy(update={"accent": accent, "panel": "#eef5ee"})
    rules = css(shown)
    assert {paper for paper in PAPERS if f"{paper} {{ --accent" in rules or
            f"{paper} {{ --panel: #eef5ee; --accent: {accent}" in rules} == papers  # fmt: skip
    assert rules.count("--panel") == 1
    assert css(country("england").shown) == ""


# The logo

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{}</svg>'


def png(width: int = 1, height: int = 1, *more: bytes) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        check = struct.pack(">I", zlib.crc32(kind + data))
        return struct.pack(">I", len(data)) + kind + data + check

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    pixels = zlib.compress(b"\0\0")
    chunks = [chunk(b"IHDR", head), *more, chunk(b"IDAT", pixels), chunk(b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


BAD_LOGOS = {
    "a-photograph": (b"\xff\xd8\xff\xe0JFIF", "neither an SVG nor a PNG"),
    "a-page": (b"<html xmlns='http://www.w3.org/1999/xhtml'></html>", "neither an SVG"),
    "no-markup": (b"<svg", "neither an SVG"),
    "another-svg": (b"<svg viewBox='0 0 1 1'/>", "neither an SVG"),
    "large": (b"\x89PNG\r\n\x1a\n" + b"x" * MOST_BYTES, "larger than 200 KiB"),
    "half-a-png": (png(9, 9)[:40], "not a whole PNG"),
    "too-few-pixels": (png(90, 90), "not a whole PNG"),
    "a-bomb": (png(60_000, 60_000), "four million pixels"),
    "no-size": (SVG.replace("viewBox", "data-box").format("").encode(), "viewBox"),
    "script": (SVG.format("<script>alert(1)</script>").encode(), "runs a script"),
    "script-on-load": (SVG.format("<g onload='alert(1)'/>").encode(), "runs a script"),
    "text": (SVG.format("<g><text>Eastwick</text></g>").encode(), "letters into outlines"),
    "a-photograph-inside": (SVG.format("<image href='x.png'/>").encode(), "outside itself"),
    "copies-of-copies": (SVG.format("<use href='#a'/>").encode(), '"use", which is no shape'),
    "a-page-inside": (SVG.format("<foreignObject/>").encode(), "no shape"),
    "address": (SVG.format("<path fill='url(http://x.example/#a)'/>").encode(), "outside itself"),
    "address-in-style": (
        SVG.format("<style>@import 'http://x.example/a.css';</style>").encode(),
        "outside itself",
    ),
    "address-of-a-set": (
        SVG.format("<style>.a{fill:image-set('//x' 1x)}</style>").encode(),
        "outside itself",
    ),
    "hidden-address": (SVG.format(r"<path style='fill:\75rl(//x)'/>").encode(), "outside itself"),
    "link": (SVG.format("<linearGradient href='http://x.example/'/>").encode(), "outside itself"),
    "entities": (b"<!DOCTYPE svg [<!ENTITY a 'aaa'>]>" + SVG.format("").encode(), "document type"),
    "deep": (SVG.format("<g>" * 5000 + "</g>" * 5000).encode(), "too deep"),
}


@pytest.mark.parametrize(("content", "why"), BAD_LOGOS.values(), ids=BAD_LOGOS)
def test_logo_that_cannot_be_used(tmp_path: Path, content: bytes, why: str) -> None:
    logo = "organisation: {name: Eastwick Council, logo: logo.svg, contact: {phone: 01632 960100}}"
    path = write(tmp_path, f"{EASTWICK[: EASTWICK.index('organisation')]}{logo}\n")
    (tmp_path / "logo.svg").write_bytes(content)
    found = findings(tmp_path)
    hold(found, [Expected("bad-logo", 3, says=why)])
    assert found[0].file == path


@pytest.mark.parametrize("name", ["nowhere.svg", "../logo.svg", "/etc/hostname", "plans"])
def test_logo_that_is_not_beside_the_file(tmp_path: Path, name: str) -> None:
    (tmp_path / "logo.svg").write_text(SVG.format("<g/>"), "utf-8")
    (tmp_path / "here" / "plans").mkdir(parents=True)
    with pytest.raises(UnusablePictureError):
        read_logo(tmp_path / "here", name)


def test_logo_holds_its_shapes_and_nothing_that_an_editor_noted(tmp_path: Path) -> None:
    drawn = (
        "<!-- by Joanne --><metadata>Joanne</metadata><title>Joanne's tree</title>"
        "<defs><linearGradient id='a'/></defs><style>/* Joanne */.b{fill:red}</style>"
        "<path class='b' fill='url(#a)' d='M0 0h9' xmlns:i='urn:i' i:label='Joanne'"
        " data-name='Joanne' aria-label='Joanne'/>"
    )
    (tmp_path / "logo.svg").write_text(SVG.format(drawn), "utf-8")
    kind, _, data = read_logo(tmp_path, "logo.svg").partition(",")
    kept = b64decode(data).decode()
    assert kind == "data:image/svg+xml;base64"
    assert "Joanne" not in kept
    for shape in ('viewBox="0 0 9 9"', 'd="M0 0h9"', "url(#a)", ".b{fill:red}"):
        assert shape in kept


def test_logo_of_pixels_keeps_no_notes(tmp_path: Path) -> None:
    note = b"tEXtAuthor\0Joanne Price"
    chunk = struct.pack(">I", len(note) - 4) + note + struct.pack(">I", zlib.crc32(note))
    (tmp_path / "logo.png").write_bytes(png(1, 1, chunk))
    kind, _, data = read_logo(tmp_path, "logo.png").partition(",")
    assert kind == "data:image/png;base64"
    assert b"Joanne" not in b64decode(data)


# The schema


def test_schema_of_localities() -> None:
    validator = Draft202012Validator(json.loads(locality_schema()))
    sound = (ROOT / "examples" / "hallowmere.locality.yaml").read_text("utf-8")
    assert list(validator.iter_errors(yaml.safe_load(sound))) == []
    for wrong in ("colours: {accent: teal}", "limits: {first_review: soon}", "colors: {}"):
        assert list(validator.iter_errors(yaml.safe_load(f"{EASTWICK}{wrong}\n"))), wrong
