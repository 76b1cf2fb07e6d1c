"""How a sentence is built: two ideas in one, passives, what not to do, no said twice."""

from collections.abc import Iterator

from generator.easy_read.language import Language
from generator.easy_read.rules import Hit
from generator.easy_read.sentences import Line, Sentence, Word

_FARTHEST = 40
"""How many words back the beginning of a clause is looked for."""


def two_ideas(line: Line, language: Language) -> Iterator[Hit]:
    """Yield where a second main clause, or a second thing to do, begins."""
    joins = language.words("grammar.joins") | {language.text("grammar.then")}
    for sentence in line.sentences:
        if ";" in sentence.text:
            at = sentence.start + sentence.text.index(";") + 1
            if line.text[at : sentence.end].strip(" ;"):
                yield Hit("two-ideas", at, sentence.end)
                continue
        if sentence.low.isdisjoint(joins):
            continue
        for index, word in enumerate(sentence.words):
            if index and word.low in joins and _second_idea(sentence, index, language):
                yield Hit("two-ideas", word.start, sentence.end)
                break


def _second_idea(sentence: Sentence, index: int, language: Language) -> bool:
    """Whether what follows a joining word is another idea than what stands before it."""
    needs_comma = sentence.words[index].low in language.words("grammar.need_comma")
    if needs_comma and sentence.follows(index):
        return False
    clause = _clause_before(sentence, index, language)
    rest = sentence.words[index + 1 :]
    if rest and rest[0].low == language.text("grammar.then"):
        rest = rest[1:]
    if clause is None or not rest:
        return False
    return _is_clause(rest, language) or _second_step(clause, rest, language)


def _clause_before(sentence: Sentence, index: int, language: Language) -> tuple[Word, ...] | None:
    """Give the clause before a joining word, from its verb on; None if it has no verb there.

    In "if you and Nadia can come" the words before "and" hold no verb: it joins two people.
    """
    start = max(0, index - _FARTHEST)
    for at in range(index - 1, start - 1, -1):
        if sentence.words[at].low in language.words("grammar.openers"):
            start = at + 1
            break
    clause = sentence.words[start:index]
    finite, past = _finite(language), language.words("grammar.past")
    for at, word in enumerate(clause):
        begins = at == 0 and start == 0 and _is_verb(word, language)
        if begins or (at and word.low in past):
            return clause[at:]
        if word.low in finite:
            return clause[at + 1 :] or None
    return None


def _finite(language: Language) -> frozenset[str]:
    return language.words("grammar.modals") | language.words("grammar.auxiliaries")


def _is_verb(word: Word, language: Language) -> bool:
    return word.low in language.words("grammar.verbs")


def _is_clause(rest: tuple[Word, ...], language: Language) -> bool:
    """Whether words begin with somebody and what they do."""
    first = rest[0].low
    finite, past = _finite(language), language.words("grammar.past")
    if first in language.words("grammar.contracted"):
        return True
    if first in language.words("grammar.subjects") and len(rest) > 2:
        return rest[1].low in finite | past or _is_verb(rest[1], language)
    named = rest[0].text[:1].isupper()
    if not named and first not in language.words("grammar.determiners"):
        return False
    return any(word.low in finite for word in rest[1:4]) and not any(
        word.low in language.words("grammar.openers") for word in rest[:3]
    )


def _second_step(clause: tuple[Word, ...], rest: tuple[Word, ...], language: Language) -> bool:
    """Whether two things are to be done, each with words of its own: "ring me and tell Lee"."""
    light = language.words("grammar.light")
    if len(rest) < 3 or light & {word.low for word in clause}:
        return False
    past = language.words("grammar.past")
    told = clause[0].low in past and rest[0].low in past
    to_do = len(clause) > 3 and _is_verb(clause[0], language) and _is_verb(rest[0], language)
    if not (told or to_do):
        return False
    after = rest[1]
    return (
        after.low in language.words("grammar.objects")
        or after.low in language.words("grammar.determiners")
        or after.text[:1].isupper()
    )


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
    return joined and _is_verb(sentence.words[0], language)


def double_negatives(line: Line, language: Language) -> Iterator[Hit]:
    """Yield two words that say no in one part of a sentence."""
    for sentence in line.sentences:
        if sentence.low.isdisjoint(_negations(language)) and "n't" not in sentence.text:
            continue
        first: Word | None = None
        for index, word in enumerate(sentence.words):
            mark = "," in sentence.gap(index) or ":" in sentence.gap(index)
            if mark or word.low in language.words("negative.breaks"):
                first = None
            says_no = _says_no(sentence, index, language)
            hidden = word.low in language.words("negative.hidden")
            if first is not None and (says_no or (hidden and _close(sentence, first, index))):
                yield Hit("double-negative", first.start, word.end)
                break
            if says_no and word.low not in language.words("negative.second_only"):
                first = word


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
