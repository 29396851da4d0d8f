"""Makes a checkout ready to build and to test, on a machine with nothing but Python, git and make.

It runs on the machine's own Python before anything is installed, so it imports the standard library only. What to do
is decided by pure functions (`stamp`, `apt`, `browser`, `contained`); `python_parts`, `print_parts`, `node_parts` and
`browser_parts` do it.
"""
