"""The table of the searches, its ratios and its aims, and what is said where a peer or a browser is missing."""

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from build_tools.benchmarks import __main__ as bench
from build_tools.benchmarks import search_pagefind
from build_tools.benchmarks.search_answers import packed
from build_tools.benchmarks.search_bench import LOADS, LOADS_OF_MANY, loads_at
from build_tools.benchmarks.search_contenders import (
    CONTENDERS,
    FIRST_QUERY,
    FURTHER_QUERIES,
    MATERIAL,
    OURS,
    PAGEFIND,
)
from build_tools.benchmarks.search_figures import AtSize, Searched, Weight, largest_two, searched, weight
from build_tools.benchmarks.search_in_browser import Load, Visits, first_known, middle
from build_tools.benchmarks.search_pagefind import VERSION, get_pagefind, write_pagefind_site
from build_tools.benchmarks.search_table import over, search_table


def figures(name: str, first: float | None = 2.0, alone: float | None = 10.0, unanswered: int = 0) -> Searched:
    return Searched(name, first, 50_000, 8, 40.0, alone, unanswered, 3)


def at_size(
    listings: int = 1_000,
    searched: Sequence[Searched] = (figures(OURS), figures(PAGEFIND, 4.0, 20.0), figures(MATERIAL, 8.0, 40.0)),
    index: int = 50,
    visits: Visits = Visits(40_000, 5_000),  # noqa: B008 -- frozen
) -> AtSize:
    shown = Weight(index * listings, 30 * listings)
    return AtSize(listings, listings, tuple(searched), shown, ((OURS, visits), (MATERIAL, Visits(90_000, 6_000))))


def rows(text: str) -> list[list[str]]:
    return [line.split() for line in text.splitlines()]


def test_the_table_shows_each_search_and_ours_over_each_peer() -> None:
    shown = rows(search_table([at_size()]))
    assert ["1000", "ours", "2.00", "50.0", "8", "40.0", "10.0", "3"] in shown
    assert ["1000", "Pagefind", "4.00", "50.0", "8", "40.0", "20.0", "3"] in shown
    assert ["ours", "/", "Pagefind", "0.50", "1.00", "1.00", "1.00", "0.50"] in shown
    assert ["ours", "/", "stock", "Material", "0.25", "1.00", "1.00", "1.00", "0.25"] in shown


def test_the_table_tells_how_the_line_was_shaped_and_whom_the_slow_processor_does_not_reach() -> None:
    text = search_table([at_size()])
    assert "400 kbit/s down, 400 ms round trip, gzip, processor 4 times slower" in text
    assert "The slow processor does not reach a worker, and Material searches in one." in text


def test_every_aim_that_is_met_says_so() -> None:
    assert search_table([at_size()]).splitlines()[-5:] == [
        "Aim at 1000 listings: a first result in at most 2.5 s, met.",
        "Aim at 1000 listings: an index of at most 60 bytes each, met.",
        "Aim at 1000 listings: a search alone in under 20 ms, met.",
        "Aim: a first listing page of at most 60000 bytes, met.",
        "Aim: a second listing page of at most 15000 bytes, met.",
    ]


@pytest.mark.parametrize(
    ("size", "says"),
    [
        (at_size(searched=[figures(OURS, first=2.6)]), "a first result in at most 2.5 s, NOT met."),
        (at_size(searched=[figures(OURS, first=None)]), "a first result in at most 2.5 s, NOT met."),
        (at_size(index=61), "an index of at most 60 bytes each, NOT met."),
        (at_size(searched=[figures(OURS, alone=20.0)]), "a search alone in under 20 ms, NOT met."),
        (at_size(searched=[figures(OURS, alone=None)]), "a search alone in under 20 ms, NOT met."),
        (at_size(visits=Visits(60_001, 1)), "a first listing page of at most 60000 bytes, NOT met."),
        (at_size(visits=Visits(1, 15_001)), "a second listing page of at most 15000 bytes, NOT met."),
    ],
)
def test_every_aim_that_is_not_met_says_so(size: AtSize, says: str) -> None:
    text = search_table([size])
    assert says in text
    assert text.count("NOT met") == 1


def test_an_aim_for_a_size_that_was_not_measured_is_not_judged() -> None:
    text = search_table([at_size(200)])
    assert "The aims of the search are for 1000 listings, which were not measured." in text
    assert "Aim at" not in text


def test_the_weight_of_a_further_listing_stands_apart_from_what_every_search_needs() -> None:
    small = AtSize(200, 200, (figures(OURS),), Weight(30_000, 8_000), ((OURS, Visits(1, 1)),))
    large = AtSize(1_000, 1_000, (figures(OURS),), Weight(50_000, 24_000), ((OURS, Visits(1, 1)),))
    text = search_table([small, large])
    assert "After gzip, a listing of 200: index 150.0 bytes, texts 40.0 bytes." in text
    assert "Each further listing, from 200 to 1000: index 25.0 bytes, texts 20.0 bytes." in text


def test_closed_listings_are_not_counted_because_they_are_not_in_the_index() -> None:
    size = AtSize(1_000, 500, (figures(OURS),), Weight(50_000, 25_000), ((OURS, Visits(1, 1)),))
    assert "After gzip, a listing of 1000: index 100.0 bytes, texts 50.0 bytes." in search_table([size])


def test_a_search_that_showed_nothing_is_not_known_and_has_no_ratio() -> None:
    shown = rows(search_table([at_size(searched=[figures(OURS), figures(PAGEFIND, None, None)])]))
    assert ["1000", "Pagefind", "not", "known", "50.0", "8", "40.0", "not", "known", "3"] in shown
    assert ["ours", "/", "Pagefind", "not", "known", "1.00", "1.00", "1.00", "not", "known"] in shown


def test_questions_without_an_answer_are_told() -> None:
    text = search_table([at_size(searched=[figures(OURS), figures(PAGEFIND, unanswered=2)])])
    assert "Pagefind at 1000: 2 questions brought no result in time." in text
    assert "no result in time" not in search_table([at_size()])


def test_a_peer_that_is_left_out_is_named_above_the_table() -> None:
    lines = search_table([at_size(searched=[figures(OURS)])], ["Pagefind is left out: npm not found."]).splitlines()
    assert lines[lines.index("Pagefind is left out: npm not found.") + 1] == ""


@pytest.mark.parametrize(
    ("ours", "peer", "shown"), [(1.0, 4.0, "0.25"), (1.0, 0.0, "not known"), (None, 4.0, "not known")]
)
def test_a_ratio_needs_two_figures(ours: float | None, peer: float, shown: str) -> None:
    assert over(ours, peer) == shown


def test_loads_are_one_figure_by_their_medians() -> None:
    loads = [Load(3.0, 300, 5, 30.0, 9.0), Load(None, 100, 9, None, 7.0, 4), Load(2.0, 200, 7, 10.0, 8.0)]
    assert searched("x", loads) == Searched("x", 2.5, 200, 7, 20.0, 8.0, 4, 3)


def test_the_middle_of_nothing_known_is_not_known() -> None:
    assert middle([None, None]) is None


def test_a_wait_that_brought_something_ends_the_waiting() -> None:
    waits = iter([None, 7.0, 9.0])
    assert first_known(waits) == 7.0
    assert next(waits) == 9.0
    assert first_known([None]) is None


def test_many_listings_are_loaded_once() -> None:
    assert [loads_at(size) for size in (200, 1_000, 5_000)] == [LOADS, LOADS, LOADS_OF_MANY]


def test_the_weight_is_that_of_the_packed_files(tmp_path: Path) -> None:
    (tmp_path / "assets" / "search").mkdir(parents=True)
    (tmp_path / "assets" / "search" / "index.js").write_bytes(b"index" * 100)
    (tmp_path / "assets" / "search" / "texts.js").write_bytes(b"texts" * 900)
    assert weight(tmp_path) == Weight(len(packed(b"index" * 100)), len(packed(b"texts" * 900)))


def test_the_visits_are_to_the_two_largest_listing_pages(tmp_path: Path) -> None:
    for address, size in (("services/a/", 10), ("services/b/", 30), ("schools/c/", 20)):
        (tmp_path / address).mkdir(parents=True)
        (tmp_path / address / "index.html").write_bytes(b"x" * size)
    assert largest_two(tmp_path, ["services/a/", "services/b/", "schools/c/"]) == ("services/b/", "schools/c/")


def test_words_stand_in_the_address_as_a_form_would_send_them() -> None:
    ours, pagefind, material = (one.address("hard to talk") for one in CONTENDERS)
    assert (ours, pagefind, material) == ("find/?q=hard%20to%20talk", "?q=hard%20to%20talk", "?q=hard%20to%20talk")


def test_no_question_is_asked_twice() -> None:
    assert len({FIRST_QUERY, *FURTHER_QUERIES}) == 1 + len(FURTHER_QUERIES)


@pytest.mark.parametrize(
    ("there", "says"),
    [
        ((), "Pagefind is left out: node and npm not found on this machine."),
        (("node",), "Pagefind is left out: npm not found on this machine."),
    ],
)
def test_a_machine_without_npm_is_told_in_one_sentence(tmp_path: Path, there: tuple[str, ...], says: str) -> None:
    assert get_pagefind(tmp_path / "pagefind", tmp_path, lambda name: name if name in there else None) == says
    assert list(tmp_path.iterdir()) == []


def test_an_npm_that_fails_is_told_in_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path / "no-programs"))
    folder = tmp_path / "pagefind"
    log = folder / "npm.log"
    says = f"Pagefind is left out: npm could not install version {VERSION}. What it said is in {log}."
    assert get_pagefind(folder, tmp_path, lambda name: name) == says
    assert log.read_text() == "No such file or directory\n"


def test_an_npm_that_installs_another_version_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search_pagefind, "_run", lambda *given: install(tmp_path, "0.0.1"))
    assert str(get_pagefind(tmp_path, tmp_path, lambda name: name)).startswith("Pagefind is left out: npm could not")


def install(folder: Path, version: str) -> bool:
    package = folder / "node_modules" / "pagefind" / "package.json"
    package.parent.mkdir(parents=True)
    package.write_text(json.dumps({"version": version}))
    return True


def test_a_pagefind_that_is_there_is_not_fetched_again(tmp_path: Path) -> None:
    install(tmp_path, VERSION)
    assert get_pagefind(tmp_path, tmp_path, lambda name: None) is None


def test_what_npm_keeps_names_no_download_address(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[dict[str, str]] = []
    monkeypatch.setattr(search_pagefind, "_run", lambda command, root, log, settings: given.append(settings))
    get_pagefind(tmp_path, tmp_path, lambda name: name)
    assert given[0]["npm_config_omit_lockfile_registry_resolved"] == "true"


def test_a_pagefind_that_cannot_read_the_pages_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search_pagefind, "_run", lambda *given: False)
    said = write_pagefind_site(tmp_path / "stock", tmp_path / "out", tmp_path, tmp_path)
    log = tmp_path / "out.log"
    assert said == f"Pagefind is left out: it could not read the stock site's pages. What it said is in {log}."


def test_without_selenium_the_search_is_not_measured_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bench, "find_spec", lambda name: None)
    assert bench.search([200]) == (
        "The search was not measured: it needs a browser and Selenium. Run make test-setup, then this again."
    )
