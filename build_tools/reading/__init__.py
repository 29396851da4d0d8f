"""YAML on disk becomes an Offer, or Problems that name a file and a line.

From the outside in: `offer_folder` finds the files, one module a kind of file turns each into a value of the model,
`fields` reads blocks by the tables in `schema`, `values` turns one text into one value, `marked_yaml` turns bytes
into text that knows its line. Nothing in here asks for today's date, the network or MkDocs.
"""
