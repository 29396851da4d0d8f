"""The accessibility statement says what was tested and when, what is wrong, and no more; and what makes a new theme."""

from dataclasses import replace
from pathlib import Path

import pytest

from build_tools.offer.accessibility import Accessibility
from build_tools.offer.area import AreaInfo, Status
from build_tools.site.statement_page import STATEMENT, caught, seen_as
from build_tools.site.theme_digest import FOLDERS, theme_digest
from build_tools.tests.made_model import AREA, offer
from build_tools.tests.made_pages import pages_of, read
from build_tools.tests.made_report import DONE, KNOWN, OWED, REPORT, THEME, known
from build_tools.tests.read_html import Html

OFFICIAL = replace(AREA, status=Status.OFFICIAL, email="offer@rivelin.example")
FOUND = replace(REPORT, checks={"link-purpose": 2, "tab-trap": 0})
LAW = ("Regulations", "Compliance status", "compliant", "Enforcement", "EHRC")


def page_of(told: Accessibility, area: AreaInfo = AREA) -> Html:
    return read(offer(area=area, accessibility=told), STATEMENT)


def said(told: Accessibility, area: AreaInfo = AREA) -> str:
    return page_of(told, area).one("main").text


@pytest.mark.parametrize(
    ("told", "says"),
    [
        (known(None), "Not yet tested. No report of a test is kept with this site."),
        (known(None), "We do not know. Nothing has been tested yet."),
        (known(REPORT, "changed"), "Not yet tested as it is now. A program last tested this site on 20 November 2026."),
        (known(), "Tested by a program on 20 November 2026. No program can find every problem."),
        (known(), "It looked at 1,202 pages, each seen in 2 ways, with 3 checks. It found nothing wrong."),
        (known(), "320 pixels wide, in dark colours"),
        (known(), "The tools were our own tests and axe-core 4.14.1, html-validate 11.5.0, Chromium 140."),
        (known(), "There is nothing on our list of known problems. That does not mean that there are none."),
        (known(FOUND), "It found 2 places where something is wrong."),
        (known(FOUND), "link-purpose: 2 places"),
        (known(FOUND), "There is nothing on our list of known problems yet, beside what the test found."),
        (known(REPORT, THEME, KNOWN), "On services/portage/: The map is theirs. (Known since 1 November 2026.)"),
        (known(REPORT, THEME, replace(KNOWN, where="listing")), "On pages of the kind “listing”: The map is theirs."),
        (known(REPORT, THEME, replace(KNOWN, where="index.html")), "On the home page: The map is theirs."),
        (known(REPORT, THEME, OWED), "Screen reader. Only a listener can tell."),
        (known(REPORT, THEME, DONE), "All the tests on our list have been done."),
        (known(REPORT, THEME, DONE), "Printing, 2 November 2026, by a parent: All was there."),
        (known(replace(REPORT, not_tested=("The state 'menu open' was not tested.",))), "What the program left out"),
        (known(replace(REPORT, faults_made=52, faults_caught=51)), "we made 52 faults of our own. They found 51."),
    ],
)
def test_the_statement_says(told: Accessibility, says: str) -> None:
    assert says in said(told)


@pytest.mark.parametrize("told", [known(None), known(REPORT, "changed")])
def test_a_site_that_was_not_tested_as_it_is_says_nowhere_that_it_was(told: Accessibility) -> None:
    assert "Tested by a program on" not in said(told)


@pytest.mark.parametrize("told", [known(None), known(), known(REPORT, THEME, DONE)])
def test_a_site_that_is_not_official_makes_no_claim_about_the_law(told: Accessibility) -> None:
    text = said(told)
    assert "Rivelin Council does not run this site, so this page does not speak for it." in text
    assert not [word for word in LAW if word in text]


@pytest.mark.parametrize(
    ("told", "says"),
    [
        (known(None, THEME, DONE), "This website is not compliant with the Web Content Accessibility Guidelines"),
        (known(None, THEME, DONE), "because it has not been tested yet. Until it has been tested,"),
        (known(REPORT, "changed", DONE), "not compliant"),
        (known(REPORT, "changed", DONE), "because it has changed since it was last tested"),
        (known(REPORT, THEME, OWED, KNOWN), "This website is partially compliant"),
        (known(REPORT, THEME, OWED, KNOWN), "because there are known problems, and people still have to try it."),
        (known(FOUND, THEME, DONE), "partially compliant"),
        (known(REPORT, THEME, DONE), "This website is fully compliant with the Web Content"),
    ],
)
def test_an_official_site_is_called_no_better_than_known(told: Accessibility, says: str) -> None:
    assert says in said(told, OFFICIAL)


def test_an_official_statement_has_every_part_of_the_model() -> None:
    page = page_of(known(), OFFICIAL)
    assert [heading.text for heading in page.all("h3") if "main" in heading.parents] == [
        "Compliance status",
        "Non-accessible content",
        "Preparation of this accessibility statement",
        "Feedback and contact information",
        "Enforcement procedure",
    ]
    links = [target for _, target in page.links()]
    assert "https://www.legislation.gov.uk/uksi/2018/952/contents" in links
    assert "https://www.equalityadvisoryservice.com/" in links
    assert "does not run this site" not in page.one("main").text


def test_how_to_tell_us_is_what_is_known_and_nothing_else() -> None:
    assert "E-mail: offer@rivelin.example" in said(known(), OFFICIAL)
    for way in ("E-mail: not known", "Phone: not known", "Post: not known"):
        assert way in said(known())
    assert ("how to tell us", "#tell-us-heading") in page_of(known()).links()


def test_every_page_leads_to_the_statement_from_its_footer() -> None:
    links = [target for words, target in read(offer(), "").links() if words == "Accessibility statement"]
    assert links == ["about/accessibility/index.html"]


def test_the_page_is_dated_by_its_test() -> None:
    assert pages_of(offer(accessibility=known()))[STATEMENT].dated == "2026-11-20"
    assert pages_of(offer())[STATEMENT].dated is None


def test_a_mode_is_told_in_words() -> None:
    assert seen_as("1280 light") == "1280 pixels wide, in light colours"


@pytest.mark.parametrize(("made", "found"), [(None, None), (0, 0), (52, None)])
def test_faults_of_our_own_are_told_only_where_both_figures_are_known(made: int | None, found: int | None) -> None:
    assert caught(replace(REPORT, faults_made=made, faults_caught=found)) is None


# The digest of the theme


def package(folder: Path) -> Path:
    for place in FOLDERS:
        (folder / place).mkdir(parents=True)
    (folder / "site/theme/base.html").write_text("one", encoding="utf-8")
    (folder / "site/scripts/list.js").write_text("two", encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("site/theme/base.html", "other"),
        ("site/theme/assets.css", "new"),
        ("site/scripts/list.js", "other"),
        ("search/browser/book.js", "new"),
    ],
)
def test_another_template_stylesheet_or_script_is_another_theme(tmp_path: Path, file: str, text: str) -> None:
    before = theme_digest(package(tmp_path))
    (tmp_path / file).write_text(text, encoding="utf-8")
    assert theme_digest(tmp_path) != before


def test_what_a_family_never_meets_is_no_part_of_the_theme(tmp_path: Path) -> None:
    before = theme_digest(package(tmp_path))
    (tmp_path / "site/scripts/__init__.py").write_text("x = 1", encoding="utf-8")
    (tmp_path / "site/pages.py").write_text("x = 1", encoding="utf-8")
    assert theme_digest(tmp_path) == before


def test_a_file_with_another_name_is_another_theme(tmp_path: Path) -> None:
    before = theme_digest(package(tmp_path))
    (tmp_path / "site/theme/base.html").rename(tmp_path / "site/theme/page.html")
    assert theme_digest(tmp_path) != before


def test_our_own_theme_has_templates_a_stylesheet_and_scripts() -> None:
    assert len(theme_digest()) == 16
