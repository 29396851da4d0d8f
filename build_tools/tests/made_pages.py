"""The pages of a made-up offer, drawn without MkDocs."""

from datetime import date

from jinja2.bccache import Bucket, BytecodeCache

from build_tools.offer.model import Offer
from build_tools.site.drawing import Drawing
from build_tools.site.ledger import Page
from build_tools.site.pages import data_pages
from build_tools.tests.read_html import Html

ON = date(2026, 11, 23)


class InMemory(BytecodeCache):
    """Compiled templates: making them ready takes longer than all the rest, so it is done once."""

    def __init__(self) -> None:
        self.kept: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give what is kept of a template."""
        if bucket.key in self.kept:
            bucket.bytecode_from_string(self.kept[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a compiled template."""
        self.kept[bucket.key] = bucket.bytecode_to_string()


COMPILED = InMemory()


def pages_of(offer: Offer, on: date = ON) -> dict[str, Page]:
    """Each page by its address, before it is drawn."""
    return {page.address: page for page in data_pages(offer, on)}


def draw_all(offer: Offer) -> dict[str, str]:
    """Each page as HTML by its address."""
    pages = pages_of(offer)
    drawing = _drawing(offer, pages)
    return {address: drawing.draw(page) for address, page in pages.items()}


def draw(offer: Offer, address: str) -> str:
    """One page as HTML."""
    pages = pages_of(offer)
    return _drawing(offer, pages).draw(pages[address])


def read(offer: Offer, address: str) -> Html:
    """One page, drawn and read again."""
    return Html(draw(offer, address))


def _drawing(offer: Offer, pages: dict[str, Page]) -> Drawing:
    drawing = Drawing(offer, ON, {page.address: page.title for page in pages.values() if page.kind != "listing"})
    drawing.environment.bytecode_cache = COMPILED
    return drawing
