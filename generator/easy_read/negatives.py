"""What tells the reader what not to do, and what says no twice."""

from collections.abc import Iterator

from generator.easy_read.language import Language
from generator.easy_read.rules import Hit
from generator.easy_read.sentences import Line, Sentence, Word


def negatives(line: Line, language: Language) -> Iterator[Hit]:
    """Yield what tells the reader what not to do."""
    commands = language.phrases("negative.commands")
    for sentence in line.sentences:
        words = sentence.words
        for index in range(len(words)):
            length = commands.at(words, index) if _begins(sentence, index, language) else 0
            if length:
                after = words[index + length : index + length + 1]
                if after and after[0].low not in language.words("negative.not_commands"):
                    yield Hit("negative", words[index].start, after[0].end)
        for first, last in language.phrases("negative.phrases").find(sentence):
            yield Hit("negative", words[first].start, words[last].end)


def _begins(sentence: Sentence, index: int, language: Language) -> bool:
    """Whether a sentence, or its main part after a comma, begins with a word."""
    if index == 0:
        return True
    if "," in sentence.gap(index):
        return sentence.words[0].low in language.words("grammar.openers")
    before = sentence.words[index - 1].low
    joined = before in language.words("grammar.joins") or before == language.text("grammar.then")
    return joined and sentence.words[0].low in language.words("grammar.verbs")


def double_negatives(line: Line, language: Language) -> Iterator[Hit]:
    """Yield two words that say no in one part of a sentence."""
    for sentence in line.sentences:
        if sentence.low.isdisjoint(_negations(language)) and "n't" not in sentence.text:
            continue
        doubled = next(language.phrases("negative.doubles").find(sentence), None)
        if doubled:
            begins, ends = (sentence.words[at] for at in doubled)
            yield Hit("double-negative", begins.start, ends.end)
            continue
        first: Word | None = None
        for index, word in enumerate(sentence.words):
            mark = "," in sentence.gap(index) or ":" in sentence.gap(index)
            if mark or word.low in language.words("negative.breaks"):
                first = None
            says_no = _says_no(sentence, index, language)
            hidden = _hides_no(word.low, language) and first and _close(sentence, first, index)
            far = word.low in language.words("negative.far")
            if first is not None and (says_no or hidden or far):
                yield Hit("double-negative", first.start, word.end)
                break
            if says_no and word.low not in language.words("negative.second_only"):
                first = word


def _hides_no(low: str, language: Language) -> bool:
    """Whether a word has a no inside it: "unsafe", "unlocked"."""
    if low in language.words("negative.hidden"):
        return True
    turned = low.startswith(language.text("negative.un"))
    ends = low.endswith(language.texts("negative.un_endings"))
    return turned and ends and low not in language.words("negative.not_un")


def _close(sentence: Sentence, first: Word, index: int) -> bool:
    """Whether at most one word stands between: "not unusual", "not very unusual"."""
    return first in sentence.words[max(0, index - 2) : index]


def _negations(language: Language) -> frozenset[str]:
    return language.words("negative.words") | {language.text("negative.no"), "no-one"}


def _says_no(sentence: Sentence, index: int, language: Language) -> bool:
    words = sentence.words
    word = words[index]
    around = language.phrases("negative.not_negation")
    if any(around.at(words, at) > index - at for at in range(max(0, index - 2), index + 1)):
        return False
    if word.low in language.words("negative.words") or word.low in language.words("negative.pairs"):
        return True
    if word.low.endswith("n't") and word.low in language.words("contractions"):
        return True
    if word.low != language.text("negative.no"):
        return False
    if index and words[index - 1].low in language.words("negative.before_no"):
        return False
    return index + 1 < len(words) and sentence.follows(index + 1) and index > 0
