"""Make the PDF copy of a page: tagged, PDF/UA-1, and the same bytes every time."""

import hashlib
import logging
import re
from dataclasses import replace
from typing import Any

import pydyf  # type: ignore[import-untyped]

from generator.pages.page import Page
from generator.press.failure import RenderFailed
from generator.press.html import document

PRODUCER = "clearplan"
_THEIRS = re.compile(rb"WeasyPrint [\d.]+")
_DATA = re.compile(r"data:\S+(?: \S+=\S+)*")

_images: dict[str, Any] = {}
"""Pictures are few and come again in every copy: decoded once for a process."""


def render(page: Page) -> bytes:
    """Lay the page out in this process; ``press.worker`` does so in one that has limits."""
    from generator.press import engine  # noqa: PLC0415 (a second to load, for HTML in vain)
    from generator.press.fetch import OnlyData  # noqa: PLC0415

    html = document(replace(page, css=page.css + page.paged))
    with _Warnings() as warnings:
        try:
            made: bytes = engine.HTML(string=html, url_fetcher=OnlyData()).write_pdf(
                pdf_variant="pdf/ua-1",
                pdf_identifier=hashlib.sha256(html.encode()).hexdigest()[:32].encode(),
                finisher=_sign,
                cache=_images,
            )
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


def _sign(_document: Any, pdf: Any) -> None:
    """Name clearplan as the producer in both places, and no version of anything else."""
    pdf.info["Producer"] = pydyf.String(PRODUCER)
    for item in pdf.objects:
        if isinstance(item, pydyf.Stream) and item.extra.get("Type") == "/Metadata":
            item.stream = [_THEIRS.sub(PRODUCER.encode(), part) for part in item.stream]
