"""Explains the hard words of an easy-read copy where it first uses them, and lists them.

It reads the finished rows, in the order of the page: only a word that this copy shows is
explained in it. Where the plan explains a word itself, its own words stand.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from unicodedata import category

from markupsafe import Markup, escape

from generator.copy import RecipientCopy
from generator.easy_read.words import Found, HardWord, WordList, hard_word, word_list
from generator.names import CHINESE
from generator.pages.contract import Group, Row
from generator.pages.rows import Rows
from generator.pages.tables import lines
from generator.wording.messages import HARD_WORDS, THE_WORD, catalogue
from generator.wording.voice import Voice

_TAG = re.compile(r"<[^>]*>")
_NOT_OURS = re.compile(r"<(bdi|a|span)\b[^>]*>.*?</\1>", re.DOTALL)
"""Names, numbers and words in another language."""
_ENDS = ("</p>", "<br>")
_SENTENCES = re.compile(r"(?<=[.!?])\s+|\n+")
_BOLD = Markup("<strong>{}</strong>")
_CHINESE = re.compile(f"[{CHINESE}]")
_WITHIN = Markup('<div class="meaning">{}</div>')
_IS_A = r"(?:means?|(?:is|are) (?:a|an|the|any|some\w*|when|where|how|what|money|people|your?)) "


class HardWords:
    """The hard words of one copy that have been explained so far."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows
        original = rows.voice.original
        self._list = words_of(original.copy, original.language)
        self._names = tuple(_names(original.copy))
        self._catalogue = catalogue(rows.voice.language, HARD_WORDS)
        self._is_translated = rows.voice.written is not None
        self._met: dict[str, tuple[HardWord, tuple[str, ...]]] = {}

    def explain(self, group: Group, written: Group) -> Group:
        """Make the first use of each word bold, and put a box with its meaning below the row.

        ``written`` is the group as it was written: in a translation, a hard word is known by the
        word that it translates, and nothing is guessed from its endings.
        """
        made: list[Row] = []
        for row, words in self._marked_rows(group, written):
            made += [row, *(self._box(word) for word in words)]
        return replace(group, rows=tuple(made))

    def explain_within(self, group: Group, written: Group) -> Group:
        """Do the same where room is scarce: each meaning stands in its row, without a picture."""
        made: list[Row] = []
        for row, words in self._marked_rows(group, written):
            meanings = (lines(*map(escape, word.explained)) for word in words)
            after = Markup().join(map(_WITHIN.format, meanings))
            made.append(replace(row, after=row.after + after))
        return replace(group, rows=tuple(made))

    def title(self, words: str, written: str) -> tuple[Group, ...]:
        """Explain the words of the document's title, as the first that is read."""
        _, found = self._marked(escape(words), escape(written), "")
        return (Group(Markup(), tuple(map(self._box, found))),) if found else ()

    def listed(self) -> tuple[Group, ...]:
        """List every word that was explained, by the alphabet."""
        met = sorted(self._met.values(), key=lambda each: each[0].word.casefold())
        rows = tuple(self._meaning(*each) for each in met)
        return (Group(Markup(), rows),) if rows else ()

    def _marked_rows(self, group: Group, written: Group) -> Iterator[tuple[Row, list[HardWord]]]:
        """Yield the rows, each with the words that need to be explained there."""
        for index, (row, source) in enumerate(zip(group.rows, written.rows, strict=True)):
            following = "".join(_text(each.words) for each in written.rows[index + 1 : index + 2])
            words, found = self._marked(row.words, source.words, following)
            after, more = self._marked(row.after, source.after, following)
            yield replace(row, words=words, after=after), found + more

    def _marked(
        self, html: Markup, written: Markup, following: str
    ) -> tuple[Markup, list[HardWord]]:
        """Make first uses bold, and give those words that the plan does not explain itself."""
        first: list[Found] = []
        unexplained: list[HardWord] = []
        for found in self._list.find(_without_names(written), self._names):
            word = self._spoken(found.word)
            if word is None or found.word.word in self._met:
                continue
            first.append(replace(found, word=word))
            own = _own(found.word, [*_SENTENCES.split(_text(written)), following])
            if not own:
                unexplained.append(word)
            explained = (own,) if own and not self._is_translated else word.explained
            self._met[found.word.word] = word, explained
        if self._is_translated:
            first = [*_terms(_text(html), first)]
        return _bold(html, first) if first else html, unexplained

    def known_in(self, written: Markup) -> Iterator[tuple[HardWord, HardWord | None]]:
        """Find the words of a text that have an explanation, and each in the other language."""
        for found in self._list.find(_without_names(written), self._names):
            if found.word.explained:
                yield found.word, self._spoken(found.word)

    def _spoken(self, word: HardWord) -> HardWord | None:
        """Give a word that is explained in the language of the copy, as it is called there."""
        if not word.explained or not self._is_translated:
            return word if word.explained else None
        name = self._catalogue.find(word.word, THE_WORD)
        meaning = tuple(self._catalogue.find(each, word.word) for each in word.explained)
        return replace(word, word=name, explained=meaning) if name and all(meaning) else None

    def _box(self, word: HardWord) -> Row:
        return replace(self._meaning(word, word.explained), attached=True, meaning=True)

    def _meaning(self, word: HardWord, explained: tuple[str, ...]) -> Row:
        words = lines(_BOLD.format(word.word), *map(escape, explained))
        return Row(picture=self._rows.picture(word.picture), words=words)


def explained(
    voice: Voice, written: Iterable[Markup]
) -> tuple[tuple[HardWord, HardWord | None], ...]:
    """Give the hard words of some texts, each once, and as they are called in the translation."""
    hard = HardWords(Rows(voice))
    return tuple(dict.fromkeys(pair for html in written for pair in hard.known_in(html)))


def words_of(copy: RecipientCopy, language: str) -> WordList:
    """Give the hard words of a language, with those of the copy's locality."""
    own = (
        hard_word(each.word, forms=each.forms, explained=each.explained, picture=each.picture)
        for each in copy.frame.locality.words
    )
    return word_list(language.partition("-")[0]).with_own(own)


def _terms(text: str, found: list[Found]) -> Iterator[Found]:
    """Find the words of a translation where they stand as the list has them; of others, none."""
    done = 0
    for each in sorted(found, key=lambda each: text.find(_alone(each.word.word))):
        if match := _place(each.word.word, text, done):
            yield replace(each, start=match.start(), end=match.end())
            done = match.end()


def _alone(word: str) -> str:
    """Give a word of a list without the English one that stands in brackets behind it."""
    return re.sub(r"\s*[(\uff08][^()\uff08\uff09]*[)\uff09]$", "", word) or word


def _place(word: str, text: str, start: int) -> re.Match[str] | None:
    """Find a whole word, with or without what stands in brackets; Chinese parts no words."""
    alone = _alone(word)
    more = re.escape(word.removeprefix(alone))
    for match in re.compile(f"{re.escape(alone)}(?:{more})?").finditer(text, start):
        edges = text[match.start() - 1 : match.start()] + text[match.end() : match.end() + 1]
        # The marks of Indic letters are parts of words, which ``\w`` does not know.
        if _CHINESE.match(word) or not any(category(each)[0] in "LMN" for each in edges):
            return match
    return None


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
