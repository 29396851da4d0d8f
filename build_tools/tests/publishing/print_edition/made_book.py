"""A small made-up offer, printed once for all tests that read the PDF."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from build_tools.offer.ages import Ages
from build_tools.offer.dates import PartialDate
from build_tools.offer.glossary import Glossary, Term
from build_tools.offer.guide import Guides, Step, Timeline
from build_tools.offer.listing import Checked, Contact, HowToGet, Listing, Place, WhoCanAsk
from build_tools.offer.model import Offer
from build_tools.publishing.print_edition.drawing import draw_book, foot
from build_tools.publishing.print_edition.fonts import find_faces
from build_tools.publishing.print_edition.pdf import make_pdf
from build_tools.publishing.print_edition.whole_book import whole_book
from build_tools.tests.made_guide import guide
from build_tools.tests.made_model import AREA, listing, offer

ON = date(2026, 11, 23)
LONG_NAME = "The Very Long Named Group for Families " * 7 + "and Friends"
LONG_WORD = "Donaudampfschiff" * 12
HOSTILE = (
    "</p></li><script>alert(1)</script><img src=x onerror=alert(1)><style>*{display:none}</style> & <b>bold</b>"
    f" {{{{ area }}}} {{% endblock %}} שלום عربي 😀 🦽 {LONG_WORD}"
)
GUIDE_TEXT = """\
---
title: Travel
---

## Who gets it?

Some do. Ask [the team](/services/a-talking-team/) or [a page](/about/). See [the law](https://law.example/act/1).

| Age | What |
| --- | --- |
| 5 | Free |

## If it goes wrong

1. Write to them.
2. Wait.
"""


def listings() -> tuple[Listing, ...]:
    """Enough for three kinds of help, with one long entry and one that is hostile."""
    return (
        listing(
            "A Talking Team", topics=("talking and understanding", "short breaks"), needs=("slcn",), ages=Ages(0, 5),
            also_known_as=("Talkers",), who_for="Young children",
            how_to_get=HowToGet(WhoCanAsk.ANYONE, "Ring them."),
            contact=Contact(role="the front desk", phone="01632 960 001", website="https://talking.example/"),
            place=Place("1 Example Street", "S60 1AE"),
            checked=Checked(PartialDate(2024, 1, 2), "the service", "by phone"),
        ),
        listing("Crisis line", topics=("urgent help",), needs=("any",), contact=Contact(phone="01632 960 002")),
        listing("Another line", topics=("short breaks", "urgent help"), contact=Contact(text="HELP to 85258")),
        listing(LONG_NAME, slug="long", topics=("short breaks",), summary="A long one. " * 30),
        listing("Longer than a page", topics=("short breaks",),
                how_to_get=HowToGet(steps="One more step to take. " * 300)),
        listing("Hostile", topics=("short breaks",), summary=HOSTILE, also_known_as=(HOSTILE[:90],)),
    )  # fmt: skip


def made_guides() -> Guides:
    """One guide, with a table and a list of steps."""
    steps = Timeline(
        "From asking to the answer", (Step("Week 0", "You ask.", None), Step("Week 6", "They answer.", "the law"))
    )
    named = ("services/a-talking-team", "services/crisis-line")
    return Guides.of([guide("travel", listings=named, timeline=steps)])


def made_offer(site_address: str | None = None, guides: Guides | None = None) -> Offer:
    """The offer; `site_address` is none as long as the real site has none."""
    area = replace(AREA, urgent=("services/crisis-line",), site_address=site_address)
    terms = (Term("short-break", "x.yml", "short break", "A rest for you."),)
    return offer(*listings(), area=area, glossary=Glossary(terms), guides=guides or Guides())


def made_html(folder: Path, site_address: str | None = None) -> str:
    """The whole book with its guide, as HTML."""
    path = folder / "docs" / "guides" / "travel.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(GUIDE_TEXT, encoding="utf-8")
    of = made_offer(site_address, made_guides())
    return draw_book(whole_book(of), of, ON, folder)


def printed(html: str, *, large: bool = False) -> bytes:
    """The PDF of a page of HTML."""
    return make_pdf(html, find_faces(), large, foot(AREA, ON))
