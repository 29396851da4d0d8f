"""Texts made to break the check: none takes long, and none ends in a traceback."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as made_up

from build_tools.plain_words.judging import judge
from build_tools.plain_words.opening import document
from build_tools.tests.plain_words.made_words import LISTS

SMALL, LARGE = 10_000, 60_000  # bytes
# Six times the text takes six times as long; where time grows with the square, 36 times. MOST_MORE is for noise.
MOST_TIMES, MOST_MORE = 12, 0.7
PIECES = [
    "a", "a ", "CAP ", "[", "[a](", "[[", "`", "` a", "*", "_ a", "<", "<a ", '"', "“a", "‘a ", "(", "1 ", "1/", "a/",
    ".", "a.", "a. ", "&", "a&", "-", "a-", "a@", "www.", "not ", "no a ", "you are ", "\n", "- a\n", "|a", "# a\n",
    "<!--", "{{", "{%", "{# ", "<script>", "<main>", "Mon ", "9-", "The of ", "utilise ", "> ", "```\n", "\\", "\u0301",
    "EHC (", "a: &b\n",
]  # fmt: skip


def seconds(piece: str, size: int, file: str) -> float:
    """How long the computer works on a text made of one piece."""
    content = (piece * (size // len(piece.encode()) + 1)).encode()[:size].decode(errors="ignore").encode()
    started = time.process_time()
    judge(document(content, file), LISTS)
    return time.process_time() - started


@pytest.mark.parametrize("file", ["-", "a.html"])
@pytest.mark.parametrize("piece", PIECES)
def test_time_grows_with_the_text_and_not_with_its_square(piece: str, file: str) -> None:
    assert seconds(piece, LARGE, file) < MOST_TIMES * seconds(piece, SMALL, file) + MOST_MORE


@settings(max_examples=200, deadline=None)
@given(
    made_up.lists(made_up.sampled_from(PIECES) | made_up.text(max_size=20), max_size=40).map("".join),
    made_up.sampled_from(["-", "a.html", "docs/a.md", "services/a.yml", "theme/a.html", "a.py"]),
)
def test_no_text_ends_in_a_traceback(text: str, file: str) -> None:
    content = text.replace("\0", "").encode("utf-8", "replace")
    judged = judge(document(content, file), LISTS)
    for finding in judged.findings:
        assert finding.line >= 0
        assert finding.says
