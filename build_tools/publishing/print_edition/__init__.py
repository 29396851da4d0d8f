"""The offer on paper: `local-offer print` makes a book, in normal and large print, as a PDF that a screen reader reads.

`whole_book.py` and `booklet.py` say what is in it (`book.py`), `drawing.py` makes one HTML page of that, `pdf.py` makes
the PDF. Only `pdf.py` imports WeasyPrint, and only when it is asked to: the site is built without it.
"""
