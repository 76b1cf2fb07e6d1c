"""The HTML copy: one file that needs nothing else."""

import base64
import hashlib
import io
import re
from dataclasses import dataclass

import pytest
import uharfbuzz as harfbuzz
from fontTools.ttLib import TTFont

from generator.pages import styles
from generator.pages.page import Page
from generator.press import fonts, html, pieces
from generator.press.failure import RenderFailed
from tests.press.press_pages import SCRIPTS, page_of


def style_of(copy: bytes) -> str:
    (style,) = re.findall("<style>(.*?)</style>", copy.decode(), re.DOTALL)
    return style


@dataclass(frozen=True)
class Face:
    """An embedded font: the range it is declared for, and what it has."""

    family: str
    weight: int
    declared: frozenset[int]
    has: frozenset[int]
    font: bytes


def faces_of(copy: bytes) -> list[Face]:
    faces = []
    pattern = (
        r'font-family:"([^"]+)";font-weight:(\d+);'
        r"src:url\(data:font/woff2;base64,([^)]+)\);unicode-range:([^}]+)"
    )
    for family, weight, data, ranges in re.findall(pattern, style_of(copy)):
        declared: set[int] = set()
        for part in ranges.replace("U+", "").split(","):
            first, _, last = part.partition("-")
            declared.update(range(int(first, 16), int(last or first, 16) + 1))
        unpacked = io.BytesIO()
        with TTFont(io.BytesIO(base64.b64decode(data))) as font:
            has = frozenset(font.getBestCmap())
            font.flavor = None
            font.save(unpacked)
        faces.append(Face(family, int(weight), frozenset(declared), has, unpacked.getvalue()))
    return faces


def shaped(font: bytes, index: int, text: str) -> list[tuple[int, ...]]:
    """What is seen of a text: how far each glyph moves on, and where it stands."""
    buffer = harfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    harfbuzz.shape(harfbuzz.Font(harfbuzz.Face(font, index)), buffer)
    return [tuple(position.position) for position in buffer.glyph_positions]


def test_head(html_copy: bytes) -> None:
    text = html_copy.decode()
    assert text.startswith(
        '<!DOCTYPE html>\n<html lang="en-GB" dir="ltr" class="standard">\n<head>'
    )
    assert '<meta charset="utf-8">' in text[:120]
    assert "<title>My plan</title>" in text
    assert '<meta name="robots" content="noindex, nofollow">' in text
    assert '<meta name="referrer" content="no-referrer">' in text
    assert "<script" not in text


def test_the_policy_lets_in_this_style_alone(html_copy: bytes) -> None:
    digest = base64.b64encode(hashlib.sha256(style_of(html_copy).encode()).digest()).decode()
    (policy,) = re.findall('Policy" content="(.*?)"', html_copy.decode())
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; font-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


def test_fonts_have_what_is_used_and_no_more(html_copy: bytes) -> None:
    faces = faces_of(html_copy)
    assert {face.weight for face in faces} == {400, 700}
    for face in faces:
        assert face.declared <= face.has
        assert ord("ø") not in face.has


@pytest.mark.parametrize("language", SCRIPTS)
def test_each_script_brings_its_font(language: str) -> None:
    words = SCRIPTS[language]
    copy = html.render(page_of(f"<p>{words}</p>", ""))
    covered = set().union(*(face.declared for face in faces_of(copy)))
    assert {ord(character) for character in words} <= covered


LONG = {
    "ur": "کمیٹی نے کہا کہ ٹیلیفون پر بات چیت کے بعد تحفظ ہو گا۔ شش و پنج، گھبراہٹ؟",
    "ar": "ستجتمع اللجنة يوم الثلاثاء لمناقشة خطة الحماية؛ هل لديك أسئلة؟ لا بأس.",
    "pa": "ਹੱਕਾਂ ਅਤੇ ਸੁਰੱਖਿਆ ਬਾਰੇ ਪ੍ਰਸ਼ਨ।",
    "gu": "સુરક્ષા યોજના વિશે પ્રશ્ન, શ્રીમતી જ્ઞાન.",
    "bn": "শ্রীমতী রহমানের সুরক্ষা পরিকল্পনা ও ব্যক্তিগত তথ্য।",
    "zh-Hans": "安全计划:“谁可以看”——请打电话。",
}


@pytest.mark.parametrize("language", LONG)
def test_pieces_shape_words_as_the_whole_font_does(language: str) -> None:
    words = LONG[language]
    copy = html.render(Page("", language, (), f"<p>{words}</p>", ""))
    for face in faces_of(copy):
        font = next(font for font in fonts.FONTS if font.family == face.family)
        path = fonts.file_of(font, {400: "Regular", 700: "Bold"}[face.weight])
        assert path is not None
        own = "".join(each if ord(each) in face.declared else " " for each in words)
        for word in own.split():
            whole = shaped(path.read_bytes(), font.index, word)
            assert shaped(face.font, 0, word) == whole
        assert len(face.font) < 350_000


def test_the_same_letters_are_in_the_font_of_their_language() -> None:
    body = 'Iqbal <b lang="ur">اقبال</b> <i lang="ar">اقبال</i> <img alt="x">اقبال'
    faces = faces_of(html.render(page_of(f"<p>{body}</p>", "")))
    letters = frozenset(map(ord, "اقبل"))
    holds = {face.family for face in faces if letters <= face.declared}
    assert holds == {"Noto Nastaliq Urdu", "Noto Naskh Arabic", "Noto Sans"}
    only = faces_of(html.render(page_of('<p lang="ur">اقبال</p> Iqbal', "")))
    assert {face.family for face in only if letters & face.has} == {"Noto Nastaliq Urdu"}


def test_numbers_and_names_in_urdu_have_wide_spaces() -> None:
    css = styles.css("standard", language="ur")
    body = '<p>فون <bdi dir="ltr">01632 960 001</bdi> <bdi>Ben اقبال</bdi></p>'
    faces = faces_of(html.render(Page("", "ur", (), body, css)))
    holds = {face.family: face.declared for face in faces if face.weight == 400}
    assert frozenset(map(ord, "0 2Ben")) <= holds["Noto Sans"]
    assert frozenset(map(ord, " فوناقبل")) <= holds["Noto Nastaliq Urdu"]
    assert not holds["Noto Sans"] & frozenset(map(ord, "فوناقبل"))
    assert re.search(r'bdi:lang\(ur\) \{ font-family: "Noto Sans", "Noto Nastaliq Urdu"', css)


def test_chinese_takes_signs_from_its_font_and_latin_from_the_first() -> None:
    faces = faces_of(html.render(Page("", "zh-Hans", (), "<p>请打“999”</p>", "")))
    own = frozenset().union(*(face.declared for face in faces if "CJK" in face.family))
    assert own == frozenset(map(ord, "请打“”"))


def test_copies_in_any_script_are_the_same_every_time() -> None:
    page = Page("", "ur", (), f"<p>{LONG['ur']}</p><p lang='zh'>{LONG['zh-Hans']}</p>", "")
    first = html.render(page)
    pieces.subset.cache_clear()
    assert html.render(page) == first


def test_characters_that_the_style_sheet_writes_have_a_font() -> None:
    copy = html.render(page_of("<p>x</p>", r'li::marker { content: "\2022 " } p { content: "½" }'))
    covered = set().union(*(face.declared for face in faces_of(copy)))
    assert {0x2022, ord("½")} <= covered


def test_right_to_left() -> None:
    assert b'<html lang="ur" dir="rtl">' in html.render(Page("Plan", "ur", (), "<p>x</p>", ""))
    assert html.direction("pa-Arab") == "rtl"
    assert html.direction("zh-Hans") == "ltr"


def test_title_and_classes_are_escaped() -> None:
    copy = html.render(Page("A <b> & c", "en", ('x"y',), "", ""))
    assert b"<title>A &lt;b&gt; &amp; c</title>" in copy
    assert b'class="x&quot;y"' in copy


def test_a_style_sheet_cannot_leave_its_element() -> None:
    with pytest.raises(RenderFailed):
        html.render(Page("Plan", "en", (), "", "p{} </STYLE><script>"))
