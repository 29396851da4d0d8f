"""The tools that turn `offer_data/` and `docs/` into the Local Offer's web pages."""
