"""The colours of a council's own, where they can be read, in place of those of the style sheet.

Dark and high-contrast colours on a screen stay as they are: they answer to their reader.
"""

import functools
import re
from collections.abc import Mapping

from generator.copy import Locality
from generator.pages.styles import sheet

LEAST = 7.0
"""The contrast of text that everybody can read (WCAG 2.2, 1.4.6)."""

PAPERS = ("white", "cream", "yellow", "blue")


@functools.cache
def tokens(paper: str) -> Mapping[str, str]:
    """Give the colours of the style sheet, by name, as they are on a paper."""
    css = sheet("tokens")
    found: dict[str, str] = {}
    for selector in ("html", f"html.paper-{paper}"):
        for block in re.findall(rf"(?m)^{re.escape(selector)} \{{([^}}]*)\}}", css):
            found |= dict(re.findall(r"--([\w-]+):\s*(#[0-9a-f]{6})", block))
    return found


def contrast(one: str, other: str) -> float:
    """Give the contrast of two colours, from 1 to 21 (WCAG 2.2, contrast ratio)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    """Give the relative luminance of a colour (WCAG 2.2)."""
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def accent_contrast(accent: str, paper: str, panel: str | None = None) -> float:
    """Give the least contrast in which an accent stands: on the paper, on panels, under white."""
    held = tokens(paper)
    beside = (held["paper"], panel or held["panel"], held["warn-panel"], held["on-accent"])
    return min(contrast(accent, each) for each in beside)


def panel_contrast(panel: str, accent: str | None) -> float:
    """Give the least contrast of what stands on a panel: text, and links in the accent."""
    held = tokens("white")
    inks = (held["ink"], held["quiet"], accent or held["accent"])
    return min(contrast(ink, panel) for ink in inks)


def css(locality: Locality) -> str:
    """Write the council's own colours, for each paper on which they can be read."""
    rules = []
    for paper in PAPERS:
        panel = locality.panel if paper == "white" else None
        own = {"panel": panel} if panel else {}
        if locality.accent and accent_contrast(locality.accent, paper, panel) >= LEAST:
            own["accent"] = locality.accent
        if own:
            values = " ".join(f"--{name}: {value};" for name, value in own.items())
            rules.append(f"html.paper-{paper} {{ {values} }}")
    return "\n".join(rules)
