"""What a copy must not show, as the proof needs it: a value that no template ever sees.

``consent.withhold`` makes it from the whole plan; ``press.prove`` looks for it in every layer of
a finished file (sharing-rules, "Proof, for every copy made").
"""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Secret:
    """One thing withheld from a recipient.

    ``item`` names it for the practitioner (``actions.see-tariq``, ``people.tariq.contact.phone``)
    and is the only part of it that a message may show. ``text`` is what must not be found:
    wording with its placeholders written out, a name, a number, a date.
    """

    item: str
    text: str
    kind: Literal["words", "name", "number", "date", "picture"]
    """``words``: any distinctive run of them; ``name``: whole words, single ones in the same
    case; ``number``: its digits in one row, however grouped; ``date``: ISO text, to be found in
    any usual way of writing it; ``picture``: the fingerprint of its pixels."""


@dataclass(frozen=True, slots=True)
class Withheld:
    """All that one recipient may not see, and the words the copy holds by right."""

    secrets: tuple[Secret, ...]
    by_right: tuple[str, ...]
    """Texts of shared entries, names shown, the recipient's own details."""
    others: tuple["Withheld", ...] = ()
    """The same of the plan in the languages into which it is translated."""
