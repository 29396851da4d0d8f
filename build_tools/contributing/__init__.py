"""How a change gets in: from a form, an e-mail or a terminal to the smallest change of one listing's file.

From the outside in: `apply_form` does the whole of it; `form_text` takes a form apart, `private_text` holds back what
must not be made public, `planning` turns answers into edits, `smallest_edit` writes them. `questions` says, from the
tables of `reading/schema.py`, what is asked; the forms, the e-mail and the editors' schema are made from the same.
Text from strangers is data: it is never run, never a file name, and stands in quotes wherever it is shown.
"""
