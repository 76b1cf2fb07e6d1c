"""The parts of a structure tree in the making, before any of it is written as PDF."""

from dataclasses import dataclass, field
from typing import Any, TypeAlias


@dataclass(frozen=True, slots=True)
class Marked:
    """A marked-content sequence of a page."""

    page: int
    mcid: int


@dataclass(frozen=True, slots=True)
class Annotated:
    """A link annotation of a page."""

    page: int
    annotation: Any


Kid: TypeAlias = "Node | Marked | Annotated"


@dataclass(eq=False, slots=True)
class Node:
    """One structure element in the making."""

    role: str
    parent: "Node | None"
    language: str
    element: Any = None
    kids: list[Kid] = field(default_factory=list)
    attributes: dict[str, Any] = field(default_factory=dict)
    alternative: str | None = None
    actual_text: str | None = None
    first_page: int = 0

    def add(self, role: str, element: Any, language: str | None = None) -> "Node":
        node = Node(role, self, language or self.language, element)
        self.kids.append(node)
        return node

    def nearest(self, role: str) -> "Node | None":
        node: Node | None = self
        while node and node.role != role:
            node = node.parent
        return node


@dataclass(frozen=True, slots=True)
class Artifact:
    """Content that is no part of the document itself (ISO 32000-1, 14.8.2.2)."""

    pagination: bool = False
    subtype: str | None = None


@dataclass(eq=False, slots=True)
class PageContent:
    """What each marked-content sequence of one page is."""

    height: float
    owners: dict[int, Node | Artifact] = field(default_factory=dict)
    spoken: dict[int, str] = field(default_factory=dict)
    """The text that each text sequence stands for, in reading order."""
    spaces: dict[int, tuple[float, float]] = field(default_factory=dict)
    """The text sequences that end with a space that nobody draws, and where it would begin."""


def words_of(element: Any) -> str:
    """Give the words of an element: its text, and the alternative text of its pictures."""
    own = {"img": element.get("alt") or "", "br": "\n"}.get(element.tag, element.text or "")
    return own + "".join(words_of(inner) + (inner.tail or "") for inner in element)


def text_of(box: Any) -> str:
    """Give the text of a box, without what WeasyPrint puts beside a space to set words apart."""
    text: str = box.text
    return text.replace("\u200b", "")
