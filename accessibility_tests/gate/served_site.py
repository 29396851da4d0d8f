"""A folder of built pages that is served just now, for browsers to look at."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from accessibility_tests.gate.finding import Finding
from accessibility_tests.gate.pages import SitePage
from accessibility_tests.gate.workers import Looked


@dataclass(frozen=True, slots=True)
class ServedSite:
    """A folder of pages and where it is served just now."""

    folder: Path
    base: str
    pages: tuple[SitePage, ...]

    def looked(self, page: str, name: str, found: Sequence[Finding], loaded: tuple[str, ...] | None) -> Looked:
        """What was found, with addresses as the site has them: where it is served is another place each time."""
        clean = (replace(one, words=one.words.replace(self.base, "/")) for one in found)
        return Looked(tuple(one.on(page, name) for one in clean), loaded)
