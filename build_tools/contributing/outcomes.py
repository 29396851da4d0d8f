"""What came of a form, with words for the person who sent it and for the people who look at it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from build_tools.contributing.form_text import Submission
from build_tools.contributing.forms import DATED_KEY, LISTING_KEY, MORE_KEY, SOURCE_HEADING, SOURCE_KEY, Form
from build_tools.contributing.inert_words import bullets, capital, ended, inert, inert_sentence
from build_tools.contributing.questions import Question
from build_tools.contributing.telling import age_words, difference_words, problem_words
from build_tools.contributing.trying_out import Trial
from build_tools.offer.difference import difference
from build_tools.offer.model import Offer
from build_tools.problems import Problem
from build_tools.reading.faults import Fault

NOTHING_CHANGED = "Thank you for your form. We could not use it as it is, so nothing was changed."
_SEND_AGAIN = "Put this right in your form, or send a new one. If you are stuck, say so here: a person will help."
_HELD = (
    "Thank you for your form. It seems to hold private facts about a person. Everybody can read this page, so we did "
    "not use your form, and we do not repeat what it says."
)
_TAKE_OUT = (
    "Please take them out of your form now. To have older versions of it deleted as well, ask the people who run this "
    "site. If this is a mistake, say so here, and a person will look."
)
_THANKS = "Thank you. A person will look at this before families see it."
_BY_HAND = "Nothing was written yet. A person will look at the page and add the event by hand."
IN_YOUR_WORDS = (
    "Nothing was written yet: you told us in your own words what is wrong. A person will change the page by hand."
)
FROM_A_MAIL = (
    "Nothing was written yet, and you need not do anything. An e-mail has no lists to pick from. A person will pick "
    "what fits, and add it with `local-offer new listing`."
)
_MORE_THAN_ONE_FILE = (
    "Nothing was written yet, and you need not do anything. Other files lead to this page, so a person has to change "
    "them too. They are"
)


@dataclass(frozen=True, slots=True)
class Outcome:
    """`content` None: nothing is to be written."""

    words: str  # Markdown, fit to be made public
    accepted: bool
    address: str = ""  # "services/portage"
    content: bytes | None = None
    is_new: bool = False


def refused(faults: Iterable[Fault]) -> Outcome:
    """What to put right."""
    lines = [capital(ended(inert_sentence(fault.says))) for fault in faults]
    return Outcome(f"{NOTHING_CHANGED}\n\n{bullets(lines)}\n\n{_SEND_AGAIN}", accepted=False)


def held_back(faults: Iterable[Fault]) -> Outcome:
    """Personal data: the words say of which kind and where, and nothing else of the form."""
    lines = [capital(ended(inert_sentence(fault.says))) for fault in faults]
    return Outcome(f"{_HELD}\n\n{bullets(lines)}\n\n{_TAKE_OUT}", accepted=False)


def breaks_a_rule(form: Form, problems: Sequence[Problem], file: str) -> Outcome:
    """The change would not pass the check. Each problem is said under the question that it is about."""
    says = dict.fromkeys(_in_terms_of_the_form(form, problem, file) for problem in problems)
    return refused(map(Fault, says))


def _in_terms_of_the_form(form: Form, problem: Problem, file: str) -> str:
    if problem.file != file:
        return f'an editor has to change "{problem.file}" too: {problem.says}'
    question = _about(form, problem.field)
    return f'under "{question.heading}": {problem.says}' if question else problem.says


def _about(form: Form, field: str) -> Question | None:
    """The question that a field of the file comes from; what stands in a source comes from the questions about it."""
    if field.startswith("sources"):
        wanted = DATED_KEY if field.endswith(".dated") else SOURCE_KEY
        return next((question for question in form.questions if question.key == wanted), None)
    return next((one for one in form.questions if one.path and (field + ".").startswith(one.path + ".")), None)


def changed(submission: Submission, before: Offer, trial: Trial, address: str, content: bytes, new: bool) -> Outcome:
    """The change as families would notice it, and what a reviewer should look at."""
    found = difference_words(difference(before, trial.offer), before.vocabulary) if trial.offer else ""
    parts = [
        _THANKS,
        "## What changes",
        found or "Only where the facts were seen.",
        f"{SOURCE_HEADING} {inert(submission.answers.get(SOURCE_KEY, ''))}",
        said_besides(submission),
        problem_words(trial.problems),
        age_words(*trial.ages),
        f"Page to look at: {inert(address + '/')}",
    ]
    return Outcome("\n\n".join(part for part in parts if part), True, address, content, new)


def said_besides(submission: Submission) -> str:
    """The free words at the end of a form."""
    more = submission.answers.get(MORE_KEY)
    return f"{submission.form.about(MORE_KEY).heading} {inert(more, 2_000)}" if more else ""


def kept_in_words(submission: Submission, why: str = _BY_HAND, listing: str = "") -> Outcome:
    """A form that no file can take yet: its answers, for a person. `listing`: the address of the page it is about."""
    skip = {"before-you-send", LISTING_KEY}
    lines = [
        f"{question.heading} {inert(submission.answers[question.key], 2_000)}"
        for question in submission.form.questions
        if question.key in submission.answers and question.key not in skip
    ]
    about = [f"The page: {inert(listing)}"] if listing else []
    return Outcome(f"{_THANKS} {why}\n\n{bullets([*about, *lines])}", accepted=True)


def changes_other_files(submission: Submission, problems: Sequence[Problem], listing: str) -> Outcome:
    """What is right, and yet more than one form may do: other files lead to this listing."""
    files = " and ".join(inert(file) for file in dict.fromkeys(problem.file for problem in problems))
    return kept_in_words(submission, f"{_MORE_THAN_ONE_FILE} {files}.", listing)


_RING_THEM = (
    "The person says that they work there. To record this as a check, ring the service on the number that this site "
    "has. Does somebody there say that all of it is right? Then write these lines into the file. Fill in the day and "
    "their role, and never their name."
)
_CHECKED = "checked:\n  on: the day\n  by: their role\n  how: by phone"
AT_THE_SERVICE = f"{_RING_THEM}\n\n```yaml\n{_CHECKED}\n```"
