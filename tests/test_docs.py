"""The reference pages say what the code does."""

from collections.abc import Callable

import pytest

from scripts.write_docs import PAGES, ROOT


@pytest.mark.parametrize(("name", "write"), PAGES.items(), ids=PAGES)
def test_a_page_is_what_the_code_writes(name: str, write: Callable[[], str]) -> None:
    assert (ROOT / "docs" / name).read_text("utf-8") == write(), "run make docs"
