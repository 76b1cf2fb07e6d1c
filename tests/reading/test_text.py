"""Plain text, as it is read in an e-mail and by a screen reader."""

import re

import pytest

from generator.reading import text
from tests.reading.copies import example_pages, page


def lines(main: str) -> list[str]:
    return text.render(page(main)).decode().split("\r\n")


def test_every_line_fits_and_ends_as_mail_does() -> None:
    for each in example_pages()[::3]:
        made = text.render(each)
        assert not made.startswith(b"\xef\xbb\xbf")
        assert made.endswith(b"\r\n")
        assert b"\n" not in made.replace(b"\r\n", b"")
        for line in made.decode().split("\r\n"):
            assert len(line) <= text.COLUMNS or " " not in line.strip(), line


def test_headings_facts_and_lists_are_told_in_words() -> None:
    main = (
        "<h1>Plan</h1><h2>Risks</h2><h3>Door</h3><dl><div><dt>Who</dt><dd>Owen</dd></div>"
        "<div><dt>Over?</dt><dd>No</dd></div></dl><ul><li>One</li><li>Two</li></ul>"
    )
    assert lines(main) == [
        *("Plan", "", "", "Section: Risks", "", "Heading: Door", "", "Who: Owen", "Over? No", ""),
        *("- One", "- Two", ""),
    ]


def test_a_box_to_tick_can_be_ticked() -> None:
    box = '<span class="tick"><span class="box"></span>%s</span>'
    main = f"<p>What you want {box % 'I understand'} {box % 'Not sure'}</p>"
    assert lines(main) == ["What you want [ ] I understand [ ] Not sure", ""]


@pytest.mark.parametrize(
    "whole", ["01632 960 001", "Friday 20 November 2026", "10:30 am", "+44 1632 960 001", "[ ] Yes"]
)
def test_what_belongs_together_stays_on_a_line(whole: str) -> None:
    for before in range(50, 72):
        made = lines(f"<p>{'x' * before} {whole} and then more words.</p>")
        assert any(whole in line for line in made)


def test_marks_stand_once_at_the_top() -> None:
    drafts = [made for made in map(text.render, example_pages()[::6]) if b"Not yet checked" in made]
    assert drafts
    for made in drafts:
        (said,) = re.finditer(rb"Not\s+yet\s+checked", made)
        assert said.start() < 200
