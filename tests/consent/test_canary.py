"""A canary in every field: it is in the files of those who may see it and in nobody else's.

Who may see what stands in ``rich_plan``, and is not asked of ``generator.consent``.
"""

import re
from collections.abc import Iterator
from typing import get_args

import pytest

from generator import pages
from generator.consent.decide import decide
from generator.consent.project import project
from generator.plan.model import Plan
from generator.press import fit, html
from generator.press.worker import Presses
from tests.consent.building import plan_of
from tests.consent.canaries import Shown, text_fields
from tests.consent.rich_plan import CANARIES, CONTENT, DAY, GIVEN, viewers

FIELDS = sorted({canary.field for canary in CANARIES})

NOT_PLANTED = {
    "people.copy.language": "a code of a language, checked when read",
    "plan.locality": "names a file, and is not shown",
    "plan.written_in": "a code of a language, checked when read",
    "sharing.decisions.share": "names of entries, checked",
    "sharing.decisions.leave_out": "names of entries, checked",
    "sharing.lawful.share": "names of entries, checked",
    "sharing.lawful.leave_out": "names of entries, checked",
}


def is_checked_word(field: str) -> bool:
    """Whether a field holds one of the words that we know: a picture, a ready-made wording."""
    return field.endswith(("easy_read.concept", "phrase.name"))


def test_every_text_field_of_the_models_has_a_canary() -> None:
    """A field that is added to the models is planted by itself, or must be spoken of here."""
    lacking = {each for each in text_fields() if not is_checked_word(each)} - set(FIELDS)
    assert lacking == set(NOT_PLANTED)


def test_no_canary_is_another() -> None:
    texts = [canary.text for canary in CANARIES]
    assert len(texts) == len(set(texts)) > 500


# The files


@pytest.fixture(scope="module")
def plan() -> Plan:
    return plan_of(CONTENT)


def pages_of(plan: Plan, key: str) -> Iterator[tuple[str, pages.Page]]:
    copy = project(plan, decide(plan, key, DAY))
    assert copy is not None, key
    for edition in get_args(pages.Edition):
        yield edition, pages.render(copy, edition, asked=None)


@pytest.fixture(scope="module")
def in_html(plan: Plan) -> dict[str, Shown]:
    """The text of each recipient's HTML copies."""
    return {
        key: Shown.of({f"{name}.html": html.render(page) for name, page in pages_of(plan, key)})
        for key in GIVEN
    }


ID_MARK = re.compile("(?<!sha256)-zq")
"""What the ids of entries end in, and keys of people."""

IN_PDF = {
    "amina": get_args(pages.Edition),
    "nadia": ("standard",),
    "samina": ("easy_read", "one_page", "home_page"),
    "tariq": ("standard", "one_page", "home_page"),
}


@pytest.mark.xdist_group("canaries")
@pytest.mark.parametrize("field", FIELDS)
def test_a_canary_is_in_the_files_of_those_who_may_see_it_alone(
    field: str, in_html: dict[str, Shown]
) -> None:
    for canary in CANARIES:
        if canary.field == field:
            found = {key for key, shown in in_html.items() if shown.has(canary)}
            assert found == viewers(canary), canary


@pytest.mark.xdist_group("canaries")
def test_no_layer_of_a_pdf_has_a_canary_that_its_reader_may_not_see(
    plan: Plan, in_html: dict[str, Shown]
) -> None:
    with Presses() as presses:
        jobs = {
            (key, name): presses.submit(page, fit.render)
            for key, editions in IN_PDF.items()
            for name, page in pages_of(plan, key)
            if name in editions
        }
        files = {place: job.result().pdf for place, job in jobs.items()}
    for key, editions in IN_PDF.items():
        shown = Shown.of({f"{name}.pdf": files[key, name] for name in editions})
        found = {canary for canary in CANARIES if shown.has(canary)}
        assert [canary for canary in found if key not in viewers(canary)] == []
        in_both = {canary for canary in CANARIES if in_html[key].has(canary)}
        assert found == in_both if len(editions) == 4 else len(found) > 20
        assert not ID_MARK.search(shown.text)


@pytest.mark.xdist_group("canaries")
def test_ids_of_entries_and_keys_of_people_are_printed_nowhere(in_html: dict[str, Shown]) -> None:
    for shown in in_html.values():
        assert not ID_MARK.search(shown.text)


def test_those_without_a_record_have_no_copy(plan: Plan) -> None:
    have = {key for key in plan.people if project(plan, decide(plan, key, DAY))}
    assert have == set(GIVEN)
