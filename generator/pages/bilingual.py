"""The copy in two languages side by side, for an interpreter: every part with a number of its own.

What was written stands on the left and its translation on the right, whichever way that runs. The
furniture of the page (title, headings of columns) speaks as the plan was written.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, time
from itertools import zip_longest

from markupsafe import Markup, escape

from generator import text
from generator.copy import RecipientCopy
from generator.fields import Kind, walk
from generator.pages import easy_read, standard
from generator.pages.contract import (
    NOTHING,
    Block,
    Both,
    Cell,
    Column,
    Fact,
    Group,
    Pair,
    PairSection,
    Section,
    SideBySide,
    Table,
    Term,
)
from generator.pages.hard_words import explained
from generator.pages.moments import moments
from generator.pages.tables import lines
from generator.wording import aloud, phrases
from generator.wording.messages import Message
from generator.wording.people import begun, isolated, phone_link
from generator.wording.scripts import direction, in_order
from generator.wording.voice import Voice

_BLOCK = re.compile("<(?:p|ul|ol|div)>")

Line = tuple[Markup, str]
"""One part in one language, and the picture that stands beside it in both."""


def side_by_side(voice: Voice) -> SideBySide:
    """Make what the page of a translated copy holds; ``voice.original`` speaks the other side."""

    def both(message: Message) -> Both:
        return Both(escape(voice.original.say(message)), escape(voice.say(message)))

    made = sections(voice)
    return SideBySide(
        columns=(_column(voice.original), _column(voice)),
        kind=both(phrases.BILINGUAL),
        numbers=both(phrases.BILINGUAL_NUMBERS),
        sections=made,
        agree=both(phrases.AGREE),
        agree_how=both(phrases.AGREE_HOW if (terms := _terms(voice, made)) else phrases.AGREE_NONE),
        terms=terms,
        exact=both(phrases.EXACT),
        exact_how=both(phrases.EXACT_HOW),
        facts=tuple(_facts(voice, made)),
        aloud=both(phrases.ALOUD),
        aloud_lines=tuple(map(both, phrases.ALOUD_LINES)),
        aloud_asked=both(phrases.ALOUD_UNDERSTOOD),
        aloud_answers=tuple(map(both, phrases.ALOUD_ANSWERS)),
        aloud_after=tuple(map(both, phrases.ALOUD_AFTER)),
    )


def sections(voice: Voice) -> tuple[PairSection, ...]:
    """Pair the parts of every section and number them, in the form that the copy's words have."""
    made: list[PairSection] = []
    count = 0
    for (name, source, held), (_, target, told) in zip(
        _contents(voice.original), _contents(voice), strict=True
    ):
        pairs = []
        for written, said in zip_longest(held, told, fillvalue=(NOTHING, "")):
            count += 1
            pairs.append(Pair(str(count), written[1], *map(_unlinked, (written[0], said[0]))))
        if pairs:
            anchor = f"s{len(made) + 1}"
            made.append(PairSection(name, anchor, Both(escape(source), escape(target)), (*pairs,)))
    return tuple(made)


def _contents(voice: Voice) -> list[tuple[str, str, list[Line]]]:
    """Give the name, the heading and the parts of each section in one language."""
    if voice.edition == "easy_read":
        return [
            (name, voice.say(heading), [*_easy_lines(groups)])
            for name, heading, groups in easy_read.contents(voice)
        ]
    return [(each.name, each.heading, [*_lines(each)]) for each in standard.sections(voice)]


def _easy_lines(groups: Iterable[Group]) -> Iterator[Line]:
    for group in groups:
        if group.heading:
            yield _strong(group.heading), ""
        for row in group.rows:
            items = Markup().join(Markup("<li>{}</li>").format(item) for item in row.items)
            listed = Markup("<ul>{}</ul>").format(items) if items else NOTHING
            yield row.words + listed + row.after, row.picture


def _lines(section: Section) -> Iterator[Line]:
    if section.table:
        yield from _table(section.table)
    for moment in section.moments:
        state = f" ({moment.state})" if moment.state else ""
        when = _strong(f"{moment.day}{state}")
        yield lines(when, escape(moment.label)) + moment.words + lines(moment.who), ""
    for block in section.blocks:
        yield from _block(block)


def _block(block: Block) -> Iterator[Line]:
    if block.heading:
        yield _strong(block.heading), ""
    if block.detail:
        yield block.detail, ""
    if block.warning:
        yield _fact(block.warning), ""
    if block.body:
        yield block.body, ""
    yield from ((_fact(fact), "") for fact in block.facts)
    if block.table:
        yield from _table(block.table)


def _table(table: Table) -> Iterator[Line]:
    for row in table.rows:
        yield from ((_cell(cell), "") for cell in row if cell.value or cell.facts)


def _cell(cell: Cell) -> Markup:
    return _fact(Fact(cell.label, cell.value)) + Markup().join(map(_fact, cell.facts))


def _fact(fact: Fact) -> Markup:
    label = lines(_strong(fact.label)) if fact.label else NOTHING
    block = _BLOCK.search(fact.value)
    at = block.start() if block else len(fact.value)
    return label + lines(fact.value[:at].strip()) + fact.value[at:]


def _unlinked(words: Markup) -> Markup:
    """Leave out links to places in the page, of which this one has none."""
    return Markup(re.sub(r'<a href="#[^"]*">(.*?)</a>', r"\1", words))  # noqa: S704 - less of it


def _strong(words: str | Markup) -> Markup:
    return Markup("<strong>{}</strong>").format(words)


def _column(voice: Voice) -> Column:
    return Column(voice.language, direction(voice.language), begun(voice.spoken(voice.language)))


def _terms(voice: Voice, made: tuple[PairSection, ...]) -> tuple[Term, ...]:
    """List the hard words of the copy, to be agreed on before it is read."""
    written = [pair.source for section in made for pair in section.pairs]
    return tuple(
        Term(
            word=Both(escape(word.word), escape(said.word if said else "")),
            meaning=Both(
                escape(" ".join(word.explained)), escape(" ".join(said.explained) if said else "")
            ),
        )
        for word, said in explained(voice, written)
    )


def _facts(voice: Voice, made: tuple[PairSection, ...]) -> Iterator[tuple[Both, tuple[Both, ...]]]:
    """List what must be said exactly: names, dates, numbers and addresses, each once.

    In easy words only those that stand in the parts of the copy.
    """
    copy, original = voice.copy, voice.original
    parts = " ".join(pair.source.striptags() for section in made for pair in section.pairs)

    def is_said(*written: Markup) -> bool:
        return voice.edition == "standard" or any(each.striptags() in parts for each in written)

    names = (key for key in copy.people if is_said(original.name(key), original.called(key)))
    held: Mapping[str, Iterable[Both]] = {
        "names": (Both(original.name(key), voice.name(key)) for key in names),
        "dates": (
            Both(_moment(original, each), _moment(voice, each))
            for each in sorted(set(moments(original.copy)), key=str)
        ),
        "phones": (Both(number, number) for number in map(phone_link, _phones(copy))),
        "amounts": (Both(each, each) for each in map(in_order, _amounts(original.copy))),
        "addresses": (Both(each, each) for each in map(isolated, _addresses(copy))),
    }
    for kind, message in phrases.EXACT_KINDS.items():
        facts = tuple(dict.fromkeys(held[kind]))
        if kind != "names":
            facts = tuple(each for each in facts if is_said(each.source))
        if facts:
            heading = Both(escape(original.say(message)), escape(voice.say(message)))
            yield heading, facts


def _moment(voice: Voice, when: date | time) -> Markup:
    return escape(voice.day(when) if isinstance(when, date) else voice.clock(when))


def _phones(copy: RecipientCopy) -> Iterator[str]:
    for person in copy.people.values():
        yield from filter(None, (person.contact.phone, person.contact.out_of_hours))
    yield from _typed(copy, aloud.PHONE, aloud.EMERGENCY)


def _amounts(copy: RecipientCopy) -> Iterator[str]:
    """Find amounts of money, and the days and times that were typed as words."""
    yield from _typed(copy, aloud.AMOUNT, aloud.DATE, aloud.TIME)


def _typed(copy: RecipientCopy, *patterns: re.Pattern[str]) -> Iterator[str]:
    for _, value, kind in walk(copy):
        if kind is Kind.WORDS:
            without = text.fill(value, lambda _: " ", lambda _: " ", lambda _: " ")
            for pattern in patterns:
                yield from (match[0] for match in pattern.finditer(without))


def _addresses(copy: RecipientCopy) -> Iterator[str]:
    for person in copy.people.values():
        yield from filter(None, (person.contact.address, person.contact.email))
