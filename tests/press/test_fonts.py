"""Which characters can be printed, and what a computer lacks."""

from generator.press import fontconfig, fonts, pieces
from tests.press.press_pages import SCRIPTS


def test_unprintable_characters_are_named() -> None:
    assert fonts.unprintable("Amina Łódź ŵŷ 01632 → ✓\n\u00ad\u200d") == set()
    assert fonts.unprintable("".join(SCRIPTS.values())) == set()
    assert fonts.unprintable("a\U0001f600b\U00012000") == {"\U0001f600", "\U00012000"}


def test_a_piece_is_the_same_every_time() -> None:
    first = pieces.subset(fonts.FONTS[0], "Bold", frozenset("abc"))
    pieces.subset.cache_clear()
    assert pieces.subset(fonts.FONTS[0], "Bold", frozenset("cab")) == first


def test_status_names_every_part_and_how_to_get_it() -> None:
    parts = fonts.status()
    assert all(part.how.startswith("apt install ") for part in parts)
    there = {part.what for part in parts if part.is_there}
    assert "Noto Sans (Latin, Greek and Cyrillic letters)" in there
    assert any("Pango" in what for what in there)


def test_the_configuration_accepts_our_files_alone() -> None:
    text = fontconfig.configuration().read_text(encoding="utf-8")
    assert "<rejectfont><glob>*</glob></rejectfont>" in text
    assert "NotoSans-Bold.ttf" in text
    assert "NotoNastaliqUrdu-Bold.ttf" in text
    assert "NotoSerif" not in text


def test_each_language_has_its_fonts() -> None:
    assert [font.family for font in fonts.LANGUAGES["ur"]] == ["Noto Nastaliq Urdu", "Noto Sans"]
    assert family("ک", "ur") == "Noto Nastaliq Urdu"
    assert family("ک", "ar") == family("ک", "en") == family("ک") == "Noto Naskh Arabic"
    assert family("A", "ur") == family("A", "zh-Hans") == family("A", "bn") == "Noto Sans"
    assert family("“", "zh-Hans") == "Noto Sans CJK SC"
    assert family("“", "cy") == "Noto Sans"
    assert family("।", "bn") == "Noto Sans Bengali"
    assert family("।", "pa") == "Noto Sans Gurmukhi"


def family(character: str, language: str = "") -> str | None:
    font = fonts.font_of(character, language)
    return font and font.family


def test_status_says_what_each_language_needs() -> None:
    parts = {part.what: part for part in fonts.status()}
    chinese = parts["Words in Chinese: Noto Sans CJK SC and Noto Sans"]
    assert chinese.is_there
    assert chinese.how == "apt install fonts-noto-cjk fonts-noto-core"
    assert not chinese.needed
    assert sum(what.startswith("Words in ") for what in parts) == 12
