"""Outlines in PostScript's format, of which the PDF holds those used and not a place for each.

Noto Sans CJK has 65,535 glyphs: with a place kept for each of them a page of Chinese takes a
quarter of a megabyte, and without a sixth of that.
"""

from io import BytesIO

import uharfbuzz as harfbuzz  # type: ignore[import-untyped]
from fontTools.misc.psCharStrings import T2WidthExtractor  # type: ignore[import-untyped]
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

_USELESS = (b"BASE", b"GPOS", b"GSUB", b"VORG", b"vhea", b"vmtx")
_USUAL = 1000


def cut(font: bytes, index: int, glyphs: set[int]) -> bytes:
    """Cut a font to glyphs, which keep their numbers in its outlines."""
    wanted = harfbuzz.SubsetInput()
    wanted.glyph_set.update(glyphs)
    wanted.flags = harfbuzz.SubsetFlags.NO_HINTING | harfbuzz.SubsetFlags.DESUBROUTINIZE
    wanted.drop_table_tag_set.update(int.from_bytes(name) for name in _USELESS)
    made: bytes = harfbuzz.subset(harfbuzz.Face(harfbuzz.Blob(font), index), wanted).blob.data
    return made


def alone(font: bytes) -> bytes:
    """Give the outlines of a font alone: so they are found by their own numbers (ISO 32000-1, 9.9).

    The fonts in it say differently what the usual width is; not all readers ask the right one.
    """
    with TTFont(BytesIO(font), recalcTimestamp=False) as read:
        outlines = read["CFF "].cff
        top = outlines[0]
        for name in top.charset:
            program = top.CharStrings[name]
            private = program.private
            widths = T2WidthExtractor(
                [], outlines.GlobalSubrs, private.nominalWidthX, private.defaultWidthX
            )
            widths.execute(program)
            program.decompile()
            if widths.width != private.defaultWidthX:
                del program.program[0]
            if widths.width != _USUAL:
                program.program.insert(0, widths.width)
        for each in top.FDArray:
            each.Private.defaultWidthX, each.Private.nominalWidthX = _USUAL, 0
        made: bytes = read.getTableData("CFF ")
    return made
