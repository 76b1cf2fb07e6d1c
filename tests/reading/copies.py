"""Pages of example copies, of which the other ways of reading are made."""

from collections.abc import Iterator
from functools import cache

from generator import pages
from generator.consent.decide import decide
from generator.consent.project import project
from generator.orders import Narrow, order
from generator.pages.page import Page
from tests.conftest import DAY, EXAMPLES, plan_of


@cache
def example_pages() -> tuple[Page, ...]:
    """Every page that the examples give: one of each recipient and edition."""
    return tuple(_pages())


def _pages() -> Iterator[Page]:
    for path in EXAMPLES:
        plan = plan_of(path)
        for key in plan.people:
            copy = project(plan, decide(plan, key, DAY))
            for each in order(copy, Narrow())[0] if copy else ():
                yield pages.render(copy, each.edition, asked=each.asked)


def page(main: str) -> Page:
    """A page of which ``main`` is what is read."""
    body = f'<a href="#main">Skip</a><main id="main">{main}</main><footer><p>Draft</p></footer>'
    return Page("Plan", "en-GB", (), body, "")
