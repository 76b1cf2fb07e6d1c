"""How words are written: abbreviations, Roman numerals, capitals, short forms with "not"."""

import functools
import re
from collections.abc import Iterator

from generator.easy_read.language import Language
from generator.easy_read.rules import Hit
from generator.easy_read.sentences import Line, Sentence

_INITIALS = re.compile(r"(?:[A-Z]{2,6}s?|[A-Z][a-z][A-Z]{1,3}s?)")
_ROMAN = re.compile(r"X{0,3}(?:IX|IV|V?I{0,3})")
_LOWER_ROMAN = re.compile(r"(?:i{1,3}|iv|vi{0,3}|ix|x)")
_BRACKETED = re.compile(r"(?<=\()(?:i{1,3}|iv|vi{0,3}|ix|x)(?=\))")
_VALUES = {"I": 1, "V": 5, "X": 10}
_LONGEST_INITIALS = 4
"""Longer capitals that no list knows are a word, shouted."""


def contractions(line: Line, language: Language) -> Iterator[Hit]:
    """Yield short forms with "not"."""
    known = language.value("contractions")
    for sentence in line.sentences:
        if sentence.low.isdisjoint(language.words("contractions")):
            continue
        for index, word in enumerate(sentence.words):
            if word.low not in known:
                continue
            said = known[word.low]
            if word.text[0].isupper():
                said = said[:1].upper() + said[1:]
            asks = sentence.words[index + 1 : index + 2]
            if asks and asks[0].low in language.words("grammar.subjects"):
                said = ""  # "don't you" turns round when it is written out
            yield Hit("contraction", word.start, word.end, said)


def letters(line: Line, language: Language) -> Iterator[Hit]:
    """Yield abbreviations, Roman numerals and words in capitals."""
    for match in _short_forms(language).finditer(line.text):
        said = language.value("short_forms")[match[0]]
        yield Hit("abbreviation", match.start(), match.end(), said)
    for match in _BRACKETED.finditer(line.text):
        yield Hit("roman-numeral", match.start(), match.end(), str(_roman(match[0].upper())))
    for sentence in line.sentences:
        index = 0
        while index < len(sentence.words):
            length = _in_capitals(sentence, index)
            yield from _capitals(sentence, index, length, language)
            index += length or 1


@functools.cache
def _short_forms(language: Language) -> re.Pattern[str]:
    forms = sorted(language.words("short_forms"), key=len, reverse=True)
    either = "|".join(map(re.escape, forms))
    return re.compile(rf"(?<![\w.'/-])(?:{either})(?![\w'/-]|\.\w)")


def _in_capitals(sentence: Sentence, index: int) -> int:
    """Give how many words in a row are all capitals."""
    words = sentence.words
    length = 0
    while index + length < len(words):
        text = words[index + length].text
        if not (text.isupper() and text.replace("'", "").isalpha()):
            break
        if length and not sentence.follows(index + length):
            break
        length += 1
    return length


def _capitals(sentence: Sentence, index: int, length: int, language: Language) -> Iterator[Hit]:
    words = sentence.words
    run = words[index : index + length]
    shouted = [
        word
        for word in run
        if len(word.text) > 1
        and word.text not in language.words("capitals.known")
        and _is_shouted(word.text, language)
    ]
    if shouted:
        yield Hit("block-capitals", run[0].start, run[-1].end)
        return
    for at in range(index, index + (length or 1)):
        yield from _letters(sentence, at, language)


def _is_shouted(text: str, language: Language) -> bool:
    if text in language.words("initials") or text in language.words("capitals.terms"):
        return False
    if text.casefold() in language.words("capitals.words"):
        return True
    return len(text) > _LONGEST_INITIALS and not _roman(text)


def _letters(sentence: Sentence, index: int, language: Language) -> Iterator[Hit]:
    word, line = sentence.words[index], sentence.line
    following = sentence.words[index + 1] if index + 1 < len(sentence.words) else None
    before = sentence.words[index - 1] if index else None
    if line[word.end : word.end + 1] == "&" or line[word.start - 1 : word.start] == "&":
        return
    value = _roman(word.text)
    in_part = before is not None and before.text in language.words("capitals.parts")
    if value and (len(word.text) > 1 or (in_part and _ends_there(sentence, index))):
        if following is None or following.low not in language.words("capitals.not_roman"):
            yield Hit("roman-numeral", word.start, word.end, str(value))
    elif (
        _LOWER_ROMAN.fullmatch(word.text) and before is not None and _is_part(before.low, language)
    ):
        yield Hit("roman-numeral", word.start, word.end, str(_roman(word.text.upper())))
    elif _INITIALS.fullmatch(word.text) and word.text not in language.words("capitals.known"):
        is_title = word.text in language.words("capitals.titles")
        if not (is_title and following and following.text[:1].isupper()):
            said = language.value("initials").get(word.text, "")
            yield Hit("abbreviation", word.start, word.end, said)


def _is_part(low: str, language: Language) -> bool:
    return low in {part.casefold() for part in language.words("capitals.parts")}


def _ends_there(sentence: Sentence, index: int) -> bool:
    """Whether a letter cannot be the word "I": nothing, or a mark, or "of" follows."""
    if index + 1 == len(sentence.words):
        return True
    return not sentence.follows(index + 1) or sentence.words[index + 1].low == "of"


def _roman(text: str) -> int:
    """Read a Roman numeral below 40; 0 for anything else."""
    if not text or text in {"X", "XX", "XXX"} or not _ROMAN.fullmatch(text):
        return 0
    values = [_VALUES[letter] for letter in text]
    return sum(
        -one if one < following else one
        for one, following in zip(values, [*values[1:], 0], strict=True)
    )
