"""The contact sheet: every picture with the word for it, for those who write a plan."""

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

from generator.copy import Album
from generator.pages import environment, pictures, styles
from generator.pages.concepts import concepts
from generator.pages.contract import Sample, Sheet, Subject
from generator.pages.page import Page
from generator.pages.pictures import Picture

TITLE = "Pictures for easy read"


def subjects(
    wanted: Sequence[str] = (), album: Album | None = None, place: str = ""
) -> tuple[Subject, ...]:
    """Gather the pictures that have all the words wanted in their name or subject.

    Where none has all, gather those that have one of them in their name. ``album`` holds a
    council's own, and ``place`` is its name; theirs stand first.
    """
    terms = _words(" ".join(wanted))
    own = tuple(_own(album)) if album else ()
    theirs = {word for each in own for word in (each.concept, *each.same)}
    named = {place: own, **_by_subject(theirs)}
    kept = _kept(named, lambda sample, name: _has_all(sample, name, terms))
    kept = kept or _kept(named, lambda sample, _: _has_one(sample, terms))
    return tuple(Subject(name, f"s{n}", samples) for n, (name, samples) in enumerate(kept, 1))


def render_sheet(asked: Sequence[str], found: tuple[Subject, ...]) -> Page:
    """Lay the pictures out on a page for the screen."""
    made = Sheet(asked=" ".join(asked), subjects=found, credits=pictures.credit_line(found))
    return Page(
        title=TITLE,
        language="en-GB",
        classes=("contact-sheet",),
        body=environment.body("contact_sheet/document.html", made),
        css=styles.plain("contact_sheet"),
    )


def _own(album: Album) -> Iterator[Sample]:
    """Yield the council's own, those that it shows the same under several words once."""
    words: dict[str, list[str]] = {}
    shown: dict[str, Picture] = {}
    for concept in album.concepts():
        held = album.find(concept)
        if held:
            shown[held[0]] = Picture(*held)
            words.setdefault(held[0], []).append(concept)
    return (Sample(first, shown[address], tuple(more)) for address, (first, *more) in words.items())


def _by_subject(overridden: Collection[str]) -> Mapping[str, tuple[Sample, ...]]:
    """Group our own by subject; a word for which the council has a picture is left out."""
    alike: dict[str, list[str]] = {n: [n] for n, each in concepts().items() if not each.same_as}
    for name, concept in concepts().items():
        if concept.same_as:
            alike[concept.same_as].append(name)
    found: dict[str, list[Sample]] = {}
    for name, words in alike.items():
        left = [word for word in words if word not in overridden]
        if left:
            sample = Sample(left[0], pictures.picture(name), tuple(left[1:]))
            found.setdefault(concepts()[name].subject, []).append(sample)
    return {subject: tuple(samples) for subject, samples in found.items()}


def _words(typed: str) -> tuple[str, ...]:
    return tuple(re.findall(r"[a-z0-9]+", typed.casefold()))


def _kept(
    named: Mapping[str, Sequence[Sample]], is_wanted: Callable[[Sample, str], bool]
) -> list[tuple[str, tuple[Sample, ...]]]:
    """List the subjects that have pictures which are wanted."""
    found = (
        (name, tuple(each for each in samples if is_wanted(each, name)))
        for name, samples in named.items()
    )
    return [(name, samples) for name, samples in found if samples]


def _has_all(sample: Sample, subject: str, terms: tuple[str, ...]) -> bool:
    words = _names(sample) + _words(subject)
    return all(any(_begins(word, term) for word in words) for term in terms)


def _has_one(sample: Sample, terms: tuple[str, ...]) -> bool:
    """Whether one of the words stands whole in a name: "the" is not to find a theatre."""
    wanted = {*terms, *(term.removesuffix("s") for term in terms if len(term) > 3)}
    return not wanted.isdisjoint(_names(sample))


def _names(sample: Sample) -> tuple[str, ...]:
    return _words(" ".join((sample.concept, *sample.same)).replace("_", " "))


def _begins(word: str, term: str) -> bool:
    """Whether a word begins as what is looked for does; "locks" finds "lock" too."""
    return word.startswith(term) or (len(term) > 3 and word == term.removesuffix("s"))
