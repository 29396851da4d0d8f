"""What one record of the history says, line by line: the same for "What's new" on the site and for its feed."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from markupsafe import Markup, escape

from build_tools.offer.change_words import change_sentence, closed_sentence, is_told, reopened
from build_tools.offer.history import FactChange, Record, State
from build_tools.offer.model import Offer
from build_tools.offer.page_news import page_sentence

LinkTo = Callable[[str, str], Markup]  # address, name -> a link, or the name alone where the page has gone


@dataclass(frozen=True, slots=True)
class NewsPart:
    """Lines under one heading."""

    heading: str
    lines: tuple[Markup, ...]

    @property
    def anchor(self) -> str:
        """The id of its heading."""
        return "".join(letter for letter in self.heading.lower().replace(" ", "-") if letter.isalnum() or letter == "-")


def parts_of(offer: Offer, record: Record, before: State, link: LinkTo) -> tuple[NewsPart, ...]:
    """All that a record says, headings without a line left out. `before`: what stood there until then."""
    lines = _Lines(offer, record, before, link)
    parts = (
        ("New listings", lines.new()),
        ("What has changed", lines.changed()),
        ("Closed", lines.closed()),
        ("Open again", lines.reopened()),
        ("New guides", lines.guides(anew=False)),
        ("Guides that we wrote again", lines.guides(anew=True)),
        ("New events and questions to you", lines.pages()),
        ("Changes to events and questions", lines.pages_changed()),
        ("Listings with a new address", lines.moved()),
        ("New words, same help", lines.reworded()),
    )
    return tuple(NewsPart(heading, found) for heading, each in parts if (found := tuple(each)))


def counted(record: Record) -> str:
    """A record in one line: "2 new listings, 1 listing changed."."""
    changed = len({change.page for change in record.pages_changed})
    counts = (
        (len(record.new), "new listing", "new listings"),
        (len({change.listing for change in record.changed}), "listing changed", "listings changed"),
        (len(record.guides), "new or changed guide", "new or changed guides"),
        (len(record.pages), "new event or question to you", "new events and questions to you"),
        (changed, "event or question to you changed", "events and questions to you changed"),
        (len(record.moved), "listing with a new address", "listings with a new address"),
    )
    return ", ".join(f"{count:,} {one if count == 1 else more}" for count, one, more in counts if count) + "."


class _Lines:
    """The lines of one record."""

    def __init__(self, offer: Offer, record: Record, before: State, link: LinkTo) -> None:
        self._record, self._before, self._link = record, before, link
        self._names = {address: picture.name for address, picture in before.pictures.items()}
        self._names.update((new, self._names.get(old, new)) for old, new in record.moved)
        self._names.update((picture.address, picture.name) for picture in record.new)
        self._names.update((address, listing.name) for address, listing in offer.by_address.items())

    def _who(self, address: str) -> Markup:
        return self._link(f"{address}/", self._names.get(address, address))

    def new(self) -> Iterator[Markup]:
        for picture in sorted(self._record.new, key=lambda picture: picture.name.casefold()):
            yield self._who(picture.address)

    def changed(self) -> Iterator[Markup]:
        for change in self._record.changed:
            if is_told(change.path):
                yield self._sentence(change_sentence(change.path, change.was, change.now), change)

    def closed(self) -> Iterator[Markup]:
        instead = {one.listing: one.now for one in self._record.changed if one.path == "closed.instead"}
        for change in self._record.closed:
            line = self._sentence(closed_sentence(change.now or ""), change)
            other = instead.get(change.listing)
            yield line + (Markup(" Instead, see {}.").format(self._who(other)) if other else "")

    def reopened(self) -> Iterator[Markup]:
        for change in self._record.changed:
            if reopened(change.path, change.was, change.now):
                yield self._who(change.listing)

    def guides(self, *, anew: bool) -> Iterator[Markup]:
        for mark in self._record.guides:
            if (mark.guide in self._before.guides) == anew:
                yield self._link(f"{mark.guide}/", mark.title)

    def pages(self) -> Iterator[Markup]:
        for page in self._record.pages:
            yield self._link(f"{page.page}/", page.name)

    def pages_changed(self) -> Iterator[Markup]:
        for change in self._record.pages_changed:
            who = self._link(f"{change.page}/", self._before.pages[change.page].name)
            yield escape(page_sentence(change)).format(who=who, value=change.now or "")

    def moved(self) -> Iterator[Markup]:
        for _, address in self._record.moved:
            yield self._who(address)

    def reworded(self) -> Iterator[Markup]:
        """Listings of which nothing else is told."""
        told = {change.listing for change in self._record.changed if is_told(change.path) or "closed." in change.path}
        for address in dict.fromkeys(change.listing for change in self._record.changed):
            if address not in told:
                yield self._who(address)

    def _sentence(self, sentence: str, change: FactChange) -> Markup:
        return escape(sentence).format(who=self._who(change.listing), value=change.now or "")
