"""Copies made by hand, and ways to read the pages made from them."""

from datetime import date, time
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

import cssselect2
import lxml.html
from lxml.html import HtmlElement

from generator.copy import (
    Action,
    Contact,
    EasyLine,
    Entry,
    Frame,
    Locality,
    Person,
    Purpose,
    Reader,
    RecipientCopy,
)
from generator.fields import Kind, Value
from generator.pages import Edition, render

DAY = date(2026, 11, 22)


def copy(**fields: Any) -> RecipientCopy:
    """A small copy for Owen, who fits a lock for Amina; fields replace what it holds."""
    base: dict[str, Any] = {
        "frame": frame(),
        "reader": Reader(key="owen"),
        "people": {
            "amina": Person(name={"": "Amina Hussain"}, called="Amina", roles=("adult",)),
            "owen": Person(name={"": "Owen Clarke"}, job="Housing officer"),
            "joanne": Person(name={"": "Joanne Price"}, contact=Contact(phone="01632960120")),
            "council": Person(
                is_="organisation",
                name={"": "Eastwick Council"},
                contact=Contact(phone="01632 960100"),
            ),
        },
        "plan": Purpose(text="To help {amina}.", easy_read=easy("To help you."), lead="joanne"),
        "actions": {"fit-the-lock": lock()},
    }
    return RecipientCopy(**{**base, **fields})


def frame(**fields: Any) -> Frame:
    base: dict[str, Any] = {
        "adult": "amina",
        "organisation": "council",
        "locality": Locality(plan={"": "Safeguarding plan"}, law={"": "Care Act 2014"}),
        "stage": "agreed",
        "version": 3,
        "made_on": DAY,
    }
    return Frame(**{**base, **fields})


def lock(**fields: Any) -> Action:
    base: dict[str, Any] = {
        "who": ("owen",),
        "by": date(2026, 11, 27),
        "text": "Fit a lock for {amina}.",
        "easy_read": easy("A worker will fit a lock.", "lock"),
    }
    return Action(**{**base, **fields})


def easy(sentence: str, concept: str = "home") -> tuple[EasyLine, ...]:
    return (EasyLine(concept=concept, sentence=sentence),)


def page(of: RecipientCopy, edition: Edition = "standard") -> HtmlElement:
    return lxml.html.document_fromstring(render(of, edition, asked=None).body)


def found(root: HtmlElement, selector: str) -> list[HtmlElement]:
    wrapped = cssselect2.ElementWrapper.from_html_root(root)
    return [match.etree_element for match in wrapped.query_all(selector)]


def text(of: RecipientCopy, edition: Edition = "standard") -> str:
    return " ".join(page(of, edition).text_content().split())


def spaced(element: HtmlElement) -> str:
    """The text of an element, its paragraphs apart."""
    for paragraph in element.iter("p"):
        paragraph.tail = f" {paragraph.tail or ''}"
    return " ".join(element.text_content().split())


class Everything:
    """Makes a value of any class of the boundary with every field set, each text its own."""

    def __init__(self) -> None:
        self.texts: dict[str, str] = {}
        self.days = iter(range(1, 3000))

    def make(self, model: type[Value], **given: Any) -> Any:
        hints = get_type_hints(model, include_extras=True)
        fields = {
            name: given[name]
            if name in given
            else self.value(hints[name], f"{model.__name__}.{name}")
            for name in model.model_fields
        }
        return model(**fields)

    def value(self, hint: Any, where: str) -> Any:
        origin, arguments = get_origin(hint), get_args(hint)
        if origin is Annotated:
            kind = next((mark for mark in arguments[1:] if isinstance(mark, Kind)), None)
            return self.text(kind, where) if kind else self.value(arguments[0], where)
        if origin in {Union, UnionType}:
            return self.value(next(one for one in arguments if one is not NoneType), where)
        if origin is Literal:
            return arguments[-1]
        if origin is tuple:
            return (self.value(arguments[0], where),)
        return self.plain(hint, where)

    def plain(self, hint: Any, where: str) -> Any:
        if hint is bool:
            return True
        if hint is date:
            return date.fromordinal(730_000 + 31 * next(self.days))
        if hint is time:
            return time(10, 30)
        if isinstance(hint, type) and issubclass(hint, Value):
            return self.make(hint)
        return self.text(None, where)

    def text(self, kind: Kind | None, where: str) -> str:
        keys = {
            Kind.PERSON: "joanne",
            Kind.PERSON_OR_WORDS: "joanne",
            Kind.WISH: "first-wish",
            Kind.OBJECTIVE: "first-objective",
        }
        if kind in keys:
            return keys[kind]
        if where.endswith(".parts"):
            return "adult.phone"
        if where.endswith(".languages"):
            return "cy"
        self.texts.setdefault(where, f"Words of {where.replace('.', ' ').replace('_', ' ')}")
        return self.texts[where]


def entries(model: type[Entry], key: str, made: Everything) -> dict[str, Any]:
    return {key: made.make(model, easy_read=easy(f"Easy {model.__name__}."))}
