"""The bytes of a YAML file become a tree of marked texts; nothing in it is turned into a value.

YAML's own values lose facts: `01234` becomes 668, `no` becomes False, the last of two equal fields wins. So every text
stays as it was written, and the parser is asked for its events only, one after the other.
"""

import re
from typing import Any

import yaml

from build_tools.problems import Problem
from build_tools.reading.faults import Fault
from build_tools.reading.file_text import file_text
from build_tools.reading.growing_tree import GrowingTree, too_deep
from build_tools.reading.marked_tree import LISTING_LIMITS, Limits, Marked
from build_tools.reading.yaml_faults import fault_of

FAST_LOADER: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # libyaml where it is built in: 12 times faster

_GLUED_HASH = re.compile(r" +#[^\s#]")  # behind a text without quotes
_LIBYAML_TOO_DEEP = "maximum nesting depth"  # it looks ahead past 1,000 brackets before it gives the first one out
_TWO_VERSIONS = re.compile(r"^(?:<{7}|={7}|>{7})(?: .*)?$", re.MULTILINE)  # what git leaves where two changes clash


def read_marked(content: bytes, file: str, limits: Limits = LISTING_LIMITS, loader: type = FAST_LOADER) -> Marked:
    """The tree of one file. `file` is its name as problems show it."""
    text = file_text(content, limits.size)
    if isinstance(text, Fault):
        return Marked(None, (Problem(file, text.line, "", text.says),))
    clash = _TWO_VERSIONS.search(text)
    if clash:
        says = "two versions of this file stand in one another: keep the right lines, and take out those with "
        says += f"{clash[0][:7]} and their like"
        return Marked(None, (Problem(file, text.count("\n", 0, clash.start()) + 1, "", says),))
    lost: list[Fault] = []
    tree = GrowingTree(limits, has_escapes="\\" in text)
    stopped = _grow(tree, text, loader, lost)
    faults = [*lost, *tree.faults, *([stopped] if stopped else [])]
    problems = tuple(Problem(file, fault.line, "", fault.says) for fault in faults)
    return Marked(None if stopped else tree.root, problems)


def _lost_after_hash(event: Any, lines: list[str]) -> Fault | None:
    """`Meet at unit #4` would be read as `Meet at unit`: a remark begins with "# ", a lost number does not."""
    end = event.end_mark
    if event.style or end.line >= len(lines) or not _GLUED_HASH.match(lines[end.line], end.column):
        return None
    says = "all that follows # on this line is left out: put the whole text in double quotes, or write a space after #"
    return Fault(says, end.line + 1)


def _grow(tree: GrowingTree, text: str, loader: type, lost: list[Fault]) -> Fault | None:
    """Feeds the tree; what stopped it, or None at the end of the file. `lost` takes what a # cuts off."""
    lines = text.split("\n") if " #" in text else []
    try:
        for event in yaml.parse(text, Loader=loader):
            if lines and isinstance(event, yaml.ScalarEvent):
                lost.extend(fault for fault in [_lost_after_hash(event, lines)] if fault)
            stopped = tree.take(event)
            if stopped:
                return stopped
    except yaml.MarkedYAMLError as error:
        if _LIBYAML_TOO_DEEP in str(error.problem):
            return too_deep(tree.limits, error.problem_mark.line + 1 if error.problem_mark else 0)
        return fault_of(error, text)
    except (ValueError, OverflowError):  # the slow loader on a code such as "\UFFFFFFFF"
        return Fault("a code after a backslash that means no character: write the character itself")
    return None
