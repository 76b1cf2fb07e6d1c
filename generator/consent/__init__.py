"""Who may see what: the decision, the projection, and what the proof looks for."""
