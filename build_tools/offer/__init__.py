"""What a Local Offer is: a frozen, typed model, and pure questions about it.

Nothing in here knows of files, clocks, web pages or MkDocs. Names follow Open Referral UK (service,
location, schedule, cost option, eligibility) wherever it has one.
"""
