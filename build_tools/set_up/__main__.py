"""`python3 -m build_tools.set_up site` and `... test`: what `make` runs first.

Two runs at once wait for each other: half of one `.venv` and half of another would be neither.
"""

from __future__ import annotations

import sys

OLDEST = (3, 11)


def main(arguments: list[str]) -> int:
    """Set up for one verb. The exit code; what went wrong is said in one sentence."""
    if sys.version_info < OLDEST:
        print("Python 3.11 or newer is needed: install it and run make again.", file=sys.stderr)
        return 1
    # Only from here on may a module be read that older Pythons cannot read.
    from build_tools.set_up.main import VERBS, set_up

    if len(arguments) != 1 or arguments[0] not in VERBS:
        print(f"Say one of: {', '.join(VERBS)}.", file=sys.stderr)
        return 2
    return set_up(arguments[0])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
