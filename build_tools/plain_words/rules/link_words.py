"""Link words that say nothing alone: many people hear or see the links of a page by themselves, as a list.

WCAG 2.4.4 and 2.4.9: the purpose of a link comes from its words.
"""

import re
from collections.abc import Iterator

from build_tools.plain_words.finding import Finding, short
from build_tools.plain_words.passages import SHOW_WHAT_TO_TYPE, Role
from build_tools.plain_words.study import Study
from build_tools.plain_words.word_set import word_set
from build_tools.problems import Strength

RULE = "link words"
BLANK = "…"  # filled in later
SAY_NOTHING = word_set(
    """
    here | click | click here | click on this | click this | click this link | click below | press here | tap here
    | this | this link | this page | this website | this site | this form | this document | this guide | link |
    the link | page | web page | website | site | our website | the website | their website | more | read more |
    see more | learn more | find out more | more info | more information | further information | more details |
    details | full details | info | information | read this | read on | continue | go | go here | see here | see
    this | look here | download | download here | open | view | visit | visit website | visit our website | visit
    the website | form | document | pdf | file | it | there | online | follow this link | read here | apply here |
    contact | email | e-mail | email us | guide | video | watch
    """,
    "|",
)
_BARE = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_SAID = re.compile(
    r"\b(?:(?:click|press|tap) (?:on )?(?:here|the link|this link|below|the button below)"
    r"|(?:follow|use) (?:this|the) link"
    r"|(?:see|read) more here|link below|available here|found here)\b",
    re.IGNORECASE,
)
_WORDS = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)?")


def empty_links(study: Study) -> Iterator[Finding]:
    """Links whose words say nothing, and sentences that count on a link without a name."""
    for start, end in study.passage.links:
        yield from _of_link(study.text[start:end], start)
    for found in _SAID.finditer(study.text):
        if not study.certain.holds(*found.span()) and not _in_link(study, found.start()):
            words = short(found[0])
            says = f'"{words}": name the page, and make its name the link'
            yield Finding(found.start(), RULE, words, says, Strength.MUST)
    if study.passage.role is not Role.LABEL and study.kind not in SHOW_WHAT_TO_TYPE:
        yield from _bare_addresses(study)


def _of_link(text: str, start: int) -> Iterator[Finding]:
    if BLANK in text:
        return
    plain = " ".join(_WORDS.findall(text.lower()))
    words = short(text)
    if _BARE.fullmatch(text.strip()):
        says = f'the link "{words}" is a bare web address: write what the page is called'
        yield Finding(start, RULE, words, says, Strength.MUST)
    elif plain in SAY_NOTHING or not plain:
        says = f'the link "{words}" says nothing by itself: write where it leads, such as "EHC plans on GOV.UK"'
        yield Finding(start, RULE, words, says, Strength.MUST)


def _bare_addresses(study: Study) -> Iterator[Finding]:
    for found in _BARE.finditer(study.text):
        if not _in_link(study, found.start()):
            words = short(found[0].rstrip(".,;:)]"))
            says = f'"{words}" is a bare web address: write what the page is called, and make that the link'
            yield Finding(found.start(), RULE, words, says, Strength.SHOULD)


def _in_link(study: Study, place: int) -> bool:
    return any(start <= place < end for start, end in study.passage.links)
