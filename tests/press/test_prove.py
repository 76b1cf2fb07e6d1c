"""A canary in every place where text can hide, one at a time: each must be seen."""

import base64
import io
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any
from urllib.parse import quote

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Stream, String

from generator.pages.page import Page
from generator.press import html, pdf
from generator.press.prove import prove
from generator.reading import commands, id3, ways
from generator.withheld import Secret, Withheld
from tests.press.press_pages import BODY, page_of

CANARY = "Tariq waits beside the northern gate"
WORDS = (
    Secret(
        "actions.see-tariq", "He says that Tariq waits beside the northern gate at six.", "words"
    ),
)
WITHHELD = Withheld(WORDS, ("Call Ben first.",))


def seen(content: bytes, name: str = "copy") -> bool:
    return prove(name, content, WITHHELD) == ("actions.see-tariq",)


def made_with(body: str) -> bytes:
    return pdf.render(page_of(f"<h1>Plan</h1>{body}"))


@pytest.fixture(scope="session")
def small_pdf() -> bytes:
    return made_with('<p>Text <a href="https://example.org">link</a></p>')


def first_element(file: Any) -> Any:
    return file.Root.StructTreeRoot.K[0].K[0]


def in_element(key: str) -> Callable[[Any], None]:
    def plant(file: Any) -> None:
        first_element(file)[key] = String(CANARY)

    return plant


def in_marked_content(file: Any) -> None:
    page = file.pages[0]
    content = page.Contents.read_bytes()
    planted = b"/Span <</ActualText <" + b"feff" + CANARY.encode("utf-16-be").hex().encode()
    page.Contents = Stream(file, content + planted + b">>> BDC EMC")


def in_property_resource(file: Any) -> None:
    page = file.pages[0]
    page.Resources.Properties = Dictionary(Secret=Dictionary(ActualText=String(CANARY)))
    page.Contents = Stream(file, page.Contents.read_bytes() + b"/Span /Secret BDC EMC")


def in_bookmark(file: Any) -> None:
    with file.open_outline() as outline:
        outline.root.append(pikepdf.OutlineItem(CANARY, 0))


def in_info(file: Any) -> None:
    file.docinfo["/Keywords"] = CANARY


def in_xmp(file: Any) -> None:
    xmp = file.Root.Metadata.read_bytes().replace(b"My plan", CANARY.encode())
    assert CANARY.encode() in xmp
    file.Root.Metadata = Stream(file, xmp, Dictionary(Type=Name.Metadata, Subtype=Name.XML))


def in_attachment(content: bytes) -> Callable[[Any], None]:
    def plant(file: Any) -> None:
        file.attachments["notes"] = content

    return plant


def in_attachment_name(file: Any) -> None:
    file.attachments[CANARY] = b"notes"


def in_link(file: Any) -> None:
    file.pages[0].Annots[0].A.URI = String("https://example.org/" + CANARY.replace(" ", "%20"))


def in_link_contents(file: Any) -> None:
    file.pages[0].Annots[0].Contents = String(CANARY)


def in_destination(file: Any) -> None:
    names = Array([String(CANARY), Array([file.pages[0].obj, Name.Fit])])
    file.Root.Names = Dictionary(Dests=Dictionary(Names=names))


def in_name(file: Any) -> None:
    file.Root.Dests = Dictionary({"/" + CANARY: Array([])})


def in_page_label(file: Any) -> None:
    file.Root.PageLabels = Dictionary(Nums=Array([0, Dictionary(P=String(CANARY))]))


def in_script(file: Any) -> None:
    code = Stream(file, f"app.alert('{CANARY}')".encode())
    file.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=code)


def in_optional_content(file: Any) -> None:
    group = file.make_indirect(Dictionary(Type=Name.OCG, Name=String(CANARY)))
    file.Root.OCProperties = Dictionary(OCGs=Array([group]), D=Dictionary())


def in_utf16(file: Any) -> None:
    file.docinfo["/Subject"] = CANARY + " ŵ"


def zipped(name: str, content: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    return made.getvalue()


PDF_PLACES = {
    "Alt": in_element("/Alt"),
    "ActualText": in_element("/ActualText"),
    "E": in_element("/E"),
    "T": in_element("/T"),
    "marked content": in_marked_content,
    "properties": in_property_resource,
    "bookmark": in_bookmark,
    "Info": in_info,
    "Info in UTF-16": in_utf16,
    "XMP": in_xmp,
    "attachment": in_attachment(CANARY.encode()),
    "attachment in UTF-16": in_attachment(CANARY.encode("utf-16")),
    "attachment in a zip": in_attachment(zipped("notes.txt", CANARY)),
    "attachment as PDF": in_attachment(b""),
    "name in a zip": in_attachment(zipped(CANARY, "")),
    "attachment's name": in_attachment_name,
    "link": in_link,
    "Contents of a link": in_link_contents,
    "destination": in_destination,
    "name object": in_name,
    "page label": in_page_label,
    "script": in_script,
    "optional content": in_optional_content,
}


@pytest.mark.parametrize("place", PDF_PLACES)
def test_pdf(place: str, small_pdf: bytes) -> None:
    assert not seen(small_pdf)
    if place == "attachment as PDF":
        planted = in_attachment(made_with(f"<p>{CANARY}</p>"))
    else:
        planted = PDF_PLACES[place]
    with pikepdf.open(io.BytesIO(small_pdf)) as file:
        planted(file)
        saved = io.BytesIO()
        file.save(saved, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    assert CANARY.encode() not in saved.getvalue() or place in {"XMP", "name in a zip"}
    assert seen(saved.getvalue())


@pytest.mark.parametrize(
    "body",
    [
        f"<p>{CANARY}</p>",
        "<p>Tariq <b>waits</b> be<i>side</i> the <span>northern</span> gate</p>",
        f"<p style='x'>{CANARY.replace(' ', '<br>')}</p>",
        f"<p class='far'>{CANARY}</p>",
        f"<p>{'word ' * 12}{CANARY} {'word ' * 12}</p>",
        f'<p><img alt="{CANARY}" src="data:image/svg+xml,%3Csvg xmlns=\'http://www.w3.org/2000/svg\''
        " width='9' height='9'/%3E\"></p>",
        f'<h2 id="{CANARY.replace(" ", "-")}">Second</h2>'
        f'<p><a href="#{CANARY.replace(" ", "-")}">x</a></p>',
    ],
)
def test_pdf_pages(body: str) -> None:
    css = ".far { position: absolute; left: 40cm; color: white; font-size: 1px }"
    made = pdf.render(page_of(f"<h1>Plan</h1>{body}".replace("style='x'", ""), css))
    assert seen(made)


SVG = f"<svg xmlns='http://www.w3.org/2000/svg'><title>{CANARY}</title></svg>"
HTML_PLACES = {
    "text": f"<p>{CANARY}</p>",
    "attribute": f'<p title="{CANARY}">x</p>',
    "attribute's name": f"<p {CANARY.replace(' ', '-')}>x</p>",
    "data attribute": f'<p data-note="{CANARY}">x</p>',
    "comment": f"<!-- {CANARY} -->",
    "style": f"<style>p::after {{ content: '{CANARY}' }}</style>",
    "style, escaped": f"<style>p::after {{ content: '\\54 {CANARY[1:]}' }}</style>",
    "title": f"<title>{CANARY}</title>",
    "script": f"<script>let x = '{CANARY}'</script>",
    "script, escaped": "<script>let x = '\\u0054ariq waits beside the northern gate'</script>",
    "picture": f'<img src="data:image/svg+xml;base64,{base64.b64encode(SVG.encode()).decode()}">',
    "picture, percent": f'<img src="data:image/svg+xml,{quote(SVG)}">',
    "link": f'<a href="https://example.org/{CANARY.replace(" ", "%20")}">x</a>',
    "split over tags": "<p>Ta<b>riq</b> waits <i>be</i>side the<span> northern</span> gate</p>",
    "split over blocks": f"<ul><li>{CANARY.replace(' ', '</li><li>')}</li></ul>",
    "entities": "<p>&#84;ariq waits beside&nbsp;the &#x6e;orthern gate</p>",
    "soft hyphens": "<p>Ta\u00adriq waits be&shy;side the nor\u200bthern gate</p>",
    "template": f"<template>{CANARY}</template>",
    "frame": f'<iframe srcdoc="&lt;p&gt;{CANARY}&lt;/p&gt;"></iframe>',
    "capitals and accents": "<p>TÁRIQ WAITS BESIDE THE NORTHERN GATE</p>",
}


@pytest.mark.parametrize("place", HTML_PLACES)
def test_html(place: str, html_copy: bytes) -> None:
    planted = html_copy.replace(b"</body>", HTML_PLACES[place].encode() + b"</body>")
    assert seen(planted)


def test_doctype() -> None:
    assert seen(f"<!DOCTYPE html SYSTEM '{CANARY}'><p>x</p>".encode())


def test_the_files_own_name() -> None:
    assert seen(b"", f"{CANARY.replace(' ', '-')}.pdf")


def test_other_files() -> None:
    assert seen(CANARY.encode())
    assert seen(CANARY.encode("utf-16"))
    assert seen(zipped("a.txt", CANARY))


def test_a_clean_file_is_clean(html_copy: bytes, pdf_copy: bytes) -> None:
    kinds = (
        *WORDS,
        Secret("people.tariq", "Tariq Khan", "name"),
        Secret("people.hope", "Hope", "name"),
        Secret("people.tariq.phone", "01632 960 999", "number"),
        Secret("adult.born", "1961-03-14", "date"),
        Secret("actions.short", "change the lock", "words"),
    )
    assert prove("copy", html_copy, Withheld(kinds, ())) == ()
    assert prove("copy", pdf_copy, Withheld(kinds, ())) == ()


def finds(kind: str, secret: str, text: str, by_right: str = "", own: str = "") -> bool:
    withheld = Withheld((Secret("item", secret, kind),), (by_right,))  # type: ignore[arg-type]
    return bool(prove("copy", f"<p>{text}</p>".encode(), withheld, (own,)))


@pytest.mark.parametrize(
    "text",
    [
        "01632 960 001",
        "01632960001",
        "(01632) 960-001",
        "+44 1632 960001",
        "+44 (0)1632 960 001",
        "0044 1632 960 001",
        "01632.960.001",
        "call 7 01632 960 001 2",
        "٠١٦٣٢ ٩٦٠ ٠٠١",
        "<b>01632</b> <i>960</i> 001",
    ],
)
def test_a_number_is_found_however_grouped(text: str) -> None:
    assert finds("number", "01632 960001", text)
    assert finds("number", "+44 1632 960001", text)


@pytest.mark.parametrize("text", ["901632960001", "016329600012", "01632 960 002", "1632", "x"])
def test_another_number_is_not(text: str) -> None:
    assert not finds("number", "01632 960001", text)


def test_short_numbers() -> None:
    assert not finds("number", "1234", "1234")
    assert finds("number", "12345", "no. 123 45")
    assert not finds("number", "12345", "123456")


WAYS = (
    "1961-03-14", "14/03/1961", "14.03.1961", "14/3/1961", "14 March 1961", "14 Mar 1961",
    "March 14, 1961", "Tuesday 14 March 1961", "14th of March 1961", "14 Mawrth 1961",
    "14 marca 1961", "14 de março de 1961", "1961年3月14日", "১৪ মার্চ, ১৯৬১",
)  # fmt: skip


@pytest.mark.parametrize("way", WAYS)
def test_a_date_is_found_however_written(way: str) -> None:
    assert finds("date", date(1961, 3, 14).isoformat(), f"Born {way}.")


@pytest.mark.parametrize("text", ["15 March 1961", "14 March 1962", "3.14.19610", "March 1961"])
def test_another_date_is_not(text: str) -> None:
    assert not finds("date", "1961-03-14", text)


def test_names() -> None:
    assert finds("name", "Tariq Khan", "so TARIQ KHAN's car")
    assert finds("name", "Siân O'Brien", "by Sian O\u2019Brien")
    assert finds("name", "Hope", "said Hope's sister")
    assert not finds("name", "Hope", "we hope so, Hopeful")
    assert not finds("name", "Tariq Khan", "Tariq or Khan")
    assert finds("name", "মিনা", "এখানে মিনা আছে")
    assert not finds("name", "মিনা", "এখানে মানা আছে")
    assert finds("name", "王芳", "我和王芳一起去")


def test_what_is_held_by_right_does_not_count() -> None:
    shared = "The lock of the front door is changed on Monday"
    whole = f"{shared} by the locksmith"
    assert not finds("words", whole, shared, by_right=shared)
    assert finds("words", whole, whole, by_right=shared)
    assert not finds("name", "Khan", "Amina Khan", by_right="Amina Khan")
    assert not finds("number", "01632 960001", "01632 960 001", by_right="01632 960 001")
    assert not finds("date", "1961-03-14", "14 March 1961", by_right="1961-03-14")


def test_where_two_texts_held_by_right_meet_by_chance_does_not_count() -> None:
    """A call "between ten and two in the afternoon" stands before a label that begins "on"."""
    safe = "Ring only before two in the afternoon on a working day"
    call = "We will call before two in the afternoon"
    copy = f"{call} on behalf of the council"
    assert not finds("words", safe, copy, by_right=call, own="on behalf of")
    assert finds("words", safe, copy, by_right=call)
    assert finds("words", safe, f"{call} on a working day", by_right=call, own="on behalf of")
    meeting = "before two in the afternoon on"
    assert finds("words", meeting, copy, by_right=call, own="on behalf of")  # nothing else in it


def test_words_of_the_templates_do_not_count() -> None:
    assert not finds("words", "Not started", "Not started", own="It is not started yet")
    assert not finds("name", "May", "May", own="May we call you?")
    assert finds("words", "Not started", "Not started", own="Started, or not")


def test_short_texts_are_sought_whole() -> None:
    assert finds("words", "change the lock", "we change the lock, today")
    assert not finds("words", "change the lock", "change the big lock")
    assert not finds("words", "", "x")


def test_a_body_has_no_hidden_row_over_its_edges() -> None:
    assert not seen(BODY.encode())
    assert html.render(page_of(""))


def test_a_date_is_no_distinctive_run_of_words() -> None:
    sentence = "We will meet again on Wednesday 16 December 2026."
    assert not finds("words", sentence, "The meeting is again on Wednesday 16 December 2026.")
    assert finds("words", sentence, "Then we will meet again on a day to be agreed.")


SPOKEN = (
    "zero one six three two, nine six zero, zero zero one",
    "oh one six three two nine six oh double oh one",
    "Oh One Six. Three two, nine six oh. Nought nought one",
)


@pytest.mark.parametrize("text", SPOKEN)
def test_a_number_is_found_however_said(text: str) -> None:
    assert finds("number", "01632 960001", f"Ring {text} now")
    assert not finds("number", "01632 960002", f"Ring {text} now")
    assert not finds("number", "01632 960001", f"Ring {text} one now")


def test_a_date_is_found_as_it_is_said() -> None:
    born = date(1961, 3, 14).isoformat()
    assert finds("date", born, "Born on the fourteenth of March, nineteen sixty-one.")
    assert not finds("date", born, "Born on the fourteenth of March, nineteen sixty-two.")
    assert not finds("date", born, "Born on the fourth of March, nineteen sixty-one.")


PHONE = Withheld((Secret("people.tariq.phone", "01632 960001", "number"),), ())


def planted() -> Page:
    return replace(page_of("<main></main>"), body=f"<main><p>{CANARY}. 01632 960001.</p></main>")


@pytest.mark.parametrize("format_", ["text", "braille", "audio"])
def test_other_ways_of_reading(format_: str) -> None:
    """What is read back from each file betrays the secret, and so do the words put into it."""
    if commands.missing(format_):
        pytest.skip("a program is not installed")
    for made in ways.made(format_, planted(), "grade_2"):
        name = f"plan{made.ending}"
        if made.ending != ".mp3":
            assert seen(made.content, name), name
            assert prove(name, made.content, PHONE), name
        if made.said:
            assert prove("plan", b"", WITHHELD, (), made.said)
            assert prove("plan", b"", PHONE, (), made.said)
        for clean in ways.made(format_, page_of("<main><p>A plan</p></main>"), "grade_1"):
            assert not seen(clean.content, name)


def test_braille_of_both_grades_and_in_the_place_of_a_page_number() -> None:
    if commands.missing("braille"):
        pytest.skip("liblouis is not installed")
    for grade in ("grade_1", "grade_2"):
        (made,) = ways.made("braille", planted(), grade)  # type: ignore[arg-type]
        assert seen(made.content, "plan.brf")
        first_lines = b"\f".join(made.content.split(b"\r\n"))
        assert seen(first_lines, "plan.brf")


SOUND_PLACES = {
    "title": id3.tag(CANARY, "eng", [], 9),
    "chapter": id3.tag("Plan", "eng", [("One", 0), (CANARY, 5)], 9),
    "another frame": b"ID3\x03\0\0\0\0\0\x38TXXX\0\0\0\x2e\0\0\x03" + CANARY.encode() + b"\0" * 20,
    "ID3v1": id3.tag("Plan", "eng", [], 9) + b"TAG" + CANARY.encode().ljust(125, b"\0"),
    "APE": id3.tag("Plan", "eng", [], 9) + b"APETAGEX" + CANARY.encode(),
}


@pytest.mark.parametrize("place", SOUND_PLACES)
def test_sound(place: str) -> None:
    assert seen(SOUND_PLACES[place], "plan.mp3")
    assert not seen(id3.tag("Plan", "eng", [("One", 0)], 9) + b"\xff\xf3" * 900, "plan.mp3")
