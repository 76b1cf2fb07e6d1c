"""The two formats of a copy hold the same words, in the same order, each under one element."""

import re
from collections import Counter
from pathlib import Path

import lxml.html

from tests.conftest import Copies
from tests.press.tag_reader import Tagged

NOT_READ = "//head | //*[contains(@class, 'skip')] | //header[contains(@class, 'top')] | //footer"


def words(text: str) -> list[str]:
    return re.findall(r"\S+", text.replace("\u00ad", ""))


def html_words(path: Path) -> list[str]:
    """The words of the page's content: without the choices above it and the footer below."""
    page = lxml.html.fromstring(path.read_bytes())
    for element in page.xpath(NOT_READ):
        element.drop_tree()
    return words(" ".join(page.itertext()))


def pdf_words(tagged: Tagged) -> list[str]:
    """The words by the tags, less what HTML leaves to CSS: markers, and page numbers."""
    for contents in tagged.root.all("TOC"):
        for reference in contents.all("Reference"):
            reference.kids = [kid for kid in reference.kids if not is_page_number(kid)]
    for label in tagged.root.all("Lbl"):
        if re.fullmatch(r"\s*(\u2022|\d+\.)\s*", label.text):
            label.kids = []
    return words(tagged.root.text)


def is_page_number(kid: object) -> bool:
    """Whether it is one: where a line runs from the right, its digits have an element."""
    text = (kid if isinstance(kid, str) else kid.text).strip()  # type: ignore[attr-defined]
    return text.isdigit() or not text


def pairs(copies: Copies) -> list[tuple[Path, Path]]:
    found = [(path, path.with_suffix(".html")) for path in copies.files("pdf")]
    return [(pdf, html) for pdf, html in found if html.exists()]


def joined(held: list[str]) -> str:
    """Without spaces, the colons that CSS puts after labels, and addresses printed for links."""
    return re.sub(r"\((?:https|mailto|tel)[^)]*\)", "", "".join(held).replace(":", ""))


def test_the_pdf_reads_as_the_html(copies: Copies) -> None:
    assert pairs(copies)
    for pdf, html in pairs(copies):
        tagged = Tagged(pdf.read_bytes())
        assert joined(pdf_words(tagged)) == joined(html_words(html)), pdf


def test_every_word_is_under_one_element_or_an_artifact(copies: Copies) -> None:
    for path in copies.files("pdf"):
        tagged = Tagged(path.read_bytes())
        assert "".join(tagged.untagged).strip() == "", path
        assert max(Counter(tagged.used).values()) == 1, path
        assert set(tagged.used) == set(tagged.sequences), path
        assert {str(entries.get("/Type")) for _, text, entries in tagged.artifacts if text} <= {
            "/Pagination"
        }, path


def test_tables_and_headings_are_whole(copies: Copies) -> None:
    for path in copies.files("pdf"):
        tagged = Tagged(path.read_bytes())
        assert len(list(tagged.root.all("H1"))) == 1, path
        for table in tagged.root.all("Table"):
            headers = list(table.all("TH"))
            assert headers, path
            assert all("/Scope" in cell.entries["/A"] for cell in headers), path
            assert len(list(table.all("THead"))) == 1, path
        for figure in tagged.root.all("Figure"):
            assert str(figure.entries["/Alt"]).strip(), path
