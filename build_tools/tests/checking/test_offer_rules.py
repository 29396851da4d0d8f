"""Rules over the whole offer, by the very line that an editor reads."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from build_tools.checking.offer_rules import RULES, check_offer
from build_tools.checking.same_names import plain_name
from build_tools.offer.listing import FOLDERS, Listing
from build_tools.offer.model import Offer
from build_tools.offer.vocabulary import Word, WordList
from build_tools.problems import Strength
from build_tools.reading.offer_folder import Reading, read_offer
from build_tools.tests.built_sites import day_of_the_real_offer
from build_tools.tests.made_offer import AREA, LISTING, POSTCODES, WORDS, words, write_offer

Files = dict[str, str | bytes | None]
TODAY = date(2026, 11, 23)
REAL = Path(__file__).parents[3] / "offer_data"
ENDED = "closed:\n  why: It has ended.\n"
CALM = AREA.replace("urgent:\n  - services/talking\n", "")  # nothing urgent
PLACE = "place:\n  postcode: {}\n"


def found(folder: Path, files: Files) -> list[str]:
    """What the rules say of the made-up offer with these files; the reader itself must have nothing to say."""
    reading = read_offer(write_offer(folder, files), "offer_data")
    assert reading.problems == ()
    return [str(problem) for problem in check_offer(reading, TODAY)]


def a_listing(kind: str = "service", name: str = "Other Team", more: str = "") -> str:
    return LISTING.replace("kind: service", f"kind: {kind}").replace("Rivelin Talking Team", name) + more


def changed(reading: Reading, *listings: Listing) -> list[str]:
    """What the rules say when the offer holds these listings instead."""
    assert reading.offer is not None
    offer = replace(reading.offer, listings=listings)
    return [str(problem) for problem in check_offer(replace(reading, offer=offer), TODAY)]


def test_the_made_up_offer_breaks_no_rule(tmp_path: Path) -> None:
    assert found(tmp_path, {}) == []


def test_there_are_rules_and_every_one_is_run() -> None:
    assert len(RULES) == len(set(RULES)) == 39


def test_without_an_offer_there_is_nothing_to_say() -> None:
    assert check_offer(Reading(None, (), {}), TODAY) == []


def test_two_listings_at_one_address_but_for_capitals_are_refused(tmp_path: Path) -> None:
    reading = read_offer(write_offer(tmp_path), "offer_data")
    assert reading.offer is not None
    talking = reading.offer.listings[0]
    twin = replace(talking, slug="Talking", file="offer_data/services/Talking.yml", name="Twin")
    assert changed(reading, talking, twin) == [
        "offer_data/services/talking.yml: this has the same address as offer_data/services/Talking.yml, but for "
        "capital letters: keep one, or rename one"
    ]


@pytest.mark.parametrize(
    ("files", "says"),
    [
        (
            {"services/other.yml": a_listing(more="was: [services/talking]\n")},
            "offer_data/services/other.yml:11: was: services/talking is taken: offer_data/services/talking.yml "
            "has this address now. Keep it in one of them",
        ),
        (
            {"groups/other.yml": a_listing(kind="group", more="was: [services/talking]\n")},
            "offer_data/groups/other.yml:11: was: services/talking is taken: offer_data/services/talking.yml has "
            "this address now. Keep it in one of them",
        ),
        (
            {
                "services/talking.yml": LISTING + "was: [services/old]\n",
                "groups/other.yml": a_listing(kind="group", more="was: [services/old]\n"),
            },
            "offer_data/services/talking.yml:11: was: services/old is taken: offer_data/groups/other.yml also "
            "gives it as a former address. Keep it in one of them",
        ),
        (
            {"services/talking.yml": LISTING + "was: [services/talking]\n"},
            "offer_data/services/talking.yml:11: was: services/talking is an address it has already: take this "
            "former address out",
        ),
    ],
)
def test_a_former_address_belongs_to_one_listing(tmp_path: Path, files: Files, says: str) -> None:
    assert found(tmp_path, files) == [says]


CANNOT = "This place cannot be listed; ask the editors."


@pytest.mark.parametrize(
    "name",
    ["Nowhere House School", "NOWHERE  HOUSE school", "Nowhere-House School.", "“Nowhere House” School"],
)
def test_an_excluded_place_is_refused_by_its_whole_name_and_no_reason_is_given(tmp_path: Path, name: str) -> None:
    files: Files = {
        "excluded.yml": "- name: Nowhere House School\n",
        "services/other.yml": a_listing(name=name),
    }
    assert found(tmp_path, files) == [f"offer_data/services/other.yml:1: name: {CANNOT}"]


def test_an_excluded_place_is_refused_by_another_name_and_among_what_is_wanted(tmp_path: Path) -> None:
    files: Files = {
        "excluded.yml": "- name: Nowhere House School\n- name: Elsewhere House\n",
        "services/other.yml": a_listing(more="also_known_as: [NHS, Nowhere House School]\n"),
        "wanted.yml": "- name: A\n  missing: A page.\n- name: Elsewhere House\n  missing: A page.\n",
    }
    assert found(tmp_path, files) == [
        f"offer_data/services/other.yml:11: also_known_as: {CANNOT}",
        f"offer_data/wanted.yml:3: 2.name: {CANNOT}",
    ]


@pytest.mark.parametrize("name", ["Nowhere House", "Old Nowhere House School", "Nowhere House Schools"])
def test_a_place_with_only_a_part_of_an_excluded_name_may_be_listed(tmp_path: Path, name: str) -> None:
    files: Files = {
        "excluded.yml": "- name: Nowhere House School\n",
        "services/other.yml": a_listing(name=name),
    }
    assert found(tmp_path, files) == []


@pytest.mark.parametrize(
    "name",
    ["The Nowhere House", "NowhereHouse", "Nowhere House (Rotherham)", "Nowhere House, Wath", "N0where H0use",
     "Nowhere – House"],
)  # fmt: skip
def test_an_excluded_place_does_not_slip_past_by_small_changes(tmp_path: Path, name: str) -> None:
    files: Files = {"excluded.yml": "- name: Nowhere House\n", "services/other.yml": a_listing(name=name)}
    assert found(tmp_path, files) == [
        "offer_data/services/other.yml:1: name: This place cannot be listed; ask the editors."
    ]


def test_an_excluded_place_is_refused_by_its_address(tmp_path: Path) -> None:
    files: Files = {"excluded.yml": "- name: Nowhere House\n", "services/nowhere-house.yml": a_listing()}
    assert found(tmp_path, files) == [
        "offer_data/services/nowhere-house.yml: This place cannot be listed; ask the editors."
    ]


def test_a_name_of_signs_alone_excludes_nothing(tmp_path: Path) -> None:
    files: Files = {"excluded.yml": "- name: '!!!'\n", "services/other.yml": a_listing(name="'???'")}
    assert found(tmp_path, files) == []


def test_a_closed_listing_leads_to_an_open_one(tmp_path: Path) -> None:
    closed = "closed:\n  why: The service has ended.\n"
    files: Files = {
        "services/one.yml": a_listing(name="One", more=closed + "  instead: services/two\n"),
        "services/two.yml": a_listing(name="Two", more=closed),
    }
    assert found(tmp_path, files) == [
        "offer_data/services/one.yml:13: closed.instead: services/two has ended too: name one that is open, or take "
        "it out"
    ]


def test_a_former_address_is_answered_with_the_new_one(tmp_path: Path) -> None:
    files: Files = {
        "area.yml": AREA.replace("services/talking", "services/old"),
        "services/far-away.yml": a_listing(more="was: [services/old]\n"),
    }
    assert found(tmp_path, files) == [
        "offer_data/area.yml:10: urgent: there is no listing services/old. It is services/far-away now. Name one that "
        "is here, or take it out"
    ]


def test_a_need_may_not_be_called_any(tmp_path: Path) -> None:
    assert found(tmp_path, {"vocabulary/needs.yml": words("autism", "any")}) == [
        'offer_data/vocabulary/needs.yml:4: 2.key: "any" has a meaning of its own under needs: choose another word'
    ]


def test_names_are_compared_without_capitals_signs_and_spaces() -> None:
    assert plain_name(" St. Ann’s  (Ryegate) ") == "st anns ryegate"
    assert plain_name("Café & Co") == "cafe and co"
    assert plain_name("Ｓｔ Ann's") == "st anns"


def test_a_local_postcode_that_we_do_not_know_is_a_warning(tmp_path: Path) -> None:
    files: Files = {"services/talking.yml": LISTING + PLACE.format("S10 2TH")}
    says = (
        "S10 2TH is not among the postcodes of Rotherham that we know: look at it again, or change the area if "
        "the place lies outside. A new postcode may stay"
    )
    assert found(tmp_path, files) == [f"offer_data/services/talking.yml:12: place.postcode: {says} (a warning)"]
    reading = read_offer(tmp_path, "offer_data")
    assert [problem.strength for problem in check_offer(reading, TODAY)] == [Strength.SHOULD]


@pytest.mark.parametrize(
    ("listing", "postcodes"),
    [
        (LISTING + PLACE.format("S60 1AE"), POSTCODES),
        (LISTING.replace("rotherham", "nearby") + PLACE.format("S10 2TH"), POSTCODES),
        (LISTING.replace("rotherham", "national") + PLACE.format("S10 2TH"), POSTCODES),
        (LISTING + PLACE.format("S10 2TH"), None),
    ],
)
def test_a_known_postcode_or_one_outside_the_borough_is_right(
    tmp_path: Path, listing: str, postcodes: str | None
) -> None:
    assert found(tmp_path, {"services/talking.yml": listing, "postcodes/rotherham.txt": postcodes}) == []


CLOSED = "closed:\n  why: It has ended.\n  instead: {}\n"
NAME_ONE = "Name one that is here, or take it out"


@pytest.mark.parametrize(
    ("files", "says"),
    [
        (
            {"services/other.yml": a_listing(more=CLOSED.format("services/talkin"))},
            "offer_data/services/other.yml:13: closed.instead: there is no listing services/talkin. Did you mean "
            f"services/talking? {NAME_ONE}",
        ),
        (
            {"services/other.yml": a_listing(more=CLOSED.format("services/other"))},
            "offer_data/services/other.yml:13: closed.instead: this leads to the listing itself: name another, or "
            "take it out",
        ),
        (
            {"wanted.yml": "- name: A\n  missing: A page.\n- name: B\n  missing: A page.\n  listing: money/zzz\n"},
            f"offer_data/wanted.yml:5: 2.listing: there is no listing money/zzz. {NAME_ONE}",
        ),
        (
            {"area.yml": AREA.replace("services/talking", "money/zzz")},
            f"offer_data/area.yml:10: urgent: there is no listing money/zzz. {NAME_ONE}",
        ),
        (
            {"services/talking.yml": LISTING + ENDED},
            "offer_data/area.yml:10: urgent: services/talking has ended: take it out of the urgent list",
        ),
        (
            {"area.yml": f"{AREA}advice: [money/zzz]\n"},
            f"offer_data/area.yml:14: advice: there is no listing money/zzz. {NAME_ONE}",
        ),
        (
            {"area.yml": f"{CALM}advice: [services/talking]\n", "services/talking.yml": LISTING + ENDED},
            "offer_data/area.yml:12: advice: services/talking has ended: take it out of the advice list",
        ),
    ],
)
def test_a_listing_that_is_named_must_be_there(tmp_path: Path, files: Files, says: str) -> None:
    assert found(tmp_path, files) == [says]


def test_a_faulty_listing_that_is_named_is_not_called_missing(tmp_path: Path) -> None:
    write_offer(tmp_path, {"services/talking.yml": LISTING + "zzz: 1\n"})
    reading = read_offer(tmp_path, "offer_data")
    assert reading.offer is not None
    assert reading.offer.listings == ()
    assert check_offer(reading, TODAY) == []


CHECKED = "checked:\n  on: {}\n  by: the service\n  how: by phone\n"
STILL = "is still to come (today is 23 November 2026): write the date that the page or person gave"


@pytest.mark.parametrize(
    ("more", "says"),
    [
        (CHECKED.format("2026-11-24"), f"12: checked.on: 24 November 2026 {STILL}"),
        (CHECKED.format("2026-12"), f"12: checked.on: December 2026 {STILL}"),
        (CHECKED.format("2027"), f"12: checked.on: 2027 {STILL}"),
        ("newest_source: 2027-01\n", f"11: newest_source: January 2027 {STILL}"),
        ("    dated: 2026-11-30\n", f"11: sources.summary.dated: 30 November 2026 {STILL}"),
        (
            "more_sources:\n  - page: https://a.example/\n    dated: 2030\n",
            f"13: more_sources.1.dated: 2030 {STILL}",
        ),
        (
            "closed:\n  why: It will end.\n  on: 2036-03-31\n",
            "13: closed.on: 31 March 2036 is more than 12 months ahead: look at the year again",
        ),
    ],
)
def test_a_date_that_is_still_to_come_is_refused(tmp_path: Path, more: str, says: str) -> None:
    files: Files = {"services/talking.yml": LISTING + more, "area.yml": CALM}
    assert found(tmp_path, files) == [f"offer_data/services/talking.yml:{says}"]


@pytest.mark.parametrize(
    "more",
    [
        CHECKED.format("2026-11-23"),
        CHECKED.format("2026-11"),
        CHECKED.format("2026"),
        "newest_source: 2026\n",
        "    dated: 2026-11-23\n",
        "closed:\n  why: It will end.\n  on: 2027-03-31\n",
    ],
)
def test_a_date_up_to_today_is_right_and_so_is_an_end_within_a_year(tmp_path: Path, more: str) -> None:
    files: Files = {"services/talking.yml": LISTING + more, "area.yml": CALM}
    assert found(tmp_path, files) == []


@pytest.mark.parametrize("name", ["kinds", "areas", "who_can_ask"])
def test_a_list_that_the_program_knows_holds_exactly_its_words(tmp_path: Path, name: str) -> None:
    *others, last = WORDS[name]
    says = f'the word "{last}" is missing, and the program needs it: add - key: {last}'
    missing = f"offer_data/vocabulary/{name}.yml: {says}"
    assert found(tmp_path / "less", {f"vocabulary/{name}.yml": words(*others)}) == [missing]
    line = 3 * len(WORDS[name]) + 1
    assert found(tmp_path / "more", {f"vocabulary/{name}.yml": words(*others, last, "club")}) == [
        f"offer_data/vocabulary/{name}.yml:{line}: {len(WORDS[name]) + 1}.key: the program does not know the word "
        '"club": take it out, or ask a developer to add it'
    ]


def test_two_words_with_one_web_address_are_refused(tmp_path: Path) -> None:
    assert found(tmp_path, {"vocabulary/topics.yml": words(*WORDS["topics"], "short-breaks")}) == [
        'offer_data/vocabulary/topics.yml:16: 6.key: "short-breaks" and "short breaks" would share one web '
        "address (short-breaks): change one of them"
    ]


@pytest.mark.parametrize("name", ["needs", "age_groups", "owners"])
def test_every_list_with_pages_is_looked_at(tmp_path: Path, name: str) -> None:
    reading = read_offer(write_offer(tmp_path), "offer_data")
    assert reading.offer is not None
    twins = WordList.of(name, (Word("A b", "A", "A"), Word("a-b", "A", "A")))
    vocabulary = replace(reading.offer.vocabulary, **{name: twins})
    offer: Offer = replace(reading.offer, vocabulary=vocabulary)
    assert [problem.field for problem in check_offer(replace(reading, offer=offer), TODAY)] == ["2.key"]


def test_two_listings_of_one_name_in_one_folder_are_a_warning(tmp_path: Path) -> None:
    files: Files = {
        "services/a.yml": a_listing(name="Rivelin talking-team"),
        "groups/b.yml": a_listing(kind="group", name="Rivelin Talking Team"),
    }
    assert found(tmp_path, files) == [
        "offer_data/services/talking.yml:1: name: offer_data/services/a.yml has the same name: is it the same "
        "thing? If not, add what differs, such as the town (a warning)"
    ]


def test_what_is_listed_is_no_longer_wanted(tmp_path: Path) -> None:
    files: Files = {
        "wanted.yml": "- name: Rivelin Talking Team\n  missing: A page.\n"
        "- name: RTT\n  missing: A phone number.\n  listing: services/talking\n",
        "services/talking.yml": LISTING + "also_known_as: [RTT]\n",
    }
    assert found(tmp_path, files) == [
        "offer_data/wanted.yml:1: 1.name: this is listed now: take the entry out, or add listing: "
        "services/talking if a part is still missing (a warning)"
    ]


def test_problems_come_in_order_and_the_same_each_time(tmp_path: Path) -> None:
    kinds = zip(FOLDERS, ("service", "school", "group", "helpline", "benefit"), strict=True)
    files: Files = {f"{folder}/z.yml": a_listing(kind, more="newest_source: 2030\n") for folder, kind in kinds}
    first = found(tmp_path, files)
    assert first == sorted(first)
    assert len(first) == 5
    assert found(tmp_path, files) == first


def test_our_own_offer_breaks_no_rule_that_stops_the_build() -> None:
    problems = check_offer(read_offer(REAL, "offer_data"), day_of_the_real_offer())
    assert [str(problem) for problem in problems if problem.strength is Strength.MUST] == []
