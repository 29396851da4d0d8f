"""Postcodes, and addresses of other listings on this site."""

import re

from build_tools.offer.listing import FOLDERS
from build_tools.reading.faults import Fault, shown

# The shape of a UK postcode (Royal Mail PAF guide): the last two letters are never C, I, K, M, O or V, and a letter
# that ends the first half is never I, L, O, Q or Z.
_POSTCODE = re.compile(r"[A-Z]{1,2}[0-9][A-HJKMNPR-Y0-9]? [0-9][ABD-HJLNP-UW-Z]{2}")
_LETTER_FOR_DIGIT = re.compile(  # S6O 1AE, S60 IAE
    r"(?<=[0-9])[OI](?=[0-9OI]?[A-Z]{2}$)|(?<=[A-Z])[OI](?=[0-9OI]{1,2}[A-Z]{2}$)|[OI](?=[A-Z]{2}$)"
)
SLUG_LONGEST = 60
PAGE_ADDRESS_LONGEST = 200
SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def read_postcode(text: str) -> str | Fault:
    """With capital letters and one space: `S60 1AE`."""
    if _POSTCODE.fullmatch(text):
        return text
    squeezed = re.sub(r"\s+", "", text.upper())
    squeezed = re.sub(r"[-.,]", "", squeezed)
    meant = f"{squeezed[:-3]} {squeezed[-3:]}"
    if not _POSTCODE.fullmatch(meant):
        digits = _LETTER_FOR_DIGIT.sub(lambda found: "0" if found[0] == "O" else "1", squeezed)
        meant = f"{digits[:-3]} {digits[-3:]}"
    if _POSTCODE.fullmatch(meant):
        return Fault(f"{shown(text)} is not written as a postcode is: write {meant}")
    return Fault(f'{shown(text)} is not a postcode: write one such as "S60 1AE", or "not known"')


def read_listing_address(text: str) -> str | Fault:
    """`services/portage`: folder and name of a file, without its ending."""
    folder, slash, slug = text.partition("/")
    if slash and folder in FOLDERS and SLUG.fullmatch(slug) and len(slug) <= SLUG_LONGEST:
        return text
    meant = text.strip("/").removeprefix("offer_data/").removesuffix(".yml").lower()
    if meant != text and not isinstance(read_listing_address(meant), Fault):
        return Fault(f"{shown(text)} is not written as the address of a listing: write {meant}")
    return Fault(
        f"{shown(text)} is not the address of a listing: write its folder and name, such as services/portage. The "
        f"folders are {', '.join(FOLDERS)}"
    )


def read_page_address(text: str) -> str | Fault:
    """`browse/help/travel`: the address of a page of this site, with no slash at either end."""
    if len(text) <= PAGE_ADDRESS_LONGEST and all(SLUG.fullmatch(part) for part in text.split("/")):
        return text
    meant = text.strip("/").removesuffix("/index.html").lower()
    if meant != text and not isinstance(read_page_address(meant), Fault):
        return Fault(f"{shown(text)} is not written as the address of a page here: write {meant}")
    return Fault(f"{shown(text)} is not the address of a page here: write one such as browse/help/travel")


def read_slug(text: str) -> str | Fault:
    """`under-5`: one part of an address."""
    if SLUG.fullmatch(text) and len(text) <= SLUG_LONGEST:
        return text
    meant = re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")[:SLUG_LONGEST].strip("-")
    example = f"write {meant}" if meant else "write one such as under-5"
    return Fault(f"{shown(text)} has to be small letters, digits and single hyphens: {example}")
