"""Which characters can be printed, and what a computer lacks."""

from generator.press import fonts
from tests.press.press_pages import SCRIPTS


def test_unprintable_characters_are_named() -> None:
    assert fonts.unprintable("Amina Łódź ŵŷ 01632 → ✓\n\u00ad\u200d") == set()
    assert fonts.unprintable("".join(SCRIPTS.values())) == set()
    assert fonts.unprintable("a\U0001f600b\U00012000") == {"\U0001f600", "\U00012000"}


def test_a_piece_is_the_same_every_time() -> None:
    first = fonts.subset(fonts.FONTS[0], "Bold", frozenset("abc"))
    fonts.subset.cache_clear()
    assert fonts.subset(fonts.FONTS[0], "Bold", frozenset("cab")) == first


def test_status_names_every_part_and_how_to_get_it() -> None:
    parts = fonts.status()
    assert all(part.how.startswith("apt install ") for part in parts)
    there = {part.what for part in parts if part.is_there}
    assert "Noto Sans (Latin, Greek and Cyrillic letters)" in there
    assert any("Pango" in what for what in there)


def test_the_configuration_accepts_our_files_alone() -> None:
    text = fonts.configuration().read_text(encoding="utf-8")
    assert "<rejectfont><glob>*</glob></rejectfont>" in text
    assert "NotoSans-Bold.ttf" in text
    assert "Nastaliq" not in text
