"""A reader of tagged PDF that knows nothing of how ours are made (ISO 32000-1, 14.6 to 14.8)."""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pikepdf


@dataclass(frozen=True)
class Place:
    """Where something stands: its page, and its edges in points from the page's left and top.

    The bottom of text is its baseline.
    """

    page: int
    left: float
    top: float
    right: float
    bottom: float


@dataclass
class Element:
    role: str
    entries: dict[str, Any]
    kids: list["Element | str"] = field(default_factory=list)
    pages: list[int] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)
    """Where its own text stands, without that of the elements in it."""
    links: int = 0

    @property
    def text(self) -> str:
        actual = self.entries.get("/ActualText")
        if actual is not None:
            return str(actual)
        ends = "" if self.role in {"Span", "Link", "Reference"} else " "
        return "".join(kid if isinstance(kid, str) else kid.text for kid in self.kids) + ends

    def all(self, *roles: str) -> Iterator["Element"]:
        if not roles or self.role in roles:
            yield self
        for kid in self.kids:
            if isinstance(kid, Element):
                yield from kid.all(*roles)

    def shape(self) -> Any:
        """Roles alone: ``["L", ["LI", "Lbl", "LBody"]]``."""
        inner = [kid.shape() for kid in self.kids if isinstance(kid, Element)]
        return [self.role, *inner] if inner else self.role


class Tagged:
    def __init__(self, content: bytes) -> None:
        self.pdf = pikepdf.open(io.BytesIO(content))
        self.untagged: list[str] = []
        self.artifacts: list[tuple[int, str, dict[str, Any]]] = []
        self.artifact_places: list[Place] = []
        """Where the text of each artifact stands, in the same order."""
        self.filled: list[Place] = []
        """Boxes that are painted: the backgrounds of panels, head rows and pages."""
        self.sequences: dict[tuple[int, int], str] = {}
        self.places: dict[tuple[int, int], list[Place]] = {}
        self.used: list[tuple[int, int]] = []
        self.numbers = {page.objgen: number for number, page in enumerate(self.pdf.pages)}
        for number, page in enumerate(self.pdf.pages):
            self._read(number, page)
        self.root = self._element(self.pdf.Root.StructTreeRoot.K[0], None)

    def _read(self, number: int, page: Any) -> None:
        stack: list[tuple[str, dict[str, Any]]] = []
        characters: dict[str, str] = {}
        widths: dict[int, float] = {}
        position = _Position(number, float(page.MediaBox[3]))
        for operands, operator in pikepdf.parse_content_stream(page):
            position.follow(str(operator), operands)
            match str(operator):
                case "BDC" | "BMC":
                    entries = dict(operands[1]) if len(operands) > 1 else {}
                    stack.append((str(operands[0]), entries))
                    if "/MCID" in entries:
                        key = (number, int(entries["/MCID"]))
                        assert key not in self.sequences
                        self.sequences[key] = ""
                        self.places[key] = []
                case "EMC":
                    _, entries = stack.pop()
                    if "/ActualText" in entries and "/MCID" in entries:
                        self.sequences[number, int(entries["/MCID"])] = str(entries["/ActualText"])
                case "Tf":
                    font = page.Resources.Font[str(operands[0])]
                    characters, widths = self._characters(font), _widths(font)
                case "f":
                    self.filled.append(position.box)
                case "TJ" | "Tj":
                    items = operands[0] if str(operator) == "TJ" else [operands[0]]
                    raw = b"".join(bytes(i) for i in items if isinstance(i, pikepdf.String))
                    shown = "".join(characters[raw[i : i + 2].hex()] for i in range(0, len(raw), 2))
                    glyphs = [int.from_bytes(raw[i : i + 2]) for i in range(0, len(raw), 2)]
                    moved = sum(float(i) for i in items if not isinstance(i, pikepdf.String))
                    wide = sum(widths[glyph] for glyph in glyphs) - moved
                    self._show(number, shown, stack, position.text(wide))
        assert not stack

    def _show(
        self, number: int, shown: str, stack: list[tuple[str, dict[str, Any]]], place: Place
    ) -> None:
        marks = [entries for _, entries in stack if "/MCID" in entries]
        assert len(marks) < 2
        if marks:
            assert not any(tag == "/Artifact" for tag, _ in stack)
            self.sequences[number, int(marks[0]["/MCID"])] += shown
            if shown.strip():
                self.places[number, int(marks[0]["/MCID"])].append(place)
        elif artifacts := [entries for tag, entries in stack if tag == "/Artifact"]:
            self.artifacts.append((number, shown, artifacts[0]))
            self.artifact_places.append(place)
        else:
            self.untagged.append(shown)

    @staticmethod
    def _characters(font: Any) -> dict[str, str]:
        """Read a character map: glyph in hexadecimal, to text."""
        cmap = font.ToUnicode.read_bytes().decode()
        blocks = " ".join(re.findall(r"beginbfchar(.*?)endbfchar", cmap, re.DOTALL))
        return {
            glyph: bytes.fromhex(text).decode("utf-16-be")
            for glyph, text in re.findall(r"<(\w+)>\s*<(\w*)>", blocks)
        }

    def _element(self, node: Any, page: int | None) -> Element:
        entries = {key: node[key] for key in node.keys() if key not in {"/K", "/P", "/Type"}}  # noqa: SIM118
        element = Element(str(entries.pop("/S"))[1:], entries)
        if "/Pg" in node:
            page = self.numbers[node.Pg.objgen]
        kids = node.get("/K", [])
        for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
            if isinstance(kid, int):
                self._take(element, (page or 0, kid))
            elif kid.get("/Type") == "/MCR":
                self._take(element, (self.numbers[kid.Pg.objgen], int(kid.MCID)))
            elif kid.get("/Type") == "/OBJR":
                element.links += 1
            else:
                assert kid.P.objgen == node.objgen
                element.kids.append(self._element(kid, page))
        return element

    def _take(self, element: Element, key: tuple[int, int]) -> None:
        element.kids.append(self.sequences[key])
        element.pages.append(key[0])
        element.places.extend(self.places[key])
        self.used.append(key)


class _Position:
    """Follows where a content stream draws (ISO 32000-1, 8.3 and 9.4); nothing is turned."""

    def __init__(self, page: int, height: float) -> None:
        self._page, self._height = page, height
        self._matrix, self._outer = pikepdf.Matrix(), []
        self._text, self._size = pikepdf.Matrix(), 0.0
        self.box = Place(page, 0, 0, 0, 0)

    def follow(self, operator: str, operands: Any) -> None:
        match operator:
            case "q":
                self._outer.append(self._matrix)
            case "Q":
                self._matrix = self._outer.pop()
            case "cm":
                self._matrix = pikepdf.Matrix(*map(float, operands)) @ self._matrix
            case "Tm":
                self._text = pikepdf.Matrix(*map(float, operands))
            case "Tf":
                self._size = float(operands[1])
            case "re":
                left, top, width, height = map(float, operands)
                self.box = self._place(self._matrix, left, top, left + width, top + height)

    def text(self, width: float) -> Place:
        """Give the place of text of this width, in thousandths of its size."""
        matrix = self._text @ self._matrix
        return self._place(matrix, 0, self._size, width / 1000 * self._size, 0)

    def _place(self, matrix: Any, *edges: float) -> Place:
        left, top = matrix.transform(edges[:2])
        right, bottom = matrix.transform(edges[2:])
        return Place(self._page, left, self._height - top, right, self._height - bottom)


def _widths(font: Any) -> dict[int, float]:
    """Read how wide each glyph is, in thousandths of the size (ISO 32000-1, 9.7.4.3)."""
    held = list(font.DescendantFonts[0].W)
    return {
        int(first) + index: float(width)
        for first, some in zip(held[::2], held[1::2], strict=True)
        for index, width in enumerate(some)
    }
