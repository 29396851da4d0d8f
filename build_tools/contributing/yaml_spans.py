"""Where the fields of a YAML file stand, character by character: what an edit has to touch, and nothing else.

The reader's own tree knows lines only. An edit needs columns too, so the file is composed once more by the plain Python
parser, whose marks count characters; the reader has refused by then whatever makes that dangerous.
"""

from dataclasses import dataclass

import yaml

Node = yaml.nodes.Node
Pair = tuple[Node, Node]
BLOCK_STYLES = ("|", ">")


@dataclass(frozen=True, slots=True)
class Spans:
    """A text with the tree of its places."""

    text: str
    root: yaml.nodes.MappingNode

    @classmethod
    def of(cls, text: str) -> "Spans | None":
        """None where the file holds no fields."""
        root = yaml.compose(text, Loader=yaml.SafeLoader)
        return cls(text, root) if isinstance(root, yaml.nodes.MappingNode) else None

    def pairs(self, path: tuple[str, ...]) -> list[Pair]:
        """The fields in the block at this path; none where there is no such block."""
        block = self.block(path)
        return list(block.value) if block else []

    def block(self, path: tuple[str, ...]) -> yaml.nodes.MappingNode | None:
        """The block at this path; the whole file for ()."""
        if not path:
            return self.root
        pair = self.pair(path)
        return pair[1] if pair and isinstance(pair[1], yaml.nodes.MappingNode) else None

    def pair(self, path: tuple[str, ...]) -> Pair | None:
        """The name and value of the field at this path."""
        return next((pair for pair in self.pairs(path[:-1]) if pair[0].value == path[-1]), None)

    def line_start(self, at: int) -> int:
        """Where the line begins in which this character stands."""
        return self.text.rfind("\n", 0, at) + 1

    def line_end(self, at: int) -> int:
        """Where the next line begins; the end of the text on the last line."""
        found = self.text.find("\n", at)
        return len(self.text) if found < 0 else found + 1

    def last(self, node: Node) -> int:
        """Behind the last character that belongs to this node. The parser counts the empty lines below it in."""
        if isinstance(node, yaml.nodes.CollectionNode) and node.value and not node.flow_style:
            below = node.value[-1]
            return self.last(below[1] if isinstance(node, yaml.nodes.MappingNode) else below)
        start, end = node.start_mark.index, node.end_mark.index
        if isinstance(node, yaml.nodes.ScalarNode) and node.style in BLOCK_STYLES:
            return start + len(self.text[start:end].rstrip())
        return int(end)

    def lines(self, pair: Pair) -> tuple[int, int]:
        """From the first line of a field to the line after its last."""
        start = pair[0].start_mark.index
        return self.line_start(start), self.line_end(max(start, self.last(pair[1]) - 1))

    def line_break(self, at: int) -> str:
        """How the line with this character ends: as on Windows or not."""
        end = self.line_end(at)
        if self.text[:end].endswith("\r\n"):
            return "\r\n"
        return "\n" if self.text[:end].endswith("\n") else "\r\n" if "\r\n" in self.text else "\n"
