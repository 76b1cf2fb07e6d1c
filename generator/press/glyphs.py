"""Make the glyphs of a PDF give their words back.

WeasyPrint notes for each glyph the text for which it first stood, and nothing for the second
glyph of a cluster: PDF/UA refuses the empty entry, and a letter reads back as another one. And
it draws no glyph for a space at the end of a line or between two elements, so that words run
together for a reader that follows the tags (ISO 32000-1, 14.8.2.5).
"""

import unicodedata
from typing import Any

import uharfbuzz as harfbuzz  # type: ignore[import-untyped]

NOTHING = "\u200b"
"""What a glyph stands for that has no character of its own: ``/ActualText`` has its word."""


def complete(fonts: dict[Any, Any]) -> None:
    """Give every used glyph of the fonts a text, and every font a space."""
    spaces = {}
    for font in fonts.values():
        face = harfbuzz.Face(harfbuzz.Blob(font.file_content), font.index)
        shaped = harfbuzz.Font(face)
        characters = _characters(face, shaped)
        for glyph, text in font.to_unicode.items():
            own = characters.get(glyph)
            if len(text) != 1 and not (text and own is None):
                is_ligature = own and unicodedata.normalize("NFKC", own) == text
                font.to_unicode[glyph] = text if is_ligature else own or NOTHING
        if space := shaped.get_nominal_glyph(ord(" ")):
            advance = shaped.get_glyph_h_advance(space)
            font.to_unicode.setdefault(space, " ")
            font.widths.setdefault(space, round(advance * 1000 / face.upem))
            spaces[font.hash] = space
    for font in fonts.values():
        font.space = spaces.get(font.hash)


def _characters(face: harfbuzz.Face, font: harfbuzz.Font) -> dict[int, str]:
    """Map each glyph to the first character for which the font has it."""
    found: dict[int, str] = {}
    for code in face.unicodes:
        glyph = font.get_nominal_glyph(code)
        if glyph is not None:
            found.setdefault(glyph, chr(code))
    return found


def is_right_to_left(text: str) -> bool:
    """Tell whether a text has right-to-left letters."""
    return any(c > "\u058f" and unicodedata.bidirectional(c) in {"R", "AL"} for c in text)


def reorders(text: str) -> bool:
    """Tell whether the glyphs of a text do not give its words back.

    A PDF maps each glyph to one text. Where letters join, reorder or carry marks (as in Indic
    and South-East Asian scripts) one glyph stands for several.
    """
    return any(
        unicodedata.category(character)[0] == "M"
        or "\u0900" <= character <= "\u109f"
        or "\u1780" <= character <= "\u18af"
        for character in text
        if character > "\u02ff"
    )


def draw_space(items: list[Any], begin: int, place: tuple[float, float], fonts: Any) -> None:
    """Draw a space at the end of the marked content that begins at ``begin`` in a page's stream.

    Where nothing was drawn (the content is a space alone) it stands at ``place``, in the font
    that was used last.
    """
    end = items.index(b"EMC", begin)
    last_font = next((item for item in reversed(items[:end]) if _is_font(item)), None)
    if last_font is None:
        return
    name = last_font.split()[0].decode()[1:]
    glyph = next((font.space for font in fonts.values() if font.hash == name), None)
    closing = next((i for i in range(end, begin, -1) if items[i] == b"ET"), None)
    if glyph is None or closing is None:
        return
    drawn = [f"<{glyph:04x}> Tj"]
    if not any(_is_font(item) for item in items[begin:end]):
        drawn = [last_font.decode(), f"1 0 0 -1 {place[0]:.3f} {place[1]:.3f} Tm", *drawn]
    items[closing] = " ".join([*drawn, "ET"])


def _is_font(item: Any) -> bool:
    return isinstance(item, bytes) and item.endswith(b" Tf")
