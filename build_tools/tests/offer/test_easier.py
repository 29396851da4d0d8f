"""Texts that are easier to read, and the listings that need one most."""

from build_tools.offer.easier import EasierTexts
from build_tools.offer.guide import Guides
from build_tools.offer.listing import Closed
from build_tools.offer.most_used import MOST_USED, most_led_to
from build_tools.offer.start_here import Answer, StartHere
from build_tools.tests.made_easier import MARK, easier
from build_tools.tests.made_guide import guide
from build_tools.tests.made_model import listing, offer


def test_the_page_stands_below_the_list_of_all() -> None:
    assert easier("guides/travel").address == "guides/easier/travel/"
    assert easier("services/portage").address == "guides/easier/services/portage/"


def test_a_twin_has_changed_where_its_mark_is_another() -> None:
    texts = EasierTexts((easier("guides/travel"), easier("guides/gone")))
    marked = texts.marked({"guides/travel": "f" * 16, "services/portage": MARK}, [easier("services/portage")])
    assert [(one.about, one.twin_has_changed, one.now is None) for one in marked.all] == [
        ("guides/travel", True, False),
        ("guides/gone", False, True),
        ("services/portage", False, False),
    ]


def test_the_most_used_are_named_by_most_guides_and_answers() -> None:
    names = ("Alpha", "Beta", "Delta", "Gamma", "Gone", "Unnamed")
    closed = {"Gone": Closed(None, "It ended.")}
    listings = [listing(name, closed=closed.get(name)) for name in names]
    guides = (
        guide("one", listings=("services/alpha", "services/alpha", "services/gamma", "services/gone")),
        guide("two", listings=("services/alpha", "services/gamma", "services/gone")),
        guide("three", listings=("services/delta", "services/gone")),
    )
    start = StartHere((), (
        Answer("first", "First", ("Ask.",), listings=("services/beta", "services/delta")),
        Answer("second", "Second", ("Ask.",), listings=("services/beta", "services/absent", "services/delta")),
    ))  # fmt: skip
    made = offer(*listings, guides=Guides.of(guides), start=start)
    # Delta is named three times, the others twice: those that more guides name come first, then by name.
    assert [one.slug for one in most_led_to(made)] == ["delta", "alpha", "gamma", "beta"]
    assert [one.slug for one in most_led_to(made, 2)] == ["delta", "alpha"]
    assert MOST_USED == 10


def test_an_offer_without_guides_leads_to_nothing() -> None:
    assert most_led_to(offer(listing("Alpha"))) == ()
