"""Notices personal data in an answer, so that it is held back: what a form makes public can never be taken back.

Each rule errs on the side of holding back, because a person then looks at it; that all real listings pass is tested.
What is said of a finding never holds the words that were found.
"""

from collections.abc import Iterator, Mapping

from build_tools.contributing.as_read import as_read, with_figures
from build_tools.contributing.private_mail import MAIL, has_private_mail
from build_tools.contributing.private_numbers import private_numbers
from build_tools.contributing.private_people import PERSON, private_people
from build_tools.reading.faults import Fault


def held_back(
    answers: Mapping[str, str], may_name: frozenset[str] = frozenset(), may_text: str = "", known: str = ""
) -> list[Fault]:
    """One sentence for each answer that must not be made public. `answers` are by heading.

    `may_name`: headings of answers that are names of services, which may look like names of people.
    `may_text`: the digits of a mobile number that the service itself has published; it may stand.
    `known`: the names of services that are here, in small letters; they may stand in any answer.
    """
    found = []
    for heading, answer in answers.items():
        kinds = [kind for kind in _kinds(answer, may_text, known) if kind != PERSON or heading not in may_name]
        if kinds:
            found.append(Fault(f'under "{heading}" there seems to be {" and ".join(kinds)}'))
    return found


def _kinds(answer: str, may_text: str, known: str) -> Iterator[str]:
    text = as_read(answer)
    figures = with_figures(text)
    yield from private_numbers(figures, may_text)
    if has_private_mail(text, known):
        yield MAIL
    yield from private_people(text, figures, known)
