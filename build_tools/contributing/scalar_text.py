"""One text as it is written in YAML: bare where that reads back the same, in quotes where it would not."""

from build_tools.reading.marked_tree import Fields, Items, Text
from build_tools.reading.marked_yaml import read_marked

SINGLE, DOUBLE = "'", '"'


def scalar_text(value: str, style: str | None = None, in_flow: bool = False) -> str:
    """`style` is the quote mark that stood there before, which is kept; `in_flow`: it stands inside brackets."""
    if style == SINGLE:
        return SINGLE + value.replace(SINGLE, SINGLE * 2) + SINGLE
    if style != DOUBLE and _reads_back(value, in_flow):
        return value
    return DOUBLE + value.replace("\\", "\\\\").replace(DOUBLE, f"\\{DOUBLE}") + DOUBLE


def _reads_back(value: str, in_flow: bool) -> bool:
    """Asked of the reader itself, so that no list of dangerous signs has to be kept."""
    found = read_marked((f"x: [{value}, y]\n" if in_flow else f"x: {value}\n").encode(), "")
    if found.problems or not isinstance(found.root, Fields) or set(found.root.values) != {"x"}:
        return False
    node = found.root.values["x"]
    if not in_flow:
        return isinstance(node, Text) and node.value == value
    return isinstance(node, Items) and [item.value for item in node.items if isinstance(item, Text)] == [value, "y"]


def list_text(values: tuple[str, ...]) -> str:
    """`[autism, adhd]`."""
    return f"[{', '.join(scalar_text(value, in_flow=True) for value in values)}]"
