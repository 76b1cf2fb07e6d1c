"""The words beside the sound of an MP3: its title, its chapters, whatever else it is tagged with.

The sound itself is not read: what was spoken is searched as the words that were spoken.
"""

import struct
from collections.abc import Iterator

_HEAD = 10
_ENCODINGS = ("latin-1", "utf-16", "utf-16-be", "utf-8")
_AT_THE_END = (b"APETAGEX", b"LYRICSBEGIN", b"TAG")
_LAST = 64 * 1024


def sound_layers(content: bytes) -> Iterator[tuple[str, str]]:
    """Yield each text of a tag (ID3v2, ID3v1, APE) with the name of its place."""
    yield from _frames(content[_HEAD : _HEAD + _seven_bits(content[6:10])])
    last = content[-_LAST:]
    for mark in _AT_THE_END:
        found = last.rfind(mark)
        if found >= 0 and (mark != b"TAG" or len(last) - found == 128):
            yield mark.decode(), last[found:].decode("latin-1")


def _seven_bits(size: bytes) -> int:
    return sum((byte & 0x7F) << shift for byte, shift in zip(size, (21, 14, 7, 0), strict=True))


def _frames(tag: bytes) -> Iterator[tuple[str, str]]:
    """Yield what the frames of a tag hold; a frame may hold frames, as a chapter does."""
    at = 0
    while at + _HEAD <= len(tag) and tag[at : at + 4].isalnum():
        name = tag[at : at + 4].decode("latin-1")
        (size,) = struct.unpack(">I", tag[at + 4 : at + 8])
        held = tag[at + _HEAD : at + _HEAD + size]
        yield name, _text(held)
        yield f"{name}, as bytes", held.decode("latin-1").replace("\0", " ")
        if name in {"CHAP", "CTOC"}:
            identity, _, rest = held.partition(b"\0")
            yield name, identity.decode("latin-1")
            count = 2 if name == "CTOC" else 16
            inner = rest[count:]
            for _ in range(rest[1] if name == "CTOC" and len(rest) > 1 else 0):
                child, _, inner = inner.partition(b"\0")
                yield name, child.decode("latin-1")
            yield from _frames(inner)
        at += _HEAD + size
    rest = tag[at:].strip(b"\0")
    if rest:
        yield "rest", rest.decode("latin-1")


def _text(held: bytes) -> str:
    """Read a frame as text in the encoding that its first byte says."""
    encoding = _ENCODINGS[held[0]] if held and held[0] < len(_ENCODINGS) else "latin-1"
    return held[1:].decode(encoding, "replace").replace("\0", " ")
