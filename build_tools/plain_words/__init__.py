"""Keeps the words plain: text in, findings and figures out.

The middle is pure. Files, git and the command line are met in `opening.py`, `earlier.py` and `checking/plain_words.py`.
"""
