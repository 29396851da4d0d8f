"""What can be wrong with a page as a browser shows it. Each check gives sentences; none means that all is well.

The checks look at the page that is open and know nothing of this site, so that each can be tried on a made page with
the very fault in it.
"""

from collections.abc import Iterable
from urllib.parse import urlsplit

from accessibility_tests.browser import Browser, Seen

THIS_MACHINE = "127.0.0.1"
NO_HOST = ("file", "data", "blob", "about", "chrome")

# A sheet that did not load looks like one that did, so each is switched off in turn: the page has to look different.
STYLES = """
const look = () => [...document.querySelectorAll('body, body *')].slice(0, 200).map(e => {
  const s = getComputedStyle(e);
  return [s.display, s.color, s.backgroundColor, s.font, s.margin, s.padding].join();
}).join();
const used = [...document.querySelectorAll('link[rel~=stylesheet]')].filter(e => matchMedia(e.media || 'all').matches);
return used.map(e => {
  const before = look();
  if (e.sheet) e.sheet.disabled = true;
  const after = look();
  if (e.sheet) e.sheet.disabled = false;
  return [e.getAttribute('href'), before !== after];
});
"""

SHOWN = """
const shown = e => e && e.getClientRects().length > 0
  && e.checkVisibility({visibilityProperty: true, opacityProperty: true});
const faults = [], main = document.querySelector('main');
if (!shown(main?.querySelector('h1'))) faults.push('the main part with its heading is not shown');
const menu = [...document.querySelectorAll('header nav')];
const closed = e => e.closest('details:not([open])');
const reached = menu.filter(e => shown(e) || shown(closed(e)?.querySelector('summary')));
if (!reached.some(e => e.querySelector('a[href]'))) faults.push('no menu can be reached');
const search = [...document.querySelectorAll('form[role=search], search form')];
const usable = e => shown(e) && e.getAttribute('action') && shown(e.querySelector('input[name]'))
  && shown(e.querySelector('button:not([type=button]), input[type=submit]'));
if (!search.some(usable)) faults.push('no search form can be used');
return faults;
"""


def complaints(seen: Seen) -> list[str]:
    """What the console calls an error, and what the Content-Security-Policy stopped."""
    return [f"the browser complains: {said}" for said in seen.complaints]


def requests_that_leave(seen: Seen) -> list[str]:
    """A page that asks another machine for anything tells it who is looking for help."""
    return [f"asks for {address}" for address in leaving(seen.requests)]


def leaving(addresses: Iterable[str]) -> list[str]:
    """Those of `addresses` that are on another machine, each once."""
    parts = {address: urlsplit(address) for address in addresses}
    return [a for a, part in parts.items() if part.scheme not in NO_HOST and part.hostname != THIS_MACHINE]


def answers_that_fail(seen: Seen) -> list[str]:
    """What was asked for and is not there."""
    return [f"gets {status} for {address}" for address, status in seen.statuses.items() if status >= 400]


def styles_that_do_not_load(browser: Browser) -> list[str]:
    """A stylesheet that is asked for and not there; a page without any is a fault as well."""
    found = browser.ask(STYLES)
    missing = [f"the stylesheet {address} does not load" for address, there in found if not there]
    return missing if found else ["has no stylesheet"]


def missing_parts(browser: Browser) -> list[str]:
    """Main part, menu and search form have to be there and to be usable, with or without scripts."""
    return [str(fault) for fault in browser.ask(SHOWN)]
