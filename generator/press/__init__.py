"""From one page to finished files: HTML and PDF copies, and the proof of each."""
