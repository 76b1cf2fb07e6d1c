"""Laying out in child processes: the same files, and limits that hold."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from generator.pages.page import Page
from generator.press import pdf
from generator.press.failure import RenderFailed
from generator.press.worker import Limits, Presses
from tests.press.press_pages import page_of


def never_ends(_: Page) -> bytes:
    while True:
        time.sleep(0.01)


def needs_much_memory(_: Page) -> bytes:
    return bytes(4 * 1024**3)


def dies(_: Page) -> bytes:
    os._exit(3)


def test_a_child_makes_the_same_file(page: Page, pdf_copy: bytes) -> None:
    with Presses(Limits(processes=1)) as presses:
        jobs = [presses.submit(page, pdf.render), presses.submit(page, pdf.render)]
        assert [job.result() for job in jobs] == [pdf_copy] * 2


def test_limits_stop_a_copy_and_not_the_next_one() -> None:
    with Presses(Limits(processes=1, seconds=2)) as presses:
        bad = [presses.submit(page_of(""), make) for make in (never_ends, dies, needs_much_memory)]
        for job, words in zip(bad, ("too long", "stopped", "too much memory"), strict=True):
            with pytest.raises(RenderFailed, match=words):
                job.result()


def test_a_page_that_lays_out_for_minutes_is_stopped() -> None:
    with Presses(Limits(processes=1, seconds=2)) as presses:
        job = presses.submit(page_of("<h1>Plan</h1><p>" + "word " * 200_000), pdf.render)
        with pytest.raises(RenderFailed, match="too long"):
            job.result()


def test_a_failure_keeps_its_words() -> None:
    with Presses(Limits(processes=1)) as presses:
        job = presses.submit(page_of("<h1>Plan</h1>", "p { colour: red }"), pdf.render)
        with pytest.raises(RenderFailed, match="colour"):
            job.result()


_SCRIPT = """
import sys
from generator.pages.page import Page
from generator.press import pdf
from generator.press.worker import Limits, Presses

def main():
    with Presses(Limits(processes=1)) as presses:
        job = presses.submit(Page("Plan", "en", (), "<h1>Plan</h1>", ""), pdf.render)
        print(job.result()[:4].decode())

if __name__ == "__main__":
    sys.exit(main())
"""


def test_works_from_a_console_script(tmp_path: Path) -> None:
    script = tmp_path / "clearplan"
    script.write_text(_SCRIPT)
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(
        [sys.executable, script], env=environment, capture_output=True, text=True, check=False
    )
    assert (done.stdout, done.stderr) == ("%PDF\n", "")
