"""What editors should look at by a given day, though nothing is wrong yet: `local-offer due`.

One function a kind of thing, each yielding where it stands and what to look at; `DUE` holds them all.
"""

from collections.abc import Callable, Iterator

from build_tools.checking.easier_rules import easier_texts_to_write, twins_have_changed
from build_tools.checking.guide_rules import law_was_read_long_ago
from build_tools.checking.whole_offer import WholeOffer
from build_tools.problems import Problem, Strength, in_order


def guides_to_check(whole: WholeOffer) -> Iterator[Problem]:
    """What the writers of the guides could not find out, and left for somebody who can."""
    for guide in whole.offer.guides.all:
        for number, note in enumerate(guide.to_check, 1):
            yield whole.problem(guide.file, f"to_check.{number}", note, Strength.CONSIDER)


def decisions_to_find(whole: WholeOffer) -> Iterator[Problem]:
    """Families who answered want to know what came of it."""
    for one in whole.offer.consultations:
        if one.is_closed(whole.on) and one.decided is None:
            says = "this is closed, and nobody has said what was decided: look for it, and add decided with its source"
            yield whole.problem(one.file, "asked", says, Strength.CONSIDER)


DUE: tuple[Callable[[WholeOffer], Iterator[Problem]], ...] = (
    guides_to_check,
    law_was_read_long_ago,
    decisions_to_find,
    twins_have_changed,
    easier_texts_to_write,
)


def all_due(whole: WholeOffer) -> list[Problem]:
    """Everything that is due, by file and line."""
    return in_order(found for kind in DUE for found in kind(whole))
