"""The catalogues of our own words: whole, up to the code, and honest about who reviewed them."""

import importlib.util
import io
import re
from collections import Counter
from datetime import date, time
from types import ModuleType

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from generator.wording import dates
from generator.wording.messages import (
    DOMAIN,
    HARD_WORDS,
    NOT_REVIEWED,
    PHRASES,
    Message,
    catalogue,
    header,
    home,
    known,
    languages,
)
from generator.wording.people import joined
from tests.conftest import ROOT

DOMAINS = (DOMAIN, PHRASES, HARD_WORDS)
OTHERS = languages()[1:]


def _script() -> ModuleType:
    spec = importlib.util.spec_from_file_location(
        "write_catalogues", ROOT / "scripts" / "write_catalogues.py"
    )
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


SCRIPT = _script()


def read(language: str, domain: str) -> tuple[Catalog, str]:
    name = language.replace("-", "_")
    typed = (home() / name / "LC_MESSAGES" / f"{domain}.po").read_text("utf-8")
    return read_po(io.StringIO(typed), locale=name), typed


@pytest.mark.parametrize("domain", DOMAINS)
def test_a_template_is_what_the_script_writes(domain: str) -> None:
    asked = {(each.context, each.id) for each in SCRIPT.fresh(domain) if each.id}
    with (home() / f"{domain}.pot").open("rb") as file:
        assert {(each.context, each.id) for each in read_po(file) if each.id} == asked


@pytest.mark.parametrize("domain", DOMAINS)
@pytest.mark.parametrize("language", OTHERS)
def test_every_message_is_translated_and_nothing_else(language: str, domain: str) -> None:
    held, _ = read(language, domain)
    asked = {(each.context, each.id) for each in SCRIPT.fresh(domain) if each.id}
    assert {(each.context, each.id) for each in held if each.id} == asked
    for each in held:
        if each.id:
            forms = each.string if isinstance(each.string, tuple) else (each.string,)
            assert all(form.strip() == form != "" for form in forms), each.id
            assert not each.fuzzy, each.id
            assert len(forms) == (held.num_plurals if each.pluralizable else 1), each.id


@pytest.mark.parametrize("domain", DOMAINS)
@pytest.mark.parametrize("language", OTHERS)
def test_what_is_filled_in_and_what_is_bold_stay(language: str, domain: str) -> None:
    for each in read(language, domain)[0]:
        if each.id and not each.pluralizable:
            assert _kept(each.string) == _kept(each.id), (each.id, each.string)


def _kept(words: str) -> Counter[str]:
    return Counter(re.findall(r"%\(\w+\)s|\{\w+\}|\*\*", words))


@pytest.mark.parametrize("domain", DOMAINS)
@pytest.mark.parametrize("language", OTHERS)
def test_drafts_of_ours_say_that_nobody_reviewed_them(language: str, domain: str) -> None:
    _, typed = read(language, domain)
    assert header(typed, "X-Review") == NOT_REVIEWED
    assert not catalogue(language, domain).is_reviewed


def test_english_needs_no_catalogue_and_is_the_source() -> None:
    assert catalogue("en-GB").text(Message("Page")) == "Page"
    assert catalogue("en").is_reviewed


@pytest.mark.parametrize(
    ("code", "name"),
    [("en-GB", "en"), ("so", ""), ("pa-Arab", ""), ("ur-Latn", ""), ("PL", "pl")]
    + [("pa-PK", ""), ("pa-IN", "pa"), ("zh-HK", ""), ("zh-TW", ""), ("zh-CN", "zh-Hans")]
    + [("ur-PK", "ur"), ("ar-EG", "ar"), ("pt-PT", "pt"), ("cy-GB", "cy")]
    + [(each, each) for each in OTHERS]
    + ([("pa-Guru", "pa")] if "pa" in OTHERS else [])
    + ([("zh", "zh-Hans"), ("zh-Hant", "")] if "zh-Hans" in OTHERS else []),
)
def test_a_language_is_known_by_its_code_and_its_script(code: str, name: str) -> None:
    assert known(code) == name


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "Friday 20 November 2026"),
        ("cy", "Dydd Gwener, 20 Tachwedd 2026"),
        ("ur", "جمعہ، 20 نومبر، 2026"),
        ("bn", "শুক্রবার, ২০ নভেম্বর, ২০২৬"),
        ("gu", "શુક્રવાર, 20 નવેમ્બર, 2026"),
    ],
)
def test_a_date_is_written_as_its_readers_write_it(language: str, words: str) -> None:
    assert dates.in_words(date(2026, 11, 20), language) == words


def test_a_time_has_no_english_letters_elsewhere() -> None:
    for language in OTHERS:
        for at in (time(0, 0), time(10, 30), time(14, 0), time(20, 15)):
            for edition in dates.EDITIONS:
                assert not re.search("AM|PM|am$|pm$", dates.clock_time(at, edition, language))


@pytest.mark.parametrize(
    ("language", "two", "three"),
    [
        ("en", "Ann and Dai", "Ann, Dai and Owen"),
        ("cy", "Ann a Dai", "Ann, Dai ac Owen"),
        ("ur", "Ann اور Dai", "Ann، Dai، اور Owen"),
    ],
)
def test_names_are_joined_by_the_language(language: str, two: str, three: str) -> None:
    assert joined(["Ann", "Dai"], language) == two
    assert joined(["Ann", "Dai", "Owen"], language) == three


def test_a_number_has_its_plural_form() -> None:
    minutes = Message(
        "This takes about one minute.", plural="This takes about %(minutes)s minutes."
    )
    welsh = catalogue("cy")
    assert len({welsh.counted(minutes, number) for number in (1, 2, 3, 6, 9)}) == 3
