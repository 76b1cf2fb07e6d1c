"""The HTML copy: one file that needs nothing else."""

import base64
import hashlib
import io
import re

import pytest
from fontTools.ttLib import TTFont

from generator.pages.page import Page
from generator.press import html
from generator.press.failure import RenderFailed
from tests.press.press_pages import SCRIPTS, page_of


def style_of(copy: bytes) -> str:
    (style,) = re.findall("<style>(.*?)</style>", copy.decode(), re.DOTALL)
    return style


def faces_of(copy: bytes) -> list[tuple[int, set[int], set[int]]]:
    """Each embedded font: its weight, the range it is declared for, and what it has."""
    faces = []
    pattern = r"font-weight:(\d+);src:url\(data:font/woff2;base64,([^)]+)\);unicode-range:([^}]+)"
    for weight, data, ranges in re.findall(pattern, style_of(copy)):
        declared: set[int] = set()
        for part in ranges.replace("U+", "").split(","):
            first, _, last = part.partition("-")
            declared.update(range(int(first, 16), int(last or first, 16) + 1))
        with TTFont(io.BytesIO(base64.b64decode(data))) as font:
            faces.append((int(weight), declared, set(font.getBestCmap())))
    return faces


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
    assert {weight for weight, _, _ in faces} == {400, 700}
    for _, declared, had in faces:
        assert declared <= had
        assert ord("ø") not in had


@pytest.mark.parametrize("language", SCRIPTS)
def test_each_script_brings_its_font(language: str) -> None:
    words = SCRIPTS[language]
    copy = html.render(page_of(f"<p>{words}</p>", ""))
    covered = set().union(*(declared for _, declared, _ in faces_of(copy)))
    assert {ord(character) for character in words} <= covered


def test_characters_that_the_style_sheet_writes_have_a_font() -> None:
    copy = html.render(page_of("<p>x</p>", r'li::marker { content: "\2022 " } p { content: "½" }'))
    covered = set().union(*(declared for _, declared, _ in faces_of(copy)))
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
