"""Rules that compare names: what must not be listed, what is listed twice, what is wanted and already here.

Names are compared whole, without regard to capitals, signs and spaces, so that "St. Ann's" is "ST ANNS". Why a place is
excluded is written nowhere, and no message may hint at it.
"""

import re
import unicodedata
from collections.abc import Iterator

from build_tools.checking.whole_offer import WholeOffer
from build_tools.problems import Problem, Strength

CANNOT_BE_LISTED = "This place cannot be listed; ask the editors."


def plain_name(name: str) -> str:
    """The name with nothing but small letters, digits and single spaces."""
    folded = unicodedata.normalize("NFKD", name).casefold().replace("&", " and ")
    letters = "".join(letter for letter in folded if not unicodedata.combining(letter) and letter not in "'’‘`")
    return " ".join(re.findall(r"[^\W_]+", letters))


# Letters and digits that look like English letters, and the letters that they look like (Unicode, UTS 39).
_LOOK_ALIKES = str.maketrans("авекмнорстухіјѕԁԛԝɑαορν0135", "abekmhopctyxijsdqwaaopvoles")


def _stripped(name: str) -> str:
    """The name with nothing that could be changed so that it slips past: no spaces, no "the", no odd letters."""
    plain = plain_name(name).translate(_LOOK_ALIKES).replace(" ", "")
    return plain.removeprefix("the")


def is_excluded(name: str, excluded: set[str]) -> bool:
    """True for the whole name, also with a town in brackets or behind a comma or a dash."""
    parts = [name, *(re.split(r"[(,]|\s[-\u2013\u2014]\s", name)[:1])]
    return any(plain_name(part) in excluded or _stripped(part) in excluded for part in parts)


def excluded_forms(whole: WholeOffer) -> set[str]:
    """The names that must not be listed, as names are compared."""
    names = whole.offer.excluded
    return {*map(plain_name, names), *map(_stripped, names)} - {""}


def excluded_names(whole: WholeOffer) -> Iterator[Problem]:
    """Neither a listing, nor another name or the address of one, nor a wanted thing has an excluded name."""
    excluded = excluded_forms(whole)
    for listing in whole.offer.listings:
        if is_excluded(listing.name, excluded):
            yield whole.problem(listing.file, "name", CANNOT_BE_LISTED)
        elif is_excluded(listing.slug.replace("-", " "), excluded):
            yield whole.problem(listing.file, "", CANNOT_BE_LISTED)
        if any(is_excluded(name, excluded) for name in listing.also_known_as):
            yield whole.problem(listing.file, "also_known_as", CANNOT_BE_LISTED)
    for number, wanted in enumerate(whole.offer.wanted, 1):
        if is_excluded(wanted.name, excluded):
            yield whole.in_row("wanted.yml", number, "name", CANNOT_BE_LISTED)


def two_of_one_name(whole: WholeOffer) -> Iterator[Problem]:
    """A warning: a family cannot tell two listings of one name apart in a list."""
    first: dict[tuple[str, str], str] = {}
    for listing in sorted(whole.offer.open_listings, key=lambda listing: listing.file):
        other = first.setdefault((listing.folder, plain_name(listing.name)), listing.file)
        if other != listing.file:
            says = f"{other} has the same name: is it the same thing? If not, add what differs, such as the town"
            yield whole.problem(listing.file, "name", says, Strength.SHOULD)


def listed_but_wanted(whole: WholeOffer) -> Iterator[Problem]:
    """A warning: once a thing is listed, it is no longer wanted, unless the row says which part of it is."""
    listed: dict[str, str] = {}
    for listing in whole.offer.listings:
        names = (listing.name, *listing.also_known_as)
        listed.update(dict.fromkeys(map(plain_name, names), f"{listing.folder}/{listing.slug}"))
    for number, wanted in enumerate(whole.offer.wanted, 1):
        address = listed.get(plain_name(wanted.name))
        if address and not wanted.listing:
            says = f"this is listed now: take the entry out, or add listing: {address} if a part is still missing"
            yield whole.in_row("wanted.yml", number, "name", says, Strength.SHOULD)
