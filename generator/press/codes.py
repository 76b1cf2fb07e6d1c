"""The codes by which a PDF shows the glyphs of a font, one for each text that a glyph stands for.

A PDF maps each code to one text (ISO 32000-1, 9.10). WeasyPrint uses the numbers of the glyphs as
codes, so that a glyph which stands for one letter here and for another there reads back as the
first: ਹੱਕਾਂ as ਹਿੱਕਾਂ. Here each glyph has a code for each of its texts.
"""

from array import array
from typing import Any

import pydyf  # type: ignore[import-untyped]

MOST = 0xFFFF


class Codes:
    """The codes of one font. The first text of a glyph has the glyph's own number as its code."""

    def __init__(self, font: Any) -> None:
        self.glyphs: dict[int, int] = {}
        self._known: dict[tuple[int, str], int] = {}
        self._next = MOST + 1 if has_own_numbers(font) else font.glyph_count

    def code(self, glyph: int, text: str) -> int:
        """Give the code of a glyph that stands for a text."""
        code = self._known.get((glyph, text))
        if code is None:
            code = glyph
            if glyph in self.glyphs and self._next <= MOST:
                code = self._next
                self._next += 1
            self._known[glyph, text] = code
            self.glyphs.setdefault(code, glyph)
        return code

    def map(self) -> Any:
        """Map codes to glyphs (9.7.4.2, CIDToGIDMap): where they differ, or else as a name."""
        if all(code == glyph for code, glyph in self.glyphs.items()):
            return "/Identity"
        numbers = array("H", bytes(2 * (max(self.glyphs) + 1)))
        for code, glyph in self.glyphs.items():
            numbers[code] = glyph
        numbers.byteswap()
        return pydyf.Stream([numbers.tobytes()], compress=True)


def has_own_numbers(font: Any) -> bool:
    """Tell a font in PostScript's format: it numbers its glyphs itself (9.7.4.2)."""
    return "CFF " in font.tables


def codes_of(font: Any, fonts: dict[Any, Any]) -> Codes:
    """Give the codes of a font: the same for fonts that have one name in the file."""
    try:
        known: Codes = font.codes
    except AttributeError:
        same = (
            each.codes for each in fonts.values() if each.hash == font.hash and each is not font
        )
        known = font.codes = next(same, None) or Codes(font)
    return known
