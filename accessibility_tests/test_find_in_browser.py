"""Search, filters, near me and the short list as a person meets them, in a real browser.

What the scripts work out is tested in node (`build_tools/tests/site/scripts`); here it is what a person sees, hears and
presses, and what leaves the device.
"""

import json
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from gzip import compress
from pathlib import Path
from urllib.parse import parse_qs, quote_plus, urlsplit

import pytest
from selenium.webdriver.common.keys import Keys

from accessibility_tests import page_faults
from accessibility_tests.browser import Browser, Scheme, View
from accessibility_tests.gate.looking import look_by_keys, look_still
from build_tools.tests.in_node import NODE

NARROW = View(width=320, height=640)
PHONE = View(width=390, height=844)
PATIENCE = 60  # seconds: a test that waits longer has found a fault
# Words of all sorts: a label, a sentence, a misspelling, an abbreviation.
QUERIES = (
    "speech therapy", "autism", "my son is 17 and leaving school what next", "autisum", "respite", "ehcp", "bus pass",
    "deaf", "wont go to school", "sleep",
)  # fmt: skip
POSTCODE = "S60 1AE"
NAMES = "return [...document.querySelectorAll('#results > li')].map(li => li.querySelector('a').textContent)"
SAID = "return document.getElementById('how-many').textContent"
FOCUSED = "return document.activeElement.id"
SHOWN = "return !!document.querySelector(arguments[0])?.checkVisibility()"
LOADING = "Looking …"
KEPT_BY_THE_PAGE = """
const held = [localStorage, sessionStorage].map(Object.values);
return JSON.stringify([held, history.state, document.cookie, document.title]);
"""
REFUSE = """
const refused = { get() { throw new DOMException('refused', 'SecurityError'); } };
Object.defineProperty(window, 'localStorage', refused);
"""
IN_NODE = """
const fs = require("fs"), vm = require("vm");
globalThis.window = globalThis;
const [folder, asked] = process.argv.slice(2), read = (name) => fs.readFileSync(`${folder}/${name}.js`, "utf8");
for (const name of ["index", "words", "texts", "engine"]) vm.runInThisContext(read(name));
const engine = LocalOffer.openSearch(), names = (list) => list.map((at) => LocalOffer.searchTexts.listings[at].n);
const queries = JSON.parse(asked);
process.stdout.write(JSON.stringify(queries.map((query) => names(engine.find(query).listings))));
"""


@pytest.fixture
def find(served_site: str) -> Callable[[str], str]:
    """The address of the find page with what is asked."""

    def address(asked: str) -> str:
        return f"{served_site}find/{asked}"

    return address


@pytest.fixture(autouse=True)
def _nothing_is_kept(browser: Browser, served_site: str) -> None:
    """Each test begins with an empty short list, in a window that has the focus: without it no field hears of any."""
    browser.driver.execute_cdp_cmd("Emulation.setFocusEmulationEnabled", {"enabled": True})
    browser.show(f"{served_site}404.html")
    browser.ask("localStorage.clear(); sessionStorage.clear()")


def wait_for(browser: Browser, script: str, *arguments: object) -> None:
    """Wait until the page says yes."""
    end = time.monotonic() + PATIENCE
    while not browser.ask(script, *arguments):
        assert time.monotonic() < end, f"never came true: {script}"
        time.sleep(0.05)


def said(browser: Browser) -> str:
    """What the live region says once the page has answered."""
    wait_for(browser, f"{SAID} !== '' && document.getElementById('how-many').textContent !== '{LOADING}'")
    wait_for(browser, "return !document.querySelector('.waiting')")
    return str(browser.ask(SAID))


def names(browser: Browser) -> list[str]:
    """The names of the results on the page."""
    said(browser)
    found: list[str] = browser.ask(NAMES)
    return found


def all_names(browser: Browser) -> list[str]:
    """The same once every result is shown."""
    said(browser)
    while browser.ask(SHOWN, "#more"):
        browser.ask("document.getElementById('more').click()")
    return names(browser)


def asked(browser: Browser) -> dict[str, list[str]]:
    """What stands in the address."""
    return parse_qs(urlsplit(browser.driver.current_url).query)


def assert_no_complaint(browser: Browser) -> None:
    seen = browser.seen()
    assert page_faults.complaints(seen) == []
    assert page_faults.answers_that_fail(seen) == []
    assert page_faults.requests_that_leave(seen) == []


def press_until(browser: Browser, script: str) -> None:
    """Press Tab until the focus is where it should be."""
    for _ in range(120):
        if browser.ask(script):
            return
        browser.press(Keys.TAB)
    pytest.fail(f"Tab never came there: {script}")


# Search


def test_a_search_from_the_start_page_by_keyboard_alone_leads_to_a_listing(browser: Browser, served_site: str) -> None:
    browser.show(served_site)
    press_until(browser, "return document.activeElement.name === 'q'")
    browser.press("speech therapy", Keys.ENTER)
    wait_for(browser, "return location.pathname.endsWith('/find/')")
    assert asked(browser) == {"q": ["speech therapy"]}
    first = names(browser)[0]
    assert said(browser).endswith("results for speech therapy.")
    press_until(browser, "return !!document.activeElement.closest('#results')")
    assert browser.ask("return document.activeElement.textContent") == first
    browser.press(Keys.ENTER)
    wait_for(browser, "return document.querySelector('h1')?.textContent === arguments[0]", first)
    assert_no_complaint(browser)


def test_enter_answers_in_place_and_leaves_the_focus_in_the_box(browser: Browser, find: Callable[[str], str]) -> None:
    browser.show(find(""))
    browser.ask("window.samePage = true; document.getElementById('find-words').focus()")
    browser.press("short breaks", Keys.ENTER)
    assert said(browser).endswith("results for short breaks.")
    assert browser.ask(FOCUSED) == "find-words"
    assert browser.ask("return window.samePage")
    assert asked(browser) == {"q": ["short breaks"]}
    assert browser.ask("return document.title").startswith("short breaks – Find help – ")
    assert_no_complaint(browser)


def test_the_sentence_that_counts_is_a_live_region_from_the_start(browser: Browser, find: Callable[[str], str]) -> None:
    browser.show(find(""), View(scripts=False))
    assert browser.ask("return document.getElementById('how-many').getAttribute('role')") == "status"


def test_results_are_those_of_the_engine_in_node(
    browser: Browser, built_site: Path, find: Callable[[str], str], tmp_path: Path
) -> None:
    script = tmp_path / "ask.js"
    script.write_text(IN_NODE, encoding="utf-8")
    command = [str(NODE), str(script), str(built_site / "assets" / "search"), json.dumps(QUERIES)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    expected = dict(zip(QUERIES, json.loads(done.stdout), strict=True))
    assert all(expected.values())
    shown = {}
    for query in QUERIES:
        browser.show(find(f"?q={quote_plus(query)}"))
        shown[query] = all_names(browser)
    assert shown == expected


def test_each_result_shows_what_a_person_decides_by(browser: Browser, find: Callable[[str], str]) -> None:
    browser.show(find("?q=portage"))
    names(browser)
    first = browser.ask("return document.querySelector('#results > li').innerText")
    for part in ("Portage", "Ages 0 to 3", "In Rotherham", "Cost not known", "Facts"):
        assert part in first
    assert "who can ask" in first


def test_more_results_are_shown_when_asked_for_and_after_coming_back(
    browser: Browser, find: Callable[[str], str]
) -> None:
    browser.show(find("?area=rotherham"))
    few = names(browser)
    browser.ask("document.getElementById('more').click()")
    more = names(browser)
    assert len(more) == 2 * len(few)
    assert browser.ask("return document.activeElement.textContent") == more[len(few)]
    browser.ask("document.querySelector('#results a').click()")
    wait_for(browser, "return document.body.className === 'page-listing'")
    browser.driver.back()
    wait_for(browser, "return !!document.getElementById('results')")
    assert names(browser) == more


def test_back_and_forward_bring_back_each_search(browser: Browser, find: Callable[[str], str]) -> None:
    browser.show(find("?q=autism"))
    first = names(browser)
    browser.ask(
        "document.getElementById('find-words').value = 'deaf'; document.querySelector('#find-form button').click()"
    )
    wait_for(browser, f"{SAID}.endsWith('deaf.')")
    second = names(browser)
    assert first != second
    browser.driver.back()
    wait_for(browser, f"{SAID}.endsWith('autism.')")
    assert names(browser) == first
    assert browser.ask("return document.getElementById('find-words').value") == "autism"
    browser.driver.forward()
    wait_for(browser, f"{SAID}.endsWith('deaf.')")
    assert names(browser) == second


@pytest.mark.parametrize("hostile", ['"><img src=x onerror=alert(1)>', "</script><b>", "+ - ^ ~ * :", "😀", "a" * 2000])
def test_hostile_words_are_only_words(browser: Browser, find: Callable[[str], str], hostile: str) -> None:
    browser.show(find(f"?q={quote_plus(hostile)}"))
    said(browser)
    assert browser.ask("return document.querySelectorAll('main img, main b').length") == 0
    assert browser.ask("return document.getElementById('find-words').value") == hostile[:300]
    assert_no_complaint(browser)


def test_an_empty_search_helps_on(browser: Browser, find: Callable[[str], str]) -> None:
    browser.show(find("?q=qwertyzxcv"))
    assert said(browser) == "No results for qwertyzxcv."
    nothing = browser.ask("return document.getElementById('nothing').innerText")
    for part in ("There may still be help.", "Common topics", "Rotherham SENDIASS", "999", "tell us"):
        assert part in nothing
    assert "near" not in nothing, "nothing is near to nonsense"
    assert not browser.ask(SHOWN, "#find-side"), "no filter could change it"
    topics = browser.ask("return [...document.querySelectorAll('#nothing-common a')].map(a => a.getAttribute('href'))")
    assert len(topics) > 1
    assert all("/browse/help/" in topic for topic in topics[:-1])
    assert topics[-1].endswith("browse/index.html")
    assert browser.ask("return !!document.querySelector('#nothing a[href=\"#tell-us-heading\"]')")
    assert_no_complaint(browser)


def test_filters_that_leave_nothing_say_what_there_is_without_them(
    browser: Browser, find: Callable[[str], str]
) -> None:
    browser.show(find("?q=portage&area=national&help=travel&who=only+with+an+EHC+plan"))
    assert said(browser) == "No results for portage."
    nothing = browser.ask("return document.getElementById('nothing').innerText")
    assert "Without your filters there" in nothing
    assert "Lists that come near" in nothing
    assert browser.ask(SHOWN, "#find-side"), "the filters are what can be changed"
    browser.ask("document.getElementById('reset').click()")
    wait_for(browser, f"{SAID}.startsWith('No') === false")
    assert "Portage" in names(browser)
    assert asked(browser) == {"q": ["portage"]}


def test_words_explained_are_found_and_set_apart(browser: Browser, find: Callable[[str], str]) -> None:
    browser.show(find("?q=ehcp"))
    said(browser)
    apart = browser.ask("return [...document.querySelectorAll('#others-list a')].map(a => a.getAttribute('href'))")
    assert any("/glossary/" in link for link in apart)
    results = browser.ask("return [...document.querySelectorAll('#results h3 a')].map(a => a.getAttribute('href'))")
    assert not any("/glossary/" in link for link in results)


# Filters


def tick(browser: Browser, group: str, value: str) -> None:
    """Go to a box and press the space bar."""
    box = "document.querySelector(`input[name='${arguments[0]}'][value='${arguments[1]}']`)"
    browser.ask(f"{box}.focus()", group, value)
    browser.press(Keys.SPACE)
    wait_for(
        browser, "return new URLSearchParams(location.search).getAll(arguments[0]).includes(arguments[1])", group, value
    )


def test_a_filter_says_beforehand_how_many_it_leaves(browser: Browser, find: Callable[[str], str]) -> None:
    browser.show(find("?q=group"))
    said(browser)
    promised = browser.ask(
        "return [...document.querySelectorAll('.filters .tick')].map(t => [t.querySelector('input').name,"
        " t.querySelector('input').value, Number(t.querySelector('.count').textContent.slice(1, -1))])"
    )
    assert len(promised) > 40
    for group, value, count in promised:
        browser.show(find(f"?q=group&{group}={quote_plus(value)}"))
        said(browser)
        sure = browser.ask("const c = LocalOffer.showing.answer.counts; return c['this'] + c.any;")
        assert (group, value, sure) == (group, value, count)


def test_filters_work_by_keyboard_stand_in_the_address_and_are_said(
    browser: Browser, find: Callable[[str], str]
) -> None:
    browser.show(find("?q=group"))
    before = names(browser)
    tick(browser, "need", "autism")
    tick(browser, "age", "11 to 16")
    assert asked(browser) == {"q": ["group"], "need": ["autism"], "age": ["11 to 16"]}
    heard = said(browser)
    assert " results for group: " in heard
    assert " for this need and this age, " in heard
    assert " not known." in heard
    assert len(browser.ask("return LocalOffer.showing.answer.items")) < len(before) + 200
    groups = browser.ask("return [...document.querySelectorAll('#results h2')].map(h => h.id)")
    assert groups[0] in ("group-this", "group-any")
    assert browser.ask("return document.activeElement.value") == "11 to 16"
    assert_no_complaint(browser)


def test_an_age_in_years_is_a_filter_too(browser: Browser, find: Callable[[str], str]) -> None:
    browser.show(find("?q=group"))
    said(browser)
    browser.ask("document.getElementById('age-in-years').focus()")
    browser.press("17", Keys.ENTER)
    wait_for(browser, "return location.search.includes('age=17')")
    assert "this age" in said(browser)


def test_filters_are_open_when_wide_and_behind_a_button_when_narrow(
    browser: Browser, find: Callable[[str], str]
) -> None:
    browser.show(find("?q=group"))
    said(browser)
    assert browser.ask(SHOWN, "#filters")
    assert not browser.ask(SHOWN, "#filters-button")
    browser.show(find("?q=group&need=autism"), PHONE)
    said(browser)
    assert not browser.ask(SHOWN, "#filters")
    button = "document.getElementById('filters-button')"
    assert browser.ask(f"return {button}.textContent") == "Filters (1 chosen)"
    assert browser.ask(f"return {button}.getAttribute('aria-expanded')") == "false"
    browser.ask(f"{button}.focus()")
    browser.press(Keys.ENTER)
    assert browser.ask(SHOWN, "#filters")
    assert browser.ask(f"return {button}.getAttribute('aria-expanded')") == "true"


# Near me


def choose(browser: Browser, field: str, value: str) -> None:
    change = "arguments[0].value = arguments[1]; arguments[0].dispatchEvent(new Event('change'))"
    browser.ask(change, browser.ask("return document.getElementById(arguments[0])", field), value)


def use_postcode(browser: Browser, postcode: str) -> None:
    browser.ask("document.getElementById('postcode').focus()")
    browser.press(postcode, Keys.ENTER)
    wait_for(browser, "return document.getElementById('postcode-says').textContent !== ''")


def test_a_postcode_never_leaves_the_device(browser: Browser, find: Callable[[str], str]) -> None:
    browser.show(find("?q=family+hub"))
    said(browser)
    use_postcode(browser, POSTCODE)
    wait_for(browser, "return document.getElementById('results').innerText.includes('away')")
    addresses = [browser.driver.current_url]
    tick(browser, "area", "rotherham")
    addresses.append(browser.driver.current_url)
    choose(browser, "radius", "5")
    browser.ask(
        "document.getElementById('find-words').value = 'school'; document.querySelector('#find-form button').click()"
    )
    wait_for(browser, f"{SAID}.includes('school')")
    addresses += browser.ask("return [...document.querySelectorAll('a')].map(a => a.href)")
    kept = browser.ask(KEPT_BY_THE_PAGE)
    browser.ask("document.querySelector('#find-form').submit()")  # as a browser does it by itself
    wait_for(browser, "return document.readyState === 'complete'")
    addresses += [browser.driver.current_url, *browser.seen().requests]
    assert len(addresses) > 20
    forms = ("S60", "s60", "1AE", "S601AE", "4425", "3926")
    assert [address for address in addresses if any(form in address for form in forms)] == []
    assert not any(form in kept for form in forms)


def test_the_postcode_field_has_no_name_and_its_file_comes_when_it_is_needed(
    browser: Browser, find: Callable[[str], str]
) -> None:
    browser.show(find("?q=family+hub"))
    said(browser)
    assert (
        browser.ask("return [...document.querySelectorAll('#near-form input, #near-form select')].map(e => e.name)")
        == [""] * 3
    )
    assert not any("postcodes.js" in address for address in browser.seen().requests)
    browser.ask("document.getElementById('postcode').focus()")
    wait_for(browser, "return !!LocalOffer.postcodes")
    assert any(address.endswith("postcodes.js") for address in browser.seen().requests)


def test_results_say_how_far_they_are_and_nothing_is_dropped(browser: Browser, find: Callable[[str], str]) -> None:
    browser.show(find("?q=family+hub"))
    before = sorted(all_names(browser))
    use_postcode(browser, "s601ae")
    wait_for(browser, f"{SAID}.includes('nearest first')")
    assert sorted(all_names(browser)) == before
    facts = browser.ask("return [...document.querySelectorAll('#results > li')].map(li => li.innerText)")
    far = [text for text in facts if " away" in text]
    assert far
    assert all(
        any(way in text for way in (" away", "Distance not known", "Comes to you", "Online or by phone"))
        for text in facts
    )
    assert facts[: len(far)] == far
    assert "Distances are from S60 1AE." in browser.ask("return document.getElementById('postcode-says').textContent")


@pytest.mark.parametrize(
    ("typed", "says"),
    [("LS1 4AP", "We only hold Rotherham postcodes"), ("nonsense", "That does not look like a postcode.")],
)
def test_a_postcode_that_is_not_ours_is_said_at_its_field(
    browser: Browser, find: Callable[[str], str], typed: str, says: str
) -> None:
    browser.show(find("?q=family+hub"))
    said(browser)
    use_postcode(browser, typed)
    assert browser.ask("return document.getElementById('postcode-says').textContent").startswith(says)
    assert browser.ask("return document.getElementById('postcode').getAttribute('aria-invalid')") == "true"
    assert "postcode-says" in browser.ask("return document.getElementById('postcode').getAttribute('aria-describedby')")
    assert browser.ask(FOCUSED) == "postcode"


# Short list


def keep(browser: Browser) -> None:
    browser.ask("document.querySelector('.keep').focus()")
    browser.press(Keys.SPACE)


def test_a_listing_is_kept_by_keyboard_counted_announced_and_taken_off(browser: Browser, served_site: str) -> None:
    browser.show(f"{served_site}services/portage/")
    assert not browser.ask(SHOWN, "#short-list-link")
    assert browser.ask("return document.querySelector('.keep').textContent") == "Keep on my short list: Portage"
    keep(browser)
    assert browser.ask("return document.querySelector('.keep').getAttribute('aria-pressed')") == "true"
    assert browser.ask("return document.getElementById('short-list-says').textContent") == (
        "Portage: added. 1 on your short list."
    )
    assert browser.ask("return document.getElementById('short-list-says').getAttribute('role')") == "status"
    assert browser.ask("return document.getElementById('short-list-link').textContent") == "Short list (1)"
    browser.show(f"{served_site}find/?q=portage")
    names(browser)
    assert browser.ask("return document.querySelector('.keep[data-keep=\"services/portage\"]').ariaPressed") == "true"
    browser.show(f"{served_site}short-list/")
    wait_for(browser, SHOWN, "#list .card")
    assert browser.ask("return document.querySelector('#list h3').textContent") == "Portage"
    browser.ask("document.querySelector('#list .keep').focus()")
    browser.press(Keys.ENTER)
    wait_for(browser, SHOWN, "#list-empty")
    assert browser.ask(FOCUSED) == "list-heading"
    assert browser.ask("return document.getElementById('short-list-says').textContent").startswith(
        "Portage: taken off."
    )
    assert not browser.ask(SHOWN, "#short-list-link")
    assert browser.ask("return localStorage.length") == 0
    assert_no_complaint(browser)


def test_a_list_is_passed_on_as_text_email_and_link(browser: Browser, served_site: str) -> None:
    browser.show(f"{served_site}helplines/contact/")
    keep(browser)
    browser.show(f"{served_site}short-list/")
    wait_for(browser, SHOWN, "#list .card")
    text = browser.ask("return document.getElementById('list-text').value")
    assert "0808 808 3555" in text
    assert "Not run by Rotherham Council." in text
    mail = browser.ask("return document.getElementById('list-mail').href")
    assert mail.startswith("mailto:?subject=")
    link = browser.ask("return document.getElementById('list-link').value")
    assert link == f"{served_site}short-list/#helplines/contact"
    browser.seen()
    browser.ask("localStorage.clear(); location.hash = ''")
    browser.show(f"{link},services/portage,services/no-such-thing,https://bad.example/")
    wait_for(browser, SHOWN, "#shared .card")
    shared = browser.ask("return [...document.querySelectorAll('#shared h3')].map(h => h.textContent)")
    assert len(shared) == 2
    assert browser.ask("return localStorage.length") == 0  # nothing is kept unasked
    browser.ask("document.getElementById('shared-keep').click()")
    assert len(browser.ask("return JSON.parse(localStorage.getItem('local-offer-short-list'))")) == 2
    assert not any("#" in address or "contact" in address for address in browser.seen().requests)


# Holds the texts back until the page is told to let them go; what the live region says is noted.
HOLD = """
const append = Node.prototype.appendChild;
Node.prototype.appendChild = function (child) {
  if (!String(child.src).endsWith("/texts.js")) return append.call(this, child);
  window.letGo = () => append.call(this, child);
  return child;
};
"""
HEAR = """
window.heard = [];
const place = document.getElementById("how-many");
new MutationObserver(() => heard.push(place.textContent)).observe(place, { childList: true });
"""


@contextmanager
def held_texts(browser: Browser) -> Iterator[None]:
    """A line on which the texts of results come when the test says so."""
    made = browser.driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": HOLD})
    try:
        yield
    finally:
        browser.driver.execute_cdp_cmd("Page.removeScriptToEvaluateOnNewDocument", made)


@contextmanager
def refused_storage(browser: Browser) -> Iterator[None]:
    """A browser that lets no site keep anything."""
    made = browser.driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": REFUSE})
    try:
        yield
    finally:
        browser.driver.execute_cdp_cmd("Page.removeScriptToEvaluateOnNewDocument", made)


def test_where_storage_is_refused_the_short_list_is_gone_and_all_else_works(browser: Browser, served_site: str) -> None:
    with refused_storage(browser):
        browser.show(f"{served_site}services/portage/")
        assert not browser.ask(SHOWN, ".keep")
        assert_no_complaint(browser)
        browser.show(f"{served_site}find/?q=portage")
        assert "Portage" in names(browser)
        assert not browser.ask(SHOWN, ".keep")
        browser.show(f"{served_site}short-list/#services/portage")
        wait_for(browser, SHOWN, "#list-refused")
        assert browser.ask("return document.querySelector('#shared h3').textContent") == "Portage"
        assert not browser.ask(SHOWN, "#shared-keep")
        assert_no_complaint(browser)
    browser.show(f"{served_site}services/portage/")
    assert browser.ask(SHOWN, ".keep"), "the refusal was not taken back: the next tests would see it"


# Without scripts, from disk, on a bad line


def test_without_scripts_the_find_page_leads_to_every_way_to_browse(
    browser: Browser, find: Callable[[str], str]
) -> None:
    browser.show(find("?q=autism"), View(scripts=False))
    assert browser.ask(SHOWN, "[data-without-script]")
    assert "JavaScript" in browser.ask("return document.querySelector('[data-without-script]').innerText")
    for part in ("#filters", "#filters-button", "#answer", "#short-list-link", "#near-form"):
        assert not browser.ask(SHOWN, part)
    links = browser.ask("return [...document.querySelectorAll('#start-here a')].map(a => a.getAttribute('href'))")
    for way in ("browse/index.html", "browse/a-to-z/", "find/words/", "browse/help/", "browse/need/", "browse/age/"):
        assert any(way in link for link in links), way


def test_without_scripts_a_word_leads_to_its_help(browser: Browser, built_site: Path, served_site: str) -> None:
    letters = built_site.glob("find/words/letter-s*/index.html")
    page = next(page for page in letters if "“stutter”" in page.read_text(encoding="utf-8"))
    browser.show(served_site + page.parent.relative_to(built_site).as_posix() + "/", View(scripts=False))
    browser.ask("[...document.querySelectorAll('main a')].find(a => a.textContent === '“stutter”').click()")
    assert browser.ask("return document.querySelector(':target').textContent").startswith("Help with ")
    listings = '\':target ~ ul a[href*="/services/"], :target ~ ul a[href*="/helplines/"]\''
    assert browser.ask(f"return document.querySelectorAll({listings}).length") > 0


def test_the_search_works_from_disk(browser: Browser, built_site: Path) -> None:
    browser.show((built_site / "index.html").as_uri())
    browser.ask("document.querySelector('input[name=q]').focus()")
    browser.press("speech therapy", Keys.ENTER)
    wait_for(browser, "return location.pathname.endsWith('/find/index.html')")
    first = names(browser)
    assert first
    browser.ask(
        "document.getElementById('find-words').value = 'deaf'; document.querySelector('#find-form button').click()"
    )
    wait_for(browser, f"{SAID}.endsWith('deaf.')")
    browser.driver.back()
    wait_for(browser, f"{SAID}.endsWith('speech therapy.')")
    use_postcode(browser, POSTCODE)
    assert "Distances are from" in browser.ask("return document.getElementById('postcode-says').textContent")
    keep(browser)
    assert browser.ask("return document.getElementById('short-list-link').textContent") == "Short list (1)"
    browser.ask("document.querySelector('#results h3 a').click()")
    wait_for(browser, "return document.body.className === 'page-listing'")
    browser.ask("document.getElementById('short-list-link').click()")
    wait_for(browser, SHOWN, "#list .card")
    assert not browser.ask(SHOWN, "#list-link-part")
    assert page_faults.complaints(browser.seen()) == []
    browser.ask("localStorage.clear()")


def test_nothing_of_the_search_is_fetched_before_it_is_wanted(browser: Browser, served_site: str) -> None:
    def fetched() -> list[str]:
        addresses = [address for address in browser.seen().requests if "/assets/search/" in address]
        return sorted(address.rpartition("/")[2] for address in addresses)

    browser.show(f"{served_site}services/portage/")
    assert fetched() == []
    browser.ask("document.querySelector('input[name=q]').focus()")
    wait_for(browser, "return performance.getEntriesByType('resource').some(e => e.name.endsWith('search/index.js'))")
    assert fetched() == ["engine.js", "index.js", "texts.js", "words.js"]
    browser.show(f"{served_site}find/")
    assert fetched() == ["engine.js"]
    browser.ask("document.getElementById('find-words').focus()")
    wait_for(browser, "return !!LocalOffer.searchTexts")
    assert fetched() == ["index.js", "texts.js", "words.js"]


def test_a_first_search_waits_for_no_more_of_the_words_than_it_needs(
    browser: Browser, find: Callable[[str], str]
) -> None:
    browser.driver.execute_cdp_cmd("Network.clearBrowserCache", {})
    blocked(browser, "*/search/words.js")
    try:
        browser.show(find("?q=speech+therapy"))
        wait_for(browser, f"{NAMES}.length > 0")
        assert browser.ask("return Object.keys(LocalOffer.searchParts).length") in (1, 2)
        assert browser.ask("return LocalOffer.searchWords === undefined")
    finally:
        blocked(browser)


def blocked(browser: Browser, *patterns: str) -> None:
    """Let these files not come through; none: let all come again."""
    browser.driver.execute_cdp_cmd("Network.setBlockedURLs", {"urls": list(patterns)})


def test_names_stand_there_before_their_texts_and_stay_where_they_are(
    browser: Browser, find: Callable[[str], str]
) -> None:
    blocked(browser, "*/search/texts.js")
    try:
        browser.show(find("?q=speech+therapy"))
        wait_for(browser, f"{SAID}.startsWith('The details did not load.')")
        first = browser.ask(NAMES)
        assert len(first) == 10
        assert browser.ask("return document.querySelectorAll('.waiting').length") == 10
        assert not browser.ask(SHOWN, "#more")
    finally:
        blocked(browser)
    browser.show(find("?q=speech+therapy"))
    assert names(browser) == first


def test_texts_that_come_late_move_no_focus_and_are_not_said_again(
    browser: Browser, find: Callable[[str], str]
) -> None:
    with held_texts(browser):
        browser.show(find("?q=speech+therapy"))
        wait_for(browser, f"{SAID}.endsWith('results for speech therapy.')")
        assert browser.ask("return document.querySelectorAll('.waiting').length") == 10
        assert browser.ask("return document.querySelector('#results').innerText").count("Keep on my short list") == 10
        browser.ask("window.link = document.querySelectorAll('#results a')[1]; link.focus()")
        browser.ask(HEAR)
        before = browser.ask(NAMES)
        browser.ask("letGo()")
        assert names(browser) == before
    assert browser.ask("return document.activeElement === link")
    assert "Facts" in browser.ask("return link.closest('li').innerText")
    assert browser.ask("return heard") == []
    assert_no_complaint(browser)


def test_a_filter_chosen_while_texts_are_under_way_is_answered_whole(
    browser: Browser, find: Callable[[str], str]
) -> None:
    with held_texts(browser):
        browser.show(find("?q=group"))
        wait_for(browser, f"{SAID}.endsWith('results for group.')")
        tick(browser, "need", "autism")
        browser.ask("letGo()")
        wait_for(browser, f"{SAID}.includes('for this need')")
    assert browser.ask("return document.querySelectorAll('#results h2').length") > 0
    assert names(browser)


def test_a_search_that_does_not_load_is_said_and_the_lists_stay(browser: Browser, find: Callable[[str], str]) -> None:
    browser.driver.execute_cdp_cmd("Network.setBlockedURLs", {"urls": ["*/assets/search/*"]})
    try:
        browser.show(find("?q=autism"))
        wait_for(browser, f"{SAID}.startsWith('The search did not load.')")
        assert browser.ask(SHOWN, "#start-here")
    finally:
        browser.driver.execute_cdp_cmd("Network.setBlockedURLs", {"urls": []})
    browser.ask("document.querySelector('#find-form button').click()")
    assert said(browser).endswith("results for autism.")


def test_a_first_visit_to_a_listing_is_light(browser: Browser, built_site: Path, served_site: str) -> None:
    browser.show(f"{served_site}services/portage/")
    asked_for = {urlsplit(address).path for address in browser.seen().requests if address.startswith("http")}
    files = {built_site / (f"{path}index.html" if path.endswith("/") else path).lstrip("/") for path in asked_for}
    assert len(files) >= 4
    assert sum(len(compress(file.read_bytes(), mtime=0)) for file in files) <= 60_000


# How it looks and is reached

STATES = ("?q=speech+therapy", "?q=group&need=autism&age=11+to+16&access=step_free", "?q=qwertyzxcv", "")
VIEWS = [View(), NARROW, View(390, 844, Scheme.DARK), View(forced_colours=True)]
SMALL_TARGETS = """
const shown = e => e.checkVisibility({visibilityProperty: true, opacityProperty: true}) && e.getClientRects().length;
const parts = [...document.querySelectorAll('button, select, summary, .tick, input:not([type=checkbox])')];
return parts.filter(shown).filter(e => e.getBoundingClientRect().height < 44 || e.getBoundingClientRect().width < 44)
  .map(e => e.outerHTML.slice(0, 90));
"""
SMALL_TEXT = """
const own = e => [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim());
const words = [...document.querySelectorAll('main *')].filter(own);
return words.filter(e => parseFloat(getComputedStyle(e).fontSize) < 19).map(e => e.outerHTML.slice(0, 90));
"""


def settled(browser: Browser, address: str, view: View) -> None:
    browser.show(address, view)
    if urlsplit(address).query:
        said(browser)
    if browser.ask(SHOWN, "#filters-button"):
        browser.ask("document.getElementById('filters-button').click()")


@pytest.mark.parametrize("view", VIEWS, ids=["wide", "320 px", "dark phone", "forced colours"])
def test_every_state_fits_the_screen_with_large_words_and_targets(
    browser: Browser, find: Callable[[str], str], view: View
) -> None:
    for state in STATES:
        settled(browser, find(state), view)
        assert look_still(browser, ("no-sideways-scroll",)) == [], state
        assert browser.ask(SMALL_TARGETS) == [], state
        assert browser.ask(SMALL_TEXT) == [], state


@pytest.mark.parametrize("view", VIEWS, ids=["wide", "320 px", "dark phone", "forced colours"])
def test_every_tab_stop_of_the_results_can_be_seen(browser: Browser, find: Callable[[str], str], view: View) -> None:
    settled(browser, find("?q=family+hub&need=autism"), view)
    assert look_by_keys(browser) == []


def test_text_twice_as_large_still_fits(browser: Browser, find: Callable[[str], str]) -> None:
    for state in STATES:
        settled(browser, find(state), View(width=640, height=900))
        browser.ask("document.documentElement.style.setProperty('font-size', '200%')")
        assert look_still(browser, ("no-sideways-scroll",)) == [], state
