"""The fonts of every copy: which, where they are, what they can print, and in which language.

Only these fonts are used, from Debian's packages, so that a copy looks the same whatever else a
computer has. Static fonts alone: a piece cut from a variable font differs from run to run.
"""

import ctypes.util
import functools
import os
import unicodedata
from dataclasses import dataclass
from pathlib import Path

import uharfbuzz as harfbuzz  # type: ignore[import-untyped]
from babel import Locale

FAMILY = "Noto Sans"
"""The family of all words; the other scripts' fonts stand in for what it lacks."""


@dataclass(frozen=True, slots=True)
class Font:
    """A family, by the name of its files: ``NotoSans-Regular.ttf``, ``NotoSans-Bold.ttf``."""

    family: str
    stem: str
    scripts: str
    package: str = "fonts-noto-core"
    suffix: str = ".ttf"
    index: int = 0
    leaves: range = range(0)
    """What it does not print although it has it, so that this comes from the first family: Latin
    letters and digits, while quotation marks and dashes are its own."""


_SANS = Font(FAMILY, "NotoSans", "Latin, Greek and Cyrillic letters")
_NASKH = Font("Noto Naskh Arabic", "NotoNaskhArabic", "Arabic letters")
_NASTALIQ = Font(
    *("Noto Nastaliq Urdu", "NotoNastaliqUrdu", "Arabic letters as Urdu is written"),
    leaves=range(ord("0"), ord("9") + 1),
)
_GURMUKHI = Font("Noto Sans Gurmukhi", "NotoSansGurmukhi", "Gurmukhi letters")
_BENGALI = Font("Noto Sans Bengali", "NotoSansBengali", "Bengali letters")
_GUJARATI = Font("Noto Sans Gujarati", "NotoSansGujarati", "Gujarati letters")
_CHINESE = Font(
    *("Noto Sans CJK SC", "NotoSansCJK", "Chinese letters", "fonts-noto-cjk", ".ttc", 2),
    leaves=range(0x250),
)

FONTS = (
    _SANS,
    _NASKH,
    _GURMUKHI,
    _BENGALI,
    _GUJARATI,
    Font("Noto Sans Devanagari", "NotoSansDevanagari", "Devanagari letters"),
    Font("Noto Sans Tamil", "NotoSansTamil", "Tamil letters"),
    Font("Noto Sans Ethiopic", "NotoSansEthiopic", "Ethiopic letters"),
    Font("Noto Sans Hebrew", "NotoSansHebrew", "Hebrew letters"),
    Font("Noto Sans Armenian", "NotoSansArmenian", "Armenian letters"),
    Font("Noto Sans Georgian", "NotoSansGeorgian", "Georgian letters"),
    Font("Noto Sans Thai", "NotoSansThai", "Thai letters"),
    Font("Noto Sans Math", "NotoSansMath", "arrows"),
    Font("Noto Sans Symbols", "NotoSansSymbols", "circled numbers"),
    Font("Noto Sans Symbols2", "NotoSansSymbols2", "ticks and boxes"),
    _CHINESE,
    _NASTALIQ,
)
"""In the order in which a character's font is sought, where its language does not matter."""

LANGUAGES = {
    **dict.fromkeys(("en", "cy", "pl", "ro", "pt", "es"), (_SANS,)),
    "ur": (_NASTALIQ, _SANS),
    "pa": (_SANS, _GURMUKHI),
    "ar": (_SANS, _NASKH),
    "bn": (_SANS, _BENGALI),
    "gu": (_SANS, _GUJARATI),
    "zh": (_CHINESE, _SANS),
}
"""The fonts of the words of a language, in the order of ``scripts.css``; then come the others."""

WEIGHTS = {"Regular": 400, "Bold": 700}

_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts")


@dataclass(frozen=True, slots=True)
class Part:
    """Something this computer needs, whether it has it, and how to get it."""

    what: str
    is_there: bool
    how: str
    needed: bool = True
    """Whether no copy at all can be made without it."""


@functools.cache
def files() -> dict[str, Path]:
    """Find the files of our fonts by name."""
    wanted = {f"{font.stem}-{weight}{font.suffix}" for font in FONTS for weight in WEIGHTS}
    found: dict[str, Path] = {}
    for folder in _FOLDERS:
        for parent, _, names in os.walk(Path(folder).expanduser()):
            for name in wanted.intersection(names):
                found.setdefault(name, Path(parent, name))
    return found


def file_of(font: Font, weight: str) -> Path | None:
    """Give the file of a font in a weight, where this computer has it."""
    return files().get(f"{font.stem}-{weight}{font.suffix}")


@functools.cache
def face_of(path: Path, index: int) -> harfbuzz.Face:
    """Open a font of a file."""
    return harfbuzz.Face(harfbuzz.Blob.from_file_path(str(path)), index)


@functools.cache
def covered(font: Font) -> frozenset[int]:
    """Give the characters that the font prints."""
    path = file_of(font, "Regular")
    has = face_of(path, font.index).unicodes if path else ()
    return frozenset(has).difference(font.leaves)


@functools.cache
def font_of(character: str, language: str = "") -> Font | None:
    """Find the first of our fonts that prints the character in words of a language."""
    order = (*LANGUAGES.get(primary(language), ()), *FONTS)
    return next((font for font in order if ord(character) in covered(font)), None)


def primary(language: str) -> str:
    """Give the first part of a language tag: ``zh`` of ``zh-Hans``, as ``:lang(zh)`` does."""
    return language.partition("-")[0].lower()


def has_own(language: str) -> bool:
    """Tell whether the words of a language need another font than Latin words."""
    return LANGUAGES.get(primary(language), (_SANS,)) != (_SANS,)


def unprintable(text: str) -> set[str]:
    """Return the characters of the text that none of our installed fonts has."""
    return {c for c in set(text) if not _is_blank(c) and not font_of(c)}


def _is_blank(character: str) -> bool:
    return unicodedata.category(character) in {"Cc", "Cf", "Zs", "Zl", "Zp"}


def status() -> tuple[Part, ...]:
    """Say for each font, language and library whether this computer has what it needs."""
    fonts = [
        Part(
            f"{font.family} ({font.scripts})",
            file_of(font, "Regular") is not None,
            f"apt install {font.package}",
            needed=font.family == FAMILY,
        )
        for font in FONTS
    ]
    languages = [
        Part(
            f"Words in {Locale(language).get_language_name('en')}: "
            + " and ".join(font.family for font in wanted),
            all(map(_is_there, wanted)),
            f"apt install {' '.join(sorted({font.package for font in wanted}))}",
            needed=False,
        )
        for language, wanted in LANGUAGES.items()
    ]
    libraries = [
        Part(what, ctypes.util.find_library(name) is not None, f"apt install {package}")
        for what, name, package in (
            ("Pango, which lays out text", "pango-1.0", "libpango-1.0-0"),
            ("Pango with FreeType", "pangoft2-1.0", "libpangoft2-1.0-0"),
            ("HarfBuzz's subsetter, which cuts fonts", "harfbuzz-subset", "libharfbuzz-subset0"),
        )
    ]
    return (*fonts, *languages, *libraries)


def _is_there(font: Font) -> bool:
    """Tell whether there is a font in both weights: neither is made up from the other."""
    return all(file_of(font, weight) for weight in WEIGHTS)
