"""The passive where a person matters: "you will be contacted" hides who does it, and so whom to ring when nobody does.

Only two sorts count. In one, something is done to a person ("your child will be assessed"); in the other, somebody must
do something and it is not said who ("forms must be returned"). "The library is closed on Mondays" hides nobody.
"""

import re
from collections.abc import Iterator, Sequence

from build_tools.plain_words.finding import Finding, short
from build_tools.plain_words.study import Study
from build_tools.plain_words.word_set import word_set
from build_tools.plain_words.words import Word
from build_tools.problems import Strength

RULE = "passive"
_BREAK = re.compile(r"[,;:()–—/]")
_PERSON = word_set(
    """
    i you he she we they who child child's children children's parent parents parent's parents' carer carers
    carer's family families family's person person's people people's pupil pupils pupil's student students learner
    learners patient patients baby babies toddler toddlers son son's daughter daughter's teenager teenagers
    sibling siblings applicant applicants guardian guardians youngster youngsters mother father mum dad user users
    customer customers client clients him her them everyone everybody anyone anybody nobody those adult adults boy
    boys girl girls
    """
)
_BE = word_set(
    """
    is are was were be been being am isn't aren't wasn't weren't get gets got getting
    """
)
_SHORT_BE = ("'re", "'m")  # you're, I'm
_MUST_OR_WILL = word_set(
    """
    must should will shall
    """
)
_GAP = 4  # words between the person and "be": "your daughter's views are being listened to"
_BETWEEN = word_set(
    """
    can could may might must shall should will would won't can't cannot not never have has had to also always
    often usually sometimes only then first now still already all both each who that expect need needs want wants
    ask asks like wait hope views needs voice wishes name place case request application form plan money ll have
    haven't hasn't hadn't normally generally just since soon be been being
    """
)
_ADVERBS = word_set(
    """
    not never also always often usually sometimes first then only already still soon now being been all both
    normally automatically never just either well fully further duly
    """
)
_IRREGULAR = word_set(
    """
    begun bitten bought brought broken built caught chosen cut dealt drawn driven fed felt forgiven forgotten
    found fought given held heard hit hidden kept known led lent let lost made met put read rung seen sent
    sold shown shut spoken spent split taken taught told thought thrown understood withdrawn won written laid
    overseen undertaken
    """
)
# Said of a person, these tell how the person is, or are the plain way to say it.
_STATES = word_set(
    """
    aged allowed anxious armed ashamed autistic based blind bored born bothered called concerned confused
    depressed disabled delayed distressed done employed engaged excited experienced finished frightened gifted
    gone hard-of-hearing home-educated impaired injured interested involved left limited located looked lost loved
    made married meant named naked needed one-sided overwhelmed paid pleased prepared qualified registered related
    relaxed retired satisfied scared self-employed separated settled sighted signed skilled stressed stuck
    supposed surprised talented tired trained troubled trusted undecided unemployed unpaid upset used wanted
    welcomed widowed worried housed met fed bed need red hundred shed led indeed speed seed feed cared divorced
    exhausted drained hurt known read put
    """
)
_ADMINISTERED = word_set(
    """
    accepted accessed addressed agreed allocated amended answered approved arranged assessed awarded booked
    carried cancelled charged checked collected completed confirmed considered contacted delivered decided
    directed discussed dealt evidenced extended filled followed forwarded funded given granted held identified
    implemented included informed invited issued made met monitored notified obtained offered paid passed placed
    planned prepared processed produced provided put received recorded referred refused reported requested
    required returned reviewed sent set shared signed sought stopped submitted supplied supported taken told
    triaged uploaded withdrawn written
    """
)


def passives(study: Study) -> Iterator[Finding]:
    """One finding a place: from "be" to what is done."""
    for sentence in study.sentences:
        words = sentence.words
        keys = [word.text.lower().replace("’", "'") for word in words]
        for at in range(len(words)):
            done = _done(keys, at)
            if (
                done
                and _unbroken(study.text, words[at], words[done])
                and _counts(keys, at, done)
                and not study.likely.holds(words[at].start, words[done].end)
            ):
                yield _finding(study, words, at, done)


def _done(keys: Sequence[str], at: int) -> int:
    """The place of what is done, when "be" stands at this place; 0 when it is no passive."""
    if keys[at] not in _BE and not keys[at].endswith(_SHORT_BE):
        return 0
    end = at + 1
    while end < len(keys) and end <= at + 3 and (keys[end] in _ADVERBS or keys[end].endswith("ly")):
        end += 1
    return end if end < len(keys) and _is_participle(keys[end]) else 0


def _unbroken(text: str, be: Word, done: Word) -> bool:
    """False where a comma or a bracket stands between: "where they are, ended"."""
    return not _BREAK.search(text, be.end, done.start)


def _is_participle(key: str) -> bool:
    return key in _IRREGULAR or (key.endswith("ed") and len(key) > 4) or (key.endswith("paid"))


def _counts(keys: Sequence[str], at: int, done: int) -> bool:
    if keys[done] in _ADMINISTERED and at and keys[at - 1] in _MUST_OR_WILL:
        return True
    if keys[done] in _ADMINISTERED and keys[at] in ("been", "being") and "your" in keys[max(0, at - _GAP) : at]:
        return True  # "your application has been received"
    return keys[done] not in _STATES and _person_before(keys, at)


def _person_before(keys: Sequence[str], at: int) -> bool:
    """True when a person stands before "be", with nothing but small words between."""
    if keys[at].endswith(_SHORT_BE):
        return True
    for before in range(at - 1, max(at - 2 - _GAP, -1), -1):
        if keys[before] in _PERSON or keys[before].partition("'")[0] in _PERSON:
            return True
        if keys[before] not in _BETWEEN and not keys[before].endswith("ly"):
            return False
    return False


def _finding(study: Study, words: Sequence[Word], at: int, done: int) -> Finding:
    first = max(0, at - 2)
    found = short(study.text[words[first].start : words[done].end])
    return Finding(
        words[at].start, RULE, found, f'"{found}" does not say who does it: say who, such as "we will ring you"',
        Strength.SHOULD,
    )  # fmt: skip
