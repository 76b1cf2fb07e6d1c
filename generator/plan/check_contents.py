"""What the sources ask a plan to say, looked for in a plan past draft (plan-contents).

A draft is still being written: what it lacks yet is no news. Everything here is a warning, for
there may be a reason; the errors are in ``check_plan``.
"""

from collections.abc import Iterator, Mapping

from generator.fields import Value, walk
from generator.plan.finding import Finding, finding
from generator.plan.load import Loaded, place_of
from generator.plan.model import Contingency, Plan, Representative

_SECTIONS: Mapping[str, str] = {
    "wishes": "what the adult wants, in their own words",
    "actions": "the steps to be taken, by whom and by when",
    "risks": "the risks, how likely and how serious, and what is done about each",
    "contingency": "what happens if the plan does not work or the risks change",
    "meeting": "the meeting at which it was made: who came, and how the adult took part",
    "findings": "what was found out, and whether the risk goes on",
}
"""What a plan should hold, besides objectives, capacity and a review, which have other rules."""

_MEETING = {
    "held_on": "the day it was held",
    "chair": "the key of the person who chaired it",
    "adult_took_part": "how the adult took part; if not, why not, and who spoke for them",
    "asked_who_else": "what the adult answered when asked who else should come",
    "report_given_before": "the day on which the adult was given the reports",
}
_RISK = {
    "likelihood": "unlikely, possible or likely",
    "impact": "minor, moderate or serious",
    "response": "what is done about it",
}
_CONTINGENCY = {
    "if_": "what may happen",
    "then": "what is done then",
    "who": "the keys of those who do it",
}


MADE_UP = frozenset(
    (
        "Name of your council", "Full name", "First name", "Your name",
        "What I want to happen.", "What you want to happen.",
        "What will be different.", "How we will know.", "Why it can be done.",
        "Why it matters to the adult.", "What will be different for you.",
        "{worker} will do this by {this.by}.", "What somebody will do for you.",
    )
)  # fmt: skip
"""The words of a new plan that are there to be written over."""


def check_contents(plan: Plan, loaded: Loaded) -> Iterator[Finding]:
    """Yield what a plan past draft does not say and the sources ask for."""
    if plan.plan.stage == "draft":
        return
    for section, what in _SECTIONS.items():
        if not getattr(plan, section):
            yield missing(loaded, "section-missing", section, section=section, what=what)
    for path, text, _ in walk(plan):
        if text in MADE_UP:
            yield finding("made-up-words", path, words=text)
    yield from _meeting(plan)
    yield from _lacks("risk-lacks", "risks", plan.risks, _RISK)
    yield from _lacks("contingency-lacks", "contingency", plan.contingency, _CONTINGENCY)
    for key, harm in plan.findings.items():
        if harm.finding is None:
            yield finding("finding-not-said", ("findings", key, "finding"))
    yield from _actions(plan)
    yield from _representatives(plan)
    yield from _telling(plan)
    if plan.sharing.asked_on is None:
        yield missing(loaded, "sharing-not-asked", "sharing", "asked_on")


def missing(loaded: Loaded, code: str, *path: str, **words: object) -> Finding:
    """Make a finding of something that the plan's stage calls for.

    It is told at the stage if there is nothing yet of the section it belongs to.
    """
    found = finding(code, path, **words)
    if path[:1] in loaded.source.places:
        return found
    place = place_of(loaded.source, ("plan", "stage"))
    return found.at(place.line, place.column)


def _lacks(
    code: str, section: str, entries: Mapping[str, Value], asked: Mapping[str, str]
) -> Iterator[Finding]:
    for key, entry in entries.items():
        for name, hint in asked.items():
            if getattr(entry, name) in (None, ()) and not _in_words(entry, name):
                field = name.rstrip("_")
                yield finding(code, (section, key, field), field=field, hint=hint)


def _in_words(entry: Value, name: str) -> bool:
    """Whether what is done then is said in the wording of the entry."""
    return isinstance(entry, Contingency) and name == "then" and bool(entry.if_ and entry.text)


def _meeting(plan: Plan) -> Iterator[Finding]:
    for name, hint in _MEETING.items() if plan.meeting else ():
        if getattr(plan.meeting, name) is None:
            yield finding("meeting-lacks", ("meeting", name), field=name, hint=hint)


def _actions(plan: Plan) -> Iterator[Finding]:
    officers = {key for key, person in plan.people.items() if "police" in person.role}
    for key, action in plan.actions.items():
        path = ("actions", key)
        if action.kind == "legal" and action.law is None:
            yield finding("law-not-said", (*path, "law"))
        if action.kind == "police" and not officers & set(action.who):
            yield finding("no-officer-named", (*path, "who"))
        if action.kind == "harm_reduction" and not action.offered:
            yield finding("nothing-offered", (*path, "offered"))


def _representatives(plan: Plan) -> Iterator[Finding]:
    for key, entry in plan.representatives.items():
        for name, hint in _asked_of(entry):
            if getattr(entry, name) in (None, ()):
                path = ("representatives", key, name)
                yield finding("representative-lacks", path, field=name, hint=hint)


def _asked_of(entry: Representative) -> Iterator[tuple[str, str]]:
    yield "who", "their key"
    yield "authority", "attorney_health, attorney_property, deputy or best_interests"
    if entry.authority == "best_interests":
        yield "consulted", "who was asked about the adult's best interests"
    elif entry.authority:
        yield "document", "the document that was seen, such as the registered power of attorney"


def _telling(plan: Plan) -> Iterator[Finding]:
    """Those who reported abuse are told, as agreed at the meeting; and it is noted when."""
    for key, person in plan.people.items():
        if "reporter" in person.role and not plan.feedback:
            yield finding("reporter-not-told", ("people", key), key=key)
    for name, feedback in plan.feedback.items():
        if feedback.given_on is None:
            yield finding("feedback-not-given", ("feedback", name, "given_on"))
