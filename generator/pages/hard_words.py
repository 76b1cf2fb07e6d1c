"""Explains the hard words of an easy-read copy where it first uses them, and lists them.

It reads the finished rows, in the order of the page: only a word that this copy shows is
explained in it. Where the plan explains a word itself, its own words stand.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from markupsafe import Markup, escape

from generator.copy import RecipientCopy
from generator.easy_read.words import Found, HardWord, WordList, hard_word, word_list
from generator.pages.contract import Group, Row
from generator.pages.rows import Rows
from generator.pages.tables import lines

_TAG = re.compile(r"<[^>]*>")
_NOT_OURS = re.compile(r"<(bdi|a|span)\b[^>]*>.*?</\1>", re.DOTALL)
"""Names, numbers and words in another language."""
_ENDS = ("</p>", "<br>")
_SENTENCES = re.compile(r"(?<=[.!?])\s+|\n+")
_BOLD = Markup("<strong>{}</strong>")
_IS_A = r"(?:means?|(?:is|are) (?:a|an|the|any|some\w*|when|where|how|what|money|people|your?)) "


class HardWords:
    """The hard words of one copy that have been explained so far."""

    def __init__(self, rows: Rows, *, pictures: bool = True) -> None:
        self._rows = rows
        self._pictures = pictures
        self._list = words_of(rows.voice.copy, rows.voice.language)
        self._names = tuple(_names(rows.voice.copy))
        self._met: dict[str, Row] = {}

    def explain(self, group: Group) -> Group:
        """Make the first use of each word bold, and put a box with its meaning below the row."""
        made: list[Row] = []
        for index, row in enumerate(group.rows):
            following = [_text(each.words) for each in group.rows[index + 1 : index + 2]]
            shown, boxes = self._row(row, "".join(following))
            made += [shown, *boxes]
        return replace(group, rows=tuple(made))

    def listed(self) -> tuple[Group, ...]:
        """List every word that was explained, by the alphabet."""
        rows = tuple(self._met[word] for word in sorted(self._met, key=str.casefold))
        return (Group(Markup(), rows),) if rows else ()

    def _row(self, row: Row, following: str) -> tuple[Row, list[Row]]:
        boxes: list[Row] = []
        words = self._marked(row.words, following, boxes)
        after = self._marked(row.after, following, boxes)
        return replace(row, words=words, after=after), boxes

    def _marked(self, html: Markup, following: str, boxes: list[Row]) -> Markup:
        """Make first uses bold, and add a box for each that the plan does not explain itself."""
        sentences = [*_SENTENCES.split(_text(html)), following]
        first: list[Found] = []
        for found in self._list.find(_without_names(html), self._names):
            if not found.word.explained or found.word.word in self._met:
                continue
            first.append(found)
            own = _own(found.word, sentences)
            explained = (own,) if own else found.word.explained
            self._met[found.word.word] = row = self._meaning(found.word, explained)
            if not own:
                boxes.append(replace(row, attached=True, meaning=True))
        return _bold(html, first)

    def _meaning(self, word: HardWord, explained: tuple[str, ...]) -> Row:
        picture = self._rows.picture(word.picture) if self._pictures else ""
        return Row(picture=picture, words=lines(_BOLD.format(word.word), *map(escape, explained)))


def words_of(copy: RecipientCopy, language: str) -> WordList:
    """Give the hard words of a language, with those of the copy's locality."""
    own = (
        hard_word(each.word, forms=each.forms, explained=each.explained, picture=each.picture)
        for each in copy.frame.locality.words
    )
    return word_list(language.partition("-")[0]).with_own(own)


def _names(copy: RecipientCopy) -> Iterator[str]:
    for person in copy.people.values():
        yield from person.name.values()
        yield from filter(None, (person.called, person.organisation))


def _without_names(html: Markup) -> str:
    """Give the text with capitals in place of names: as long, so that places in it hold."""
    return _text(_NOT_OURS.sub(lambda match: "X" * len(_text(match[0])), html))


def _text(html: str) -> str:
    ended = re.sub("|".join(_ENDS), "\n", html)
    return Markup(_TAG.sub("", ended)).unescape()  # noqa: S704 - unescaped, and never shown


def _own(word: HardWord, sentences: list[str]) -> str:
    """Find the sentence in which the plan itself explains a word: "An advocate is a …"."""
    forms = "|".join(re.escape(form) for form in (word.word, *word.forms))
    explains = re.compile(rf"(?:an? )?(?:{forms}) {_IS_A}", re.IGNORECASE)
    return next((each.strip() for each in sentences if explains.match(each.strip())), "")


def _bold(html: Markup, found: list[Found]) -> Markup:
    """Make words bold, by where they stand in the text; what is bold already stays so."""
    made: list[str] = []
    at, is_bold = 0, False
    for part in re.split(r"(<[^>]*>)", html):
        if part.startswith("<"):
            is_bold = part.startswith("<strong") or (is_bold and part != "</strong>")
            at += part in _ENDS
            made.append(part)
            continue
        text, done = Markup(part).unescape(), 0  # noqa: S704 - escaped again below
        within = (each for each in found if not is_bold and at <= each.start < at + len(text))
        for each in within:
            start, end = each.start - at, each.end - at
            made.append(escape(text[done:start]) + _BOLD.format(text[start:end]))
            done = end
        made.append(escape(text[done:]))
        at += len(text)
    return Markup("".join(made))  # noqa: S704 - its parts are escaped
