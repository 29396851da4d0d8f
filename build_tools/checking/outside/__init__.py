"""Do the links to other websites still lead somewhere? Asked politely, and never of an address inside a network.

From the inside out: `addresses` says which machines may be asked, `asking` sends one request, `following` goes after
redirects and tries again, `turns` keeps one request a host at a time, `walking` goes through all links, `places` finds
them in the files, `telling` turns what came of it into Problems.
"""
