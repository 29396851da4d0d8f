"""An offer to everything that is not a web page."""
