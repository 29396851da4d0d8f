"""Rules about addresses on the site: each is one page's, and whatever is named is there."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from build_tools.checking.whole_offer import WholeOffer
from build_tools.offer.listing import Listing
from build_tools.problems import Problem


@dataclass(frozen=True, slots=True)
class _Claim:
    """An address that a listing has or had."""

    address: str
    listing: Listing
    field: str  # "was", or empty for the address of its file


def _claims(listings: Iterable[Listing]) -> Iterator[_Claim]:
    for listing in listings:
        yield _Claim(f"{listing.folder}/{listing.slug}", listing, "")
        yield from (_Claim(address, listing, "was") for address in listing.was)


def one_address_each(whole: WholeOffer) -> Iterator[Problem]:
    """No two pages at one address: by file, by letter case, or because a listing used to be there."""
    first: dict[str, _Claim] = {}
    for claim in sorted(_claims(whole.offer.listings), key=lambda claim: (claim.field, claim.listing.file)):
        other = first.setdefault(claim.address.casefold(), claim)
        if other is not claim:
            yield whole.problem(claim.listing.file, claim.field, _clash(claim, other))


def _clash(claim: _Claim, other: _Claim) -> str:
    """What to say of an address that `other` has already. Addresses of files come before former ones."""
    if other.listing is claim.listing:
        return f"{claim.address} is an address it has already: take this former address out"
    if not claim.field:
        return f"this has the same address as {other.listing.file}, but for capital letters: keep one, or rename one"
    how = "also gives it as a former address" if other.field else "has this address now"
    return f"{claim.address} is taken: {other.listing.file} {how}. Keep it in one of them"


def addresses_named_exist(whole: WholeOffer) -> Iterator[Problem]:
    """What the offer names, it holds: the listing to use instead, the urgent ones, the one that lacks a part."""
    listings = whole.offer.by_address
    for listing in whole.offer.listings:
        if listing.closed and listing.closed.instead:
            yield from must_exist(whole, listing.closed.instead, listing.file, "closed.instead")
            if listing.closed.instead == f"{listing.folder}/{listing.slug}":
                says = "this leads to the listing itself: name another, or take it out"
                yield whole.problem(listing.file, "closed.instead", says)
            elif listing.closed.instead in listings and not listings[listing.closed.instead].is_open:
                says = f"{listing.closed.instead} has ended too: name one that is open, or take it out"
                yield whole.problem(listing.file, "closed.instead", says)
    for address in whole.offer.area.urgent:
        yield from must_exist(whole, address, whole.file("area.yml"), "urgent")
    for address in whole.offer.area.advice:
        yield from must_exist(whole, address, whole.file("area.yml"), "advice")
    for number, wanted in enumerate(whole.offer.wanted, 1):
        if wanted.listing:
            yield from must_exist(whole, wanted.listing, whole.file("wanted.yml"), f"{number}.listing")


def must_exist(whole: WholeOffer, address: str, file: str, field: str) -> Iterator[Problem]:
    """A problem when the offer holds no listing with this address."""
    if not whole.holds(address):
        now = next((f"{new.folder}/{new.slug}" for new in whole.offer.listings if address in new.was), None)
        near = f" It is {now} now." if now else whole.nearest_listing(address)
        yield whole.problem(file, field, f"there is no listing {address}.{near} Name one that is here, or take it out")


def urgent_listings_are_open(whole: WholeOffer) -> Iterator[Problem]:
    """Neither the urgent page nor an empty search may ever send a family to a service that has ended."""
    listings, area = whole.offer.by_address, whole.offer.area
    for name, addresses in (("urgent", area.urgent), ("advice", area.advice)):
        for address in addresses:
            if address in listings and not listings[address].is_open:
                says = f"{address} has ended: take it out of the {name} list"
                yield whole.problem(whole.file("area.yml"), name, says)
