"""The part "Something wrong or missing? Tell us": every way to do so from a page, in the order in which they stand.

First what needs least: an e-mail that is already begun, a phone number, a postal address. Then a form at the host that
keeps the files, filled in as far as we can. Last the file itself, opened for editing. A way that the area has not named
is left out; when none is left that needs no account, the council's own site stands there.
"""

from collections.abc import Container, Mapping
from dataclasses import dataclass
from urllib.parse import quote

from build_tools.contributing.form_text import END_LINE
from build_tools.contributing.forms import LISTING_KEY, MORE_KEY, PUBLIC, SOURCE_KEY, Form, Topic
from build_tools.hosting.addresses import edit_link, form_link, known_host
from build_tools.offer.area import AreaInfo
from build_tools.site.ledger import Page

COMPLAINTS = "guides/complaints/"  # the guide on how to complain
WRONG_PAGE, HARD_TO_USE = "Something on this page is wrong", "This page is hard to use"
# One page, one file, and a change to it changes that page: not so for lists, search and the front page.
_HAS_ITS_OWN_FILE = (
    "listing", "written", "guide", "term", "wanted", "improvement", "event", "consultation", "happened",
    "easier",
)  # fmt: skip
_FILES_OF_OURS = ("offer_data/", "docs/")
_FOR_A_LISTING = (Topic.CHANGE, Topic.CLOSED, Topic.STILL_RIGHT, Topic.ADD)
_FOR_A_PAGE = (Topic.ADD, Topic.EVENT)
# A form asks about every field. An e-mail with all of them would be too long for a phone, so it asks about these, under
# the same headings; whatever else is wrong goes under the last one.
_FACTS = (
    "name", "summary", "who_for", "how_to_get.steps", "contact.phone", "contact.email", "contact.website",
    "place.address", "hours",
)  # fmt: skip
_EVENT_FACTS = (
    "name", "summary", "when.on", "when.starts", "when.ends", "topics", "place.address", "place.postcode", "who_for",
    "booking.how",
)  # fmt: skip
_ALWAYS = (LISTING_KEY, SOURCE_KEY, MORE_KEY)
_NO_FORM = {WRONG_PAGE: ("What is wrong?", "What should it say?"), HARD_TO_USE: ("What is hard?", "What would help?")}

Forms = Mapping[Topic, Form]


@dataclass(frozen=True, slots=True)
class Link:
    """One way that can be followed."""

    label: str
    address: str


@dataclass(frozen=True, slots=True)
class Ways:
    """What the part at the end of a page shows."""

    mails: tuple[Link, ...] = ()  # an e-mail that is already begun, for each of four topics
    email: str | None = None
    phone: Link | None = None
    post: str | None = None
    forms: tuple[Link, ...] = ()
    edit: str | None = None
    complaints: str | None = None  # where on the site it says how to complain; None: it does not
    public: str = PUBLIC  # what every way begins with

    @property
    def needs_no_account(self) -> bool:
        """False when there is no way but one for people who have an account at the host of the files."""
        return bool(self.email or self.phone or self.post)


def ways_to_tell(page: Page, area: AreaInfo, forms: Forms, pages: Container[str]) -> Ways:
    """All ways from this page. `pages`: every address of the site, to see whether there is a guide on complaints."""
    listing = page.address.rstrip("/") if page.kind == "listing" else None
    host = known_host(area.repository)
    return Ways(
        mails=_mails(page, area, area.email, forms, listing) if area.email else (),
        email=area.email,
        phone=Link(area.phone, f"tel:{area.phone.replace(' ', '')}") if area.phone else None,
        post=area.post,
        forms=_forms(host, forms, listing) if host else (),
        edit=edit_link(host, page.source) if host and has_own_file(page) else None,
        complaints=COMPLAINTS if COMPLAINTS in pages else None,
    )


def has_own_file(page: Page) -> bool:
    """True when there is one file that an editor would change to change this page."""
    is_file = page.source.endswith((".yml", ".md")) and page.source.startswith(_FILES_OF_OURS)
    return is_file and page.kind in _HAS_ITS_OWN_FILE


def _forms(host: str, forms: Forms, listing: str | None) -> tuple[Link, ...]:
    topics = _FOR_A_LISTING if listing else (Topic.CHANGE, *_FOR_A_PAGE)
    return tuple(
        Link(f"Form: {_lowered(forms[topic].name)}", form_link(host, topic, None if topic is Topic.ADD else listing))
        for topic in topics
    )


def _mails(page: Page, area: AreaInfo, email: str, forms: Forms, listing: str | None) -> tuple[Link, ...]:
    where = f"{area.site_address or ''}{page.address}" or page.title
    topics = _FOR_A_LISTING if listing else _FOR_A_PAGE
    about = [(forms[topic].name, _asks(forms[topic], listing)) for topic in topics]
    if not listing:
        first, last = ((name, [(heading, "") for heading in asks]) for name, asks in _NO_FORM.items())
        about = [first, *about, last]
    return tuple(
        Link(f"E-mail: {_lowered(name)}", mail_link(email, f"{name}: {page.title}", mail_body(where, asks)))
        for name, asks in about
    )


def _asks(form: Form, listing: str | None) -> list[tuple[str, str]]:
    """Headings of the form with what we know already. The first tells which form it is, so it always stands first."""
    whole = form.topic in (Topic.STILL_RIGHT, Topic.CLOSED)
    facts = _EVENT_FACTS if form.topic is Topic.EVENT else _FACTS
    asked = [one for one in form.questions if one.key in _ALWAYS or one.path in facts or (whole and not one.choices)]
    return [(one.heading, (listing or "") if one.key == LISTING_KEY else "") for one in asked]


def mail_body(where: str, asks: list[tuple[str, str]]) -> str:
    """The words that stand in the e-mail before anybody has typed: what not to say, where it was, and what we ask.

    The last line tells the program that reads it where the form ends, so that a name or an address below stays unread.
    """
    parts = [PUBLIC, f"You were on: {where}", *(f"{heading}\n{answer}\n" for heading, answer in asks), END_LINE]
    return "\n\n".join(parts) + "\n"


def mail_link(email: str, subject: str, body: str) -> str:
    """RFC 6068: lines end with CR LF, and every sign that means something in an address is written as its number."""
    lines = body.replace("\n", "\r\n")
    return f"mailto:{email}?subject={quote(subject, safe='')}&body={quote(lines, safe='')}"


def _lowered(name: str) -> str:
    return f"{name[:1].lower()}{name[1:]}"
