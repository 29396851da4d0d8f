"""The head of each written page, read before MkDocs reads it."""

from pathlib import Path

import pytest

from build_tools.reading.page_heads import head_problems, page_problems

GOOD = "---\ntitle: Privacy\ndescription: What we know.\n---\n# Privacy\n"
EXAMPLE = "--- on line 1, then title: Privacy, then description: What we know about you, then ---"


def test_a_good_page_has_no_problem() -> None:
    assert list(head_problems(GOOD.encode(), "docs/x.md")) == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("# No head\n", f"docs/x.md:1: the page has no block with its title and description. Write {EXAMPLE}"),
        ("---\ntitle: X\n", f"docs/x.md:1: the page has no block with its title and description. Write {EXAMPLE}"),
        ("---\n\n---\n", f"docs/x.md:1: the block at the head of the page holds no fields. Write {EXAMPLE}"),
        (
            "---\ntitle: X\n---\n",
            "docs/x.md:2: description: this field is missing: add a line such as description: What we know about you.",
        ),
        (
            "---\ntitle: X\ndescription: y\nauthor: z\n---\n",
            'docs/x.md:4: author: "author" is not a field here. The fields here are: title, description',
        ),
    ],
)
def test_a_bad_head_is_told_with_its_line(text: str, message: str) -> None:
    assert [str(problem) for problem in head_problems(text.encode(), "docs/x.md")] == [message]


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("---\ntitle: &a X\ndescription: y\n---\n", 2, "&a"),
        ("---\ntitle: X\ntitle: Y\ndescription: y\n---\n", 3, "twice"),
        ("---\ntitle: !!python/object:os.system X\ndescription: y\n---\n", 2, "!"),
        (GOOD + "text with \u202e turned direction\n", 6, "direction"),
        (GOOD + "a\ttab\n", 6, "tab"),
    ],
)
def test_hostile_pages_are_told_with_their_line(text: str, line: int, words: str) -> None:
    first, *_ = head_problems(text.encode(), "docs/x.md")
    assert first.line == line
    assert words in first.says


def test_a_page_that_is_not_utf_8_or_too_large_is_told() -> None:
    (not_utf8,) = head_problems(b"---\ntitle: \xff\n---\n", "docs/x.md")
    (too_large,) = head_problems(b"x" * 300_000, "docs/x.md")
    assert "not UTF-8" in not_utf8.says
    assert "too large" in too_large.says


def test_only_pages_and_pictures_may_lie_among_the_pages(tmp_path: Path) -> None:
    (tmp_path / "about").mkdir()
    (tmp_path / "developers").mkdir()
    for name in ("about/index.md", "about/map.png", "developers/notes.html"):
        (tmp_path / name).write_text(GOOD, encoding="utf-8")
    assert list(page_problems(tmp_path)) == []
    (tmp_path / "about/evil.html").write_text("<script>", encoding="utf-8")
    (tmp_path / "about/link.md").symlink_to("/etc/passwd")
    assert [str(problem) for problem in page_problems(tmp_path)] == [
        "docs/about/evil.html: only pages (.md) and pictures (.png, .jpg, .webp) belong here: take it out",
        "docs/about/link.md: this is a link to another file: put the page itself here",
    ]
