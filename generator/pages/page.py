"""What ``pages`` hands to ``press``: one document for one edition, before any file is made."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Page:
    """One HTML document, from which both the HTML and the PDF copy are made.

    ``body`` is everything inside ``<body>``: pictures as ``data:`` URIs, no script, no ``style``
    attribute. ``css`` holds the style sheets for screen and print, with no ``@font-face`` and
    no address outside the document; ``paged`` what only the engine of the PDF knows, running
    headers and page numbers. ``classes`` stand on ``<html>``.
    """

    title: str
    language: str
    classes: tuple[str, ...]
    body: str
    css: str
    paged: str = ""
    shorter: tuple["Page", ...] = ()
    """The same page with less and less on it, where it must fit on one sheet (``press.fit``)."""
    quiet: bool = False
    """Nothing in the file may tell who made it: not even the name of this program."""
