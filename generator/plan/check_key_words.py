"""What of a copy's words stands in the way of somebody with aphasia, who asked for key words."""

import re
from collections.abc import Iterator

from generator.copy import RecipientCopy
from generator.fields import Kind, Path, walk
from generator.pages.key_words import only_small
from generator.plan.check_plan import path_of
from generator.plan.finding import Finding, finding

_BOLD = re.compile(r"\*\*(.+?)\*\*|__(.+?)__", re.DOTALL)
_CONTRACTION = re.compile(
    r"\b\w+(?:n['\u2019]t|['\u2019](?:ll|re|ve|d|m))\b"
    r"|\b(?:it|that|there|here|he|she|what|who|where|let)['\u2019]s\b",
    re.IGNORECASE,
)


def check_key_words(copy: RecipientCopy) -> Iterator[Finding]:
    """Yield a finding for each bold that tells nothing, and for each short form of two words."""
    reader = copy.reader.key
    for path, text in _words(copy):
        for match in _BOLD.finditer(text):
            bold = match[1] or match[2]
            if "{" not in bold and only_small(bold):
                yield finding("bold-of-small-words", path, recipient=reader, words=bold)
        for match in _CONTRACTION.finditer(text):
            yield finding("short-form", path, recipient=reader, words=match[0])


def _words(copy: RecipientCopy) -> Iterator[tuple[Path, str]]:
    """Yield the wording that the editions of a copy show, with where it stands."""
    editions = set(copy.reader.editions)
    easy, other = "easy_read" in editions, bool(editions - {"easy_read"})
    for section, key, entry in copy.entries():
        place = path_of(f"{section}.{key}" if key else section)
        for path, text, kind in walk(entry, place):
            is_shown = easy if "easy_read" in path else other
            if is_shown and kind in {Kind.WORDS, Kind.PERSON_OR_WORDS}:
                yield path, text
