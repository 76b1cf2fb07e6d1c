"""What is made of a page's words alone, by format."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.copy import Grade
from generator.pages.page import Page
from generator.reading import audio, braille, commands, narration, text


@dataclass(frozen=True, slots=True)
class Made:
    """One file: what its name ends with, and what is in it."""

    ending: str
    content: bytes
    said: str = ""
    """Words that are in it where they cannot be read back from it whole, for the proof."""


def made(format_: str, page: Page, grade: Grade) -> Iterator[Made]:
    """Make the files of a format; none of PDF and HTML. Raises ``ReadingFailed``."""
    if format_ == "text":
        yield Made(".txt", text.render(page))
    elif format_ == "braille":
        yield Made(".brf", braille.render(page, grade), text.render(page).decode())
    elif format_ == "audio":
        script = narration.script(page)
        yield Made("-narration.txt", script, text.render(page).decode())
        if not commands.missing("audio"):
            yield Made(
                ".mp3", audio.render(page), f"{script.decode()}\n{text.render(page).decode()}"
            )
