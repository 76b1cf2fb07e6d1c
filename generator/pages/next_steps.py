"""What is still to be done: for the first page, the plan on a page and the page for home."""

from datetime import date

from generator.copy import SETTLED, Action, RecipientCopy


def open_actions(copy: RecipientCopy) -> tuple[Action, ...]:
    """Give the actions not yet settled: those with a date first, soonest first.

    In the adult's own copy, what they can do themselves at any time comes before all.
    """
    if copy.frame.stage == "ended":
        return ()
    still_open = (action for action in copy.actions.values() if action.status not in SETTLED)
    adult = copy.frame.adult if copy.is_adults_own else None

    def turn(action: Action) -> tuple[bool, date]:
        at_any_time = action.every == "when_needed" and adult in action.who
        return not at_any_time, action.by or date.max

    return tuple(sorted(still_open, key=turn))


def has_passed(copy: RecipientCopy, action: Action) -> bool:
    """Tell whether an action should have been done before the day the copy was made."""
    return action.by is not None and action.by < copy.frame.made_on
