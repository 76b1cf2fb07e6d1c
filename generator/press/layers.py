"""Every place of a finished file where text can hide, decoded (sharing-rules, "Proof").

Searching a file's bytes proves nothing: a PDF is compressed, glyphs are numbers, and a picture
in an HTML copy is base64. What is not read: the pixels and lines of pictures, and fonts, which
are pieces of public ones; and sound, of which the words that were spoken are searched instead.
"""

import base64
import binascii
import functools
import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from urllib.parse import unquote, unquote_to_bytes

DEEPEST = 4
"""How many files inside one another are opened."""

_INLINE = {
    *("a", "abbr", "b", "bdi", "bdo", "cite", "code", "em", "i", "kbd", "mark", "q", "s", "small"),
    *("span", "strong", "sub", "sup", "time", "tspan", "u", "wbr"),
}
"""Elements that can stand inside a word."""

_DATA_URI = re.compile(r"data:([\w.+/-]*)((?:;[\w=.+-]+)*),([^\"'\s)<>]*)", re.IGNORECASE)
_GEOMETRY = frozenset({"d", "points", "transform", "viewbox"})
_PATH = re.compile(r"(?:[zZ]?(?:[a-zA-Z]|scale|rotate|translate|matrix)?[\d\s.,+()-]+)*[zZ]?")


@dataclass(frozen=True, slots=True)
class Layer:
    """Text found in a file, and where."""

    where: str
    text: str


def layers(name: str, content: bytes) -> Iterator[Layer]:
    """Yield all text of a file, and its own name."""
    yield Layer("name", name)
    if name.endswith(".brf"):
        from generator.reading import braille  # noqa: PLC0415 (for other files in vain)

        yield from (Layer("braille", text) for text in braille.read_back(content))
    yield from _open(content, "", 0)


def _open(content: bytes, where: str, depth: int) -> Iterator[Layer]:
    """Yield the text of a file of whatever kind."""
    if depth > DEEPEST:
        return
    if content.startswith(b"%PDF"):
        from generator.press.pdf_layers import pdf_layers  # noqa: PLC0415 (for HTML in vain)

        for layer, inner in pdf_layers(content):
            yield Layer(where + layer.where, layer.text)
            if inner is not None:
                yield from _open(inner, f"{where}{layer.where} ", depth + 1)
    elif content.startswith(b"ID3"):
        from generator.press.sound_layers import sound_layers  # noqa: PLC0415 (for HTML in vain)

        yield from (Layer(f"{where}{name}", text) for name, text in sound_layers(content))
    elif zipfile.is_zipfile(io.BytesIO(content)):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for member in archive.infolist():
                yield Layer(f"{where}{member.filename}", f"{member.filename} {member.comment!r}")
                yield from _open(archive.read(member), f"{where}{member.filename} ", depth + 1)
    else:
        for text in decoded(content):
            yield from _markup(text, where, depth)


def decoded(content: bytes) -> Iterator[str]:
    """Yield bytes as the texts that they can be: UTF-16 and UTF-8, or else Latin-1."""
    if b"\0" in content[:512]:
        for encoding in ("utf-16-le", "utf-16-be"):
            yield content.removeprefix(b"\xff\xfe").decode(encoding, "ignore")
    try:
        yield content.decode()
    except UnicodeDecodeError:
        yield content.decode("latin-1")


def _markup(text: str, where: str, depth: int) -> Iterator[Layer]:
    """Yield the layers of HTML, SVG or XML; plain text is markup without a tag."""
    reader = _Reader()
    reader.feed(text)
    reader.close()
    yield Layer(f"{where}text", "".join(reader.flowing))
    yield Layer(f"{where}text, each piece apart", " ".join(reader.pieces))
    for kind, value in reader.hidden:
        yield from _value(value, f"{where}{kind}", depth)


def _value(value: str, where: str, depth: int) -> Iterator[Layer]:
    """Yield the layers of an attribute, a comment, a style or a script."""
    rest = []
    end = 0
    for match in _DATA_URI.finditer(value):
        rest.append(value[end : match.start()])
        end = match.end()
        kind, options, data = match.groups()
        if not kind.startswith(("font/", "image/png", "image/jpeg")):
            for layer in _data(options, data, depth + 1):
                yield Layer(f"{where} {kind} {layer.where}", layer.text)
    text = " ".join([*rest, value[end:]])
    yield Layer(where, text)
    if "%" in text:
        yield Layer(f"{where}, decoded", unquote(text))
    if "\\" in text:
        yield Layer(f"{where}, unescaped", _unescaped(text))
    if "<" in text and depth < DEEPEST:
        yield from _markup(text, f"{where} ", depth + 1)


@functools.lru_cache(maxsize=512)
def _data(options: str, data: str, depth: int) -> tuple[Layer, ...]:
    """Read what a ``data:`` address holds, once: the same pictures come again in every copy."""
    return tuple(_open(_payload(options, data), "", depth))


def _payload(options: str, data: str) -> bytes:
    content = unquote_to_bytes(data)
    if ";base64" in options.lower():
        try:
            return base64.b64decode(content + b"==", validate=False)
        except binascii.Error:
            return content
    return content


def _unescaped(text: str) -> str:
    r"""Read the escapes of CSS (``\54 ariq``) and of scripts (``\u0054ariq``, ``\x54``)."""
    return re.sub(
        r"\\(?:u\{?|x)?([0-9A-Fa-f]{2,6})\}?\s?",
        lambda match: chr(int(match[1], 16)) if int(match[1], 16) < 0x110000 else "",
        text,
    )


class _Reader(HTMLParser):
    """Takes markup apart. Entities are decoded; a word split over inline tags is made whole."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.flowing: list[str] = []
        self.pieces: list[str] = []
        self.hidden: list[tuple[str, str]] = []
        self._inside = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._break(tag)
        self._inside = tag if tag in {"style", "script"} else ""
        for name, value in attrs:
            # The numbers of a path are no telephone number, however they stand together.
            if not (name in _GEOMETRY and value and _PATH.fullmatch(value)):
                self.hidden.append((f"<{tag} {name}>", f"{name} = {value or ''}"))

    def handle_endtag(self, tag: str) -> None:
        self._break(tag)
        self._inside = ""

    def _break(self, tag: str) -> None:
        if tag not in _INLINE:
            self.flowing.append(" ")

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.hidden.append((f"<{self._inside}>", data))
        else:
            self.flowing.append(data)
            self.pieces.append(data)

    def handle_comment(self, data: str) -> None:
        self.hidden.append(("comment", data))

    def handle_decl(self, decl: str) -> None:
        self.hidden.append(("doctype", decl))

    def unknown_decl(self, data: str) -> None:
        self.hidden.append(("declaration", data))

    def handle_pi(self, data: str) -> None:
        self.hidden.append(("instruction", data))
