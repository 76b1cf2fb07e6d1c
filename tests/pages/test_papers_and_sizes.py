"""Coloured paper on which all can be read, and large print that says what normal print says."""

import re
from collections.abc import Iterator

import pypdfium2
import pytest
from pypdfium2 import raw

from generator.copy import Reader, RecipientCopy, Size
from generator.pages import environment, render
from generator.pages.colours import PAPERS, contrast, tokens
from generator.pages.page import Page
from generator.pages.styles import Edition, sheet
from generator.press import pdf
from generator.reading.pieces import pieces
from tests.pages.copies import copy, frame
from tests.press.tag_reader import Tagged
from tests.reading.copies import example_copies
from tests.test_same_words import joined, pdf_words

SHEETS = sorted(path.stem for path in environment.templates().rglob("*.css"))
INKS = {"ink", "quiet", "accent", "warn"}
GROUNDS = {"paper", "panel", "warn-panel"}
SIZES: tuple[Size, ...] = ("large", "larger", "largest")
POINTS = {"large": 18, "larger": 22, "largest": 28}


def blocks(css: str) -> Iterator[tuple[str, str]]:
    """Each innermost rule: its selector and its declarations."""
    yield from re.findall(r"([^{};]+)\{([^{}]*)\}", re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL))


@pytest.mark.parametrize("name", SHEETS)
def test_text_and_what_is_behind_it_have_the_colours_that_are_proved(name: str) -> None:
    """So that the pairs proved below are all that there are."""
    for selector, rule in blocks(sheet(name)):
        inks = re.findall(r"(?<![\w-])color:\s*([^;]+)", rule)
        grounds = re.findall(r"(?<![\w-])background(?:-color)?:\s*([^;]+)", rule)
        named = {each.strip() for each in inks} - {"inherit", "CanvasText"}
        if selector.strip() == ".skip":
            assert (named, grounds) == ({"var(--on-accent)"}, ["var(--accent)"])
        else:
            assert named <= {f"var(--{ink})" for ink in INKS}, selector
            behind = {each.strip() for each in grounds}
            pictures = {"#ffffff"} if selector.split()[-1] == "img" else set()
            assert behind <= {f"var(--{each})" for each in GROUNDS} | pictures, selector


@pytest.mark.parametrize("paper", PAPERS)
def test_every_text_can_be_read_on_every_paper(paper: str) -> None:
    held = tokens(paper)
    for ink in INKS:
        for ground in GROUNDS:
            assert contrast(held[ink], held[ground]) >= 7, (ink, ground)
    assert contrast(held["on-accent"], held["accent"]) >= 7


def test_dark_colours_on_a_screen_can_be_read_too() -> None:
    dark = [
        dict(re.findall(r"--([\w-]+):\s*(#[0-9a-f]{6})", rule))
        for _, rule in blocks(sheet("screen"))
        if "--ink:" in rule
    ]
    assert len(dark) == 2
    for held in dark:
        assert min(contrast(held[ink], held[each]) for ink in INKS for each in GROUNDS) >= 7


@pytest.mark.parametrize("size", SIZES)
def test_large_print_says_what_normal_print_says(size: Size) -> None:
    """Tables become lists of facts, and nothing else changes but what says how large it is."""
    for of in example_copies()[SIZES.index(size) :: 14]:
        edition: Edition = "easy_read" if "easy_read" in of.reader.editions else "standard"
        assert said(of, edition, size) == said(of, edition, "normal")


def said(of: RecipientCopy, edition: Edition, size: Size) -> list[tuple[str, str]]:
    other = of.model_copy(update={"reader": of.reader.model_copy(update={"size": size})})
    found = pieces(render(other, edition, asked=None))
    return [
        (each.label, each.text)
        for each in found
        if each.label not in {"Copy number", "Print size"} and each.label + each.text
    ]


def sized(edition: Edition, size: Size) -> tuple[Page, bytes]:
    draft = copy(reader=Reader(key="owen", size=size), frame=frame(stage="draft"))
    page = render(draft, edition, asked=None)
    return page, pdf.render(page)


def test_the_tags_of_large_print_say_the_same() -> None:
    normal, largest = (
        re.sub(
            "[A-Z0-9]{4}-[A-Z0-9]{4}", "", joined(pdf_words(Tagged(sized("easy_read", size)[1])))
        )
        for size in ("normal", "largest")
    )
    assert normal == largest
    assert normal


@pytest.mark.parametrize(("edition", "size"), [("easy_read", "largest"), ("standard", "large")])
def test_everything_is_large_on_pages_of_the_usual_size(edition: Edition, size: Size) -> None:
    """Also numbers of pages and who made the pictures; only running lines are no larger than 18."""
    page, made = sized(edition, size)
    running = re.sub(r"\W", "", page.title.removesuffix(" - easy read"))
    for number, (small, least, paper) in enumerate(printed(made, POINTS[size])):
        assert least >= 17.9
        assert paper == pytest.approx((595.3, 841.9), abs=0.1)
        left = re.sub(r"\W", "", small).replace(running, "", 1)
        assert left == "" or (number and left in re.sub(r"\W", "", page.body)), small


def printed(made: bytes, points: int) -> Iterator[tuple[str, float, tuple[float, float]]]:
    """For each page what is smaller than so many points, the least size, and how large it is."""
    file = pypdfium2.PdfDocument(made)
    for sheet_ in file:
        text = sheet_.get_textpage()
        small, least = "", 99.0
        for index in range(text.count_chars()):
            character = text.get_text_range(index, 1)
            matrix = raw.FS_MATRIX()
            raw.FPDFText_GetMatrix(text, index, matrix)
            size = raw.FPDFText_GetFontSize(text, index) * matrix.d
            if character.strip():
                least = min(least, size)
                small += character if size < points - 0.1 else ""
        yield small, least, sheet_.get_size()
    file.close()
