"""Makes a picture of a page as a person sees it: `python -m accessibility_tests.picture --site site --out page.png`.

For the README's picture, and for whoever has changed a page and wants to look at it before calling it done.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from accessibility_tests.browser import Scheme, View
from accessibility_tests.serving import served
from accessibility_tests.starting import open_browser
from build_tools.errors import CannotGoOn


def options(arguments: Sequence[str] | None) -> argparse.Namespace:
    """What was asked for."""
    parser = argparse.ArgumentParser(
        prog="python -m accessibility_tests.picture", description="Makes a picture of a page."
    )
    parser.add_argument("--site", type=Path, default=Path("site"), help="the folder of the built site")
    parser.add_argument(
        "--page", default="", help="the address of the page, such as schools/; the home page if left out"
    )
    parser.add_argument(
        "--width", type=int, default=390, help="how wide the screen is: 390 is a phone, 1280 a computer"
    )
    parser.add_argument("--height", type=int, default=844, help="how high the screen is")
    parser.add_argument("--scheme", type=Scheme, choices=list(Scheme), default=Scheme.LIGHT, help="light or dark")
    parser.add_argument("--no-scripts", action="store_true", help="as a person without scripts sees it")
    parser.add_argument("--forced-colours", action="store_true", help="as a person with high contrast sees it")
    parser.add_argument("--full", action="store_true", help="the whole page, not only the first screen")
    parser.add_argument("--out", type=Path, required=True, help="where the picture goes, such as page.png")
    return parser.parse_args(arguments)


def view_of(asked: argparse.Namespace) -> View:
    """How the person sees the page."""
    return View(asked.width, asked.height, asked.scheme, not asked.no_scripts, asked.forced_colours)


def main(arguments: Sequence[str] | None = None) -> int:
    """Make the picture; the exit code."""
    asked = options(arguments)
    try:
        with served(asked.site.resolve()) as address, open_browser() as browser:
            browser.show(address + asked.page, view_of(asked))
            if browser.seen().statuses.get(address + asked.page) != 200:
                raise CannotGoOn(f"There is no page {asked.page!r} in {asked.site}. Has the site been built?")
            asked.out.parent.mkdir(parents=True, exist_ok=True)
            asked.out.write_bytes(browser.picture(asked.full))
    except CannotGoOn as stop:
        print(stop, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
