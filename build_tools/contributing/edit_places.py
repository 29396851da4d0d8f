"""The three small cuts of an edit: a value replaced, a field added, a field taken out. Each gives the new text.

None means that the place is written in a way that no cut here fits; the caller then refuses.
"""

from collections.abc import Sequence

import yaml

from build_tools.contributing.field_order import order_under
from build_tools.contributing.list_edits import block_list, flow_list
from build_tools.contributing.scalar_text import list_text, scalar_text
from build_tools.contributing.yaml_spans import BLOCK_STYLES, Pair, Spans
from build_tools.reading.shapes import Table

STEP = 2  # spaces in front of the fields of a new block, as in every listing


def replaced(spans: Spans, pair: Pair, value: str | tuple[str, ...]) -> str | None:
    """Another value for a field that is there."""
    node = pair[1]
    if isinstance(value, tuple):
        if not isinstance(node, yaml.nodes.SequenceNode):
            return None
        return flow_list(spans, node, value) if node.flow_style else block_list(spans, node, value)
    if not isinstance(node, yaml.nodes.ScalarNode):
        return None
    if node.style in BLOCK_STYLES:
        return _block_text(spans, pair, value)
    start, end = node.start_mark.index, node.end_mark.index
    new = scalar_text(value, node.style, in_flow=_in_flow(spans, start))
    return spans.text[:start] + new + spans.text[end:]


def _in_flow(spans: Spans, at: int) -> bool:
    """True inside brackets, where a comma or a bracket in a bare text would end it."""
    return any(block.flow_style and block.start_mark.index < at < block.end_mark.index for block in _blocks(spans.root))


def _blocks(block: yaml.nodes.MappingNode) -> list[yaml.nodes.MappingNode]:
    inner = [value for _, value in block.value if isinstance(value, yaml.nodes.MappingNode)]
    return [block, *(found for one in inner for found in _blocks(one))]


def _block_text(spans: Spans, pair: Pair, value: str) -> str | None:
    """The words below `summary: >-`. Its first line stays, with whatever remark stands there."""
    key, node = pair
    text = spans.text
    below, end = spans.line_end(node.start_mark.index), spans.last(node)
    body = text[below:end]
    if not body.strip():
        return None
    first = next(line for line in body.split("\n") if line.strip())
    indent = len(first) - len(first.lstrip(" "))
    header = text[node.start_mark.index : below].split("#")[0]
    digits = [int(sign) for sign in header if sign.isdigit()]
    if digits:
        indent = key.start_mark.column + digits[0]
    return text[:below] + " " * indent + value + text[end:]


def added(spans: Spans, path: tuple[str, ...], value: str | tuple[str, ...], table: Table) -> str | None:
    """A field that was not there, in the place that the schema gives it; blocks around it are made where missing."""
    at = next(depth for depth in range(len(path)) if spans.pair(path[: depth + 1]) is None)
    block = spans.block(path[:at])
    if block is None or not block.value:
        return None
    before = _pair_before(block.value, path[: at + 1], table)
    if block.flow_style:
        if at != len(path) - 1 or before is None:
            return None
        here = spans.last(before[1])
        new = list_text(value) if isinstance(value, tuple) else scalar_text(value, in_flow=True)
        return f"{spans.text[:here]}, {path[-1]}: {new}{spans.text[here:]}"
    lines = _lines(path[at:], value, block.value[0][0].start_mark.column)
    if before:
        return _insert(spans, spans.lines(before)[1], lines)
    return _insert(spans, _below_name(spans, block, path[:at]), lines)


def _pair_before(pairs: Sequence[Pair], path: tuple[str, ...], table: Table) -> Pair | None:
    """The field that comes right before it by the schema, among those that are there."""
    order = order_under(path[:-1], table)
    place = order.get(path[-1], len(order))
    ranked = [(order.get(pair[0].value, len(order)), number) for number, pair in enumerate(pairs)]
    earlier = [rank for rank in ranked if rank[0] <= place]
    return pairs[max(earlier)[1]] if earlier else None


def _below_name(spans: Spans, block: yaml.nodes.MappingNode, path: tuple[str, ...]) -> int:
    """Right under the name of the block, above its first field and the remarks on that."""
    pair = spans.pair(path) if path else None
    return spans.line_end(pair[0].start_mark.index) if pair else spans.line_start(block.value[0][0].start_mark.index)


def _lines(path: tuple[str, ...], value: str | tuple[str, ...], column: int) -> list[str]:
    new = list_text(value) if isinstance(value, tuple) else scalar_text(value)
    names = [" " * (column + STEP * depth) + name + ":" for depth, name in enumerate(path)]
    return [*names[:-1], f"{names[-1]} {new}"]


def _insert(spans: Spans, at: int, lines: Sequence[str]) -> str:
    """Whole lines in front of the line that begins at `at`. A last line without a line end stays without one."""
    text, end = spans.text, spans.line_break(max(0, at - 1))
    if at and not text[:at].endswith("\n"):
        return text + "".join(end + line for line in lines)
    return text[:at] + "".join(line + end for line in lines) + text[at:]


def taken_out(spans: Spans, path: tuple[str, ...]) -> str | None:
    """The text without the field, and without the block around it when that holds nothing else."""
    pair, block = spans.pair(path), spans.block(path[:-1])
    if pair is None or block is None:
        return None
    if len(block.value) == 1:
        return taken_out(spans, path[:-1]) if len(path) > 1 else None
    if block.flow_style:
        return _out_of_brackets(spans, block.value, block.value.index(pair))
    start, end = spans.lines(pair)
    if spans.text[start : pair[0].start_mark.index].strip():
        return None
    kept = spans.text[:start]
    if end == len(spans.text) and not spans.text.endswith("\n"):  # the new last line has no line end either
        kept = kept.removesuffix("\n").removesuffix("\r")
    return kept + spans.text[end:]


def _out_of_brackets(spans: Spans, pairs: Sequence[Pair], number: int) -> str | None:
    if number:
        start, end = spans.last(pairs[number - 1][1]), spans.last(pairs[number][1])
    else:
        start, end = pairs[0][0].start_mark.index, pairs[1][0].start_mark.index
    return None if "#" in spans.text[start:end] else spans.text[:start] + spans.text[end:]
