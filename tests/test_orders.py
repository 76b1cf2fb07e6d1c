"""What a recipient asked for, as far as this computer can make it."""

import pytest

from generator.copy import Reader
from generator.orders import Narrow, order
from generator.plan.finding import Finding
from generator.reading import commands
from generator.reading.commands import Program
from tests.pages.copies import copy

GONE = Program("no-such-program", "a thing that is not there", "thing")


def ordered(*formats: str, narrow: Narrow | None = None) -> tuple[list[str], tuple[Finding, ...]]:
    reader = Reader.model_validate({"key": "owen", "formats": formats, "size": "large"})
    orders, found = order(copy(reader=reader), narrow or Narrow())
    return [f"{each.words_name}: {', '.join(each.formats)}" for each in orders], found


@pytest.fixture
def all_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(commands, "NEEDED", {})


@pytest.fixture
def nothing_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(commands, "NEEDED", {"braille": (GONE,), "audio": (GONE,)})


@pytest.mark.usefixtures("all_there")
def test_every_format_is_made() -> None:
    made, found = ordered("audio", "braille", "text", "html", "pdf")
    assert made == ["plan-standard: pdf, html, text, braille, audio"]
    assert found == ()
    assert ordered("text", "pdf", narrow=Narrow(formats=["text"]))[0] == ["plan-standard: text"]


@pytest.mark.usefixtures("nothing_there")
def test_what_a_computer_lacks_is_told_and_the_rest_is_made() -> None:
    made, found = ordered("braille", "text")
    assert made == ["plan-standard: text"]
    (only,) = found
    assert only.code == "format-needs-program"
    assert not only.is_error
    assert "it is made as text" in only.message
    assert "apt install thing" in only.fix


@pytest.mark.usefixtures("nothing_there")
def test_where_nothing_can_be_made_it_is_made_as_pages() -> None:
    made, found = ordered("braille")
    assert made == ["plan-standard: pdf, html"]
    assert "it is made as PDF and HTML" in found[0].message


@pytest.mark.usefixtures("nothing_there")
def test_without_a_voice_there_is_a_script() -> None:
    made, found = ordered("audio")
    assert made == ["plan-standard: audio"]
    assert "it is made as a script to be read aloud" in found[0].message
