"""Particulars typed into a text that is shared, where the recipient may not have them.

The words of a shared entry are the practitioner's, so a copy shows them; but an address typed
into an action goes past the rule that the adult's identity is given only by name, part by part.
"""

import re
from collections.abc import Callable, Iterator
from functools import partial

from generator import names
from generator.consent.decide import Access, tied_to_harm
from generator.consent.origin import in_file
from generator.consent.project import project
from generator.copy import Contact
from generator.fields import Kind, walk
from generator.plan.finding import Finding, finding
from generator.plan.model import Plan
from generator.press.search import finds
from generator.withheld import Secret

_Test = Callable[[str], bool]


def check_typed(plan: Plan, access: Access) -> Iterator[Finding]:
    """Yield a finding for each text of the copy that holds what the recipient was not given.

    For somebody alleged to have caused harm it is an error: they never get the adult's identity
    parts, whatever a record says. For others, and for contacts of somebody hidden, see the rules.
    """
    if access.standing != "recipient" or access.is_nothing:
        return
    code = "identity-for-source-of-harm" if tied_to_harm(plan, access.recipient) else "identity"
    adult = {
        part.replace("_", " "): test
        for part, test in _adult(plan)
        if f"adult.{part}" not in access.items and not test(_own(plan, access))
    }
    hidden = [test for key in access.hidden for _, test in _contact(plan.people[key].contact)]
    copy = project(plan, access)
    for path, value, kind in walk(copy) if copy and (adult or hidden) else ():
        if kind is not Kind.WORDS or path[0] in {"people", "reader"}:
            continue
        for part, test in adult.items():
            if test(value):
                words = {"recipient": access.recipient, "part": part}
                yield finding(f"{code}-in-text", in_file(plan, access, path), **words)
        if any(test(value) for test in hidden):
            where = in_file(plan, access, path)
            yield finding("hidden-name-in-text", where, recipient=access.recipient)


def _own(plan: Plan, access: Access) -> str:
    """Write the recipient's own particulars: what is theirs too is no secret from them."""
    person = plan.people[access.recipient]
    return " | ".join(value for _, value, _ in walk(person.contact))


def _adult(plan: Plan) -> Iterator[tuple[str, _Test]]:
    person = plan.people[plan.adult]
    yield from _contact(person.contact)
    if person.born:
        yield "born", partial(finds, Secret("born", person.born.isoformat(), "date"))
    full = [name for name in person.name.values() if " " in name and name != person.called]
    yield "full_name", partial(_holds_any, tuple(full))


def _contact(contact: Contact) -> Iterator[tuple[str, _Test]]:
    for number in filter(None, (contact.phone, contact.out_of_hours)):
        yield "phone", partial(finds, Secret("phone", number, "number"))
    for part in ("email", "address"):
        value = getattr(contact, part)
        if value:
            yield part, partial(_holds_words, _plain(value))


def _holds_any(wanted: tuple[str, ...], text: str) -> bool:
    return any(names.holds(text, each) for each in wanted)


def _holds_words(plain: str, text: str) -> bool:
    return plain in _plain(text)


def _plain(text: str) -> str:
    return " ".join(re.findall(r"[\w@.]+", names.folded(text)))
