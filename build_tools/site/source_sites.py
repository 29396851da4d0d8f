"""How far a page behind a fact may be trusted, told by its web host.

Links go only to official pages, the provider's own, the law and the press. Any other page is named "a second-hand
page" with its date and without a link: an unknown host is second-hand until somebody adds it to
`offer_data/trusted_sites.yml`.
"""

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
        if host.endswith(PUBLIC_ENDINGS):
            return Trust.OFFICIAL
        if own_website and host == host_of(own_website):
            return Trust.PROVIDER
        return Trust.SECOND_HAND


def host_of(page: str) -> str:
    """`www.example.org` and `example.org` count as one host."""
    return (urlsplit(page).hostname or "").removeprefix("www.")
