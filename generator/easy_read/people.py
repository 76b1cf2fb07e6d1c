"""Who is meant: pronouns that can mean nobody or several, and how many people are named."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from generator.easy_read.language import Language
from generator.easy_read.rules import Fault
from generator.easy_read.sentences import Line, Sentence, Word

MOST_PEOPLE = 3
"""More different people than this in one item are many."""

_LONGEST_PART = 3
_LONGEST_NAME = 6
_LONGEST_LIST = 20
_MOST_NAMES = 100
"""Words in a name, and names in an item, past which nobody has to be told apart."""


@dataclass
class _Known:
    """Who has been spoken of so far in an item."""

    by_word: Mapping[str, str]
    reader: frozenset[str]
    names: list[str] = field(default_factory=list)
    by_part: set[str] = field(default_factory=set)
    """People known by what they are to the reader: "mum"."""
    men: set[str] = field(default_factory=set)
    women: set[str] = field(default_factory=set)
    others: set[str] = field(default_factory=set)
    anything: bool = False
    """Something that "they" may mean."""
    titled: bool = False
    """A title tells a man from a woman."""
    anybody: bool = False
    """A word that may be a name, or somebody of whom nothing else is known."""


def people(
    lines: Sequence[Line], language: Language, names: Collection[str], reader: Collection[str]
) -> Iterator[Fault]:
    """Yield what is unclear about people in the lines of one item.

    ``names`` are people's names, ``reader`` those of the reader; without names, capitals tell.
    """
    known = _Known(_by_word(names, language), frozenset(_by_word(reader, language)))
    for number, line in enumerate(lines):
        for sentence in line.sentences:
            yield from _sentence(number, sentence, language, known)
    told = [*known.names, *sorted(known.by_part)]
    if len(told) > MOST_PEOPLE:
        found = f"{len(told)} people: {', '.join(told)}"
        yield Fault("many-people", 0, 0, len(lines[0].text), found)


def _by_word(names: Collection[str], language: Language) -> Mapping[str, str]:
    """Map each word of a name to the name, but for titles."""
    found: dict[str, str] = {}
    for name in names:
        for word in name.split():
            if word[:1].isupper() and word.casefold() not in language.words("stops.words"):
                found.setdefault(word, name)
    return found


def _sentence(
    number: int, sentence: Sentence, language: Language, known: _Known
) -> Iterator[Fault]:
    before = len(known.names)
    told = False
    for index, word in enumerate(sentence.words):
        typed = word.text.removesuffix("'s")
        if typed in known.reader:
            known.anybody = True
            continue
        _note_name(sentence, index, typed, language, known)
        known.titled = known.titled or word.low in language.words("people.titles")
        _note(word.low, language, known)
        _note_part(sentence, index, language, known)
        if index and word.text[:1].isupper() and word.low not in language.words("people.starts"):
            known.anybody = True
        at = index - 1 if _is_order(sentence, language) and index else index
        if not told and _unclear(word.low, at, language, known, before):
            told = True
            yield Fault("unclear-pronoun", number, word.start, word.end, word.text)
        if index and word.low not in language.words("grammar.openers"):
            known.anything = True


def _is_order(sentence: Sentence, language: Language) -> bool:
    return sentence.words[0].low in language.words("grammar.verbs")


def _note_name(
    sentence: Sentence, index: int, typed: str, language: Language, known: _Known
) -> None:
    """Note somebody named: one of those known, or where none are, a word with a capital."""
    if known.by_word:
        name = known.by_word.get(typed)
        title = sentence.words[index - 1].text if index else ""
        if name and title.casefold() in language.words("people.titles"):
            name = name if name.startswith(title) else f"{title} {typed}"
        if name and name not in known.names:
            known.names.append(name)
    elif len(known.names) < _MOST_NAMES and _looks_like_name(sentence, index, typed, language):
        last = known.names[-1:] if index and sentence.follows(index) else []
        words = last[0].split() if last else []
        if 0 < len(words) < _LONGEST_NAME and words[-1] == sentence.words[index - 1].text:
            known.names[-1] = f"{last[0]} {typed}"
        elif not any(typed in each.split() for each in known.names):
            known.names.append(typed)


def _note_part(sentence: Sentence, index: int, language: Language, known: _Known) -> None:
    """Note somebody known by a part: "your mum", but not "your mum Joan" or "Joan is your mum"."""
    words = sentence.words
    low = words[index].low
    if not any(low in language.words(f"people.{kind}") for kind in ("men", "women", "others")):
        return
    if low in language.words("people.nobody"):
        return
    owners = language.words("people.owners")
    first = index - 1
    while first >= max(0, index - _LONGEST_PART) and not _owns(words[first], owners):
        first -= 1
    if first < max(0, index - _LONGEST_PART):
        return
    if any(not sentence.follows(at) for at in range(first + 1, index + 1)):
        return
    follows = index + 1 < len(words) and sentence.follows(index + 1)
    after = index + 1
    if follows and words[after].low in language.words("people.equals"):
        after += 1
    named_after = follows and after < len(words) and words[after].text[:1].isupper()
    before = words[first - 1] if first else None
    is_told = before is not None and (
        before.low in language.words("people.equals")
        or (before.text[:1].isupper() and first > 1 and "," in sentence.gap(first))
    )
    if not named_after and not is_told:
        owner = words[first].text if words[first].text[:1].isupper() and first else ""
        known.by_part.add(
            " ".join([owner, *(each.low for each in words[first + 1 : index + 1])]).strip()
        )


def _owns(word: Word, owners: frozenset[str]) -> bool:
    return word.low in owners or word.low.endswith("'s")


def _looks_like_name(sentence: Sentence, index: int, typed: str, language: Language) -> bool:
    if not typed[:1].isupper() or not typed.isalpha() or typed.isupper():
        return False
    low = typed.casefold()
    days = {*language.texts("weekdays"), *language.texts("months")}
    if typed in days or low in language.words("people.starts"):
        return False
    if index and not sentence.gap(index).strip(" ,"):
        is_told = _is_told_of_people(sentence, index, language)
        return is_told and not _is_place(sentence, index, language)
    following = sentence.words[index + 1 : index + 2]
    nouns = (language.words(f"people.{kind}") for kind in ("men", "women", "others"))
    is_noun = low.endswith("s") or any(low in each for each in nouns)
    finite = language.words("people.after_names")
    return bool(following) and following[0].low in finite and not is_noun


def _is_told_of_people(sentence: Sentence, index: int, language: Language) -> bool:
    """Whether words around say that names are of people: "tell Lee and Kofi", "Lee or Kofi will".

    Towns, shops and cats are listed with capitals too.
    """
    words, joins = sentence.words, language.words("grammar.joins")

    def is_part(at: int) -> bool:
        return words[at].text[:1].isupper() or words[at].low in joins

    first = last = index
    while first > max(0, index - _LONGEST_LIST) and is_part(first - 1):
        first -= 1
    while last + 1 < min(len(words), index + _LONGEST_LIST) and is_part(last + 1):
        last += 1
    before = words[first - 1].low if first else words[0].low
    after = words[last + 1].low if last + 1 < len(words) else ""
    begins = first == 0 and after in language.words("people.after_names")
    return begins or before in language.words("people.before_names")


def _is_place(sentence: Sentence, index: int, language: Language) -> bool:
    """Whether capitals come after "at" or "the", as in "at Eastwick Library"."""
    first = index
    while (
        first > max(1, index - _LONGEST_NAME)
        and sentence.follows(first)
        and sentence.words[first - 1].text[:1].isupper()
    ):
        first -= 1
    before = sentence.words[first - 1].low if first and sentence.follows(first) else ""
    return before in language.words("people.before_places")


def _note(low: str, language: Language, known: _Known) -> None:
    """Note a word for a person."""
    if low in language.words("people.men"):
        known.men.add(low)
    elif low in language.words("people.women"):
        known.women.add(low)
    elif low in language.words("people.others") or (
        len(low) > 4 and low.endswith(language.texts("people.endings"))
    ):
        known.others.add(low)


def _unclear(low: str, index: int, language: Language, known: _Known, before: int) -> bool:
    """Whether a pronoun can mean nobody spoken of, or several people of whom nothing tells."""
    named = len(known.names)
    if low in language.words("people.plural"):
        nobody = named == 0 and not (known.men | known.women | known.others)
        return nobody and not known.anything and index == 0
    for pronouns, own, other in (
        ("people.masculine", known.men, known.women),
        ("people.feminine", known.women, known.men),
    ):
        if low in language.words(pronouns):
            if not own and not known.others and named == 0:
                return not known.anybody
            untold = not own and not other and not known.others and not known.titled
            return untold and named == before == 2
    return False
