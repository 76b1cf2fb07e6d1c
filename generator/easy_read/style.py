"""How a sentence speaks: its length, figures of speech, questions, references, to whom."""

import re
from collections.abc import Collection, Iterator

from generator.easy_read.language import Language
from generator.easy_read.rules import Hit
from generator.easy_read.sentences import Line

LONG, TOO_LONG = 10, 15
"""The most words of a sentence that are good, and that may be."""


def length(line: Line, _language: Language) -> Iterator[Hit]:
    """Yield sentences that are long or too long, and lines of several."""
    for sentence in line.sentences:
        words = sentence.length
        if words > LONG:
            code = "too-long" if words > TOO_LONG else "long-sentence"
            yield Hit(code, sentence.start, sentence.end, words=f"{words} words")
    if len(line.sentences) > 1:
        yield Hit("two-sentences", line.sentences[1].start, line.sentences[1].end)


def figures(line: Line, language: Language) -> Iterator[Hit]:
    """Yield figures of speech."""
    yield from _phrases(line, language, "figures.phrases", "figure-of-speech")
    for sentence in line.sentences:
        for first, last in language.phrases("figures.at_end").find(sentence):
            words = sentence.words
            if last + 1 == len(words) or not sentence.follows(last + 1):
                yield Hit("figure-of-speech", words[first].start, words[last].end)


def pages(line: Line, language: Language) -> Iterator[Hit]:
    """Yield what sends the reader to another page."""
    yield from _phrases(line, language, "pages.phrases", "page-reference")


def _phrases(line: Line, language: Language, path: str, code: str) -> Iterator[Hit]:
    for sentence in line.sentences:
        for first, last in language.phrases(path).find(sentence):
            yield Hit(code, sentence.words[first].start, sentence.words[last].end)


def questions(line: Line, _language: Language) -> Iterator[Hit]:
    """Yield questions that are not in quotation marks."""
    for sentence in line.sentences:
        end = sentence.text.rstrip("\"')]*")
        at = sentence.start + len(end) - 1
        quoted = any(start < at < stop for start, stop in line.quoted)
        if end.endswith("?") and not quoted:
            yield Hit("question", sentence.start, sentence.end)


def reader(line: Line, language: Language, called: Collection[str]) -> Iterator[Hit]:
    """Yield what speaks about the reader: by their name, or as the adult or the client."""
    for name in called:
        for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", line.text):
            before = line.text[: match.start()].rstrip('" ').rpartition(" ")[2]
            if before.casefold() not in language.words("reader.called"):
                yield Hit("not-to-reader", match.start(), match.end())
    for sentence in line.sentences:
        if sentence.low.isdisjoint(language.words("grammar.you")):
            for first, last in language.phrases("reader.phrases").find(sentence):
                words = sentence.words
                yield Hit("not-to-reader", words[first].start, words[last].end)
