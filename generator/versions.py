"""A recipient's copy in each of the languages they asked for: as written, and translated.

Only a plan that is whole in a language makes a copy in it; what keeps one from being made is told
by the item. Welsh goes out with English or neither does.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace

from generator.consent.check import hidden_names
from generator.consent.decide import Access
from generator.consent.project import project
from generator.consent.typed import check_typed
from generator.copy import RecipientCopy
from generator.orders import language_name
from generator.plan.check_plan import path_of
from generator.plan.finding import Finding, finding
from generator.plan.load import nearest
from generator.plan.model import Plan
from generator.translation.apply import Lack, Translated
from generator.translation.texts import Unit, is_shown, shown_items
from generator.wording.messages import canonical, known, languages

WELSH = "cy"

UNREVIEWED = "translation-not-reviewed"
"""A locality that has this among its ``errors`` gets no copy with words that nobody reviewed."""

_KINDS: Mapping[Lack, str] = {
    "missing": "translation-missing",
    "changed": "translation-changed",
    "faulty": "translation-faulty",
}


@dataclass(frozen=True, slots=True)
class Version:
    """A recipient's copy in one language.

    ``original`` is the same copy as it was written, where this one is a translation; ``asked`` a
    sentence for the first page, on what was asked for and is not made.
    """

    copy: RecipientCopy
    original: RecipientCopy | None = None
    asked: str | None = None


@dataclass(frozen=True, slots=True)
class Versions:
    """The versions that can be made, and why others cannot; ``lacks`` is told of these."""

    made: tuple[Version, ...]
    findings: tuple[Finding, ...]
    is_whole: bool
    """Whether every version is made that was asked for and that clearplan has words for."""


def versions(
    plan: Plan,
    access: Access,
    written: RecipientCopy,
    translated: Mapping[str, Translated],
    only: Collection[str] = (),
) -> Versions:
    """Make a copy in each language asked for, or in those of them named in ``only``.

    ``written`` is the copy in the language of the plan; ``translated`` the plan in others.
    """
    source = canonical(plan.plan.written_in)
    asked = [canonical(each) for each in written.reader.languages]
    wanted = [each for each in dict.fromkeys(asked) if not only or each in only]
    found: list[Finding] = []
    made: list[Version] = []
    is_whole = True
    unknown = [each for each in wanted if not known(each) and each != source]
    for language in wanted:
        if language == source or language in unknown:
            continue
        version, more = _translated(plan, access, written, language, translated.get(language))
        found += more
        made += [version] if version else []
        is_whole = is_whole and version is not None
    found += _not_yet(written, unknown, source)
    sentence = _asked(unknown, source) if source not in wanted else None
    if source in wanted or (unknown and not made):
        made.insert(0, Version(written, asked=sentence))
    alone = "bilingual" in written.reader.editions and set(asked) <= {source}
    if alone:
        found.append(finding("bilingual-without-language", _path(written), recipient=_key(written)))
        sentence = "This copy was asked for in two languages, and no other language was named."
        made = [replace(each, asked=sentence) for each in made]
    kept, more = _welsh(written, made, asked)
    return Versions(tuple(kept), (*found, *more), is_whole and not more)


def _translated(
    plan: Plan,
    access: Access,
    written: RecipientCopy,
    language: str,
    held: Translated | None,
) -> tuple[Version | None, list[Finding]]:
    """Make the copy in one other language; None, after telling why, where it cannot be made."""
    words = {"recipient": _key(written), "language": language_name(language), "code": language}
    if held is None:
        return None, [finding("not-translated", _path(written), **words)]
    copy = project(held.plan, access)
    if copy is None:
        return None, []
    typed = [*_typed(plan, held.plan, access, words)]
    if typed:
        return None, typed
    items = shown_items(copy, access)
    lacking = {unit: lack for unit, lack in held.lacking(items).items() if is_shown(unit, copy)}
    found = [*_lacking(lacking, words, held)]
    if lacking and plan.plan.stage != "draft":
        return None, found
    record = held.record(items)
    if not record.is_reviewed:
        if UNREVIEWED in plan.locality.errors:
            found.append(finding("translation-refused", _path(written), **words))
            return None, found
        found.append(finding(UNREVIEWED, _path(written), **words))
    frame = copy.frame.model_copy(update={"translation": record})
    # Which words readers checked is told of the words that they read.
    kept = {"since": written.since, "easy_read_checked": written.easy_read_checked}
    return Version(copy.model_copy(update={"frame": frame, **kept}), written), found


def _typed(
    written: Plan, plan: Plan, access: Access, words: Mapping[str, str]
) -> Iterator[Finding]:
    """Find texts in which a translator typed what stood in braces, or what is kept back.

    What the plan itself says is told as a finding of the plan.
    """
    said = {(each.path, each.message) for each in check_typed(written, access)}
    for each in (*hidden_names(plan, access), *check_typed(plan, access)):
        if each.is_error or (each.path, each.message) not in said:
            names = each.code == "hidden-name-in-text"
            code = "name-hidden-in-translation" if names else "particulars-in-translation"
            item = ".".join(map(str, each.path[:2]))
            yield finding(code, each.path, **words, item=item)


def _lacking(
    lacking: Mapping[Unit, Lack], words: Mapping[str, str], held: Translated
) -> Iterator[Finding]:
    told: set[tuple[str, str]] = set()
    for unit, lack in lacking.items():
        if (unit.item, unit.field) in told:
            continue
        told.add((unit.item, unit.field))
        code = "ready-made-not-translated" if unit.field == "phrase" else _KINDS[lack]
        field = unit.field.replace("_", "-")
        place = {"item": unit.item, "field": field, "file": held.translation.path.name}
        yield finding(code, path_of(unit.item), **words, **place)


def _not_yet(written: RecipientCopy, unknown: list[str], source: str) -> Iterator[Finding]:
    for code in [each for each in unknown if language_name(each) == each]:
        advice = nearest(code, languages())
        yield finding("no-such-language", _path(written), code=code, advice=advice)
    if unknown:
        names = " and ".join(map(language_name, unknown))
        words = {"recipient": _key(written), "language": names, "instead": language_name(source)}
        yield finding("language-not-yet", _path(written), **words)


def _asked(unknown: list[str], source: str) -> str | None:
    """Tell the reader what they asked for and do not get."""
    if not unknown:
        return None
    names = " and ".join(map(language_name, unknown))
    return (
        f"This copy was asked for in {names}. "
        f"We cannot make it in {names} yet, so it is in {language_name(source)}."
    )


def _welsh(
    written: RecipientCopy, made: list[Version], asked: Collection[str]
) -> tuple[list[Version], list[Finding]]:
    """Keep the English copy back where the Welsh one that was chosen too is not made with it."""
    has_welsh = any(each.copy.frame.language == WELSH for each in made)
    english = [each for each in made if each.copy.frame.language == "en"]
    if WELSH not in asked or has_welsh or not english:
        return made, []
    told = finding("english-without-welsh", _path(written), recipient=_key(written))
    return [each for each in made if each not in english], [told]


def _key(copy: RecipientCopy) -> str:
    return copy.reader.key


def _path(copy: RecipientCopy) -> tuple[str, ...]:
    return ("people", copy.reader.key, "copy")
