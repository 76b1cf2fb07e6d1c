"""Find how much of a page fits on one sheet: by laying it out, in few tries."""

from dataclasses import dataclass

from generator.pages.page import Page
from generator.press import pdf
from generator.press.failure import RenderFailed


@dataclass(frozen=True, slots=True)
class Pressed:
    """A page as it was chosen, and its PDF."""

    page: Page
    printed: pdf.Printed

    @property
    def pdf(self) -> bytes:
        return self.printed.pdf


def render(page: Page) -> Pressed:
    """Make the PDF of a page, or of the first of its shorter ones that is one sheet.

    Each is shorter than the one before, so that halving finds it. Raises ``RenderFailed`` if
    even the shortest needs more.
    """
    choices = (page, *page.shorter)
    if len(choices) == 1:
        return Pressed(page, pdf.printed(page))
    low, high = 0, len(choices)
    while low < high:
        middle = (low + high) // 2
        if pdf.sheets(choices[middle]) == 1:
            high = middle
        else:
            low = middle + 1
    if low == len(choices):
        raise RenderFailed(
            "The plan on a page does not fit on one: what stands on every copy, such as names "
            "and conditions, is too long. Ask for a smaller size of print."
        )
    return Pressed(choices[low], pdf.printed(choices[low]))
