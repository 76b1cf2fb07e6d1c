"""What a copy must not show is found in it, whatever letters it is written in."""

import functools
from datetime import date

import pytest
from babel.dates import format_date

from generator.press import html, pdf
from generator.press.layers import layers
from generator.press.prove import prove
from generator.withheld import Secret, Withheld
from tests.press.letters import LETTERS, body_of, words_of
from tests.press.test_scripts import page

SECRETS = {
    "en": ("Tariq Hussain waits at the gate every evening", "Tariq Hussain"),
    "cy": ("Mae Siôn Gruffydd yn aros wrth y gât bob nos", "Siôn Gruffydd"),
    "pl": ("Łukasz Żółkiewski czeka co wieczór przy bramie domu", "Łukasz Żółkiewski"),
    "ro": ("Ștefan Țurcanu așteaptă în fiecare seară la poartă", "Ștefan Țurcanu"),
    "pt": ("João Conceição espera todas as noites junto ao portão", "João Conceição"),
    "es": ("Íñigo Muñoz espera todas las noches junto a la puerta", "Íñigo Muñoz"),
    "ur": ("طارق حسین ہر شام دروازے کے پاس انتظار کرتا ہے", "طارق حسین"),
    "ar": ("طارق حسين ينتظر كل مساء أمام باب البيت", "طارق حسين"),
    "pa": ("ਤਾਰਿਕ ਹੁਸੈਨ ਹਰ ਸ਼ਾਮ ਦਰਵਾਜ਼ੇ ਕੋਲ ਉਡੀਕ ਕਰਦਾ ਹੈ", "ਤਾਰਿਕ ਹੁਸੈਨ"),
    "bn": ("তারিক হোসেন প্রতি সন্ধ্যায় দরজার কাছে অপেক্ষা করে", "তারিক হোসেন"),
    "gu": ("તારિક હુસૈન દરરોજ સાંજે દરવાજા પાસે રાહ જુએ છે", "તારિક હુસૈન"),
    "zh-Hans": ("塔里克每天晚上在门口等着她回家", "塔里克"),
}
BORN = date(1961, 3, 14)
PHONE = "01632 960 777"


def written(language: str) -> str:
    return format_date(BORN, "long", "zh" if language == "zh-Hans" else language)


@functools.cache
def copies(language: str, is_secret: bool) -> tuple[bytes, bytes]:
    """A letter as PDF and HTML: with each secret in a paragraph of its own, or in none."""
    number = f'<bdi dir="ltr">{PHONE}</bdi>'
    more = (f"{SECRETS[language][0]}.", f"{number}", f"<b>{written(language)}</b>")
    planted = "".join(f"<p>{each}</p>" for each in more) if is_secret else ""
    made = page(language, body_of(language) + planted)
    return pdf.render(made), html.render(made)


def found(content: bytes, kind: str, text: str, language: str) -> bool:
    withheld = Withheld((Secret("secret", text, kind),), (words_of(language),))  # type: ignore[arg-type]
    return prove("copy", content, withheld) == ("secret",)


@pytest.mark.parametrize("kind", ["words", "name", "number", "date"])
@pytest.mark.parametrize("language", LETTERS)
def test_a_secret_is_found(language: str, kind: str) -> None:
    sentence, name = SECRETS[language]
    text = {"words": sentence, "name": name, "number": PHONE, "date": BORN.isoformat()}[kind]
    for copy in copies(language, is_secret=True):
        assert found(copy, kind, text, language)
    for copy in copies(language, is_secret=False):
        assert not found(copy, kind, text, language)


def test_bengali_digits_are_digits() -> None:
    made = page("bn", "<p>জন্ম ১৪/০৩/১৯৬১, ফোন ০১৬৩২ ৯৬০ ৭৭৭</p>")
    for copy in (pdf.render(made), html.render(made)):
        assert found(copy, "date", BORN.isoformat(), "bn")
        assert found(copy, "number", PHONE, "bn")


def test_nastaliq_is_found_by_its_tags_alone() -> None:
    """The page itself gives the words up badly, as in every program that makes PDF."""
    copy, _ = copies("ur", is_secret=True)
    found_at = {layer.where for layer in layers("copy", copy) if SECRETS["ur"][0] in layer.text}
    assert found_at == {"strings", "strings, joined"}
