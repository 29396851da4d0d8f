"""Guides as a person meets them: read aloud by the device, on paper, without scripts, and by keyboard."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from selenium.webdriver.common.keys import Keys

from accessibility_tests.browser import Browser, Scheme, View

GUIDE = "guides/ehc-needs-assessment/"
# A device that speaks: it notes what it is told to say, and with which voice.
DEVICE = """
window.said = [];
window.SpeechSynthesisUtterance = function (text) { this.text = text; };
const speech = new EventTarget();
Object.assign(speech, {
  getVoices: () => VOICES,
  speak: (one) => { said.push([one.text, one.voice.name]); window.now = one; },
  cancel: () => { window.stopped = (window.stopped || 0) + 1; },
});
Object.defineProperty(window, "speechSynthesis", { value: speech });
"""
NEAR = '[{ name: "near", lang: "en-GB", localService: true }]'
FAR = '[{ name: "far", lang: "en-GB", localService: false }]'
BUTTON = "#guide-read-aloud button"
WORDS = f"return document.querySelector('{BUTTON}')?.textContent"
SHOWN = "return !!document.querySelector(arguments[0])?.checkVisibility()"
ON_PAPER = "return [...document.querySelectorAll(arguments[0])].map((one) => one.checkVisibility())"


@contextmanager
def device(browser: Browser, voices: str) -> Iterator[None]:
    """A device with these voices, for the pages that are opened within."""
    script = DEVICE.replace("VOICES", voices)
    made = browser.driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": script})
    try:
        yield
    finally:
        browser.driver.execute_cdp_cmd("Page.removeScriptToEvaluateOnNewDocument", made)


def test_a_device_with_a_voice_of_its_own_reads_the_page_and_stops(browser: Browser, served_site: str) -> None:
    with device(browser, NEAR):
        browser.show(served_site + GUIDE)
        assert browser.ask(WORDS) == "Read this page aloud"
        browser.ask(f"document.querySelector('{BUTTON}').focus()")
        browser.press(Keys.ENTER)
        assert browser.ask(WORDS) == "Stop reading"
        assert browser.ask("return document.querySelector('#guide-read-aloud [role=status]').textContent") != ""
        assert browser.ask("return said") == [["Asking for an EHC needs assessment", "near"]]
        browser.ask("while (document.querySelector('.is-on')) now.onend()")
        texts = [text for text, _ in browser.ask("return said")]
        assert browser.ask(WORDS) == "Read this page aloud"
    assert texts[1:3] == ["Easier to read: Asking for a plan", "In short"]
    assert "If it goes wrong" in texts
    assert "Who can help" in texts
    passed_over = {"On this page", "Where this comes from", "What to look at next", "Read this page aloud"}
    assert not passed_over & set(texts)
    assert not [text for text in texts if text.startswith("What does “")]


def test_reading_stops_when_the_page_is_left(browser: Browser, served_site: str) -> None:
    with device(browser, NEAR):
        browser.show(served_site + GUIDE)
        browser.ask(f"document.querySelector('{BUTTON}').click()")
        browser.ask("window.stopped = 0; dispatchEvent(new Event('pagehide'))")
        assert browser.ask("return stopped") == 1
        assert browser.ask(WORDS) == "Read this page aloud"


@pytest.mark.parametrize("voices", ["[]", FAR])
def test_where_the_text_would_be_sent_away_there_is_no_button(browser: Browser, served_site: str, voices: str) -> None:
    with device(browser, voices):
        browser.show(served_site + GUIDE)
        assert browser.ask(SHOWN, BUTTON) is False


def test_a_voice_that_comes_late_brings_the_button_and_one_that_goes_takes_it(
    browser: Browser, served_site: str
) -> None:
    with device(browser, f"window.has ? {NEAR} : []"):
        browser.show(served_site + GUIDE)
        for has in (True, False):
            browser.ask("window.has = arguments[0]; speechSynthesis.dispatchEvent(new Event('voiceschanged'))", has)
            assert browser.ask(SHOWN, BUTTON) is has


def test_without_scripts_all_of_a_guide_is_there_but_for_reading_aloud(browser: Browser, served_site: str) -> None:
    browser.show(served_site + GUIDE, View(width=320, height=640, scripts=False))
    for part in ("#guide-short", "#guide-contents", "#guide-timeline", "#guide-help", "#guide-sources", "#guide-way"):
        assert browser.ask(SHOWN, part), part
    assert browser.ask(SHOWN, "#guide-read-aloud") is False
    assert browser.ask("return document.documentElement.scrollWidth") == 320


def test_on_paper_stand_the_guide_its_help_and_its_sources_and_no_menu(browser: Browser, served_site: str) -> None:
    with device(browser, NEAR):
        browser.show(served_site + GUIDE, View(scheme=Scheme.DARK))
        browser.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
        try:
            kept = browser.ask(ON_PAPER, "h1, #guide-short, .in-short li, #guide-timeline, .timeline li, #guide-help, "
                                         ".card h3, #guide-sources, .sources li, .notice")  # fmt: skip
            left_out = browser.ask(ON_PAPER, ".site-header, .crumbs, .guide-contents, .word, .read-aloud, .beside, "
                                             ".site-footer, [aria-labelledby=guide-next]")  # fmt: skip
        finally:
            browser.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})
            browser.view = None  # it has to be told again how to see
    assert len(kept) > 20
    assert all(kept)
    assert len(left_out) >= 8
    assert not any(left_out)


def test_the_contents_list_is_reached_by_keyboard_and_leads_to_the_part(browser: Browser, served_site: str) -> None:
    browser.show(served_site + GUIDE)
    browser.ask("document.querySelector('.guide-contents a').focus()")
    browser.press(Keys.ENTER)
    target = browser.ask("return document.querySelector(':target')?.textContent")
    assert target == browser.ask("return document.querySelector('.guide-contents a').textContent")
