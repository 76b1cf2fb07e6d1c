"""A checker of easy-read words, on its own: it imports nothing else of clearplan.

``check.check`` takes the lines of one item, ``check.check_whole`` those of a whole plan; both
yield faults. ``rules.RULES`` says what each rule asks and why. What is particular to a language
stands in ``data/``, a file for each.
"""
