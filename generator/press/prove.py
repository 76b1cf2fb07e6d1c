"""Prove of a finished file that it shows nothing withheld, and that it is PDF/UA."""

from dataclasses import replace

import page as page_validation

from generator.press.layers import layers
from generator.press.pictures import fingerprints
from generator.press.search import Text, searches
from generator.withheld import Withheld


def prove(
    name: str,
    content: bytes,
    withheld: Withheld,
    own_words: tuple[str, ...] = (),
    said: str = "",
) -> tuple[str, ...]:
    """Name the withheld items of which something is found in the file; none is the proof.

    ``own_words`` are the texts of the templates: they stand in every copy and betray nobody.
    ``said`` are words that went into the file and cannot be read back from it whole.
    """
    sought = searches(withheld, own_words)
    if not sought:
        return ()
    text = Text.of(tuple(dict.fromkeys([*(each.text for each in layers(name, content)), said])))
    if any(secret.kind == "picture" for secret in withheld.secrets):
        text = replace(text, pictures=fingerprints(content))
    return tuple(dict.fromkeys(item for item, is_in in sought if is_in(text)))


def ua_failures(pdf: bytes) -> tuple[str, ...]:
    """Name the rules of PDF/UA-1 that the file breaks; none is what every copy needs."""
    report = page_validation.validate_pdf_bytes(pdf, profile="ua1")
    return tuple(f"{failure.rule_id}: {failure.message}" for failure in report.failures)
