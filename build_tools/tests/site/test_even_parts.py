"""A long list cut into parts of much the same size."""

import pytest

from build_tools.site.even_parts import even_parts


@pytest.mark.parametrize(
    ("groups", "most", "parts"),
    [
        ((), 3, []),
        (("a",), 3, ["a"]),
        (("a", "b", "c"), 3, ["abc"]),
        (("a", "b", "c", "d"), 3, ["ab", "cd"]),  # not three and one
        (("aaaa", "b"), 3, ["aaaa", "b"]),  # a group stays whole
        (("a", "bbbb", "c"), 3, ["a", "bbbb", "c"]),
        (("a", "bb", "b", "cc"), 3, ["abb", "bcc"]),
        (tuple("abcdefgh"), 3, ["abc", "def", "gh"]),
    ],
)
def test_parts_are_few_and_much_alike(groups: tuple[str, ...], most: int, parts: list[str]) -> None:
    assert ["".join(part) for part in even_parts(groups, most, lambda _: 1)] == parts


def test_what_is_heavier_counts_for_more() -> None:
    assert even_parts(([3], [1], [1], [1]), 3, lambda weight: weight) == [[3], [1, 1, 1]]
