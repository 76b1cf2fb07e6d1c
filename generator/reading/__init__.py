"""Other ways of reading a page: its words in order, as plain text, in braille and aloud."""
