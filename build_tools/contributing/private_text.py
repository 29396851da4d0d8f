"""Notices personal data in an answer, so that it is held back: what a form makes public can never be taken back.

Each rule errs on the side of holding back, because a person then looks at it; that all real listings pass is tested.
What is said of a finding never holds the words that were found.
"""

import re
from collections.abc import Iterator, Mapping

from build_tools.contributing.private_people import is_about_a_child, names_a_person
from build_tools.reading.faults import Fault
from build_tools.reading.values.emails import GROUP_WORDS, ROLE_WORDS, read_email

# Ten to fourteen digits with spaces, dots, dashes or brackets between; O, o, l and I may stand for digits.
_NUMBER = re.compile(r"(?<!\w)\+?\(?[\doO](?:[\s()./_*\u2010-\u2015-]*[\doOlI]){9,13}(?!\w)")
_LIKE_DIGITS = str.maketrans("oOlI", "0011")
_MOBILE = re.compile(r"(?:0|44|0044|440)7\d{9}")
_MAIL = re.compile(
    r"[\w.+'&-]+\s?(?:@|[\[(]\s?at\s?[\])])\s?[\w-]+(?:\s?(?:\.|[\[(]\s?dot\s?[\])])\s?[\w-]+)+", re.IGNORECASE
)
_AT, _DOT = (re.compile(rf"\s?[\[(]\s?{word}\s?[\])]\s?", re.IGNORECASE) for word in ("at", "dot"))
# Where people have mailboxes of their own; a group that has one there says in its name what it is.
_FREE_MAIL = re.compile(
    r"@(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|icloud|me|mac|aol|btinternet|sky|talktalk|"
    r"virginmedia|blueyonder|ntlworld|proton|protonmail|gmx)\.",
    re.IGNORECASE,
)
_BORN = re.compile(r"\bd\.?\s?o\.?\s?b\b|\bdate of birth|\bbirth ?da(?:y|te)\b|\bborn (?:on|in)\b|\bwas born\b", re.I)
_NHS_WORDS = re.compile(r"\bNHS\s?(?:no\b|num|#|id\b)", re.IGNORECASE)

MOBILE, MAIL, NHS, BORN, CHILD, PERSON = (
    "a mobile number, which may belong to a person",
    "the e-mail address of a person",
    "an NHS number",
    "a date of birth",
    "words about one child",
    "the name of a person",
)


def held_back(answers: Mapping[str, str], may_name: frozenset[str] = frozenset(), may_text: str = "") -> list[Fault]:
    """One sentence for each answer that must not be made public. `answers` are by heading.

    `may_name`: headings of answers that are names of services, which may look like names of people.
    `may_text`: the digits of a mobile number that the service itself has published; it may stand.
    """
    found = []
    for heading, answer in answers.items():
        kinds = list(dict.fromkeys(_kinds(" ".join(answer.split()), heading in may_name, may_text)))
        if kinds:
            found.append(Fault(f'under "{heading}" there seems to be {" and ".join(kinds)}'))
    return found


def _kinds(text: str, may_name: bool, may_text: str) -> Iterator[str]:
    numbers = [digits_of(found[0]) for found in _NUMBER.finditer(text)]
    if any(is_mobile(number) and number != may_text for number in numbers):
        yield MOBILE
    if _NHS_WORDS.search(text) or any(is_nhs_number(number) for number in numbers):
        yield NHS
    if any(_is_private_mail(found[0]) for found in _MAIL.finditer(text)):
        yield MAIL
    if _BORN.search(text):
        yield BORN
    if is_about_a_child(text):
        yield CHILD
    if not may_name and names_a_person(text):
        yield PERSON


def digits_of(text: str) -> str:
    """`07700 9OO 123` as `07700900123`."""
    return re.sub(r"\D", "", text.translate(_LIKE_DIGITS))


def is_mobile(digits: str) -> bool:
    """True for a mobile number, written for callers from here or from abroad."""
    return _MOBILE.fullmatch(digits) is not None


def is_nhs_number(digits: str) -> bool:
    """Ten digits of which the last checks the others (NHS Data Dictionary, NHS NUMBER: modulus 11).

    Phone numbers of ten digits begin with 0; what begins so is not taken for an NHS number.
    """
    if len(digits) != 10 or digits.startswith("0"):
        return False
    total = sum(int(digit) * weight for digit, weight in zip(digits, range(10, 1, -1), strict=False))
    return (11 - total % 11) % 11 == int(digits[9])


def _is_private_mail(found: str) -> bool:
    address = _DOT.sub(".", _AT.sub("@", found)).replace(" ", "").strip(".'")
    if isinstance(read_email(address), Fault):
        return True
    if not _FREE_MAIL.search(address):
        return False
    return not set(re.split(r"[._+&\d-]+", address.partition("@")[0].lower())) & (ROLE_WORDS | GROUP_WORDS)
