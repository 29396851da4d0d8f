"""The link walker finds each kind of broken link, and only those."""

from pathlib import Path

import pytest

from accessibility_tests.links import PREFIX, Way, broken_links, read_page, read_site

FILES = {
    "index.html": '<h1 id="top-of-all">Home</h1><a href="help/index.html#how">Help</a>',
    "help/index.html": '<h2 id="how">How</h2><p id="näme">Name</p>',
    "style.css": "p { color: red }",
}


def site_with(tmp_path: Path, link: str, **more: str) -> Path:
    """A made site in which `help/` holds one more link."""
    files = {**FILES, **more, "help/index.html": f'{FILES["help/index.html"]}<a href="{link}">x</a>'}
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def said_of(site: Path) -> list[str]:
    return [str(broken) for broken in broken_links(*read_site(site))]


@pytest.mark.parametrize(
    "link",
    [
        "",
        "#how",
        "#top",
        "#n%C3%A4me",
        "index.html?q=speech#how",
        "../index.html",
        "../index.html#top-of-all",
        "../style.css",
        "https://example.org/anything",
        "mailto:send@service.example",
        "tel:01632960001",
        "data:image/png;base64,AAAA",
    ],
)
def test_a_link_to_a_file_and_a_place_in_it_is_right_every_way(tmp_path: Path, link: str) -> None:
    assert said_of(site_with(tmp_path, link)) == []


@pytest.mark.parametrize(
    ("link", "why"),
    [
        ("gone.html", "leads nowhere"),
        ("../Index.html", "leads nowhere"),
        ("#nowhere", "leads to a page with no place called 'nowhere'"),
        ("../index.html#how", "leads to a page with no place called 'how'"),
        ("//example.org/x", "starts with // and so changes with the host"),
        ("javascript:alert(1)", "is of a kind that no page may hold: javascript"),
    ],
)
def test_a_link_that_is_broken_everywhere_is_named_in_each_way(tmp_path: Path, link: str, why: str) -> None:
    assert said_of(site_with(tmp_path, link)) == [
        f"help/index.html: the link {link!r} {why} ({way})" for way in ("at /", f"under {PREFIX}", "from disk")
    ]


def test_a_link_from_the_top_of_the_host_fails_under_a_prefix_and_from_disk(tmp_path: Path) -> None:
    assert said_of(site_with(tmp_path, "/index.html")) == [
        f"help/index.html: the link '/index.html' leads out of the site (under {PREFIX})",
        "help/index.html: the link '/index.html' leads out of the site (from disk)",
    ]


def test_a_link_above_the_top_of_the_site_fails_under_a_prefix_and_from_disk(tmp_path: Path) -> None:
    assert [broken.way for broken in broken_links(*read_site(site_with(tmp_path, "../../index.html")))] == [
        Way.PREFIX,
        Way.DISK,
    ]


@pytest.mark.parametrize("link", ["../help/", "../", "."])
def test_a_link_to_a_folder_fails_from_disk_alone(tmp_path: Path, link: str) -> None:
    assert said_of(site_with(tmp_path, link)) == [
        f"help/index.html: the link {link!r} leads to a folder, which opens no page (from disk)"
    ]


def test_a_link_to_a_folder_without_its_last_slash_fails_every_way(tmp_path: Path) -> None:
    assert len(said_of(site_with(tmp_path, "../help"))) == len(Way)


@pytest.mark.parametrize(
    "html",
    [
        '<a href="x">',
        '<img src="x">',
        '<img srcset="x 1x">',
        '<form action="x">',
        '<button formaction="x">',
        '<link href="x">',
        '<script src="x"></script>',
        '<iframe src="x">',
        '<meta http-equiv="refresh" content="0; url=x">',
        '<svg><use href="x"/></svg>',
    ],
)
def test_every_kind_of_link_is_seen(html: str) -> None:
    assert read_page("index.html", html).links == ("x",)


def test_the_page_for_what_is_not_there_may_lead_from_the_top_of_the_host(tmp_path: Path) -> None:
    site = site_with(tmp_path, "#how", **{"404.html": '<a href="/index.html">Home</a><a href="/gone/">Gone</a>'})
    assert said_of(site) == ["404.html: the link '/gone/' leads nowhere (at /)"]


def test_a_picture_that_a_stylesheet_asks_for_has_to_be_there(tmp_path: Path) -> None:
    site = site_with(tmp_path, "#how", **{"assets/more.css": "p { background: url('gone.png') }"})
    assert said_of(site)[0] == "assets/more.css: the link 'gone.png' leads nowhere (at /)"
