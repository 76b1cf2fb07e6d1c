"""What a PDF copy is made with, and without."""

import io
import os
import subprocess
import sys

import pikepdf
import pytest

from generator.pages.page import Page
from generator.press import pdf
from generator.press.failure import RenderFailed
from tests.press.press_pages import page_of


@pytest.mark.parametrize(
    "css",
    [
        "@import url(https://example.org/a.css);",
        "@import url(file:///etc/passwd);",
        "p { background: url(http://127.0.0.1/a.png) }",
        "@font-face { font-family: X; src: url(ftp://example.org/x.ttf) } p { font-family: X }",
    ],
)
def test_a_style_sheet_can_load_nothing(css: str) -> None:
    with pytest.raises(RenderFailed, match="must hold all"):
        pdf.render(page_of("<h1>Plan</h1><p>Text</p>", css))


@pytest.mark.parametrize(
    "source", ["file:///etc/passwd", "http://127.0.0.1/a.png", "FILE:///etc/passwd"]
)
def test_a_picture_can_load_nothing(source: str) -> None:
    with pytest.raises(RenderFailed, match="must hold all"):
        pdf.render(page_of(f'<h1>Plan</h1><img alt="x" src="{source}">'))


def test_a_picture_in_a_picture_can_load_nothing() -> None:
    svg = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='9' height='9'%3E"
    svg += "%3Cimage href='file:///etc/hostname' width='9' height='9'/%3E%3C/svg%3E"
    with pytest.raises(RenderFailed, match=r"must hold all|SVG") as caught:
        pdf.render(page_of(f'<h1>Plan</h1><img alt="x" src="{svg}">'))
    assert len(str(caught.value)) < 120


@pytest.mark.parametrize(
    ("body", "css", "words"),
    [
        ("<p>Text</p>", "p { colour: red }", "colour"),
        ('<p><a href="#nowhere">Text</a></p>', "", "nowhere"),
        ("<p>\U0001d11e\ue123</p>", "", r"No font has .*U\+1D11E"),
        ("<p><img src='picture.png' alt='x'></p>", "", "picture.png"),
    ],
)
def test_a_warning_is_an_error(body: str, css: str, words: str) -> None:
    with pytest.raises(RenderFailed, match=words):
        pdf.render(page_of(f"<h1>Plan</h1>{body}", css))


def test_the_next_page_does_not_inherit_a_warning() -> None:
    with pytest.raises(RenderFailed):
        pdf.render(page_of("<p>Text</p>", "p { colour: red }"))
    assert pdf.render(page_of("<h1>Plan</h1>", ""))


def test_metadata_is_neutral(pdf_copy: bytes) -> None:
    with pikepdf.open(io.BytesIO(pdf_copy)) as file:
        assert dict(file.docinfo) == {"/Title": "My plan", "/Producer": "clearplan"}
        xmp = file.Root.Metadata.read_bytes().decode()
    assert "My plan" in xmp
    assert "clearplan" in xmp
    assert "WeasyPrint" not in xmp
    assert not any(word in xmp for word in ("CreateDate", "creator", "ModifyDate"))


def test_fonts_are_ours_alone(pdf_copy: bytes) -> None:
    with pikepdf.open(io.BytesIO(pdf_copy)) as file:
        names = {str(o.BaseFont) for o in file.objects if _is_font(o)}
    assert all("Noto-Sans" in name for name in names)


def _is_font(item: object) -> bool:
    return isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/Font"


_MAKE = """
import hashlib, sys
from tests.press.press_pages import BODY, SCRIPTS, page_of
from generator.press import html, pdf
page = page_of(BODY + "".join(f'<p lang="{k}">{v}</p>' for k, v in SCRIPTS.items()))
print(*(hashlib.sha256(made).hexdigest() for made in (pdf.render(page), html.render(page))))
"""


def test_the_same_page_makes_the_same_bytes() -> None:
    def make(seed: str) -> str:
        environment = {
            **os.environ,
            "PYTHONHASHSEED": seed,
            "PYTHONPATH": os.pathsep.join(sys.path),
        }
        run = [sys.executable, "-c", _MAKE]
        return subprocess.run(
            run, env=environment, check=True, capture_output=True, text=True
        ).stdout

    assert make("1") == make("2")


def test_a_copy_does_not_depend_on_those_before(page: Page, pdf_copy: bytes) -> None:
    pdf.render(page_of("<h1>Another plan</h1><p>Zebra &amp; quince</p>"))
    assert pdf.render(page) == pdf_copy
