"""What `local-offer words` prints, as lines: figures first, then findings by strength."""

from collections.abc import Iterable, Iterator, Sequence

from build_tools.plain_words.figures import Figures
from build_tools.plain_words.finding import PlacedFinding
from build_tools.plain_words.judging import Judged
from build_tools.plain_words.passages import Kind
from build_tools.plain_words.reading_age import median_age
from build_tools.plain_words.summaries import Block, median_of
from build_tools.problems import Strength

WORST_SHOWN = 10
_SHOWN_AT_MOST = 200  # findings of one strength: a person cannot use more at once
_HEADINGS = (
    (Strength.MUST, "Must change"),
    (Strength.SHOULD, "Should change"),
    (Strength.CONSIDER, "To consider"),
)
_TOO_SHORT = "too short to score"


def age_words(figures: Figures) -> str:
    """`8.2`, or that the text is too short."""
    age = figures.reading_age
    return _TOO_SHORT if age is None else f"{age:.1f}"


def of_one(judged: Judged, findings: Sequence[PlacedFinding]) -> Iterator[str]:
    """One text: its figures and findings."""
    figures = judged.figures
    yield f"Words: {figures.words:,}. Sentences: {figures.sentences:,}. Reading age: {age_words(figures)}."
    if figures.longest:
        yield f"Longest sentence: {figures.longest} words."
    yield from _findings(findings)


def against(before: Judged, now: Judged, old: Sequence[PlacedFinding], new: Sequence[PlacedFinding]) -> Iterator[str]:
    """One text beside its earlier version: figures of both, and what came and went."""
    rows = [("", "before", "now")]
    rows += [
        ("Words", f"{before.figures.words:,}", f"{now.figures.words:,}"),
        ("Sentences", f"{before.figures.sentences:,}", f"{now.figures.sentences:,}"),
        ("Reading age", age_words(before.figures), age_words(now.figures)),
        ("Longest sentence", f"{before.figures.longest} words", f"{now.figures.longest} words"),
    ]
    rows += [(heading, _count(old, strength), _count(new, strength)) for strength, heading in _HEADINGS]
    yield from _table(rows)
    here = {(finding.rule, finding.found) for finding in new}
    gone = [finding for finding in old if (finding.rule, finding.found) not in here]
    if gone:
        yield from ("", "Put right since then")
        yield from (f"  {finding.says}" for finding in gone[:_SHOWN_AT_MOST])
    yield from _findings(new)


def of_many(judged: Sequence[Judged], summaries: Sequence[Block]) -> Iterator[str]:
    """All texts: a table of figures by kind, and the hardest."""
    rows: list[tuple[str, ...]] = [("What", "texts", "words", "median age", "worst age", "longest sentence")]
    for kind in Kind:
        texts = [one for one in judged if one.document.kind is kind]
        if texts:
            rows.append(_row(kind.value, texts))
    if summaries:
        ages = _ages(block.figures for block in summaries)
        longest = max(block.figures.longest for block in summaries)
        words = sum(block.figures.words for block in summaries)
        middle = median_of(summaries)
        rows.append((
            "summaries, in blocks", f"{len(summaries):,}", f"{words:,}", _age(middle), _age(max(ages, default=None)),
            f"{longest}",
        ))  # fmt: skip
    yield from _table(rows)
    hardest = [(age, one.document.file) for one in judged if (age := one.figures.reading_age) is not None]
    if hardest:
        yield from ("", f"The hardest (of {len(hardest):,} with 60 words or more)")
        yield from (f"  {age:4.1f}  {file}" for age, file in sorted(hardest, key=_hardest_first)[:WORST_SHOWN])


def _hardest_first(row: tuple[float, str]) -> tuple[float, str]:
    return -row[0], row[1]


def _row(name: str, texts: Sequence[Judged]) -> tuple[str, ...]:
    figures = [one.figures for one in texts]
    ages = _ages(figures)
    return (
        name,
        f"{len(texts):,}",
        f"{sum(one.words for one in figures):,}",
        _age(median_age(ages)),
        _age(max(ages, default=None)),
        f"{max(one.longest for one in figures)}",
    )


def _ages(figures: Iterable[Figures]) -> list[float]:
    return [one.reading_age for one in figures if one.reading_age is not None]


def _age(age: float | None) -> str:
    return "-" if age is None else f"{age:.1f}"


def _count(findings: Sequence[PlacedFinding], strength: Strength) -> str:
    return str(sum(finding.strength is strength for finding in findings))


def _findings(findings: Sequence[PlacedFinding]) -> Iterator[str]:
    for strength, heading in _HEADINGS:
        found = [finding for finding in findings if finding.strength is strength]
        if found:
            yield from ("", heading)
            yield from (f"  {_place(finding)}{finding.says}" for finding in found[:_SHOWN_AT_MOST])
        if len(found) > _SHOWN_AT_MOST:
            yield f"  and {len(found) - _SHOWN_AT_MOST:,} more"
    if not findings:
        yield from ("", "Nothing to change.")


def _place(finding: PlacedFinding) -> str:
    line = f"line {finding.line}" if finding.line else ""
    place = ", ".join(part for part in (line, finding.field) if part)
    return f"{place}: " if place else ""


def _table(rows: Sequence[tuple[str, ...]]) -> Iterator[str]:
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for row in rows:
        cells = [row[0].ljust(widths[0]), *(cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True))]
        yield "  ".join(cells).rstrip()
