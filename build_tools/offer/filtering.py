"""Which listings fit what a person chose beside the search: need, age, kind of help, area, cost, who can ask, access.

Choices within a group are alternatives; every group that has one must fit. The same rules stand in the browser
(`site/scripts/find/filters.js`), and a test holds the two together over every pair of choices. Needs and ages go by
`matching.py`, so search and browse pages cannot part ways.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from build_tools.offer.ages import Ages
from build_tools.offer.listing import Known, Listing, Price, WhoCanAsk
from build_tools.offer.matching import Fit, Groups, age_fit, best, need_fit, worst

# A family that may ask itself is also served where a professional may ask too; and the other way round.
SERVED_BY: Mapping[str, frozenset[WhoCanAsk]] = {
    WhoCanAsk.ANYONE: frozenset({WhoCanAsk.ANYONE, WhoCanAsk.EITHER}),
    WhoCanAsk.PROFESSIONAL: frozenset({WhoCanAsk.PROFESSIONAL, WhoCanAsk.EITHER}),
    WhoCanAsk.EHC_PLAN: frozenset({WhoCanAsk.EHC_PLAN}),
}
# Only what somebody wrote down as a yes counts as one. Partly is no yes and no no: the result says so in words.
ACCESS_FIT = {Known.YES: Fit.THIS, Known.PARTLY: Fit.NOT_KNOWN, Known.NOT_KNOWN: Fit.NOT_KNOWN, Known.NO: Fit.NO}


@dataclass(frozen=True, slots=True)
class Asked:
    """What was chosen: keys of the closed lists, group by group. An empty group asks for nothing."""

    need: tuple[str, ...] = ()
    age: tuple[Ages, ...] = ()
    help: tuple[str, ...] = ()
    area: tuple[str, ...] = ()
    cost: tuple[str, ...] = ()
    who: tuple[str, ...] = ()
    access: tuple[str, ...] = ()


def fit(listing: Listing, asked: Asked) -> Fit:
    """How well one listing fits everything that was chosen."""
    return worst(
        best(*(need_fit(listing.needs, need) for need in asked.need)),
        best(*(age_fit(listing.ages, ages) for ages in asked.age)),
        best(*(_sure(key in listing.topics) for key in asked.help)),
        best(*(_sure(key == listing.area) for key in asked.area)),
        best(*(_cost_fit(listing.cost.price, key) for key in asked.cost)),
        best(*(_who_fit(listing.how_to_get.who_can_ask, key) for key in asked.who)),
        best(*(ACCESS_FIT[listing.place.access.get(key, Known.NOT_KNOWN)] for key in asked.access)),
    )


def filtered(listings: Iterable[Listing], asked: Asked) -> Groups:
    """All listings that are not ruled out, in the order given, in their three groups."""
    groups: dict[Fit, list[Listing]] = {kind: [] for kind in Fit}
    for listing in listings:
        groups[fit(listing, asked)].append(listing)
    return Groups(tuple(groups[Fit.THIS]), tuple(groups[Fit.ANY]), tuple(groups[Fit.NOT_KNOWN]))


def _sure(holds: bool) -> Fit:
    return Fit.THIS if holds else Fit.NO


def _cost_fit(price: Price, asked: str) -> Fit:
    return Fit.NOT_KNOWN if price is Price.NOT_KNOWN else _sure(price == asked)


def _who_fit(who: WhoCanAsk, asked: str) -> Fit:
    return Fit.NOT_KNOWN if who is WhoCanAsk.NOT_KNOWN else _sure(who in SERVED_BY.get(asked, frozenset()))
