"""Drawings of a calendar month and a clock face.

Some people who cannot read a date can find a marked day (easy-read, Pictures). Digits are drawn
as lines, so that no font is needed and no text is added to what the page says.
"""

import calendar
import math
from collections.abc import Iterator, Mapping
from datetime import date, time
from typing import Literal

_DIGITS = (
    "M5 0C10 0 10 16 5 16S0 0 5 0Z",
    "M2 3.5L6 0V16",
    "M1 4.5C1-1.5 9-1.5 9 4.5C9 9 1 11.5 1 16H9.5",
    "M1 2.5C3-1.2 9-.8 9 3.8C9 6.6 7 7.6 4 7.6C7.5 7.6 9.4 9 9.4 12C9.4 17 2.5 17.5.5 13",
    "M7 16V0L.5 11H9.5",
    "M8.8 0H2L1.4 7.2C4 5 9.3 5.6 9.3 10.6C9.3 17.2 2.2 17.4.8 13.4",
    "M8 .6C3 .6 1 6 1 11C1 17.6 9.2 17.6 9.2 11C9.2 5.4 2.4 5.2 1.2 10.6",
    "M.8 0H9.4L4 16",
    "M5 7.5C1 7.5 1 0 5 0S9 7.5 5 7.5C0 7.5-.4 16 5 16S10 7.5 5 7.5Z",
    "M2 15.4C7 15.4 9 10 9 5C9-1.6.8-1.6.8 5C.8 10.6 7.6 10.8 8.8 5.4",
)
_INK, _PAPER, _MARK = "#1a1a1a", "#fff", "#7a1f3d"


def _number(value: int, at: tuple[float, float], scale: float, ink: str = _INK) -> str:
    """Draw a number with its middle at a point."""
    x, y = at
    digits = [int(digit) for digit in str(value)]
    left = x - scale * (13 * len(digits) - 3) / 2
    return "".join(
        f'<path transform="translate({left + 13 * scale * index:.1f} {y - 8 * scale:.1f})'
        f' scale({scale:g})" d="{_DIGITS[digit]}" fill="none" stroke="{ink}"'
        f' stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round"/>'
        for index, digit in enumerate(digits)
    )


def _svg(*parts: str) -> str:
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 240">{"".join(parts)}</svg>'


def month(day: date) -> str:
    """Draw the month of a day, from Monday on, with the day marked."""
    return _svg(
        f'<rect x="14" y="26" width="212" height="202" rx="12" fill="{_PAPER}" stroke="{_INK}"'
        ' stroke-width="6"/>',
        f'<path d="M14 66V38a12 12 0 0 1 12-12H214a12 12 0 0 1 12 12V66Z" fill="{_MARK}"'
        f' stroke="{_INK}" stroke-width="6"/>',
        f'<path d="M70 12V42M170 12V42" stroke="{_INK}" stroke-width="10" stroke-linecap="round"/>',
        *_days(day),
    )


def _days(marked: date) -> Iterator[str]:
    weeks = calendar.Calendar().monthdayscalendar(marked.year, marked.month)
    height = 150 / len(weeks)
    for row, week in enumerate(weeks):
        for column, number in enumerate(week):
            x, y = 32 + column * 29.3, 72 + height * (row + 0.5)
            if number == marked.day:
                yield f'<circle cx="{x:.1f}" cy="{y:.1f}" r="17" fill="{_MARK}"/>'
                yield _number(number, (x, y), 1, _PAPER)
            elif number:
                yield _number(number, (x, y), 0.75)


def clock(at: time) -> str:
    """Draw a clock face that shows a time."""
    minutes, hours = at.minute * 6.0, (at.hour % 12) * 30 + at.minute / 2
    return _svg(
        f'<circle cx="120" cy="120" r="104" fill="{_PAPER}" stroke="{_INK}" stroke-width="8"/>',
        *(_number(hour, _point(hour * 30, 80), 1.25) for hour in range(1, 13)),
        _hand(hours, 42, 11, _INK),
        _hand(minutes, 62, 7, _MARK),
        f'<circle cx="120" cy="120" r="8" fill="{_INK}"/>',
    )


Mark = Literal["step", "done", "passed", "event", "review"]

_MARKS: Mapping[Mark, str] = {
    "step": f'<circle cx="120" cy="120" r="78" fill="{_PAPER}" stroke="{_INK}" stroke-width="30"/>',
    "done": f'<circle cx="120" cy="120" r="95" fill="{_INK}"/><path d="M72 124L106 158L170 86"'
    f' fill="none" stroke="{_PAPER}" stroke-width="28" stroke-linecap="round"'
    ' stroke-linejoin="round"/>',
    "passed": f'<path d="M120 22L226 212H14Z" fill="{_PAPER}" stroke="{_MARK}" stroke-width="26"'
    f' stroke-linejoin="round"/><path d="M120 88V146M120 178V182" stroke="{_MARK}"'
    ' stroke-width="26" stroke-linecap="round"/>',
    "event": f'<circle cx="120" cy="120" r="70" fill="{_INK}"/>',
    "review": f'<path d="M120 14L226 120L120 226L14 120Z" fill="{_INK}"/>',
}
"""Told apart by their shape, never by colour alone."""


def mark(kind: Mark) -> str:
    """Draw a mark on the line of dates."""
    return _svg(_MARKS[kind])


def level(steps: int) -> str:
    """Draw how likely or how serious something is: one, two or three of three bars filled."""
    return _svg(
        *(
            f'<rect x="{20 + 72 * bar}" y="{150 - 60 * bar}" width="56" height="{70 + 60 * bar}"'
            f' fill="{_INK if bar < steps else _PAPER}" stroke="{_INK}" stroke-width="12"/>'
            for bar in range(3)
        )
    )


def _point(degrees: float, radius: float) -> tuple[float, float]:
    angle = math.radians(degrees)
    return 120 + radius * math.sin(angle), 120 - radius * math.cos(angle)


def _hand(degrees: float, length: float, width: float, ink: str) -> str:
    x, y = _point(degrees, length)
    return (
        f'<path d="M120 120L{x:.1f} {y:.1f}" stroke="{ink}" stroke-width="{width:g}"'
        ' stroke-linecap="round"/>'
    )
