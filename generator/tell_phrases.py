"""What ``clearplan phrases`` prints: ready-made wordings to look for, read and paste."""

import json
import textwrap
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from rich.console import Console
from rich.text import Text

from generator.phrases.bank import Blank, Phrase, bank
from generator.phrases.find import find
from generator.plan.phrased import TAKES, same_as

_MOST_SHOWN = 4
"""So many are shown whole; more would hide the one that was meant."""

_WIDEST = 80

_SAMPLES: Mapping[str, str] = {
    "person": "KEY", "people": "KEY", "day": "2026-11-20", "time": "10:30",
    "phone": "01632 960000", "text": "…",
}  # fmt: skip
"""What a snippet has in a blank, to be written over."""


def run(words: str, section: str | None, *, as_json: bool, out: Console) -> bool:
    """Print the wordings that are for a section and have the words; tell whether there are any."""
    chosen = [each for each in bank().values() if section in (None, *each.sections)]
    found = find(words, chosen) if words else chosen
    if as_json:
        print(json.dumps([as_data(each) for each in found], indent=2, ensure_ascii=False))
    elif words:
        _show(found, out)
    else:
        _list(found, out)
    return bool(found)


def _show(found: Sequence[Phrase], out: Console) -> None:
    if not found:
        out.print("No ready-made wording has these words. To see all: clearplan phrases")
        return
    for phrase in found[:_MOST_SHOWN]:
        for line in shown(phrase, min(out.width, _WIDEST)):
            out.print(line, soft_wrap=True)
    others = found[_MOST_SHOWN:]
    if others:
        out.print("Others that fit less well:")
        _lines(others, out)


def _list(found: Sequence[Phrase], out: Console) -> None:
    if not found:
        out.print("No ready-made wording is for this section. To see all: clearplan phrases")
        return
    by_subject: dict[str, list[Phrase]] = {}
    for phrase in found:
        by_subject.setdefault(phrase.subject, []).append(phrase)
    for subject, phrases in by_subject.items():
        out.print(Text(subject, style="bold"))
        _lines(phrases, out)
        out.print()
    count = sum(map(len, by_subject.values()))
    out.print(Text(f"{count} ready-made wordings. To read one: clearplan phrases WORDS"))


def _lines(phrases: Iterable[Phrase], out: Console) -> None:
    for phrase in phrases:
        line = Text(f"  {phrase.name:<28} {phrase.easy_read[0][1]}")
        line.truncate(min(out.width, _WIDEST), overflow="ellipsis")
        out.print(line)


def shown(phrase: Phrase, width: int) -> Iterator[Text]:
    """Write one wording in full: its words, its blanks, and what to paste into a plan."""
    yield Text(phrase.name, style="bold")
    yield from _wrapped(f"{phrase.subject}. For: {', '.join(phrase.sections)}.", width, "  ")
    yield Text("\n  Standard")
    for sentence in phrase.text:
        yield from _wrapped(sentence, width, "    ")
    yield Text("\n  Easy read")
    for concept, sentence in phrase.easy_read:
        yield from _wrapped(f"{concept}: {sentence}", width, "    ")
    if phrase.blanks:
        yield Text("\n  Blanks")
        for blank in phrase.blanks.values():
            yield from _wrapped(about(phrase, blank), width, "    ")
    yield Text("\n  To paste into an entry")
    yield from (Text(f"    {line}") for line in snippet(phrase))
    yield Text("")


def _wrapped(words: str, width: int, indent: str) -> Iterator[Text]:
    wrapped = textwrap.wrap(
        words, width, initial_indent=indent, subsequent_indent=f"{indent}  ",
        break_on_hyphens=False,
    )  # fmt: skip
    yield from map(Text, wrapped)


def about(phrase: Phrase, blank: Blank) -> str:
    """Say what goes into a blank, and what does if it is left open."""
    return f"{blank.name}: {blank.says}. Takes {TAKES[blank.takes]}.{_if_open(phrase, blank)}"


def _if_open(phrase: Phrase, blank: Blank) -> str:
    if not blank.is_needed:
        return " May be left out."
    return f" Left open, it is {same}." if (same := _same(phrase, blank)) else ""


def _same(phrase: Phrase, blank: Blank) -> str:
    """Name what fills a blank that is left open."""
    if blank.name == "lead":
        return "the lead of the plan"
    by_section = [same_as(blank.name, section) for section in phrase.sections]
    named = " or ".join(dict.fromkeys(name for names in by_section for name in names))
    if not named:
        return ""
    return f"the {named} of the entry{'' if all(by_section) else ', where it has one'}"


def snippet(phrase: Phrase) -> tuple[str, ...]:
    """Write what an entry needs to have this wording; what may be left open is a comment."""
    needed = {
        each.name: _sample(each) for each in phrase.blanks.values() if _is_asked(phrase, each)
    }
    open_ = {name: _sample(each) for name, each in phrase.blanks.items() if name not in needed}
    if not needed:
        others = (f"# or with: {', '.join(open_)}",) if open_ else ()
        return (f"phrase: {phrase.name}", *others)
    return (
        "phrase:",
        f"  name: {phrase.name}",
        *(f"  {name}: {sample}" for name, sample in needed.items()),
        *(f"  # {name}: {sample}" for name, sample in open_.items()),
    )


def _is_asked(phrase: Phrase, blank: Blank) -> bool:
    """Whether nothing else fills a blank that a wording needs."""
    filled = all(same_as(blank.name, section) for section in phrase.sections)
    return blank.is_needed and blank.name != "lead" and not filled


def _sample(blank: Blank) -> str:
    _, _, example = blank.says.partition("as in: ")
    return example or _SAMPLES[blank.takes]


def as_data(phrase: Phrase) -> dict[str, Any]:
    """Give one wording as data for other programs."""
    return {
        "name": phrase.name,
        "subject": phrase.subject,
        "sections": phrase.sections,
        "text": phrase.text,
        "easy_read": [{concept: sentence} for concept, sentence in phrase.easy_read],
        "blanks": [
            {"name": each.name, "takes": each.takes, "needed": each.is_needed, "says": each.says}
            for each in phrase.blanks.values()
        ],
        "snippet": "\n".join(snippet(phrase)),
    }
