"""`local-offer newsletter build`: every form of one issue as a file of its own. The web page stands in the site."""

from collections.abc import Mapping
from pathlib import Path

from build_tools.errors import CannotGoOn
from build_tools.offer.model import Offer
from build_tools.offer.newsletter import Issue
from build_tools.publishing.issue_html import Letter
from build_tools.publishing.letter_email import UNSUBSCRIBE, email_html, message
from build_tools.publishing.letter_print import print_page
from build_tools.publishing.letter_text import letter_text
from build_tools.publishing.out_folder import make_out_folder


def issue_named(offer: Offer, name: str) -> Issue:
    """`2026-11-28`, its file, or `last`. Raises CannotGoOn with the issues that there are."""
    wanted = Path(name).stem
    issues = offer.newsletters.all
    found = issues[:1] if wanted == "last" else [issue for issue in issues if issue.slug == wanted]
    if not found:
        known = ", ".join(issue.slug for issue in issues) or "none yet"
        raise CannotGoOn(f"There is no newsletter {wanted}. There are: {known}.")
    return found[0]


def letter_files(letter: Letter, unsubscribe: str = UNSUBSCRIBE) -> Mapping[str, bytes]:
    """The files by their names."""
    name = f"newsletter-{letter.issue.slug}"
    return {
        f"{name}.html": email_html(letter).encode(),
        f"{name}.txt": letter_text(letter).encode(),
        f"{name}.eml": message(letter).as_bytes(),
        f"{name}-bulk.html": email_html(letter, unsubscribe).encode(),
        f"{name}-bulk.txt": letter_text(letter, unsubscribe).encode(),
        f"{name}-print.html": print_page(letter).encode(),
    }


def write_letter(letter: Letter, out: Path, unsubscribe: str = UNSUBSCRIBE) -> list[Path]:
    """Writes them all; the paths in their order. Raises CannotGoOn where they must not be."""
    make_out_folder(out)
    paths = []
    for name, content in letter_files(letter, unsubscribe).items():
        path = out / name
        path.write_bytes(content)
        paths.append(path)
    return paths
