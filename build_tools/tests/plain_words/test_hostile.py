"""Texts made to break the check: none goes on for ever, and none ends in a traceback."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as made_up

from build_tools.plain_words.judging import judge
from build_tools.plain_words.opening import document
from build_tools.tests.ending import must_end
from build_tools.tests.plain_words.made_words import LISTS

SIZE = 60_000  # bytes: many times a real page. Where work grew faster than the square, it would not end.
PIECES = [
    "a", "a ", "CAP ", "[", "[a](", "[[", "`", "` a", "*", "_ a", "<", "<a ", '"', "“a", "‘a ", "(", "1 ", "1/", "a/",
    ".", "a.", "a. ", "&", "a&", "-", "a-", "a@", "www.", "not ", "no a ", "you are ", "\n", "- a\n", "|a", "# a\n",
    "<!--", "{{", "{%", "{# ", "<script>", "<main>", "Mon ", "9-", "The of ", "utilise ", "> ", "```\n", "\\", "\u0301",
    "EHC (", "a: &b\n",
]  # fmt: skip


@pytest.mark.parametrize("file", ["-", "a.html"])
@pytest.mark.parametrize("piece", PIECES)
def test_a_long_text_made_of_one_piece_is_judged(piece: str, file: str) -> None:
    content = (piece * (SIZE // len(piece.encode()) + 1)).encode()[:SIZE].decode(errors="ignore").encode()
    with must_end():
        judged = judge(document(content, file), LISTS)
    assert all(finding.line >= 0 and finding.says for finding in judged.findings)


@settings(max_examples=200)
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
