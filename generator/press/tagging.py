"""Write the structure tree of a PDF, in place of ``weasyprint.pdf.add_tags``.

WeasyPrint's own tags leave running headers in the tree's dark, cut a table in two at a page's
end and give header cells no scope. ``add_tags`` has the signature of the function it replaces;
the way from a box to its element is lost in the finished file, so this is the place to mend it.
"""

from typing import Any

import pydyf  # type: ignore[import-untyped]

from generator.press.failure import RenderFailed
from generator.press.glyphs import draw_space, reorders
from generator.press.nodes import Annotated, Artifact, Kid, Node, PageContent, words_of
from generator.press.structure import Structure


def add_tags(pdf: Any, document: Any, _pdf_version: object, page_streams: list[Any]) -> None:
    """Add the structure tree, and what ISO 14289-1 wants in the catalogue, to the file."""
    language = document.metadata.lang
    if not language:
        raise RenderFailed("The document does not say its language.")
    structure = Structure(document._html.etree_element, language)
    marks = []
    for page, stream in zip(document.pages, page_streams, strict=True):
        marks.append(_marks(stream))
        if len(marks[-1]) != len(stream._tags):
            raise RenderFailed("Text with opacity or blending cannot be tagged: style it without.")
        structure.add_page(page._page_box, stream._tags)
    for page_marks, stream, content in zip(marks, page_streams, structure.pages, strict=True):
        for mcid, (index, properties) in page_marks.items():
            _mark(stream.stream, index, properties, content, mcid)
            if place := content.spaces.get(mcid):
                draw_space(stream.stream, index, place, document.fonts)
    _Writer(pdf, structure).write()
    pdf.catalog["ViewerPreferences"] = pydyf.Dictionary({"DisplayDocTitle": "true"})
    pdf.catalog["MarkInfo"] = pydyf.Dictionary({"Marked": "true"})


def _marks(stream: Any) -> dict[int, tuple[int, Any]]:
    """Find the marked-content sequences in the page's own stream: place and properties by MCID."""
    return {
        properties["MCID"]: (index, properties)
        for index, properties in enumerate(stream.stream)
        if isinstance(properties, pydyf.Dictionary) and "MCID" in properties
    }


def _mark(items: list[Any], index: int, properties: Any, page: PageContent, mcid: int) -> None:
    """Write what a marked-content sequence is where it begins: its role, or an artifact."""
    owner = page.owners[mcid]
    if isinstance(owner, Node):
        items[index - 1] = f"/{owner.role}"
        text = page.spoken.get(mcid, "")
        if reorders(text) and not owner.actual_text:
            # Only a "Span" sequence may have ActualText (ISO 32000-1, 14.9.4).
            items[index - 1] = "/Span"
            space = " " if mcid in page.spaces else ""
            properties["ActualText"] = pydyf.String(text + space)
        return
    items[index - 1] = "/Artifact"
    del properties["MCID"]
    if owner.pagination:
        properties["Type"] = "/Pagination"
    if owner.subtype:
        properties["Subtype"] = f"/{owner.subtype}"


class _Writer:
    """Writes a structure tree into a PDF: the elements, and the way back from content to them."""

    def __init__(self, pdf: Any, structure: Structure) -> None:
        self._pdf = pdf
        self._structure = structure
        self._elements: dict[Node, Any] = {}
        self._annotations: list[tuple[Any, Node]] = []

    def write(self) -> None:
        root = self._add({"Type": "/StructTreeRoot"})
        root["K"] = pydyf.Array([self._write_node(self._structure.root, root).reference])
        root["ParentTree"] = self._add({"Nums": self._parents()}).reference
        self._pdf.catalog["StructTreeRoot"] = root.reference

    def _add(self, entries: dict[str, Any]) -> Any:
        dictionary = pydyf.Dictionary(entries)
        self._pdf.add_object(dictionary)
        return dictionary

    def _write_node(self, node: Node, parent: Any) -> Any:
        element = self._add(
            {"Type": "/StructElem", "S": f"/{node.role}", "P": parent.reference},
        )
        self._elements[node] = element
        if node.parent is None or node.language != node.parent.language:
            element["Lang"] = pydyf.String(node.language)
        if node.alternative:
            element["Alt"] = pydyf.String(node.alternative)
        if node.actual_text:
            element["ActualText"] = pydyf.String(node.actual_text)
        if node.attributes:
            values = {
                key: pydyf.Array(value) if isinstance(value, list) else value
                for key, value in node.attributes.items()
            }
            element["A"] = pydyf.Dictionary(values)
        pages = [kid.page for kid in node.kids if not isinstance(kid, Node)]
        if pages:
            element["Pg"] = self._pdf.page_references[pages[0]]
        element["K"] = pydyf.Array(
            [
                self._kid(kid, node, element, pages)
                for kid in node.kids
                if not (isinstance(kid, Node) and _is_empty(kid))
            ]
        )
        return element

    def _kid(self, kid: Kid, node: Node, element: Any, pages: list[int]) -> Any:
        if isinstance(kid, Node):
            return self._write_node(kid, element).reference
        page = self._pdf.page_references[kid.page]
        if isinstance(kid, Annotated):
            kid.annotation["Contents"] = pydyf.String(" ".join(words_of(node.element).split()))
            self._annotations.append((kid.annotation, node))
            return pydyf.Dictionary({"Type": "/OBJR", "Obj": kid.annotation.reference, "Pg": page})
        if kid.page == pages[0]:
            return kid.mcid
        return pydyf.Dictionary({"Type": "/MCR", "Pg": page, "MCID": kid.mcid})

    def _parents(self) -> Any:
        """Map the content of each page, then each annotation, to its structure element."""
        numbers = pydyf.Array()
        for number, page in enumerate(self._structure.pages):
            owners = (page.owners[mcid] for mcid in range(len(page.owners)))
            references = pydyf.Array(
                [
                    "null" if isinstance(owner, Artifact) else self._elements[owner].reference
                    for owner in owners
                ]
            )
            self._pdf.add_object(references)
            numbers.extend((number, references.reference))
        for number, (annotation, node) in enumerate(self._annotations, len(self._structure.pages)):
            annotation["StructParent"] = number
            numbers.extend((number, self._elements[node].reference))
        return numbers


def _is_empty(node: Node) -> bool:
    """Tell whether a node can go: a cell stays even when it is empty, to keep the table whole."""
    if node.role in {"TR", "TH", "TD"}:
        return False
    return all(isinstance(kid, Node) and _is_empty(kid) for kid in node.kids)
