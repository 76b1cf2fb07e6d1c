"""The small Markdown of a plan's wording: paragraphs, lists, bold, links, words in a language.

Everything else (HTML, images, headings, tables, code, italics, Jinja) shows as it was typed, so
that nobody's words are lost and no text can become anything but text. Placeholders are written
out after parsing, so a name that holds ``*`` or ``<`` does no harm.
"""

import re
from collections.abc import Callable, Sequence
from typing import Any, Literal

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict
from markupsafe import Markup, escape

from generator.text import LANGUAGE_TAG
from generator.wording.scripts import in_order

SCHEMES = ("https:", "mailto:", "tel:")
DEEPEST_LIST = 4

# The parser drops what is nested deeper than its own limit; ours is reached first (``_tokens``).
_PARSER_LIMIT = 60

Filler = Callable[[str, bool], Markup]
"""Writes out one ``{placeholder}``; the flag says whether it begins a sentence."""

_BRACES = re.compile(r"\{\{|\}\}|\{[^{}]*\}")
_LANGUAGE = re.compile(rf"\{{lang=({LANGUAGE_TAG})\}}")


def _placeholder(state: StateInline, silent: bool) -> bool:
    match = _BRACES.match(state.src, state.pos)
    if not match:
        return False
    if not silent:
        token = state.push("placeholder", "", 0)
        token.content = match[0]
        before = state.src[max(0, state.pos - 20) : state.pos].rstrip("*_[ \n")
        token.meta = {"begins": not before or before[-1] in ".!?"}
    state.pos = match.end()
    return True


def _image(state: StateInline, silent: bool) -> bool:
    """Take ``![`` as text, so that an image does not become a link."""
    if not state.src.startswith("![", state.pos):
        return False
    if not silent:
        state.pending += "!["
    state.pos += 2
    return True


def _in_language(state: StateInline, silent: bool) -> bool:
    """Take ``[ni allaf]{lang=cy}`` as words in another language."""
    if state.src[state.pos] != "[":
        return False
    end = state.md.helpers.parseLinkLabel(state, state.pos)
    match = _LANGUAGE.match(state.src, end + 1) if end >= 0 else None
    if not match:
        return False
    if not silent:
        start, limit = state.pos + 1, state.posMax
        state.push("span_open", "span", 1).attrs = {"lang": match[1]}
        state.pos, state.posMax = start, end
        state.md.inline.tokenize(state)
        state.push("span_close", "span", -1)
        state.posMax = limit
    state.pos = match.end()
    return True


def allowed_link(address: str) -> bool:
    """Tell whether an address (as normalised by the parser) may be a link."""
    return address.lower().startswith(SCHEMES) and "%7B" not in address and "%7D" not in address


class _Renderer(RendererHTML):
    def text(self, tokens: Sequence[Token], index: int, _options: OptionsDict, env: EnvType) -> str:
        write = in_order if env["rtl"] else escape
        return str(write(tokens[index].content))

    def placeholder(
        self, tokens: Sequence[Token], index: int, _options: OptionsDict, env: EnvType
    ) -> str:
        fill: Filler = env["fill"]
        return str(fill(tokens[index].content, tokens[index].meta["begins"]))

    def em_open(self, tokens: Sequence[Token], index: int, *_: Any, **__: Any) -> str:
        return tokens[index].markup

    em_close = em_open

    def link_open(
        self, tokens: Sequence[Token], index: int, options: OptionsDict, env: EnvType
    ) -> str:
        token, label = tokens[index], tokens[index + 1]
        address = str(token.attrs["href"])
        if label.content not in address:
            token.attrSet("class", "named")  # print shows the address of these beside them
        token.attrSet("rel", "noreferrer")
        return self.renderToken(tokens, index, options, env)


def _parser(accept: Callable[[str], bool]) -> MarkdownIt:
    parser = MarkdownIt("zero", {"maxNesting": _PARSER_LIMIT}, renderer_cls=_Renderer)
    parser.enable(["list", "emphasis", "link"])
    parser.inline.ruler.before("emphasis", "placeholder", _placeholder)
    parser.inline.ruler.before("link", "image_as_typed", _image)
    parser.inline.ruler.before("link", "in_language", _in_language)
    setattr(parser, "validateLink", accept)  # noqa: B010 - the parser's own way to change it
    return parser


_MARKDOWN = _parser(allowed_link)
_WITHOUT_LISTS = _parser(allowed_link).disable("list")


def _list_depth(tokens: Sequence[Token]) -> int:
    depth = deepest = 0
    for token in tokens:
        if token.type in {"bullet_list_open", "ordered_list_open"}:
            depth += 1
            deepest = max(deepest, depth)
        elif token.type in {"bullet_list_close", "ordered_list_close"}:
            depth -= 1
    return deepest


def _tokens(text: str) -> list[Token]:
    tokens = _MARKDOWN.parse(text)
    return _WITHOUT_LISTS.parse(text) if _list_depth(tokens) > DEEPEST_LIST else tokens


def blocks(text: str, fill: Filler, *, rtl: bool = False) -> Markup:
    """Write a text as paragraphs and lists; ``rtl`` where it runs from right to left."""
    given = {"fill": fill, "rtl": rtl}
    return Markup(_MARKDOWN.renderer.render(_tokens(text), _MARKDOWN.options, given))  # noqa: S704 - each token is escaped


def line(text: str, fill: Filler, *, rtl: bool = False) -> Markup:
    """Write a text as one line, for a heading or a sentence of easy read."""
    return Markup(_MARKDOWN.renderInline(text, {"fill": fill, "rtl": rtl}))  # noqa: S704 - each token is escaped


def plain(text: str, fill: Filler) -> str:
    """Write a text without any marks, for a title."""
    return " ".join(line(text, fill).striptags().split())


def links(text: str) -> tuple[str, ...]:
    """List the addresses of the links in a text, and the languages of its marked words."""
    if "[" not in text or text.count("[") > MOST_BRACKETS:
        return ()
    inner = (token for block in _tokens(text) for token in block.children or ())
    attributes = (token.attrs for token in inner if token.type in {"link_open", "span_open"})
    return tuple(str(each.get("href") or each.get("lang")) for each in attributes)


Fault = Literal["placeholder-in-link", "bad-link", "list-too-deep", "too-many-brackets"]

MOST_BRACKETS = 200
"""A text with more opening brackets than this takes seconds to read, and says nothing."""


_MAY_FAULT = re.compile(r"\[|^\s*(?:[-+*]|\d+[.)])(?:\s|$)", re.MULTILINE)
"""A link, or a list: where there is neither, nothing can be wrong."""


def faults(text: str) -> tuple[Fault, ...]:
    """List what in a text would not show as its writer meant."""
    if text.count("[") > MOST_BRACKETS:
        return ("too-many-brackets",)
    if not _MAY_FAULT.search(text):
        return ()  # most texts: a parser of their own would take half the time of a check
    found: list[Fault] = []

    def note(address: str) -> bool:
        if "%7B" in address or "%7D" in address:
            found.append("placeholder-in-link")
        elif not allowed_link(address):
            found.append("bad-link")
        return True

    tokens = _parser(note).parse(text)
    if _list_depth(tokens) > DEEPEST_LIST:
        found.append("list-too-deep")
    return tuple(dict.fromkeys(found))
