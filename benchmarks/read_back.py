"""How many words of a PDF read back as they were written, in twelve languages.

The same letter (``tests/press/letters.py``: 150 words and more, with headings, bold, a list, a
table, a link, names, dates, amounts and telephone numbers) is made by our press, by headless
Chromium from the HTML copy, and by Typst with the same fonts. Then its words are taken from our
tags, as a screen reader does, and from the pages, as who copies or searches does. A word counts
where it stands in the order of the letter, whole, without the punctuation around it; of Chinese,
each character counts.

Run it with ``python -m benchmarks.read_back``; languages can be named. It needs Chromium and
poppler-utils (``scripts/install-system.sh test``) and, for its columns, Typst
(``pip install typst``).

What is left: on a page the words of Nastaliq climb, and dots stand apart from their letters, so
that no program knows the lines again from where glyphs are; tools that turn lines from right to
left round lose the place of signs and numbers in them. In both the tags have every word, and an
HTML copy goes with each PDF.
"""

import importlib.util
import re
import subprocess
import sys
import tempfile
import unicodedata
from collections.abc import Callable
from difflib import SequenceMatcher
from pathlib import Path

import pypdfium2

from generator.press import fonts, html, pdf
from tests.press.letters import LETTERS, body_of, words_of
from tests.press.tag_reader import Tagged
from tests.press.test_scripts import page

CHROMIUM = (
    *("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic"),
    *("--no-first-run", "--disable-background-networking", "--disable-component-update"),
    *("--disable-sync", "--no-pdf-header-footer"),
)
IGNORED = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
FURNITURE = {"", "•", "‣"}


def tokens(text: str, language: str) -> list[str]:
    text = unicodedata.normalize("NFC", IGNORED.sub("", text))
    found = list(text) if language.startswith("zh") else text.split()
    return [word for each in found if (word := _bare(each)) not in FURNITURE]


def _bare(word: str) -> str:
    kept = [at for at, each in enumerate(word) if unicodedata.category(each)[0] in "LMN"]
    return word[kept[0] : kept[-1] + 1] if kept else ""


def percent(found: str, language: str) -> str:
    """Say how many of the letter's words are found, in their order."""
    wanted, had = tokens(words_of(language), language), tokens(found, language)
    blocks = SequenceMatcher(None, wanted, had, autojunk=False).get_matching_blocks()
    return f"{100 * sum(block.size for block in blocks) / len(wanted):.1f}"


def by_poppler(content: bytes) -> str:
    command = ("pdftotext", "-", "-")
    done = subprocess.run(command, input=content, capture_output=True, check=True)  # noqa: S603
    return done.stdout.decode()


def by_pdfium(content: bytes) -> str:
    document = pypdfium2.PdfDocument(content)
    texts = [each.get_textpage().get_text_range() for each in document]
    document.close()
    return " ".join(texts).replace("\ufffe", "-")


def by_tags(content: bytes) -> str:
    return Tagged(content).root.text


def ours(language: str) -> bytes:
    return pdf.render(page(language, body_of(language)))


def chromium(language: str) -> bytes:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        source, made = folder / "letter.html", folder / "letter.pdf"
        source.write_bytes(html.render(page(language, body_of(language))))
        options = (f"--user-data-dir={folder / 'profile'}", f"--print-to-pdf={made}")
        command = (*CHROMIUM, *options, source.as_uri())
        subprocess.run(command, capture_output=True, check=True)  # noqa: S603
        return made.read_bytes()


def typst(language: str) -> bytes:
    import typst as engine  # noqa: PLC0415 (not among what clearplan needs)

    folders = sorted({str(file.parent) for file in fonts.files().values()})
    with tempfile.TemporaryDirectory() as name:
        source = Path(name, "letter.typ")
        source.write_text(typst_source(language), encoding="utf-8")
        made: bytes = engine.compile(str(source), font_paths=folders)
        return made


def typst_source(language: str) -> str:
    families = ", ".join(f'"{font.family}"' for font in fonts.LANGUAGES[fonts.primary(language)])
    lines, cells = [], []
    for line in LETTERS[language].splitlines():
        text = re.sub(r"([#$@<>_`\\~/])", r"\\\1", line.lstrip("#-| ")).replace("**", "*")
        text = re.sub(r"\[(.*?)\]", r'#link("https://example.org/")[\1]', text)
        if line.startswith("|"):
            cells += [f"[{each.strip()}]" for each in line.strip("| ").split("|")]
            continue
        start = {"# ": "= ", "##": "== ", "- ": "- "}.get(line[:2], "")
        lines.append(f"{start}{text}\n" if start != "- " else f"- {text}")
    table = f"#table(columns: 3, {', '.join(cells)})\n"
    setting = f'#set text(lang: "{fonts.primary(language)}", font: ({families}))'
    quotes = "#set smartquote(enabled: false)\n"
    return "\n".join([setting, quotes, *lines[:-2], "", table, *lines[-2:]])


COLUMNS: dict[str, tuple[Callable[[str], bytes], Callable[[bytes], str]]] = {
    "ours, tags": (ours, by_tags),
    "ours, Poppler": (ours, by_poppler),
    "ours, PDFium": (ours, by_pdfium),
    "Chromium, Poppler": (chromium, by_poppler),
    "Chromium, PDFium": (chromium, by_pdfium),
    "Typst, Poppler": (typst, by_poppler),
    "Typst, PDFium": (typst, by_pdfium),
}


def main(languages: list[str]) -> None:
    has_typst = importlib.util.find_spec("typst") is not None
    columns = {key: each for key, each in COLUMNS.items() if has_typst or each[0] is not typst}
    print(f"| % of words | {' | '.join(columns)} |")
    print(f"|---|{'--:|' * len(columns)}")
    for language in languages:
        made: dict[Callable[[str], bytes], bytes] = {}
        cells = []
        for make, read in columns.values():
            content = made[make] = made.get(make) or make(language)
            cells.append(percent(read(content), language))
        print(f"| {language} | {' | '.join(cells)} |", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:] or list(LETTERS))
