"""The title and chapters of a sound file (ID3v2.3, with its Chapter Frame Addendum)."""

import struct
from collections.abc import Sequence

_UTF_16 = b"\x01"
_NOT_USED = b"\xff\xff\xff\xff"
_MOST = 255


def tag(title: str, language: str, marks: Sequence[tuple[str, int]], end: int) -> bytes:
    """Make the tag that comes before the sound: each chapter has its title and first millisecond.

    ``language`` is as in ISO 639-2; ``end`` is where the last chapter ends.
    """
    marks = marks[:_MOST]
    ends = [*(start for _, start in marks[1:]), end][: len(marks)]
    names = [f"chapter{number}".encode() + b"\0" for number in range(1, len(marks) + 1)]
    contents = b"contents\0\x03" + bytes([len(marks)]) + b"".join(names)
    chapters = b"".join(
        _frame("CHAP", name + struct.pack(">II", start, stop) + _NOT_USED * 2 + _text("TIT2", held))
        for name, (held, start), stop in zip(names, marks, ends, strict=True)
    )
    language_frame = _frame("TLAN", b"\0" + language.encode())
    frames = _text("TIT2", title) + language_frame + _frame("CTOC", contents) + chapters
    size = bytes(len(frames) >> shift & 0x7F for shift in (21, 14, 7, 0))
    return b"ID3\x03\0\0" + size + frames


def _text(name: str, text: str) -> bytes:
    return _frame(name, _UTF_16 + b"\xff\xfe" + text.encode("utf-16-le"))


def _frame(name: str, content: bytes) -> bytes:
    return name.encode() + struct.pack(">I", len(content)) + b"\0\0" + content
