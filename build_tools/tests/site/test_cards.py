"""A listing as one item of a list."""

from typing import Any

import pytest

from build_tools.offer.ages import Ages
from build_tools.offer.card_words import PRICE_WORDS
from build_tools.offer.dates import PartialDate
from build_tools.offer.listing import Area, Cost, HowToGet, Kind, Price, WhoCanAsk
from build_tools.site.cards import card_of
from build_tools.tests.made_model import VOCABULARY, listing


def test_a_card_says_what_is_not_known() -> None:
    card = card_of(listing("Portage"), VOCABULARY)
    assert (card.address, card.name) == ("services/portage/", "Portage")
    assert card.summary == "Helps young children who find it hard to talk."
    assert card.facts == (
        "Ages not known", "In Rotherham", "not known may ask", "Cost not known", "Facts of unknown age",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("facts", "shown"),
    [
        ({"ages": Ages(16, None)}, "Ages 16 and over"),
        ({"area": Area.NATIONAL}, "All of England"),
        ({"how_to_get": HowToGet(WhoCanAsk.EHC_PLAN)}, "only with an EHC plan may ask"),
        ({"cost": Cost(Price.FREE)}, "Free"),
        ({"cost": Cost(Price.CHARGE, "£5")}, "There is a charge"),
        ({"kind": Kind.BENEFIT}, "Money you can ask for"),
        ({"kind": Kind.BENEFIT, "cost": Cost(Price.CHARGE, "£5")}, "There is a charge"),
        ({"newest_source": PartialDate(2024, 3)}, "Facts from March 2024"),
    ],
)
def test_a_card_shows_each_known_fact(facts: dict[str, Any], shown: str) -> None:
    assert shown in card_of(listing(**facts), VOCABULARY).facts


def test_every_price_has_words() -> None:
    assert set(PRICE_WORDS) == set(Price)
