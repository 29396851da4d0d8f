"""Search: an offer becomes the few files that let a browser find a listing, with no server behind it.

Knows the offer and lunr, and neither pages nor MkDocs. The browser's half is `browser/`.
"""
