"""What differs between England and Wales: one row each, so that nothing else asks which it is."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Locality:
    """The limits that a locality sets, in days."""

    first_review_within: int
    """Days from the plan to its first review."""
    any_review_within: int | None
    """Days between any two reviews, where there is such a limit."""
    confirmed_within: int = 28
    """Days for which a confirmed way of delivery stays confirmed."""


LOCALITIES = {
    "england": Locality(first_review_within=42, any_review_within=None),
    "wales": Locality(first_review_within=42, any_review_within=42),
}
"""England: six weeks by local procedures. Wales: Wales Safeguarding Procedures."""
