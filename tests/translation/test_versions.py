"""Which copies are made in other languages, and what keeps one from being made."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import lxml.html
import pytest

from generator.make import Outcome, make
from generator.orders import Narrow
from generator.plan.model import CopyWishes, Plan
from generator.translation.accept import accepted
from generator.translation.pofile import Translation
from generator.wording import phrases
from generator.wording.messages import SOURCE, catalogue
from tests.conftest import DAY, ROOT, plan_of
from tests.translation.words import changed, translated

AMINA = plan_of(ROOT / "examples" / "amina.yaml")
HTML = Narrow(formats=["html"])


def asking_for(plan: Plan, key: str, **wishes: object) -> Plan:
    asked = CopyWishes.model_validate(wishes)
    person = plan.people[key].model_copy(update={"copy_": asked})
    return plan.model_copy(update={"people": {**plan.people, key: person}})


def made(
    plan: Plan,
    key: str,
    out: Path,
    words: Mapping[str, Translation],
    narrow: Narrow = HTML,
    on: date = DAY,
) -> Outcome:
    (outcome,) = make(plan, [key], on, out, narrow, translations=words)
    return outcome


def codes(outcome: Outcome) -> set[str]:
    return {each.code for each in outcome.findings}


def names(outcome: Outcome) -> list[str]:
    return [path.name for path in outcome.files]


def test_a_copy_speaks_the_language_that_was_asked_for(tmp_path: Path) -> None:
    outcome = made(AMINA, "amina", tmp_path, {"ur": translated(AMINA)})
    assert names(outcome) == ["plan-easy-read-large-ur.html"]
    text = outcome.files[0].read_text("utf-8")
    assert '<html lang="ur" dir="rtl"' in text
    assert catalogue("ur").text(phrases.EASY_WISHES) in text
    assert "«You want to stay in your own home.»" in text
    assert "What you want<" not in text


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ({"translation": ""}, "translation-missing"),
        ({"is_changed": True}, "translation-changed"),
        ({"translation": "no {brace}"}, "translation-faulty"),
    ],
)
def test_what_lacks_stops_that_copy_and_names_the_item(
    tmp_path: Path, words: dict[str, object], code: str
) -> None:
    held = {"ur": changed(translated(AMINA), "actions.new-lock | easy_read", **words)}
    outcome = made(AMINA, "amina", tmp_path, held)
    assert outcome.failed
    assert outcome.files == ()
    found = [each for each in outcome.findings if each.code == code]
    assert [each.path for each in found] == [("actions", "new-lock")]
    assert "actions.new-lock" in found[0].message
    assert not (tmp_path / "amina").exists()


def test_what_lacks_in_an_item_that_is_not_shared_stops_nothing(tmp_path: Path) -> None:
    plan = asking_for(AMINA, "surgery", language="ur")
    held = {"ur": changed(translated(AMINA), "actions.new-lock | text", translation="")}
    assert names(made(plan, "surgery", tmp_path, held)) == ["plan-standard-ur.html"]


def test_a_plan_that_was_never_translated_is_told(tmp_path: Path) -> None:
    outcome = made(AMINA, "amina", tmp_path, {})
    assert outcome.failed
    assert codes(outcome) == {"not-translated"}
    assert outcome.reason == "a translation is missing"


def test_a_draft_is_previewed_with_a_gap(tmp_path: Path) -> None:
    draft = AMINA.model_copy(update={"plan": AMINA.plan.model_copy(update={"stage": "draft"})})
    held = {"ur": changed(translated(AMINA), "actions.new-lock | easy_read", translation="")}
    outcome = made(draft, "amina", tmp_path, held)
    assert catalogue("ur").text(phrases.TRANSLATION_GAP) in outcome.files[0].read_text("utf-8")


def test_words_nobody_reviewed_are_marked_in_both_languages(tmp_path: Path) -> None:
    words = accepted(AMINA, translated(AMINA), "Sana Malik", DAY).translation
    for held in (translated(AMINA), words):  # the words of the templates are drafts all the same
        outcome = made(AMINA, "amina", tmp_path, {"ur": held})
        text = outcome.files[0].read_text("utf-8")
        for language in (SOURCE, "ur"):
            assert text.count(catalogue(language).text(phrases.TRANSLATION_UNREVIEWED)) >= 3
        assert "translation-not-reviewed" in codes(outcome)


def test_a_locality_may_refuse_words_that_nobody_reviewed(tmp_path: Path) -> None:
    locality = replace(AMINA.locality, errors=("translation-not-reviewed",))
    outcome = made(AMINA.at(locality), "amina", tmp_path, {"ur": translated(AMINA)})
    assert outcome.failed
    assert outcome.files == ()
    assert codes(outcome) == {"translation-refused"}
    assert made(AMINA.at(locality), "nadia", tmp_path, {}).files


def saying(plan: Plan, language: str, typed: str, out: Path) -> Outcome:
    """Make the surgery's copy with other words for the purpose; with the usual ones it is made."""
    held = translated(plan, language)
    assert made(plan, "surgery", out, {language: held}).files
    return made(plan, "surgery", out, {language: changed(held, "plan | text", translation=typed)})


@pytest.mark.parametrize(
    ("language", "typed"),
    [
        ("ur", "«To help {amina}; Tariq Hussain.»"),
        ("ur", "{amina} اور طارق۔"),
        ("ar", "{amina} وTariq"),
        ("ar", "{amina} وطارق"),
        ("zh-Hans", "帮助{amina}安全。请不要告诉Tariq这件事。"),
        ("bn", "{amina}, Tariqকে নয়"),
        ("pl", "{amina} i dom Tariqa"),
        ("es", "{amina} y «Tariq»"),
        ("es", "{amina} y ¿Tariq?"),
    ],
)
def test_a_translator_cannot_name_who_is_hidden(tmp_path: Path, language: str, typed: str) -> None:
    hiding = AMINA.sharing.decisions[0].model_copy(update={"to": "surgery", "hide": ("tariq",)})
    sharing = AMINA.sharing.model_copy(update={"decisions": (*AMINA.sharing.decisions, hiding)})
    tariq = AMINA.people["tariq"].model_copy(update={"own_script": "طارق حسین"})
    people = {**AMINA.people, "tariq": tariq}
    plan = asking_for(
        AMINA.model_copy(update={"sharing": sharing, "people": people}),
        "surgery",
        language=language,
    )
    outcome = saying(plan, language, typed, tmp_path)
    assert codes(outcome) == {"name-hidden-in-translation"}
    assert outcome.files == ()


@pytest.mark.parametrize(
    ("language", "typed"),
    [
        ("pl", "{amina} mieszka: 4 Mill Lane, Eastwick"),
        ("pl", "{amina}: 01632–960001"),
        ("bn", "{amina} ০১৬৩২ ৯৬০০০১"),
        ("zh-Hans", "{amina}，电话01632960001"),
    ],
)
def test_a_translator_cannot_give_away_where_the_adult_is(
    tmp_path: Path, language: str, typed: str
) -> None:
    """The surgery has her full name and her birthday, and not her address or number."""
    plan = asking_for(AMINA, "surgery", language=language)
    outcome = saying(plan, language, typed, tmp_path)
    assert codes(outcome) == {"particulars-in-translation"}
    assert outcome.files == ()


@pytest.mark.parametrize("typed", ["«To help {amina}, says Samina Hussain.»", "{amina}：Samina说"])
def test_a_translator_cannot_name_whom_the_copy_does_not_show(tmp_path: Path, typed: str) -> None:
    plan = asking_for(AMINA, "surgery", language="zh-Hans")
    outcome = saying(plan, "zh-Hans", typed, tmp_path)
    assert outcome.files == ()
    assert "people.samina" in outcome.reason


def test_a_translator_cannot_put_a_withheld_text_into_a_shared_one(tmp_path: Path) -> None:
    plan = asking_for(AMINA, "surgery", language="pl")
    context = "pressure.told-not-to-talk | text"
    written = "told her not to speak to the council. She chose to go on with the plan"
    told = "powiedział jej, żeby nie rozmawiała z radą. Ona zdecydowała, że zostaje przy planie"
    words = changed(translated(plan, "pl"), context, translation=f"{{amina}}: {{tariq}} {told}.")
    for typed in (written, told):
        held = changed(words, "plan | text", translation=f"«To help {{amina}}.» Tak: {typed}.")
        outcome = made(plan, "surgery", tmp_path, {"pl": held})
        assert outcome.files == ()
        assert "pressure.told-not-to-talk" in outcome.reason


def test_both_languages_stand_side_by_side(tmp_path: Path) -> None:
    outcome = made(AMINA, "farah", tmp_path, {"ur": translated(AMINA)})
    assert names(outcome) == ["plan-two-languages-ur.html"]
    text = outcome.files[0].read_text("utf-8")
    assert '<html lang="en-GB" dir="ltr"' in text
    assert '<td lang="ur" dir="rtl" class="target">' in text
    wish = "I want to stay in my own home and choose who comes in."
    assert text.index(wish) < text.index(f"«{wish}»")
    for message in (phrases.AGREE, phrases.EXACT, phrases.ALOUD):
        for language in (SOURCE, "ur"):
            assert catalogue(language).text(message) in text


def test_in_easy_words_the_picture_stands_between(tmp_path: Path) -> None:
    plan = asking_for(AMINA, "farah", language="ur", edition=("bilingual", "easy_read"))
    outcome = made(plan, "farah", tmp_path, {"ur": translated(AMINA)})
    assert names(outcome) == ["plan-two-languages-easy-read-ur.html", "plan-easy-read-ur.html"]
    text = outcome.files[0].read_text("utf-8")
    assert 'class="between"' in text
    assert "«You want to stay in your own home.»" in text


WELSH = asking_for(AMINA, "nadia", language=("cy", "en"))


def test_welsh_goes_out_with_english(tmp_path: Path) -> None:
    outcome = made(WELSH, "nadia", tmp_path, {"cy": translated(AMINA, "cy")})
    assert sorted(names(outcome)) == ["plan-standard-cy.html", "plan-standard.html"]


@pytest.mark.parametrize("narrow", [HTML, replace(HTML, languages=("en",))])
def test_english_without_welsh_is_an_error(tmp_path: Path, narrow: Narrow) -> None:
    words = {"cy": translated(AMINA, "cy")} if narrow.languages else {}
    outcome = made(WELSH, "nadia", tmp_path, words, narrow)
    assert outcome.failed
    assert outcome.files == ()
    assert "english-without-welsh" in codes(outcome)


def test_what_is_withheld_is_sought_in_the_translation_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As if a page showed the translation of an entry that its reader may not see."""
    from generator import make as making  # noqa: PLC0415
    from tests.test_make import leaking  # noqa: PLC0415

    plan = asking_for(AMINA, "surgery", language="ur")
    told = "وہ بات ہے جو کسی کو نہ بتائی جائے"
    context = "pressure.told-not-to-talk | text"
    words = changed(translated(plan), context, translation=f"{{amina}} {{tariq}} {told}")
    monkeypatch.setattr(making.pages, "render", leaking(told))
    outcome = made(plan, "surgery", tmp_path, {"ur": words})
    assert outcome.failed
    assert "pressure.told-not-to-talk" in outcome.reason


@pytest.mark.parametrize(
    ("language", "sentence", "bold"),
    [
        ("zh-Hans", "警察会找口译员来帮忙。", "口译员"),
        ("gu", "આશ્રયગૃહ સલામત જગ્યા છે.", "આશ્રયગૃહ"),
        ("pl", "To jest schronienie (refuge).", "schronienie (refuge)"),
        ("pl", "To jest schronienie.", "schronienie"),
        ("pl", "To są schronieniem.", ""),
    ],
)
def test_hard_words_are_bold_as_the_language_writes_them(
    tmp_path: Path, language: str, sentence: str, bold: str
) -> None:
    """With or without the English word in brackets that the list of words has behind it."""
    english = "An interpreter will come." if language == "zh-Hans" else "You can go to a refuge."
    line = AMINA.actions["new-lock"].easy_read[0].model_copy(update={"sentence": english})
    lock = AMINA.actions["new-lock"].model_copy(update={"easy_read": (line,)})
    plan = AMINA.model_copy(update={"actions": {**AMINA.actions, "new-lock": lock}})
    words = translated(
        plan, language, lambda said: sentence if said.text == english else f"«{said.text}»"
    )
    outcome = made(
        asking_for(plan, "amina", language=language, edition="easy_read"),
        "amina",
        tmp_path,
        {language: words},
    )
    text = outcome.files[0].read_text("utf-8")
    assert (sentence.replace(bold, f"<strong>{bold}</strong>") if bold else sentence) in text


def _exact(outcome: Outcome) -> str:
    """The text of the facts to say exactly."""
    page = lxml.html.parse(outcome.files[0]).getroot()
    (section,) = page.find_class("exact")
    return str(section.text_content())


def test_what_must_be_said_exactly_is_what_the_copy_says(tmp_path: Path) -> None:
    said = _exact(made(AMINA, "farah", tmp_path, {"ur": translated(AMINA)}))
    for fact in ("999", "10am", "Tariq Hussain", "Monday 2 November 2026", "01632 960 120"):
        assert fact in said
    plan = asking_for(AMINA, "farah", language="ur", edition=("bilingual", "easy_read"))
    said = _exact(made(plan, "farah", tmp_path, {"ur": translated(AMINA)}))
    for fact in ("999", "Joanne Price", "Friday 11 December 2026"):
        assert fact in said
    for fact in ("Tariq Hussain", "Monday 2 November 2026", "10am"):  # not in easy words
        assert fact not in said
