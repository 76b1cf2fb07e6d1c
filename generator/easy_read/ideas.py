"""Two ideas in one sentence: a second clause, or a second thing to do."""

from collections.abc import Iterator

from generator.easy_read.language import Language
from generator.easy_read.rules import Hit
from generator.easy_read.sentences import Line, Sentence, Word

_FARTHEST = 40
"""How many words back the beginning of a clause is looked for."""

_MOST_WORDS = 100
"""In a sentence this long, how its parts are joined is not its worst fault."""

_LONGEST_SUBJECT = 6
_SHORTEST_IDEA = 3
_LONGEST_WITH_CONDITION = 10
"""A sentence of more words says one thing only: with "if" or "when", it says two."""


def two_ideas(line: Line, language: Language) -> Iterator[Hit]:
    """Yield where a second main clause, or a second thing to do, begins."""
    for sentence in line.sentences:
        at = _second_begins(sentence, line, language)
        if at is not None:
            yield Hit("two-ideas", sentence.words[at].start, sentence.end)


def _second_begins(sentence: Sentence, line: Line, language: Language) -> int | None:
    """Give the number of the word at which another idea begins."""
    quoted = line.quoted
    joins = language.words("grammar.joins")
    for index in range(1, min(len(sentence.words), _MOST_WORDS)):
        word = sentence.words[index]
        if any(start < word.start < end for start, end in quoted):
            continue
        gap = sentence.gap(index)
        if (
            (word.low in joins and _second_idea(sentence, index, language))
            or ("," in gap and _goes_on(sentence, index, language))
            or (any(mark in gap for mark in ":;(") and _begins_idea(sentence, index, language))
            or _tells_why(sentence, index, language)
        ):
            return index
    return _condition(sentence, language)


def _tells_why(sentence: Sentence, index: int, language: Language) -> bool:
    """Whether a word such as "because" begins a clause of its own, after another."""
    word = sentence.words[index]
    if word.low not in language.words("ideas.reasons"):
        return False
    rest = sentence.words[index + 1 : index + _FARTHEST]
    return len(rest) > 1 and rest[0].low not in language.words("ideas.not_reasons")


def _goes_on(sentence: Sentence, index: int, language: Language) -> bool:
    """Whether after a comma more is told, or one more thing is to be done."""
    words = sentence.words
    low = words[index].low
    if low in language.words("ideas.relatives"):
        return len(words) > index + 2 and _has_verb(words[:index], language)
    if words[0].low in language.words("ideas.reasons"):
        return _has_verb(words[1:index], language)
    begins = index + 1 if low in language.words("ideas.adverbs") else index
    first_is_order = _is_verb(words[0], language) or words[0].low in language.words("ideas.orders")
    return (
        first_is_order
        and begins > index
        and begins < len(words)
        and _is_verb(words[begins], language)
    )


def _begins_idea(sentence: Sentence, index: int, language: Language) -> bool:
    """Whether after a colon, a semicolon or a bracket comes a clause, or something to do."""
    rest = sentence.words[index : index + _FARTHEST]
    if index == 1 or len(rest) < _SHORTEST_IDEA or sentence.text.rstrip().endswith("?"):
        return False  # "Remember: we ring first" and "Ask yourself: is it safe?" only open
    if not _has_verb(sentence.words[:index], language):
        return False
    return _is_clause(rest, language) or _is_verb(rest[0], language)


def _condition(sentence: Sentence, language: Language) -> int | None:
    """Give where the condition in a long sentence begins: one of 10 words may have one."""
    if sentence.length <= _LONGEST_WITH_CONDITION:
        return None
    asks = language.words("ideas.asks")
    for index, word in enumerate(sentence.words[:_MOST_WORDS]):
        if word.low not in language.words("ideas.conditions"):
            continue
        told = any(each.low in asks for each in sentence.words[max(0, index - 3) : index])
        if not told and _is_clause(sentence.words[index + 1 : index + _FARTHEST], language):
            return index
    return None


def _second_idea(sentence: Sentence, index: int, language: Language) -> bool:
    """Whether what follows a joining word is another idea than what stands before it."""
    needs_comma = sentence.words[index].low in language.words("grammar.need_comma")
    if needs_comma and sentence.follows(index):
        return False
    start = _clause_start(sentence, index, language)
    clause = sentence.words[start:index]
    rest = sentence.words[index + 1 : index + _FARTHEST]
    while rest and rest[0].low in language.words("ideas.adverbs"):
        rest = rest[1:]
    if not clause or not rest:
        return False
    alone = start == 0 or "," in sentence.gap(start)
    if not _has_verb(clause, language) and not (alone and _is_verb(clause[0], language)):
        return False
    if _is_clause(rest, language) or (needs_comma and _is_verb(rest[0], language)):
        return True
    if rest[0].low in _finite(language) and len(rest) > 1:
        return True
    return _second_step(clause, rest, language, alone)


def _clause_start(sentence: Sentence, index: int, language: Language) -> int:
    """Give where the clause before a joining word begins.

    In "if you and Nadia can come" the words before "and" hold no verb: it joins two people.
    """
    for at in range(index - 1, max(0, index - _FARTHEST) - 1, -1):
        comma = "," in sentence.gap(at) and sentence.words[0].low in language.words(
            "grammar.openers"
        )
        if comma and at:
            return at
        if sentence.words[at].low in language.words("grammar.openers"):
            return at + 1
    return max(0, index - _FARTHEST)


def _has_verb(clause: tuple[Word, ...], language: Language) -> bool:
    finite, past = _finite(language), language.words("grammar.past")
    for at, word in enumerate(clause):
        if word.low in finite or (at and word.low in past):
            return True
        if word.low in language.words("grammar.contracted"):
            return True
        if at and _is_form(word, language) and _is_subject(clause[:at], language):
            return True
    return bool(clause) and (
        _is_verb(clause[0], language) or clause[0].low in language.words("ideas.orders")
    )


def _is_subject(words: tuple[Word, ...], language: Language) -> bool:
    """Whether words just before a verb can be who does it: a pronoun, a name, "your mum"."""
    last = words[-1]
    if last.low in language.words("grammar.subjects") or last.text[:1].isupper():
        return True
    before = words[-2].low if len(words) > 1 else ""
    return before in language.words("grammar.determiners") and len(words) <= _LONGEST_SUBJECT


def _finite(language: Language) -> frozenset[str]:
    return language.words("grammar.modals") | language.words("grammar.auxiliaries")


def _is_verb(word: Word, language: Language) -> bool:
    return word.low in language.words("grammar.verbs")


def _is_form(word: Word, language: Language) -> bool:
    """Whether a word is a verb, or one with an ending: "rings", "answered"."""
    if word.low in language.words("grammar.past") or _is_verb(word, language):
        return True
    verbs = language.words("grammar.verbs")
    return any(
        word.low.endswith(ending) and word.low.removesuffix(ending) + put in verbs
        for ending, put in language.value("ideas.endings").items()
    )


def _is_clause(rest: tuple[Word, ...], language: Language) -> bool:  # noqa: PLR0911 (many ways)
    """Whether words begin with somebody and what they do."""
    if len(rest) < 2:
        return False
    first = rest[0].low
    finite = _finite(language)
    if first in language.words("grammar.contracted"):
        return True
    if first in language.words("grammar.subjects"):
        after = 2 if rest[1].low in language.words("grammar.between") and len(rest) > 2 else 1
        return rest[after].low in finite or _is_form(rest[after], language)
    if first in language.words("ideas.asking") and rest[1].low in language.words(
        "grammar.subjects"
    ):
        return True
    named = rest[0].text[:1].isupper()
    if not named and first not in language.words("grammar.determiners"):
        return False
    if any(word.low in language.words("grammar.openers") for word in rest[:3]):
        return False
    if any(word.low in finite for word in rest[1:4]):
        return True
    if named:
        return len(rest) > 1 and _is_form(rest[1], language) and not rest[1].text[:1].isupper()
    return len(rest) > 3 and (
        rest[2].low in language.words("grammar.past")
        or rest[2].low.endswith(language.text("ideas.past_ending"))
    )


def _second_step(  # noqa: PLR0911 (each a way to go on)
    clause: tuple[Word, ...], rest: tuple[Word, ...], language: Language, alone: bool
) -> bool:
    """Whether two things are done, each with words of its own: "ring me and tell Lee"."""
    if len(rest) < 2 or not _is_form(rest[0], language):
        return False
    if rest[0].low in language.words("ideas.not_second"):
        return False
    verbs = [at for at, word in enumerate(clause) if _is_form(word, language)]
    order = alone and (
        _is_verb(clause[0], language) or clause[0].low in language.words("ideas.orders")
    )
    if order and _is_verb(rest[0], language):
        light = clause[0].low in language.words("grammar.light")
        holds = {word.low for word in clause} & language.words("ideas.holders")
        return len(clause) > 1 and not holds and not (light and len(clause) == 1)
    if not verbs:
        return False
    after = rest[1]
    own = (
        after.low in language.words("grammar.objects")
        or after.low in language.words("grammar.determiners")
        or after.low in language.words("ideas.prepositions")
        or after.text[:1].isupper()
    )
    if not own:
        return False
    past = [at for at in verbs if at and _is_past(clause[at], language)]
    if past and _is_past(rest[0], language):
        return len(clause) - past[0] > 1
    present = [at for at in verbs if at and _is_third(clause[at], language)]
    if present and _is_third(rest[0], language):
        return _is_subject(clause[: present[0]], language)
    modal = [at for at, word in enumerate(clause) if word.low in language.words("grammar.modals")]
    if not modal or not _is_verb(rest[0], language):
        return False
    told = clause[modal[-1] + 1 :]
    holds = {word.low for word in told} & language.words("ideas.holders")
    return len(told) > 2 and _is_verb(told[0], language) and not holds


def _is_past(word: Word, language: Language) -> bool:
    return word.low in language.words("grammar.past") or (
        word.low.endswith(language.text("ideas.past_ending")) and _is_form(word, language)
    )


def _is_third(word: Word, language: Language) -> bool:
    return (
        word.low.endswith(language.text("ideas.third_ending"))
        and not _is_verb(word, language)
        and _is_form(word, language)
    )
