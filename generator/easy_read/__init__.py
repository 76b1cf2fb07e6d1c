"""Easy read: its rules and its hard words, for anybody's texts; knows nothing of plans."""
