"""Which structure element stands for which HTML element (ISO 32000-1, 14.8.4)."""

from typing import Any

from weasyprint.formatting_structure import boxes  # type: ignore[import-untyped]

from generator.press.nodes import Node

_ROLES = {
    "section": "Sect",
    "aside": "Sect",
    "article": "Art",
    "blockquote": "BlockQuote",
    "p": "P",
    "address": "P",
    "figcaption": "P",
    "pre": "P",
    **{f"h{level}": f"H{level}" for level in range(1, 7)},
    "a": "Link",
    "table": "Table",
    "thead": "THead",
    "tbody": "TBody",
    "tfoot": "TFoot",
    "tr": "TR",
    "th": "TH",
    "td": "TD",
    "caption": "Caption",
}

_NUMBERINGS = {
    "none": "None",
    "disc": "Disc",
    "circle": "Circle",
    "square": "Square",
    "decimal": "Decimal",
    "upper-roman": "UpperRoman",
    "lower-roman": "LowerRoman",
    "upper-alpha": "UpperAlpha",
    "lower-alpha": "LowerAlpha",
}


class Roles:
    """Makes the node of an element, in the light of where it stands in its document."""

    def __init__(self, html: Any) -> None:
        self._parents = {child: parent for parent in html.iter() for child in parent}
        self._contents = {
            element
            for nav in html.iter("nav")
            if "contents" in nav.get("class", "").split()
            for element in nav.iter()
        }

    def make(self, box: Any, node: Node) -> Node:
        """Make the node of the box's element, or give back ``node`` where it has none."""
        element, tag = box.element, box.element_tag
        language = element.get("lang") or node.language
        made = node
        if tag == "li::marker":
            made = _label(node)
        elif tag in {"ul", "ol", "dl"}:
            made = self._make_list(box, node, language)
        elif tag == "li":
            item, body = ("TOCI", "Reference") if element in self._contents else ("LI", "LBody")
            made = node.add(item, element, language).add(body, element)
        elif tag in {"dt", "dd"} or (tag == "div" and self._is_in_dl(element)):
            made = _make_description(node, element, tag, language)
        elif role := _ROLES.get(tag):
            made = node.add(role, element, language)
            made.attributes = _cell_attributes(box, self._parents) if role in {"TH", "TD"} else {}
        elif "::" not in tag and language != node.language:
            role = "Span" if isinstance(box, boxes.InlineLevelBox) else "Div"
            made = node.add(role, element, language)
        return made

    def _is_in_dl(self, element: Any) -> bool:
        parent = self._parents.get(element)
        return parent is not None and parent.tag == "dl"

    def _make_list(self, box: Any, node: Node, language: str) -> Node:
        if box.element in self._contents:
            outside = node.parent if node.role == "Reference" and node.parent else node
            return outside.add("TOC", box.element, language)
        made = node.add("L", box.element, language)
        # A list with labels says how they are numbered, and not "None" (ISO 14289-1, 7.6).
        usual = "Decimal" if box.element_tag == "ol" else "Disc"
        style = "disc" if box.element_tag == "dl" else box.style["list_style_type"]
        made.attributes = {"O": "/List", "ListNumbering": f"/{_NUMBERINGS.get(style, usual)}"}
        return made


def _label(body: Node) -> Node:
    """Make the label of the list item that has this body; a label comes first."""
    item = body.parent or body
    label = Node("Lbl", item, item.language)
    item.kids.insert(0, label)
    return label


def _make_description(node: Node, element: Any, tag: str, language: str) -> Node:
    """Make a term, a description or a group of a description list, as label and body."""
    if tag == "div":
        return node.add("LI", element, language)
    role = "Lbl" if tag == "dt" else "LBody"
    item = _open_item(node, role) if node.role == "L" else node
    return item.add(role, element, language)


def _open_item(items: Node, role: str) -> Node:
    """Give the item that a term or description belongs to: a term after a body opens a new one."""
    last = items.kids[-1] if items.kids else None
    if not isinstance(last, Node):
        return items.add("LI", None)
    has_body = any(isinstance(kid, Node) and kid.role == "LBody" for kid in last.kids)
    return items.add("LI", None) if role == "Lbl" and has_body else last


def _cell_attributes(box: Any, parents: dict[Any, Any]) -> dict[str, Any]:
    """Say what a header cell is the header of, and which cells a cell spans."""
    attributes: dict[str, Any] = {}
    if box.element_tag == "th":
        scope = box.element.get("scope", "")
        group = parents.get(parents.get(box.element))
        in_head = group is not None and group.tag == "thead"
        is_column = scope.startswith("col") or (not scope and in_head)
        attributes["Scope"] = "/Column" if is_column else "/Row"
    if box.colspan > 1:
        attributes["ColSpan"] = box.colspan
    if box.rowspan > 1:
        attributes["RowSpan"] = box.rowspan
    return {"O": "/Table", **attributes} if attributes else {}
