"""Make the PDF copy of a page: tagged, PDF/UA-1, and the same bytes every time."""

import hashlib
import logging
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, TypeVar

import pydyf  # type: ignore[import-untyped]

from generator.pages.page import Page
from generator.press.failure import RenderFailed
from generator.press.html import document
from generator.press.isolate import directed

PRODUCER = "clearplan"
_THEIRS = re.compile(rb"WeasyPrint [\d.]+")
_DATA = re.compile(r"data:\S+(?: \S+=\S+)*")

_images: dict[str, Any] = {}
"""Pictures are few and come again in every copy: decoded once for a process."""


Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class Printed:
    """A PDF, the number of its pages, and on which of them each id of the document stands."""

    pdf: bytes
    pages: int
    places: Mapping[str, int]
    """Counted from 0, in the order of the document."""


def render(page: Page) -> bytes:
    """Lay the page out in this process; ``press.worker`` does so in one that has limits."""
    return printed(page).pdf


def printed(page: Page) -> Printed:
    """Do as ``render`` does, and say where things stand."""
    html = _document(page)

    def write(laid_out: Any) -> Printed:
        options = {
            "pdf_variant": "pdf/ua-1",
            "pdf_identifier": hashlib.sha256(html.encode()).hexdigest()[:32].encode(),
            "cache": _images,
        }
        document = laid_out.render(**options)
        finisher = _leave_unsigned if page.quiet else _sign
        made: bytes = document.write_pdf(finisher=finisher, **options)
        places: dict[str, int] = {}
        for number, each in enumerate(document.pages):
            for name in each.anchors:
                places.setdefault(name, number)
        return Printed(made, len(document.pages), places)

    return _lay_out(html, write)


def sheets(page: Page) -> int:
    """Count the sheets that a page takes."""

    def count(laid_out: Any) -> int:
        return len(laid_out.render(cache=_images).pages)

    return _lay_out(_document(page), count)


def _document(page: Page) -> str:
    return document(replace(page, body=directed(page.body), css=page.css + page.paged))


def _lay_out(html: str, make: Callable[[Any], Made]) -> Made:
    from generator.press import engine  # noqa: PLC0415 (a second to load, for HTML in vain)
    from generator.press.fetch import OnlyData  # noqa: PLC0415

    with _Warnings() as warnings:
        try:
            made = make(engine.HTML(string=html, url_fetcher=OnlyData()))
        except engine.FatalURLFetchingError as error:
            raise RenderFailed(f"A copy must hold all it shows: {error}") from None
    if warnings.messages:
        raise RenderFailed("; ".join(warnings.messages))
    return made


class _Warnings(logging.Handler):
    """Collects what WeasyPrint warns of, such as a style that it does not know."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(_DATA.sub("data:…", record.getMessage()))

    def __enter__(self) -> "_Warnings":
        logging.getLogger("weasyprint").addHandler(self)
        return self

    def __exit__(self, *_: object) -> None:
        logging.getLogger("weasyprint").removeHandler(self)


def _sign(_document: Any, pdf: Any, producer: str = PRODUCER) -> None:
    """Name clearplan as the producer in both places, and no version of anything else."""
    pdf.info["Producer"] = pydyf.String(producer)
    for item in pdf.objects:
        if isinstance(item, pydyf.Stream) and item.extra.get("Type") == "/Metadata":
            item.stream = [_THEIRS.sub(producer.encode(), part) for part in item.stream]


def _leave_unsigned(document: Any, pdf: Any) -> None:
    """Name nobody: the name of a program that makes plans would tell that there is one."""
    _sign(document, pdf, "")
