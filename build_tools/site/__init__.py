"""An Offer as web pages. `plugin.py` is the only module that knows MkDocs."""
