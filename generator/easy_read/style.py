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
    for sentence in line.sentences:
        for first, last in language.phrases("figures.phrases").find(sentence):
            yield Hit("figure-of-speech", sentence.words[first].start, sentence.words[last].end)
        begins = language.phrases("figures.at_start").at(sentence.words, 0) if sentence.words else 0
        if begins and "," in sentence.line[sentence.words[begins - 1].end :][:1]:
            yield Hit("figure-of-speech", sentence.start, sentence.words[begins - 1].end)
        for first, last in language.phrases("figures.at_end").find(sentence):
            words = sentence.words
            if last + 1 == len(words) or not sentence.follows(last + 1):
                yield Hit("figure-of-speech", words[first].start, words[last].end)


def pages(line: Line, language: Language) -> Iterator[Hit]:
    """Yield what sends the reader to another page, but not of another book or paper."""
    elsewhere = language.phrases("pages.elsewhere")
    for sentence in line.sentences:
        words = sentence.words
        for first, last in language.phrases("pages.phrases").find(sentence):
            if last + 1 == len(words) or not elsewhere.at(words, last + 1):
                yield Hit("page-reference", words[first].start, words[last].end)


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
            if _is_called_out(line, match.start(), match.end(), language):
                continue
            if before.casefold() not in language.words("reader.called"):
                yield Hit("not-to-reader", match.start(), match.end())
    for sentence in line.sentences:
        if not sentence.low.isdisjoint(language.words("grammar.you")):
            continue
        words = sentence.words
        begins = len(words) > 1 and words[0].low in language.words("reader.begins")
        if begins and not _is_part(words[1].low, language):
            yield Hit("not-to-reader", words[0].start, words[0].end)
            continue
        for first, last in language.phrases("reader.phrases").find(sentence):
            if last + 1 == len(words) or not _is_part(words[last + 1].low, language):
                yield Hit("not-to-reader", words[first].start, words[last].end)


def _is_part(low: str, language: Language) -> bool:
    return low in language.words("reader.part_of")


def _is_called_out(line: Line, start: int, end: int, language: Language) -> bool:
    """Whether a name calls the reader: "Gwen, you can ...", "You can come, Gwen"."""
    sentence = line.sentence_at(start)
    if sentence.low.isdisjoint(language.words("grammar.you")):
        return False
    before = line.text[sentence.start : start].rstrip()
    after = line.text[end : sentence.end].lstrip()
    if not before or before.endswith(","):
        return after[:1] in {",", ""} or after[:1] in ".!?:"
    return False
