"""Which listing a person means: its web address, its file, or its name. Only listings that are here can be meant."""

import re

from build_tools.checking.same_names import plain_name
from build_tools.offer.listing import FOLDERS, Listing
from build_tools.offer.model import Offer
from build_tools.reading.faults import Fault, did_you_mean

_ADDRESS = re.compile(rf"(?<![\w-])({'|'.join(FOLDERS)})/([a-z0-9-]+)(?![\w-])")
_LONGEST = 300  # characters
_ONE_EACH = "more than one page is named: send one form for each"


def listing_named(answer: str, offer: Offer) -> Listing | Fault:
    """The one listing that is meant. What a person wrote is only ever looked up, never opened."""
    if len(answer) > _LONGEST or ".." in answer or "\\" in answer:
        return Fault("this is not the address or the name of a page: copy the address from the top of the browser")
    found = {f"{folder}/{slug}" for folder, slug in _ADDRESS.findall(answer.lower())}
    if len(found) > 1:
        return Fault(_ONE_EACH)
    if found:
        return _at(found.pop(), offer)
    return _with_name(answer, offer)


def _at(address: str, offer: Offer) -> Listing | Fault:
    now = offer.by_address.get(address)
    now = now or next((listing for listing in offer.listings if address in listing.was), None)
    return now or Fault(f"there is no page with this address.{did_you_mean(address, offer.by_address)}")


def _with_name(answer: str, offer: Offer) -> Listing | Fault:
    lines = [plain_name(line) for line in answer.split("\n") if line.strip()]
    names = {name: listing for listing in offer.listings for name in map(plain_name, listing.also_known_as)}
    names |= {plain_name(listing.name): listing for listing in offer.listings}
    meant = [listing for listing in offer.listings if plain_name(listing.name) in lines]
    meant = meant or [names[line] for line in lines if line in names]
    if len(meant) > 1:
        return Fault(_ONE_EACH)
    if meant:
        return meant[0]
    near = did_you_mean(answer.strip().casefold(), [listing.name for listing in offer.listings])
    return Fault(f"no page has this address or name: copy the address from the top of the browser.{near}")
