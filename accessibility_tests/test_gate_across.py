"""What only the whole site tells is found, and a site whose pages agree is left alone."""

from pathlib import Path

import pytest

from accessibility_tests.gate import across
from accessibility_tests.gate.finding import Finding
from accessibility_tests.made_sites import TITLES, make_site

MENU = '<li><a href="schools.html">Schools</a></li>\n<li><a href="clubs.html">Clubs</a></li>'
OTHER_ORDER = '<li><a href="clubs.html">Clubs</a></li>\n<li><a href="schools.html">Schools</a></li>'


def looked(site: Path, more: int = 2) -> list[Finding]:
    """The made site, with further pages like its first, so that there is a usual way."""
    home = (site / "index.html").read_text(encoding="utf-8")
    for number in range(more):
        page = home.replace("<title>Home", f"<title>Page {number}")
        (site / f"more{number}.html").write_text(page, encoding="utf-8")
    return across.look_across(site, [*TITLES, *(f"more{number}.html" for number in range(more))])


def test_pages_that_agree_have_no_finding(tmp_path: Path) -> None:
    assert looked(make_site(tmp_path)) == []


def test_two_pages_with_one_title_are_both_found(tmp_path: Path) -> None:
    site = make_site(tmp_path, {"clubs.html": ("<title>Clubs", "<title>\n  schools ")})
    assert [(one.page, one.check, one.place) for one in looked(site)] == [
        ("schools.html", "title-unique", "title"),
        ("clubs.html", "title-unique", "title"),
    ]
    assert looked(site)[0].words == 'the title "Schools – Rivelin" is also the title of clubs.html'


def test_a_menu_in_another_order_is_found(tmp_path: Path) -> None:
    assert looked(make_site(tmp_path, {"clubs.html": (MENU, OTHER_ORDER)})) == [
        Finding("clubs.html", "", "menu-order", "header", '"Clubs" stands where most pages have "Schools"')
    ]


def test_one_thing_under_two_names_is_found(tmp_path: Path) -> None:
    assert looked(make_site(tmp_path, {"clubs.html": (">Schools<", ">Places to learn<")})) == [
        Finding(
            "clubs.html", "", "same-thing-same-name", "header",
            'the link "Places to learn" is called "Schools" on most pages',
        )
    ]  # fmt: skip


@pytest.mark.parametrize(
    "change",
    [
        ('<li><a href="clubs.html">Clubs</a></li>', ""),  # one less
        ("</ul>", '<li><a href="events.html">Events</a></li></ul>'),  # one more
        ("<title>Clubs – Rivelin</title>", ""),  # no title is another check's matter
        ("<title>", "<!-- <title>Home – Rivelin</title> --><title>"),
        (">Schools<", ' aria-label="Schools"><svg><title>x</title></svg><'),
    ],
)
def test_what_is_only_more_or_less_is_left_alone(tmp_path: Path, change: tuple[str, str]) -> None:
    assert looked(make_site(tmp_path, {"clubs.html": change})) == []


def test_pages_that_share_nothing_are_no_site_with_an_order(tmp_path: Path) -> None:
    assert looked(make_site(tmp_path, {"clubs.html": (MENU, OTHER_ORDER)}), more=0) == []


def test_odd_pages_stop_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(b"\xff<header><a href='http://[bad'>x<title>")
    (tmp_path / "b.html").write_bytes(b"")
    assert across.look_across(tmp_path, ["a.html", "b.html"]) == []
