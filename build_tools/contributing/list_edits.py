"""Another value for a list: the entries that stay keep their writing and their remarks."""

import yaml

from build_tools.contributing.scalar_text import scalar_text
from build_tools.contributing.yaml_spans import Node, Spans


def flow_list(spans: Spans, node: yaml.nodes.SequenceNode, values: tuple[str, ...]) -> str | None:
    """`[autism, adhd]`. None where a remark stands between the brackets, because nothing says to which entry."""
    start, end = node.start_mark.index, node.end_mark.index
    written = {item.value: spans.text[item.start_mark.index : spans.last(item)] for item in node.value}
    if any("\n" in raw for raw in written.values()) or _has_remark(spans.text[start:end]):
        return None
    inner = ", ".join(written.get(value) or scalar_text(value, in_flow=True) for value in values)
    if "\n" in spans.text[start:end]:
        return f"{spans.text[:start]}[{inner}]{spans.text[end:]}"
    before = spans.text[start + 1 : node.value[0].start_mark.index] if node.value else ""
    after = " " if before and spans.text[end - 2] == " " else ""
    return f"{spans.text[:start]}[{before}{inner}{after}]{spans.text[end:]}"


def _has_remark(text: str) -> bool:
    return any(line.lstrip().startswith("#") or " #" in line for line in text.split("\n"))


def block_list(spans: Spans, node: yaml.nodes.SequenceNode, values: tuple[str, ...]) -> str | None:
    """One entry a line: lines of entries that go are taken out, new ones stand behind the last that stays."""
    text, items = spans.text, list(node.value)
    stays = [item for item in items if item.value in values]
    new = [value for value in values if value not in {item.value for item in items}]
    start, end = _lines(spans, (stays or items)[-1])
    lead = text[start : (stays or items)[-1].start_mark.index]
    if not items or lead.strip() != "-":
        return None
    if not new and [item.value for item in stays] != list(values):
        return None
    lines = [lead + scalar_text(value) for value in new]
    at_end, end_of_line = not text[:end].endswith("\n"), spans.line_break(start)
    insert = "".join((end_of_line + line) if at_end else (line + end_of_line) for line in lines)
    cuts = [(*_lines(spans, item), "") for item in items if item not in stays]
    return _cut(text, [*cuts, (end, end, insert)])


def _lines(spans: Spans, item: Node) -> tuple[int, int]:
    start = item.start_mark.index
    return spans.line_start(start), spans.line_end(max(start, spans.last(item) - 1))


def _cut(text: str, cuts: list[tuple[int, int, str]]) -> str:
    for start, end, insert in sorted(cuts, reverse=True):
        text = text[:start] + insert + text[end:]
    return text
