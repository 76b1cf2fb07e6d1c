"""A reader of tagged PDF that knows nothing of how ours are made (ISO 32000-1, 14.6 to 14.8)."""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pikepdf


@dataclass
class Element:
    role: str
    entries: dict[str, Any]
    kids: list["Element | str"] = field(default_factory=list)
    pages: list[int] = field(default_factory=list)
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
        self.sequences: dict[tuple[int, int], str] = {}
        self.used: list[tuple[int, int]] = []
        self.numbers = {page.objgen: number for number, page in enumerate(self.pdf.pages)}
        for number, page in enumerate(self.pdf.pages):
            self._read(number, page)
        self.root = self._element(self.pdf.Root.StructTreeRoot.K[0], None)

    def _read(self, number: int, page: Any) -> None:
        stack: list[tuple[str, dict[str, Any]]] = []
        characters: dict[str, str] = {}
        for operands, operator in pikepdf.parse_content_stream(page):
            match str(operator):
                case "BDC" | "BMC":
                    entries = dict(operands[1]) if len(operands) > 1 else {}
                    stack.append((str(operands[0]), entries))
                    if "/MCID" in entries:
                        key = (number, int(entries["/MCID"]))
                        assert key not in self.sequences
                        self.sequences[key] = ""
                case "EMC":
                    _, entries = stack.pop()
                    if "/ActualText" in entries and "/MCID" in entries:
                        self.sequences[number, int(entries["/MCID"])] = str(entries["/ActualText"])
                case "Tf":
                    characters = self._characters(page.Resources.Font[str(operands[0])])
                case "TJ" | "Tj":
                    items = operands[0] if str(operator) == "TJ" else [operands[0]]
                    raw = b"".join(bytes(i) for i in items if isinstance(i, pikepdf.String))
                    shown = "".join(characters[raw[i : i + 2].hex()] for i in range(0, len(raw), 2))
                    self._show(number, shown, stack)
        assert not stack

    def _show(self, number: int, shown: str, stack: list[tuple[str, dict[str, Any]]]) -> None:
        marks = [entries for _, entries in stack if "/MCID" in entries]
        assert len(marks) < 2
        if marks:
            assert not any(tag == "/Artifact" for tag, _ in stack)
            self.sequences[number, int(marks[0]["/MCID"])] += shown
        elif artifacts := [entries for tag, entries in stack if tag == "/Artifact"]:
            self.artifacts.append((number, shown, artifacts[0]))
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
        self.used.append(key)
