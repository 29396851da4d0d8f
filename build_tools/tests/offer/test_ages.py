"""Ages in words, and when two ranges meet."""

import pytest

from build_tools.offer.ages import Ages


@pytest.mark.parametrize(
    ("ages", "words"),
    [
        (Ages(0, 5), "0 to 5"),
        (Ages(5, 5), "5 to 5"),
        (Ages(16, None), "16 and over"),
        (Ages(0, None), "0 and over"),
        (Ages(None, 17), "up to 17"),
        (Ages(None, 0), "up to 0"),
    ],
)
def test_ages_are_worded_as_parents_read_them(ages: Ages, words: str) -> None:
    assert ages.words == words


@pytest.mark.parametrize(
    ("one", "other", "meet"),
    [
        (Ages(0, 5), Ages(5, 11), True),  # at one edge
        (Ages(0, 4), Ages(5, 11), False),  # next to each other
        (Ages(0, 25), Ages(11, 16), True),  # one inside the other
        (Ages(5, 11), Ages(5, 11), True),
        (Ages(None, 17), Ages(0, 4), True),
        (Ages(None, 17), Ages(17, 25), True),
        (Ages(None, 17), Ages(18, 25), False),
        (Ages(None, 3), Ages(0, 0), True),
        (Ages(None, 3), Ages(None, 17), True),
        (Ages(16, None), Ages(0, 16), True),
        (Ages(16, None), Ages(0, 15), False),
        (Ages(18, None), Ages(16, None), True),
        (Ages(99, None), Ages(18, 25), False),
        (Ages(None, 4), Ages(5, None), False),
    ],
)
def test_two_ranges_meet_when_they_share_a_year_of_age(one: Ages, other: Ages, meet: bool) -> None:
    assert (one.meets(other), other.meets(one)) == (meet, meet)
