"""Make the glyphs of a PDF give their words back.

WeasyPrint draws no glyph for a space at the end of a line or between two elements, so that words
run together for a reader that follows the tags (ISO 32000-1, 14.8.2.5).
"""

import functools
import unicodedata
from typing import Any

import pydyf  # type: ignore[import-untyped]
import uharfbuzz as harfbuzz  # type: ignore[import-untyped]

from generator.press import outlines
from generator.press.codes import codes_of, has_own_numbers


def complete(fonts: dict[Any, Any]) -> None:
    """Give every font a space, and let each be cut to the glyphs that its codes show."""
    for font in fonts.values():
        codes = codes_of(font, fonts)
        shaped = harfbuzz.Font(harfbuzz.Face(harfbuzz.Blob(font.file_content), font.index))
        font.space = None
        if space := shaped.get_nominal_glyph(ord(" ")):
            font.space = codes.code(space, " ")
            advance = shaped.get_glyph_h_advance(space)
            font.to_unicode.setdefault(font.space, " ")
            font.widths.setdefault(font.space, round(advance * 1000 / font.upem))
    for font in fonts.values():
        font.clean = functools.partial(_clean, font)


def _clean(font: Any, _to_unicode: object, hinting: bool) -> None:
    glyphs = font.codes.glyphs.values()
    if has_own_numbers(font):
        font.file_content = outlines.cut(font.file_content, font.index, set(glyphs))
        font.index = 0
    else:
        type(font).clean(font, dict.fromkeys(glyphs, ""), hinting)


def map_codes(pdf: Any, fonts: dict[Any, Any]) -> None:
    """Write into the fonts of a file which glyph each code shows."""
    codes = {font.name: font.codes for font in fonts.values()}
    for entries in tuple(pdf.objects):
        if isinstance(entries, pydyf.Stream) and entries.extra.get("Subtype") == "/OpenType":
            entries.stream = [outlines.alone(entries.stream[0])]
            entries.extra["Subtype"] = "/CIDFontType0C"
        elif isinstance(entries, pydyf.Dictionary) and "CIDToGIDMap" in entries:
            mapped = codes[entries["BaseFont"]].map()
            if isinstance(mapped, pydyf.Stream):
                pdf.add_object(mapped)
                mapped = mapped.reference
            entries["CIDToGIDMap"] = mapped


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
