"""Make the HTML copy of a page: one file that needs nothing else and runs nothing."""

import base64
import hashlib
import html
import re
from collections.abc import Iterator

from generator.pages.page import Page
from generator.press import fonts
from generator.press.failure import RenderFailed
from generator.press.pieces import Piece, pieces
from generator.press.spoken import by_language
from generator.wording.scripts import direction

# Nothing is fetched, sent or run; the one style is named by its hash (CSP Level 3).
_POLICY = (
    "default-src 'none'; style-src 'sha256-{digest}'; img-src data:; font-src data:; "
    "base-uri 'none'; form-action 'none'"
)

_LANGUAGE = re.compile(r"""\slang=["']?([\w-]+)""")


def document(page: Page, head: str = "", css: str = "") -> str:
    """Build the whole document; the HTML and the PDF copy differ in ``head`` and ``css`` alone."""
    style = css + page.css
    if "</style" in style.lower():
        raise RenderFailed("The style sheet would end its own element.")
    classes = f' class="{html.escape(" ".join(page.classes))}"' if page.classes else ""
    language = html.escape(page.language)
    return (
        f'<!DOCTYPE html>\n<html lang="{language}" dir="{direction(page.language)}"{classes}>\n'
        f'<head>\n<meta charset="utf-8">\n{head}<title>{html.escape(page.title)}</title>\n'
        f"<style>{style}</style>\n</head>\n<body>\n{page.body}\n</body>\n</html>\n"
    )


def render(page: Page) -> bytes:
    """Make the file, with the pieces of the fonts that its text needs."""
    faces = "".join(map(_face, pieces(_texts(page))))
    digest = base64.b64encode(hashlib.sha256((faces + page.css).encode()).digest()).decode()
    head = (
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY.format(digest=digest)}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="robots" content="noindex, nofollow">\n'
        '<meta name="referrer" content="no-referrer">\n'
    )
    return document(page, head, faces).encode()


def _texts(page: Page) -> Iterator[tuple[str, str]]:
    """Yield the texts of a page with their languages, as far as these make fonts differ."""
    yield page.language, page.title + _css_text(page.css)
    inner = map(fonts.primary, _LANGUAGE.findall(page.body))
    if any(fonts.has_own(language) for language in {page.language, *inner}):
        yield from by_language(page.body, page.language)
    else:
        yield page.language, html.unescape(page.body)


def _css_text(css: str) -> str:
    """Give the characters that the style sheet can print, with its escapes read."""
    escapes = re.findall(r"\\([0-9A-Fa-f]{1,6})", css)
    return css + "".join(chr(int(code, 16)) for code in escapes if int(code, 16) < 0x110000)


def _face(piece: Piece) -> str:
    data = base64.b64encode(piece.woff2).decode()
    return (
        f'@font-face{{font-family:"{piece.family}";font-weight:{piece.weight};'
        f"src:url(data:font/woff2;base64,{data});unicode-range:{_ranges(piece.characters)}}}\n"
    )


def _ranges(characters: frozenset[str]) -> str:
    """Write the characters as ranges for CSS: ``U+20-7E,U+175``."""
    ranges: list[tuple[int, int]] = []
    for code in sorted(map(ord, characters)):
        if ranges and code == ranges[-1][1] + 1:
            ranges[-1] = ranges[-1][0], code
        else:
            ranges.append((code, code))
    return ",".join(f"U+{a:X}-{b:X}" if a < b else f"U+{a:X}" for a, b in ranges)
