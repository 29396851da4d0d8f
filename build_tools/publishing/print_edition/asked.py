"""Which book a person asked for, from the options of `local-offer print`."""

from collections.abc import Mapping, Sequence

from build_tools.errors import CannotGoOn
from build_tools.offer.model import Offer
from build_tools.publishing.print_edition.book import Book
from build_tools.publishing.print_edition.booklet import booklet_of_choices, booklet_of_list
from build_tools.publishing.print_edition.choosing import choices_from, choices_of_page, short_list
from build_tools.publishing.print_edition.whole_book import whole_book

# name of the option: what it chooses by
CHOICES: Mapping[str, str] = {
    "topic": "kind of help, such as travel",
    "need": "need, such as autism",
    "age": 'age group, such as "5 to 11"',
    "area": "place, such as rotherham",
    "cost": "cost: free or charge",
    "who": "who can ask, such as anyone",
    "access": "what the place has, such as step_free",
}


def asked_book(offer: Offer, listed: Sequence[str], page: str | None, chosen: Mapping[str, Sequence[str]]) -> Book:
    """The whole book, or the one booklet that was asked for. Raises CannotGoOn where two were."""
    if sum(map(bool, (listed, page, any(chosen.values())))) > 1:
        raise CannotGoOn("Ask for one booklet at a time: a short list, or a list page, or choices such as --need.")
    if listed:
        return booklet_of_list(offer, short_list(offer, listed))
    if page:
        return booklet_of_choices(offer, choices_of_page(offer, page))
    if any(chosen.values()):
        return booklet_of_choices(offer, choices_from(offer, chosen))
    return whole_book(offer)
