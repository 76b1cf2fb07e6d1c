"""The words of a copy as a Word file: a table of two columns, for translators without a tool."""

import io
import re
import zipfile
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from generator.text import LANGUAGE_TAG
from generator.translation.handover import Came, Handover, Returned, UnreadableError
from generator.wording.scripts import direction

LARGEST = 32 * 1024 * 1024
"""Bytes that a Word file may unpack to: a small file can hold a room full of nothing."""

_HOW = (
    "Write the translation in the right column. Leave what stands in braces, such as {1}, as it "
    "is: it is filled in later. Change nothing in the other columns."
)
_NEVER = datetime(2000, 1, 1)


def written(handover: Handover) -> bytes:
    """Write a handover as a Word file."""
    made = Document()
    made.core_properties.author = made.core_properties.title = ""
    made.core_properties.keywords = handover.mark
    made.core_properties.created = made.core_properties.modified = _NEVER
    made.add_paragraph(_HOW)
    table = made.add_table(rows=1, cols=3)
    table.style = "Table Grid"
    heads = ("No.", handover.source, handover.language)
    for cell, words in zip(table.rows[0].cells, heads, strict=True):
        cell.text = words
    for each in handover.segments:
        cells = table.add_row().cells
        cells[0].text = each.number
        cells[1].text = each.text
        for note in each.notes:  # handover.with_notes knows them when they come back
            run = cells[1].add_paragraph().add_run(f"({note})")
            run.italic, run.font.size = True, Pt(8)
        cells[2].text = each.translation
        if direction(handover.language) == "rtl":
            _from_the_right(cells[2])
    for row in table.rows:
        for cell, width in zip(row.cells, (1.6, 7.4, 7.4), strict=True):
            cell.width = Cm(width)
    content = io.BytesIO()
    made.save(content)
    return content.getvalue()


def _from_the_right(cell: object) -> None:
    for paragraph in cell.paragraphs:  # type: ignore[attr-defined]
        paragraph.alignment = WD_ALIGN_PARAGRAPH.LEFT  # in such a paragraph: at its beginning
        paragraph._p.get_or_add_pPr().append(OxmlElement("w:bidi"))
        for run in paragraph.runs:
            mark = OxmlElement("w:rtl")
            mark.set(qn("w:val"), "1")
            run._r.get_or_add_rPr().append(mark)


def returned(content: bytes) -> Came:
    """Read a Word file that came back. Raises ``UnreadableError``."""
    try:
        mark, rows = _rows(content)
    except Exception as error:
        raise UnreadableError(f"it is not a sound Word file ({type(error).__name__})") from None
    if not any(len(row) >= 3 for row in rows):
        raise UnreadableError("it has no table with the numbers, the text and its translation")
    heads = [row[2].strip() for row in rows if len(row) >= 3 and not row[0].strip()[:1].isdigit()]
    texts = (
        Returned(row[0].strip(), row[1], row[2])
        for row in rows
        if len(row) >= 3 and row[0].strip()[:1].isdigit()
    )
    language = heads[0] if heads and re.fullmatch(LANGUAGE_TAG, heads[0]) else ""
    return Came(tuple(texts), language, mark)


def _rows(content: bytes) -> tuple[str, list[list[str]]]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        if sum(each.file_size for each in archive.infolist()) > LARGEST:
            raise ValueError("it unpacks to more than a translation can need")
    made = Document(io.BytesIO(content))
    rows = made.element.body.iter(qn("w:tr"))
    return made.core_properties.keywords, [[*map(_cell, _cells(row))] for row in rows]


_TAKEN_OUT = {qn("w:del"), qn("w:moveFrom")}
"""What Word shows struck through, where changes are tracked."""


def _cells(row: Any) -> Iterator[Any]:
    """Give the cells of a row as they stand in the file: a span says nothing of how many."""
    for each in row:
        if each.tag == qn("w:tc"):
            yield each
        elif each.tag not in {qn("w:tbl"), *_TAKEN_OUT}:
            yield from _cells(each)


def _cell(cell: Any) -> str:
    """Read a cell with what was typed while changes were tracked, as if they were accepted."""
    return "\n".join("".join(_typed(each)) for each in cell.iter(qn("w:p")))


def _typed(element: Any) -> Iterator[str]:
    for each in element:
        if each.tag == qn("w:t"):
            yield each.text or ""
        elif each.tag in _SIGNS:
            yield _SIGNS[each.tag]
        elif each.tag not in _TAKEN_OUT:
            yield from _typed(each)


_SIGNS = {qn("w:tab"): "\t", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-"}
