"""Draw a line of text, in place of ``weasyprint.draw.text.draw_first_line``.

The pages look as WeasyPrint's own do. But each glyph is shown by a code of its text (``codes``),
and a glyph without a text of its own by one that stands for nothing. What our pages and fonts do
not have is left out: lines that are cut short with an ellipsis, and pictures as letters.
"""

from collections.abc import Sequence
from typing import Any

from weasyprint.text.ffi import FROM_UNITS, ffi, pango  # type: ignore[import-untyped]

from generator.press.codes import codes_of
from generator.press.failure import RenderFailed
from generator.press.nodes import text_of

NOTHING = "\u200b"
"""What a glyph stands for that has no character of its own: another has the text of both."""

_END = b" EMC"
"""The end of a sequence within another one, told from ``b"EMC"``, the end of that."""


def draw_first_line(
    stream: Any, textbox: Any, text_overflow: str, block_ellipsis: Any, matrix: Any
) -> list[Any]:
    """Draw the line of a box, and give back its pictures: there are none."""
    if not text_of(textbox).strip() or textbox.style["font_size"] < 1e-6:
        return []
    if text_overflow == "ellipsis" or block_ellipsis != "none":
        raise RenderFailed("A line that is cut short would hide words: style it without.")
    pango.pango_layout_set_single_paragraph_mode(textbox.pango_layout.layout, True)
    line, _ = textbox.pango_layout.get_first_line()
    stream.set_text_matrix(*matrix.values)
    utf8 = textbox.pango_layout.text.encode()
    shown = _Shown(stream)
    run = line.runs[0]
    while run != ffi.NULL:
        item = run.data
        run = run.next
        shown.add(item, utf8, textbox.style["font_size"])
    shown.end()
    return []


class _Shown:
    """Text on its way into the content stream of a page."""

    def __init__(self, stream: Any) -> None:
        self._stream = stream
        self._string = ""
        self._font_at: Any = None

    def end(self) -> None:
        """Show what is left."""
        self._stream.show_text(self._string)

    def add(self, item: Any, utf8: bytes, size: float) -> None:
        """Add a run of glyphs of one font."""
        pango_font = item.item.analysis.font
        font, font_size = self._stream.add_font(pango_font)
        if pango.pango_version() < 14802:
            font_size = size
        if font.bitmap or font.png or font.svg or font.colr:
            raise RenderFailed(f"{font.family} has pictures for letters.")
        if pango_font != self._font_at:
            self._font_at = pango_font
            self._flush()
            self._stream.set_font_size(font.hash, font_size)
        self._string += "<"
        codes = codes_of(font, self._stream._fonts)
        to_unicode = font.to_unicode
        glyphs = item.glyphs.glyphs
        is_backward = item.item.analysis.level % 2
        for index, text in enumerate(_texts(item, utf8)):
            info = glyphs[index]
            glyph, geometry = info.glyph, info.geometry
            if glyph == pango.PANGO_GLYPH_EMPTY:
                self._string += f">{-geometry.width / font_size}<"
                continue
            if glyph & pango.PANGO_GLYPH_UNKNOWN_FLAG:
                raise RenderFailed(f"No font has {text!r} (U+{ord(text[0]):04X}).")
            code = codes.code(glyph, text)
            to_unicode.setdefault(code, text)
            if code not in font.widths:
                font.widths[code] = self._width(pango_font, glyph, font_size)
            if is_backward and text is NOTHING:
                # Dots and hooks drawn apart: readers would take them for words of their own.
                self._break(b"/Span <</ActualText ()>> BDC")
                self._show(code, geometry, font.widths[code], font_size)
                self._break(_END)
            else:
                self._show(code, geometry, font.widths[code], font_size)
        self._string = self._closed()

    def _show(self, code: int, geometry: Any, own_width: int, font_size: float) -> None:
        """Show a glyph at its place, and move on by its width in this text."""
        offset = geometry.x_offset / font_size
        rise = geometry.y_offset / 1000
        if rise:
            self._flush()
            self._stream.set_text_rise(-rise)
            self._stream.show_text(f"{-offset}<{code:04x}>" if offset else f"<{code:04x}>")
            self._stream.set_text_rise(0)
            self._string = "<"
        elif offset:
            self._string += f">{-offset}<{code:04x}"
        else:
            self._string += f"{code:04x}"
        kerning = own_width + offset - geometry.width * 1000 * FROM_UNITS / font_size
        if kerning:
            self._string += f">{int(kerning)}<"

    def _width(self, pango_font: Any, glyph: int, font_size: float) -> int:
        stream = self._stream
        pango.pango_font_get_glyph_extents(pango_font, glyph, stream.ink_rect, stream.logical_rect)
        width: int = round(stream.logical_rect.width * 1000 * FROM_UNITS / font_size)
        return width

    def _break(self, operator: bytes) -> None:
        self._flush()
        self._stream.stream.append(operator)
        self._string = "<"

    def _flush(self) -> None:
        """Show what is open: a string of codes, closed or not."""
        if string := self._closed():
            self._stream.show_text(string)
        self._string = ""

    def _closed(self) -> str:
        if not self._string or self._string[-1] == "<":
            return self._string[:-1]
        # Between runs of one font the last string is closed already, or ends with a number.
        return self._string + ">" if self._is_open() else self._string

    def _is_open(self) -> bool:
        return self._string.rfind("<") > self._string.rfind(">")


def _texts(run: Any, utf8: bytes) -> Sequence[str]:
    """Say for each glyph of a run which text it stands for.

    The glyphs of a cluster stand for one text: the one that is read first has it.
    """
    count = run.glyphs.num_glyphs
    own = utf8[run.item.offset : run.item.offset + run.item.length]
    starts = ffi.unpack(run.glyphs.log_clusters, count)
    if count == len(own) and own.isascii() and starts == list(range(count)):
        return own.decode()
    is_backward = run.item.analysis.level % 2
    order = range(count - 1, -1, -1) if is_backward else range(count)
    ends = dict(zip(sorted(set(starts)), [*sorted(set(starts))[1:], len(own)], strict=True))
    texts = [NOTHING] * count
    told: set[int] = set()
    for index in order:
        start = starts[index]
        if start not in told:
            told.add(start)
            texts[index] = own[start : ends[start]].decode()
    return texts
