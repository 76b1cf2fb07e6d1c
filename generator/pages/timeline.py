"""The dates of a plan in their order, for those who would rather follow a line than read tables.

The line and its marks are drawn; everything they say stands in words beside them.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup, escape

from generator.pages import drawings
from generator.pages.contract import NOTHING, Moment
from generator.pages.pictures import data_uri
from generator.wording import phrases
from generator.wording.voice import OBJECTIVE, Voice

FEWEST = 3
"""With fewer dates than this, a line tells nothing that the sections do not."""

_DONE = frozenset({"done", "met"})
_LEFT_OUT = frozenset({"declined", "dropped"})


@dataclass(frozen=True, slots=True)
class _Dated:
    """Something with a date: what kind of thing, its words, and how far it is."""

    day: date
    label: str
    words: Markup = NOTHING
    who: Markup = NOTHING
    mark: drawings.Mark = "step"
    status: str | None = None


def timeline(voice: Voice) -> tuple[Moment, ...]:
    """Give the dates of a copy, the earliest first; none where there are only a few."""
    held = [each for each in _dated(voice) if each.status not in _LEFT_OUT]
    if len(held) < FEWEST:
        return ()
    return tuple(_moment(voice, each) for each in sorted(held, key=lambda each: each.day))


def _moment(voice: Voice, dated: _Dated) -> Moment:
    made_on = voice.copy.frame.made_on
    state = ""
    mark = dated.mark
    if dated.status in _DONE:
        state, mark = voice.say(phrases.DONE), "done"
    elif dated.day == made_on:
        state = voice.say(phrases.TODAY)
    elif dated.day < made_on and mark == "step":
        state, mark = voice.say(phrases.DATE_PASSED), "passed"
    return Moment(
        picture=data_uri(drawings.mark(mark)),
        day=voice.day(dated.day),
        state=state,
        label=dated.label,
        words=dated.words,
        who=dated.who,
    )


def _dated(voice: Voice) -> Iterator[_Dated]:
    copy = voice.copy
    if copy.meeting and copy.meeting.held_on:
        yield _Dated(copy.meeting.held_on, voice.say(phrases.MEETING_HELD), mark="event")
    if copy.plan and copy.plan.agreed_on:
        yield _Dated(copy.plan.agreed_on, voice.say(phrases.PLAN_AGREED), mark="event")
    yield from _steps(voice)
    yield from _reviews(voice)
    if copy.closing and copy.closing.on:
        yield _Dated(copy.closing.on, voice.say(phrases.PLAN_ENDED), mark="event")


def _steps(voice: Voice) -> Iterator[_Dated]:
    copy = voice.copy
    for action in copy.actions.values():
        words, who = voice.words(action.text, action), voice.names(action.who)
        words = words or voice.field(action, "kind")
        label = voice.say(phrases.STEP_ENDS if action.every else phrases.STEP)
        if action.by:
            yield _Dated(action.by, label, words, who, status=action.status)
        for offer in action.offered[-1:]:  # an earlier one has been offered again
            if offer.again_on:
                yield _Dated(offer.again_on, voice.say(phrases.OFFERED_AGAIN), words, who)
    for number, objective in enumerate(copy.objectives.values(), 1):
        words = voice.words(objective.text, objective)
        if objective.by:
            label = voice.say(OBJECTIVE, number=voice.count(number))
            yield _Dated(objective.by, label, words, status=objective.status)
    for support in copy.support.values():
        words = voice.words(support.text, support) or voice.field(support, "kind")
        if support.by:
            # Whether support was given, the plan does not say: a past day is no reproach.
            mark: drawings.Mark = "event" if support.by < copy.frame.made_on else "step"
            yield _Dated(
                support.by, voice.say(phrases.SUPPORT), words, voice.names(support.who), mark
            )


def _reviews(voice: Voice) -> Iterator[_Dated]:
    copy = voice.copy
    for review in copy.reviews.values():
        if review.on:
            words = voice.field(review, "decision")
            yield _Dated(review.on, voice.say(phrases.REVIEW_HELD), words, mark="review")
    if copy.review and copy.review.next_on and copy.frame.stage != "ended":
        at = copy.review.next_at
        place = "" if copy.frame.neutral else voice.short_field(copy.review, "place")
        shown = (escape(voice.clock(at)) if at else Markup(), place)
        words = Markup(", ").join(part for part in shown if part)
        yield _Dated(copy.review.next_on, voice.say(phrases.NEXT_REVIEW), words, mark="review")
