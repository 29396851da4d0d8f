"""Pages whose words run from right to left: a made-up listing in Urdu, and whole pages as a browser translates them."""

from pathlib import Path

import pytest

from accessibility_tests.browser import Browser, View
from build_tools.benchmarks.sample_offer import write_sample
from build_tools.site.building import OUR_DATA, Job, build_site
from build_tools.tests.built_sites import day_of_the_real_offer

# Made up: a group of families, in words that run from right to left, with numbers among them.
LISTING = """\
name: ریولن اردو گروپ
language: ur
kind: group
area: rotherham
owner: charity
topics: [talking and understanding]
summary: ہم 5 سال تک کے بچوں اور ان کے خاندانوں کی مدد کرتے ہیں۔
who_for: جن بچوں کو بولنا مشکل لگتا ہے۔
how_to_get:
  who_can_ask: anyone
  steps: پیر کے دن آئیں، یا ویب سائٹ پر فارم بھریں۔
contact:
  phone: 01632 960 001
  email: info@urdu-group.example
  website: https://urdu-group.example/
place:
  address: 1 Example Street, Rivelin
sources:
  summary:
    page: https://urdu-group.example/
  phone:
    page: https://urdu-group.example/contact
  email:
    page: https://urdu-group.example/contact
"""
PHONE, MAIL = "#contact + .answer a[href^='tel:']", "#contact + .answer a[href^='mailto:']"
PAGE = "groups/urdu-group/index.html"
EASIER = "guides/easier/when-home-is-hard/index.html"
WHOLE = (
    "index.html",
    "another-way/index.html",
    "urgent-help/index.html",
    "schools/index.html",
    "find/index.html",
    "start/index.html",
    EASIER,
    PAGE,
)
WIDTHS = (320, 1280)
WIDER = "return document.documentElement.scrollWidth - document.documentElement.clientWidth"
# Elements of the page with words that stand outside of the screen, or that are wider than their own box.
CUT_OFF = """
const forListeners = (one) => {
  const style = getComputedStyle(one);
  return style.clipPath !== "none" || style.clip !== "auto" || (one.parentElement && forListeners(one.parentElement));
};
return [...document.querySelectorAll("main *, header *, footer *, .tell-us *")].filter((one) => {
  const box = one.getBoundingClientRect();
  if (!box.width || !one.textContent.trim() || one.matches(".skip-link, .skip-filters")) return false;
  if (forListeners(one)) return false;
  const style = getComputedStyle(one);
  const hides = style.overflowX !== "visible" && one.scrollWidth > one.clientWidth + 1;
  return hides || box.left < -1 || box.right > document.documentElement.clientWidth + 1;
}).map((one) => `${one.tagName} ${one.className}: ${one.textContent.trim().slice(0, 40)}`)
"""
# Where the first and the last letter of an element stand, from the left.
ENDS = """
const words = document.createTreeWalker(document.querySelector(arguments[0]), NodeFilter.SHOW_TEXT).nextNode();
return [0, words.data.trimEnd().length - 1].map((at) => {
  const range = document.createRange();
  range.setStart(words, at);
  range.setEnd(words, at + 1);
  const box = range.getBoundingClientRect();
  return box.left + box.width / 2;
})
"""
TURN = "document.documentElement.dir = 'rtl'; document.documentElement.lang = 'ur'"  # as a browser does that translates
LEFT = "return document.querySelector(arguments[0]).getBoundingClientRect().left"
RIGHT = "return document.querySelector(arguments[0]).getBoundingClientRect().right"


@pytest.fixture(scope="module")
def made_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A made-up offer with that listing, built as the real one is."""
    data = tmp_path_factory.mktemp("urdu") / "data"
    write_sample(40, data, vocabulary_from=OUR_DATA / "vocabulary")
    (data / "groups").mkdir(exist_ok=True)
    (data / "groups" / "urdu-group.yml").write_text(LISTING, encoding="utf-8")
    out = data.parent / "site"
    built = build_site(Job(data, day_of_the_real_offer()), out)
    assert built.done, [str(problem) for problem in built.problems]
    return out


@pytest.fixture(params=WIDTHS)
def view(request: pytest.FixtureRequest) -> View:
    """A narrow and a wide screen."""
    return View(width=request.param)


def from_right_to_left(browser: Browser, selector: str) -> bool:
    first, last = browser.ask(ENDS, selector)
    assert first != last
    return bool(first > last)


def test_a_listing_in_urdu_runs_from_right_to_left_and_our_words_from_left_to_right(
    browser: Browser, made_site: Path, view: View
) -> None:
    browser.show((made_site / PAGE).as_uri(), view)
    assert browser.ask("return document.querySelector('h1').lang") == "ur"
    for selector in ("h1", "#what + .answer p", "#who + .answer p", "#get + .answer p + p"):
        assert from_right_to_left(browser, selector), selector
    for selector in (
        "#what",
        "#contact",
        "#contact + .answer a[href^='tel:']",
        "#contact + .answer a[href^='mailto:']",
    ):
        assert not from_right_to_left(browser, selector), selector
    assert browser.ask(WIDER) <= 0
    assert browser.ask(CUT_OFF) == []


def test_words_that_run_from_right_to_left_begin_at_the_right(browser: Browser, made_site: Path, view: View) -> None:
    browser.show((made_site / PAGE).as_uri(), view)
    first, _ = browser.ask(ENDS, "#what + .answer p")
    assert browser.ask(RIGHT, "#what + .answer p") - first < 20


def test_in_a_list_its_name_runs_from_right_to_left(browser: Browser, made_site: Path, view: View) -> None:
    browser.show((made_site / "browse" / "help" / "talking-and-understanding" / "index.html").as_uri(), view)
    assert from_right_to_left(browser, "a[lang='ur']")
    assert browser.ask(WIDER) <= 0
    assert browser.ask(CUT_OFF) == []


@pytest.mark.parametrize("page", WHOLE)
def test_a_page_that_a_browser_turns_round_is_whole(browser: Browser, made_site: Path, view: View, page: str) -> None:
    browser.show((made_site / page).as_uri(), view)
    browser.ask(TURN)
    assert browser.ask(WIDER) <= 0
    assert browser.ask(CUT_OFF) == []


def test_on_a_page_turned_round_the_site_name_stands_at_the_right_and_numbers_do_not_turn(
    browser: Browser, made_site: Path, view: View
) -> None:
    browser.show((made_site / PAGE).as_uri(), view)
    before = browser.ask(LEFT, ".site-name")
    browser.ask(TURN)
    assert browser.ask(RIGHT, ".site-name") == pytest.approx(view.width - before, abs=2)
    assert not from_right_to_left(browser, PHONE)
    assert not from_right_to_left(browser, MAIL)


def test_the_look_at_what_is_cut_off_sees_a_page_that_is(browser: Browser, made_site: Path) -> None:
    browser.show((made_site / PAGE).as_uri(), View(width=320))
    browser.ask("document.querySelector('h1').style.width = '900px'")
    assert browser.ask(CUT_OFF)
