"""What the commands enter in a plan's ``changes``: from then on, the plan's own words."""

AGREED = "Plan agreed."
CONTINUES = "Reviewed: the plan continues."
NEW_LEAD = "Reviewed: the plan continues, and %(lead)s leads it from now on."
NO_LONGER_REQUIRED = "Reviewed: the plan is no longer required and has ended."
EARLY_REVIEW = "The next review was brought forward to %(day)s."
CHECKED_BEFORE = "The easy-read words had been checked by %(by)s on %(day)s."
CHECKED_AND_CHANGED = "What they changed: %(changed)s"
