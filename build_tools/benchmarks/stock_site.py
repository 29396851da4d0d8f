"""The peer: the same listings as Markdown pages for stock mkdocs-material, as most councils' sites would be made.

The kinder case for the peer in every choice. Its listings stay out of the navigation (in it, time and memory grow
with the square of their number), it has no lists by need, age or kind of help, no checks and no second plugin: only
the theme as it comes, with its own search.
"""

from collections.abc import Iterator
from pathlib import Path

from build_tools.offer.listing import FOLDERS, Cost, Listing, Price
from build_tools.offer.model import Offer

HOME = "Find help for children and young people who need extra help to learn or who have a disability.\n"


def stock_files(offer: Offer) -> Iterator[tuple[str, str]]:
    """Path and text of each file: settings, a home page, and one page a listing at the same address as ours."""
    yield "mkdocs.yml", _settings(offer)
    yield "docs/index.md", f"# {offer.area.site_name}\n\n{HOME}"
    for listing in offer.listings:
        yield f"docs/{listing.folder}/{listing.slug}.md", page(listing, offer)


def write_stock_site(offer: Offer, folder: Path) -> None:
    """Write the files into `folder`, which is new."""
    for name, text in stock_files(offer):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")


def _settings(offer: Offer) -> str:
    lines = [
        f"site_name: {offer.area.site_name}",
        f"site_url: {offer.area.site_address}" if offer.area.site_address else "",
        "theme:",
        "  name: material",
        "plugins:",
        "  - search",
        "nav:",
        "  - Home: index.md",
        "not_in_nav: |",
        *(f"  /{folder}/" for folder in FOLDERS),
    ]
    return "\n".join(line for line in lines if line) + "\n"


def page(listing: Listing, offer: Offer) -> str:
    """One listing as Markdown, with the facts and questions of our own page."""
    parts = [f"# {listing.name}", *_closed(listing), listing.summary]
    for question, answer in _answers(listing, offer):
        parts += [f"## {question}", answer or "We do not know."]
    return "\n\n".join(parts) + "\n"


def _closed(listing: Listing) -> Iterator[str]:
    if listing.closed:
        yield f"This has ended. {listing.closed.why}"


def _answers(listing: Listing, offer: Offer) -> Iterator[tuple[str, str | None]]:
    """The questions in the order of our page, each with what is known."""
    words, how = offer.vocabulary, listing.how_to_get
    who = words.who_can_ask[how.who_can_ask]
    yield "What sort of help is it?", _items(words.topics[key].label for key in listing.topics)
    yield "Who is it for?", _for_whom(listing, offer)
    yield "How do I get it, and who decides?", f"{who.label}. {who.meaning} {how.steps or ''}"
    yield "What does it cost?", _cost(listing.cost)
    yield "How do I contact them?", _items(_contacts(listing))
    yield "Where and when?", _items(filter(None, (listing.place.address, listing.place.postcode, listing.hours)))
    yield "Can I get in?", _items(f"{words.access[key].label}: {known}" for key, known in listing.place.access.items())
    yield "How do we know this, and when was it checked?", _items(_seen(listing))


def _for_whom(listing: Listing, offer: Offer) -> str:
    needs = [offer.vocabulary.needs[need].label for need in listing.needs or () if need in offer.vocabulary.needs]
    ages = listing.ages.words if listing.ages else "not known"
    return f"{listing.who_for or ''}\n\n{_items([f'Ages: {ages}', *needs])}"


def _items(lines: Iterator[str] | list[str]) -> str:
    return "\n".join(f"- {line}" for line in lines)


def _cost(cost: Cost) -> str:
    if cost.price is Price.CHARGE:
        return f"There is a charge: {cost.how_much}"
    return "Free" if cost.price is Price.FREE else "Not known"


def _contacts(listing: Listing) -> Iterator[str]:
    contact = listing.contact
    if contact.phone:
        yield f"Phone: [{contact.phone}](tel:{contact.phone.replace(' ', '')})"
    if contact.text:
        yield f"Text message: {contact.text}"
    if contact.email:
        yield f"E-mail: [{contact.email}](mailto:{contact.email})"
    if contact.website:
        yield f"Website: <{contact.website}>"


def _seen(listing: Listing) -> Iterator[str]:
    for field, source in listing.sources.items():
        dated = source.dated.words if source.dated else "we do not know how old"
        yield f"{field}: <{source.page}>, {dated}"
    if listing.checked:
        yield f"Checked by {listing.checked.by} {listing.checked.how} on {listing.checked.on.words}"
