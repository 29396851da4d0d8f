"""The report says what was found, in words and pictures, and keeps to what it asks of others."""

from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from accessibility_tests.browser import View
from accessibility_tests.gate.answers import Answered
from accessibility_tests.gate.checks import CHECKS, Where
from accessibility_tests.gate.faults import faults_of
from accessibility_tests.gate.finding import Finding
from accessibility_tests.gate.outcome import Outcome, outcome_from
from accessibility_tests.gate.pages import SitePage
from accessibility_tests.gate.pixels import Picture, pixels, read
from accessibility_tests.gate.report.pictures import AROUND, EACH, HIGHEST, LOWEST, WIDEST, Camera, crop, pictures_of
from accessibility_tests.gate.report.rows import GROUPS, MOST_FAULTS, groups_of, kinds_of, problems_of
from accessibility_tests.gate.report.writing import DATA, PAGE, PICTURES, STYLE, manual_tests, report_page, write_report
from accessibility_tests.gate.running import Run, run
from accessibility_tests.made_sites import make_site
from accessibility_tests.starting import open_browser
from build_tools.offer.accessibility import ManualTest
from build_tools.offer.dates import PartialDate

ON = date(2026, 11, 23)
OPENING = partial(open_browser, watching=False)
LINK = Finding("clubs.html", "320 dark", "link-purpose", "#main > p > a", '"here" says nothing alone')
PALE = Finding("clubs.html", "1280 light", "axe: color-contrast", "#main > p", "a contrast of 1.9; 4.5 is needed")
STRAY = Finding("clubs.html", "", "html: close-order", "", "stray end tag <b> (line 9)")
PAPER = Finding("clubs.html", "on paper", "print-clutter", "body > header", "it is printed and of no use on paper")
OPENED = Finding("clubs.html", "390 light, menu open", "link-purpose", "h1", "it says nothing")
OUTCOME = Outcome(
    pages=(SitePage("clubs.html", "list"), SitePage("index.html", "home"), SitePage("schools.html", "list")),
    modes=("1280 light", "320 dark"),
    checks=("link-purpose", "tab-trap", "print-clutter", "axe: color-contrast", "axe: region"),
    findings=(LINK, PALE, STRAY),
    answered=(Answered(replace(LINK, check="axe: region"), "It is a map.", "2026-11-01", 3),),
    problems=("offer_data/exemptions.yml:9: nothing needs this",),
    not_tested=("The state 'menu open' was not tested.",),
    seconds=60.0,
    looks=6,
    remembered=0,
    versions={"axe-core": "4.14.1", "browser": "140"},
)
MANUAL = (
    ManualTest("Screen reader", "Only a listener can tell.", ("Open the page.", "Listen.")),
    ManualTest("Printing", "Paper has no links.", ("Print.",), PartialDate(2026, 11, 2), "a parent", "All was there."),
)


# One fault, many findings


def test_the_same_words_at_one_place_are_one_fault_with_its_modes_and_pages() -> None:
    alike = [LINK.on(page, mode) for page in ("a.html", "b.html") for mode in ("1280 light", "320 dark")]
    (fault,) = faults_of(alike)
    assert (fault.first, fault.modes, fault.pages, fault.others) == (alike[0], ("1280 light", "320 dark"), 2, 1)


@pytest.mark.parametrize(
    "other", [replace(LINK, place="h1"), replace(LINK, words="x"), replace(LINK, check="tab-trap")]
)
def test_another_place_other_words_or_another_check_is_another_fault(other: Finding) -> None:
    assert len(faults_of([LINK, other])) == 2


def test_a_fault_that_no_mode_makes_a_difference_to_names_none() -> None:
    assert faults_of([STRAY])[0].modes == ()


# What the report says


def test_the_problem_on_most_pages_comes_first_and_names_its_rule() -> None:
    outcome = replace(OUTCOME, findings=(PALE, LINK, LINK.on("index.html")))
    first, second = problems_of(outcome)
    assert (first.check, first.rule, first.says) == ("link-purpose", "WCAG 2.4.4", "2 findings on 2 pages")
    assert first.asks == CHECKS["link-purpose"].asks
    assert (second.check, second.rule, second.asks) == ("axe: color-contrast", "WCAG 1.4.3", "")


def test_what_the_report_leaves_out_is_counted() -> None:
    many = tuple(replace(LINK, place=f"a:nth-child({number})") for number in range(MOST_FAULTS + 2))
    (problem,) = problems_of(replace(OUTCOME, findings=many))
    assert (len(problem.faults), problem.more) == (MOST_FAULTS, 2)


def test_every_way_of_asking_has_a_group() -> None:
    assert set(GROUPS) == set(Where)
    outcome = replace(OUTCOME, checks=(*CHECKS, "axe: region"))
    assert sum(len(group.rows) for group in groups_of(outcome)) == len(CHECKS) + 1


def test_a_check_says_what_it_found_even_when_that_is_nothing() -> None:
    rows = {row.name: row.found for group in groups_of(OUTCOME) for row in group.rows}
    assert rows["link-purpose"] == "1 finding"
    assert rows["tab-trap"] == "nothing found"
    assert rows["color-contrast"] == "1 finding"


def test_pages_are_counted_by_kind() -> None:
    assert kinds_of(OUTCOME) == (("home", 1), ("list", 2))


@pytest.mark.parametrize(
    "said",
    [
        "3 findings by 3 checks, 1 problem with the list of exemptions. 1 finding answered in the list.",
        "3 pages in 2 modes: 6 looks in 1.0 minutes: 3 pages, 6 looks a minute.",
        "Rule: WCAG 2.4.4. Found: 1 finding on 1 page.",
        "stray end tag &lt;b&gt; (line 9)",
        "Page: clubs.html. Seen as: 320 dark.",
        "offer_data/exemptions.yml:9: nothing needs this",
        "The state &#39;menu open&#39; was not tested.",
        "It is a map. Decided on 2026-11-01.",
        "<h3>Screen reader</h3>",
        "<li>Listen.</li>",
        "Printing, 2 November 2026, by a parent: All was there.",
        "axe-core 4.14.1, browser 140.",
        "<li>list: 2</li>",
    ],
)
def test_the_page_tells(said: str) -> None:
    assert said in report_page(OUTCOME, ON, {}, MANUAL)


def test_a_good_run_says_so() -> None:
    page = report_page(replace(OUTCOME, findings=(), problems=(), not_tested=(), answered=()), ON, {}, ())
    for said in ("No check found anything.", "It tested all that it can test.", "There is none on the list"):
        assert said in page


def test_words_of_a_page_cannot_become_markup_of_the_report() -> None:
    evil = replace(LINK, words="<script>x</script>", place='<img src="x">', page="<b>.html")
    page = report_page(replace(OUTCOME, findings=(evil,)), ON, {}, ())
    assert not any(bad in page for bad in ("<script", '<img src="x">', "<b>"))


def test_the_folder_holds_the_page_its_look_and_all_findings(tmp_path: Path) -> None:
    write_report(OUTCOME, tmp_path / "report", ON)
    assert sorted(path.name for path in (tmp_path / "report").iterdir()) == sorted([PAGE, STYLE, DATA])
    assert outcome_from((tmp_path / "report" / DATA).read_text(encoding="utf-8")) == OUTCOME


def test_pictures_of_an_earlier_run_do_not_stay(tmp_path: Path) -> None:
    (tmp_path / PICTURES).mkdir()
    (tmp_path / PICTURES / "9.png").write_bytes(b"old")
    write_report(OUTCOME, tmp_path, ON)
    assert not (tmp_path / PICTURES).exists()


def test_our_list_of_tests_for_people_names_those_that_the_issue_asks_for() -> None:
    names = " ".join(test.name for test in manual_tests())
    for wanted in ("NVDA", "JAWS", "VoiceOver", "TalkBack", "Voice control", "magnifier", "Switch", "families",
                   "Easy-read", "Text in pictures", "printed page"):  # fmt: skip
        assert wanted in names
    assert all(test.steps and test.why for test in manual_tests())


# Pictures


@pytest.mark.parametrize(
    ("place", "picture"),
    [
        ((500, 500, 200, 100), (500 - AROUND, 500 - AROUND, 200 + 2 * AROUND, 100 + 2 * AROUND)),
        ((0, 0, 200, 100), (0, 0, 200 + 2 * AROUND, 100 + 2 * AROUND)),
        ((0, 100, 1280, 3000), (0, 100 - AROUND, WIDEST, HIGHEST)),
        ((1200, 5950, 80, 50), (1280 - 80 - 2 * AROUND, 6000 - 50 - 2 * AROUND, 80 + 2 * AROUND, 50 + 2 * AROUND)),
    ],
)
def test_a_picture_shows_the_place_and_what_is_around_it_within_the_page(
    place: tuple[float, float, float, float], picture: tuple[float, ...]
) -> None:
    cut = crop(*place, 1280, 6000)
    assert (cut["x"], cut["y"], cut["width"], cut["height"]) == picture


def test_a_picture_of_a_long_low_place_shows_more_above_and_below() -> None:
    cut = crop(100, 1000, 800, 20, 1280, 6000)
    assert cut["height"] == pytest.approx(cut["width"] * LOWEST)
    assert cut["y"] + cut["height"] / 2 == pytest.approx(1010)


def taken(site: Path, *findings: Finding) -> dict[Finding, Picture]:
    """The pictures of these findings."""
    camera = Camera(make_site(site), OPENING)
    pictures = pictures_of(problems_of(replace(OUTCOME, findings=findings)), camera)
    return {finding: read(png) for finding, png in pictures.items()}


def has_frame(picture: Picture) -> bool:
    """True when the frame's colour is in the picture."""
    return (0xD6, 0, 0x6C) in pixels(picture)


def test_the_place_is_framed_as_it_was_seen(tmp_path: Path) -> None:
    found = (LINK, PALE, PAPER, OPENED)
    pictures = taken(tmp_path, *found)
    assert set(pictures) == set(found)
    assert all(has_frame(picture) for picture in pictures.values())
    assert pictures[LINK].getpixel((2, 2)) == (0x12, 0x20, 0x1F)  # the dark page
    assert pictures[PALE].getpixel((2, 2)) == (0xFF, 0xFD, 0xF8)


@pytest.mark.parametrize(
    "finding",
    [
        STRAY,  # about the file, not a place that is seen
        replace(LINK, place=""),
        replace(LINK, place="#not-there"),
        replace(LINK, place="::: no selector"),
        replace(LINK, place="title"),  # takes no room
        replace(LINK, page="gone.html"),
    ],
)
def test_what_cannot_be_seen_gets_no_picture_and_stops_nothing(tmp_path: Path, finding: Finding) -> None:
    assert taken(tmp_path, finding) == {}


def test_only_the_first_places_of_a_check_get_a_picture(tmp_path: Path) -> None:
    found = [replace(LINK, place=f"li:nth-of-type({number}) > a") for number in (1, 2, 3)]
    assert EACH == 3
    assert len(taken(tmp_path, *found, replace(LINK, place="h1"))) == EACH


# Itself


def test_the_report_keeps_to_what_it_asks_of_others(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    found = replace(OUTCOME, findings=(LINK, PALE, STRAY, PAPER))
    write_report(found, tmp_path / "report", ON, Camera(make_site(tmp_path / "site"), OPENING))
    outcome = run(Run(site=tmp_path / "report", opening=OPENING, browsers=1))
    assert [str(finding) for finding in outcome.findings] == []
    assert outcome.looks > len(outcome.modes)


def test_the_report_opens_from_disk_with_its_look_and_its_pictures(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    write_report(OUTCOME, tmp_path / "report", ON, Camera(make_site(tmp_path / "site"), OPENING))
    with open_browser() as browser:
        browser.show((tmp_path / "report" / PAGE).as_uri(), View())
        assert browser.ask("return document.styleSheets.length") == 1
        widths = browser.ask("return [...document.images].map((picture) => picture.naturalWidth)")
    assert len(widths) == 2
    assert all(widths)
