"""The property that everything rests on: what is withheld leaves no trace.

Change only what is withheld from a recipient, and their copy is equal, and so is every byte of
every file made from it (design, "The consent line is a type").
"""

import itertools
import json
from collections import Counter
from collections.abc import Collection, Iterator
from datetime import date
from typing import Any, get_args

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from generator import pages
from generator.consent.decide import Access, decide
from generator.consent.project import project
from generator.copy import RecipientCopy
from generator.plan.model import Plan
from generator.press import fit, html
from generator.since import compare
from tests import strategies
from tests.consent.withheld_changes import CHANGES, changed
from tests.strategies import ADULT, ORGANISATION, Data

SEEN: Counter[str] = Counter()
"""What the examples were about: a property that holds for lack of examples proves nothing."""

PACE = settings(
    deadline=None,
    derandomize=True,
    database=None,
    phases=[Phase.generate],  # a plan is too large to be shrunk in a reasonable time
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
GROUPS = {
    "adult": (600, 500),
    "keeper": (400, 400),
    "recipient": (900, 950),
    "reader": (600, 150),
}
"""How many plans are made up for each kind of recipient, and how often at least somebody of that
kind has a copy and something changes behind their back."""


NAMES = st.sets(st.sampled_from(list(CHANGES)), min_size=1, max_size=6)


def group(access: Access) -> str:
    return "reader" if access.read_to else access.standing


def differing(one: Any, other: Any, path: str = "") -> Iterator[str]:
    """Name the places in which two dumped copies differ."""
    if isinstance(one, dict) and isinstance(other, dict):
        if list(one) != list(other):
            yield f"{path}: keys {list(one)} and {list(other)}"
        for key in one.keys() & other.keys():
            yield from differing(one[key], other[key], f"{path}.{key}")
    elif one != other:
        yield f"{path}: {one!r} and {other!r}"


def assert_no_trace(before: Plan, after: Plan, access: Access, names: Collection[str]) -> None:
    one = project(before, access)
    other = project(after, decide(after, access.recipient, access.on))
    if one is None or other is None:
        assert one is other, names
        return
    if one != other or one.model_dump_json() != other.model_dump_json():
        where = [*differing(one.model_dump(), other.model_dump())]
        pytest.fail(f"The copy for {access.recipient} changed with {names}: {where}")
    assert one.number == other.number


@pytest.mark.parametrize("kind", GROUPS)
def test_what_is_withheld_leaves_no_trace(kind: str) -> None:
    SEEN.clear()

    @given(strategies.plans(), strategies.days, NAMES, strategies.seeds)
    @settings(PACE, max_examples=GROUPS[kind][0])
    def holds(content: Data, on: date, names: set[str], seed: int) -> None:
        plan = Plan.model_validate(content)
        for key in plan.people:
            access = decide(plan, key, on)
            if group(access) != kind or not access.items:
                continue
            after = changed(content, access, names, seed)
            assert_no_trace(plan, Plan.model_validate(after), access, names)
            SEEN["compared"] += json.dumps(after) != json.dumps(content)
            SEEN["hidden"] += bool(access.hidden)
            SEEN["record"] += "sharing" in access.items
            SEEN["kept"] += bool(set(plan.entries()) - access.items)
            shown = project(plan, access)
            SEEN["checked"] += bool(shown and shown.frame.easy_read_checked)

    holds()
    assert SEEN["compared"] >= GROUPS[kind][1], SEEN
    assert SEEN["record"] >= 20, SEEN
    assert SEEN["kept"] >= 100, SEEN
    assert SEEN["checked"] >= 20, SEEN
    assert SEEN["hidden"] >= 50 or kind in {"adult", "keeper"}, SEEN


@pytest.mark.parametrize("name", CHANGES)
def test_each_kind_of_change_changes_something(name: str) -> None:
    """And leaves no trace by itself, whoever the recipient is."""
    found: Counter[str] = Counter()

    @given(strategies.plans(), strategies.days, strategies.seeds)
    @settings(PACE, max_examples=10)
    def holds(content: Data, on: date, seed: int) -> None:
        plan = Plan.model_validate(content)
        for key in plan.people:
            access = decide(plan, key, on)
            if access.items:
                after = changed(content, access, {name}, seed)
                assert_no_trace(plan, Plan.model_validate(after), access, [name])
                found[group(access)] += json.dumps(after) != json.dumps(content)

    holds()
    assert found["recipient"] > 0


# Two versions

BEHIND_BOTH = set(CHANGES) - {"new_changes"}
"""The list of changes is not compared, and new numbers of its lines would mislead the others."""

REVISED = 80
"""How many pairs of versions are made up."""


def revised(content: Data, seed: int) -> Data:
    """Make up the next version: entries rewritten, dropped, added, kept back or shared."""
    new = json.loads(json.dumps(content))
    fill = strategies.Filler(seed, tuple(new["people"]))
    for name, entry in strategies.entries_of(new).items():
        section = name.split(".")[0]
        fixed = {"organisation", "lead", "stage", "version", "chair", "wish", "objective"}
        if name != "plan" and fill.maybe(0.2):
            entry["kept_from"] = [strategies.kept([fill.one(tuple(new["people"]))])]
        if section != "changes" and fill.maybe():
            still = {key: entry[key] for key in (*fixed, "kept_from") if key in entry}
            fresh = fill.entry(section)
            kept_fields = {key: value for key, value in entry.items() if fill.maybe(0.7)}
            entry.clear()
            entry.update(fresh | kept_fields | still)
    hideable = [key for key in new["people"] if key not in {ADULT, ORGANISATION}]
    for record in new["sharing"]["decisions"]:
        if fill.maybe(0.3):
            others = tuple(key for key in hideable if key != record["to"])
            record["hide"] = fill.some(others, 2)
    return dict(new)


def compared(old: Data, new: Data, access: Access) -> RecipientCopy | None:
    """Make the recipient's copy of the new version with what changed since the old one."""
    copies = []
    for content in (old, new):
        plan = Plan.model_validate(content)
        copies.append(project(plan, decide(plan, access.recipient, access.on)))
    earlier, later = copies
    if earlier is None or later is None:
        return later
    return later.model_copy(update={"since": compare(earlier, later, None)})


def _versions(seed: int) -> Iterator[tuple[RecipientCopy, RecipientCopy]]:
    """Make up two versions, and the same two after changes behind the recipient's back."""
    content = strategies.made_up(seed, people=4, sections=4, records=4)
    new = revised(content, seed)
    on = date(2026, 11, 10)
    for key in content["people"]:
        accesses = [decide(Plan.model_validate(each), key, on) for each in (content, new)]
        if not all(each.items for each in accesses):
            continue
        behind = [
            changed(each, access, BEHIND_BOTH, seed)
            for each, access in zip((content, new), accesses, strict=True)
        ]
        one = compared(content, new, accesses[1])
        other = compared(behind[0], behind[1], accesses[1])
        assert one
        assert other
        yield one, other


def test_what_changed_tells_nothing_of_what_is_withheld_in_either_version() -> None:
    found: Counter[str] = Counter()
    for seed in range(REVISED):
        for one, other in _versions(seed):
            assert one.since == other.since, (seed, one.reader.key)
            assert one.number == other.number, (seed, one.reader.key)
            found.update(item.kind for item in (one.since.items if one.since else ()))
    assert min(found[kind] for kind in ("new", "done", "stopped", "moved", "changed")) > 3, found


# The bytes of files

PAIRS = {"html": 25, "pdf": 8}
"""A PDF is made from the page that the HTML is made from, so fewer pairs of it tell as much."""


def _pairs(count: int) -> Iterator[tuple[RecipientCopy, RecipientCopy]]:
    """Make up pairs of small copies, before and after a change behind the recipient's back."""
    for seed in range(10_000):
        content = strategies.made_up(seed, people=3, sections=1, records=3)
        plan = Plan.model_validate(content)
        on = date(2026, 11, 10)
        accesses = [decide(plan, key, on) for key in plan.people]
        small = [each for each in accesses if 0 < len(each.items) < 4]
        for access in small:
            after = changed(content, access, set(CHANGES), seed)
            one = project(plan, access)
            behind = Plan.model_validate(after)
            other = project(behind, decide(behind, access.recipient, on))
            assert one
            assert other
            yield one, other
            count -= 1
            if not count:
                return


@pytest.mark.parametrize("edition", get_args(pages.Edition))
@pytest.mark.parametrize("format_", ["html", "pdf"])
def test_not_one_byte_of_a_file_changes(edition: pages.Edition, format_: str) -> None:
    render = {"html": html.render, "pdf": lambda page: fit.render(page).pdf}[format_]
    versions = (pair for seed in range(3) for pair in _versions(seed))
    for one, other in (*_pairs(PAIRS[format_]), *itertools.islice(versions, 2)):
        files = [render(pages.render(copy, edition, asked=None)) for copy in (one, other)]
        assert files[0] == files[1], one.reader.key
