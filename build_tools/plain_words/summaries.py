"""The reading age of all summaries: a summary alone is too short to score, so summaries are scored in blocks.

Summaries are taken in the order of their files, folder by folder, and joined until a block has at least 60 words; what
is left at the end of a folder joins its last block. So every block holds whole summaries of one sort of listing, a
change to one summary moves one block, and the median of the blocks is the median of the offer.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from build_tools.plain_words.budgets import LEAST_TO_SCORE, SUMMARIES_READING_AGE, SUMMARY
from build_tools.plain_words.figures import Figures, figures
from build_tools.plain_words.finding import PlacedFinding
from build_tools.plain_words.judging import Judged
from build_tools.plain_words.passages import Kind
from build_tools.plain_words.reading_age import median_age
from build_tools.plain_words.study import Study
from build_tools.problems import Strength

RULE = "reading age"
ALL_SUMMARIES = "all summaries"


@dataclass(frozen=True, slots=True)
class Block:
    """Summaries of some listings that follow each other."""

    first: str  # file
    last: str
    figures: Figures


def blocks(judged: Iterable[Judged]) -> tuple[Block, ...]:
    """The blocks of all listings."""
    by_folder: dict[str, list[tuple[str, Study]]] = {}
    for one in judged:
        if one.document.kind is Kind.LISTING:
            rows = by_folder.setdefault(one.document.file.rpartition("/")[0], [])
            rows.extend((one.document.file, study) for study in one.studies if study.passage.field == SUMMARY)
    return tuple(block for rows in by_folder.values() for block in _of_folder(rows))


def _of_folder(rows: Sequence[tuple[str, Study]]) -> Iterator[Block]:
    groups: list[list[tuple[str, Study]]] = [[]]
    for row in rows:
        if figures(study for _, study in groups[-1]).words >= LEAST_TO_SCORE:
            groups.append([])
        groups[-1].append(row)
    if len(groups) > 1 and figures(study for _, study in groups[-1]).words < LEAST_TO_SCORE:
        groups[-2:] = [[*groups[-2], *groups[-1]]]
    for group in groups:
        if group:
            yield Block(group[0][0], group[-1][0], figures(study for _, study in group))


def median_of(found: Iterable[Block]) -> float | None:
    """The median reading age of the blocks that are long enough."""
    return median_age([block.figures.reading_age for block in found if block.figures.reading_age is not None])


def over_budget(found: Iterable[Block], data: str) -> Iterator[PlacedFinding]:
    """One finding, for the data folder, when the summaries as a whole are too hard."""
    middle = median_of(found)
    if middle is not None and middle > SUMMARIES_READING_AGE:
        says = (
            f"the summaries have a reading age of {middle:.1f} (the median), and {SUMMARIES_READING_AGE:g} is the "
            "most: shorten their sentences and use everyday words. To see the hardest, run: local-offer words"
        )
        yield PlacedFinding(data, 0, "", RULE, ALL_SUMMARIES, says, Strength.MUST)
