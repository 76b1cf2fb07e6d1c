"""The logical structure of a laid-out document: one node for each element that means something.

WeasyPrint lays an element out as many boxes: one for each line, page and anonymous wrapper. Here
all boxes of one HTML element become one structure element (ISO 32000-1, 14.7.2), so that a table
over three pages is one table. Elements without a meaning of their own are passed through.
"""

from collections.abc import Iterator
from typing import Any

from weasyprint.formatting_structure import boxes  # type: ignore[import-untyped]
from weasyprint.layout.absolute import AbsolutePlaceholder  # type: ignore[import-untyped]

from generator.press.failure import RenderFailed
from generator.press.glyphs import is_right_to_left
from generator.press.nodes import Annotated, Artifact, Marked, Node, PageContent, text_of, words_of
from generator.press.roles import Roles

POINTS = 0.75
"""PDF points in a CSS pixel."""

_GROUPS = {"Document", "Sect", "Art", "BlockQuote", "Div"}
"""Grouping elements hold no text of their own (ISO 32000-1, 14.8.4.2)."""


class Structure:
    """The structure tree of a document, built page by page in the order of the boxes."""

    def __init__(self, html: Any, language: str) -> None:
        self.root = Node("Document", None, language)
        self.pages: list[PageContent] = []
        self._nodes: dict[tuple[Any, str], Node] = {}
        self._roles = Roles(html)
        self._tags: dict[Any, Any] = {}
        self._line_ends: dict[tuple[Any, str], tuple[int, int, Any]] = {}
        """Of each element that holds lines: page, MCID and box of what its last line ends with."""
        self._last_text: tuple[int, int, Any] | None = None
        self._is_in_line = False
        self._words: dict[Any, str] = {}

    def add_page(self, page_box: Any, tags: dict[Any, Any]) -> None:
        """Walk the boxes of the next page; ``tags`` maps each drawn box to its MCID."""
        self.pages.append(PageContent(page_box.margin_height() * POINTS))
        self._tags = tags
        for child in page_box.children:
            if isinstance(child, boxes.MarginBox):
                top = child.at_keyword.startswith("@top")
                self._set_aside(child, Artifact(True, "Header" if top else "Footer"))
            else:
                self._visit(child, self.root)
        if tags:
            raise RenderFailed("Some content of a page has no place in its structure.")

    def _visit(self, box: Any, node: Node) -> None:
        box = box._box if isinstance(box, AbsolutePlaceholder) else box
        if isinstance(box, boxes.TextBox):
            self._add_text(box, node)
        elif isinstance(box, boxes.ReplacedBox):
            self._add_picture(box, node)
        elif self._is_repeated(box):
            self._set_aside(box, Artifact(pagination=True))
        else:
            inside = self._node_of(box, node)
            self._add_annotation(box, inside)
            for child in box.children:
                if isinstance(child, boxes.LineBox):
                    self._add_line(child, inside)
                else:
                    self._visit(child, inside)

    def _add_line(self, line: Any, node: Node) -> None:
        node = _paragraph(line, node)
        texts = [
            (self._tags[box]["mcid"], box)
            for box in _all_boxes(line)
            if isinstance(box, boxes.TextBox) and box in self._tags and text_of(box).strip()
        ]
        if texts:
            key = (line.element, line.element_tag)
            before = self._line_ends.get(key)
            if before and self._is_spaced(line.element, text_of(before[2]), text_of(texts[0][1])):
                self._end_with_space(*before)
            elif not before and self._last_text and not self._is_in_line:
                # Blocks that share an element (a link, its page number) are words apart too.
                self._end_with_space(*self._last_text)
            self._last_text = self._line_ends[key] = (len(self.pages) - 1, *texts[-1])
        was_in_line, self._is_in_line = self._is_in_line, True
        self._visit(line, node)
        self._is_in_line = was_in_line

    def _is_spaced(self, element: Any, end: str, start: str) -> bool:
        """Tell whether two lines break at a space, and not inside a word or after a hyphen."""
        if element not in self._words:
            self._words[element] = " ".join(words_of(element).split())
        together = " ".join(end[-20:].split()) + " ".join(start[:20].split())
        return together not in self._words[element]

    def _end_with_space(self, page: int, mcid: int, box: Any) -> None:
        owner = self.pages[page].owners[mcid]
        if isinstance(owner, Node) and owner.actual_text:
            owner.actual_text += " "
            return
        right = box.position_x + box.width
        self.pages[page].spaces[mcid] = (right, box.position_y + box.baseline)

    def _is_repeated(self, box: Any) -> bool:
        """Tell whether the box is a table's head or foot that stood on an earlier page too."""
        if not (getattr(box, "is_header", False) or getattr(box, "is_footer", False)):
            return False
        node = self._nodes.get((box.element, box.element_tag))
        return node is not None and node.first_page < len(self.pages) - 1

    def _set_aside(self, box: Any, artifact: Artifact) -> None:
        for inner in _all_boxes(box):
            if inner.link_annotation:
                raise RenderFailed("A running header or a repeated table head holds a link.")
            if tag := self._tags.pop(inner, None):
                self.pages[-1].owners[tag["mcid"]] = artifact

    def _add_text(self, box: Any, node: Node) -> None:
        tag = self._tags.pop(box, None)
        text = text_of(box)
        if tag is None:
            if text.strip():
                raise RenderFailed("Some text of a page was laid out but not drawn.")
            return
        page = self.pages[-1]
        if not text or box.style["visibility"] != "visible":
            page.owners[tag["mcid"]] = Artifact()
            return
        if not text.strip():
            page.spaces[tag["mcid"]] = (box.position_x, box.position_y + box.baseline)
        if text.strip() and (is_right_to_left(text) or box.style["direction"] == "rtl"):
            # In the content itself readers would take it for text in the order of the glyphs;
            # there, brackets around Latin words are turned round too.
            node = node.add("Span", None)
            node.actual_text = text
        page.owners[tag["mcid"]] = node
        page.spoken[tag["mcid"]] = text
        node.kids.append(Marked(len(self.pages) - 1, tag["mcid"]))

    def _add_picture(self, box: Any, node: Node) -> None:
        tag = self._tags.pop(box, None)
        if tag is None:
            return
        page = self.pages[-1]
        alternative = box.element.get("alt") if box.element_tag == "img" else ""
        if alternative is None:
            raise RenderFailed("A picture has no alt text, not even an empty one.")
        if not alternative.strip():
            page.owners[tag["mcid"]] = Artifact()
            return
        figure = node.add("Figure", box.element, box.element.get("lang"))
        figure.alternative = alternative
        left, top = box.content_box_x(), box.content_box_y()
        edges = (left, top + box.height, left + box.width, top)
        figure.attributes = {
            "O": "/Layout",
            "BBox": [
                round(page.height - edge * POINTS if vertical else edge * POINTS, 3)
                for vertical, edge in zip((False, True) * 2, edges, strict=True)
            ],
        }
        page.owners[tag["mcid"]] = figure
        figure.kids.append(Marked(len(self.pages) - 1, tag["mcid"]))
        self._add_annotation(box, figure)

    def _add_annotation(self, box: Any, node: Node) -> None:
        if box.link_annotation:
            link = node.nearest("Link")
            if link is None:
                raise RenderFailed("A link is not inside an <a> element.")
            link.kids.append(Annotated(len(self.pages) - 1, box.link_annotation))

    def _node_of(self, box: Any, node: Node) -> Node:
        """Find or make the node into which the content of the box goes."""
        element, tag = box.element, box.element_tag
        if element is None:
            return node
        if known := self._nodes.get((element, tag)):
            return known
        made = self._roles.make(box, node)
        if made is not node:
            made.first_page = len(self.pages) - 1
            self._nodes[element, tag] = made
        return made


def _all_boxes(box: Any) -> Iterator[Any]:
    box = box._box if isinstance(box, AbsolutePlaceholder) else box
    yield box
    for child in getattr(box, "children", ()):
        yield from _all_boxes(child)


def _paragraph(line: Any, node: Node) -> Node:
    """Give the text of a line that stands in no paragraph one of its own."""
    if node.role not in _GROUPS:
        return node
    inner = list(_all_boxes(line))
    if not any(isinstance(box, boxes.TextBox) and text_of(box).strip() for box in inner):
        return node
    last = node.kids[-1] if node.kids else None
    if isinstance(last, Node) and last.role == "P" and last.element is line.element:
        return last
    return node.add("P", line.element)
