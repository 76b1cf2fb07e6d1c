"""The words of a page in reading order, whatever they are made into."""

import re
from collections.abc import Iterator
from dataclasses import replace

import lxml.html

from generator.pages.page import Page
from generator.reading.pieces import Piece, pieces
from tests.reading.copies import example_pages, page


def read(main: str) -> list[tuple[str, str, str]]:
    return [(each.kind, each.label, each.text) for each in pieces(page(main))]


def as_told(page_of: Page) -> str:
    """The letters of a page in their order, with the heading of its column in each cell."""
    main = lxml.html.document_fromstring(page_of.body).get_element_by_id("main")
    for left_out in main.xpath("//*[@class='credits']"):
        left_out.drop_tree()
    for cell in main.iter("td"):
        cell.text = f"{cell.get('data-label')} {cell.text or ''}"
    for head in list(main.iter("thead")):
        head.drop_tree()
    for box in main.find_class("box"):
        box.text = "[ ]"
    for picture in main.iter("img"):
        picture.tail = f"{picture.get('alt')} {picture.tail or ''}"
    return letters("".join(main.itertext()))


def letters(text: str) -> str:
    return "".join(text.replace(":", "").split())


def _unnumbered(page_of: Page) -> Iterator[Piece]:
    for one in pieces(page_of):
        yield replace(one, label="") if one.kind == "item" else one


def test_nothing_of_a_page_is_lost_and_nothing_added() -> None:
    for each in example_pages()[::3]:
        told = letters(
            "".join(
                one.text if one.kind == "item" else one.label + one.text for one in pieces(each)
            )
        )
        assert re.sub(r"\(https[^)]*\)", "", told) == as_told(each)


def test_tables_and_facts_have_their_labels() -> None:
    table = (
        "<table><thead><tr><th>What</th><th>Who</th></tr></thead><tbody>"
        "<tr><td><p>Fit a lock</p></td><td><p>Owen</p><dl><div><dt>Job</dt>"
        "<dd>Fitter</dd></div></dl></td></tr><tr><td>Ring</td><td></td></tr></tbody></table>"
    )
    found = pieces(page(table))
    assert [(one.label, one.text, one.follows) for one in found] == [
        ("What", "Fit a lock", False),
        ("Who", "Owen", True),
        ("Job", "Fitter", True),
        ("What", "Ring", False),
        ("Who", "", True),
    ]


def test_lists_have_the_numbers_that_a_page_shows() -> None:
    assert read("<ol><li>One<ul><li>Inner</li></ul></li><li>Two</li></ol>") == [
        ("item", "1.", "One"),
        ("item", "", "Inner"),
        ("item", "2.", "Two"),
    ]
    assert read('<ol class="steps"><li><p>Monday</p><p>Ring</p></li></ol>') == [
        ("item", "", "Monday"),
        ("paragraph", "", "Ring"),
    ]
    assert read("<dl><div><dt>Shared</dt><dd><ul><li>A</li><li>B</li></ul></dd></div></dl>") == [
        ("fact", "Shared", ""),
        ("item", "", "A"),
        ("item", "", "B"),
    ]


def test_what_is_for_looking_alone_is_not_read() -> None:
    main = '<h2>Who</h2><p class="credits">Pictures: OpenMoji</p><img alt="" src="x"><p>Owen</p>'
    assert pieces(page(main)) == (Piece("heading", "Who", 2), Piece("paragraph", "Owen"))


def test_addresses_are_said() -> None:
    assert read('<p>See <a href="https://a.example/b">our page</a>.</p>') == [
        ("paragraph", "", "See our page (https://a.example/b).")
    ]
    assert read('<p><a href="tel:01632960001"><bdi>01632 960 001</bdi></a><br>at home</p>') == [
        ("paragraph", "", "01632 960 001\nat home")
    ]
