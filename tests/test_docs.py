"""The reference pages say what the code does."""

from collections.abc import Callable

import pytest

from scripts.write_docs import LIBRARY, PAGES, PRINTED, ROOT


@pytest.mark.parametrize(("name", "write"), PAGES.items(), ids=PAGES)
def test_a_page_is_what_the_code_writes(name: str, write: Callable[[], str]) -> None:
    assert (ROOT / "docs" / name).read_text("utf-8") == write(), "run make docs"


def test_the_example_of_the_easy_read_library_prints_what_is_said(
    capsys: pytest.CaptureFixture[str],
) -> None:
    exec(LIBRARY, {})  # noqa: S102 (our own example)
    said = [line.rstrip() for line in capsys.readouterr().out.splitlines()]
    assert said == PRINTED.splitlines()
