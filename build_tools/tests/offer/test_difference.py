"""What families would notice between two offers."""

from typing import Any

import pytest

from build_tools.offer.ages import Ages
from build_tools.offer.dates import PartialDate
from build_tools.offer.difference import Difference, difference
from build_tools.offer.fact_names import FACT_NAMES, fact_name, source_of
from build_tools.offer.facts import READERS, facts_of
from build_tools.offer.listing import (
    Checked,
    Closed,
    Contact,
    Cost,
    HowToGet,
    Known,
    Place,
    Price,
    SeenRight,
    WhoCanAsk,
)
from build_tools.offer.picture import Picture, picture_of
from build_tools.reading.schema import SOURCED
from build_tools.tests.contributing.made_forms import schema_paths
from build_tools.tests.made_model import VOCABULARY, listing, offer

TALKING = listing()
ENDED = Closed(PartialDate(2026, 9), "The service has ended.")


def change_of(**facts: Any) -> list[tuple[str, str, str | None, str | None]]:
    """The changes of one listing that gains these facts."""
    found = difference(offer(TALKING), offer(listing(**facts))).changes
    return [(change.path, change.name, change.before, change.after) for change in found]


@pytest.mark.parametrize(
    ("facts", "change"),
    [
        ({"contact": Contact(phone="01709 382121")}, ("contact.phone", "phone number", None, "01709 382121")),
        ({"ages": Ages(0, 5)}, ("ages", "ages", None, "0 to 5")),
        ({"needs": ("slcn", "autism")}, ("needs", "needs", None, "Talking; Autism")),
        ({"needs": ("any",)}, ("needs", "needs", None, "any need")),
        ({"topics": ("short breaks",)},
         ("topics", "kinds of help", "Talking and understanding", "Short breaks")),
        ({"cost": Cost(Price.CHARGE, "£5 a session")}, ("cost", "cost", None, "£5 a session")),
        ({"cost": Cost(Price.FREE)}, ("cost", "cost", None, "free")),
        ({"how_to_get": HowToGet(WhoCanAsk.ANYONE)},
         ("how_to_get.who_can_ask", "who can ask", None, "anyone may ask")),
        ({"place": Place(access={"step_free": Known.NO})}, ("place.step_free", "step-free way in", None, "no")),
        ({"place": Place(postcode="S60 1AE")}, ("place.postcode", "postcode", None, "S60 1AE")),
        ({"summary": "Other words."},
         ("summary", "what it is", "Helps young children who find it hard to talk.", "Other words.")),
        ({"checked": Checked(PartialDate(2026, 5, 1), "the service", "by phone")},
         ("checked", "last check by the service", None, "1 May 2026, by the service, by phone")),
        ({"seen_right": SeenRight(PartialDate(2026, 5, 1), "a visitor")},
         ("seen_right", "last seen right by a visitor", None, "1 May 2026, by a visitor")),
    ],
)  # fmt: skip
def test_a_change_is_told_in_a_parents_words(facts: dict[str, Any], change: tuple[str, ...]) -> None:
    assert change_of(**facts) == [change]


def test_who_checks_a_listing_and_where_it_was_read_are_no_facts_of_it() -> None:
    assert change_of(owner="charity", newest_source=PartialDate(2026)) == []


def test_an_answer_that_is_taken_out_becomes_not_known() -> None:
    before = offer(listing(contact=Contact(phone="01709 382121"), place=Place(access={"ramp": Known.YES})))
    found = difference(before, offer(TALKING)).changes
    assert [(change.path, change.before, change.after) for change in found] == [
        ("contact.phone", "01709 382121", None),
        ("place.ramp", "yes", None),
    ]


def test_two_equal_offers_have_no_difference() -> None:
    assert difference(offer(TALKING), offer(TALKING)) == Difference()
    assert Difference().is_empty
    assert not difference(offer(), offer(TALKING)).is_empty


def test_listings_are_new_closed_open_again_or_gone() -> None:
    other, ended = listing("Other"), listing("Other", closed=ENDED)
    assert difference(offer(TALKING), offer(TALKING, other)).new == (other,)
    closed = difference(offer(TALKING, other), offer(TALKING, ended))
    assert closed.closed == (ended,)
    assert closed.changes == ()
    assert difference(offer(ended), offer(other)).open_again == (other,)
    gone: tuple[Picture, ...] = difference(offer(TALKING, other), offer(TALKING)).gone
    assert gone == (picture_of(other, VOCABULARY),)


def test_why_it_closed_may_change_later() -> None:
    later = listing(closed=Closed(PartialDate(2026, 9), "It moved to Wath."))
    found = difference(offer(listing(closed=ENDED)), offer(later)).changes
    assert [(change.path, change.after) for change in found] == [("closed.why", "It moved to Wath.")]


def test_a_listing_that_moved_is_followed_and_its_changes_are_told() -> None:
    moved = listing("New Team", slug="new-team", was=("services/rivelin-talking-team",))
    found = difference(offer(TALKING), offer(moved))
    assert found.moved == ((picture_of(TALKING, VOCABULARY), moved),)
    assert not found.new
    assert not found.gone
    assert [change.path for change in found.changes_of(moved)] == ["name"]


def test_two_listings_that_became_one_do_not_mix_their_facts() -> None:
    other = listing("Other", contact=Contact(phone="01709 382121"))
    one = listing(was=("services/other",))
    found = difference(offer(TALKING, other), offer(one))
    assert found.moved == ((picture_of(other, VOCABULARY), one),)
    assert found.changes == ()


def test_changes_stand_in_the_order_of_the_offer_and_of_the_page() -> None:
    before = offer(listing("A"), listing("B"))
    after = offer(listing("A", hours="All day", ages=Ages(0, 5)), listing("B", hours="All day"))
    found = difference(before, after).changes
    assert [(change.listing.name, change.path) for change in found] == [("A", "ages"), ("A", "hours"), ("B", "hours")]


def test_every_field_of_the_schema_is_a_fact_or_is_left_out_for_a_reason() -> None:
    no_fact = {"owner", "sources", "more_sources", "newest_source", "was", "language"}
    no_fact |= {"how_much"}  # a price is told as the cost
    paths = {path.split(".")[0] if path.split(".")[0] in ("checked", "seen_right") else path for path in schema_paths()}
    assert {path for path in paths if path.split(".")[0] not in no_fact} == set(READERS)


def test_every_fact_has_a_name_and_a_source_that_exists() -> None:
    for path in READERS:
        assert fact_name(path)
        assert source_of(path) in (None, *SOURCED)
    assert source_of("place.step_free") == "access"
    assert source_of("how_much") == "cost"
    assert set(FACT_NAMES) == set(SOURCED)


def test_all_facts_are_there_known_or_not() -> None:
    facts = facts_of(TALKING, VOCABULARY)
    assert set(facts) == {*READERS, "place.step_free", "place.hearing_loop"}
    assert facts["contact.phone"].words is None
