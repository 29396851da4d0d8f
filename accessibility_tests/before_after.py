"""Pictures of each changed page, before and after, on a phone: for a reviewer who looks at a proposed change.

Which pages changed is told by the ledgers of two built sites. A change of the stylesheet changes none of them, so the
home page is always shown too.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

from accessibility_tests.browser import Browser, Scheme, View
from accessibility_tests.serving import served
from accessibility_tests.starting import open_browser
from build_tools.errors import CannotGoOn
from build_tools.site.ledger import LEDGER_FILE

MOST = 20  # pages; a change that touches all of them needs no picture of each
PHONE = View(390, 844, Scheme.LIGHT)


@dataclass(frozen=True, slots=True)
class ChangedPage:
    """A page that is new, gone, or different."""

    address: str
    title: str
    before: bool  # it was there
    after: bool  # it will be there


def changed_pages(before: Mapping[str, Mapping[str, str]], after: Mapping[str, Mapping[str, str]]) -> list[ChangedPage]:
    """Pages with a file of their own first, because a change of one listing changes dozens of lists; then by address.

    Of both versions: each page's title, source and digest by address.
    """
    pages = {**before, **after}
    sources = Counter(page.get("source") for page in pages.values())
    in_order = sorted(pages, key=lambda one: (sources[pages[one].get("source")] > 1, one))
    changed = [one for one in in_order if _digest(before, one) != _digest(after, one)]
    return [
        ChangedPage(one, (after.get(one) or before[one])["title"], one in before, one in after)
        for one in dict.fromkeys([*changed, ""])
    ]


def _digest(pages: Mapping[str, Mapping[str, str]], address: str) -> str | None:
    return pages[address]["digest"] if address in pages else None


def ledger(site: Path) -> dict[str, dict[str, str]]:
    """The pages of a built site, by address."""
    try:
        pages = json.loads((site / LEDGER_FILE).read_text(encoding="utf-8"))["pages"]
    except FileNotFoundError as error:
        raise CannotGoOn(f"There is no site in {site}. Build it first.") from error
    return {page["address"]: page for page in pages}


def take_pictures(pages: Iterable[ChangedPage], before: Path, after: Path, out: Path) -> None:
    """A file for each page and side that there is."""
    with open_browser() as browser:
        for side, site in (("before", before), ("after", after)):
            with served(site.resolve()) as address:
                for number, page in enumerate(pages, 1):
                    if page.before if side == "before" else page.after:
                        (out / picture_name(number, side)).write_bytes(_picture(browser, address + page.address))


def _picture(browser: Browser, address: str) -> bytes:
    browser.show(address, PHONE)
    return browser.picture(True)


def picture_name(number: int, side: str) -> str:
    """`03-after.png`."""
    return f"{number:02}-{side}.png"


def overview(pages: Sequence[ChangedPage], left_out: int) -> str:
    """A page that shows all pictures side by side, and opens from disk."""
    parts = [
        f"<h2>{escape(page.title)}</h2>\n<p>/{escape(page.address)}</p>\n<p>{_images(number, page)}</p>"
        for number, page in enumerate(pages, 1)
    ]
    more = f"<p>{left_out} more pages changed.</p>\n" if left_out else ""
    head = '<!doctype html>\n<html lang="en-GB">\n<meta charset="utf-8">\n<title>Before and after</title>\n'
    return f"{head}<h1>Before and after</h1>\n{more}" + "\n".join(parts) + "\n</html>\n"


def _images(number: int, page: ChangedPage) -> str:
    sides = [("before", page.before), ("after", page.after)]
    return " ".join(
        f'<img src="{picture_name(number, side)}" width="390" alt="{side}">' if there else f"({side}: no such page)"
        for side, there in sides
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Take the pictures; the exit code."""
    parser = argparse.ArgumentParser(
        prog="python -m accessibility_tests.before_after", description="Pictures of changed pages before and after."
    )
    for name in ("before", "after", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True, metavar="FOLDER")
    asked = parser.parse_args(arguments)
    try:
        changed = changed_pages(ledger(asked.before), ledger(asked.after))
        shown = changed[:MOST]
        asked.out.mkdir(parents=True, exist_ok=True)
        take_pictures(shown, asked.before, asked.after, asked.out)
        text = overview(shown, len(changed) - len(shown))
        (asked.out / "index.html").write_text(text, encoding="utf-8", newline="\n")
    except CannotGoOn as stop:
        print(stop, file=sys.stderr)
        return 1
    print(f"{len(shown)} of {len(changed)} pages are in {asked.out / 'index.html'}.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
