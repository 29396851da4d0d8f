"""The right words of every closed list, by name: from the vocabulary files, and from the enums of the model."""

from collections.abc import Iterable, Mapping
from enum import StrEnum

from build_tools.offer.another_way import Way
from build_tools.offer.area import Status
from build_tools.offer.consultation import AskedBy
from build_tools.offer.guide import Journey
from build_tools.offer.happened import HappenedKind
from build_tools.offer.improvement import IN_2021, IN_2024, Part
from build_tools.offer.listing import Area, Kind, Known, Price, WhoCanAsk
from build_tools.offer.vocabulary import WordList
from build_tools.offer.when import Repeats, Weekday
from build_tools.reading.file_reading import ClosedLists

SITE_KINDS = ("official", "provider", "law", "press")  # README of the facts: links go to these kinds of page only

# Where words with a plainer twin come from; the check tells Latin and idioms apart from the others.
WORD_GROUPS = ("general", "council", "send", "health", "school", "money", "computer", "latin", "idiom")


def _words(enum: type[StrEnum]) -> tuple[str, ...]:
    return tuple(word.value for word in enum)


# The code reasons about these words, so it knows them even when the file that labels them is broken.
FIXED: Mapping[str, tuple[str, ...]] = {
    "kinds": _words(Kind),
    "areas": _words(Area),
    "who_can_ask": _words(WhoCanAsk),
    "costs": _words(Price),
    "answers": _words(Known),
    "statuses": _words(Status),
    "ways": _words(Way),
    "journeys": _words(Journey),
    "weekdays": _words(Weekday),
    "repeats": _words(Repeats),
    "asked_by": _words(AskedBy),
    "happened_kinds": _words(HappenedKind),
    "plan_parts": _words(Part),
    "inspections": (IN_2021, IN_2024),
    "site_kinds": SITE_KINDS,
    "yes_or_no": ("yes", "no"),
    "strengths": ("must", "should", "consider"),
    "word_groups": WORD_GROUPS,
    "exemption_kinds": ("words", "axe", "link"),
    "letter_cases": ("exact",),
    "quiet_kinds": ("drop", "faint"),
    "seen_by": ("a visitor",),
}


def closed_lists(vocabulary: Iterable[WordList]) -> ClosedLists:
    """All lists. One whose file is faulty is absent, and its words are not judged."""
    return {**{words.name: tuple(words.by_key) for words in vocabulary}, **FIXED}
