"""Makes the rows of easy read, each with its picture if the reader wants pictures."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, time
from typing import Any

from markupsafe import Markup, escape

from generator.copy import NO_PICTURE, Entry
from generator.pages import drawings, pictures
from generator.pages.contract import NOTHING, Row
from generator.pages.pictures import Picture
from generator.text import HIDDEN
from generator.wording import phrases
from generator.wording.messages import Message
from generator.wording.voice import Voice


class Rows:
    """The rows of one copy."""

    def __init__(self, voice: Voice) -> None:
        self.voice = voice

    def row(
        self, concept: str, words: Markup, *, items: tuple[str, ...] = (), after: Markup = NOTHING
    ) -> Row:
        return Row(picture=self.picture(concept), words=words, items=items, after=after)

    def row_of(self, key: str, concept: str, words: Markup) -> Row:
        """Show the photo of a person beside words about them, if the copy has one."""
        row, photo = self.row(concept, words), self.photo(key)
        return replace(row, picture=photo) if photo else row

    def photo(self, key: str) -> Picture:
        """Give the photo of a person, if the copy has one and shows pictures."""
        person = self.voice.copy.people.get(key)
        shown = person is not None and self.voice.copy.reader.pictures
        return Picture(person.photo if person and shown else "")

    def picture(self, concept: str) -> Picture:
        if concept == NO_PICTURE or not self.voice.copy.reader.pictures:
            return Picture("")
        album = self.voice.copy.frame.locality.pictures
        own = album.find(concept) if album else None
        return Picture(*own) if own else pictures.picture(concept)

    def lines(self, entry: Entry) -> Iterator[Row]:
        """Show the easy-read lines of an entry."""
        for line in entry.easy_read:
            yield self.row(line.concept, self.voice.line(line.sentence, entry))

    def gap(self) -> Row:
        return Row(picture="", words=escape(self.voice.say(phrases.EASY_GAP)), gap=True)

    def told(self, sentences: Mapping[Any, Message], answer: object, concept: str) -> Iterator[Row]:
        """Say what an answer means, if there is a sentence for it."""
        if answer in sentences:
            yield replace(self.row(concept, self.voice.said(sentences[answer])), attached=True)

    def about(self, key: str | None, concept: str, sentence: Message) -> Iterator[Row]:
        """Say something about a person, if there is one who may be named."""
        if key and key != HIDDEN:
            name = self.voice.called_names((key,), opening=True)
            yield self.row_of(key, concept, self.voice.said(sentence, name=name))

    def people(self, keys: tuple[str, ...], concept: str, sentence: Message) -> Iterator[Row]:
        """Say something about one or several people; the adult is spoken to."""
        if keys:
            adult = self.voice.copy.frame.adult
            others = tuple(key for key in keys if key != adult)
            names = [self.voice.called_names((key,)) for key in others]
            if adult not in keys:
                names[0] = self.voice.called_names(others[:1], opening=True)
            you = [self.voice.say(phrases.EASY_YOU)] if adult in keys else []
            words = self.voice.said(sentence, names=self.voice.joined([*you, *names]))
            yield (
                self.row_of(keys[0], concept, words) if len(keys) == 1 else self.row(concept, words)
            )

    def day(self, day: date | None, sentence: Message) -> Iterator[Row]:
        """Show a date: the month with its day marked, and the words in full."""
        if day:
            words = self.voice.said(sentence, day=self.voice.day(day))
            yield Row(picture=self._drawn(drawings.month(day)), words=words, attached=True)

    def planned(self, day: date | None, sentence: Message) -> Iterator[Row]:
        """Show a date by which something should be; once it has passed, that it was planned."""
        past = day is not None and day < self.voice.copy.frame.made_on
        yield from self.day(day, phrases.EASY_WAS_PLANNED if past else sentence)

    def time(self, at: time | None, sentence: Message) -> Iterator[Row]:
        """Show a time: a clock face, and the words in full."""
        if at:
            words = self.voice.said(sentence, time=self.voice.clock(at))
            yield Row(picture=self._drawn(drawings.clock(at)), words=words, attached=True)

    def _drawn(self, svg: str) -> str:
        return pictures.data_uri(svg) if self.voice.copy.reader.pictures else ""
