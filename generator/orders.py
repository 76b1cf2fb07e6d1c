"""Which editions and formats one recipient gets: what they asked for, as far as we can make it.

What we cannot make yet is told to the practitioner in a finding and to the reader in a sentence
on the first page; the rest is made all the same.
"""

from collections.abc import Collection, Iterator
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
OURS = "en"
"""The language of the templates, until there are catalogues of others."""


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
    """The editions and formats that a run is narrowed to; empty for all that were asked for.

    Those of ``EXTRACTS`` are made for everybody when they are named here.
    """

    editions: Collection[str] = ()
    formats: Collection[str] = ()


def order(copy: RecipientCopy, narrow: Narrow) -> tuple[tuple[Order, ...], tuple[Finding, ...]]:
    """Say what is made of a copy, and what of the wishes for it cannot be met yet."""
    reader = copy.reader
    key = reader.key
    found: list[Finding] = []
    formats, more = _formats(key, reader.formats)
    found += more
    asked, more = _languages(copy)
    found += more
    if reader.key_words:
        from generator.plan.check_key_words import check_key_words  # noqa: PLC0415 (keeps --help quick)

        found += check_key_words(copy)
    editions = _editions(copy, narrow)
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
            orders.append(_order(edition, wanted, asked, reader.size))
    return tuple(orders), tuple(found)


def _editions(copy: RecipientCopy, narrow: Narrow) -> tuple[Edition, ...]:
    asked: list[Edition] = [
        "standard" if each == "bilingual" else each for each in copy.reader.editions
    ]
    if not narrow.editions:
        return tuple(dict.fromkeys(asked))
    also = [each for each in EXTRACTS if each in narrow.editions]
    return tuple(dict.fromkeys([*(each for each in asked if each in narrow.editions), *also]))


def _is_easy(copy: RecipientCopy, edition: Edition) -> bool:
    """Tell whether an edition shows the easy-read wording of the entries."""
    return edition == "easy_read" or (edition == "one_page" and copy.in_easy_words)


def _about_home_page(copy: RecipientCopy, why: str) -> Iterator[Finding]:
    path = ("people", copy.reader.key, "copy")
    if why:
        yield finding("home-page-not-made", path, recipient=copy.reader.key, why=why)
    elif not home_page.has_helpers(copy):
        yield finding("home-page-without-numbers", path, recipient=copy.reader.key)


def _languages(copy: RecipientCopy) -> tuple[str | None, list[Finding]]:
    """Say in one finding, and in one sentence for the reader, what is in English instead."""
    reader = copy.reader
    path = ("people", reader.key, "copy")
    others = [language_name(each) for each in reader.languages if each != OURS]
    names = " and ".join(others)
    if "bilingual" in reader.editions:
        asked = (
            "This copy was asked for in two languages, side by side. "
            "We cannot make that yet, so it is in English."
        )
        words = {"languages": f"English and {names}" if others else "two languages"}
        return asked, [finding("bilingual-not-yet", path, recipient=reader.key, **words)]
    if not others:
        return None, []
    found = [finding("language-not-yet", path, recipient=reader.key, language=names)]
    if OURS in reader.languages:
        return None, found
    asked = (
        f"This copy was asked for in {names}. "
        f"We cannot make it in {names} yet, so it is in English."
    )
    return asked, found


def language_name(code: str) -> str:
    """Name a language in English: Urdu for ``ur``; the code itself where it has no name."""
    language, _, script = code.partition("-")
    name = Locale.parse("en_GB").languages.get(language, code)
    scripts = Locale.parse("en_GB").scripts
    return f"{name} ({scripts[script]})" if script in scripts else name


def _formats(key: str, asked: Collection[str]) -> tuple[tuple[str, ...], list[Finding]]:
    """Say which of the formats this computer can make, and what to install for the others."""
    from generator.reading import commands  # noqa: PLC0415 (keeps --help quick)

    lacking = {each: programs for each in asked if (programs := commands.missing(each))}
    # Without a voice there is still the script, for a person to read aloud.
    cannot = lacking.keys() - {"audio"}
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
    return made, found


def _easy_read_missing(copy: RecipientCopy) -> Iterator[Finding]:
    for item in lacks_easy_read(copy):
        yield finding("easy-read-missing", path_of(item), recipient=copy.reader.key)


def _order(edition: Edition, formats: tuple[str, ...], asked: str | None, size: str) -> Order:
    return Order(edition, formats, asked, _name(edition, size), _name(edition, "normal"))


def _name(edition: Edition, size: str) -> str:
    if edition == "one_page":
        return "plan-on-a-page"
    if edition == "home_page":
        return "dates-and-numbers"
    parts = ["plan", edition.replace("_", "-"), *([size] if size != "normal" else [])]
    return "-".join(parts)
