"""The bank of ready-made wordings that plans use again and again.

A plan names one (``phrase: ring-999``) and gets its standard and its easy-read wording. The words
stand in ``en/``, a file for each subject, in whole sentences with blanks, so that each sentence
can be translated once for all plans. What a plan makes of them are that plan's own words: they
are withheld and proved as such, and so are no words of ours for ``pages.words``.
"""
