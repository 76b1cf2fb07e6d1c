"""Which editions and formats one recipient gets: what they asked for, as far as we can make it.

What we cannot make yet is told to the practitioner in a finding and to the reader in a sentence
on the first page; the rest is made all the same.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from babel import Locale

from generator.copy import RecipientCopy, lacks_easy_read
from generator.pages import home_page
from generator.pages.styles import Edition
from generator.plan.check_plan import path_of
from generator.plan.finding import Finding, finding

FORMATS = ("pdf", "html", "text", "braille", "audio")
PAGES = ("pdf", "html")
"""What is made where nothing that was asked for can be."""
EXTRACTS: tuple[Edition, ...] = ("one_page", "home_page")
"""Made from what the recipient may see anyway, so also for those who did not ask for them."""


@dataclass(frozen=True, slots=True)
class Order:
    """One edition for one recipient, in the formats to be made; ``asked`` see ``pages.render``."""

    edition: Edition
    formats: tuple[str, ...]
    asked: str | None
    name: str
    """The file's name without its ending. It says nothing of whose plan it is."""
    words_name: str
    """The same for a file of words alone, which have no size of print."""


@dataclass(frozen=True, slots=True)
class Narrow:
    """What a run is narrowed to: editions, formats, languages; empty for all that were asked for.

    Those of ``EXTRACTS`` are made for everybody when they are named here.
    """

    editions: Collection[str] = ()
    formats: Collection[str] = ()
    languages: Collection[str] = ()


def order(
    copy: RecipientCopy, narrow: Narrow, *, asked: str | None = None
) -> tuple[tuple[Order, ...], tuple[Finding, ...]]:
    """Say what is made of a copy in its language, and what of the wishes for it cannot be met.

    ``asked`` is a sentence for the first page: what was asked for, and is not made.
    """
    reader = copy.reader
    key = reader.key
    found: list[Finding] = []
    formats, more = _formats(key, reader.formats, copy.frame.language)
    found += more
    if reader.key_words:
        from generator.plan.check_key_words import check_key_words  # noqa: PLC0415 (keeps --help quick)

        found += check_key_words(copy)
    editions = _editions(copy, narrow, instead=asked is not None)
    missing = [*_easy_read_missing(copy)] if any(_is_easy(copy, each) for each in editions) else []
    found += missing
    orders = []
    for edition in editions:
        wanted = tuple(each for each in formats if not narrow.formats or each in narrow.formats)
        if missing and _is_easy(copy, edition) and copy.frame.stage != "draft":
            continue
        if edition == "home_page":
            why = home_page.why_not(copy)
            found += _about_home_page(copy, why)
            if why:
                continue
        if wanted:
            orders.append(_order(edition, wanted, asked, copy))
    return tuple(orders), tuple(found)


def _editions(copy: RecipientCopy, narrow: Narrow, *, instead: bool) -> tuple[Edition, ...]:
    """Say which editions are made; ``instead`` where the copy stands in for one that is not."""
    asked = [*copy.reader.editions]
    if copy.frame.translation is None:
        # Two languages side by side come with the translation.
        asked = [each for each in asked if each != "bilingual"] or (["standard"] if instead else [])
    if not narrow.editions:
        return tuple(dict.fromkeys(asked))
    also = [each for each in EXTRACTS if each in narrow.editions]
    return tuple(dict.fromkeys([*(each for each in asked if each in narrow.editions), *also]))


def _is_easy(copy: RecipientCopy, edition: Edition) -> bool:
    """Tell whether an edition shows the easy-read wording of the entries."""
    with_others = {"one_page", "bilingual"}
    return edition == "easy_read" or (edition in with_others and copy.in_easy_words)


def _about_home_page(copy: RecipientCopy, why: str) -> Iterator[Finding]:
    path = ("people", copy.reader.key, "copy")
    if why:
        yield finding("home-page-not-made", path, recipient=copy.reader.key, why=why)
    elif not home_page.has_helpers(copy):
        yield finding("home-page-without-numbers", path, recipient=copy.reader.key)


def language_name(code: str) -> str:
    """Name a language in English: Urdu for ``ur``; the code itself where it has no name."""
    language, _, script = code.partition("-")
    name = Locale.parse("en_GB").languages.get(language, code)
    scripts = Locale.parse("en_GB").scripts
    return f"{name} ({scripts[script]})" if script in scripts else name


def _formats(
    key: str, asked: Collection[str], language: str
) -> tuple[tuple[str, ...], list[Finding]]:
    """Say which of the formats this computer can make, and what to install for the others."""
    from generator.reading import commands  # noqa: PLC0415 (keeps --help quick)

    lacking = {each: programs for each in asked if (programs := commands.missing(each))}
    # Without a voice there is still the script, for a person to read aloud.
    cannot = lacking.keys() - {"audio"}
    unknown = [each for each in asked if not commands.knows(each, language)]
    cannot |= set(unknown)
    made = tuple(each for each in FORMATS if each in asked and each not in cannot) or PAGES
    names = {"pdf": "PDF", "html": "HTML", "audio": "a script to be read aloud"}
    written = " and ".join(names.get(each, each) for each in made if each not in cannot)
    path = ("people", key, "copy", "formats")
    found = [
        finding(
            "format-needs-program",
            path,
            recipient=key,
            format=each,
            what=" and ".join(program.what for program in programs),
            instead=f"it is made as {written}",
            how=f"apt install {' '.join(program.package for program in programs)}",
        )
        for each, programs in lacking.items()
    ]
    found += [
        finding(
            "format-not-in-language",
            path,
            recipient=key,
            format=each,
            language=language_name(language),
        )
        for each in unknown
    ]
    return made, found


def _easy_read_missing(copy: RecipientCopy) -> Iterator[Finding]:
    for item in lacks_easy_read(copy):
        yield finding("easy-read-missing", path_of(item), recipient=copy.reader.key)


def _order(
    edition: Edition, formats: tuple[str, ...], asked: str | None, copy: RecipientCopy
) -> Order:
    return Order(
        edition, formats, asked, _name(edition, copy, copy.reader.size), _name(edition, copy)
    )


def _name(edition: Edition, copy: RecipientCopy, size: str = "normal") -> str:
    """Name a file: by what it is, its size of print, and its language where it is a translation."""
    is_easy = edition == "bilingual" and copy.in_easy_words
    parts = [_NAMES[edition], *(["easy-read"] if is_easy else [])]
    if edition not in EXTRACTS and size != "normal":
        parts.append(size)
    if copy.frame.translation:
        parts.append(copy.frame.language)
    return "-".join(parts)


_NAMES: Mapping[Edition, str] = {
    "standard": "plan-standard",
    "easy_read": "plan-easy-read",
    "bilingual": "plan-two-languages",
    "one_page": "plan-on-a-page",
    "home_page": "dates-and-numbers",
}
