"""The main job: from a sound plan to every copy that may be made of it, each proved.

For each recipient: decide, project, lay out, press, prove, and only then put the files in their
folder. One recipient's failure stops that recipient's copies alone.
"""

import functools
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from generator import pages, shelf
from generator.consent.decide import Access, decide
from generator.consent.project import project
from generator.consent.withhold import withhold, withhold_earlier
from generator.copy import RecipientCopy
from generator.earlier import Earlier
from generator.orders import Narrow, Order, order
from generator.pages.page import Page
from generator.parts import in_parts
from generator.plan.finding import Finding, finding
from generator.plan.model import Plan
from generator.press import fit, fonts, html
from generator.press.failure import RenderFailed
from generator.press.parts import MOST
from generator.press.pdf import Printed
from generator.press.prove import prove, ua_failures
from generator.press.worker import Job, Presses
from generator.reading import ways
from generator.reading.commands import ReadingFailed
from generator.since import compare
from generator.translation.apply import translated
from generator.translation.pofile import Translation
from generator.versions import Version, versions
from generator.withheld import Withheld


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one recipient's copies.

    ``files`` are in their folder. Where there are none, ``reason`` says why: it is ``failed`` if
    a copy should have been made, else it is as the record of sharing has it.
    """

    recipient: str
    name: str
    files: tuple[Path, ...] = ()
    reason: str = ""
    failed: bool = False
    older_removed: bool = False
    findings: tuple[Finding, ...] = ()
    measured: tuple[Finding, ...] = ()
    """What is known only of copies that were laid out."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """One copy on the press: the order for it, its page and its PDF to come."""

    version: Version
    order: Order
    page: Page
    job: Job[fit.Pressed] | None


@dataclass(frozen=True, slots=True)
class _Pressing:
    """One recipient's copies on the press."""

    access: Access
    withheld: Withheld
    pieces: tuple[_Piece, ...]
    findings: tuple[Finding, ...]
    is_whole: bool
    """Whether there is a copy in each language that was asked for."""
    is_narrowed: bool
    """Whether the run was to make nothing of what they asked for."""


_NOTHING_EARLIER: Mapping[str, Earlier] = {}
_NO_TRANSLATIONS: Mapping[str, Translation] = {}


def make(  # noqa: PLR0913 - these are what there is to say of a run
    plan: Plan,
    recipients: Sequence[str],
    on: date,
    out: Path,
    narrow: Narrow,
    *,
    earlier: Mapping[str, Earlier] = _NOTHING_EARLIER,
    translations: Mapping[str, Translation] = _NO_TRANSLATIONS,
) -> Iterator[Outcome]:
    """Make the copies for each recipient in turn and yield what came of it.

    ``plan`` is one without errors; ``on`` is the day on which the copies are made; ``earlier`` is
    what a recipient's copy is compared with, ``translations`` the plan's words in other languages.
    Raises OSError if ``out`` cannot be written.
    """
    in_others = {name: translated(plan, held) for name, held in translations.items()}
    with ExitStack() as stack:
        presses: Presses | None = None
        waiting: list[_Pressing | Outcome] = []
        for key in recipients:
            access = decide(plan, key, on)
            copy = project(plan, access)
            if copy is None:
                removed = shelf.clear(out, key)
                name = plan.people[key].display_name()
                waiting.append(Outcome(key, name, reason=access.reason, older_removed=removed))
                continue
            withheld = withhold(plan, access)
            if key in earlier:
                copy, withheld = _since(copy, withheld, access, earlier[key])
            # What is withheld is sought in every language in which it has words.
            others = tuple(withhold(each.plan, access) for each in in_others.values())
            withheld = replace(withheld, others=others)
            held = versions(plan, access, copy, in_others, narrow.languages)
            found = [*held.findings]
            laid_out = []
            for version in held.made:
                orders, more = order(version.copy, narrow, asked=version.asked)
                found += more
                for each in orders:
                    page = pages.render(
                        version.copy, each.edition, asked=each.asked, original=version.original
                    )
                    job = None
                    # What fits on one sheet is found by the press, for the HTML copy too.
                    if "pdf" in each.formats or page.shorter:
                        presses = presses or stack.enter_context(Presses())
                        job = presses.submit(page, fit.render)
                    laid_out.append(_Piece(version, each, page, job))
            told = tuple(dict.fromkeys(found))
            narrowed = not laid_out and held.is_whole and narrow != Narrow()
            pressing = _Pressing(
                access, withheld, tuple(laid_out), told, held.is_whole, is_narrowed=narrowed
            )
            waiting.append(pressing)
        for each_one in waiting:
            if isinstance(each_one, Outcome):
                yield each_one
            else:
                yield _finish(plan, each_one, out, presses)


def _since(
    copy: RecipientCopy, withheld: Withheld, access: Access, earlier: Earlier
) -> tuple[RecipientCopy, Withheld]:
    """Let a copy say what changed, and the proof see to it that it says no more than that."""
    then = decide(earlier.plan, access.recipient, earlier.on)
    old = project(earlier.plan, then)
    if old is None:
        return copy, withheld
    since = compare(old, copy, earlier.had_on)
    compared = copy.model_copy(update={"since": since})
    return compared, withhold_earlier(withheld, earlier.plan, then, since)


def _finish(plan: Plan, pressing: _Pressing, out: Path, presses: Presses | None) -> Outcome:
    """Press and prove a recipient's files; put them in their folder only if all are sound."""
    key = pressing.access.recipient
    name = plan.people[key].display_name()
    missing = any(each.code == "easy-read-missing" for each in pressing.findings)
    draft = plan.plan.stage == "draft"
    files: dict[str, bytes] = {}
    measured: list[Finding] = []
    said: dict[str, str] = {}
    spoken: dict[str, str] = {}
    try:
        for piece in pressing.pieces:
            each, language = piece.order, piece.version.copy.frame.language
            _refuse_unprintable(piece.page)
            pressed = piece.job.result() if piece.job else None
            shown = pressed.page if pressed else piece.page
            if "html" in each.formats:
                files[f"{each.name}.html"] = html.render(shown)
            if presses and pressed and "pdf" in each.formats:
                pdfs, found = _pdfs(piece, pressed.printed, presses)
                files |= pdfs
                measured += found
            for format_ in each.formats:
                for made in ways.made(format_, shown, piece.version.copy.reader.braille):
                    file = f"{each.words_name}{made.ending}"
                    files[file], said[file] = made.content, made.said
            spoken |= dict.fromkeys(files.keys() - spoken.keys(), language)
        for file, content in files.items():
            _prove(file, content, pressing.withheld, said.get(file, ""), spoken[file])
    except (RenderFailed, ReadingFailed) as error:
        removed = shelf.clear(out, key)
        return Outcome(key, name, (), str(error), True, removed, pressing.findings)
    if not files:
        # What this run was not to make is no older copy.
        removed = not pressing.is_narrowed and shelf.clear(out, key)
        reason = _why_nothing(pressing.findings)
        failed = missing or not pressing.is_whole
        return Outcome(key, name, (), reason, failed, removed, pressing.findings)
    shelf.publish(out, key, files)
    paths = tuple(out / key / file for file in files)
    reason = "easy-read wording is missing" if missing and not draft else ""
    reason = reason or ("" if pressing.is_whole else _WITHOUT_TRANSLATION)
    found_all = (pressing.findings, tuple(measured))
    return Outcome(key, name, paths, reason, bool(reason), False, *found_all)


def _pdfs(
    piece: _Piece, whole: Printed, presses: Presses
) -> tuple[dict[str, bytes], list[Finding]]:
    """Give the PDFs of an order by name: one, or the parts of a long one if they are wished for."""
    order, copy = piece.order, piece.version.copy
    alone = {f"{order.name}.pdf": whole.pdf}
    if order.edition != "easy_read" or whole.pages <= MOST:
        return alone, []
    if not copy.reader.parts:
        key = copy.reader.key
        words = {"recipient": key, "pages": whole.pages, "most": MOST}
        return alone, [finding("easy-read-long", ("people", key, "copy"), **words)]
    parts = enumerate(in_parts(piece.version, whole, order.asked, presses), 1)
    return {f"{order.name}-part-{number}.pdf": made for number, made in parts}, []


_WITHOUT_TRANSLATION = "a translation is missing"
_TRANSLATION_LACKS = {
    "english-without-welsh", "not-translated", "ready-made-not-translated", "translation-changed",
    "translation-faulty", "translation-missing",
}  # fmt: skip


_BETRAYED = {"name-hidden-in-translation", "particulars-in-translation"}


def _why_nothing(found: tuple[Finding, ...]) -> str:
    codes = {each.code for each in found}
    if codes & _BETRAYED:
        return "a translation says what this recipient may not see"
    if "translation-refused" in codes:
        return "nobody has reviewed the translation"
    if codes & _TRANSLATION_LACKS:
        return _WITHOUT_TRANSLATION
    if "easy-read-missing" in codes:
        return "easy-read wording is missing"
    if "home-page-not-made" in codes:
        return "the page to leave at home cannot be made"
    return "did not ask for this kind of copy"


def _refuse_unprintable(page: Page) -> None:
    bad = fonts.unprintable(page.body + page.title)
    if bad:
        shown = " ".join(f"{each} (U+{ord(each):04X})" for each in sorted(bad)[:10])
        raise RenderFailed(
            f"No installed font can show these characters: {shown}. "
            "Run clearplan doctor to see which fonts to install."
        )


@functools.cache
def _innocent(language: str) -> tuple[str, ...]:
    """Give the words that stand in every copy: those of the templates and of an empty page."""
    empty = Page(title="", language=language, classes=(), body="", css="")
    return (*pages.own_words(language), html.render(empty).decode())


def _prove(file: str, content: bytes, withheld: Withheld, said: str, language: str) -> None:
    """Open a finished file again; raise ``RenderFailed`` if it is not fit to leave.

    ``said`` are words in it that cannot be read back from it whole.
    """
    leaked = prove(file, content, withheld, _innocent(language), said)
    if leaked:
        items = ", ".join(dict.fromkeys(leaked))
        raise RenderFailed(
            f"{file} would show what this recipient may not see: {items}. Look whether another "
            "text that they may see says the same; if not, this is a fault of clearplan: report it."
        )
    failures = ua_failures(content) if file.endswith(".pdf") else ()
    if failures:
        raise RenderFailed(f"{file} does not meet PDF/UA-1: {'; '.join(failures)}.")
