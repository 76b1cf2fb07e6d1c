"""Braille files: what is in them, and how it stands on their pages."""

import shutil

import pytest

from generator.press.words import words
from generator.reading import braille, text
from generator.reading.pieces import pieces
from tests.reading.copies import example_pages, page

pytestmark = pytest.mark.skipif(
    shutil.which("lou_translate") is None, reason="liblouis is not installed"
)


def lines(main: str) -> list[list[str]]:
    made = braille.render(page(main), "grade_2").decode("ascii")
    return [sheet.split("\r\n")[:-1] for sheet in made.split("\f")]


def said(main: str) -> list[str]:
    return words(" ".join(f"{one.label} {one.text}" for one in pieces(page(main))))


@pytest.mark.parametrize("grade", ["grade_1", "grade_2"])
def test_every_page_reads_back_as_the_same_words(grade: str) -> None:
    """From the shortest to nearly the longest."""
    held = sorted(example_pages(), key=lambda each: len(text.render(each)))
    for each in held[:: len(held) // 3]:
        made = braille.render(each, grade)  # type: ignore[arg-type]
        told = words(" ".join(f"{one.label} {one.text}" for one in pieces(each)))
        back = braille.read_back(made)[{"grade_1": 0, "grade_2": 2}[grade]]
        assert [word.casefold() for word in words(back)] == [word.casefold() for word in told]


def test_pages_have_40_cells_by_25_lines_and_the_characters_of_embossers() -> None:
    longest = max(example_pages(), key=lambda each: len(text.render(each)))
    made = braille.render(longest, "grade_2")
    assert made == braille.render(longest, "grade_2")
    assert set(made) <= {*range(0x20, 0x60), 0x0D, 0x0A, 0x0C}
    sheets = made.split(b"\f")
    assert len(sheets) > 20
    for number, sheet in enumerate(sheets, 1):
        assert sheet.endswith(b"\r\n")
        held = sheet.decode().split("\r\n")[:-1]
        assert len(held) <= 25
        assert all(len(line) <= 40 and line == line.rstrip() for line in held)
        digits = "".join("JABCDEFGHI"[int(digit)] for digit in str(number))
        assert held[0] == f"#{digits}".rjust(40)
        assert held[1].strip()
        assert held[-1].strip()


def test_headings_stand_apart_and_with_what_follows() -> None:
    (sheet,) = lines("<h1>Plan</h1><h2>Risks</h2><p>One</p><h3>Door</h3><p>Two</p>")
    assert sheet[1:] == [
        *(f"{'':17},PLAN", "", f"{'':17},RISKS", "", '  ,"O', "", "    ,DOOR", "  ,TWO"),
    ]
    for count in range(16, 24):
        first, *_ = lines("<p>x</p>" * count + "<h2>Risks</h2><p>One</p>")
        assert ",RISKS" not in first[-1]
        assert len(first) <= 25


def test_no_word_is_parted_but_one_longer_than_a_line() -> None:
    address = f"https://x.example/{'abcdefghij' * 6}"
    (sheet,) = lines(f"<p>Ring 01632 960 001 or 07700 900 310. See {address} now.</p>")
    parted = [line for line in sheet if line.endswith('"')]
    assert parted
    assert all(len(line) == 40 for line in parted)
    assert any('#JAFCB"IFJ"JJA' in line for line in sheet)
    back = words(braille.read_back("\r\n".join(sheet).encode())[2])
    assert back == said(f"<p>Ring 01632 960 001 or 07700 900 310. See {address} now.</p>")


def test_letters_without_braille_are_told_and_not_garbled() -> None:
    (sheet,) = lines("<p>She is called آمنہ حسین at home, or Siân.</p>")
    back = braille.read_back("\r\n".join(sheet).encode())[2]
    assert " ".join(back.split()) == "She is called (not in braille ) at home, or Siân."
