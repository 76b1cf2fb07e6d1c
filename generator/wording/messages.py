"""The messages of the templates: what is translated once for all plans, and its translations.

A message is English; a catalogue gives it in another language (GNU gettext, by Babel). That it is
a type of its own keeps English out of a Welsh copy: what shows words takes text, and only a
catalogue makes text of a message.
"""

import functools
import gettext
import io
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from importlib.resources import files
from pathlib import Path
from typing import Any, TypeVar

from babel.core import get_global
from babel.messages.pofile import read_po

SOURCE = "en"
"""The language in which the messages are written."""

DOMAIN, PHRASES, HARD_WORDS = "clearplan", "phrases", "hard_words"
"""The words of pages, the bank of ready-made wordings, and the hard words with their meanings."""

THE_WORD = "the word"
"""The context of a hard word itself; that of its meaning is the word."""

NOT_REVIEWED = "none"
"""What the header ``X-Review`` of a catalogue says while nobody has reviewed it."""


@dataclass(frozen=True, slots=True)
class Message:
    """Words of ours, in English. ``context`` tells apart what is one word in English alone."""

    text: str
    context: str = ""
    plural: str = ""

    def __str__(self) -> str:
        raise TypeError(f"a catalogue makes text of a message: {self.text!r}")


def mark(text: str, context: str = "", *, plural: str = "") -> Message:
    """Make a message, to be translated."""
    return Message(text, context, plural)


Key = TypeVar("Key")


def in_context(context: str, words: Mapping[Key, Message]) -> Mapping[Key, Message]:
    """Give some messages a context."""
    return {key: replace(message, context=context) for key, message in words.items()}


def in_contexts(fields: Mapping[str, Mapping[str, Message]]) -> Mapping[str, Mapping[str, Message]]:
    """Give the messages of each field the field as their context."""
    return {field: in_context(field, words) for field, words in fields.items()}


def in_own_contexts(words: Mapping[str, Message]) -> Mapping[str, Message]:
    """Give each message its own key as its context."""
    return {key: replace(message, context=key) for key, message in words.items()}


def messages_in(value: object) -> Iterator[Message]:
    """Yield every message in a value: alone, in tuples or in mappings."""
    if isinstance(value, Message):
        yield value
    elif isinstance(value, Mapping):
        for item in value.values():
            yield from messages_in(item)
    elif isinstance(value, tuple):
        for item in value:
            yield from messages_in(item)


@dataclass(frozen=True, eq=False)
class Catalogue:
    """The messages of a domain in one language; of what it lacks, the English stands."""

    language: str
    translations: Mapping[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)
    is_reviewed: bool = True
    plural_form: Callable[[int], int] = int

    def text(self, message: Message) -> str:
        return self.find(message.text, message.context) or message.text

    def find(self, text: str, context: str = "") -> str:
        """Give a translation; empty where there is none."""
        return self.translations.get((context, text), ("",))[0]

    def counted(self, message: Message, number: int) -> str:
        """Give a message in the form that goes with a number."""
        forms = self.translations.get((message.context, message.text))
        if not forms:
            return message.text if number == 1 else message.plural or message.text
        return forms[self.plural_form(number)] if len(forms) > 1 else forms[0]


def home() -> Path:
    """Find the catalogues: inside the package when it is installed, else beside it."""
    package = Path(str(files("generator")))
    packaged = package / "locales"
    return packaged if packaged.is_dir() else package.parent / "locales"


def known(language: str) -> str:
    """Give a language by the name under which there are catalogues; empty where there are none.

    ``pa`` and ``pa-Guru`` are one, ``zh`` is read as ``zh-Hans``; ``pa-Arab`` is another language
    to its readers, and not made from Gurmukhi.
    """
    first, *rest = language.split("-")
    first = first.lower()
    scripts = {part.title() for part in rest if len(part) == 4}
    if not scripts and rest:  # that of the region: pa-PK is written in Arabic letters
        likely = get_global("likely_subtags").get(f"{first}_{rest[-1].upper()}", "")
        scripts = {part for part in likely.split("_") if len(part) == 4}
    for name in languages():
        base, *script = name.split("-")
        if base == first and scripts <= {*script, _USUAL_SCRIPTS.get(base, "Latn")}:
            return name
    return ""


_USUAL_SCRIPTS = {
    "ar": "Arab", "bn": "Beng", "gu": "Gujr", "pa": "Guru", "ur": "Arab", "zh": "Hans",
}  # fmt: skip


def canonical(code: str) -> str:
    """Give a language by our name for it, as plans and other programs write it (ur_PK)."""
    return known(code.replace("_", "-")) or code


@functools.cache
def languages() -> tuple[str, ...]:
    """List the languages of our words: English, then those that have catalogues."""
    found = sorted(each.parent.parent.name for each in home().glob(f"*/LC_MESSAGES/{DOMAIN}.po"))
    return (SOURCE, *(name.replace("_", "-") for name in found))


@functools.cache
def catalogue(language: str, domain: str = DOMAIN) -> Catalogue:
    """Read a catalogue; that of English, or of a language there is none for, is empty."""
    name = known(language)
    if name in {"", SOURCE}:
        return Catalogue(SOURCE)
    folder = name.replace("-", "_")
    content = (home() / folder / "LC_MESSAGES" / f"{domain}.po").read_text("utf-8")
    held = read_po(io.StringIO(content), locale=folder)
    return Catalogue(
        language=name,
        translations=dict(_translations(held)),
        is_reviewed=header(content, "X-Review") not in {"", NOT_REVIEWED},
        plural_form=gettext.c2py(held.plural_expr),
    )


def _translations(held: Iterable[Any]) -> Iterator[tuple[tuple[str, str], tuple[str, ...]]]:
    for each in held:
        said = each.string if isinstance(each.string, tuple | list) else (each.string,)
        if each.id and all(said) and not each.fuzzy:
            first = each.id[0] if isinstance(each.id, tuple | list) else each.id
            yield (each.context or "", first), tuple(said)


def header(po: str, name: str) -> str:
    """Give a field of a PO file's header, which Babel keeps only if it knows the name."""
    head = po.partition("\n\n")[0]
    found = re.search(rf'^"{re.escape(name)}: *(.*?)\\n"$', head, re.MULTILINE | re.IGNORECASE)
    return found[1].strip() if found else ""
