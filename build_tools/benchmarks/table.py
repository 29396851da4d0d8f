"""The figures as plain text: ours, the peer's and their ratio at each size, then what one more listing costs.

Seconds differ from machine to machine, so every figure stands beside a ratio of two figures from one run. They are for
reading: whether an aim is met is said here, and no test and no check fails on it.
"""

from collections.abc import Iterator, Sequence

from build_tools.benchmarks.comparing import Build, Pair, further_ms, straightness

AIM_MS = 1.5  # CPU for each further listing, as the request for this site asks
AIM_BYTES = 15_000  # HTML of one listing page, as the request asks
HEAD = ("listings", "", "CPU s", "ms a listing", "peak MB", "bytes a page", "largest page", "runs")
NOT_KNOWN = "not known"


def table(pairs: Sequence[Pair]) -> str:
    """Everything, for people. `pairs` by size, smallest first."""
    rows: list[tuple[str, ...]] = [HEAD]
    for pair in pairs:
        rows += [_row("ours", pair.ours), _row("stock Material", pair.peer), _ratios(pair)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEAD))]
    lines = ("  ".join(cell.rjust(width) for cell, width in zip(row, widths, strict=True)) for row in rows)
    return "\n".join((*(line.rstrip() for line in lines), "", *_lines(pairs)))


def _row(name: str, build: Build) -> tuple[str, ...]:
    run, sizes = build.run, build.sizes
    figures = (f"{run.cpu_seconds:.2f}", f"{build.ms_a_listing:.2f}", f"{run.peak_megabytes:.0f}")
    return (str(build.listings), name, *figures, str(sizes.median), str(sizes.largest), str(run.runs))


def _ratios(pair: Pair) -> tuple[str, ...]:
    ours, peer = pair.ours, pair.peer
    cpu = _over(ours.run.cpu_seconds, peer.run.cpu_seconds)
    memory = _over(ours.run.peak_megabytes, peer.run.peak_megabytes)
    sizes = _over(ours.sizes.median, peer.sizes.median), _over(ours.sizes.largest, peer.sizes.largest)
    return ("", "ratio", cpu, cpu, memory, *sizes, "")


def _over(ours: float, peer: float) -> str:
    return f"{ours / peer:.2f}" if peer > 0 else NOT_KNOWN


def _lines(pairs: Sequence[Pair]) -> Iterator[str]:
    largest = max(pair.ours.sizes.largest for pair in pairs)
    yield f"Largest listing page: {largest} bytes of HTML. Aim: under {AIM_BYTES}, {_met(largest < AIM_BYTES)}."
    if len(pairs) > 1:
        yield from _further(*pairs[-2:])
    ours, peer = straightness([pair.ours for pair in pairs]), straightness([pair.peer for pair in pairs])
    if ours is not None and peer is not None:
        yield f"That cost in the last step over the first (1 is a straight line): ours {ours:.2f}, theirs {peer:.2f}."


def _further(few: Pair, many: Pair) -> Iterator[str]:
    ours, peer = further_ms(few.ours, many.ours), further_ms(few.peer, many.peer)
    steps = f"from {few.listings} to {many.listings}"
    yield f"CPU for each further listing, {steps}: ours {ours:.2f} ms, theirs {peer:.2f} ms, ratio {_over(ours, peer)}."
    yield f"Aim for ours: at most {AIM_MS} ms, {_met(ours <= AIM_MS)}."


def _met(met: bool) -> str:
    return "met" if met else "NOT met"
