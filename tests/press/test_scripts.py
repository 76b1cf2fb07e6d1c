"""The words of a PDF in each script: in its tags, on its pages, in its order and its fonts."""

import functools
import re
import subprocess
import unicodedata
from typing import Any

import pypdfium2
import pytest

from generator.pages import styles
from generator.pages.page import Page
from generator.press import pdf
from generator.press.isolate import directed
from generator.press.prove import ua_failures
from tests.press.letters import LETTERS, body_of, words_of
from tests.press.tag_reader import Element, Tagged

RIGHT_TO_LEFT = {"ur", "ar"}
READ = {0x200B: None, 0xFFFE: "-"}
"""What the reader of pages puts in: nothing, and its mark for a hyphen at the end of a line."""


def page(language: str, body: str, *classes: str) -> Page:
    return Page(
        "Letter",
        language,
        classes,
        f"<main>{body}</main>",
        styles.css("standard", language=language),
        styles.paged("standard", language),
    )


@functools.cache
def letter(language: str) -> bytes:
    return pdf.render(page(language, body_of(language)))


@functools.cache
def tagged(language: str) -> Tagged:
    return Tagged(letter(language))


def one_line(text: str) -> str:
    return " ".join(text.split())


def page_words(content: bytes) -> str:
    document = pypdfium2.PdfDocument(content)
    texts = [each.get_textpage().get_text_range() for each in document]
    document.close()
    return unicodedata.normalize("NFC", one_line(" ".join(texts).translate(READ)))


@pytest.mark.parametrize("language", LETTERS)
def test_the_tags_have_every_word(language: str) -> None:
    root = tagged(language).root
    assert one_line(root.text.replace("•", "")) == words_of(language)
    assert ua_failures(letter(language)) == ()


@pytest.mark.parametrize("language", LETTERS)
def test_each_element_has_its_own_words(language: str) -> None:
    root = tagged(language).root
    lines = LETTERS[language].replace("**", "").splitlines()
    headings = [one_line(each.text) for each in root.all("H1", "H2")]
    assert headings == [line.lstrip("# ") for line in lines if line.startswith("#")]
    items = [one_line(each.text) for each in root.all("LBody")]
    assert items == [line[2:] for line in lines if line.startswith("- ")]
    cells = [one_line(each.text) for each in root.all("TH", "TD")]
    rows = (line.strip("| ").split(" | ") for line in lines if line.startswith("|"))
    assert cells == [cell for row in rows for cell in row]
    (link,) = (one_line(each.text) for each in root.all("Link"))
    assert [link] == re.findall(r"\[(.*)\]", LETTERS[language])


@pytest.mark.parametrize("language", [each for each in LETTERS if each not in RIGHT_TO_LEFT])
def test_the_pages_have_every_word(language: str) -> None:
    found = page_words(letter(language)).replace(" ", "")
    for word in words_of(language).split():
        assert unicodedata.normalize("NFC", word) in found


@pytest.mark.parametrize("size", ["size-normal", "size-largest"])
@pytest.mark.parametrize("language", ["ur", "bn", "pl"])
def test_words_stay_whole_where_lines_break(language: str, size: str) -> None:
    words = re.sub(r"<[^>]+>", "", "".join(re.findall("<p>.*?</p>", body_of(language))))
    css = f"@page {{ size: A6 }} {styles.css('standard', language=language)}"
    content = pdf.render(Page("Letter", language, (size,), f"<p>{words}</p>" * 2, css))
    assert one_line(Tagged(content).root.text) == one_line(f"{words} {words}")


def test_languages_beside_each_other() -> None:
    body = (
        '<p>Iqbal is written <span lang="ur" dir="rtl">محمد اقبال</span>, or '
        '<b lang="bn">মোহাম্মদ ইকবাল</b>, and <i lang="zh">“伊克巴尔”</i>.</p>'
        '<p lang="ar" dir="rtl">اسمه <bdi lang="ur">اقبال</bdi> أو <bdi dir="ltr">Iqbal</bdi>.</p>'
    )
    content = pdf.render(page("en", body))
    first, second = (one_line(each.text) for each in Tagged(content).root.all("P"))
    assert first == "Iqbal is written محمد اقبال, or মোহাম্মদ ইকবাল, and “伊克巴尔”."
    assert second == "اسمه اقبال أو Iqbal."
    names = fonts_of(content)
    for family in ("Nastaliq-Urdu", "Naskh-Arabic", "Sans-Bengali-Bold", "CJK-SC"):
        assert any(family in name for name in names), family


def fonts_of(content: bytes) -> set[str]:
    file = Tagged(content).pdf
    return {
        str(font.BaseFont).partition("+")[2]
        for each in file.pages
        for font in each.Resources.Font.values()
    }


@pytest.mark.parametrize(
    ("language", "family"),
    [
        ("ur", "Noto-Nastaliq-Urdu"),
        ("ar", "Noto-Naskh-Arabic"),
        ("pa", "Noto-Sans-Gurmukhi"),
        ("gu", "Noto-Sans-Gujarati"),
        ("bn", "Noto-Sans-Bengali"),
        ("zh-Hans", "Noto-Sans-CJK-SC"),
    ],
)
def test_words_are_in_the_font_of_their_language(language: str, family: str) -> None:
    latin = {"Noto-Sans", "Noto-Sans-Bold"}
    assert fonts_of(letter(language)) == latin | {family, f"{family}-Bold"}


@pytest.mark.parametrize("language", ["ur", "bn", "zh-Hans"])
def test_the_same_bytes_every_time(language: str) -> None:
    assert pdf.render(page(language, body_of(language))) == letter(language)


def test_one_glyph_has_a_code_for_each_of_its_texts() -> None:
    content = pdf.render(page("pa", "<p>ਹੱਕਾਂ</p><p>ਹਿੱਕਾਂ</p>"))
    file = Tagged(content).pdf
    (name,) = (each for each in file.pages[0].Resources.Font if "Gurmukhi" in str(base(file, each)))
    font = file.pages[0].Resources.Font[name]
    mapped = font.DescendantFonts[0].CIDToGIDMap.read_bytes()
    shown = Tagged._characters(font)
    glyphs: dict[int, set[str]] = {}
    for code, text in shown.items():
        glyph = int.from_bytes(mapped[int(code, 16) * 2 :][:2], "big")
        glyphs.setdefault(glyph, set()).add(text)
    assert any(len(texts) > 1 for texts in glyphs.values())


def base(file: Any, name: str) -> Any:
    return file.pages[0].Resources.Font[name].BaseFont


@pytest.mark.parametrize("language", sorted(RIGHT_TO_LEFT))
def test_numbers_and_names_keep_their_order_from_right_to_left(language: str) -> None:
    words = {"ur": ("فون", "کریں"), "ar": ("اتصل", "الآن")}[language]
    parts = (f"{words[0]} ", "01632 960 001", f" {words[1]} (", "Ruth Adeyemi", ")")
    inner = "".join(
        f'<bdi dir="ltr">{part}</bdi>' if part[-1].isalnum() and part.isascii() else part
        for part in parts
    )
    read = Tagged(pdf.render(page(language, f"<p>{inner}</p>")))
    shown = sorted(read.sequences.items())
    assert [text for _, text in shown if text.strip(" )").isascii()][:2] == [parts[1], parts[3]]
    lefts = [min(place.left for place in read.places[key]) for key, _ in shown]
    assert len(lefts) == 5
    assert lefts == sorted(lefts, reverse=True)


def test_isolated_names_have_the_direction_of_their_letters() -> None:
    body = "<p>اسم <bdi class='x'>Eastwick Homes Ltd.</bdi> أو <bdi>&amp; منزل</bdi> هنا</p>"
    first, second = re.findall(r"<bdi (.*?)>", directed(body))
    assert first == "dir=\"ltr\" class='x'"
    assert second == 'dir="rtl"'
    assert directed('<bdi dir="rtl">a</bdi>') == '<bdi dir="rtl">a</bdi>'
    shown = Tagged(pdf.render(page("ar", body))).sequences.values()
    assert "Eastwick Homes Ltd." in shown


def test_spaces_between_items_from_right_to_left_are_no_elements() -> None:
    inline = "li { display: inline }"
    body = "<h1>قائمة</h1><ul><li>واحد</li> <li>اثنان</li></ul>"
    content = pdf.render(Page("Letter", "ar", (), body, inline))
    (items,) = Tagged(content).root.all("L")
    assert {kid.role for kid in items.kids if isinstance(kid, Element)} == {"LI"}
    assert ua_failures(content) == ()


def test_dots_drawn_apart_are_no_words_of_a_page() -> None:
    command = ("pdftotext", "-", "-")
    done = subprocess.run(command, input=letter("ur"), capture_output=True, check=True)
    found = re.sub("[\u202a-\u202e]", "", done.stdout.decode())
    assert "\u200b" not in found
    assert "01632 960 001" in found
    assert sum(word in found.split() for word in words_of("ur").split()) > 150
