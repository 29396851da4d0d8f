"""What is asked stands in the address, and nothing else does; from it comes the answer, in its groups and order."""

from typing import Any

import pytest

from build_tools.tests.in_node import in_node

ASKING = ["find/filters.js", "find/asking.js"]
ANSWERING = ["find/filters.js", "find/distance.js", "find/asking.js", "find/answering.js", "find/wording.js"]
NONE: dict[str, list[str]] = {group: [] for group in ("need", "age", "help", "area", "cost", "who", "access")}
LABELS = {
    "areas": {"rotherham": "In Rotherham", "nearby": "In a nearby town", "national": "All of England"},
    "access": {
        "step_free": "Step-free way in",
        "comes_to_you": "Comes to you",
        "online_or_phone": "Online or by phone",
    },
    "who_can_ask": {"anyone": "Anyone can ask", "not known": "We do not know who can ask"},
    "costs": {"free": "Free", "not known": "Cost not known"},
    "money": "Money you can ask for",
}


def asked(q: str = "", **filters: list[str]) -> dict[str, Any]:
    return {"q": q, "filters": {**NONE, **filters}}


@pytest.mark.parametrize(
    ("address", "what"),
    [
        ("", asked()),
        ("?q=speech+therapy", asked("speech therapy")),
        ("?q=%20%20speech%20%20therapy%20", asked("speech therapy")),
        ("?need=autism&need=adhd&need=autism&age=7&age=5+to+11", asked(need=["autism", "adhd"], age=["7", "5 to 11"])),
        ("?age=&age=old&age=-1", asked()),
        ("?postcode=S60+1AE&unknown=x", asked()),
        ("?q=a%26b%3Dc%23d%3Cscript%3E", asked("a&b=c#d<script>")),
        ("?q=%E2%9C%93%F0%9F%98%80", asked("✓😀")),
        ("?q=%", asked("%")),
    ],
)
def test_an_address_is_read(address: str, what: dict[str, Any]) -> None:
    assert in_node(ASKING, "return own.asking.read(given.address)", {"address": address}) == what


@pytest.mark.parametrize(
    "what",
    [
        asked(),
        asked("a&b=c#d"),
        asked("x", need=["autism"], age=["7"]),
        asked(who=["only with an EHC plan"], cost=["free"]),
    ],
)
def test_what_is_written_is_read_again(what: dict[str, Any]) -> None:
    assert in_node(ASKING, "return own.asking.read(own.asking.write(given))", what) == what


def test_nothing_asked_adds_nothing_to_the_address() -> None:
    assert in_node(ASKING, "return own.asking.write(given)", asked()) == ""


def test_a_very_long_search_is_cut() -> None:
    assert len(in_node(ASKING, "return own.asking.read('?q=' + 'x'.repeat(100000)).q")) == 300


def rows() -> list[dict[str, Any]]:
    return [
        {"n": "National", "r": "national", "d": ["any"], "x": {"online_or_phone": "yes"}},
        {"n": "Nearby", "r": "nearby", "d": ["autism"]},
        {"n": "Local", "r": "rotherham", "d": ["autism"], "p": [44256, 39266]},
        {"n": "Unknown", "r": "rotherham"},
        {"n": "Other", "r": "rotherham", "d": ["hi"]},
    ]


def answer(what: dict[str, Any], found: list[int] | None = None, near: dict[str, Any] | None = None) -> tuple[Any, Any]:
    ask = """
    const found = given.found && {listings: given.found};
    const got = own.answering.answer({listings: given.rows, labels: given.labels}, given.asked, found, given.near);
    return [got.items.map((item) => item.row.n), got.counts];
    """
    values = {"rows": rows(), "labels": LABELS, "asked": what, "found": found, "near": near}
    names, counts = in_node(ANSWERING, ask, values)
    return names, counts


def test_without_words_or_filters_what_is_near_comes_first() -> None:
    assert answer(asked())[0] == ["Local", "Unknown", "Other", "Nearby", "National"]


def test_with_words_the_order_is_that_of_the_search() -> None:
    assert answer(asked("x"), [4, 0, 2])[0] == ["Other", "National", "Local"]


def test_groups_come_one_after_another_and_keep_their_own_order() -> None:
    names, counts = answer(asked("x", need=["autism"]), [3, 0, 1, 4, 2])
    assert names == ["Nearby", "Local", "National", "Unknown"]
    assert counts == {"this": 2, "any": 1, "not known": 1}


START = {"point": [442560, 392660], "rough": False, "radius": None, "first": True}


def test_nearest_first_puts_what_has_no_known_distance_behind_by_area() -> None:
    assert answer(asked("x"), [0, 1, 3, 2], START)[0] == ["Local", "Unknown", "Nearby", "National"]


def test_best_match_first_leaves_the_order_alone() -> None:
    assert answer(asked("x"), [0, 1, 3, 2], {**START, "first": False})[0] == ["National", "Nearby", "Unknown", "Local"]


def test_a_radius_never_drops_what_has_no_known_distance() -> None:
    names, counts = answer(asked("x"), [0, 1, 3, 2], {**START, "radius": 1})
    assert names == ["Local", "National", "Unknown", "Nearby"]
    assert counts == {"this": 2, "any": 0, "not known": 2}


def test_the_counts_beside_the_choices_are_of_what_surely_lies_within_the_distance() -> None:
    ask = """
    const found = {listings: [0, 1, 2, 3, 4]};
    const got = own.answering.answer({listings: given.rows, labels: given.labels}, given.asked, found, given.near);
    return got.within.map((row) => row.n);
    """
    far = {**START, "point": [442560 + 160_934, 392660]}
    for near, within in ((None, 5), ({**START, "radius": 1}, 2), ({**far, "radius": 1}, 1), (far, 5)):
        values = {"rows": rows(), "labels": LABELS, "asked": asked(need=["hi"]), "near": near}
        assert len(in_node(ANSWERING, ask, values)) == within


@pytest.mark.parametrize(
    ("what", "counts", "near", "words"),
    [
        (asked("speech"), (12, 0, 0), None, "12 results for speech."),
        (asked("speech"), (1, 0, 0), None, "1 result for speech."),
        (asked("speech"), (0, 0, 0), None, "No results for speech."),
        (asked(), (5, 0, 0), None, "5 results."),
        (asked("x", need=["autism"]), (5, 3, 4), None,
         "12 results for x: 5 for this need, 3 for any need, 4 not known."),
        (asked("x", need=["autism"], age=["7"]), (2, 0, 1), None,
         "3 results for x: 2 for this need and this age, 1 not known."),
        (asked("x", cost=["free"]), (2, 0, 1), None, "3 results for x: 2 for what you chose, 1 not known."),
        (asked("x", need=["autism"]), (5, 0, 0), None, "5 results for x: all for this need."),
        (asked("x", need=["autism"]), (0, 0, 2), None, "2 results for x: all not known."),
        (asked("x"), (2, 0, 0), {"first": True, "measured": 1}, "2 results for x, nearest first."),
        (asked("x"), (2, 0, 0), {"first": False, "measured": 2}, "2 results for x, with distances."),
        (asked("x"), (2, 0, 0), {"first": True, "measured": 0}, "2 results for x, but we know no distance."),
        (asked("x", cost=["free"]), (1, 0, 1), {"first": True, "measured": 1},
         "2 results for x, nearest first: 1 for what you chose, 1 not known."),
    ],
)  # fmt: skip
def test_how_many_there_are_is_said_in_a_sentence(
    what: dict[str, Any], counts: tuple[int, int, int], near: dict[str, Any] | None, words: str
) -> None:
    ask = "return own.wording.howMany(given.answer, given.asked, given.near)"
    by_group = dict(zip(("this", "any", "not known"), counts, strict=True))
    measured = near["measured"] if near else 0
    made: dict[str, Any] = {"items": [{}] * sum(counts), "counts": by_group, "measured": measured}
    values = {"answer": made, "asked": what, "near": near}
    assert in_node(ANSWERING, ask, values) == words


def facts(row: dict[str, Any], what: dict[str, Any] | None = None, says: tuple[str, ...] = ()) -> list[str]:
    ask = "return own.wording.facts({row: given.row, says: given.says}, given.labels, given.asked.filters)"
    found: list[str] = in_node(ANSWERING, ask, {"row": row, "labels": LABELS, "asked": what or asked(), "says": says})
    return found


def test_a_result_says_what_is_known_and_what_is_not() -> None:
    assert facts({"r": "rotherham", "g": "0 to 3", "w": "anyone", "c": "free", "v": "Facts from March 2024"}) == [
        "Ages 0 to 3", "In Rotherham", "Anyone can ask", "Free", "Facts from March 2024",
    ]  # fmt: skip
    assert facts({"r": "national", "v": "Facts of unknown age"}, says=("Distance not known",)) == [
        "Ages not known", "All of England", "Distance not known", "We do not know who can ask", "Cost not known",
        "Facts of unknown age",
    ]  # fmt: skip


@pytest.mark.parametrize(("price", "says"), [("not known", "Money you can ask for"), ("free", "Free")])
def test_a_benefit_has_no_price_unless_a_page_names_one(price: str, says: str) -> None:
    found = facts({"r": "national", "b": "benefit", "c": price})
    assert says in found
    assert "Cost not known" not in found


@pytest.mark.parametrize(("answered", "says"), [("yes", "yes"), ("partly", "partly"), (None, "not known")])
def test_a_result_says_how_far_it_meets_the_access_that_was_asked_for(answered: str | None, says: str) -> None:
    row = {"r": "rotherham", **({"x": {"step_free": answered}} if answered else {})}
    assert f"Step-free way in: {says}" in facts(row, asked(access=["step_free"]))
    assert not [fact for fact in facts(row) if "Step-free" in fact]


def test_signs_that_turn_a_line_around_unseen_are_left_out() -> None:
    turned = "?q=%E2%80%AEautism%E2%80%AC%20%E2%81%A6help"
    assert in_node(ASKING, "return own.asking.read(given.address).q", {"address": turned}) == "autism help"
