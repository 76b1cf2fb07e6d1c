"""The file of a plan's words: nothing is lost, and no file brings the program down."""

import io
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from babel.messages.pofile import read_po, write_po
from hypothesis import given
from hypothesis import strategies as st

from generator.plan.finding import Finding
from generator.translation import pofile
from generator.translation.accept import accepted
from generator.translation.pofile import Said, Translation, content, parse
from generator.translation.texts import units
from generator.translation.update import updated
from tests.conftest import EXAMPLES, ROOT, plan_of
from tests.translation.words import changed, translated

AMINA = plan_of(ROOT / "examples" / "amina.yaml")
LOCK = "actions.new-lock | text"
DAY = date(2026, 11, 25)

TEXTS = st.text(
    st.characters(
        blacklist_categories=("Cs", "Cc"), blacklist_characters="\u2028\u2029\x85\u061c\u200e\u200f"
    )
    | st.sampled_from('\\"{}%|#~\n'),
    min_size=1,
    max_size=60,
).filter(lambda typed: typed.strip() == typed)


def parsed(typed: bytes) -> Translation:
    read = parse(typed, "ur", Path("plan.ur.po"))
    assert isinstance(read, Translation)
    return read


@given(st.lists(st.tuples(TEXTS, TEXTS, TEXTS), max_size=6))
def test_what_is_written_is_read_back(held: list[tuple[str, str, str]]) -> None:
    said = [Said(context, text, words) for context, text, words in held]
    made = Translation("ur", Path("p"), {each.key: each for each in said}, by="A Translator")
    read = parsed(content(made))
    assert {k: v.translation for k, v in read.messages.items()} == {
        k: v.translation for k, v in made.messages.items()
    }
    assert read.by == "A Translator"


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_text_of_a_plan_is_in_its_file_with_its_place(path: Path) -> None:
    plan = plan_of(path)
    made = parsed(content(translated(plan)))
    assert {(unit.context, unit.text.strip()) for unit in units(plan)} == set(made.messages)


def test_reviews_and_changed_words_live_through_other_programs() -> None:
    reviewed = accepted(AMINA, translated(AMINA), "Sana Malik", DAY).translation
    fuzzy = changed(reviewed, LOCK, is_changed=True, before="Fit a lock.")
    theirs = io.BytesIO()
    write_po(theirs, read_po(io.BytesIO(content(fuzzy))), width=76)
    read = parsed(theirs.getvalue())
    assert {said.context for said in read.messages.values() if said.review is None} == {LOCK}
    assert all(said.is_changed == (said.context == LOCK) for said in read.messages.values())


def test_a_changed_text_is_marked_and_keeps_what_it_was() -> None:
    made = accepted(AMINA, translated(AMINA), "Sana Malik", DAY).translation
    lock = AMINA.actions["new-lock"]
    assert lock.text
    now = lock.model_copy(update={"text": f"{lock.text} Today."})
    plan = AMINA.model_copy(update={"actions": {**AMINA.actions, "new-lock": now}})
    result = updated(made, plan)
    assert (result.new, result.changed, result.gone) == (0, 1, 0)
    said = next(each for each in result.translation.messages.values() if each.context == LOCK)
    assert (said.is_changed, said.before, said.translation) == (True, lock.text, f"«{lock.text}»")
    assert said.review is None
    assert updated(result.translation, plan).translation == result.translation
    # The record of the review is kept all the same: it was of those words.
    assert any(comment.startswith("reviewed ") for comment in said.comments)


def test_what_is_gone_is_kept_and_comes_back() -> None:
    made = translated(AMINA)
    less = {key: each for key, each in AMINA.actions.items() if key != "new-lock"}
    without = updated(made, AMINA.model_copy(update={"actions": less}))
    assert without.gone > 0
    read = parsed(content(without.translation))
    assert len(read.obsolete) == without.gone
    back = updated(read, AMINA).translation
    assert {k: v.translation for k, v in back.messages.items()} == {
        k: v.translation for k, v in made.messages.items()
    }


def test_a_review_is_of_these_very_words() -> None:
    reviewed = accepted(AMINA, translated(AMINA), "Sana Malik", DAY).translation
    assert all(said.review for said in reviewed.messages.values())
    edited = changed(reviewed, LOCK, translation="«Another»")
    assert [said.context for said in edited.messages.values() if not said.review] == [LOCK]


def test_what_is_missing_or_faulty_cannot_be_accepted() -> None:
    made = changed(translated(AMINA), LOCK, translation="")
    made = changed(made, "plan | text", translation="No placeholder.")
    result = accepted(AMINA, made, "Sana Malik", DAY)
    assert result.refused == ("plan | text", LOCK)
    assert result.accepted == len(made.messages) - 2
    again = accepted(AMINA, result.translation, "Sana Malik", DAY)
    assert again.accepted == 0


@pytest.mark.parametrize(
    "typed",
    [
        b"\xff\xfe\x00hello",
        b'msgid "a\nmsgstr',
        b'msgid "a"\n',
        b"#~ \n" * 10,
        b'msgctxt "x"\nmsgid "a"\nmsgstr[7] "b"\n',
        b"<<<<<<< HEAD\n",
        b'msgid "a"\nmsgstr "\\q"\n',
        b"\0" * 100,
        b"x" * (pofile.LARGEST + 1),
        'msgid "a"\nmsgstr "é"\n'.encode("latin-1"),
        b'#, fuzzy\nmsgid ""\nmsgstr ""\n"Plural-Forms: nplurals=99999999; plural=n\\n"\n',
    ],
)
def test_a_broken_file_is_a_finding_or_has_no_words(typed: bytes) -> None:
    read = parse(typed, "ur", Path("plan.ur.po"))
    if isinstance(read, Finding):
        assert read.is_error
        assert "plan.ur.po" in read.message
    else:
        assert len(read.messages) <= 1


def test_writing_is_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "plan.ur.po"
    made = replace(translated(AMINA), path=path)
    pofile.write(made)
    before = path.read_bytes()

    def fail(*_: object) -> None:
        raise OSError("no room")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(OSError, match="no room"):
        pofile.write(changed(made, LOCK, translation="«Another»"))
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


def test_words_that_are_gone_keep_what_they_were_of() -> None:
    """Written without that mark they would stand for other words when the text comes back."""
    gone = Said(LOCK, "Give a key.", "«Give {tariq} no key.»", True, "Give {tariq} no key.")
    made = replace(translated(AMINA), obsolete=(gone,))
    typed = content(made)
    assert b"#~| msgid" in typed
    assert [replace(each, line=0) for each in parsed(typed).obsolete] == [gone]
    assert content(parsed(typed)) == typed


def test_a_text_that_comes_back_with_its_reviewed_words_is_as_it_was() -> None:
    reviewed = accepted(AMINA, translated(AMINA), "Sana Malik", DAY).translation
    lock = AMINA.actions["new-lock"]
    other = lock.model_copy(update={"text": f"{lock.text} Today."})
    plan = AMINA.model_copy(update={"actions": {**AMINA.actions, "new-lock": other}})
    away = updated(reviewed, plan).translation
    (said,) = [each for each in away.messages.values() if each.context == LOCK]
    assert said.is_changed
    (back,) = [
        each for each in updated(away, AMINA).translation.messages.values() if each.context == LOCK
    ]
    assert back.review
    assert not back.is_changed


HEAD = """\
msgid ""
msgstr ""
"Language: LANGUAGE\\n"
"PO-Revision-Date: 2026-11-20\\n"
"Plural-Forms: nplurals=2000000000; "
"plural=(n != 1);\\n"
"Last-Translator: Sana\\n"

"""
ONE = 'msgctxt "plan | text"\nmsgid "Be safe."\nmsgstr "«Be safe.»"\n'
SEVERAL = 'msgctxt "a | text"\nmsgid "One"\nmsgid_plural "More"\nmsgstr[0] "«One»"\n'


@pytest.mark.parametrize("language", ["ur", "ur_PK", ""])
def test_what_other_programs_write_and_we_do_not_use(language: str) -> None:
    old = '#, fuzzy\n#~| msgid "Was"\n#~ msgctxt "b | text"\n#~ msgid "Is"\n#~ msgstr "«Is»"\n'
    for end in ("\n", "\r\n"):
        typed = (HEAD.replace("LANGUAGE", language) + f"{ONE}\n{SEVERAL}\n{old}").replace("\n", end)
        read = parsed(typed.encode())
        assert [each.translation for each in read.messages.values()] == ["«Be safe.»", "«One»"]
        assert read.by == "Sana"
        assert [(each.text, each.before) for each in read.obsolete] == [("Is", "Was")]


@pytest.mark.parametrize(
    "typed",
    [HEAD.replace("LANGUAGE", "pl") + ONE, f"{ONE}\n{ONE.replace('«Be safe.»', '')}"],
    ids=["another-language", "twice"],
)
def test_a_file_that_would_lose_or_mistake_words_is_a_finding(typed: str) -> None:
    read = parse(typed.encode(), "ur", Path("plan.ur.po"))
    assert isinstance(read, Finding)
    assert "its language is pl" in read.message or "stands in it twice" in read.message


def test_a_review_with_a_day_that_there_is_not_is_none() -> None:
    said = Said(LOCK, "Be safe.", "«Be safe.»").reviewed("Sana", DAY)
    assert said.review
    odd = replace(said, comments=(said.comments[0].replace(str(DAY), "2026-11-31"),))
    assert odd.review is None


def test_marks_of_direction_from_other_programs_do_not_count() -> None:
    said = parsed(ONE.replace("«Be", "\u200f«Be\u200e").encode()).messages
    assert [each.translation for each in said.values()] == ["«Be safe.»"]


def test_files_beside_a_plan_that_are_no_translations_are_left_alone(tmp_path: Path) -> None:
    plan = tmp_path / "a[1].yaml"
    for name in ("a[1].ur.po", "a[1].old.po", "a[1].v2.pl.po", "a[1].pl - Copy.po", "a1.cy.po"):
        (tmp_path / name).write_bytes(content(Translation("ur", Path("p"))))
    held, found = pofile.read_beside(plan)
    assert [*held] == ["ur"]
    assert not found
