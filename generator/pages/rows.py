"""Makes the rows of easy read, each with its picture if the reader wants pictures."""

from collections.abc import Iterator
from datetime import date, time

from markupsafe import Markup, escape

from generator.copy import NO_PICTURE, Entry
from generator.pages import drawings, pictures
from generator.pages.contract import NOTHING, Row
from generator.pages.facts import said
from generator.wording import phrases
from generator.wording.dates import clock_time
from generator.wording.voice import Voice


class Rows:
    """The rows of one copy."""

    def __init__(self, voice: Voice) -> None:
        self.voice = voice

    def row(
        self, concept: str, words: Markup, *, items: tuple[str, ...] = (), after: Markup = NOTHING
    ) -> Row:
        return Row(picture=self.picture(concept), words=words, items=items, after=after)

    def picture(self, concept: str) -> str:
        if concept == NO_PICTURE or not self.voice.copy.reader.pictures:
            return ""
        return pictures.picture(concept)

    def lines(self, entry: Entry) -> Iterator[Row]:
        """Show the easy-read lines of an entry."""
        for line in entry.easy_read:
            yield self.row(line.concept, self.voice.line(line.sentence, entry))

    def gap(self) -> Row:
        return Row(picture="", words=escape(phrases.EASY_GAP), gap=True)

    def told(self, sentence: str | None, concept: str) -> Iterator[Row]:
        if sentence:
            yield self.row(concept, said(sentence))

    def about(self, key: str, concept: str, sentence: str) -> Row:
        """Say something about a person."""
        name = self.voice.called_names((key,), opening=True)
        return self.row(concept, said(sentence, name=name))

    def day(self, day: date | None, sentence: str) -> Iterator[Row]:
        """Show a date: the month with its day marked, and the words in full."""
        if day:
            words = said(sentence, day=self.voice.day(day))
            yield Row(picture=self._drawn(drawings.month(day)), words=words, attached=True)

    def time(self, at: time | None, sentence: str) -> Iterator[Row]:
        """Show a time: a clock face, and the words in full."""
        if at:
            words = said(sentence, time=clock_time(at, "easy_read"))
            yield Row(picture=self._drawn(drawings.clock(at)), words=words, attached=True)

    def _drawn(self, svg: str) -> str:
        return pictures.data_uri(svg) if self.voice.copy.reader.pictures else ""
