"""Plans written down in many layouts: what a practitioner's file may look like."""

import json
import random
from typing import Any

from tests.strategies import Data

_COMMENTS = ("# ask again", "#", "# a: b", "#   {not: a field}", "# été — “quoted”")


class Layout:
    """Writes data as YAML in a layout that comes from a seed, with comments and blank lines."""

    def __init__(self, seed: int) -> None:
        self.rng = random.Random(seed)  # noqa: S311 - layouts, not secrets
        self.step = self.rng.choice((2, 2, 3, 4))
        self.dashes = self.rng.choice((0, self.step))
        self.newline = self.rng.choice(("\n", "\n", "\r\n"))
        self.bom = self.rng.choice(("", "", "\ufeff"))
        self.spaced = self.rng.random() < 0.5
        self.braces = self.rng.choice((0.0, 0.3, 0.9))

    def maybe(self, chance: float) -> bool:
        return self.rng.random() < chance

    def written(self, content: Data) -> bytes:
        """Write a whole plan."""
        lines: list[str] = []
        for key, value in content.items():
            if self.spaced and lines:
                lines.append("")
            if self.maybe(0.2):
                lines.append(self.rng.choice(_COMMENTS))
            lines += self.field(key, value, 0)
        typed = self.newline.join(lines)
        ending = self.newline if self.maybe(0.8) else ""
        return f"{self.bom}{typed}{ending}".encode()

    def field(self, key: str, value: Any, column: int) -> list[str]:
        pad = " " * column
        beside = f"   {self.rng.choice(_COMMENTS)}" if self.maybe(0.15) else ""
        if self.maybe(0.1):
            above = [f"{pad}{self.rng.choice(_COMMENTS)}", *([""] if self.maybe(0.3) else [])]
        else:
            above = []
        if not isinstance(value, dict | list) or not value or (column and self.maybe(self.braces)):
            return [*above, f"{pad}{key}:{' ' * self.rng.randint(1, 3)}{self.flow(value)}{beside}"]
        below: list[str] = []
        if isinstance(value, dict):
            for name, item in value.items():
                below += self.field(name, item, column + self.step)
            if self.maybe(0.2):
                below.append(f"{' ' * (column + self.step)}{self.rng.choice(_COMMENTS)}")
        else:
            dash = " " * (column + self.dashes)
            for item in value:
                below.append(f"{dash}- {self.flow(item)}")
                if self.maybe(0.1):
                    below.append(f"{dash}  {self.rng.choice(_COMMENTS)}")
        return [*above, f"{pad}{key}:{beside}", *below]

    def flow(self, value: Any) -> str:
        if isinstance(value, dict):
            return f"{{{', '.join(f'{key}: {self.flow(item)}' for key, item in value.items())}}}"
        if isinstance(value, list):
            return f"[{', '.join(map(self.flow, value))}]"
        if self.maybe(0.3) and "'" not in value:
            return f"'{value}'"
        return json.dumps(value, ensure_ascii=False)
