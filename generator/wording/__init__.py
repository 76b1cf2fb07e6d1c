"""The words of a copy: labels, dates, people and the Markdown of a plan's own wording.

Everything here takes a ``RecipientCopy`` or a part of one, and knows nothing of pages.
"""
