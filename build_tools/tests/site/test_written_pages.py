"""Pages written by hand: facts filled in by name, links joined, headings kept."""

from dataclasses import replace

import pytest

from build_tools.offer.dates import PartialDate
from build_tools.offer.listing import Checked, Closed
from build_tools.offer.model import Postcodes, Wanted
from build_tools.problems import Strength
from build_tools.site.written_pages import (
    OUR_IDS,
    Written,
    clean,
    faults_of,
    fill_in,
    fill_ins,
    heading_id,
    join_links,
    missing_link,
)
from build_tools.tests.made_model import AREA, listing, offer

FACTS = {"area": "Rivelin", "council": "Rivelin Council"}


def written(markdown: str, first_line: int = 1) -> Written:
    return Written("about/", "docs/about/index.md", markdown, first_line)


# Facts by name


@pytest.mark.parametrize(
    ("markdown", "filled"),
    [
        ("In [[area]].", "In Rivelin."),
        ("[[ Area ]], [[COUNCIL]]", "Rivelin, Rivelin Council"),
        ("[[area]][[area]]", "RivelinRivelin"),
        ("No facts [here](/about/).", "No facts [here](/about/)."),
        ("[[]] and [[a\nb]] and [area]", "[[]] and [[a\nb]] and [area]"),
    ],
)
def test_a_name_in_double_brackets_becomes_its_fact(markdown: str, filled: str) -> None:
    assert fill_in(written(markdown), FACTS) == (filled, [])


def test_an_unknown_name_is_a_problem_with_its_line_and_stays_as_it_is() -> None:
    text, problems = fill_in(written("One\n\nIn [[aera]] and\n[[area]] and [[town]].", first_line=5), FACTS)
    assert text == "One\n\nIn [[aera]] and\nRivelin and [[town]]."
    assert [str(problem) for problem in problems] == [
        "docs/about/index.md:7: we cannot fill in [[aera]]. Write one of: [[area]], [[council]].",
        "docs/about/index.md:8: we cannot fill in [[town]]. Write one of: [[area]], [[council]].",
    ]


def test_a_fact_is_not_filled_in_twice() -> None:
    assert fill_in(written("[[area]]"), {"area": "[[council]]", "council": "x"}) == ("[[council]]", [])


def test_facts_that_are_not_known_say_so() -> None:
    facts = fill_ins(offer())
    unknown = {name for name, fact in facts.items() if fact == "not known yet"}
    assert unknown == {"run by", "e-mail", "phone", "post", "copies", "comment", "repository"}
    assert facts["postcode licence"] == "- none used"
    assert facts["checked so far"].startswith("So far, nobody at any of these services has told us")


def test_facts_that_are_known_are_given_as_markdown() -> None:
    area = replace(AREA, email="offer@rivelin.example", repository="https://code.example/", run_by="The Forum")
    checked = Checked(PartialDate(2026, 5, 1), "the service", "by phone")
    listings = (
        listing("One", checked=checked),
        listing("Two"),
        listing("Ended", closed=Closed(None, "x"), checked=checked),
    )
    facts = fill_ins(
        offer(*listings, area=area, wanted=(Wanted("x", "y"),), postcodes=Postcodes({}, ("Line one", "Line two")))
    )
    assert facts["official site"] == "[Rivelin Local Offer website](https://official.example/)"
    assert facts["e-mail"] == "[offer@rivelin.example](mailto:offer@rivelin.example)"
    assert facts["repository"] == "[https://code.example/](https://code.example/)"
    assert facts["run by"] == "The Forum"
    assert (facts["number of listings"], facts["number wanted"]) == ("2", "1")
    assert facts["checked so far"].startswith("So far, people at 1 of the 2 services")
    assert facts["postcode licence"] == "- Line one\n- Line two"


# Links between pages


@pytest.mark.parametrize(
    ("html", "joined"),
    [
        ('<a href="/about/">About</a>', '<a href="../../about/index.html">About</a>'),
        ('<a href="/">Start</a>', '<a href="../../index.html">Start</a>'),
        ('<a href="/about/#part">A <em>b</em></a>', '<a href="../../about/index.html#part">A <em>b</em></a>'),
        ('<a rel="noopener" href="/about/" lang="cy">x</a>', '<a href="../../about/index.html">x</a>'),
        ('<a href="https://x.example/about/">x</a>', '<a href="https://x.example/about/">x</a>'),
        ('<a href="#part">x</a>', '<a href="#part">x</a>'),
        (
            '<a href="/about/">1</a> and <a href="/about/">2</a>',
            '<a href="../../about/index.html">1</a> and <a href="../../about/index.html">2</a>',
        ),
    ],
)
def test_an_address_becomes_a_link_that_works_anywhere(html: str, joined: str) -> None:
    missing: list[str] = []
    assert join_links(html, "services/x/", {"", "about/"}.__contains__, missing.append) == joined
    assert missing == []


@pytest.mark.parametrize("link", ["/gone/", "/about", "/gone/#part", "/about/?x=1", "/about/index.html"])
def test_where_the_page_is_missing_only_its_words_stay(link: str) -> None:
    missing: list[str] = []
    html = join_links(
        f'<p>See <a href="{link}">our <em>page</em></a>.</p>', "x/", {"about/"}.__contains__, missing.append
    )
    assert html == "<p>See our <em>page</em>.</p>"
    assert missing == [link]


@pytest.mark.parametrize(
    ("ours", "strength", "weight"), [(True, Strength.MUST, ""), (False, Strength.SHOULD, " (a warning)")]
)
def test_a_missing_page_is_a_problem_of_ours_and_a_warning_beside_other_data(
    ours: bool, strength: Strength, weight: str
) -> None:
    problem = missing_link(written("One\n\nSee [it](/gone/#part).", first_line=5), "/gone/#part", ours=ours)
    assert problem.strength is strength
    assert str(problem) == (
        "docs/about/index.md:7: this page links /gone/#part, and there is no such page. "
        f"Check the address, or take the link out.{weight}"
    )


def test_a_missing_page_whose_link_is_not_found_in_the_text_names_the_file_alone() -> None:
    assert missing_link(written('<a href="/gone/">x</a>'), "/gone/", ours=True).line == 0


# Headings and our own parts


@pytest.mark.parametrize("tag", ["h1", "h2", "h3", "h4"])
def test_the_id_of_a_heading_stays(tag: str) -> None:
    html = f'<{tag} id="who-runs-it_1">Who runs it?</{tag}>'
    assert clean(html) == html


@pytest.mark.parametrize(
    ("slug", "made"), [("who-can-ask", "who-can-ask"), ("1-find-out", "part-1-find-out"), ("_1", "part-_1")]
)
def test_an_id_starts_with_a_letter(slug: str, made: str) -> None:
    assert heading_id(slug) == made


@pytest.mark.parametrize("own", sorted(OUR_IDS))
def test_our_own_ids_cannot_be_taken(own: str) -> None:
    assert clean(f'<h2 id="{own}">x</h2>') == "<h2>x</h2>"


@pytest.mark.parametrize("wrong", ["Page-Main", "a b", "a\tb", "é", "x" * 81, "", "a:b"])
def test_an_id_that_no_heading_makes_is_dropped(wrong: str) -> None:
    assert clean(f'<h2 id="{wrong}">x</h2>') == "<h2>x</h2>"


@pytest.mark.parametrize(
    ("html", "cleaned"),
    [
        ('<p class="note">x</p>', '<p class="note">x</p>'),
        ('<p class="notice">x</p>', "<p>x</p>"),  # looks like our own notice
        ('<p class="note notice">x</p>', "<p>x</p>"),
        ('<div class="hero">x</div>', "<div>x</div>"),
        ('<ul class="note"><li>x</li></ul>', "<ul><li>x</li></ul>"),
        ('<p id="what">x</p>', "<p>x</p>"),
        ('<a name="what" href="#x">x</a>', '<a href="#x" rel="noopener">x</a>'),
    ],
)
def test_our_own_parts_cannot_be_imitated(html: str, cleaned: str) -> None:
    assert clean(html) == cleaned


@pytest.mark.parametrize(
    "html",
    [
        "<h1>One</h1>\n<p>A <strong>strong</strong>, an <em>em</em><br>and a <q>quote</q>.</p>",
        '<ol start="3"><li>x</li></ol>',
        '<table><thead><tr><th scope="col">A</th></tr></thead><tbody><tr><td>B</td></tr></tbody></table>',
        "<details><summary>More</summary><p>x</p></details>",
        '<dl><dt>A</dt><dd>B</dd></dl><p lang="cy" dir="ltr">Helo</p>',
        '<figure><img src="../pictures/x.png" alt="A map" width="40" height="30"><figcaption>x</figcaption></figure>',
        '<time datetime="2026-11-23">today</time><blockquote><cite>x</cite></blockquote><hr>',
    ],
)
def test_what_a_written_page_needs_stays_as_it_is(html: str) -> None:
    assert clean(html) == html


@pytest.mark.parametrize(
    "href", ["https://x.example/", "http://x.example/", "mailto:a@x.example", "tel:999", "../x/index.html", "#x"]
)
def test_a_link_that_may_be_followed_stays(href: str) -> None:
    assert clean(f'<a href="{href}">x</a>') == f'<a href="{href}" rel="noopener">x</a>'


ONE_HEADING = "the page needs one line that begins with # and a space, its heading"


@pytest.mark.parametrize(
    ("html", "says"),
    [
        ("<h1>One</h1>", []),
        ('<h1>One</h1><img alt="A map" src="map.png">', []),
        (
            "<p>None</p>",
            [f"docs/x.md: {ONE_HEADING} (found 0). Use ## below it."],
        ),
        (
            "<h1>One</h1><h1>Two</h1>",
            [f"docs/x.md: {ONE_HEADING} (found 2). Use ## below it."],
        ),
        (
            '<h1>One</h1><img src="map.png"><img alt="" src="b.png">',
            ["docs/x.md: a picture has no words beside it: write ![what the picture shows](picture.png)."] * 2,
        ),
    ],
)
def test_a_page_needs_one_heading_and_words_beside_each_picture(html: str, says: list[str]) -> None:
    assert [str(problem) for problem in faults_of("docs/x.md", html)] == says
