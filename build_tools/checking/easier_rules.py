"""Rules over the texts that are easier to read: their twins are there and as they were, pictures say one thing each.

How short and how plain their words are is the plain-words check's.
"""

from collections.abc import Iterator

from build_tools.checking.address_rules import must_exist
from build_tools.checking.whole_offer import WholeOffer
from build_tools.offer.easier import EASIER
from build_tools.offer.most_used import most_led_to
from build_tools.problems import Problem, Strength
from build_tools.reading.faults import did_you_mean
from build_tools.reading.schema_of_easier import GUIDE, LISTING


def easier_texts_have_twins(whole: WholeOffer) -> Iterator[Problem]:
    """Each tells a guide or a listing again that is here."""
    slugs = [guide.slug for guide in whole.offer.guides.all]
    for easier in whole.offer.easier.all:
        if not easier.is_of_guide:
            yield from must_exist(whole, easier.about, easier.file, LISTING)
        elif easier.now is None:
            slug = easier.about.rpartition("/")[2]
            says = f"there is no guide {slug}.{did_you_mean(slug, slugs)} Name one that is here, or delete the file"
            yield whole.problem(easier.file, GUIDE, says)


def twins_have_changed(whole: WholeOffer) -> Iterator[Problem]:
    """A change of a guide or a listing reminds people of its easier version."""
    for easier in whole.offer.easier.all:
        if easier.twin_has_changed:
            what = "guide" if easier.is_of_guide else "listing"
            says = (
                f"the {what} has changed since this was written: read both again, change what has changed, and write "
                f'made_from: "{easier.now}"'
            )
            yield whole.problem(easier.file, "made_from", says, Strength.SHOULD)


def a_picture_stands_once(whole: WholeOffer) -> Iterator[Problem]:
    """A picture that stands beside two ideas of one part tells neither from the other."""
    for easier in whole.offer.easier.all:
        for number, part in enumerate(easier.parts, 1):
            seen: set[str] = set()
            for place, idea in enumerate(part.ideas, 1):
                if idea.picture in seen:
                    says = f"{idea.picture} stands beside two ideas of this part: choose another picture for one"
                    field = f"parts.{number}.ideas.{place}.picture"
                    yield whole.problem(easier.file, field, says, Strength.SHOULD)
                seen.add(idea.picture)


def addresses_are_filled_in(whole: WholeOffer) -> Iterator[Problem]:
    """An address that is typed stays when the service moves."""
    known = {one.place.address: one.address.rstrip("/") for one in whole.offer.listings if one.place.address}
    for easier in whole.offer.easier.all:
        for number, part in enumerate(easier.parts, 1):
            for place, idea in enumerate(part.ideas, 1):
                typed = next((address for address in known if address.casefold() in idea.says.casefold()), None)
                if typed:
                    says = (
                        f"an address stands here ({typed}): let it come from its listing, [[{known[typed]}: address]]"
                    )
                    yield whole.problem(easier.file, f"parts.{number}.ideas.{place}.says", says)


def easier_texts_to_write(whole: WholeOffer) -> Iterator[Problem]:
    """Guides, and the listings that most pages lead to, which nobody has made easier to read yet."""
    known = whole.offer.easier.by_about
    for guide in whole.offer.guides.all:
        if guide.address.rstrip("/") not in known:
            says = f"this guide has no easier version yet: write docs/{EASIER}{guide.slug}.yml"
            yield Problem(guide.file, 0, "", says, Strength.CONSIDER)
    for listing in most_led_to(whole.offer):
        if listing.address.rstrip("/") not in known:
            says = (
                "this is one of the listings that most pages lead to, and has no easier version yet: write "
                f"{whole.file(f'easier/{listing.slug}.yml')}"
            )
            yield Problem(listing.file, 0, "", says, Strength.CONSIDER)
