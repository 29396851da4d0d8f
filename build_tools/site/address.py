"""Addresses of pages, and links between them that work anywhere.

An address is `services/portage/` (the home page is empty), as people see it. A link names the file itself
(`../../services/portage/index.html`), so the same pages work at a web address, under any prefix, and opened from disk
by a double click, where a browser shows a folder's contents instead of its index page.
"""

from dataclasses import dataclass

INDEX = "index.html"


def file_of(address: str) -> str:
    """The file that holds the page: `services/portage/` -> `services/portage/index.html`."""
    return address + INDEX if not address or address.endswith("/") else address


def root_from(address: str) -> str:
    """The way back to the top from a page: `../../` from `services/portage/`, nothing from the home page."""
    return "../" * address.count("/")


def parent_of(address: str) -> str | None:
    """`about/` for `about/privacy/`; the home page for `about/`; None for the home page itself."""
    if not address:
        return None
    head = address.rstrip("/").rpartition("/")[0]
    return f"{head}/" if head else ""


@dataclass(frozen=True, slots=True)
class Links:
    """Makes links from one page. `root` is relative, but for the "not found" page, which is shown at any depth."""

    root: str

    def __call__(self, address: str) -> str:
        """A link to an address, with its `#fragment` kept."""
        path, mark, fragment = address.partition("#")
        return f"{self.root}{file_of(path)}{mark}{fragment}"

    def asset(self, name: str) -> str:
        """A link to a file such as `assets/offer.css`."""
        return self.root + name
