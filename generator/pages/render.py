"""Puts one copy into the templates of one edition."""

from collections.abc import Collection, Iterator
from dataclasses import replace
from typing import get_args

from markupsafe import Markup, escape

from generator.copy import RecipientCopy, Size
from generator.pages import (
    bilingual,
    colours,
    environment,
    home_page,
    one_page,
    one_page_easy,
    styles,
)
from generator.pages.choices import SHEETS, SIZES, choices
from generator.pages.contract import Choice, Document
from generator.pages.cover import cover, document_title, short_frame
from generator.pages.easy_read import easy_sections, parted, ticked
from generator.pages.key_words import in_bold
from generator.pages.page import Page
from generator.pages.pictures import credit_line
from generator.pages.rows import Rows
from generator.pages.standard import sections
from generator.pages.styles import Edition
from generator.pages.words import own_words
from generator.wording import phrases
from generator.wording.messages import Message, catalogue
from generator.wording.scripts import direction
from generator.wording.voice import Voice

_LANGUAGE = {"en": "en-GB"}
"""How a language is named in a page, where that says more than a plan does."""

__all__ = ["Edition", "own_words", "render", "render_parts"]


def render(
    copy: RecipientCopy,
    edition: Edition,
    *,
    asked: str | None,
    original: RecipientCopy | None = None,
) -> Page:
    """Make the document of one copy in one edition.

    ``asked`` is a ready sentence for the first page: what was asked for and cannot be made.
    ``original`` is the copy as it was written, where this one is a translation.
    """
    if edition == "bilingual":
        return _bilingual(copy, original or copy)
    if edition == "one_page":
        voice = Voice(copy, "easy_read" if copy.in_easy_words else "standard", original)
        documents = _one_page(voice, document_title(voice), asked)
        longest, *shorter = (_page(voice, edition, document) for document in documents)
        # Where all the notices there are fill the sheet, they are printed smaller, not cut.
        least = shorter[-1] if shorter else longest
        smaller = [replace(least, classes=each) for each in _smaller(least.classes)]
        return replace(longest, shorter=(*shorter, *smaller))
    if edition == "home_page":
        voice = Voice(copy, "easy_read" if copy.in_easy_words else "standard", original)
        return replace(_page(voice, edition, _home_page(voice)), quiet=True)
    voice = Voice(copy, "easy_read" if edition == "easy_read" else "standard", original)
    title = document_title(voice)
    make = _easy_read if edition == "easy_read" else _standard
    return _page(voice, edition, make(voice, title, asked))


def render_parts(
    copy: RecipientCopy,
    cuts: Collection[str],
    *,
    asked: str | None,
    original: RecipientCopy | None = None,
) -> tuple[Page, ...]:
    """Make the easy-read edition in parts; the second begins at the first of the cuts, and so on.

    ``cuts`` are ids of sections, and of groups in them, as they stand in the whole. Each part has
    a first page, contents, who can help and the end of its own.
    """
    voice = Voice(copy, "easy_read", original)
    whole = _easy_read(voice, document_title(voice), asked)
    parts = parted(voice, whole.easy_sections, cuts)
    made = []
    for number, held in enumerate(parts, 1):
        counted = {"number": voice.count(number), "count": voice.count(len(parts))}
        part = voice.say(phrases.EASY_PART, **counted)
        together = part.replace(" ", "\u00a0")  # on one line at the foot of a page
        running = voice.say(phrases.TITLE_PART, title=whole.running, part=together)
        document = replace(whole, running=running, part=part, easy_sections=held)
        made.append(_page(voice, "easy_read", document))
    return tuple(made)


def _bilingual(copy: RecipientCopy, original: RecipientCopy) -> Page:
    """Make the page in two languages; its furniture speaks as the plan was written."""
    voice = Voice(copy, "easy_read" if copy.in_easy_words else "standard", original)
    frame = original.frame.model_copy(update={"translation": copy.frame.translation})
    written = Voice(original.model_copy(update={"frame": frame}), voice.edition)
    title = written.say(phrases.TITLE_BILINGUAL, title=document_title(written))
    document = Document(
        running=title,
        marks=_marks(written, copy),
        cover=cover(written, None),
        side=bilingual.side_by_side(voice),
        pictures=voice.edition == "easy_read" and copy.reader.pictures,
        sizes=_sizes(written),
    )
    return _page(written, "bilingual", replace(document, credits=credit_line(document)))


def _page(voice: Voice, edition: Edition, document: Document) -> Page:
    reader = voice.copy.reader
    document = replace(document, marks_line=_in_margin(document.marks, voice.language))
    title = document.running
    own = () if edition == voice.edition else (edition,)
    body = environment.body(f"{edition}/document.html", document, voice.language)
    return Page(
        title=voice.say(phrases.TITLE_EASY, title=title) if edition == "easy_read" else title,
        language=_LANGUAGE.get(voice.language, voice.language),
        classes=tuple(
            each.replace("_", "-")
            for each in (
                *(f"edition-{name}" for name in (voice.edition, *own)),
                f"size-{reader.size}",
                f"paper-{reader.paper}",
                f"marks-{len(document.marks)}" if document.marks else "unmarked",
            )
        ),
        body=in_bold(body, voice.copy) if reader.key_words else body,
        css=_css(voice, edition),
        paged=styles.paged(edition, voice.language),
    )


def _css(voice: Voice, edition: Edition) -> str:
    """Put the style sheet together; a page for home has no council's colours."""
    own = colours.css(voice.copy.frame.locality) if edition != "home_page" else ""
    made = styles.css(edition, voice.edition, voice.language)
    return f"{made}\n{own}" if own else made


def _smaller(classes: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Yield the classes of a page with the smaller sizes of large print, the largest first."""
    large = [f"size-{size}" for size in get_args(Size) if size != "normal"]
    asked = next((large.index(each) for each in classes if each in large), 0)
    for size in reversed(large[:asked]):
        yield tuple(size if each == large[asked] else each for each in classes)


def _standard(voice: Voice, title: str, asked: str | None) -> Document:
    return Document(
        running=title,
        marks=_marks(voice),
        cover=cover(voice, asked),
        sections=sections(voice),
        sizes=_sizes(voice),
        stacked=voice.copy.reader.size != "normal",
    )


def _easy_read(voice: Voice, title: str, asked: str | None) -> Document:
    frame, reader = voice.copy.frame, voice.copy.reader
    rows = Rows(voice)
    sections = easy_sections(voice)
    made = Document(
        running=title,
        marks=_marks(voice),
        cover=cover(voice, asked),
        easy_sections=sections,
        ticked=ticked(sections),
        cover_picture=rows.picture("document" if frame.neutral else "plan"),
        pictures=reader.pictures,
        sizes=_sizes(voice),
    )
    return replace(made, credits=credit_line(made))


def _one_page(voice: Voice, title: str, asked: str | None) -> Iterator[Document]:
    """Make the plan on a page with as many items as may fit, then with fewer and fewer."""
    reader, easy = voice.copy.reader, voice.edition == "easy_read"
    items = one_page_easy.items(voice) if easy else one_page.items(voice)
    base = Document(
        running=title,
        marks=_marks(voice),
        cover=replace(cover(voice, asked), frame=short_frame(voice)),
        pictures=easy and reader.pictures,
        sizes=_sizes(voice),
        stacked=reader.size != "normal",
    )
    sheet = SHEETS["easy" if easy and reader.size == "normal" else reader.size]
    for chosen in choices(items, sheet):
        made = replace(
            base,
            sections=() if easy else one_page.sections(voice, chosen),
            easy_sections=one_page_easy.sections(voice, chosen) if easy else (),
            more=len(chosen) < len(items),
        )
        yield replace(made, credits=credit_line(made, short=True))


def _home_page(voice: Voice) -> Document:
    return Document(
        running=voice.say(phrases.HOME_TITLE),
        marks=(),
        cover=cover(voice, None),
        days=home_page.days(voice),
        numbers=home_page.numbers(voice),
        sizes=_sizes(voice),
    )


def _marks(voice: Voice, copy: RecipientCopy | None = None) -> tuple[str | Markup, ...]:
    """Say what must stand on every page; ``copy`` is the one it holds, if not the voice's own."""
    frame, easy = (copy or voice.copy).frame, voice.edition == "easy_read"
    said = []
    if frame.stage == "draft":
        said.append(phrases.EASY_DRAFT if easy else phrases.DRAFT)
    if easy and not frame.easy_read_checked:
        said.append(phrases.UNCHECKED)
    marks: tuple[str | Markup, ...] = tuple(map(voice.say, said))
    translation = frame.translation
    if translation and not translation.is_reviewed:
        # In both languages: whoever hands the copy over must see it too.
        languages = dict.fromkeys((voice.language, frame.language, translation.source))
        marks += tuple(_in(each, phrases.TRANSLATION_UNREVIEWED) for each in languages)
    return marks


def _in_margin(marks: tuple[str | Markup, ...], language: str) -> str:
    """Write the marks in one line, those in another language isolated from what is around them."""
    shown = [escape(mark) for mark in marks]
    if direction(language) == "ltr" and not any('dir="rtl"' in mark for mark in shown):
        return " ".join(mark.striptags() for mark in shown)
    return " ".join(f"\u2068{mark.striptags()}\u2069" for mark in shown)


def _in(language: str, message: Message) -> Markup:
    """Write a message in a language, and say which that is."""
    words = catalogue(language).text(message)
    span = Markup('<span lang="{}" dir="{}">{}</span>')
    return span.format(language, direction(language), words)


def _sizes(voice: Voice) -> tuple[Choice, ...]:
    return tuple(
        Choice(size, voice.say(SIZES[size]), size == voice.copy.reader.size)
        for size in get_args(Size)
    )
