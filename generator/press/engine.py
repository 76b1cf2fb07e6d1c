"""WeasyPrint, loaded once for a process: with our fonts, our tags and nothing else.

Only ``press.pdf`` and the worker processes import this module: loading takes a second or more,
and what it changes (fontconfig's file, WeasyPrint's tagging) holds for the whole process.
"""

import contextlib
import ctypes.util
import importlib
import os
import sys
from collections.abc import Iterator
from typing import Any

from generator.press.fontconfig import configuration

VERSION = "70.0"


@contextlib.contextmanager
def _no_library_search() -> Iterator[None]:
    """Load libraries by their soname alone.

    cffi looks for each unknown name with ``find_library``, which starts compilers and
    ``ldconfig`` dozens of times. Linux's loader knows the last name that WeasyPrint tries.
    """
    search = ctypes.util.find_library
    if sys.platform == "linux":
        ctypes.util.find_library = lambda name: None  # noqa: ARG005
    try:
        yield
    finally:
        ctypes.util.find_library = search


# Fontconfig reads this when WeasyPrint is imported and whenever a document is laid out.
os.environ["FONTCONFIG_FILE"] = str(configuration())

with _no_library_search():
    _weasyprint: Any = importlib.import_module("weasyprint")
    _pdf: Any = importlib.import_module("weasyprint.pdf")
    _text: Any = importlib.import_module("weasyprint.draw.text")
    _svg_text: Any = importlib.import_module("weasyprint.svg.text")

from generator.press import glyphs  # noqa: E402
from generator.press.drawing import draw_first_line  # noqa: E402
from generator.press.tagging import add_tags  # noqa: E402

if _weasyprint.__version__ != VERSION:
    raise ImportError(f"clearplan's tags fit WeasyPrint {VERSION}, not {_weasyprint.__version__}")

HTML = _weasyprint.HTML
FatalURLFetchingError = _weasyprint.urls.FatalURLFetchingError

_build_fonts = _pdf.build_fonts_dictionary


def _build_completed_fonts(pdf: Any, used: dict[Any, Any], *options: Any) -> Any:
    glyphs.complete(used)
    built = _build_fonts(pdf, used, *options)
    glyphs.map_codes(pdf, used)
    return built


_pdf.add_tags = add_tags
_text.draw_first_line = _svg_text.draw_first_line = draw_first_line
_pdf.build_fonts_dictionary = _build_completed_fonts
