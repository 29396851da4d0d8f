"""Which way words run, and which facts stand under which way."""

import pytest

from build_tools.offer.another_way import Way, WayFact, direction_of
from build_tools.offer.area import AreaInfo
from build_tools.tests.made_model import AREA


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("Talking Team", "ltr"),
        ("polski", "ltr"),
        ("اردو", "rtl"),
        ("العربية", "rtl"),
        ("עברית", "rtl"),
        ("ਪੰਜਾਬੀ", "ltr"),
        ("01632 960 001 اردو", "rtl"),  # digits have no direction of their own
        ("Rivelin اردو", "ltr"),
        ("999", "ltr"),
        ("", "ltr"),
    ],
)
def test_the_first_letter_says_which_way_words_run(text: str, runs: str) -> None:
    assert direction_of(text) == runs


def test_facts_are_found_by_their_way_in_their_order() -> None:
    facts = tuple(WayFact(way, way.value, "https://a.example/") for way in (Way.LAW, Way.LANGUAGE, Way.LAW))
    area = AreaInfo(**{**{name: getattr(AREA, name) for name in AREA.__slots__}, "ways": facts})
    assert area.ways_of(Way.LAW) == (facts[0], facts[2])
    assert area.ways_of(Way.LARGE_PRINT) == ()
