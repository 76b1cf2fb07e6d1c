"""The forms in which words go to a translator and come back: PO, XLIFF 1.2 and 2.1, Word."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.plan.finding import Finding
from generator.translation import pofile
from generator.translation.handover import Came, Handover, Returned, UnreadableError
from generator.translation.pofile import Said, Translation
from generator.wording.messages import header


@dataclass(frozen=True, slots=True)
class Form:
    """One form: what its files end with, and how they are written and read."""

    ending: str
    write: Callable[[Handover], bytes]
    read: Callable[[bytes], Came]


def _po(handover: Handover) -> bytes:
    messages = (
        Said(f"{each.number} | {each.place}", each.text, each.translation, notes=each.notes)
        for each in handover.segments
    )
    held = {said.key: said for said in messages}
    return pofile.content(Translation(handover.language, Path(), held), handover.mark)


def _po_returned(content: bytes) -> Came:
    held = pofile.parse(content, "", Path("file"))
    if isinstance(held, Finding):
        raise UnreadableError(held.message.partition(": ")[2].rstrip(".") or held.message)
    typed = pofile.decoded(content)
    texts = (
        Returned(
            said.context.partition(" | ")[0], said.text, said.translation if said.is_usable else ""
        )
        for said in held.messages.values()
    )
    return Came(tuple(texts), header(typed, "Language"), header(typed, pofile.MARK))


def _xliff_1(handover: Handover) -> bytes:
    from generator.translation import xliff  # noqa: PLC0415 (each form loads what it needs)

    return xliff.written(handover, "1.2")


def _xliff_2(handover: Handover) -> bytes:
    from generator.translation import xliff  # noqa: PLC0415

    return xliff.written(handover, "2.1")


def _xliff_returned(content: bytes) -> Came:
    from generator.translation import xliff  # noqa: PLC0415

    return xliff.returned(content)


def _word(handover: Handover) -> bytes:
    from generator.translation import table  # noqa: PLC0415 (half a second to load)

    return table.written(handover)


def _word_returned(content: bytes) -> Came:
    from generator.translation import table  # noqa: PLC0415

    return table.returned(content)


FORMS: Mapping[str, Form] = {
    "po": Form(".po", _po, _po_returned),
    "xliff": Form(".xlf", _xliff_1, _xliff_returned),
    "xliff2": Form(".xliff", _xliff_2, _xliff_returned),
    "docx": Form(".docx", _word, _word_returned),
}
"""By name; ``xliff`` is 1.2, which older tools read, and ``xliff2`` is 2.1."""

LARGEST = 16 * 1024 * 1024
"""Bytes of a file that comes back, at most."""


def returned(path: Path) -> Came:
    """Read a file that came back, by its ending. Raises ``UnreadableError`` and OSError."""
    form = next((each for each in FORMS.values() if each.ending == path.suffix.lower()), None)
    if form is None:
        endings = ", ".join(each.ending for each in FORMS.values())
        raise UnreadableError(f"its name does not end as one of these: {endings}")
    if path.stat().st_size > LARGEST:
        raise UnreadableError("it is larger than a translation can be")
    return form.read(path.read_bytes())
