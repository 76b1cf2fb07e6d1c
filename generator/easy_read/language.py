"""What the rules need to know of one language, from ``data/<language>.toml``."""

import functools
import tomllib
from collections.abc import Mapping
from importlib.resources import files
from typing import Any

from generator.easy_read.matching import Phrases


class UnknownLanguageError(ValueError):
    """There is no data for a language."""


class Language:
    """The data of one language, by the path of a key: ``grammar.be``."""

    def __init__(self, code: str, data: Mapping[str, Any]) -> None:
        self.code = code
        self._data = data
        self._made: dict[str, Any] = {}

    def value(self, path: str) -> Any:
        """Give what stands in the file. Raises KeyError if nothing does."""
        found: Any = self._data
        for step in path.split("."):
            found = found[step]
        return found

    def text(self, path: str) -> str:
        return str(self.value(path))

    def texts(self, path: str) -> tuple[str, ...]:
        return tuple(self.value(path))

    def words(self, path: str) -> frozenset[str]:
        """Give a list, or the keys of a table, as a set."""
        if path not in self._made:
            self._made[path] = frozenset(self.value(path))
        made: frozenset[str] = self._made[path]
        return made

    def phrases(self, path: str) -> Phrases:
        """Give a list of phrases, ready to be looked for."""
        key = f"phrases {path}"
        if key not in self._made:
            self._made[key] = Phrases(self.value(path))
        made: Phrases = self._made[key]
        return made


@functools.cache
def language(code: str) -> Language:
    """Read the data of a language (``en``, or ``en-GB``).

    Raises UnknownLanguageError if there is none.
    """
    name = code.partition("-")[0]
    folder = files("generator.easy_read") / "data"
    if not name.isalpha() or not (folder / f"{name}.toml").is_file():
        raise UnknownLanguageError(code)
    return Language(name, tomllib.loads((folder / f"{name}.toml").read_text("utf-8")))
