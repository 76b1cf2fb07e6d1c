"""Numbers: in words, large, as percentages; telephone numbers without spaces."""

import re
from collections.abc import Iterator, Sequence

from generator.easy_read import dates
from generator.easy_read.language import Language
from generator.easy_read.rules import Hit
from generator.easy_read.sentences import Line, Sentence, Word

_PERCENT = re.compile(r"(?<![\w.,])\d{1,9}(?:[.,]\d{1,9})?\s?%")
_LARGE = re.compile(
    r"(?<![\w.,:/£$€+#-])(?P<money>[£$€] ?)?(?P<digits>\d{1,3}(?:,\d{3})+|(?<!\d )\d{5,15})"
    r"(?:\.\d\d)?(?![\w:/-]|[.,]\d)"
    r"|(?<!\w)(?P<short>[£$€](?:\d{2,9}k|\d{1,9}(?:\.\d{1,3})?(?:m|bn)))(?!\w)"
)
_BIG_DIGITS = 5
_MANY_THOUSANDS = 10
_NUMBER = re.compile(r"(?<![\w+./-])(?:\+44|\(?0)\d[\d ()/.-]{7,14}\d(?![\w/-]|\.\d)")
_SPACED = re.compile(r"(?:\+\d{1,3}|\d{1,6})(?: \d{1,6}){1,4}")
_DIGITS = range(10, 13)
"""How many digits a telephone number has; with the country's."""
_HELPLINE = re.compile(r"(?<![\w+./-])(?<!\d )\d{6}(?![\w/-]|\.\d| \d)")


def percentages(line: Line, language: Language) -> Iterator[Hit]:
    """Yield percentages, with a sign or in words."""
    for match in _PERCENT.finditer(line.text):
        yield Hit("percentage", match.start(), match.end())
    for sentence in line.sentences:
        for first, last in language.phrases("number_words.percent").find(sentence):
            words = sentence.words
            counted = first > 0 and _is_number(words[first - 1], language)
            begin = words[first - 1 if counted else first]
            yield Hit("percentage", begin.start, words[last].end)


def big_numbers(line: Line, language: Language) -> Iterator[Hit]:
    """Yield quantities of 10,000 and more, money too; a number that names something is none."""
    for match in _LARGE.finditer(line.text):
        if match["short"]:
            yield Hit("big-number", match.start(), match.end())
            continue
        digits = match["digits"].replace(",", "")
        if len(digits) < _BIG_DIGITS or digits.startswith("0"):
            continue
        if any(start <= match.start() < end for start, end in line.phones):
            continue
        before, after = _around(line.text, match.start(), match.end())
        if not match["money"]:
            if language.words("number_words.codes") & set(before):
                continue
            if "," not in match[0] and not _counts(after, language):
                continue
        yield Hit("big-number", match.start(), match.end())
    for sentence in line.sentences:
        yield from _big_in_words(sentence, language)


def _big_in_words(sentence: Sentence, language: Language) -> Iterator[Hit]:
    """Yield "3 million" and "20 thousand", but not "2 thousand"."""
    for index, word in enumerate(sentence.words):
        counted = index > 0 and _is_number(sentence.words[index - 1], language)
        begins = sentence.words[index - 1 if counted else index]
        if word.low in language.words("number_words.big"):
            yield Hit("big-number", begins.start, word.end)
        elif word.low == language.text("number_words.thousand") and counted:
            value = _value(begins, language)
            if len(begins.low) > 1 if value is None else value >= _MANY_THOUSANDS:
                yield Hit("big-number", begins.start, word.end)


def _counts(after: Sequence[str], language: Language) -> bool:
    """Whether the word after a number is what it counts: "15000 pounds"."""
    if not after:
        return False
    if after[0] in language.words("number_words.money"):
        return True
    plural = after[0].endswith(language.texts("number_words.plurals"))
    return plural and after[0] not in language.words("number_words.not_counted")


def _around(text: str, start: int, end: int) -> tuple[Sequence[str], Sequence[str]]:
    before = re.findall(r"\w+", text[max(0, start - 24) : start])[-2:]
    after = re.findall(r"\w+", text[end : end + 24])[:2]
    return [word.casefold() for word in before], [word.casefold() for word in after]


def _is_number(word: Word, language: Language) -> bool:
    return word.low.isdigit() or word.low in language.words("numbers")


def phones(line: Line, language: Language) -> Iterator[Hit]:
    """Yield telephone numbers that are not written in groups with spaces."""
    for match in _NUMBER.finditer(line.text):
        count = sum(letter.isdigit() for letter in match[0])
        if count in _DIGITS and not _SPACED.fullmatch(match[0]):
            yield Hit("phone-form", match.start(), match.end(), _grouped(match[0], language))
    for match in _HELPLINE.finditer(line.text):
        before, _ = _around(line.text, match.start(), match.end())
        if language.words("number_words.ring") & set(before):
            yield Hit("phone-form", match.start(), match.end(), _grouped(match[0], language))


def _grouped(typed: str, language: Language) -> str:
    """Write a number in its groups; empty where they are not known."""
    abroad = typed.startswith("+44")
    digits = re.sub(r"\D", "", typed)
    digits = f"0{digits[2:]}" if abroad else digits
    known = language.value("phones").get(str(len(digits)), {})
    groups = next((known[start] for start in known if digits.startswith(start)), None)
    if groups is None:
        return ""
    parts, at = [], 0
    for size in groups:
        parts.append(digits[at : at + size])
        at += size
    said = " ".join(parts)
    return f"+44 {said[1:]}" if abroad else said


def in_words(line: Line, language: Language) -> Iterator[Hit]:
    """Yield numbers written in words, but not "one" where it is none."""
    clock = [match.span() for match in dates.in_words(language).finditer(line.text)]
    for sentence in line.sentences:
        index = 0
        while index < len(sentence.words):
            length = _run(sentence, index, language)
            first, last = sentence.words[index], sentence.words[index + max(length, 1) - 1]
            told = any(start <= first.start < end for start, end in clock)
            if length and not told:
                yield Hit(
                    "number-in-words",
                    first.start,
                    last.end,
                    _digits(sentence, index, length, language),
                )
            index += length or 1


def _run(sentence: Sentence, index: int, language: Language) -> int:
    """Give how many words from here on make one number; 0 for none."""
    words = sentence.words
    length = 0
    while index + length < len(words) and _value(words[index + length], language) is not None:
        if length and not sentence.follows(index + length):
            break
        length += 1
    first = words[index]
    if not length:
        return 0
    if length == 1 and first.low == language.text("number_words.one"):
        counts = language.phrases("number_words.one_counts")
        is_count = index + 1 < len(words) and counts.at(words, index + 1)
        before = words[index - 1].low if index else ""
        return 1 if is_count and before not in language.words("grammar.not_before_one") else 0
    begins_name = index + length < len(words) and words[index + length].text[:1].isupper()
    is_name = first.text[:1].isupper() and (index > 0 or begins_name)
    return 0 if is_name else length


def _value(word: Word, language: Language) -> int | None:
    """Give the number that a word is: also of two, "twenty-five"."""
    numbers = language.value("numbers")
    if word.low in numbers:
        return int(numbers[word.low])
    tens, _, ones = word.low.partition("-")
    if tens in numbers and ones in numbers and numbers[tens] >= 20 and numbers[ones] < 10:
        return int(numbers[tens] + numbers[ones])
    return None


def _digits(sentence: Sentence, index: int, length: int, language: Language) -> str:
    """Write a number of one word, or of tens and ones, in digits."""
    found = [_value(word, language) or 0 for word in sentence.words[index : index + length]]
    if length == 2 and 20 <= found[0] < 100 and found[0] % 10 == 0 and found[1] < 10:
        return str(sum(found))
    if length == 2 and found[1] == 100 and found[0] < 10:
        return str(found[0] * 100)
    return str(found[0]) if length == 1 and found[0] < 100 else ""
