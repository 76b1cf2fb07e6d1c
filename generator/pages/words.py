"""Every word that any copy may show and that comes from no plan.

The proof takes them as innocent: "The next review" on a page does not give away that a withheld
entry says it too.
"""

import functools
import re
from collections.abc import Iterator

from jinja2 import Environment

from generator.easy_read.words import word_list
from generator.pages import choices, cover, environment, pictures, styles
from generator.wording import aloud, dates, fields, labels, people, phrases, voice
from generator.wording.messages import (
    DOMAIN,
    HARD_WORDS,
    SOURCE,
    Message,
    catalogue,
    known,
    messages_in,
)

MESSAGE_HOMES = (labels, fields, phrases, people, dates, voice, cover, choices)
"""The modules that hold messages."""


@functools.cache
def own_words(language: str = SOURCE) -> tuple[str, ...]:
    """Give all fixed words of labels, templates, style sheets and dates, without repeats.

    The words of the markup are among them: a withheld "table" is not given away by a table. Those
    of a translation come beside the English ones, which stand on its pages too.
    """
    fixed = (*_held(), *_in_templates(), *_in_styles(), *_explained())
    found = (*fixed, *_translated(language), *dates.date_names(language))
    return tuple(dict.fromkeys(words for text in found if (words := " ".join(text.split()))))


def messages() -> tuple[Message, ...]:
    """Give every message outside the templates, each once: what a catalogue has beside them."""
    named = (item for home in MESSAGE_HOMES for item in vars(home).items())
    held = (value for name, value in named if not name.startswith("_"))
    return tuple(dict.fromkeys(message for value in held for message in messages_in(value)))


def _held() -> Iterator[str]:
    for message in messages():
        yield from _pieces(message.text)
        yield from _pieces(message.plural)
    yield from (pictures.CREDITS, pictures.SHORT_CREDITS, phrases.EMERGENCY_NUMBER)
    for name, value in vars(aloud).items():
        if isinstance(value, str) and not name.startswith("__"):
            yield from _pieces(value)


def _translated(language: str) -> Iterator[str]:
    for domain in (DOMAIN, HARD_WORDS) if known(language) not in {"", SOURCE} else ():
        for forms in catalogue(language, domain).translations.values():
            for form in forms:
                yield from _pieces(form)


def _pieces(text: str) -> Iterator[str]:
    """Give a message without what is filled in."""
    yield from re.split(r"%\(\w+\)s", text.replace("**", ""))


def _explained() -> Iterator[str]:
    """Give the hard words; a council's own come with its locality (``consent.withhold``)."""
    for each in word_list().words:
        if each.explained:
            yield each.word
            yield " ".join(each.explained)


def _in_templates() -> Iterator[str]:
    jinja: Environment = environment.environment()
    for path in sorted(environment.templates().rglob("*.html")):
        for _, kind, text in jinja.lex(path.read_text("utf-8")):
            if kind == "data":
                yield text
                yield re.sub(r"<[^>]*>?|[^<]*>", " ", text) if "<" in text or ">" in text else text
                yield from re.findall(r'(?:aria-label|title|alt)="([^"{]+)', text)


def _in_styles() -> Iterator[str]:
    for path in sorted(environment.templates().rglob("*.css")):
        yield styles.sheet(path.stem)
        for declared in re.findall(r"content:([^;}]*)", styles.sheet(path.stem)):
            yield from re.findall(r'"([^"]*)"', declared)
