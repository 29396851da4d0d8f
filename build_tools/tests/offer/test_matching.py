"""The three groups of every list: for this, for any need, not known."""

import pytest

from build_tools.offer.ages import Ages
from build_tools.offer.matching import Fit, Matches, fit, three_groups
from build_tools.tests.made_model import listing

YOUNG, OLD = Ages(0, 5), Ages(16, 25)
KNOWN = ("slcn",)
ANY = ("any",)


@pytest.mark.parametrize(
    ("needs", "ages", "asked_need", "asked_ages", "expected"),
    [
        # nothing asked: everything fits
        (None, None, None, None, Fit.THIS),
        (KNOWN, YOUNG, None, None, Fit.THIS),
        # a need alone
        (KNOWN, None, "slcn", None, Fit.THIS),
        (KNOWN, None, "hi", None, Fit.NO),
        (("hi", "slcn"), None, "slcn", None, Fit.THIS),
        (ANY, None, "slcn", None, Fit.ANY),
        (None, None, "slcn", None, Fit.NOT_KNOWN),
        # an age alone
        (None, YOUNG, None, YOUNG, Fit.THIS),
        (ANY, YOUNG, None, YOUNG, Fit.THIS),
        (None, OLD, None, YOUNG, Fit.NO),
        (KNOWN, None, None, YOUNG, Fit.NOT_KNOWN),
        # both: what is not known never hides what is known to be wrong
        (KNOWN, YOUNG, "slcn", YOUNG, Fit.THIS),
        (ANY, YOUNG, "slcn", YOUNG, Fit.ANY),
        (KNOWN, OLD, "slcn", YOUNG, Fit.NO),
        (ANY, OLD, "slcn", YOUNG, Fit.NO),
        (None, OLD, "slcn", YOUNG, Fit.NO),
        (KNOWN, None, "hi", YOUNG, Fit.NO),
        (KNOWN, None, "slcn", YOUNG, Fit.NOT_KNOWN),
        (ANY, None, "slcn", YOUNG, Fit.NOT_KNOWN),
        (None, YOUNG, "slcn", YOUNG, Fit.NOT_KNOWN),
        (None, None, "slcn", YOUNG, Fit.NOT_KNOWN),
        # ages that meet at one edge, and open ends
        (KNOWN, Ages(5, 11), "slcn", YOUNG, Fit.THIS),
        (KNOWN, Ages(16, None), "slcn", OLD, Fit.THIS),
        (KNOWN, Ages(None, 15), "slcn", OLD, Fit.NO),
    ],
)
def test_a_listing_fits_by_what_its_sources_say(
    needs: tuple[str, ...] | None, ages: Ages | None, asked_need: str | None, asked_ages: Ages | None, expected: Fit
) -> None:
    assert fit(listing(needs=needs, ages=ages), asked_need, asked_ages) is expected


def test_the_three_groups_are_counted_apart_and_keep_their_order() -> None:
    names = ["B this", "A this", "C any", "D unknown", "E no"]
    needs = [KNOWN, KNOWN, ANY, None, ("hi",)]
    listings = [listing(name, needs=need) for name, need in zip(names, needs, strict=True)]
    groups = three_groups(listings, need="slcn")
    assert [x.name for x in groups.this] == ["B this", "A this"]
    assert [x.name for x in groups.any] == ["C any"]
    assert [x.name for x in groups.not_known] == ["D unknown"]
    assert groups.sure == 3
    assert not groups.is_empty


def test_an_unknown_listing_is_not_counted_as_sure() -> None:
    groups = three_groups([listing()], need="slcn")
    assert (groups.sure, groups.is_empty) == (0, False)


def test_three_groups_of_nothing_are_empty() -> None:
    assert three_groups([], need="slcn").is_empty
    assert three_groups([listing(needs=("hi",))], need="slcn").is_empty


def test_what_is_kept_is_the_same_as_what_is_worked_out() -> None:
    needs = (None, KNOWN, ANY, ("hi",))
    ages = (None, YOUNG, OLD, Ages(16, None))
    listings = [listing(f"N {n} {a}", needs=n, ages=a) for n in needs for a in ages]
    matches = Matches(listings)
    asked = [(need, age) for need in (None, "slcn", "hi") for age in (None, YOUNG, OLD)]
    for need, age in [*reversed(asked), *asked]:
        assert matches.groups(need, age) == three_groups(listings, need, age)
