"""The script to be read aloud, and the sound made of it."""

import shutil
import struct
from itertools import pairwise

import pytest

from generator.press.sound_layers import sound_layers
from generator.press.words import row, words
from generator.reading import audio, commands, narration
from generator.reading.commands import ReadingFailed
from generator.reading.pieces import pieces
from generator.wording import aloud
from tests.reading.copies import example_pages, page

SAYS = {
    "Ring 01632 960 001 now": "Ring zero one six three two, nine six zero, zero zero one now",
    "+44 (0)1632 960001": "zero one six three two, nine six zero zero zero one",
    "If hurt, ring 999 or call 101": "If hurt, ring nine nine nine or call one zero one",
    "at flat 101, room 9990": "at flat 101, room 9990",
    "Friday 20 November 2026": "Friday the twentieth of November, twenty twenty-six",
    "by 1 May 2005": "by the first of May, two thousand and five",
    "moved to 13 November": "moved to the thirteenth of November",
    "30 June 1908": "the thirtieth of June, nineteen oh eight",
    "at 10:30 in the morning": "at ten thirty in the morning",
    "between 10am and 2.05pm": "between ten in the morning and two oh five in the afternoon",
    "12pm, 12am": "twelve midday, twelve midnight",
    "from 14:30 to 10:00": "from two thirty in the afternoon to ten o'clock",
    "£1,460 or £20.50, £1": "one thousand four hundred and sixty pounds or twenty pounds fifty, "
    "one pound",
    "£1.2 million; 10:30:15; 45 Mill Lane; EW-SP-0147": "£1.2 million; 10:30:15; 45 Mill Lane; "
    "EW-SP-0147",
    "nadia@voices.example": "nadia at voices dot example",
    "(https://a.example/b)": "(a dot example slash b)",
}


@pytest.mark.parametrize("typed", SAYS)
def test_what_is_written_short_is_said_in_full(typed: str) -> None:
    assert aloud.said(typed) == SAYS[typed]


def test_the_script_holds_every_sentence_in_its_order() -> None:
    for each in example_pages()[::9]:
        script = row(words(narration.script(each).decode()))
        at = 0
        for piece in pieces(each):
            for line in (piece.label, *piece.text.splitlines()):
                # A number before a heading or an item is said as a word.
                held = words(aloud.said(line))
                if held and held[0].isdigit():
                    del held[0]
                at = script.find(row(held), at) if held else at
                assert at >= 0, line
                at += len(row(held)) - 1 if held else 0


def test_headings_are_announced_and_pauses_marked() -> None:
    main = "<h1>Plan</h1><p>For George</p><h2>1. Risks</h2><h3>Door</h3><ol><li>Ring</li></ol>"
    made = narration.script(page(main)).decode().split("\r\n\r\n")
    assert made[-9:] == [
        *("Plan.", "For George.", "This takes about one minute.", "[Long pause]"),
        *("Section one: Risks.", "[Pause]", "Heading: Door.", "Number one: Ring."),
        *("This is the end.\r\n",),
    ]


needs_voice = pytest.mark.skipif(
    any(shutil.which(each) is None for each in ("espeak-ng", "lame")), reason="no voice"
)


@needs_voice
def test_the_sound_has_a_chapter_for_each_heading() -> None:
    main = "<h1>Plan</h1><p>For George.</p><h2>1. Risks</h2><p>One [[t]].</p><h2>Dates</h2><p>A</p>"
    made = audio.render(page(main))
    assert made == audio.render(page(main))
    titles = [text for name, text in sound_layers(made) if name == "TIT2"]
    assert titles == ["Plan", "Plan", "1. Risks", "Dates"]
    starts = [
        struct.unpack(">II", made[at + 19 : at + 27])
        for at in range(2000)
        if made[at : at + 4] == b"CHAP"
    ]
    assert [first for first, _ in starts] == sorted({first for first, _ in starts})
    assert all(end == after for (_, end), (after, _) in pairwise(starts))
    # 48 kilobits a second: the last chapter ends where the sound does.
    sound = made[made.index(b"\xff\xf3") :]
    assert abs(len(sound) / 6 - starts[-1][1]) < 300


def test_a_program_that_does_not_end_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(commands, "SECONDS", 1)
    sleep = commands.Program("sleep", "a slow one", "coreutils")
    with pytest.raises(ReadingFailed, match="too long"):
        commands.run(sleep, ["20"], b"")
    gone = commands.Program("no-such-program", "one that is not there", "nothing")
    with pytest.raises(ReadingFailed, match="apt install nothing"):
        commands.run(gone, [], b"")
