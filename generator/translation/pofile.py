"""A plan's words in one language, as the PO file beside the plan holds them (GNU gettext).

``amina.ur.po`` belongs to ``amina.yaml``. Each message has its place in the plan as its context.
That somebody reviewed it is a comment of its own with a fingerprint of both sides: a record that
is added to and never taken away, and that counts for no other words than these.
"""

import hashlib
import io
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import PoFileError, PoFileParser, unescape, write_po

from generator import shelf
from generator.plan.finding import Finding, finding
from generator.wording.messages import canonical, header, languages

LARGEST = 4 * 1024 * 1024
"""Bytes of a PO file at most: several times what a plan of the largest size can need."""

_REVIEW = re.compile(r"reviewed (?P<mark>[0-9a-f]{12}) (?P<on>\d{4}-\d{2}-\d{2}) (?P<by>.+)")

MARK = "X-Copy"
"""The field of a file's header that has the mark of a handover."""

LONGEST_NAME = 40
"""Characters of a reviewer's name: PO files break longer comments, and with them the record."""


@dataclass(frozen=True, slots=True)
class Review:
    """Who reviewed a message, and when."""

    by: str
    on: date


@dataclass(frozen=True, slots=True)
class Said:
    """One message: the plan's text in its place, and its translation (empty where there is none).

    ``is_changed`` says that the plan's text is not the one that was translated (*fuzzy*);
    ``before`` is what that was. ``notes`` are for whoever translates.
    """

    context: str
    text: str
    translation: str = ""
    is_changed: bool = False
    before: str = ""
    notes: tuple[str, ...] = ()
    comments: tuple[str, ...] = ()
    """What translators noted, and who reviewed which words."""
    line: int = 0

    @property
    def key(self) -> tuple[str, str]:
        return self.context, self.text

    @property
    def is_usable(self) -> bool:
        return bool(self.translation.strip()) and not self.is_changed

    @property
    def review(self) -> Review | None:
        """The last review of these very words; None where nobody reviewed them."""
        mark = fingerprint(self.text, self.translation)
        for comment in reversed(self.comments):
            found = _REVIEW.fullmatch(comment)
            on = _day(found["on"]) if found and found["mark"] == mark else None
            if found and on and self.is_usable:
                return Review(found["by"], on)
        return None

    def reviewed(self, by: str, on: date) -> "Said":
        """Return the message with a review of its words as they are."""
        mark = fingerprint(self.text, self.translation)
        comment = f"reviewed {mark} {on} {by}"
        return replace(self, comments=(*self.comments, comment))


@dataclass(frozen=True, slots=True)
class Translation:
    """All messages of one language, in the order of the file, and who translated them."""

    language: str
    path: Path
    messages: Mapping[tuple[str, str], Said] = field(default_factory=dict)
    by: str = ""
    obsolete: tuple[Said, ...] = ()
    """What the plan no longer says, kept so that nothing translated is lost."""

    def find(self, context: str, text: str) -> Said | None:
        return self.messages.get((context, text.strip()))


def _day(typed: str) -> date | None:
    try:
        return date.fromisoformat(typed)
    except ValueError:
        return None


def fingerprint(text: str, translation: str) -> str:
    """Give the fingerprint of a message and its translation."""
    return hashlib.sha256(f"{text}\n\0{translation}".encode()).hexdigest()[:12]


def path_for(plan: Path, language: str) -> Path:
    """Say where the words of a plan in a language stand."""
    return plan.with_name(f"{plan.stem}.{language}.po")


def languages_beside(plan: Path) -> tuple[str, ...]:
    """List the languages in which there are words of a plan."""
    named = (path_for(plan, language) for language in languages())
    return tuple(sorted(each.name[len(plan.stem) + 1 : -3] for each in named if each.exists()))


def read(path: Path, language: str) -> Translation | Finding:
    """Read a PO file; a finding says why it cannot be."""
    try:
        content = path.read_bytes()
    except OSError as error:
        return finding("no-such-translation", name=path.name, why=error.strerror or error)
    read_ = parse(content, language, path)
    return replace(read_, file=path) if isinstance(read_, Finding) else read_


def decoded(content: bytes) -> str:
    """Read the bytes of a PO file as text. Raises UnicodeDecodeError."""
    return content.decode("utf-8-sig").replace("\r\n", "\n")


def parse(content: bytes, language: str, path: Path) -> Translation | Finding:
    """Read the content of a PO file, whatever program wrote it."""
    if len(content) > LARGEST:
        return finding("translation-too-large", name=path.name)
    if b"\0" in content:
        return finding("translation-unreadable", name=path.name, why="it is not text", line="")
    try:
        typed = decoded(content)
        _refuse_other_language(header(typed, "Language"), language)
        held = _Once()
        PoFileParser(held, abort_invalid=True).parse(io.StringIO(_without_unused(typed)))
    except UnicodeDecodeError:
        return finding("translation-unreadable", name=path.name, why="it is not saved as UTF-8")
    except PoFileError as error:
        line = getattr(error, "lineno", 0) or 0
        why = str(error).partition(" on ")[0]
        found = finding("translation-unreadable", name=path.name, why=why)
        return found.at(line + 1, 1) if line else found
    except (ValueError, LookupError, TypeError, AttributeError, IndexError) as error:
        return finding("translation-unreadable", name=path.name, why=str(error) or "it is no PO")
    return Translation(
        language=language,
        path=path,
        messages={said.key: said for said in map(_said, held) if said.text},
        by=header(typed, "Last-Translator").partition(" <")[0].replace('\\"', '"').strip(),
        obsolete=tuple(map(_said, held.obsolete.values())),
    )


def _refuse_other_language(own: str, language: str) -> None:
    if own and language and canonical(own) != language:
        raise ValueError(f"its header says that its language is {own[:20]}, not {language}")


class _Once(Catalog):
    """A catalogue in which no message stands twice: one of the two would be lost."""

    def __setitem__(self, id: Any, message: Any) -> None:  # noqa: A002 - Babel's own name
        if id and self.get(id, message.context) is not None:
            raise ValueError(f"a text stands in it twice, in line {message.lineno} again")
        super().__setitem__(id, message)


_UNUSED = re.compile(
    r'^"(?:PO-Revision-Date|POT-Creation-Date|Plural-Forms):(?:.*(?<!\\n)"\n)*.*\\n"\n',
    re.MULTILINE | re.IGNORECASE,
)


def _without_unused(typed: str) -> str:
    """Leave out what Babel would stumble on: fields that we do not use, marks it does not know."""
    head, between, rest = typed.partition("\n\n")
    return _UNUSED.sub("", head + "\n") + between + re.sub(r"(?m)^#~\|", "#|", rest)


MARKS = str.maketrans("", "", "\u061c\u200e\u200f")
"""Direction marks, which translators' programs set and pages do without."""


def _said(message: Message) -> Said:
    comments = [comment for comment in message.user_comments if not comment.startswith("|")]
    return Said(
        context=message.context or "",
        text=_first(message.id),
        translation=_first(message.string).translate(MARKS),
        is_changed=message.fuzzy,
        before=_before(message.user_comments),
        notes=tuple(message.auto_comments),
        comments=tuple(comments),
        line=message.lineno or 0,
    )


def _before(comments: Iterable[str]) -> str:
    """Read what the plan said before; Babel takes it for a comment."""
    lines = [comment[1:].strip() for comment in comments if comment.startswith("|")]
    quoted = [
        line.removeprefix("msgid").strip() for line in lines if not line.startswith("msgctxt")
    ]
    return "".join(unescape(each) for each in quoted if each[:1] == '"' and each[-1:] == '"')


def _first(text: object) -> str:
    if isinstance(text, tuple | list):
        return str(text[0]) if text else ""
    return str(text or "")


def content(translation: Translation, mark: str = "") -> bytes:
    """Write a translation as a PO file: the same bytes for the same messages.

    ``mark`` is that of a handover, where the file goes to a translator.
    """
    made = Catalog()
    for said in translation.messages.values():
        made[said.text] = _message(said)
    gone = Catalog()
    for said in translation.obsolete:
        gone[said.text] = _message(said)
    kept = "".join(map(_obsolete, _written(gone).splitlines(keepends=True)))
    parts = (_header(translation, mark), _written(made), *(("\n", kept) if kept else ()))
    return "".join(parts).encode()


def _written(messages: Catalog) -> str:
    """Write messages without Babel's header: the time is in it, and no room for fields of ours."""
    written = io.BytesIO()
    write_po(written, messages, width=0, omit_header=True, include_previous=True)
    return written.getvalue().decode()


def _obsolete(line: str) -> str:
    """Write a line of a message that is gone: Babel does so too, and loses that it is fuzzy."""
    if line.startswith("#|"):
        return f"#~{line[1:]}"
    return line if line.startswith("#") or not line.strip() else f"#~ {line}"


def _message(said: Said) -> Message:
    return Message(
        said.text,
        said.translation,
        flags=["fuzzy"] if said.is_changed else [],
        auto_comments=said.notes,
        user_comments=said.comments,
        previous_id=[said.before] if said.before and said.is_changed else [],
        context=said.context,
    )


def _header(translation: Translation, mark: str) -> str:
    fields = {
        "Language": translation.language.replace("-", "_"),
        "Last-Translator": _quoted(translation.by),
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=utf-8",
        "Content-Transfer-Encoding": "8bit",
        **({MARK: mark} if mark else {}),
        "X-Generator": "clearplan",
    }
    lines = "".join(f'"{name}: {value}\\n"\n' for name, value in fields.items())
    return (
        "# The words of a plan. They are personal data: keep this file as you keep the plan.\n"
        "# What is in braces, such as {amina}, is filled in for the reader: keep it as it is.\n"
        f'msgid ""\nmsgstr ""\n{lines}\n'
    )


def _quoted(text: str) -> str:
    return " ".join(text.split()).replace("\\", "\\\\").replace('"', '\\"')


def write(translation: Translation) -> None:
    """Write the file in one step: it is there as it was, or as it shall be. Raises OSError."""
    shelf.put(translation.path, content(translation))


def read_beside(plan: Path) -> tuple[Mapping[str, Translation], tuple[Finding, ...]]:
    """Read the words of a plan in every language in which there are any, and what is wrong."""
    read_ = {
        language: read(path_for(plan, language), language) for language in languages_beside(plan)
    }
    found = tuple(each for each in read_.values() if isinstance(each, Finding))
    return {name: each for name, each in read_.items() if isinstance(each, Translation)}, found
