"""What goes to an outside translator: no more than one recipient may see, and back without loss."""

import io
import re
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from docx import Document
from docx.oxml import parse_xml
from translate.storage import po as toolkit_po
from translate.storage import xliff as toolkit_xliff

from generator import pages
from generator.consent.decide import decide
from generator.consent.withhold import withhold
from generator.plan.finding import Finding
from generator.press.prove import prove
from generator.translation.accept import accepted
from generator.translation.exchange import FORMS
from generator.translation.handover import (
    Came,
    Handover,
    Returned,
    UnreadableError,
    hand_over,
    take_back,
)
from tests.conftest import DAY, EXAMPLES, ROOT, plan_of
from tests.translation.words import translated

AMINA = plan_of(ROOT / "examples" / "amina.yaml")
FORM_NAMES = sorted(FORMS)


def handed(key: str = "amina", say: Callable[..., str] | None = None) -> Handover:
    words = translated(AMINA, "ur", say) if say else translated(AMINA)
    made = hand_over(AMINA, decide(AMINA, key, DAY), words)
    assert made
    return made


@pytest.mark.parametrize("form", FORM_NAMES)
def test_what_goes_out_comes_back_the_same(form: str) -> None:
    words = accepted(AMINA, translated(AMINA), "Sana Malik", DAY).translation
    made = hand_over(AMINA, decide(AMINA, "amina", DAY), words)
    assert made
    came = FORMS[form].read(FORMS[form].write(made))
    assert len(came.texts) == len(made.segments) > 40
    taken = take_back(made, words, came)
    assert (taken.new, taken.empty, taken.findings) == (0, 0, ())
    assert taken.translation == words  # its reviews with it


@pytest.mark.parametrize("form", FORM_NAMES)
def test_what_was_translated_outside_is_taken(form: str) -> None:
    made = handed(say=lambda _: "")
    content = FORMS[form].write(
        replace(
            made,
            segments=tuple(replace(each, translation=f"<{each.text}>") for each in made.segments),
        )
    )
    taken = take_back(made, translated(AMINA, "ur", lambda _: ""), FORMS[form].read(content))
    assert taken.new == len(made.segments)
    assert taken.findings == ()
    said = [each for each in taken.translation.messages.values() if each.translation]
    assert all(each.translation == f"<{each.text}>" for each in said)
    assert all(each.review is None for each in said)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_nothing_goes_out_that_the_recipient_may_not_see(path: Path) -> None:
    plan = plan_of(path)
    for key in plan.people:
        access = decide(plan, key, DAY)
        made = hand_over(plan, access, translated(plan, "ur", lambda _: ""))
        if made is None:
            continue
        for form in FORMS.values():
            content = form.write(made)
            assert not prove(f"a{form.ending}", content, withhold(plan, access), pages.own_words())
        keys = {name for each in made.segments for name in re.findall(r"\{([^}]*)\}", each.text)}
        people = {name for each in keys for name in each.split(", ")}
        assert all(re.fullmatch(r"\d+|x|this\.\w+|lang=\w+|[\d:-]+", each) for each in people), (
            people
        )


def test_each_text_has_the_number_of_its_part_in_the_copy_in_two_languages() -> None:
    from generator.consent.project import project  # noqa: PLC0415
    from generator.pages.bilingual import sections  # noqa: PLC0415
    from generator.wording.voice import Voice  # noqa: PLC0415

    copy = project(AMINA, decide(AMINA, "farah", DAY))
    assert copy
    parts = {
        pair.number: " ".join(pair.source.striptags().split())
        for section in sections(Voice(copy, "standard"))
        for pair in section.pairs
    }
    found = 0
    for each in handed("farah").segments:
        plain = " ".join(re.sub(r"\{[^}]*\}|\*\*", " ", each.text).split())
        words = plain.split(".")[0].split()[:4]
        number = each.number.partition(".")[0]
        if number in parts and all(word in parts[number] for word in words):
            found += 1
    assert found > 25


def test_the_numbers_of_other_programs_are_ours() -> None:
    made = handed()
    numbers = [each.number for each in made.segments]
    texts = [each.text for each in made.segments]
    words = [each.translation for each in made.segments]
    old = toolkit_xliff.xlifffile.parsestring(FORMS["xliff"].write(made))
    assert [unit.getid().rpartition("\x04")[2] for unit in old.units] == numbers
    assert [str(unit.source) for unit in old.units] == texts
    assert [str(unit.target) for unit in old.units] == words
    theirs = toolkit_po.pofile.parsestring(FORMS["po"].write(made))
    assert [str(unit.source) for unit in theirs.units if not unit.isheader()] == texts
    ours = [each for each in read_po(io.BytesIO(FORMS["po"].write(made))) if each.id]
    assert [(each.id, each.string) for each in ours] == [*zip(texts, words, strict=True)]


@pytest.mark.parametrize("form", ["xliff", "po"])
def test_we_read_what_other_programs_write(form: str) -> None:
    made = handed(say=lambda _: "")
    content = FORMS[form].write(made)
    storage = {"xliff": toolkit_xliff.xlifffile, "po": toolkit_po.pofile}[form]
    theirs = storage.parsestring(content)
    for unit in theirs.units:
        if not unit.isheader():
            unit.target = f"[{unit.source}]"
    taken = take_back(made, translated(AMINA, "ur", lambda _: ""), FORMS[form].read(bytes(theirs)))
    assert taken.new == len(made.segments)
    assert taken.findings == ()


def codes(found: tuple[Finding, ...]) -> list[str]:
    return [each.code for each in found]


def test_what_does_not_fit_is_told_and_left_out() -> None:
    made = handed()
    words = translated(AMINA)
    first, second, third = made.segments[:3]
    came = [
        Returned("9999", "Who?", "کون؟"),
        Returned(first.number, "Other words.", "اور"),
        Returned(second.number, second.text, f"{second.translation} {{99}}"),
        Returned(third.number, third.text, "  "),
    ]
    taken = take_back(made, words, Came(tuple(came)))
    assert codes(taken.findings) == [
        "exchange-unknown",
        "exchange-source-changed",
        "exchange-faulty",
        "exchange-lacks",
    ]
    assert (taken.new, taken.empty) == (0, 1)
    assert taken.translation == words


def test_two_hidden_people_are_left_to_the_plans_own_file() -> None:
    made = handed()
    hidden = replace(made, hidden=frozenset({"amina", "joanne"}))
    both = next(
        number
        for number, unit in made.units.items()
        if {"amina", "joanne"} <= set(re.findall(r"\{(\w+)\}", unit.text))
    )
    segment = next(each for each in made.segments if each.number == both)
    taken = take_back(hidden, translated(AMINA), Came((Returned(both, segment.text, "دونوں"),)))
    assert codes(taken.findings) == ["exchange-two-hidden", "exchange-lacks"]


def _zip(name: str, content: bytes) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    return made.getvalue()


def _without_table() -> bytes:
    made = io.BytesIO()
    Document().save(made)
    return made.getvalue()


@pytest.mark.parametrize(
    ("form", "content"),
    [
        ("xliff", b""),
        ("xliff", b"<xliff>"),
        ("xliff", b"<html/>"),
        ("xliff", b"\xff\xfe\0"),
        ("xliff", b'<!DOCTYPE x [<!ENTITY a "b">]><xliff>&a;</xliff>'),
        ("xliff2", b'<?xml version="1.0" encoding="none"?><xliff/>'),
        ("xliff", b"<xliff>" + b"<a>" * 100_000),
        ("docx", b""),
        ("docx", b"PK\x03\x04 nothing"),
        ("docx", _zip("word/document.xml", b"<x/>")),
        ("docx", _zip("bomb", b"\0" * (40 * 1024 * 1024))),
        ("docx", _without_table()),
        ("po", b"msgid"),
        ("po", b"\0\0"),
    ],
)
def test_a_broken_or_hostile_file_says_why_and_gives_nothing(form: str, content: bytes) -> None:
    with pytest.raises(UnreadableError, match=r"\w"):
        FORMS[form].read(content)


def test_a_file_in_another_language_is_not_taken() -> None:
    made, words = handed(), translated(AMINA)
    for form in FORMS.values():
        came = form.read(form.write(replace(made, language="pl")))
        taken = take_back(made, words, came)
        assert codes(taken.findings) == ["exchange-other-language"]
        assert taken.translation == words


@pytest.mark.parametrize("form", FORM_NAMES)
def test_the_file_of_another_plan_is_told_once(form: str) -> None:
    dai = plan_of(ROOT / "examples" / "dai.yaml")
    theirs = hand_over(dai, decide(dai, "dai", DAY), translated(dai))
    assert theirs
    came = FORMS[form].read(FORMS[form].write(theirs))
    taken = take_back(handed("amina"), translated(AMINA), came)
    assert codes(taken.findings) == ["exchange-other-file"]
    assert taken.translation == translated(AMINA)


@pytest.mark.parametrize("form", FORM_NAMES)
def test_parts_that_have_moved_since_are_taken_all_the_same(form: str) -> None:
    """An action was put before the others: the numbers are others, and the words are not."""
    gone_out = FORMS[form].write(handed(say=lambda said: f"[{said.text}]"))
    first = AMINA.actions["bank-visit"].model_copy(update={"text": "Call first.", "easy_read": ()})
    plan = AMINA.model_copy(update={"actions": {"first": first, **AMINA.actions}})
    empty = translated(plan, "ur", lambda _: "")
    now = hand_over(plan, decide(plan, "amina", DAY), empty)
    assert now
    taken = take_back(now, empty, FORMS[form].read(gone_out))
    assert codes(taken.findings) == ["exchange-lacks"]
    assert taken.new == len(now.segments) - 1
    said = [each for each in taken.translation.messages.values() if each.translation]
    assert all(each.translation == f"[{each.text}]" for each in said)


def test_reviewed_words_are_not_replaced() -> None:
    gone_out = FORMS["xliff"].write(handed(say=lambda said: f"[{said.text}]"))
    words = accepted(AMINA, translated(AMINA), "Sana Malik", DAY).translation
    made = hand_over(AMINA, decide(AMINA, "amina", DAY), words)
    assert made
    taken = take_back(made, words, FORMS["xliff"].read(gone_out))
    assert {*codes(taken.findings)} == {"exchange-reviewed"}
    assert taken.translation == words


def test_a_faulty_translation_does_not_go_out() -> None:
    said = [each.translation for each in handed(say=lambda _: "a\x01b").segments]
    assert not any(said)


XLIFF_2 = (
    '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="ur">'
    '<file id="f"><unit id="1">{}</unit></file></xliff>'
)


def test_half_a_translation_is_none() -> None:
    unit = (
        "<segment><source>One.</source><target>[One.]</target></segment>"
        "<segment><source>Two.</source></segment>"
    )
    (came,) = FORMS["xliff2"].read(XLIFF_2.format(unit).encode()).texts
    assert (came.text, came.translation) == ("One.Two.", "")


def test_what_stands_between_two_parts_is_kept() -> None:
    unit = (
        "<segment><source>This</source><target>[This]</target></segment>"
        "<ignorable><source> </source></ignorable>"
        "<segment><source>plan</source><target>[plan]</target></segment>"
    )
    (came,) = FORMS["xliff2"].read(XLIFF_2.format(unit).encode()).texts
    assert (came.text, came.translation) == ("This plan", "[This] [plan]")


def test_a_target_that_a_tool_filled_with_the_text_is_none() -> None:
    unit = '<segment state="initial"><source>A door.</source><target>A door.</target></segment>'
    (came,) = FORMS["xliff2"].read(XLIFF_2.format(unit).encode()).texts
    assert not came.translation


def test_words_typed_while_word_tracks_changes_are_read() -> None:
    made = handed(say=lambda said: f"[{said.text}]")
    document = Document(io.BytesIO(FORMS["docx"].write(made)))
    cell = document.tables[0].rows[1].cells[2]
    ours = (
        '<w:p xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        "<w:r><w:t>do </w:t></w:r><w:ins w:id='1' w:author='a'><w:r><w:t>NOT </w:t></w:r></w:ins>"
        "<w:del w:id='2' w:author='a'><w:r><w:delText>ever </w:delText></w:r></w:del>"
        "<w:moveFrom w:id='3' w:author='a'><w:r><w:t>now </w:t></w:r></w:moveFrom>"
        "<w:r><w:t>open</w:t></w:r></w:p>"
    )
    cell._tc.replace(cell.paragraphs[0]._p, parse_xml(ours))
    saved = io.BytesIO()
    document.save(saved)
    assert FORMS["docx"].read(saved.getvalue()).texts[0].translation == "do NOT open"


def test_a_cell_that_says_it_is_as_wide_as_a_million_is_one_cell() -> None:
    document = Document(io.BytesIO(FORMS["docx"].write(handed())))
    document.tables[0].rows[1].cells[2]._tc.grid_span = 30_000_000
    saved = io.BytesIO()
    document.save(saved)
    assert len(FORMS["docx"].read(saved.getvalue()).texts) == len(handed().segments)


@pytest.mark.parametrize("form", FORM_NAMES)
def test_who_has_another_number_now_is_not_taken_for_somebody_else(form: str) -> None:
    """A brother stands before her in the plan now: {1} would be him."""
    gone_out = FORMS[form].write(handed(say=lambda said: f"[{said.text}]"))
    brother = AMINA.people["samina"].model_copy(update={"called": "Bilal"})
    named = AMINA.actions["bank-visit"].model_copy(
        update={"text": "{bilal} rings.", "easy_read": ()}
    )
    plan = AMINA.model_copy(
        update={
            "people": {"bilal": brother, **AMINA.people},
            "actions": {**AMINA.actions, "last": named},
        }
    )
    empty = translated(plan, "ur", lambda _: "")
    now = hand_over(plan, decide(plan, "amina", DAY), empty)
    assert now
    assert now.people["1"] == "bilal"
    taken = take_back(now, empty, FORMS[form].read(gone_out))
    assert taken.new > 10
    said = [each for each in taken.translation.messages.values() if each.translation]
    assert all("{" not in each.text for each in said)
