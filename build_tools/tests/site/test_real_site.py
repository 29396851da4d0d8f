"""What holds for every page of the real site."""

import posixpath
import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path, PurePosixPath
from urllib.parse import urlsplit

import pytest

from build_tools.offer.listing import FOLDERS
from build_tools.search.word_table import PARTS
from build_tools.site.building import OUR_DATA, Job, build_site
from build_tools.tests.built_sites import Site, day_of_the_real_offer
from build_tools.tests.read_html import Element, Html

LARGEST_LISTING = 15_000  # bytes of HTML: on slow 3G that is a third of a second
LOADING = {  # what makes a browser fetch something without a click
    "script": "src", "img": "src", "iframe": "src", "embed": "src", "object": "data", "source": "src", "video": "src",
    "audio": "src", "track": "src", "use": "href", "image": "href", "form": "action", "body": "background",
}  # fmt: skip
POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'"
Pages = dict[str, Html]
Rule = Callable[[Html], bool]


def breaking(pages: Pages, rule: Rule) -> list[str]:
    """The pages that break a rule."""
    return [file for file, page in pages.items() if not rule(page)]


def has_one_h1(page: Html) -> bool:
    return len([one for one in page.all("h1") if one.text]) == len(page.all("h1")) == 1


def has_a_description(page: Html) -> bool:
    return [bool(meta.get("content").strip()) for meta in page.all("meta", name="description")] == [True]


def has_one_policy(page: Html) -> bool:
    policies = [meta.get("content") for meta in page.all("meta", **{"http-equiv": "Content-Security-Policy"})]
    return policies == [POLICY]


def has_nothing_inline(page: Html) -> bool:
    return not page.all("style") and not any(map(_is_inline, page.elements))


def has_only_scripts_of_its_own(page: Html) -> bool:
    scripts = page.all("script")
    named = re.compile(r"(\.\./)*assets/(search/)?[a-z-]+\.js")
    ours = [one for one in scripts if named.fullmatch(one.get("src")) and not one.text]
    return bool(scripts) and ours == scripts and not any(map(_holds_up_the_page, scripts))


def _holds_up_the_page(script: Element) -> bool:
    return not {"defer", "async"} & script.attributes.keys()


def _is_inline(element: Element) -> bool:
    live = any(name.startswith("on") or name in ("style", "srcdoc") for name in element.attributes)
    return live or any(value.strip().lower().startswith("javascript:") for value in element.attributes.values())


def loads_nothing_from_outside(page: Html) -> bool:
    fetched = [one.get(LOADING[one.tag]) for one in page.elements if one.tag in LOADING]
    fetched += [one.get("href") for one in page.all("link") if one.get("rel") != "canonical"]
    fetched += [one.get(name) for one in page.elements for name in ("srcset", "poster", "ping", "xlink:href")]
    return not any(urlsplit(address).scheme or address.startswith("//") for address in fetched)


def says_that_the_council_does_not_run_it(page: Html) -> bool:
    notices = [notice.text for notice in page.all("p", class_="notice")]
    official = "https://www.rotherhamsendlocaloffer.org.uk/" in [target for _, target in page.links()]
    return len(notices) == 1 and notices[0].startswith("Not run by Rotherham Council.") and official


def asks_not_to_be_indexed(page: Html) -> bool:
    return [meta.get("content") for meta in page.all("meta", name="robots")] == ["noindex"]


def does_not_say_made_up(page: Html) -> bool:
    return "MADE UP" not in page.one("body").text


def names_its_language(page: Html) -> bool:
    return page.one("html").get("lang") == "en-GB"


def has_no_doubled_full_stop(page: Html) -> bool:
    return not any(re.search(r"(?<!\.)\.\.(?!\.)", one.text) for one in page.all("p") + page.all("li"))


def has_each_id_once(page: Html) -> bool:
    return max(Counter(one.get("id") for one in page.elements if one.get("id")).values()) == 1


RULES: list[tuple[Rule, str]] = [
    (has_one_h1, "<h1>A</h1><h1>B</h1>"),
    (has_one_h1, "<h2>A</h2>"),
    (has_one_h1, "<h1> </h1>"),
    (has_a_description, '<meta name="description" content=" ">'),
    (has_a_description, "<p>x</p>"),
    (has_one_policy, '<meta http-equiv="Content-Security-Policy" content="default-src *">'),
    (has_one_policy, f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">' * 2),
    (has_only_scripts_of_its_own, "<p>x</p>"),
    (has_only_scripts_of_its_own, "<script src='assets/x.js' defer>alert(1)</script>"),
    (has_only_scripts_of_its_own, "<script defer>alert(1)</script>"),
    (has_only_scripts_of_its_own, "<script src='assets/x.js'></script>"),
    (has_only_scripts_of_its_own, "<script src='https://x.example/assets/x.js' defer></script>"),
    (has_only_scripts_of_its_own, "<script src='assets/x.js' defer type='module' ></script><script></script>"),
    (has_nothing_inline, "<style>p {}</style>"),
    (has_nothing_inline, "<p style='color: red'>x</p>"),
    (has_nothing_inline, "<p onclick='x'>x</p>"),
    (has_nothing_inline, "<a href=' JavaScript:x'>x</a>"),
    (loads_nothing_from_outside, "<img src='https://x.example/x.png'>"),
    (loads_nothing_from_outside, "<link rel='stylesheet' href='//x.example/x.css'>"),
    (loads_nothing_from_outside, "<img src='x.png' srcset='https://x.example/x.png'>"),
    (loads_nothing_from_outside, "<form action='https://x.example/'></form>"),
    (says_that_the_council_does_not_run_it, '<p class="notice">x</p>'),
    (says_that_the_council_does_not_run_it, '<p class="notice">Not run by Rotherham Council.</p>'),
    (asks_not_to_be_indexed, "<p>x</p>"),
    (asks_not_to_be_indexed, '<meta name="robots" content="index">'),
    (does_not_say_made_up, "<body>MADE UP</body>"),
    (names_its_language, "<html></html>"),
    (has_no_doubled_full_stop, "<p>Open: Mondays..</p>"),
    (has_each_id_once, "<p id='x'></p><p id='x'></p>"),
]


@pytest.mark.parametrize("rule", dict.fromkeys(rule for rule, _ in RULES))
def test_every_page_keeps_the_rule(rule: Rule, real_pages: Pages) -> None:
    assert breaking(real_pages, rule) == []


@pytest.mark.parametrize(("rule", "html"), RULES)
def test_a_page_that_breaks_the_rule_is_found(rule: Rule, html: str) -> None:
    assert breaking({"bad.html": Html(html)}, rule) == ["bad.html"]


def test_every_page_has_a_title_of_its_own(real_pages: Pages) -> None:
    titles = Counter(page.one("title").text for page in real_pages.values())
    assert [title for title, count in titles.items() if count > 1 or not title] == []


def test_every_listing_has_its_page_and_every_listing_page_its_listing(real_pages: Pages) -> None:
    files = [path for folder in FOLDERS for path in (OUR_DATA / folder).glob("*.yml")]
    assert len(files) > 100
    expected = {f"{path.parent.name}/{path.stem}/index.html" for path in files}
    pages = {file for file in real_pages if file.split("/")[0] in FOLDERS and file.count("/") == 2}
    moved = {file for file in pages if real_pages[file].one("body").get("class") == "page-moved"}
    assert pages - moved == expected


def test_no_listing_page_is_heavy(real_site: Site, real_pages: Pages) -> None:
    listings = [file for file, page in real_pages.items() if page.one("body").get("class") == "page-listing"]
    assert len(listings) > 100
    heavy = {file: size for file in listings if (size := (real_site.folder / file).stat().st_size) >= LARGEST_LISTING}
    assert heavy == {}


def test_every_school_list_is_within_two_clicks_of_home(real_pages: Pages) -> None:
    one_click = linked_from("index.html", real_pages)
    two_clicks = one_click | {target for file in one_click for target in linked_from(file, real_pages)}
    assert "schools/index.html" in one_click
    schools = {file for file in real_pages if file.startswith("schools/")}
    assert len(schools) > 30
    assert schools - two_clicks == set()


def test_every_page_can_be_reached_from_home(real_pages: Pages) -> None:
    reached, new = {"index.html"}, {"index.html"}
    while new:
        new = {target for file in new for target in linked_from(file, real_pages)} - reached
        reached |= new
    assert set(real_pages) - reached == {"404.html"}


def linked_from(file: str, pages: Pages) -> set[str]:
    """The pages of the site that a page links to."""
    folder = PurePosixPath(file).parent.as_posix()
    targets = [target.partition("#")[0] for _, target in pages[file].links()]
    return {path for target in targets if (path := posixpath.normpath(posixpath.join(folder, target))) in pages}


def test_the_look_loads_nothing_from_outside(real_site: Site) -> None:
    sheets = [path.read_text(encoding="utf-8") for path in real_site.folder.rglob("*.css")]
    assert len(sheets) == 1
    assert re.findall(r"@import|url\(|https?:", sheets[0]) == []


def test_nothing_of_the_themes_own_is_copied(real_site: Site) -> None:
    others = sorted(file for file in real_site.files() if not file.endswith(".html"))
    parts = [f"words/{number}" for number in range(PARTS)]
    search = [f"assets/search/{name}.js" for name in ("engine", "index", "texts", "words", *parts)]
    own = ("distance", "find", "phones", "postcodes", "read-aloud", "search-box", "short-list")
    scripts = [f"assets/{name}.js" for name in own]
    more = ["assets/icon.svg", "assets/offer.css", "assets/short-list-page.js", "ledger.json", "sitemap.xml"]
    assert [file for file in others if not file.endswith(".ics")] == sorted([*search, *scripts, *more])
    assert "whats-on/events.ics" in others  # the calendar to follow is there before the first event


def test_a_made_up_offer_says_so_on_every_page(tmp_path: Path, sample_data: Path) -> None:
    pages = Site(tmp_path / "site", build_site(Job(sample_data, day_of_the_real_offer()), tmp_path / "site")).pages()
    assert len(pages) > 100
    assert breaking(pages, lambda page: not does_not_say_made_up(page)) == []
