"""The commands that help to write easy words: ``easy``, ``words``, ``phrases`` and ``pictures``."""

import argparse
import json
from collections.abc import Iterable
from pathlib import Path

from rich.console import Console
from rich.text import Text

from generator import tell
from generator.command import Command, ReadDate
from generator.plan.load import load_file, nearest
from generator.plan.model import SECTIONS


def _easy(options: argparse.Namespace, out: Console, err: Console) -> bool:
    from generator import tell_easy  # noqa: PLC0415 (keeps the other commands quick)
    from generator.plan.check_easy import has_rules, items  # noqa: PLC0415

    loaded = load_file(options.plan)
    errors = [each for each in loaded.findings if each.is_error]
    tell.findings(errors, options.plan, err)  # what they leave out looks as if missing
    if loaded.plan is None:
        return False
    found = items(loaded.plan)
    if not has_rules(loaded.plan):
        language = loaded.plan.plan.written_in
        words = f"there are no easy-read rules yet for {language}: the words are not checked."
        tell.warnings([words], err)
    if options.json:
        print(json.dumps(tell_easy.as_json(found, loaded.source, options.plan), indent=2))
    else:
        tell_easy.easy(found, loaded.source, out)
    return tell_easy.counts(found).is_sound and not errors


def _words(options: argparse.Namespace, out: Console, err: Console) -> bool:
    from generator.easy_read.words import word_list  # noqa: PLC0415 (has a list to read)

    typed = " ".join(options.words)
    found = list(word_list().about(typed))
    if not found:
        near = nearest(typed, (each.word for each in word_list().words))
        err.print(Text(f'clearplan: no hard word is known by "{typed}". {near}'))
        return False
    tell.hard_words(found, out)
    return True


def _phrases(options: argparse.Namespace, out: Console, _err: Console) -> bool:
    from generator import tell_phrases  # noqa: PLC0415 (keeps the other commands quick)

    words = " ".join(options.words)
    return tell_phrases.run(words, options.section, as_json=options.json, out=out)


def _pictures(options: argparse.Namespace, out: Console, err: Console) -> bool:
    from generator import shelf  # noqa: PLC0415 (all of these keep the other commands quick)
    from generator.pages.contact_sheet import render_sheet, subjects  # noqa: PLC0415
    from generator.press import html  # noqa: PLC0415

    album = None
    if options.plan:
        loaded = load_file(options.plan)
        if loaded.plan is None:
            tell.findings(loaded.findings, options.plan, err)
            return False
        album = loaded.locality.album if loaded.locality else None
        if album:
            unread = (*album.findings, *album.faults(album.album.concepts()))
            tell.findings(unread, options.plan, err)
    place = f"Pictures of {loaded.locality.file.name}" if album and loaded.locality else ""
    found = subjects(options.words, album.album if album else None, place)
    if not found:
        known = (
            word for each in subjects() for sample in each.samples for word in (sample.concept,)
        )
        advice = nearest("_".join(options.words), known)
        words = " ".join(options.words)
        err.print(Text(f'clearplan: there is no picture for "{words}". {advice}'))
        return False
    shelf.put(options.out, html.render(render_sheet(options.words, found)))
    for each in found if options.words else ():
        named = ", ".join(sample.concept for sample in each.samples)
        out.print(Text(f"{each.name}: {named}"))
    count = sum(len(each.samples) for each in found)
    out.print(Text(f"{tell.count(count, 'picture')} to choose from in {options.out}"))
    return True


def _easy_options(parser: argparse.ArgumentParser, _day: ReadDate) -> None:
    parser.add_argument("plan", type=Path, metavar="PLAN.yaml", help="the plan")
    parser.add_argument("--json", action="store_true", help="print the same as JSON")


def _words_options(parser: argparse.ArgumentParser, _day: ReadDate) -> None:
    parser.add_argument(
        "words", nargs="*", metavar="WORDS", help="in the word itself or in what is said of it"
    )


def _phrases_options(parser: argparse.ArgumentParser, _day: ReadDate) -> None:
    parser.add_argument("words", nargs="*", metavar="WORDS", help="words to look for; else all")
    parser.add_argument(
        "--section",
        choices=SECTIONS,
        metavar="SECTION",
        help="only those for this section of a plan: actions, risks …",
    )
    parser.add_argument("--json", action="store_true", help="print them as JSON")


def _pictures_options(parser: argparse.ArgumentParser, _day: ReadDate) -> None:
    parser.add_argument("words", nargs="*", metavar="WORD", help="what to look for; else all")
    parser.add_argument(
        "--plan", type=Path, metavar="PLAN.yaml", help="a plan whose council has its own pictures"
    )
    parser.add_argument(
        "--out",
        type=Path,
        metavar="FILE",
        default=Path("pictures.html"),
        help="the page to write (pictures.html)",
    )


COMMANDS: Iterable[Command] = (
    Command(
        "easy",
        _easy,
        "show the easy words of a plan, with what to mend in them",
        "  clearplan easy plan.yaml\n  clearplan easy plan.yaml --json\n\n"
        "Each sentence stands with its line and its picture. MUST marks what stops words from\n"
        "being easy read; should, what is worth a look. Nothing is changed in the file.\n"
        "exit codes: 0 nothing must be mended and nothing is missing, 1 otherwise, 2 wrong usage",
        _easy_options,
    ),
    Command(
        "words",
        _words,
        "find hard words, with a plain word or an explanation in easy read",
        "  clearplan words\n  clearplan words advocate\n  clearplan words court order\n\n"
        "Without WORDS, all that are known, by subject. Easy-read copies explain each where they\n"
        "first use it. A council adds its own in its locality file, under words.\n"
        "exit codes: 0 found, 1 there is no such word",
        _words_options,
    ),
    Command(
        "phrases",
        _phrases,
        "find ready-made wordings, standard and easy read, to use in a plan by name",
        "  clearplan phrases\n"
        "  clearplan phrases new lock\n"
        "  clearplan phrases --section contingency\n"
        "  clearplan phrases bank --json\n\n"
        "In a plan, phrase: ring-999 stands in place of text and easy_read.\n"
        "exit codes: 0 found, 1 none has these words, 2 wrong usage",
        _phrases_options,
    ),
    Command(
        "pictures",
        _pictures,
        "find pictures for easy read, and make a page to choose them from",
        "  clearplan pictures\n"
        "  clearplan pictures ring police\n"
        "  clearplan pictures door --out doors.html\n"
        "  clearplan pictures --plan plan.yaml      with the pictures of the plan's own council\n\n"
        "Each picture stands on the page with the word for it, which goes before the sentence:\n"
        "  - lock: A worker will put a new lock on your door.\n"
        "A search finds pictures that have all its words in their name or subject; where there is\n"
        "none, those that have one of them in their name.\n\n"
        "exit codes: 0 done, 1 nothing was found, or the page cannot be written, 2 wrong usage",
        _pictures_options,
    ),
)
