"""Easy read in parts: how long they are, where they are cut, and that nothing is lost."""

import lxml.html
import pikepdf
import pytest

from generator.copy import Reader, Wish
from generator.make import _pdfs as pdfs
from generator.make import _Piece as Piece
from generator.orders import Narrow, order
from generator.pages import render, render_parts
from generator.press.parts import MOST, cuts, room
from generator.press.pdf import Printed
from generator.press.worker import Presses
from generator.versions import Version
from tests.conftest import Copies
from tests.pages.copies import copy, easy, found, lock
from tests.press.tag_reader import Tagged
from tests.test_same_words import joined, pdf_words, words

LAST = "Whocanhelpme"
"""The last line of the contents, and the heading after the last section that is not in all."""


def test_the_parts_together_have_the_words_of_the_whole(copies: Copies) -> None:
    folder = copies.folder / "margaret" / "margaret"
    files = sorted(folder.glob("plan-easy-read-largest-part-*.pdf"))
    assert len(files) > 2
    assert not (folder / "plan-easy-read-largest.pdf").exists()
    bodies = []
    for number, path in enumerate(files, 1):
        tagged = Tagged(path.read_bytes())
        assert len(tagged.pdf.pages) <= MOST, path
        shown = joined(pdf_words(tagged))
        assert f"Part{number}of{len(files)}" in shown
        front, body, after = shown.split(LAST)
        assert "Whatisinthisdocument" in front
        assert after.startswith("Ifyouareindangernow")
        assert after.endswith("Theend")
        bodies.append(body.rpartition("Aboutthiscopy")[0])
    whole = lxml.html.parse(folder / "plan-easy-read-largest.html").xpath("//section")
    held = joined(words(" ".join(" ".join(each.itertext()) for each in whole[:-1])))
    for section in whole:
        heading = joined(words(section.findtext("h2")))
        bodies = [body.removeprefix(f"{heading}(more)") for body in bodies]
    assert "".join(bodies) == held


def test_a_long_copy_whose_reader_asked_for_no_parts_is_told(copies: Copies) -> None:
    for key, outcome in copies.outcomes.items():
        longest = max(
            (
                len(pikepdf.open(path).pages)
                for path in outcome.files
                if path.suffix == ".pdf" and "easy-read" in path.name
            ),
            default=0,
        )
        told = [each.message for each in outcome.measured]
        assert bool(told) == (longest > MOST), key
        assert all(f"has {longest} pages" in each for each in told)


@pytest.mark.parametrize(("pages", "codes"), [(MOST, []), (MOST + 1, ["easy-read-long"])])
def test_what_is_too_long_for_a_reader_is_told(pages: int, codes: list[str]) -> None:
    (asked,), _ = order(copy(reader=Reader(key="owen", editions=("easy_read",))), Narrow())
    page = render(copy(), "easy_read", asked=None)
    with Presses() as presses:
        piece = Piece(Version(copy()), asked, page, None)
        files, told = pdfs(piece, printed(pages, s1=2, s2=pages), presses)
    assert list(files) == ["plan-easy-read.pdf"]
    assert [each.code for each in told] == codes


def test_a_part_has_its_own_contents_and_ids_and_all_has_one_order() -> None:
    wishes = {f"w{n}": Wish(easy_read=easy(f"Wish number {n}.")) for n in range(6)}
    held = copy(wishes=wishes, actions={"a": lock()}, reader=Reader(key="amina"))
    one, two, three = (
        lxml.html.document_fromstring(page.body)
        for page in render_parts(held, ("s2-3", "s3"), asked=None)
    )
    listed = [[each.text for each in found(page, ".contents .entry")] for page in (one, two, three)]
    assert listed[0] == ["What this is about", "What you want", "Who can help me"]
    assert listed[1] == ["What you want (more)", "Who can help me"]
    assert listed[2][0] == "What people will do"
    whole = lxml.html.document_fromstring(render(held, "easy_read", asked=None).body)
    said = [each.text_content().split() for each in found(whole, "section:not(.helpers) .row")]
    parts = [found(page, "section:not(.helpers) .row") for page in (one, two, three)]
    assert [row.text_content().split() for part in parts for row in part] == said
    ticked = [len(found(page, ".understood")) for page in (one, two, three, whole)]
    assert ticked == [0, 0, 3, 3]
    for page in (one, two, three):
        ids = page.xpath("//@id")
        assert len(ids) == len(set(ids))
        links = {each.get("href") for each in found(page, ".contents a")}
        assert links <= {f"#{each}" for each in ids}


def printed(pages: int, **places: int) -> Printed:
    return Printed(b"", pages, {name.replace("_", "-"): at for name, at in places.items()})


@pytest.mark.parametrize(
    ("whole", "expected"),
    [
        (printed(12, s1=2, s2=5, s3=9), ()),
        (printed(40, s1=2, s2=10, s3=16, s4=24, s5=38), ("s2", "s3", "s4")),
        # A section that no part can hold is cut between its groups, and no other is.
        (
            printed(50, s1=2, s2=4, s2_1=4, s2_2=11, s2_3=21, s2_4=31, s3=35, s3_1=35, s4=48),
            ("s2", "s2-2", "s2-3", "s2-4", "s3"),
        ),
        # What cannot be cut stays whole.
        (printed(50, s1=2, s1_1=2, s1_2=40, s2=48), ("s1-2",)),
    ],
    ids=["short", "sections", "groups", "one long group"],
)
def test_parts_begin_at_sections_where_they_can(whole: Printed, expected: tuple[str, ...]) -> None:
    assert cuts(whole, 14) == expected


def test_what_every_part_has_leaves_room_for_the_rest() -> None:
    assert room(printed(40, s1=3, s2=10, s3=37)) == MOST - 3 - 3
    assert room(printed(90, s1=10, s2=20)) == 1
