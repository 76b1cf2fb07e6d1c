"""The words of a page by the language that they are in."""

from collections.abc import Iterator
from html.parser import HTMLParser

_VOID = {"area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"}


def by_language(body: str, language: str) -> Iterator[tuple[str, str]]:
    """Yield each text with its language, and the values of attributes, which styles can print."""
    reader = _Reader(language)
    reader.feed(body)
    reader.close()
    yield from reader.found


class _Reader(HTMLParser):
    """Follows ``lang`` into elements and out of them."""

    def __init__(self, language: str) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[str, str]] = []
        self._open = [("", language)]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        language = dict(attrs).get("lang") or self._open[-1][1]
        values = (value for _, value in attrs if value and not value.startswith("data:"))
        self.found.extend((language, value) for value in values)
        if tag not in _VOID:
            self._open.append((tag, language))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        for at in range(len(self._open) - 1, 0, -1):
            if self._open[at][0] == tag:
                del self._open[at:]
                break

    def handle_data(self, data: str) -> None:
        tag, language = self._open[-1]
        if tag == "bdi":
            # Numbers and names that keep their order are in the first family (scripts.css).
            self.found.append(("", "".join(each for each in data if each < "\u0250")))
            data = "".join(each for each in data if each >= "\u0250")
        self.found.append((language, data))
