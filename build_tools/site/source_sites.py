"""How far a page behind a fact may be trusted, told by its web host.

Links go only to official pages, the provider's own, the law and the press. Any other page is named "a second-hand
page" with its date and without a link: an unknown host is second-hand until somebody adds it to
`offer_data/trusted_sites.yml`.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import urlsplit


class Trust(StrEnum):
    """What sort of site a page stands on."""

    OFFICIAL = "official"
    PROVIDER = "provider"
    LAW = "law"
    PRESS = "press"
    SECOND_HAND = "second-hand"


# Only public bodies can register under these: https://www.gov.uk/apply-for-and-manage-a-gov-uk-domain-name,
# and Nominet's rules for .nhs.uk, .sch.uk and .ac.uk
PUBLIC_ENDINGS = (".gov.uk", ".nhs.uk", ".sch.uk", ".ac.uk", ".police.uk")
PLAIN = re.compile(r"[A-Za-z0-9.-]+(:[0-9]*)?")  # any other sign, such as a backslash, browsers may read otherwise


@dataclass(frozen=True, slots=True)
class SourceSites:
    """The trusted hosts of an offer."""

    trusted: Mapping[str, str]

    def trust(self, page: str, own_website: str | None = None) -> Trust:
        """How a page counts; a page on the listing's own website is the provider's."""
        host = host_of(page)
        known = self.trusted.get(host)
        if known:
            return Trust(known)
        if f".{host}".endswith(PUBLIC_ENDINGS):  # www.gov.uk and www.nhs.uk themselves too
            return Trust.OFFICIAL
        if host and own_website and host == host_of(own_website):
            return Trust.PROVIDER
        return Trust.SECOND_HAND


def host_of(page: str) -> str:
    """`www.example.org` and `example.org` count as one host; empty when the address has none that is plain."""
    parts = urlsplit(page)
    return (parts.hostname or "").removeprefix("www.") if PLAIN.fullmatch(parts.netloc) else ""
