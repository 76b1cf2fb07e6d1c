"""Pages of example copies, of which the other ways of reading are made."""

from functools import cache

from generator import pages
from generator.consent.decide import decide
from generator.consent.project import project
from generator.copy import RecipientCopy
from generator.orders import Narrow, order
from generator.pages.page import Page
from tests.conftest import DAY, EXAMPLES, plan_of


@cache
def example_copies() -> tuple[RecipientCopy, ...]:
    """The copy of every recipient of the examples."""
    found = (
        project(plan, decide(plan, key, DAY))
        for plan in map(plan_of, EXAMPLES)
        for key in plan.people
    )
    return tuple(copy for copy in found if copy)


@cache
def example_pages() -> tuple[Page, ...]:
    """Every page that the examples give: one of each recipient and edition."""
    return tuple(
        pages.render(copy, each.edition, asked=each.asked)
        for copy in example_copies()
        for each in order(copy, Narrow())[0]
    )


def page(main: str) -> Page:
    """A page of which ``main`` is what is read."""
    body = f'<a href="#main">Skip</a><main id="main">{main}</main><footer><p>Draft</p></footer>'
    return Page("Plan", "en-GB", (), body, "")
