"""Every edition in every language, as PDF and as HTML, of two plans: made, valid and proved."""

from pathlib import Path

import pikepdf
import pytest

from generator.make import make
from generator.orders import Narrow
from generator.press.prove import ua_failures
from generator.translation.pofile import read_beside
from generator.wording import phrases
from generator.wording.messages import SOURCE, catalogue, languages
from tests.conftest import DAY, ROOT, plan_of
from tests.press.tag_reader import Tagged
from tests.test_same_words import html_words, joined, pdf_words
from tests.translation.test_versions import asking_for

EDITIONS = ("standard", "easy_read", "bilingual")


@pytest.mark.parametrize("name", ["amina", "dai"])
@pytest.mark.parametrize("language", languages()[1:])
def test_every_edition_is_made(tmp_path: Path, language: str, name: str) -> None:
    path = ROOT / "examples" / f"{name}.yaml"
    words, found = read_beside(path)
    assert not found
    plan = asking_for(plan_of(path), name, language=language, edition=EDITIONS)
    narrow = Narrow(formats=["pdf", "html"])
    (made,) = make(plan, [name], DAY, tmp_path, narrow, translations={language: words[language]})
    assert not made.failed, made.reason
    assert len(made.files) == 2 * len(EDITIONS)
    for file in made.files:
        if file.suffix == ".pdf":
            content = file.read_bytes()
            assert ua_failures(content) == ()
            with pikepdf.open(file) as pdf:
                said = str(pdf.Root.Lang)
            expected = "en-GB" if "two-languages" in file.name else language
            assert said == expected
            html = html_words(file.with_suffix(".html"))
            assert joined(pdf_words(Tagged(content))) == joined(html)
        else:
            text = file.read_text("utf-8")
            for each in (SOURCE, language):
                assert catalogue(each).text(phrases.TRANSLATION_UNREVIEWED) in text
