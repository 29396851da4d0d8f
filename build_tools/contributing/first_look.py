"""The first look at a form, before anything is done with it: personal data in it, and questions left empty."""

from build_tools.contributing.answer_values import is_empty, ticked
from build_tools.contributing.event_questions import BELONGS_KEY
from build_tools.contributing.form_text import Submission
from build_tools.contributing.forms import AGREE_KEY, LISTING_KEY, SOURCE_KEY
from build_tools.contributing.private_numbers import digits_of, is_mobile
from build_tools.contributing.private_text import held_back
from build_tools.contributing.questions import Question
from build_tools.offer.model import Offer
from build_tools.reading.faults import Fault
from build_tools.reading.values.web_addresses import read_web_address
from build_tools.site.source_sites import SourceSites, Trust

_NAMES = ("name", "also_known_as")  # a service may be called after a person
_TICK = Fault('the box under "Before you send" is not ticked: read it, and tick it if it is true')


def private_answers(submission: Submission, offer: Offer) -> list[Fault]:
    """What must not be made public. Answers from closed lists are left out: other words there are refused unread."""
    asked = [one for one in submission.form.questions if one.key in submission.answers and not one.choices]
    answers = {question.heading: submission.answers[question.key] for question in asked}
    may_name = frozenset(question.heading for question in asked if question.path in _NAMES)
    may_name |= {question.heading for question in asked if question.key in (LISTING_KEY, BELONGS_KEY, "closed-instead")}
    return held_back(answers, may_name, _published_mobile(submission, offer), names_here(offer))


def names_here(offer: Offer) -> str:
    """What services are called, in small letters: a school may be named after a person."""
    return "\n".join(name for one in offer.listings for name in (one.name, *one.also_known_as)).lower()


def _published_mobile(submission: Submission, offer: Offer) -> str:
    """The digits of a mobile number that takes text messages, if an official or the provider's own page shows it."""
    digits = digits_of(submission.answers.get("contact-text", ""))
    page = read_web_address(submission.answers.get(SOURCE_KEY, ""))
    trust = Trust.SECOND_HAND if isinstance(page, Fault) else SourceSites(offer.trusted_sites).trust(page)
    return digits if is_mobile(digits) and trust in (Trust.OFFICIAL, Trust.PROVIDER) else ""


def missing_answers(submission: Submission) -> list[Fault]:
    """The questions that need an answer and have none."""
    faults = [Fault(f'"{question.heading}" has no answer: write one') for question in _unanswered(submission)]
    agreed = submission.by_mail or ticked(submission.answers.get(AGREE_KEY, ""))  # in an e-mail there is no box to tick
    return faults if agreed else [*faults, _TICK]


def lacks_only_lists(submission: Submission) -> bool:
    """True where all questions without an answer are ones that an e-mail does not ask: those with a closed list."""
    return all(question.choices for question in _unanswered(submission))


def _unanswered(submission: Submission) -> list[Question]:
    asked = (question for question in submission.form.questions if question.required and question.key != AGREE_KEY)
    answers = submission.answers
    return [one for one in asked if one.key not in answers or is_empty(one, answers[one.key])]
