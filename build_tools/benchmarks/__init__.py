"""How fast the site is built, measured beside stock mkdocs-material in one run.

Everything is measured on made-up listings, so that it can be tried at sizes no council has yet, and so that no
figure depends on what editors wrote this week.
"""
