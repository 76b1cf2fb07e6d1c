"""Passives: what is done, and not who does it."""

from collections.abc import Iterator

from generator.easy_read.language import Language
from generator.easy_read.rules import Hit
from generator.easy_read.sentences import Line, Sentence


def passives(line: Line, language: Language) -> Iterator[Hit]:
    """Yield passives: a form of "be" or "get", and a participle that tells what is done."""
    be, got = language.words("grammar.be"), language.words("grammar.get")
    for sentence in line.sentences:
        if sentence.low.isdisjoint(be) and sentence.low.isdisjoint(got):
            continue
        for index, word in enumerate(sentence.words):
            if word.low not in be and word.low not in got:
                continue
            last = _participle(sentence, index, language)
            if last:
                yield Hit("passive", word.start, sentence.words[last].end)
                break


def _participle(sentence: Sentence, index: int, language: Language) -> int:
    """Give the number of the participle after "be" or "get"; 0 if none follows."""
    words, between = sentence.words, language.words("grammar.between")
    at = index + 1
    while at < len(words) and at < index + 4 and words[at].low in between and sentence.follows(at):
        at += 1
    if at >= len(words) or not sentence.follows(at):
        return 0
    if language.phrases("passive.not_before").at(words, at):
        return 0
    low = words[at].low
    known = language.phrases("passive.participles").at(words, at)
    if words[index].low in language.words("grammar.get"):
        ends = at + max(known, 1) == len(words) or not sentence.follows(at + max(known, 1))
        goes_on = not ends and words[at + max(known, 1)].low in language.words("passive.after_get")
        return at if known and (ends or goes_on) else 0
    if known:
        return at + known - 1
    if _by_somebody(sentence, at + 1, language) and _is_participle(low, language):
        return at
    told = words[index].low in language.words("passive.told") or words[at - 1].low in (
        language.words("passive.told")
    )
    state = low in language.words("passive.states")
    is_one = low.endswith(language.texts("passive.endings"))
    return at if told and is_one and not state else 0


def _is_participle(low: str, language: Language) -> bool:
    return low.endswith(language.texts("passive.endings")) or low in language.words(
        "passive.irregular"
    )


def _by_somebody(sentence: Sentence, at: int, language: Language) -> bool:
    words = sentence.words
    if at + 1 >= len(words) or words[at].low not in language.words("passive.by"):
        return False
    agent = words[at + 1]
    days = {*language.texts("weekdays"), *language.texts("months")}
    if agent.text[:1].isupper():
        return agent.text not in days
    if agent.low in language.words("grammar.determiners"):
        return any(
            word.low in language.words("passive.agent_nouns") for word in words[at + 2 : at + 4]
        )
    return agent.low in language.words("passive.agents")
