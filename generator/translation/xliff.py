"""The words of a copy as XLIFF, which translators' tools open: versions 1.2 and 2.1 (OASIS)."""

from collections.abc import Iterable, Iterator
from typing import Literal
from xml.etree import ElementTree as ET
from xml.parsers import expat

from generator.translation.handover import Came, Handover, Returned, Segment, UnreadableError

Version = Literal["1.2", "2.1"]

_NAMESPACES = {
    "1.2": "urn:oasis:names:tc:xliff:document:1.2",
    "2.1": "urn:oasis:names:tc:xliff:document:2.0",
}
"""XLIFF 2.1 has the namespace of 2.0 (its section 4.1)."""

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def written(handover: Handover, version: Version) -> bytes:
    """Write a handover as an XLIFF file: the same bytes for the same words."""
    namespace = _NAMESPACES[version]
    ET.register_namespace("", namespace)
    root = ET.Element(f"{{{namespace}}}xliff", {"version": version})
    if version == "1.2":
        _write_1(root, namespace, handover)
    else:
        _write_2(root, namespace, handover)
    ET.indent(root)
    body: str = ET.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{body}\n'.encode()


def _write_1(root: ET.Element, namespace: str, handover: Handover) -> None:
    file = ET.SubElement(
        root,
        f"{{{namespace}}}file",
        {
            "original": f"copy-{handover.mark}",
            "datatype": "plaintext",
            "source-language": handover.source,
            "target-language": handover.language,
        },
    )
    body = ET.SubElement(file, f"{{{namespace}}}body")
    for each in handover.segments:
        given = {"id": each.number, "resname": each.place, _SPACE: "preserve"}
        given |= {"approved": "yes"} if each.is_reviewed else {}
        unit = ET.SubElement(body, f"{{{namespace}}}trans-unit", given)
        ET.SubElement(unit, f"{{{namespace}}}source").text = each.text
        target = ET.SubElement(unit, f"{{{namespace}}}target", {"state": _state_1(each)})
        target.text = each.translation
        for note in (each.place, *each.notes):
            ET.SubElement(unit, f"{{{namespace}}}note").text = note


def _state_1(segment: Segment) -> str:
    if not segment.translation:
        return "needs-translation"
    return "final" if segment.is_reviewed else "needs-review-translation"


def _write_2(root: ET.Element, namespace: str, handover: Handover) -> None:
    root.set("srcLang", handover.source)
    root.set("trgLang", handover.language)
    file = ET.SubElement(root, f"{{{namespace}}}file", {"id": f"copy-{handover.mark}"})
    for each in handover.segments:
        given = {"id": each.number, "name": each.place}
        unit = ET.SubElement(file, f"{{{namespace}}}unit", given)
        notes = ET.SubElement(unit, f"{{{namespace}}}notes")
        for note in (each.place, *each.notes):
            ET.SubElement(notes, f"{{{namespace}}}note").text = note
        state = "initial" if not each.translation else "translated"
        state = "reviewed" if each.is_reviewed else state
        segment = ET.SubElement(unit, f"{{{namespace}}}segment", {"state": state})
        space = {_SPACE: "preserve"}
        ET.SubElement(segment, f"{{{namespace}}}source", space).text = each.text
        if each.translation:
            ET.SubElement(segment, f"{{{namespace}}}target", space).text = each.translation


def returned(content: bytes) -> Came:
    """Read an XLIFF file of either version. Raises ``UnreadableError``."""
    root = parsed(content)
    namespace, _, name = root.tag.rpartition("}")
    if name != "xliff":
        raise UnreadableError("it is not an XLIFF file")
    prefix = f"{namespace}}}" if namespace else ""
    file = root.find(f"{prefix}file")
    given = {**root.attrib, **(file.attrib if file is not None else {})}
    language = given.get("target-language") or given.get("trgLang") or ""
    mark = given.get("original") or given.get("id") or ""
    return Came(tuple(_read(root, prefix)), language, mark.removeprefix("copy-"))


def _read(root: ET.Element, prefix: str) -> Iterator[Returned]:
    for unit in root.iter(f"{prefix}trans-unit"):
        yield _unit(unit, [unit], prefix)
    for unit in root.iter(f"{prefix}unit"):
        parts = {f"{prefix}segment", f"{prefix}ignorable"}
        yield _unit(unit, [each for each in unit.iter() if each.tag in parts], prefix)


_UNTRANSLATED = {"new", "needs-translation", "initial"}
"""States of a target that a tool filled with a copy of the text."""


def _unit(unit: ET.Element, parts: Iterable[ET.Element], prefix: str) -> Returned:
    """Read one unit; a tool may have cut it into several parts, and all must be translated."""
    source = target = ""
    is_whole = True
    for each in parts:
        written, said = each.find(f"{prefix}source"), each.find(f"{prefix}target")
        here, there = _text(written), _text(said)
        state = each.get("state") or (said.get("state") if said is not None else None)
        if each.tag == f"{prefix}ignorable":
            there = there or here
        elif here.strip() and (not there.strip() or (state in _UNTRANSLATED and here == there)):
            is_whole = False
        source, target = source + here, target + there
    return Returned(unit.get("id", ""), source, target if is_whole else "")


def _text(element: ET.Element | None) -> str:
    return "".join(element.itertext()) if element is not None else ""


def parsed(content: bytes) -> ET.Element:
    """Read XML without a document type: entities could fetch files, or fill the memory."""
    builder = ET.TreeBuilder()
    parser = expat.ParserCreate(namespace_separator="}")
    parser.buffer_text = True

    def refuse(*_: object) -> None:
        raise UnreadableError("it declares a document type, as no XLIFF file does")

    def name(tag: str) -> str:
        return f"{{{tag}" if "}" in tag else tag

    def start(tag: str, given: dict[str, str]) -> None:
        builder.start(name(tag), {name(key): value for key, value in given.items()})

    parser.StartDoctypeDeclHandler = refuse
    parser.StartElementHandler = start
    parser.EndElementHandler = lambda tag: builder.end(name(tag))
    parser.CharacterDataHandler = builder.data
    try:
        parser.Parse(content, True)
    except expat.ExpatError as error:
        raise UnreadableError(f"it is not sound XML ({error})") from None
    except (ValueError, LookupError) as error:
        raise UnreadableError(f"it is not sound XML ({error})") from None
    return builder.close()
