"""A narration spoken by eSpeak NG, as one MP3 file with a chapter for each section."""

import struct
from collections.abc import Mapping

from generator.pages.page import Page
from generator.reading import id3
from generator.reading.commands import PACKER, SPEAKER, ReadingFailed, run
from generator.reading.narration import PACE, chapters
from generator.wording import phrases
from generator.wording.messages import catalogue

VOICES: Mapping[str, tuple[str, str]] = {
    "en": ("en-gb", "eng"), "cy": ("cy", "cym"), "pl": ("pl", "pol"), "ro": ("ro", "ron"),
    "ur": ("ur", "urd"), "pa": ("pa", "pan"), "ar": ("ar", "ara"), "bn": ("bn", "ben"),
    "gu": ("gu", "guj"), "pt": ("pt", "por"), "es": ("es", "spa"), "zh": ("cmn", "zho"),
}  # fmt: skip
"""By language: the voice, and the language's code in a sound file (ISO 639-2)."""

_BITS = 16
_BETWEEN = 1.5
"""Seconds of silence between chapters."""


def render(page: Page) -> bytes:
    """Make the file. Raises ``ReadingFailed``."""
    voice, code = VOICES[page.language.partition("-")[0]]
    sound, rate = bytearray(), 0
    marks = []
    silent = frozenset(map(catalogue(page.language).text, (phrases.PAUSE, phrases.LONG_PAUSE)))
    for chapter in chapters(page):
        if sound:
            sound += bytes(int(_BETWEEN * rate) * _BITS // 8)
        marks.append((chapter.title, _milliseconds(sound, rate)))
        spoken, rate = _spoken(
            "\n\n".join(_aloud(each, silent) for each in chapter.paragraphs), voice
        )
        sound += spoken
    kind = ["-r", "-s", f"{rate / 1000:g}", "--bitwidth", f"{_BITS}", "-m", "m"]
    packed = run(PACKER, [*kind, "--quiet", "-t", "-b", "48", "-", "-"], bytes(sound))
    return id3.tag(page.title, code, marks, _milliseconds(sound, rate)) + packed


def _milliseconds(sound: bytearray, rate: int) -> int:
    return len(sound) * 8 * 1000 // (_BITS * rate) if rate else 0


def _aloud(paragraph: str, silent: frozenset[str]) -> str:
    """Leave out what is not read aloud, and signs that mean something to the voice alone."""
    if paragraph in silent:
        return ""
    return paragraph.replace("[", "(").replace("]", ")")


def _spoken(text: str, voice: str) -> tuple[bytes, int]:
    """Speak a text; give the samples of the WAV that the voice writes, and their rate."""
    options = ["-v", voice, "-s", f"{PACE}", "-b", "1", "--stdin", "--stdout"]
    wave = run(SPEAKER, options, text.encode())
    head = wave[:44]
    if head[:4] != b"RIFF" or head[36:40] != b"data":
        raise ReadingFailed(f"{SPEAKER.what}, wrote no sound.")
    _, channels, rate, _, _, bits = struct.unpack("<HHIIHH", head[20:36])
    if (channels, bits) != (1, _BITS):
        raise ReadingFailed(f"{SPEAKER.what}, wrote sound of another kind.")
    return wave[44:], rate
