"""One digest of all that families meet beside the facts: templates, stylesheet, pictures and scripts.

A test of the site is a test of these. The facts change every week and are looked at by the gate in each change; when
one of these files changes, the last report is of another site.
"""

import hashlib
from collections.abc import Iterator
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[1]
FOLDERS = ("site/theme", "site/scripts", "search/browser")
KINDS = (".html", ".css", ".js", ".svg")


def theme_digest(package: Path = PACKAGE) -> str:
    """SHA-256 of their names and contents, the first 16 hex digits."""
    whole = hashlib.sha256()
    for path in theme_files(package):
        content = hashlib.sha256(path.read_bytes()).hexdigest()
        whole.update(f"{path.relative_to(package).as_posix()} {content}\n".encode())
    return whole.hexdigest()[:16]


def theme_files(package: Path = PACKAGE) -> Iterator[Path]:
    """The files, in one order."""
    for folder in FOLDERS:
        yield from sorted(path for path in (package / folder).rglob("*") if path.suffix in KINDS)
