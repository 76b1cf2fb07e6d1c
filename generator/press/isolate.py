"""The direction of ``<bdi>``, which WeasyPrint does not find by itself: it takes that of the line.

In a line from right to left "Eastwick Homes Ltd." would end with its first letters and begin with
its full stop. Browsers take the direction of the first letter (HTML, "The bdi element").
"""

import html
import re
import unicodedata

_UNDIRECTED = re.compile(r"<bdi(?![^>]*\sdir=)([^>]*)>(?=(.*?)</bdi>)", re.DOTALL)
_DIRECTIONS = {"L": "ltr", "R": "rtl", "AL": "rtl"}


def directed(body: str) -> str:
    """Write the direction of each ``<bdi>`` that does not say it."""
    return _UNDIRECTED.sub(_with_direction, body)


def _with_direction(found: re.Match[str]) -> str:
    words = html.unescape(re.sub(r"<[^>]*>", "", found[2]))
    kinds = map(unicodedata.bidirectional, words)
    direction = next((_DIRECTIONS[kind] for kind in kinds if kind in _DIRECTIONS), "ltr")
    return f'<bdi dir="{direction}"{found[1]}>'
