"""Notices words about one child and names of people: data and patterns, read by `private_text`.

English gives no sure sign of a name, so several weak ones are put together: a capital letter, a common first name, "my
son", an age, a need, a school. Words about a service ("has an autism team", "children aged 5 to 11") have none of them.
"""

import re

from build_tools.reading.values.given_names import GIVEN_NAMES

# Common first names of children and young people, beside those of adults; names that are words too are left out.
_CHILD_NAMES = frozenset(
    """
    aiden alfie alfred amelie annabelle archer archie arlo arthur ava ayaan billy blake bobby brandon brooklyn caleb
    charlie connie corey darcey dexter dylan edward eliza ellis elsie ethan eva evan evelyn evie felix finlay florence
    frankie freddie freya gabriel grayson harley harper harrison harvey henry hudson hugo ibrahim imogen isaac isabella
    isla ivy jaxon jayden jenson jesse jude kai kayden kian kyle layla leo lexi lilly lily logan lola louie louis lottie
    luca lucas maisie mason matilda maya mia millie molly musa nancy nevaeh niamh noah oakley ollie olly oscar owen
    phoebe poppy ralph reece reggie reuben rhys riley robyn ronnie rosie rory rowan rupert scarlett seb sebastian sienna
    skye sonny stanley teddy theo theodore thea toby tyler violet wilfred willow zac zachary zack zain zayn
    """.split()  # noqa: SIM905 - words in running text are easier to look through than a list
)
FIRST_NAMES = GIVEN_NAMES | _CHILD_NAMES

_WHOSE = r"\b(?i:my|our|his|her|their)\b"
_CHILD = (
    r"(?i:son|daughter|child|kid|boy|girl|lad|baby|toddler|teenager|twins?|grandson|granddaughter|grandchild|nephew|"
    r"niece|brother|sister|stepson|stepdaughter|little one)\b"
)
_NAME = r"[A-Z][a-z'’-]+"
_NEED = (
    r"(?i:autis\w+|asd\b|adhd\b|asperger\w*|dyslexi\w+|dyspraxi\w+|epilep\w+|down['’]?s? syndrome|cerebral palsy|"
    r"pda\b|semh\b|anxiety|selective mut\w+|deaf\b|blind\b|visually impaired|non-?verbal|diabet\w+|"
    r"(?:global )?development\w* delay|learning (?:disabilit|difficult)\w+|ehcp?\b|wheelchair|tourette\w*|ocd\b|"
    r"fasd\b|sensory processing)"
)
# "Rotherham has an autism team": the need belongs to a service.
_OF_A_SERVICE = (
    r"(?!\s+(?i:teams?|services?|nurses?|support|groups?|friendly|advis\w+|training|leads?|hubs?|bases?|units?|"
    r"provision|clubs?|sessions?|pathways?|assess\w+|specialists?|society|trust|clinics?|workshops?|resources?|"
    r"champions?|outreach|and)\b)"
)
_NO_NAME = r"(?!(?:This|It|She|He|They|Who|There|Everyone|Anyone|Nobody|Somebody|That|What|Rotherham)\b)"
_HAS = (
    r"(?i:(?:who )?(?:has|is|was|got|suffers|needs|uses)"
    r"(?: (?:been|from|a|an|got|very|severely|diagnosed|with|recently|just|mild|moderate|severe|also))*)"
)
_AGE_BETWEEN = r"(?:,? ?\(?(?:aged? )?\d{1,2}\)?,?)?"
_CHILD_BY_NAME = re.compile(rf"{_WHOSE}(?: [a-z0-9-]+){{0,4}} {_CHILD},? (?:(?i:is|called|named) )*{_NAME}")
_NAME_THEN_CHILD = re.compile(rf"\b{_NAME},? (?:is |who is )?{_WHOSE}(?: [a-z0-9-]+){{0,3}} {_CHILD}")
_NAME_WITH_NEED = re.compile(rf"\b{_NO_NAME}{_NAME}{_AGE_BETWEEN} {_HAS} {_NEED}{_OF_A_SERVICE}")
_NAME_AND_AGE = re.compile(
    rf"\b({_NAME})(?: {_NAME})? ?(?:,|\(|-|is|who is|aged) ?(?:is |aged? )?\d{{1,2}}\b"
    r"(?! ?(?:to|-|–|and over|am|pm|[A-Z]))"
)
_ONE_CHILD = re.compile(rf"{_WHOSE}(?: [\w-]+){{0,5}} {_CHILD}|\b(?i:he|she)\b|\b(?i:my) \d{{1,2}}[ -]?(?:year|yr|yo)")
_AN_AGE = re.compile(
    r"\b\d{1,2}[ -]?(?:years?|yrs?)?[ -]?(?:old|yo\b)|\baged? \d{1,2}\b|\b(?:is|(?:s?he)['’]s) \d{1,2}\b"
    r"|\byear \d{1,2}\b|\b\d{1,2} years?\b",
    re.IGNORECASE,
)
_A_SCHOOL = re.compile(
    rf"\b(?:{_NAME} )+(?:\w+ )?(?:School|Academy|Primary|Infants?|Juniors?|Nursery|College|Secondary)\b"
    r"|\b(?i:attends?|goes to|pupil at|at school)\b"
)
_NAME_AT_SCHOOL = re.compile(rf"\b({_NAME}) (?:attends|goes to|is (?:a pupil )?at|is in [Yy]ear|started at) ")
_TITLED = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor)\.? [A-Z][a-z]+")
_FULL_NAME = re.compile(r"\b([A-Z][a-z]+) [A-Z][a-z'’-]+")
_A_PLACE = re.compile(  # Sarah Nelson Centre, Victoria Park
    r"(?: [A-Z][\w'’]*)* (?:House|Centre|Hospice|School|College|Academy|Nursery|Hospital|Clinic|Trust|Foundation|"
    r"Court|Lodge|Place|Unit|Ward|Library|Church|Hall|Project|Street|Road|Lane|Avenue|Way|Drive|Close|Park|Team)\b"
)


def is_about_a_child(text: str) -> bool:
    """True for a child's name with a need or an age, and for a child's age with a school. `text` is on one line."""
    if any(pattern.search(text) for pattern in (_CHILD_BY_NAME, _NAME_THEN_CHILD, _NAME_WITH_NEED)):
        return True
    named = (*_NAME_AND_AGE.finditer(text), *_NAME_AT_SCHOOL.finditer(text))
    if any(found[1].lower() in FIRST_NAMES for found in named):
        return True
    if not _ONE_CHILD.search(text):
        return False
    return _has_first_name(text) or bool(_AN_AGE.search(text) and _A_SCHOOL.search(text))


def _has_first_name(text: str) -> bool:
    return any(word in FIRST_NAMES for word in re.findall(r"[a-z]+", text.lower()))


def names_a_person(text: str) -> bool:
    """True for "Mrs Smith" and for a first name with another name behind it, unless the two name a place."""
    if _TITLED.search(text):
        return True
    return any(
        found[1].lower() in FIRST_NAMES and not _A_PLACE.match(text, found.end(1))
        for found in _FULL_NAME.finditer(text)
    )
