"""The check of links and titles, on pages that it must fail and on pages that it must not."""

import pytest

from build_tools.checking.links import PageLinks, broken_links, links_in, shared_titles, target_of

FILES = {"index.html", "about/index.html", "services/portage/index.html", "assets/offer.css", "404.html"}
HOME = '<html><title>Home</title><body><h2 id="part">Part</h2><a href="about/index.html#here">About</a></body></html>'
ABOUT = '<html><title>About</title><body><h2 id="here">Here</h2></body></html>'


def problems_of(link: str, file: str = "services/portage/index.html", site_path: str = "/") -> list[str]:
    page = links_in(f'<title>Portage</title><a class="x" href="{link}">x</a><h2 id="get">Get</h2>', file, "portage.yml")
    others = [links_in(HOME, "index.html", "area.yml"), links_in(ABOUT, "about/index.html", "about.md")]
    return [str(problem) for problem in broken_links([page, *others], FILES, site_path)]


@pytest.mark.parametrize(
    "link",
    [
        "#get",
        "#",
        "index.html",
        "../../index.html",
        "../../index.html#part",
        "../../about/index.html#here",
        "../../index.html?q=words#part",
        "../../assets/offer.css",
        "../../assets/offer.css#anything",  # what is in a file that is no page, nobody knows
        "/about/index.html",
        "https://elsewhere.example/not-there",
        "mailto:a@b.example",
        "tel:999",
    ],
)
def test_a_good_link_is_no_problem(link: str) -> None:
    assert problems_of(link) == []


@pytest.mark.parametrize(
    "link",
    [
        "../../gone/index.html",
        "../../about/",  # a folder: opened from disk it shows its contents
        "../../../index.html",  # above the top
        "about/index.html",  # from the wrong place
        "/gone/index.html",
        "//elsewhere.example/",  # leaves the site without saying so
        "../..",
        ".",
        "?q=words#gone",
    ],
)
def test_a_link_that_leads_nowhere_is_a_problem(link: str) -> None:
    says = (
        "and there is no such page on the site." if link != "?q=words#gone" else "and that page has no part named gone."
    )
    assert problems_of(link) == [f"portage.yml: its page links {link}, {says}"]


@pytest.mark.parametrize("link", ["#gone", "../../index.html#gone", "../../about/index.html#part", "index.html#Get"])
def test_a_fragment_that_is_not_there_is_a_problem(link: str) -> None:
    part = link.partition("#")[2]
    assert problems_of(link) == [f"portage.yml: its page links {link}, and that page has no part named {part}."]


@pytest.mark.parametrize(("link", "good"), [("/offer/about/index.html", True), ("/about/index.html", False)])
def test_under_a_prefix_a_link_from_the_top_must_name_it(link: str, good: bool) -> None:
    problem = f"portage.yml: its page links {link}, and there is no such page on the site."
    assert problems_of(link, "404.html", site_path="/offer/") == ([] if good else [problem])


@pytest.mark.parametrize("attribute", ["href", "src", "action"])
def test_links_pictures_and_forms_are_all_followed(attribute: str) -> None:
    page = links_in(f'<x y="1" {attribute}="gone.png">', "index.html", "x.md")
    assert [problem.says for problem in broken_links([page], {"index.html"})] == [
        "its page links gone.png, and there is no such page on the site."
    ]


def test_words_that_look_like_a_link_are_no_link() -> None:
    html = '<title>A &amp; B</title><p>Write href="p" or &lt;a href="o"&gt; id="x"</p><a title="a > b" href="c">c</a>'
    page = links_in(html, "index.html", "x.md")
    assert page == PageLinks("index.html", "x.md", "A & B", frozenset(), frozenset({"c"}))


def test_an_escaped_link_is_read_as_browsers_read_it() -> None:
    page = links_in('<a href="a&amp;b.html">x</a>', "index.html", "x.md")
    assert page.links == {"a&b.html"}


def test_the_same_link_twice_is_one_problem() -> None:
    page = links_in('<a href="x">1</a><a href="x">2</a>', "index.html", "x.md")
    assert len(list(broken_links([page], {"index.html"}))) == 1


def test_a_page_with_no_title_is_read_all_the_same() -> None:
    assert links_in("<p>x</p>", "index.html", "x.md").title == ""


@pytest.mark.parametrize(
    ("file", "link", "target"),
    [
        ("index.html", "about/index.html#a", ("about/index.html", "a")),
        ("about/index.html", "../index.html", ("index.html", "")),
        ("about/index.html", "#a", ("about/index.html", "a")),
        ("about/index.html", "?x#a", ("about/index.html", "a")),
    ],
)
def test_a_target_is_a_file_and_a_part(file: str, link: str, target: tuple[str, str]) -> None:
    assert target_of(file, link) == target


def test_two_pages_of_one_title_are_a_problem_of_the_second() -> None:
    pages = [links_in(f"<title>{title}</title>", f"{n}.html", f"{n}.md") for n, title in enumerate("ABA")]
    assert [str(problem) for problem in shared_titles(pages)] == [
        "2.md: name: two pages have the title “A”: 0.html and 2.html. Give one another name."
    ]
