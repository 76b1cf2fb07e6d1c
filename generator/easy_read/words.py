"""The hard words of safeguarding plans, each with a plain word or an explanation in easy read.

A hard word is bold and explained where a text first uses it, or a plain word stands in its place
(Inclusion Europe, *Information for all*; UK government accessible communication formats). The
words are data: ``words.en.yaml`` holds those of English, and says how to write one.
"""

import functools
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from importlib.resources import files
from typing import Any

import yaml

_WORD = re.compile(r"\w+")
_SENTENCE_BEGINS = re.compile(r"(?:^|[.!?:]|\n)[\s\"'“‘(*-]*$")  # noqa: RUF001 (a quotation mark)
_WORD_BEFORE, _WORD_AFTER = re.compile(r"([^\s.,;:!?]+)[ \xa0]$"), re.compile(r"[ \xa0]([^\W\d_])")


@dataclass(frozen=True, slots=True)
class HardWord:
    """A word that many readers do not know."""

    word: str
    forms: tuple[str, ...] = ()
    """Its other forms: plurals, verbs, abbreviations."""
    instead: str = ""
    """The plain word that can stand in its place; empty where there is none."""
    explained: tuple[str, ...] = ()
    """At most two short sentences; none where ``instead`` will do."""
    picture: str = ""
    """A concept of the picture set; empty where no picture shows it."""
    subject: str = ""
    forms_instead: tuple[str, ...] = ()
    """What can stand in place of each of ``forms``, in their order."""
    not_in: tuple[str, ...] = ()
    """Longer words in which it means something else: "deputy manager"."""
    same_as: str = ""
    """A word of the list that means the same: a text uses one of them."""
    known: bool = False
    """Most readers know it: a copy may explain it, but no text has to."""


@dataclass(frozen=True, slots=True)
class Found:
    """A hard word where it stands in a sentence."""

    start: int
    end: int
    word: HardWord
    instead: str
    """The plain word in the form and with the capital that fit here; empty where none does."""


@dataclass(frozen=True)
class WordList:
    """The hard words of a language, in the order of their subjects."""

    words: tuple[HardWord, ...] = ()
    openers: frozenset[str] = frozenset()
    """Words that begin a sentence and are no name, though they have a capital."""
    known_here: frozenset[str] = frozenset()
    """Words that somebody has taken out: their readers know them."""

    def find(self, sentence: str, names: Iterable[str] = ()) -> Iterator[Found]:
        """Find hard words in a text: whole words, the longest first, in any case.

        A word inside a name is none: inside one of ``names``, or beside a word with a capital
        where it has one itself, as in "Rowan Court".
        """
        done, taken = 0, None
        for first in _WORD.finditer(sentence):
            forms = self._by_first_word.get(first[0].casefold())
            match = _either(forms).match(sentence, first.start()) if forms else None
            if not match or match.start() < done:
                continue
            start, done = match.span()
            word, instead = self._known[_folded(match[0])]
            taken = [*_spans(names, sentence)] if taken is None else taken
            inside = any(begin < done and start < end for begin, end in taken)
            if word and not inside and not self._is_name(sentence, start, done, word):
                begins = match[0][0].isupper() and _SENTENCE_BEGINS.search(sentence[:start])
                plain = instead[:1].upper() + instead[1:] if begins else instead
                yield Found(start, done, word, plain)

    def plainly(self, sentence: str, names: Iterable[str] = ()) -> str:
        """Put the plain word in the place of each hard word that has one."""
        for found in reversed([*self.find(sentence, names)]):
            if found.instead:
                before, after = sentence[: found.start], sentence[found.end :]
                article = "n" if found.instead[0].casefold() in "aeiou" else ""
                before = re.sub(r"\b([Aa])n?(\s)$", rf"\g<1>{article}\g<2>", before)
                sentence = before + found.instead + after
        return sentence

    def get(self, word: str) -> HardWord | None:
        """Give a word by its name, if it is in the list."""
        return next((each for each in self.words if _folded(each.word) == _folded(word)), None)

    def about(self, typed: str) -> Iterator[HardWord]:
        """Find words by the beginnings of words, in all that is said of them; by name first."""
        sought = [_folded(each) for each in typed.split()]
        named = {each.word for each in self.words if _begins(sought, (each.word, *each.forms))}
        for by_name in (True, False):
            for each in self.words:
                said = (each.subject, each.instead, *each.forms_instead, *each.explained)
                if (each.word in named) == by_name and (by_name or _begins(sought, said)):
                    yield each

    def with_own(self, own: Iterable[HardWord]) -> "WordList":
        """Give this list with somebody's own words, which win over those it has.

        One with neither ``instead`` nor ``explained`` takes a word out of the list.
        """
        theirs = {_folded(each.word): each for each in own}
        kept = (each for each in self.words if _folded(each.word) not in theirs)
        said = [each for each in theirs.values() if each.instead or each.explained]
        taken_out = theirs.keys() - {_folded(each.word) for each in said}
        made = replace(self, words=(*kept, *said), known_here=self.known_here | taken_out)
        return made if theirs else self

    def _is_name(self, sentence: str, start: int, end: int, word: HardWord) -> bool:
        """Tell a part of a name by the capitals around it: "Court" in "Rowan Court"."""
        if not sentence[start].isupper() or word.word[0].isupper():
            return False
        shown = sentence[start:end]
        after = _WORD_AFTER.match(sentence, end)
        if after and after[1].isupper() and not shown.isupper():
            return True
        before = _WORD_BEFORE.search(sentence[:start])
        if not before or not before[1][0].isupper():
            return False
        begins = _SENTENCE_BEGINS.search(sentence[: before.start(1)])
        return not (begins and before[1].casefold() in self.openers)

    @functools.cached_property
    def _known(self) -> Mapping[str, tuple[HardWord | None, str]]:
        """Map each form to its word and what can stand in its place; None where it is no word."""
        known: dict[str, tuple[HardWord | None, str]] = {}
        for each in self.words:
            known.update((_folded(form), (None, "")) for form in each.not_in)
            instead = each.forms_instead or ("",) * len(each.forms)
            pairs = ((each.word, each.instead), *zip(each.forms, instead, strict=True))
            known.update((_folded(form), (each, plain)) for form, plain in pairs)
        return known | dict.fromkeys(self.known_here, (None, ""))

    @functools.cached_property
    def _by_first_word(self) -> Mapping[str, tuple[str, ...]]:
        """Sort the forms by their first words, the longest first: few stand in any sentence."""
        sorted_forms: dict[str, tuple[str, ...]] = {}
        for form in sorted(self._known, key=len, reverse=True):
            for first in _WORD.findall(form)[:1]:
                sorted_forms[first] = (*sorted_forms.get(first, ()), form)
        return sorted_forms


@functools.cache
def word_list(language: str = "en") -> WordList:
    """Read the hard words of a language; one for which nobody has written any has none."""
    home = files(__package__) / f"words.{language}.yaml"
    if not home.is_file():
        return WordList()
    # As text, all of it: "no" is a word here.
    held = yaml.load(home.read_text("utf-8"), _Loader)  # noqa: S506 - the loader makes only text
    return WordList(
        tuple(
            hard_word(word, **{"subject": subject, **said})
            for subject, words in held["subjects"].items()
            for word, said in words.items()
        ),
        frozenset(held["openers"]),
    )


def hard_word(  # noqa: PLR0913 (the fields of the file)
    word: str,
    *,
    forms: Iterable[str] | Mapping[str, str] = (),
    instead: str = "",
    explained: str | Iterable[str] = (),
    picture: str = "",
    subject: str = "",
    not_in: Iterable[str] = (),
    same_as: str = "",
    known: str = "",
) -> HardWord:
    """Make a word from what is written of it; ``forms`` may map each to its own plain word."""
    return HardWord(
        word=word,
        forms=tuple(forms),
        instead=instead,
        explained=(explained,) if isinstance(explained, str) else tuple(explained),
        picture=picture,
        subject=subject,
        forms_instead=tuple(forms.values()) if isinstance(forms, Mapping) else (),
        not_in=tuple(not_in),
        same_as=same_as,
        known=known == "yes",
    )


_Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

_BREAKS = "[\\s\xa0‐‑-]+"  # noqa: RUF001 (hyphens that look alike)
_APOSTROPHES = "['’]"  # noqa: RUF001


def _folded(form: str) -> str:
    """Give a form as it is looked up, however its spaces, hyphens and apostrophes are typed."""
    return re.sub(_BREAKS, " ", form).replace("’", "'").casefold()  # noqa: RUF001


def _begins(sought: Iterable[str], said: Iterable[str]) -> bool:
    within = _folded(" ".join(said))
    return all(re.search(rf"(?<!\w){re.escape(each)}", within) for each in sought)


@functools.cache
def _either(forms: tuple[str, ...]) -> re.Pattern[str]:
    """Look for any of some forms, as whole words."""
    parts = (
        re.escape(_folded(form)).replace("\\ ", _BREAKS).replace("'", _APOSTROPHES)
        for form in forms
    )
    return re.compile(rf"(?<![\w-])(?:{'|'.join(parts)})(?![\w]|-\w)", re.IGNORECASE)


def _spans(names: Iterable[str], sentence: str) -> Iterator[tuple[int, int]]:
    for name in names:
        yield from (match.span() for match in _either((name,)).finditer(sentence))
