"""The particulars of each kind of entry in easy read: what was ticked, days and people.

The words of an entry are the plan's own; these sentences are ours, one fact a row, each with its
picture, and stand after them.
"""

import functools
from collections.abc import Iterator
from dataclasses import replace

from generator.copy import (
    Action,
    Closing,
    Contingency,
    Entry,
    Harm,
    HeldReview,
    Meeting,
    NextReview,
    Objective,
    Purpose,
    Representative,
    Support,
    Wish,
    newest_review,
)
from generator.pages.contract import Row
from generator.pages.rows import Rows
from generator.wording import phrases


@functools.singledispatch
def after(_entry: Entry, _rows: Rows) -> Iterator[Row]:
    """Show the particulars of an entry, each in a row of its own; of most there are none."""
    yield from ()


@after.register
def _(plan: Purpose, rows: Rows) -> Iterator[Row]:
    yield from rows.about(plan.lead, "worker", phrases.EASY_LEADS)


@after.register
def _(harm: Harm, rows: Rows) -> Iterator[Row]:
    yield from rows.told(phrases.EASY_FINDING, harm.finding, "look")
    yield from rows.told(phrases.EASY_ONGOING_RISK, harm.ongoing_risk, "danger")


@after.register
def _(wish: Wish, rows: Rows) -> Iterator[Row]:
    yield from rows.told(phrases.EASY_WISH_MET, wish.met, "review")


@after.register
def _(objective: Objective, rows: Rows) -> Iterator[Row]:
    if objective.status not in phrases.EASY_MET:
        yield from rows.planned(objective.by, phrases.EASY_GOAL_BY)
    yield from rows.told(phrases.EASY_MET, objective.status, "review")


@after.register
def _(action: Action, rows: Rows) -> Iterator[Row]:
    if action.status in phrases.EASY_STATUS:
        concept = "done" if action.status == "done" else "change"
        yield from rows.told(phrases.EASY_STATUS, action.status, concept)
        return
    yield from rows.told(phrases.EASY_EVERY, action.every, "change")
    yield from rows.planned(
        action.by, phrases.EASY_PLANNED_UNTIL if action.every else phrases.EASY_BY
    )


@after.register
def _(support: Support, rows: Rows) -> Iterator[Row]:
    yield from rows.told(phrases.EASY_CHANGE, support.change, "support")
    yield from rows.people(support.who, "worker", phrases.EASY_GIVES)
    yield from rows.planned(support.by, phrases.EASY_BY)


@after.register
def _(contingency: Contingency, rows: Rows) -> Iterator[Row]:
    yield from rows.people(contingency.who, "worker", phrases.EASY_ACTS)


@after.register
def _(representative: Representative, rows: Rows) -> Iterator[Row]:
    if representative.authority:
        words = phrases.EASY_DECIDES[representative.authority]
        yield from rows.about(representative.who, "choose", words)


@after.register
def _(meeting: Meeting, rows: Rows) -> Iterator[Row]:
    yield from rows.day(meeting.held_on, phrases.EASY_HELD_ON)


@after.register
def _(review: NextReview, rows: Rows) -> Iterator[Row]:
    # It says by itself what it is about, and need not stand on one page with what is before it.
    for row in rows.day(review.next_on, phrases.EASY_NEXT_ON):
        yield replace(row, attached=False)
    yield from rows.time(review.next_at, phrases.EASY_NEXT_AT)
    if review.place:
        place = rows.voice.line(review.place, review)
        yield rows.row("meeting_place", rows.voice.said(phrases.EASY_PLACE, place=place))


@after.register
def _(review: HeldReview, rows: Rows) -> Iterator[Row]:
    """Show when a review was held; of the newest, what it found and decided too.

    What earlier ones found has been overtaken, and would fill a page each; it is in the full plan.
    """
    copy = rows.voice.copy
    yield from rows.day(review.on, phrases.EASY_HELD_ON)
    if review is not newest_review(copy):
        return
    for question, (concept, words) in phrases.EASY_REVIEW_FOUND.items():
        # So many that they would not stand on one page together.
        for row in rows.told(words, getattr(review, question), concept):
            yield replace(row, attached=False)
    yield from rows.about(review.lead, "worker", phrases.EASY_REVIEW_LEAD)
    yield from rows.people(review.lead_agreed_by, "agree", phrases.EASY_REVIEW_AGREED)
    if review.next_on and not (copy.review and copy.review.next_on):
        yield from rows.day(review.next_on, phrases.EASY_REVIEW_NEXT)


@after.register
def _(closing: Closing, rows: Rows) -> Iterator[Row]:
    yield from rows.day(closing.on, phrases.EASY_ENDED_ON)
    yield from rows.about(closing.contact, "call", phrases.EASY_AGAIN)
