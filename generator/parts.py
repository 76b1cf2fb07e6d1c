"""Makes a long easy-read copy in parts, each of no more pages than a reader can manage."""

from generator import pages
from generator.press import fit
from generator.press.parts import MOST, cuts, room
from generator.press.pdf import Printed
from generator.press.worker import Presses
from generator.versions import Version


def in_parts(
    version: Version, whole: Printed, asked: str | None, presses: Presses
) -> tuple[bytes, ...]:
    """Make the PDF of each part. How many there are follows from the whole, and so from the copy.

    A part may come out longer than the pages of the whole promise, as pages break elsewhere: then
    all are made again with less in each. Raises RenderFailed as the press does.
    """
    most = room(whole)
    while True:
        parts = pages.render_parts(
            version.copy, cuts(whole, most), asked=asked, original=version.original
        )
        jobs = [presses.submit(page, fit.render) for page in parts]
        made = [job.result().printed for job in jobs]
        if most == 1 or all(each.pages <= MOST for each in made):
            return tuple(each.pdf for each in made)
        most -= 1
