"""The text of a PDF, from every object in it (ISO 32000-1)."""

import codecs
import io
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote

import pikepdf
import pypdfium2  # type: ignore[import-untyped]

from generator.press.layers import Layer

_STRING = re.compile(rb"\(((?:\\.|[^\\()])*)\)|<([0-9A-Fa-f\s]*)>(?!>)", re.DOTALL)
_NAME = re.compile(rb"/([^\s()<>\[\]{}/%]+)")
_PROPERTIES = re.compile(rb"<<(.*?)>>\s*(?:BDC|DP)\b", re.DOTALL)
_ESCAPE = re.compile(rb"\\([0-7]{1,3}|\r\n|.)", re.DOTALL)
_ESCAPES = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f", b"\n": b""}
_GRAMMAR = (
    "A Action ActualText Alt Annot Annots Art Artifact Ascent BBox BS BaseFont BleedBox "
    "BlockQuote CA CIDFontType2 CIDInit CIDSystemInfo CIDToGIDMap CMap CMapName CMapType "
    "CapHeight Caption Catalog Circle ColSpan ColorSpace Column Contents Count Decimal "
    "DescendantFonts Descent Dest Dests DeviceGray DeviceRGB Disc DisplayDocTitle Document E "
    "Encoding ExtGState Figure Filter First Flags FlateDecode Font FontBBox FontDescriptor "
    "FontFamily FontFile2 FontName Footer Form Group H1 H2 H3 H4 Header Height ID Identity "
    "Identity-H Image Index Info ItalicAngle K Kids L LBody LI Lab Lang Last Layout Lbl Length "
    "Length1 Link List ListNumbering MCID MCR Mask MarkInfo Marked MediaBox Metadata N Names Next "
    "None Nums O OBJR Obj ObjStm Ordering Outlines P Page Pages Pagination Parent ParentTree Part "
    "Pattern Pg Prev ProcSet Producer Range Rect Reference Registry Resources Root Row RowSpan S "
    "SMask Scope Sect Shading Size Span Square StemH StemV StructElem StructParent StructParents "
    "StructTreeRoot Subtype Supplement T TBody TD TH THead TOC TOCI TR Table Tabs Title ToUnicode "
    "Transparency TrimBox Type Type0 URI ViewerPreferences W WhitePoint Width XML XObject XRef "
    "XYZ ca "
)
GRAMMAR = frozenset(_GRAMMAR.split())
"""Names that the format itself gives (ISO 32000-1). They tell nothing, whoever is called Page."""

_FONT_FILES = ("/FontFile", "/FontFile2", "/FontFile3")


def pdf_layers(content: bytes) -> Iterator[tuple[Layer, bytes | None]]:
    """Yield each layer, and with it the content of a file that is embedded there."""
    yield from ((layer, None) for layer in _page_texts(content))
    with pikepdf.open(io.BytesIO(content)) as pdf:
        syntax = pdf.trailer.unparse(resolved=True)
        strings, names = _strings(syntax), _names(syntax)
        opaque = {
            item[key].objgen
            for item in pdf.objects
            if isinstance(item, pikepdf.Dictionary)
            for key in _FONT_FILES
            if key in item
        }
        for item in pdf.objects:
            is_stream = isinstance(item, pikepdf.Stream)
            entries = item.stream_dict if is_stream else item
            syntax = entries.unparse(resolved=True)
            strings += _strings(syntax)
            names += _names(syntax)
            if is_stream and item.objgen not in opaque and not _is_mute(item):
                yield from _stream(item)
        yield Layer("strings", " ".join(strings)), None
        yield Layer("strings, joined", "".join(strings)), None
        yield Layer("strings, decoded", unquote(" ".join(s for s in strings if "%" in s))), None
        yield Layer("names", " ".join(dict.fromkeys(names))), None


def _is_mute(stream: Any) -> bool:
    """Tell pictures from text, and the file's own tables, whose objects are read one by one."""
    return stream.get("/Subtype") == "/Image" or stream.get("/Type") in {"/XRef", "/ObjStm"}


def _page_texts(content: bytes) -> Iterator[Layer]:
    document = pypdfium2.PdfDocument(content)
    try:
        for number, page in enumerate(document, 1):
            text = page.get_textpage()
            yield Layer(f"page {number}", text.get_text_range())
            text.close()
            page.close()
    finally:
        document.close()


def _stream(stream: Any) -> Iterator[tuple[Layer, bytes | None]]:
    """Yield what a stream says: a file embedded, or the properties of marked content."""
    content = stream.read_bytes()
    number = stream.objgen[0]
    if stream.get("/Type") in {"/EmbeddedFile", "/Metadata"} or not _is_content(content):
        yield Layer(f"stream {number}", ""), content
        return
    # The strings that are shown are numbers of glyphs: their text is that of the page.
    properties = b" ".join(_PROPERTIES.findall(content))
    yield Layer(f"stream {number}", " ".join(_strings(properties))), None
    yield Layer(f"stream {number}, names", " ".join(_names(content))), None


def _is_content(content: bytes) -> bool:
    """Tell page descriptions and character maps, whose strings are apart, from other streams."""
    return bool(re.search(rb"(?:^|\s)(?:BT|BDC|BMC|cm|re|endcmap)\s", content))


def _strings(syntax: bytes) -> list[str]:
    strings: list[str] = []
    for literal, digits in _STRING.findall(syntax):
        raw = bytes.fromhex(_even(digits)) if digits else _ESCAPE.sub(_unescape, literal)
        strings.extend(_texts(raw))
    return strings


def _names(syntax: bytes) -> list[str]:
    names = (_unnumbered(name) for name in sorted(set(_NAME.findall(syntax))))
    return [name for name in names if name not in GRAMMAR]


def _even(digits: bytes) -> str:
    text = b"".join(digits.split()).decode()
    return text + "0" * (len(text) % 2)


def _unescape(match: re.Match[bytes]) -> bytes:
    found = match[1]
    return bytes([int(found, 8) & 255]) if found.isdigit() else _ESCAPES.get(found, found)


def _texts(raw: bytes) -> Iterator[str]:
    """Yield a string as the texts that it can be (ISO 32000-1, 7.9.2)."""
    if raw.startswith(codecs.BOM_UTF16_BE):
        yield raw[2:].decode("utf-16-be", "ignore")
    elif raw.startswith(codecs.BOM_UTF16_LE):
        yield raw[2:].decode("utf-16-le", "ignore")
    elif raw.isascii():
        yield raw.decode()
    else:
        yield raw.decode("utf-8", "ignore")
        yield raw.decode("pdfdoc", "ignore")


def _unnumbered(name: bytes) -> str:
    """Read a name, in which ``#20`` is a space."""
    raw = re.sub(rb"#([0-9A-Fa-f]{2})", lambda match: bytes([int(match[1], 16)]), name)
    return raw.decode("utf-8", "ignore")
