"""Rules over the whole offer: what no single file can show to be wrong.

One function a rule, each yielding Problems; `RULES` holds them all. Rules about one fact of one listing are the
reader's, which knows the line; here a line is looked up by file and field.
"""

from collections.abc import Callable, Iterator
from datetime import date

from build_tools.checking.address_rules import addresses_named_exist, one_address_each, urgent_listings_are_open
from build_tools.checking.easier_rules import (
    a_picture_stands_once,
    addresses_are_filled_in,
    easier_texts_have_twins,
    twins_have_changed,
)
from build_tools.checking.event_rules import (
    booking_is_past,
    consultations_can_be_answered,
    dated_things_name_what_is_here,
    dated_things_were_read_before_today,
    event_addresses_are_free,
    excluded_places_hold_no_events,
    far_ahead_is_a_slip,
    two_events_at_once,
)
from build_tools.checking.glossary_rules import one_term_each
from build_tools.checking.guide_rules import (
    guides_dates_are_not_ahead,
    guides_name_what_is_here,
    law_was_read_long_ago,
    one_place_each,
)
from build_tools.checking.history_rules import (
    history_is_only_added_to,
    published_listings_stay,
    published_pages_stay,
    records_are_not_ahead,
    records_change_what_is_there,
)
from build_tools.checking.plan_rules import plan_dates_are_not_ahead, plan_names_schools_that_are_here
from build_tools.checking.same_names import excluded_names, listed_but_wanted, two_of_one_name
from build_tools.checking.start_rules import (
    every_answer_helps,
    no_way_is_too_long,
    start_names_what_is_here,
    start_reaches_all,
)
from build_tools.checking.vocabulary_rules import fixed_lists_are_whole, no_word_is_taken, one_slug_each
from build_tools.checking.whole_offer import WholeOffer
from build_tools.offer.dates import PartialDate, months_between
from build_tools.offer.listing import Area, Listing
from build_tools.problems import Problem, Strength, in_order
from build_tools.reading.offer_folder import Reading

CLOSING_AHEAD_AT_MOST = 12  # months: an end further ahead is mostly a slip in the year


def postcodes_are_in_the_borough(whole: WholeOffer) -> Iterator[Problem]:
    """A warning only: new postcodes come every month, and our list is a picture of one."""
    known = whole.offer.postcodes
    for listing in whole.offer.listings:
        postcode = listing.place.postcode
        if listing.area is Area.LOCAL and postcode and known.points and postcode not in known:
            says = (
                f"{postcode} is not among the postcodes of {whole.offer.area.name} that we know: look at it again, "
                "or change the area if the place lies outside. A new postcode may stay"
            )
            yield whole.problem(listing.file, "place.postcode", says, Strength.SHOULD)


def dates_are_not_ahead(whole: WholeOffer) -> Iterator[Problem]:
    """A page cannot have been read, nor a listing checked, on a day to come."""
    for listing in whole.offer.listings:
        for field, day in _dates(listing):
            if day.first_day > whole.on:
                today = PartialDate.of(whole.on).words
                says = f"{day.words} is still to come (today is {today}): write the date that the page or person gave"
                yield whole.problem(listing.file, field, says)
        closed = listing.closed.on if listing.closed else None
        if closed and -months_between(closed, whole.on) > CLOSING_AHEAD_AT_MOST:
            says = f"{closed.words} is more than {CLOSING_AHEAD_AT_MOST} months ahead: look at the year again"
            yield whole.problem(listing.file, "closed.on", says)


def _dates(listing: Listing) -> Iterator[tuple[str, PartialDate]]:
    if listing.checked:
        yield "checked.on", listing.checked.on
    if listing.seen_right:
        yield "seen_right.on", listing.seen_right.on
    if listing.newest_source:
        yield "newest_source", listing.newest_source
    named = {f"sources.{name}": source for name, source in listing.sources.items()}
    named |= {f"more_sources.{number}": source for number, source in enumerate(listing.more_sources, 1)}
    for path, source in named.items():
        yield from ((f"{path}.{part}", day) for part, day in (("dated", source.dated), ("seen", source.seen)) if day)


RULES: tuple[Callable[[WholeOffer], Iterator[Problem]], ...] = (
    one_address_each,
    excluded_names,
    two_of_one_name,
    listed_but_wanted,
    postcodes_are_in_the_borough,
    addresses_named_exist,
    urgent_listings_are_open,
    dates_are_not_ahead,
    fixed_lists_are_whole,
    no_word_is_taken,
    one_slug_each,
    one_term_each,
    guides_name_what_is_here,
    one_place_each,
    guides_dates_are_not_ahead,
    law_was_read_long_ago,
    easier_texts_have_twins,
    twins_have_changed,
    a_picture_stands_once,
    addresses_are_filled_in,
    plan_dates_are_not_ahead,
    plan_names_schools_that_are_here,
    dated_things_name_what_is_here,
    dated_things_were_read_before_today,
    booking_is_past,
    far_ahead_is_a_slip,
    event_addresses_are_free,
    excluded_places_hold_no_events,
    two_events_at_once,
    consultations_can_be_answered,
    start_names_what_is_here,
    no_way_is_too_long,
    every_answer_helps,
    start_reaches_all,
    history_is_only_added_to,
    records_are_not_ahead,
    records_change_what_is_there,
    published_listings_stay,
    published_pages_stay,
)


def check_offer(reading: Reading, on: date) -> list[Problem]:
    """All that the rules find, in order; the reader's own problems are not said again. `on` is today."""
    if reading.offer is None:
        return []
    whole = WholeOffer(reading.offer, on, reading.lines, reading.shown_as)
    return in_order(problem for rule in RULES for problem in rule(whole))
