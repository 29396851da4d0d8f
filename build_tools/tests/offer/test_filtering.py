"""The filters beside the search: or within a group, and across groups, what is not known apart."""

from dataclasses import replace
from typing import Any

import pytest

from build_tools.offer.ages import Ages
from build_tools.offer.filtering import SERVED_BY, Asked, filtered, fit
from build_tools.offer.listing import Area, Cost, HowToGet, Known, Place, Price, WhoCanAsk
from build_tools.offer.matching import Fit
from build_tools.offer.matching import fit as browse_fit
from build_tools.tests.made_model import listing

YOUNG, OLD = Ages(0, 5), Ages(16, 25)


def who(can_ask: WhoCanAsk) -> dict[str, Any]:
    return {"how_to_get": HowToGet(can_ask)}


def access(**answers: Known) -> dict[str, Any]:
    return {"place": Place(access=answers)}


@pytest.mark.parametrize(
    ("facts", "asked", "expected"),
    [
        # nothing asked: everything fits
        ({}, Asked(), Fit.THIS),
        # need: named, any, not known, another; one of two is enough
        ({"needs": ("slcn",)}, Asked(need=("slcn",)), Fit.THIS),
        ({"needs": ("any",)}, Asked(need=("slcn",)), Fit.ANY),
        ({}, Asked(need=("slcn",)), Fit.NOT_KNOWN),
        ({"needs": ("hi",)}, Asked(need=("slcn",)), Fit.NO),
        ({"needs": ("hi",)}, Asked(need=("slcn", "hi")), Fit.THIS),
        ({"needs": ("any",)}, Asked(need=("slcn", "hi")), Fit.ANY),
        # age: ranges overlap; one year is a range
        ({"ages": YOUNG}, Asked(age=(Ages(5, 11),)), Fit.THIS),
        ({"ages": YOUNG}, Asked(age=(Ages(6, 6),)), Fit.NO),
        ({"ages": YOUNG}, Asked(age=(Ages(6, 6), Ages(3, 3))), Fit.THIS),
        ({"ages": Ages(16, None)}, Asked(age=(Ages(25, 25),)), Fit.THIS),
        ({"ages": Ages(None, 17)}, Asked(age=(Ages(0, 0),)), Fit.THIS),
        ({}, Asked(age=(YOUNG,)), Fit.NOT_KNOWN),
        # kind of help and place are always known
        ({"topics": ("short breaks", "travel")}, Asked(help=("travel", "money")), Fit.THIS),
        ({"topics": ("short breaks",)}, Asked(help=("travel", "money")), Fit.NO),
        ({"area": Area.NEARBY}, Asked(area=("rotherham",)), Fit.NO),
        ({"area": Area.NEARBY}, Asked(area=("rotherham", "nearby")), Fit.THIS),
        # cost
        ({"cost": Cost(Price.FREE)}, Asked(cost=("free",)), Fit.THIS),
        ({"cost": Cost(Price.CHARGE, "£5")}, Asked(cost=("free",)), Fit.NO),
        ({"cost": Cost(Price.CHARGE, "£5")}, Asked(cost=("free", "charge")), Fit.THIS),
        ({}, Asked(cost=("free",)), Fit.NOT_KNOWN),
        # who can ask: where either may, both are served
        (who(WhoCanAsk.ANYONE), Asked(who=("anyone",)), Fit.THIS),
        (who(WhoCanAsk.EITHER), Asked(who=("anyone",)), Fit.THIS),
        (who(WhoCanAsk.EITHER), Asked(who=("a professional",)), Fit.THIS),
        (who(WhoCanAsk.PROFESSIONAL), Asked(who=("anyone",)), Fit.NO),
        (who(WhoCanAsk.EHC_PLAN), Asked(who=("anyone",)), Fit.NO),
        (who(WhoCanAsk.EHC_PLAN), Asked(who=("anyone", "only with an EHC plan")), Fit.THIS),
        ({}, Asked(who=("anyone",)), Fit.NOT_KNOWN),
        # access: only a yes that somebody wrote down counts; partly is neither
        (access(step_free=Known.YES), Asked(access=("step_free",)), Fit.THIS),
        (access(step_free=Known.PARTLY), Asked(access=("step_free",)), Fit.NOT_KNOWN),
        (access(step_free=Known.NOT_KNOWN), Asked(access=("step_free",)), Fit.NOT_KNOWN),
        (access(hearing_loop=Known.YES), Asked(access=("step_free",)), Fit.NOT_KNOWN),
        (access(step_free=Known.NO), Asked(access=("step_free",)), Fit.NO),
        (access(step_free=Known.NO, hearing_loop=Known.YES), Asked(access=("step_free", "hearing_loop")), Fit.THIS),
        # across groups all must fit: the least sure one counts, and what is known to be wrong beats what is not known
        ({"needs": ("slcn",), "ages": YOUNG}, Asked(need=("slcn",), age=(YOUNG,)), Fit.THIS),
        ({"needs": ("any",), "ages": YOUNG}, Asked(need=("slcn",), age=(YOUNG,)), Fit.ANY),
        ({"needs": ("any",)}, Asked(need=("slcn",), age=(YOUNG,)), Fit.NOT_KNOWN),
        ({"needs": ("hi",)}, Asked(need=("slcn",), age=(YOUNG,)), Fit.NO),
        ({"cost": Cost(Price.FREE)}, Asked(need=("slcn",), cost=("free",)), Fit.NOT_KNOWN),
        # a word that no list has fits nothing that is known
        ({"needs": ("slcn",)}, Asked(need=("nonsense",)), Fit.NO),
        (who(WhoCanAsk.ANYONE), Asked(who=("nonsense",)), Fit.NO),
    ],
)
def test_a_listing_fits_what_was_chosen(facts: dict[str, Any], asked: Asked, expected: Fit) -> None:
    assert fit(listing(**facts), asked) is expected


@pytest.mark.parametrize("needs", [None, ("any",), ("slcn",), ("hi", "slcn")])
@pytest.mark.parametrize("ages", [None, YOUNG, OLD, Ages(16, None), Ages(None, 17)])
@pytest.mark.parametrize("need", ["slcn", "hi", None])
@pytest.mark.parametrize("age", [YOUNG, OLD, None])
def test_search_and_browse_pages_agree(
    needs: tuple[str, ...] | None, ages: Ages | None, need: str | None, age: Ages | None
) -> None:
    one = listing(needs=needs, ages=ages)
    asked = Asked(need=(need,) if need else (), age=(age,) if age else ())
    assert fit(one, asked) is browse_fit(one, need, age)


def test_the_three_groups_keep_their_order_and_leave_out_what_does_not_fit() -> None:
    named, second = listing("Named", needs=("slcn",)), listing("Second", needs=("slcn",))
    any_need, unknown, other = listing("Any", needs=("any",)), listing("Unknown"), listing("Other", needs=("hi",))
    groups = filtered([unknown, second, other, named, any_need], Asked(need=("slcn",)))
    assert (groups.this, groups.any, groups.not_known) == ((second, named), (any_need,), (unknown,))


def test_everyone_who_may_ask_by_a_filter_is_named_in_the_closed_list() -> None:
    assert {who for served in SERVED_BY.values() for who in served} == set(WhoCanAsk) - {WhoCanAsk.NOT_KNOWN}


def test_no_need_and_an_empty_group_are_the_same() -> None:
    assert fit(replace(listing(), needs=()), Asked(need=("slcn",))) is Fit.NO
