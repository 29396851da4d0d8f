"""Where an entry leads on the web: an address to type, and the same as a square that a phone's camera reads.

While the site has no address of its own, nothing here makes one up: the square opens the service's own website, and
says so; where the service has none either, there is no square.
"""

from base64 import b64encode
from dataclasses import dataclass

import segno

from build_tools.offer.area import AreaInfo
from build_tools.offer.listing import Listing
from build_tools.site.source_sites import host_of

QUIET = 4  # white modules around a code: ISO/IEC 18004 asks for 4
MODULE_MM = 0.45  # the size of one black or white square that an old phone still tells apart
SMALLEST_MM = 22


@dataclass(frozen=True, slots=True)
class WebCode:
    """One address with its square."""

    label: str  # "On this site" or "Their website"
    shown: str  # as people type it
    alt: str
    picture: str  # a drawing in lines, as a data address
    millimetres: float


def code_of(listing: Listing, area: AreaInfo) -> WebCode | None:
    """The page of the listing on this site; else its own website; else None."""
    if area.site_address:
        address = area.site_address + listing.address
        return _code(address, "This page on the web", short(address))
    website = listing.contact.website
    return _code(website, "Their website", host_of(website)) if website else None


def code_of_page(address: str, area: AreaInfo) -> WebCode | None:
    """Any page of this site; None while the site has no address."""
    whole = f"{area.site_address}{address}"
    return _code(whole, "This page on the web", short(whole)) if area.site_address else None


def short(address: str) -> str:
    """Without what nobody has to type."""
    return address.removeprefix("https://").removeprefix("http://").removeprefix("www.").rstrip("/")


def _code(address: str, label: str, shown: str) -> WebCode:
    """Level M: still read when a tenth of it is dirty."""
    made = segno.make_qr(address, error="m")
    drawing = made.svg_inline(border=QUIET, dark="#000", light="#fff", omitsize=True)
    size = max(SMALLEST_MM, made.symbol_size(border=QUIET)[0] * MODULE_MM)
    picture = "data:image/svg+xml;base64," + b64encode(_standing_alone(drawing).encode()).decode()
    return WebCode(
        label, shown, f"Square code for a phone’s camera. It opens {short(address)}", picture, round(size, 1)
    )


def _standing_alone(drawing: str) -> str:
    return drawing.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1)
