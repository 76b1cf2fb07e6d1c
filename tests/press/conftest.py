"""Files made from the pages of ``press_pages``, once for all tests."""

import pytest

from generator.pages.page import Page
from generator.press import html, pdf
from tests.press.press_pages import BODY, page_of
from tests.press.tag_reader import Tagged


@pytest.fixture(scope="session")
def page() -> Page:
    return page_of(BODY)


@pytest.fixture(scope="session")
def pdf_copy(page: Page) -> bytes:
    return pdf.render(page)


@pytest.fixture(scope="session")
def html_copy(page: Page) -> bytes:
    return html.render(page)


@pytest.fixture(scope="session")
def tagged(pdf_copy: bytes) -> Tagged:
    return Tagged(pdf_copy)
