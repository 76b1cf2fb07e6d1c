"""The plan on a page, in standard words.

What matters to the adult, who does what next, whom to ring when. Every item stands whole or not
at all; how many fit is found by laying the page out (``press.fit``).
"""

import re

from markupsafe import Markup, escape

from generator.copy import Action, RecipientCopy, Wish
from generator.pages import details, helpers
from generator.pages.choices import Item
from generator.pages.contract import Block, Cell, Section, Table
from generator.pages.facts import phones, standing
from generator.pages.next_steps import has_passed, open_actions
from generator.pages.tables import lines
from generator.wording import phrases
from generator.wording.voice import Voice


def items(voice: Voice) -> tuple[Item, ...]:
    """Make all that might stand on the page, in its order."""
    copy = voice.copy
    found: list[Item] = []
    width = 0.6 if copy.reader.size == "normal" else 1
    for number, wish in enumerate(wishes(copy)):
        body = voice.words(wish.text, wish)
        if body:
            block = Block("", _whose(voice, wish), body=body)
            found.append(Item("wishes", number + 0.4, block, block.heading + body))
    for number, action in enumerate(open_actions(copy)):
        row = _action(voice, action)
        found.append(Item("actions", number / 3 + 0.2, row, _all(row, voice), width))
    review = _review(voice)
    if review:
        found.append(Item("review", 0.3, Block("", Markup(), body=review), review))
    for number, key in enumerate(to_ring(copy)):
        row = _number(voice, key)
        found.append(Item("numbers", number + 0.1, row, _all(row, voice), width))
    return tuple(found)


def _all(row: tuple[Cell, ...], voice: Voice) -> Markup:
    """Give the words of a row: side by side, but in large print each in a line of its own."""
    shown = (cell.value for cell in row)
    if voice.copy.reader.size != "normal":
        return lines(*shown)
    return Markup(re.sub(r"</?p>|<br>", " ", " ".join(shown)))  # noqa: S704 - only counted


def sections(voice: Voice, chosen: tuple[Item, ...]) -> tuple[Section, ...]:
    """Put what was chosen under headings; the number for an emergency always stands."""
    name = details.adult_called(voice)
    headings = {
        "wishes": voice.say(phrases.ONE_PAGE_WISHES, name=name),
        "actions": voice.say(phrases.ONE_PAGE_ACTIONS),
        "review": voice.say(phrases.NEXT_REVIEW),
        "numbers": voice.say(phrases.ONE_PAGE_NUMBERS),
    }
    columns = {
        "actions": (phrases.WHEN_NEXT, phrases.WHAT, phrases.WHO),
        "numbers": (phrases.WHOM, phrases.PHONE),
    }
    made: list[Section] = []
    for section, heading in headings.items():
        held = [item.content for item in chosen if item.section == section]
        blocks = tuple(each for each in held if isinstance(each, Block))
        rows = tuple(each for each in held if isinstance(each, tuple))
        if section == "numbers":
            rows = (_emergency(voice), *rows)
        if blocks or rows:
            named = tuple(map(voice.say, columns.get(section, ())))
            table = Table(f"next-{section}", named, rows) if rows else None
            number = len(made) + 1
            made.append(Section(section, f"s{number}", voice.count(number), heading, blocks, table))
    return tuple(made)


def wishes(copy: RecipientCopy) -> list[Wish]:
    """Give the wishes, the adult's own first."""
    return sorted(copy.wishes.values(), key=lambda wish: wish.whose not in {None, copy.frame.adult})


def to_ring(copy: RecipientCopy) -> tuple[str, ...]:
    """Give the keys of those who can help and whose number the copy shows, the lead first.

    The sender's number stands at the foot of the page; in a neutral copy without its owner.
    """
    apart = copy.frame.organisation if copy.frame.neutral else None
    return tuple(
        key
        for key in helpers.who_helps(copy)
        if key != apart
        and (copy.people[key].contact.phone or copy.people[key].contact.out_of_hours)
    )


def _whose(voice: Voice, wish: Wish) -> Markup:
    if wish.whose in {None, voice.copy.frame.adult}:
        return Markup()
    return voice.said(phrases.WISH_OF, name=voice.opening_name(str(wish.whose)))


def _action(voice: Voice, action: Action) -> tuple[Cell, ...]:
    day = voice.say(phrases.BY_DAY, day=voice.day(action.by)) if action.by else ""
    passed = voice.said(phrases.PASSED) if has_passed(voice.copy, action) else Markup()
    return (
        Cell(
            voice.say(phrases.WHEN_NEXT), lines(voice.field(action, "every"), escape(day), passed)
        ),
        Cell(
            voice.say(phrases.WHAT), voice.words(action.text, action) or voice.field(action, "kind")
        ),
        Cell(
            voice.say(phrases.WHO), voice.names(action.who) or escape(voice.say(phrases.NOBODY_YET))
        ),
    )


def _review(voice: Voice) -> Markup:
    review = voice.copy.review
    if review is None or voice.copy.frame.stage == "ended":
        return Markup()
    names = ("next_on", "next_at", "place")
    return voice.run_on(voice.short_field(review, name) for name in names)


def _emergency(voice: Voice) -> tuple[Cell, ...]:
    return (
        Cell(voice.say(phrases.WHOM), escape(voice.say(phrases.IN_AN_EMERGENCY))),
        Cell(
            voice.say(phrases.PHONE), Markup("<strong>{}</strong>").format(phrases.EMERGENCY_NUMBER)
        ),
    )


def _number(voice: Voice, key: str) -> tuple[Cell, ...]:
    copy = voice.copy
    person = copy.people[key]
    leads = copy.plan is not None and copy.plan.lead == key
    name = Markup("<strong>{}</strong>").format(voice.opening_name(key))
    whom = voice.run_on((name, standing(voice, person)))
    return (
        Cell(
            voice.say(phrases.WHOM),
            voice.said(phrases.ABOUT_THIS_PLAN, name=whom) if leads else whom,
        ),
        Cell(voice.say(phrases.PHONE), lines(*phones(voice, person.contact))),
    )
