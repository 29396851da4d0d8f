"""Rules over the whole offer and over the built pages: each yields Problems."""
