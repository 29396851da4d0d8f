"""Links that work outside the site: in an e-mail, in a feed, on paper."""

import re
from urllib.parse import urljoin

_PLACE = re.compile(r'\b(href|src)="([^"]*)"')


def absolute(html: str, site_address: str, address: str) -> str:
    """The HTML of a page at `address` with every link and picture by its whole address.

    A link that begins with / is meant from the site's own top, which may lie below a prefix.
    """
    here = site_address + address

    def whole(match: re.Match[str]) -> str:
        target = match[2]
        found = site_address + target.lstrip("/") if target.startswith("/") else urljoin(here, target)
        return f'{match[1]}="{found}"'

    return _PLACE.sub(whole, html)
