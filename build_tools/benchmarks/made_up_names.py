"""Where each made-up listing stands in the sample: its kind, its name and its address.

A name is told by counting, not by throwing dice until one is free: no two are equal at any size, and a listing's name
hangs on its place in the sample alone.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from build_tools.benchmarks.dice import dice
from build_tools.benchmarks.made_up_services import PLACE_BEGINNINGS, PLACE_ENDINGS, SHARES, Share, Sort
from build_tools.offer.listing import FOLDER_OF_KIND, Kind

PLACES = len(PLACE_BEGINNINGS) * len(PLACE_ENDINGS)
STRIDE = 229  # a prime that does not divide the number of places: every place gets its turn
CLOSED_EVERY = 33  # in every so many of a share, one has ended
URGENT = 3  # the sample opens with this many helplines, for the page of urgent help


@dataclass(frozen=True, slots=True)
class Spot:
    """One place in the sample."""

    share: Share
    nth: int  # 0 for the first of its share

    @property
    def sort(self) -> Sort:
        """The sorts of a share take turns."""
        return self.share.sorts[self.nth % len(self.share.sorts)]

    @property
    def name(self) -> str:
        """A sort comes to each place once before a number is added to its name."""
        turn = self.nth // len(self.share.sorts)
        begin, end = divmod(turn * STRIDE % PLACES, len(PLACE_ENDINGS))
        name = self.sort.name.format(place=PLACE_BEGINNINGS[begin] + PLACE_ENDINGS[end])
        return name if turn < PLACES else f"{name} {turn // PLACES + 1}"

    @property
    def slug(self) -> str:
        return self.name.lower().replace(" ", "-")

    @property
    def folder(self) -> str:
        return FOLDER_OF_KIND[Kind(self.sort.kind)]

    @property
    def path(self) -> str:
        """As other listings name it: `services/skelderby-talking-team`."""
        return f"{self.folder}/{self.slug}"

    @property
    def is_closed(self) -> bool:
        """The first of a share is always open, and so is the one before a closed one."""
        return self.nth % CLOSED_EVERY == CLOSED_EVERY - 1

    @property
    def before(self) -> "Spot":
        """The one before it in its share: where a closed listing leads."""
        return Spot(self.share, self.nth - 1)


def spots(count: int) -> Iterator[Spot]:
    """The first `count` places of the sample, whatever comes after them."""
    throws = dice("which kind comes next")
    weights = [share.weight for share in SHARES]
    seen: Counter[Share] = Counter()
    for number in range(count):
        share = _helplines() if number < URGENT else throws.choices(SHARES, weights)[0]
        yield Spot(share, seen[share])
        seen[share] += 1


def _helplines() -> Share:
    return next(share for share in SHARES if share.sorts[0].kind == Kind.HELPLINE)
