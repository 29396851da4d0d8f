"""Links that open the right place at the repository host: a file in its web editor, or a form that is filled in.

GitHub's own addresses; for another host there are none, since its forms and its editor stand elsewhere.
"""

import re
from urllib.parse import quote, urlencode

from build_tools.contributing.forms import LISTING_KEY, Topic

BRANCH = "main"
_GITHUB = re.compile(r"https://github\.com/[A-Za-z0-9][A-Za-z0-9-]*/[A-Za-z0-9._-]+")
FORM_FILES = {topic: f"{number}-{topic}.yml" for number, topic in enumerate(Topic, 1)}


def known_host(repository: str | None) -> str | None:
    """The repository without a slash or `.git` at its end; None when its host is not one that we know."""
    if not repository:
        return None
    bare = repository.rstrip("/").removesuffix(".git")
    return bare if _GITHUB.fullmatch(bare) else None


def edit_link(repository: str, file: str) -> str:
    """Opens this very file in the host's web editor. Whoever may not write gets a copy of their own to change."""
    return f"{repository}/edit/{BRANCH}/{quote(file)}"


def form_link(repository: str, topic: Topic, listing: str | None = None) -> str:
    """Opens a form, with the listing ("services/portage") filled in."""
    filled = {"template": FORM_FILES[topic], **({LISTING_KEY: listing} if listing else {})}
    return f"{repository}/issues/new?{urlencode(filled, quote_via=quote)}"
