"""A plan's own words in other languages: beside the plan, in a PO file for each.

They are personal data, as the plan is, and never stand among the words of the templates.
"""
