"""The newsletters that we keep, as e-mail and on paper: through the gate, and two sides of A4 at most."""

import base64
import re
from pathlib import Path

import pytest

from accessibility_tests.browser import View
from accessibility_tests.gate.__main__ import asked_run, options
from accessibility_tests.gate.finding import Finding
from accessibility_tests.gate.modes import MODES
from accessibility_tests.gate.running import run
from accessibility_tests.serving import served
from accessibility_tests.starting import open_browser
from build_tools.offer.model import Offer
from build_tools.publishing.issue_html import letter_of
from build_tools.publishing.letter_email import email_html
from build_tools.publishing.letter_print import print_page
from build_tools.reading.offer_folder import read_offer
from build_tools.reading.written_beside import written_beside
from build_tools.site.building import OUR_DATA, PROJECT

ADDRESS = "https://offer.example/local-offer/"
SIDES = 2
# What the form of an e-mail or of one file to print makes impossible, each with why.
LEFT_OUT = {
    "nothing-inline": "mail programs take style sheets out, and the page to print has to be one file",
}


@pytest.fixture(scope="module")
def letters(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with each issue in both forms."""
    folder = tmp_path_factory.mktemp("letters")
    offer = the_offer()
    for issue in offer.newsletters.all:
        letter = letter_of(offer, issue, PROJECT, ADDRESS)
        (folder / f"{issue.slug}.html").write_text(email_html(letter), encoding="utf-8")
        (folder / f"{issue.slug}-print.html").write_text(print_page(letter), encoding="utf-8")
    return folder


def the_offer() -> Offer:
    offer = written_beside(read_offer(OUR_DATA), PROJECT / "docs", ours=True).offer
    assert offer
    assert offer.newsletters.all
    return offer


def test_the_gate_finds_nothing_but_what_the_form_makes_impossible(letters: Path) -> None:
    found = run(asked_run(options([]), letters), lambda said: None)
    assert found.looks > len(MODES) * len(list(letters.glob("*.html")))  # each in each mode, some in other conditions
    left = [said(finding) for finding in found.findings if finding.check not in LEFT_OUT]
    assert left == []
    assert {finding.check for finding in found.findings} == LEFT_OUT.keys()  # none is left out for nothing


def said(finding: Finding) -> str:
    return f"{finding.check}: {finding}"


def test_each_issue_fits_on_two_sides_of_a4(letters: Path) -> None:
    with served(letters) as address, open_browser() as browser:
        for path in sorted(letters.glob("*-print.html")):
            browser.show(address + path.name, View(1280, 800))
            answer = browser.command("Page.printToPDF", preferCSSPageSize=True, printBackground=False)
            pages = re.findall(rb"/Type\s*/Page\b", base64.b64decode(answer["data"]))
            assert 1 <= len(pages) <= SIDES, path.name
