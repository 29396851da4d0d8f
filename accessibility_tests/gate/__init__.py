"""The gate: every page of a built site, four ways, in a real browser; what would shut a person out becomes a Finding.

`running` leads the work; `finding` is what all its parts speak. Nothing here knows our templates but `states`, so that
any folder of pages can be put through it.
"""
