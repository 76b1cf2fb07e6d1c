"""Puts one copy into the templates of one edition."""

from typing import Literal, get_args

from generator.copy import RecipientCopy, Size
from generator.pages import colours, environment, styles
from generator.pages.contract import Choice, Document
from generator.pages.cover import cover, document_title
from generator.pages.easy_read import easy_sections
from generator.pages.page import Page
from generator.pages.pictures import CREDITS
from generator.pages.rows import Rows
from generator.pages.standard import sections
from generator.pages.words import own_words
from generator.wording import phrases
from generator.wording.labels import mark
from generator.wording.voice import Voice

Edition = Literal["standard", "easy_read"]

_SIZES = {
    "normal": mark("Normal"),
    "large": mark("Large"),
    "larger": mark("Larger"),
    "largest": mark("Largest"),
}

__all__ = ["Edition", "own_words", "render"]


def render(copy: RecipientCopy, edition: Edition, *, asked: str | None) -> Page:
    """Make the document of one copy in one edition.

    ``asked`` is a ready sentence for the first page: what was asked for and cannot be made.
    """
    voice = Voice(copy, edition)
    title = document_title(voice)
    document = (
        _easy_read(voice, title, asked)
        if edition == "easy_read"
        else _standard(voice, title, asked)
    )
    size = copy.reader.size
    return Page(
        title=phrases.TITLE_EASY % {"title": title} if edition == "easy_read" else title,
        language=voice.language,
        classes=(
            f"edition-{edition}".replace("_", "-"),
            f"size-{size}",
            f"paper-{copy.reader.paper}",
        ),
        body=environment.body(f"{edition}/document.html", document),
        css=_css(copy, edition),
        paged=styles.sheet(styles.PAGED),
    )


def _css(copy: RecipientCopy, edition: Edition) -> str:
    own = colours.css(copy.frame.locality)
    return f"{styles.css(edition)}\n{own}" if own else styles.css(edition)


def _standard(voice: Voice, title: str, asked: str | None) -> Document:
    frame = voice.copy.frame
    return Document(
        running=title,
        marks=(phrases.DRAFT,) if frame.stage == "draft" else (),
        cover=cover(voice, asked),
        sections=sections(voice),
        sizes=_sizes(voice.copy),
        stacked=voice.copy.reader.size != "normal",
    )


def _easy_read(voice: Voice, title: str, asked: str | None) -> Document:
    frame, reader = voice.copy.frame, voice.copy.reader
    rows = Rows(voice)
    drafts = (phrases.EASY_DRAFT,) if frame.stage == "draft" else ()
    unchecked = () if frame.easy_read_checked else (phrases.UNCHECKED,)
    return Document(
        running=title,
        marks=(*drafts, *unchecked),
        cover=cover(voice, asked),
        easy_sections=easy_sections(voice),
        cover_picture=rows.picture("document" if frame.neutral else "plan"),
        contents_picture=rows.picture("list"),
        pictures=reader.pictures,
        credits=CREDITS if reader.pictures else "",
        sizes=_sizes(voice.copy),
    )


def _sizes(copy: RecipientCopy) -> tuple[Choice, ...]:
    return tuple(Choice(size, _SIZES[size], size == copy.reader.size) for size in get_args(Size))
