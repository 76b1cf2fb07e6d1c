"""Edits to the text of a plan's file, by places: every byte outside an edit stays what it was.

The file is never written out anew from its data: comments, blank lines, quotation marks, line
ends and indents are the practitioner's.
"""

import copy
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import yaml

from generator.course import written
from generator.course.written import Indents, Written
from generator.plan import source as sources
from generator.plan.model import Plan

_BOM = b"\xef\xbb\xbf"
_SECTIONS = tuple(info.alias or name for name, info in Plan.model_fields.items())


@dataclass(frozen=True, slots=True)
class Put:
    """Set the field at a path. Where it is not there, add it, after another where one is named."""

    path: tuple[str, ...]
    value: Written
    after: str | None = None


@dataclass(frozen=True, slots=True)
class Append:
    """Add an item to the list at a path. Where there is no list, begin one."""

    path: tuple[str, ...]
    value: Written


Edit = Put | Append


class NotKeptError(Exception):
    """After the edits, the file would not say what it said before and what was added."""


def edited(content: bytes, edits: Sequence[Edit]) -> bytes:
    """Make the edits in the bytes of a file that reads without errors.

    Raises NotKeptError if what comes out does not read as the old data with the changes.
    """
    mark = _BOM if content.startswith(_BOM) else b""
    typed = content.decode("utf-8-sig")
    before, _ = sources.read(content)
    if before is None:
        raise NotKeptError
    data = copy.deepcopy(before.data)
    for edit in edits:
        typed = _File(typed).made(edit)
        _change(data, edit)
    made = mark + typed.encode()
    after, _ = sources.read(made)
    if after is None or after.data != data:
        raise NotKeptError
    return made


def _change(data: Any, edit: Edit) -> None:
    """Make an edit in the data, which is what the edited text is held against."""
    *above, last = edit.path
    for step in above:
        data = data.setdefault(step, {})
    if isinstance(edit, Append):
        data.setdefault(last, []).append(written.data(edit.value))
    else:
        data[last] = written.data(edit.value)


def _nested(path: Sequence[str], value: Written) -> Written:
    for step in reversed(path):
        value = {step: value}
    return value


class _File:
    """The text of a file, with its outline. Each edit is made in one of its own."""

    def __init__(self, typed: str) -> None:
        self.typed = typed
        self.newline = "\r\n" if "\r\n" in typed else "\n"
        self.root: Any = yaml.compose(typed, Loader=yaml.CBaseLoader)
        self.indents = _indents(self.root)

    def made(self, edit: Edit) -> str:
        """Give the text with the edit in it."""
        if isinstance(edit, Append):
            found = self._at(edit.path)
            if found is not None and found.value and isinstance(found, yaml.SequenceNode):
                return self._appended(found, edit.value)
            return self._put(edit.path, [edit.value], None)
        return self._put(edit.path, edit.value, edit.after)

    def _at(self, path: Sequence[str]) -> Any:
        node = self.root
        for step in path:
            pair = _pair(node, step)
            if pair is None:
                return None
            node = pair[1]
        return node

    def _put(self, path: Sequence[str], value: Written, after: str | None) -> str:
        node = self.root
        for depth, step in enumerate(path, start=1):
            pair = _pair(node, step)
            rest = _nested(path[depth:], value)
            if pair is None and isinstance(node, yaml.MappingNode):
                return self._added(node, step, rest, after)
            if pair is None:
                break
            if depth == len(path) or not pair[1].value:
                return self._replaced(path[:depth], node, pair[1], rest)
            node = pair[1]
        raise NotKeptError

    def _splice(self, start: int, end: int, piece: str) -> str:
        return self.typed[:start] + piece.replace("\n", self.newline) + self.typed[end:]

    def _lines(self, at: int, lines: Sequence[str]) -> str:
        """Put whole lines where a line begins, or at the end of the file."""
        ends = at == 0 or self.typed[at - 1] == "\n"
        return self._splice(at, at, ("" if ends else "\n") + "".join(f"{each}\n" for each in lines))

    def _end(self, node: Any) -> int:
        """Where a value ends: the parser's own mark stands after the comments that follow it."""
        if node.value and _is_block(node):
            last = node.value[-1]
            return self._end(last[1] if isinstance(last, tuple) else last)
        start: int = node.start_mark.index
        return start + len(self.typed[start : node.end_mark.index].rstrip())

    def _line_end(self, at: int) -> int:
        return self.typed.find("\n", at) + 1 or len(self.typed)

    def _past(self, at: int, column: int) -> int:
        """Go to the next line, and past comments that are indented to a column or further."""
        found = here = self._line_end(at)
        while here < len(self.typed):
            following = self._line_end(here)
            line = self.typed[here:following].strip()
            if line.startswith("#"):
                if self.typed.index("#", here) - here < column:
                    break
                found = following
            elif line:
                break
            here = following
        return found

    def _added(self, node: Any, key: str, value: Written, after: str | None) -> str:
        """Add a field to fields that are there."""
        pairs = node.value
        known = _SECTIONS[: _SECTIONS.index(key)] if node is self.root else (after,)
        beside = [pair for pair in pairs if pair[0].value in known]
        if node is self.root:
            beside.sort(key=lambda pair: _SECTIONS.index(pair[0].value))
        anchor = beside[-1] if beside else pairs[-1]
        if not _is_block(node):
            at = self._end(anchor[1])
            comma = ", " if at > anchor[1].start_mark.index else " , "  # nothing after its colon
            return self._splice(at, at, f"{comma}{key}: {written.flow(value)}")
        column = node.start_mark.column
        is_last = anchor is pairs[-1] and column > 0
        at = self._past(self._end(anchor[1]), column if is_last else column + 1)
        lines = written.field(key, value, column, self.indents)
        return self._lines(at, [*([""] if node is self.root and self._is_spaced() else []), *lines])

    def _is_spaced(self) -> bool:
        """Whether sections are set apart by blank lines."""
        return any(
            re.search(r"\n\r?\n(?:#.*\n)*$", self.typed[: key.start_mark.index])
            for key, _ in self.root.value[1:]
        )

    def _replaced(self, path: Sequence[str], holder: Any, old: Any, value: Written) -> str:
        """Put a value in the place of another, or of nothing."""
        start, end = old.start_mark.index, self._end(old)
        if not _is_block(holder):
            space = "" if end > start or self.typed[start - 1].isspace() else " "
            return self._splice(start, end, f"{space}{written.flow(value)}")
        inline = written.is_inline(value)
        if inline and end > start and isinstance(old, yaml.ScalarNode):
            return self._splice(start, end, written.flow(value, within=False))
        if end > start:
            return _File(self._emptied(_pair(holder, path[-1])[0], old))._put(path, value, None)
        if inline:
            return self._splice(start, start, f" {written.flow(value, within=False)}")
        _, *lines = written.field(path[-1], value, holder.start_mark.column, self.indents)
        return self._lines(self._past(start, holder.start_mark.column + 1), lines)

    def _emptied(self, key: Any, old: Any) -> str:
        """Take a value out of a block. Comments inside it stand above its key from now on."""
        start, end = old.start_mark.index, self._end(old)
        colon = self.typed.index(":", key.end_mark.index) + 1
        line = self.typed.rfind("\n", 0, key.start_mark.index) + 1
        if "\n" in self.typed[colon:start]:
            start = self.typed.rfind("\n", 0, start) + 1
            end = self._line_end(end)
        else:
            start = colon
        pad = " " * key.start_mark.column
        above = "".join(f"{pad}{each}{self.newline}" for each in self._comments(old))
        return self.typed[:line] + above + self.typed[line:start] + self.typed[end:]

    def _comments(self, node: Any) -> Iterator[str]:
        here: int = node.start_mark.index
        for start, end in (*self._texts(node), (self._end(node),) * 2):
            yield from re.findall(r"(?<!\S)#[^\r\n]*", self.typed[here:start])
            here = end

    def _texts(self, node: Any) -> Iterator[tuple[int, int]]:
        """Give where each text below a node begins and ends."""
        if isinstance(node, yaml.ScalarNode):
            yield node.start_mark.index, self._end(node)
        for item in node.value if isinstance(node, yaml.CollectionNode) else ():
            for part in item if isinstance(item, tuple) else (item,):
                yield from self._texts(part)

    def _appended(self, node: Any, value: Written) -> str:
        at = self._end(node.value[-1])
        if not _is_block(node):
            return self._splice(at, at, f", {written.flow(value)}")
        column = node.start_mark.column
        at = self._past(at, max(column, 1))
        return self._lines(at, [" " * column + written.item(value)])


def _pair(node: Any, key: str) -> Any:
    """Give a key's node and its value's, or None."""
    pairs = node.value if isinstance(node, yaml.MappingNode) else ()
    return next((pair for pair in pairs if pair[0].value == key), None)


def _is_block(node: Any) -> bool:
    return isinstance(node, yaml.CollectionNode) and not node.flow_style


def _indents(root: Any) -> Indents:
    """Find how far fields, and the dashes of lists, are indented below what they belong to."""
    fields = lists = None
    waiting = [root]
    while waiting and (fields is None or lists is None):
        node = waiting.pop(0)
        for key, value in node.value if isinstance(node, yaml.MappingNode) else ():
            if _is_block(node) and _is_block(value):
                further = value.start_mark.column - key.start_mark.column
                if isinstance(value, yaml.MappingNode):
                    fields = fields or further
                elif lists is None:
                    lists = further
            waiting.append(value)
    fields = fields or 2
    return Indents(fields, fields if lists is None else lists)
