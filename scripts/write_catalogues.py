"""Bring the catalogues in ``locales/`` up to the words in the code, the templates and the data.

``python scripts/write_catalogues.py`` writes the templates (``locales/*.pot``) and updates every
language: what is new comes untranslated, what changed is marked fuzzy, what is gone is dropped.
``python scripts/write_catalogues.py so`` begins another language. By Babel, which reads and writes
the files and finds the words between ``{% trans %}``.
"""

import io
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_file
from babel.messages.plurals import get_plural
from babel.messages.pofile import read_po, write_po

from generator.easy_read.words import word_list
from generator.pages.environment import templates
from generator.pages.words import messages
from generator.phrases.bank import bank
from generator.wording.messages import (
    DOMAIN,
    HARD_WORDS,
    NOT_REVIEWED,
    PHRASES,
    THE_WORD,
    Message,
    header,
    home,
)

NOT_FOR_COPIES = {"contact_sheet"}
"""Templates of pages for practitioners, which are in English."""

_HEADER = """\
# {title}
# {note}
msgid ""
msgstr ""
"Project-Id-Version: clearplan\\n"
"Language: {language}\\n"
"Last-Translator: {translator}\\n"
"Plural-Forms: {plural}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"X-Review: {review}\\n"

"""
_KEYWORDS = {"gettext": None, "ngettext": (1, 2)}
_OPTIONS = {"trimmed": "true", "newstyle_gettext": "true"}
_TITLES = {
    DOMAIN: "The words of the pages.",
    PHRASES: "The bank of ready-made wordings: the context is the name of the wording.",
    HARD_WORDS: "The hard words and their meanings: the context of a meaning is its word.",
}
_NOTE = (
    "X-Review says who reviewed these words, and when; none: they are a draft, and every copy "
    "says so."
)


def pages() -> Iterator[tuple[Message, str]]:
    """Yield every message of the pages, with a word on where it stands."""
    for message in messages():
        yield message, ""
    for path in sorted(templates().rglob("*.html")):
        if path.parent.name in NOT_FOR_COPIES:
            continue
        found = extract_from_file("jinja2.ext:babel_extract", path, _KEYWORDS, (), _OPTIONS)
        for _, text, *_ in found:
            one, plural = text if isinstance(text, tuple) else (text, "")
            yield Message(one, plural=plural), f"template {path.parent.name}"


def phrases() -> Iterator[tuple[Message, str]]:
    """Yield every sentence of the bank."""
    for phrase in bank().values():
        for sentence in phrase.text:
            yield Message(sentence, phrase.name), "standard wording"
        for _, sentence in phrase.easy_read:
            yield Message(sentence, phrase.name), "easy read"


def hard_words() -> Iterator[tuple[Message, str]]:
    """Yield every hard word that has an explanation, and its sentences."""
    for word in word_list().words:
        if word.explained:
            yield Message(word.word, THE_WORD), word.subject
            yield from ((Message(each, word.word), "easy read") for each in word.explained)


SOURCES = {DOMAIN: pages, PHRASES: phrases, HARD_WORDS: hard_words}


def fresh(domain: str, language: str = "") -> Catalog:
    """Make the catalogue of a domain, with nothing translated."""
    made = Catalog(locale=language or None)
    for message, note in SOURCES[domain]():
        ids = (message.text, message.plural) if message.plural else message.text
        comments = [note] if note else []
        made.add(ids, context=message.context or None, auto_comments=comments)
    return made


def update(path: Path, made: Catalog, language: str) -> None:
    """Write a language's catalogue of a domain: what was translated stays."""
    typed = path.read_text("utf-8") if path.exists() else ""
    held = read_po(io.StringIO(typed), locale=language)
    held.update(made)
    held.obsolete.clear()
    write(path, held, language, header(typed, "Last-Translator"), header(typed, "X-Review"))


def write(path: Path, held: Catalog, language: str, translator: str = "", review: str = "") -> None:
    """Write a catalogue: the same bytes for the same words."""
    path.parent.mkdir(parents=True, exist_ok=True)
    body = io.BytesIO()
    write_po(body, held, width=0, omit_header=True, include_previous=True)
    head = _HEADER.format(
        title=_TITLES[path.stem],
        note=_NOTE,
        language=language,
        translator=translator or "the clearplan team",
        plural=str(get_plural(language)).rstrip(";") + ";" if language else "",
        review=review or NOT_REVIEWED,
    )
    path.write_bytes(head.encode() + body.getvalue())


def main() -> None:
    """Write all of them."""
    begun = [re.sub("-", "_", each) for each in sys.argv[1:]]
    languages = sorted({*(each.name for each in home().iterdir() if each.is_dir()), *begun})
    for domain in SOURCES:
        made = fresh(domain)
        write(home() / f"{domain}.pot", made, "")
        for language in languages:
            update(home() / language / "LC_MESSAGES" / f"{domain}.po", made, language)


if __name__ == "__main__":
    main()
