"""What is still to be done: for the first page, the plan on a page and the page for home."""

from datetime import date

from generator.copy import Action, RecipientCopy

SETTLED = frozenset({"done", "declined", "dropped"})


def open_actions(copy: RecipientCopy) -> tuple[Action, ...]:
    """Give the actions not yet settled: those with a date first, soonest first."""
    if copy.frame.stage == "ended":
        return ()
    still_open = (action for action in copy.actions.values() if action.status not in SETTLED)
    return tuple(sorted(still_open, key=lambda action: action.by or date.max))


def has_passed(copy: RecipientCopy, action: Action) -> bool:
    """Tell whether an action should have been done before the day the copy was made."""
    return action.by is not None and action.by < copy.frame.made_on
