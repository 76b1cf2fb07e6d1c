"""Every word that any copy may show and that comes from no plan.

The proof takes them as innocent: "The next review" on a page does not give away that a withheld
entry says it too.
"""

import functools
import re
from collections.abc import Iterator, Mapping

from jinja2 import Environment

from generator.easy_read.words import word_list
from generator.pages import cover, details, environment, pictures, styles
from generator.wording import aloud, dates, fields, labels, people, phrases, voice

_HOMES = (labels, fields, phrases, people, dates, aloud, voice, cover, details, pictures)
"""The modules that hold words of ours."""


@functools.cache
def own_words() -> tuple[str, ...]:
    """Give all fixed words of labels, templates, style sheets and dates, without repeats.

    The words of the markup are among them: a withheld "table" is not given away by a table.
    """
    fixed = (*_held(), *_in_templates(), *_in_styles(), *_explained())
    found = (*fixed, *dates.date_names("en-GB"))
    return tuple(dict.fromkeys(words for text in found if (words := " ".join(text.split()))))


def _held() -> Iterator[str]:
    for home in _HOMES:
        for name, value in vars(home).items():
            if not name.startswith("__"):
                yield from _texts(value)


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield from re.split(r"%\(\w+\)s", value.replace("**", ""))
    elif isinstance(value, Mapping):
        for item in value.values():
            yield from _texts(item)
    elif isinstance(value, tuple):
        for item in value:
            yield from _texts(item)


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
