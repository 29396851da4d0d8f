"""The offline copy, unpacked and opened by a double click, with no network: it opens, searches and keeps a list."""

import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from selenium.webdriver.common.keys import Keys

from accessibility_tests import page_faults
from accessibility_tests.browser import ROOT, Browser
from accessibility_tests.test_find_in_browser import names, wait_for
from build_tools.publishing.offline_zip import START_HERE
from build_tools.tests.built_sites import day_of_the_real_offer

NOTICE = "return document.querySelector('aside[aria-label=\"About this copy\"]').textContent"
NO_NETWORK = {"offline": True, "latency": 0, "downloadThroughput": 0, "uploadThroughput": 0}
NETWORK = {"offline": False, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1}


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that a support worker has after unpacking the file."""
    folder = tmp_path_factory.mktemp("copy with a space")
    out, on = folder / "copy.zip", str(day_of_the_real_offer())
    command = [sys.executable, "-m", "build_tools", "offline", "--out", str(out), "--on", on]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    with zipfile.ZipFile(out) as found:
        found.extractall(folder)
    (made,) = (path for path in folder.iterdir() if path.is_dir())
    return made


@pytest.fixture
def no_network(browser: Browser) -> Iterator[Browser]:
    """The browser of a ward with no signal."""
    browser.command("Network.enable")
    browser.command("Network.emulateNetworkConditions", **NO_NETWORK)
    yield browser
    browser.command("Network.emulateNetworkConditions", **NETWORK)


def test_the_network_is_really_off(no_network: Browser, served_site: str) -> None:
    no_network.driver.get("about:blank")
    with pytest.raises(Exception, match="ERR_INTERNET_DISCONNECTED"):
        no_network.driver.get(served_site)


def test_it_opens_searches_and_leads_to_a_listing(no_network: Browser, unpacked: Path) -> None:
    no_network.show((unpacked / START_HERE).as_uri())
    no_network.ask("document.querySelector('a[href=\"index.html\"]').click()")
    wait_for(no_network, "return location.pathname.endsWith('/index.html') && Boolean(document.querySelector('aside'))")
    assert "This is a copy to use with no internet" in no_network.ask(NOTICE)
    assert page_faults.styles_that_do_not_load(no_network) == []
    no_network.ask("document.querySelector('input[name=q]').focus()")
    no_network.press("portage", Keys.ENTER)
    wait_for(no_network, "return location.pathname.endsWith('/find/index.html')")
    assert "Portage" in names(no_network)[0]
    no_network.ask("document.querySelector('#results h3 a').click()")
    wait_for(no_network, "return document.body.className === 'page-listing'")
    assert "Portage" in no_network.ask("return document.querySelector('h1').textContent")
    assert "This is a copy" in no_network.ask(NOTICE)
    seen = no_network.seen()
    assert page_faults.complaints(seen) == []
    assert [address for address in seen.requests if not address.startswith("file:")] == []


def test_a_list_can_be_kept_in_it(no_network: Browser, unpacked: Path) -> None:
    no_network.show((unpacked / "services" / "portage" / "index.html").as_uri())
    wait_for(no_network, "return Boolean(document.querySelector('.keep'))")
    no_network.ask("document.querySelector('.keep').click()")
    no_network.ask("document.getElementById('short-list-link').click()")
    wait_for(no_network, "return Boolean(document.querySelector('#list .card'))")
    assert "Portage" in no_network.ask("return document.querySelector('#list .card').textContent")
    no_network.ask("localStorage.clear()")
