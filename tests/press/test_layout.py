"""Where everything stands on the pages of a plan: of any length, and with any part absent."""

import functools
from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise
from typing import Any

import pytest

from generator.consent.decide import decide
from generator.consent.project import project
from generator.copy import (
    Action,
    Change,
    Contact,
    Contingency,
    NextReview,
    Objective,
    Person,
    Reader,
    RecipientCopy,
    Risk,
    Size,
    Support,
    Wish,
)
from generator.pages import Edition, render
from generator.press import pdf
from tests.conftest import DAY, ROOT, plan_of
from tests.pages.copies import copy, easy, lock
from tests.press.tag_reader import Element, Place, Tagged

LONG = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch"
EMPTY: dict[str, Any] = {"plan": None, "actions": {}}
PEOPLE = {
    **copy().people,
    "long": Person(
        name={"": f"{LONG} {LONG}"},
        job=LONG,
        contact=Contact(phone="01632 960130", email=f"{LONG.lower()}@{LONG.lower()}.example"),
    ),
}


def words(count: int) -> str:
    some = "Somebody of the team comes to the house and looks at the new lock with {amina}. "
    return " ".join((some * count).split()[:count])


def actions(count: int) -> dict[str, Action]:
    """Short and long ones; some are done by several people, and not all in easy read."""
    owners = (("owen",), ("joanne", "owen"), ("amina",), ("owen",), ("long", "joanne"))
    lengths = (4, 12, 25, 9, 40, 16, 90)
    return {
        f"action-{place}": lock(
            text=words(lengths[place % 7]) + ("\n\n- One.\n- Two.\n- Three." * (place % 9 == 8)),
            easy_read=easy(words(5 + place % 12), "lock") * (1 + place % 3),
            who=owners[place % 5],
            by=DAY + timedelta(days=place),
            every=("week", None)[place % 2],
            objective="first" if place % 2 else None,
            law=LONG if place % 8 == 5 else None,
            status=(None, None, "under_way")[place % 3],
        )
        for place in range(count)
    }


def rest() -> dict[str, Any]:
    """Sections of all kinds beside the actions: of wording alone, with facts, and tables."""
    each = dict(enumerate((3, 45, 12, 160, 20)))
    return {
        "wishes": {f"wish-{n}": Wish(text=words(size)) for n, size in each.items()},
        "objectives": {
            "first": Objective(text=words(30), measure=words(20), relevant=words(50), lead="joanne")
        },
        "support": {
            f"support-{n}": Support(text=words(size), kind="care", who=("long",), outcome=words(9))
            for n, size in each.items()
        },
        "risks": {
            f"risk-{n}": Risk(
                text=words(size), signs=words(size), likelihood="likely", owner="joanne"
            )
            for n, size in each.items()
        },
        "contingency": {"if": Contingency(if_=words(9), then=words(40), who=("joanne", "long"))},
        "review": NextReview(next_on=DAY, place=LONG),
        "changes": tuple(Change(on=DAY, by="long", text=words(size)) for size in each.values()),
    }


COPIES = {
    "1 action": {"actions": actions(1)},
    "20 actions": {"actions": actions(20), "people": PEOPLE, **rest()},
    "60 actions": {"actions": actions(60), "people": PEOPLE},
    "only the frame": EMPTY,
    "only the purpose": {"actions": {}},
    "only one action": {"plan": None},
}
LOOKS: tuple[tuple[Edition, Size], ...] = (
    ("standard", "normal"),
    ("standard", "largest"),
    ("easy_read", "normal"),
)
MADE = [
    *((name, *look) for name in COPIES for look in LOOKS),
    ("1 action", "easy_read", "largest"),
    ("margaret", "standard", "normal"),
]


@functools.cache
def made(name: str, edition: Edition, size: Size) -> Tagged:
    return Tagged(pdf.render(render(held(name, size), edition, asked=None)))


def held(name: str, size: Size) -> RecipientCopy:
    """Make a copy; easy read in the largest print is of words alone, without pictures."""
    if name == "margaret":
        return lead()
    return copy(reader=Reader(key="owen", size=size, pictures=size == "normal"), **COPIES[name])


def lead() -> RecipientCopy:
    """The longest copy of an example: that of who leads the plan."""
    plan = plan_of(ROOT / "examples" / "margaret.yaml")
    its = project(plan, decide(plan, plan.plan.lead or "", DAY))
    assert its is not None
    return its


@pytest.fixture(params=MADE, ids=" ".join)
def tagged(request: pytest.FixtureRequest) -> Tagged:
    return made(*request.param)


def test_the_lines_of_a_heading_begin_below_each_other_beside_its_picture() -> None:
    held = copy(
        reader=Reader(key="owen", size="large"),
        contingency={"if": Contingency(easy_read=easy("Ring Joanne.", "phone"))},
    )
    tagged = Tagged(pdf.render(render(held, "easy_read", asked=None)))
    (heading,) = (each for each in tagged.root.all("H2") if each.text.startswith("What to do if"))
    begin: dict[int, float] = {}
    for place in places(heading):
        line = round(place.bottom)
        begin[line] = min(place.left, begin.get(line, place.left))
    assert len(begin) == 2
    assert max(begin.values()) - min(begin.values()) < 3, begin


def texts(element: Element) -> Iterator[Element]:
    """Yield, in reading order, the elements that hold text; a heading is one whatever is in it."""
    heading = element.role in {"H1", "H2", "H3"}
    if heading or element.places:
        yield element
    for kid in () if heading else element.kids:
        if isinstance(kid, Element):
            yield from texts(kid)


def lines(element: Element) -> dict[int, int]:
    """Count the lines of an element on each page where it stands."""
    seen = {(place.page, round(place.bottom)) for place in places(element)}
    return {page: sum(on == page for on, _ in seen) for page in sorted({on for on, _ in seen})}


def places(element: Element) -> list[Place]:
    return [place for each in element.all() for place in each.places]


def first(element: Element) -> int:
    return min(lines(element))


def last(element: Element) -> int:
    return max(lines(element))


def test_a_heading_stands_with_what_follows_it(tagged: Tagged) -> None:
    for one, following in pairwise(texts(tagged.root)):
        if one.role.startswith("H"):
            assert len(lines(one)) == 1, one.text
            assert last(one) == first(following), one.text


def test_a_heading_has_something_below_it(tagged: Tagged) -> None:
    found = list(texts(tagged.root))
    assert not found[-1].role.startswith("H")
    for one, following in pairwise(found):
        if one.role.startswith("H"):
            assert not following.role.startswith("H") or following.role > one.role, one.text


def test_a_table_begins_on_the_page_of_its_heading(tagged: Tagged) -> None:
    heading: Element | None = None
    for each in texts(tagged.root):
        if each.role in {"H2", "H3"}:
            # In the largest print a very long name and its contacts fill a page.
            heading = each if sum(lines(each).values()) < 3 else None
        elif heading and (each.role == "TH" or each.text.strip() == "What"):
            assert last(heading) == first(each), heading.text
            heading = None


def test_a_table_begins_and_goes_on_with_a_row(tagged: Tagged) -> None:
    for table in tagged.root.all("Table"):
        head, row = list(table.all("TR"))[:2]
        assert last(head) == first(row), head.text
    repeated = [
        place
        for (_, _, entries), place in zip(tagged.artifacts, tagged.artifact_places, strict=True)
        if entries.get("/Type") == "/Pagination" and "/Subtype" not in entries
    ]
    body = [place for cell in tagged.root.all("TD") for place in places(cell)]
    for head_text in repeated:
        assert any(_is_below(place, head_text) for place in body), head_text


def _is_below(place: Place, other: Place) -> bool:
    return place.page == other.page and place.top > other.bottom


def test_a_row_is_split_only_where_no_page_holds_it(tagged: Tagged) -> None:
    for row in [*tagged.root.all("TR"), *facts(tagged)]:
        if len(lines(row)) > 1:
            assert _height(row) > _room(tagged) or _is_large(row), row.text


def test_in_large_print_no_part_of_a_row_begins_on_the_next_page(tagged: Tagged) -> None:
    for row in tagged.root.all("L"):
        parts = [part for part in row.kids if isinstance(part, Element)]
        if parts[0].text.startswith("What "):
            for one, following in pairwise(parts):
                assert last(one) == first(following), row.text


def _is_large(element: Element) -> bool:
    return any(place.bottom - place.top > 18 for place in places(element))


def _height(row: Element) -> float:
    """How much of a page the longest cell of a row takes at least."""
    cells = list(row.all("TD")) or [row]
    deepest = max(sum(lines(cell).values()) for cell in cells)
    return deepest * 1.45 * max(place.bottom - place.top for place in places(row))


def _room(tagged: Tagged) -> float:
    """How much of a page text can take, but for the repeated head of a table."""
    return max(box.bottom - box.top for box in backgrounds(tagged)) * 0.75


def backgrounds(tagged: Tagged) -> list[Place]:
    """Find what is painted behind text; paper is wider, a picture's ground narrower."""
    width = float(tagged.pdf.pages[0].MediaBox[2])
    return [box for box in tagged.filled if width / 2 < box.right - box.left < width - 2]


def facts(tagged: Tagged) -> list[Element]:
    """Find each term with its description."""
    items = (kid for held in tagged.root.all("L") for kid in held.kids if isinstance(kid, Element))
    return [item for item in items if next(item.all("Lbl"), item).text.strip() not in {"•", ""}]


def test_two_lines_at_least_stand_on_each_page_of_a_text(tagged: Tagged) -> None:
    for text in tagged.root.all("P", "TR", "LI", "TD", "LBody"):
        counts = lines(text)
        assert len(counts) < 2 or min(counts.values()) >= 2, text.text


def test_no_box_is_empty(tagged: Tagged) -> None:
    for box in tagged.root.all("TD", "TH", "Lbl", "LBody", "P", "H1", "H2", "H3"):
        assert box.text.strip()
    shown = [place for each in tagged.root.all() for place in each.places]
    for box in backgrounds(tagged):
        inside = (*shown, *tagged.artifact_places)
        assert any(_holds(box, place) for place in inside), box


def _holds(box: Place, place: Place) -> bool:
    across = box.left - 1 < place.left and place.right < box.right + 1
    return box.page == place.page and across and box.top < place.bottom < box.bottom


def test_every_page_has_lines_of_the_plan(tagged: Tagged) -> None:
    counts = lines(tagged.root)
    assert set(counts) == set(range(len(tagged.pdf.pages)))
    assert min(counts.values()) >= 2, counts


@pytest.mark.parametrize("name", ["60 actions", "margaret"])
def test_pages_are_filled(name: str) -> None:
    tagged = made(name, "standard", "normal")
    lowest = [
        max(place.bottom for place in places(tagged.root) if place.page == page)
        for page in lines(tagged.root)
    ]
    margin = 20 / 25.4 * 72
    room = float(tagged.pdf.pages[0].MediaBox[3]) - 2 * margin
    full = [(bottom - margin) / room for bottom in lowest]
    assert sum(full) / len(full) > 0.78
    # The end of the first page's text, and of the whole, may stand alone.
    assert min(full[2:-1]) > 0.4


def test_nothing_stands_in_a_margin_or_on_the_next_cell(tagged: Tagged) -> None:
    margin = 20 / 25.4 * 72
    width, height = (float(edge) for edge in tagged.pdf.pages[0].MediaBox[2:])
    for place in [*places(tagged.root), *tagged.artifact_places]:
        assert margin - 1 < place.left < place.right < width - margin + 1, place
    for place in places(tagged.root):
        assert margin - 3 < place.top < place.bottom < height - margin, place
    for place in tagged.artifact_places:
        assert 0 < place.top < place.bottom < height - 10, place
    for row in tagged.root.all("TR"):
        for left, right in pairwise(row.all("TD", "TH")):
            edge = min(place.left for place in places(right))
            assert max(place.right for place in places(left)) < edge, left.text
