"""Which other listings a family may want next."""

from collections.abc import Iterator

import pytest

from build_tools.offer.listing import Area, Closed, Listing
from build_tools.offer.related import MOST_SHOWN, NEIGHBOURS, related_listings
from build_tools.tests.made_model import listing

BREAKS, TALKING = "short breaks", "talking and understanding"


def many(count: int, **facts: object) -> list[Listing]:
    return [listing(f"Team {number:03}", **facts) for number in range(count)]


def names(listings: tuple[Listing, ...]) -> list[str]:
    return [found.name for found in listings]


def test_a_listing_is_never_related_to_itself() -> None:
    listings = many(7)
    related = related_listings(listings)
    assert len(related) == len(listings)
    assert all(one not in related[one.address] for one in listings)


def test_a_listing_alone_in_its_topic_has_nothing_related() -> None:
    assert related_listings([listing(), listing("Other", topics=(BREAKS,))])[listing().address] == ()


@pytest.mark.parametrize(("count", "shown"), [(1, 0), (2, 1), (5, 4), (6, 4), (100, 4)])
def test_at_most_four_are_shown_and_each_once(count: int, shown: int) -> None:
    related = related_listings(many(count))
    assert {len(found) for found in related.values()} == {shown}
    assert all(len(set(names(found))) == shown <= MOST_SHOWN for found in related.values())


def test_a_closed_listing_is_never_shown_and_has_none_itself() -> None:
    closed = listing("Ended", closed=Closed(None, "It has ended."))
    related = related_listings([listing("A"), closed, listing("B")])
    assert {address: names(found) for address, found in related.items()} == {
        "services/a/": ["B"],
        "services/b/": ["A"],
    }


def test_what_shares_more_comes_first() -> None:
    start = listing("Start", needs=("slcn",), topics=(TALKING, BREAKS))
    far = listing("National", area=Area.NATIONAL)
    near = listing("Local")
    same_need = listing("Same need", needs=("slcn", "hi"))
    both = listing("Same need and topics", needs=("slcn",), topics=(TALKING, BREAKS))
    found = related_listings([start, far, near, same_need, both])[start.address]
    assert names(found) == ["Same need and topics", "Same need", "Local", "National"]


def test_any_need_is_shared_like_a_need_but_not_known_is_not() -> None:
    start = listing("Start", needs=None)
    found = related_listings([start, listing("Unknown", needs=None), listing("Deaf", needs=("hi",))])[start.address]
    assert names(found) == ["Unknown", "Deaf"]  # the order of the ring: neither is closer


def test_the_pick_is_the_same_each_time() -> None:
    listings = many(60)
    assert related_listings(listings) == related_listings(list(listings))


def test_the_pick_goes_round_so_that_the_last_has_neighbours_too() -> None:
    listings = many(6)
    assert names(related_listings(listings)[listings[-1].address]) == [f"Team {n:03}" for n in range(4)]


def test_only_a_bounded_number_of_neighbours_is_looked_at() -> None:
    topics = Counted((TALKING,))
    listings = many(10 * NEIGHBOURS, topics=topics)
    related_listings(listings)
    looked_at = topics.times / len(listings)
    assert NEIGHBOURS / 2 < looked_at < 3 * NEIGHBOURS, f"{looked_at} looks a listing"


class Counted(tuple[str, ...]):
    """Topics that count how often they are gone through."""

    times = 0

    def __iter__(self) -> Iterator[str]:
        type(self).times += 1
        return super().__iter__()
