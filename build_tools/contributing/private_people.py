"""Notices words about one child, names of people and where somebody lives.

English gives no sure sign of a name, so several weak ones are put together: a capital letter, a common first name, "my
son", an age, a need, a school. Words about a service ("has an autism team", "children aged 5 to 11") have none of them.
"""

import re
from collections.abc import Iterator

from build_tools.contributing.first_names import FIRST_NAMES

CHILD, PERSON, REACH = (
    "words about one child",
    "the name of a person",
    "where somebody lives, or how to reach them",
)
_WHOSE = r"\b(?i:my|our|his|her|their)\b"
_OURS = r"\b(?i:my|our)\b"
_CHILD = (
    r"(?i:son|daughter|child|kid|boy|girl|lad|baby|toddler|teenager|teen|twins?|grandson|granddaughter|grandchild|"
    r"nephew|niece|brother|sister|stepson|stepdaughter|foster son|foster daughter|little one|youngest|eldest)\b"
)
_GROWN = (
    r"(?i:wife|husband|partner|mum|mam|mother|dad|father|nan|gran|grandma|grandad|auntie?|uncle|friend|neighbour)\b"
)
_NAME = r"[A-Z][a-z'-]+"
_NEED = (
    r"(?i:autis\w+|asd\b|asc\b|adhd\b|add\b|asperger\w*|dyslexi\w+|dyspraxi\w+|dyscalculi\w+|epilep\w+|"
    r"down'?s? syndrome|cerebral palsy|pda\b|semh\b|slcn\b|anxiety|selective(?:ly)? mut\w+|deaf\b|blind\b|"
    r"visually impaired|hearing impaired|non[- ]?verbal|diabet\w+|(?:global )?development\w* delay|"
    r"learning (?:disabilit|difficult)\w+|disabled\b|ehcp?\b|wheelchair|tourette\w*|ocd\b|fasd\b|"
    r"sensory (?:processing|needs)|additional needs|special needs|depress\w+|self[- ]?harm\w*|eating disorder)"
)
# "Rotherham has an autism team": the need belongs to a service.
_OF_A_SERVICE = (
    r"(?!\s+(?i:teams?|services?|nurses?|support|groups?|friendly|advis\w+|training|leads?|hubs?|bases?|units?|"
    r"provision|clubs?|sessions?|pathways?|assess\w+|specialists?|society|trust|clinics?|workshops?|resources?|"
    r"champions?|outreach|and (?:\w+ ){1,2}(?:teams?|services?|support|groups?|clinics?|pathways?))\b)"
)
_NO_NAME = r"(?!(?:This|It|She|He|They|Who|There|Everyone|Anyone|Nobody|Somebody|That|What|Which|School|Rotherham)\b)"
_HAS = (
    r"(?i:(?:who )?(?:has|is|was|got|suffers|needs|uses)"
    r"(?: (?:been|from|a|an|got|very|severely|diagnosed|with|recently|just|mild|moderate|severe|also|profoundly))*)"
)
_AGE_BETWEEN = r"(?:,? ?\(?(?:aged? )?\d{1,2}\)?,?)?"
_MARK = "\x01"  # stands before each first name in a marked text
_FIRST = rf"{_MARK}[A-Za-z]+"
_WORD = re.compile(r"[A-Za-z]+")

_CHILD_BY_NAME = re.compile(rf"{_WHOSE}(?: [a-z0-9-]+){{0,4}} {_CHILD}(?:'s name)?,? (?:(?i:is|called|named) )*{_NAME}")
_NAME_THEN_CHILD = re.compile(rf"\b{_NAME},? (?:is |who is )?{_WHOSE}(?: [a-z0-9-]+){{0,3}} {_CHILD}")
_NAME_WITH_NEED = re.compile(rf"\b{_NO_NAME}(?:{_NAME}|[A-Z]\.?){_AGE_BETWEEN} {_HAS} {_NEED}{_OF_A_SERVICE}")
_FIRST_WITH_NEED = re.compile(rf"{_FIRST}{_AGE_BETWEEN} {_HAS} {_NEED}{_OF_A_SERVICE}|{_FIRST}'s? {_NEED}")
_OUR_NAME = re.compile(rf"\b(?i:my|our|little|young) {_FIRST}\b(?!'s? (?:[A-Z]|team|group))")
_SHE_HAS = re.compile(rf"\b(?i:he|she)(?:'s| {_HAS}) (?:\w+ ){{0,2}}{_NEED}{_OF_A_SERVICE}")
_OUR_CHILD_WITH = re.compile(
    rf"{_OURS}(?: [\w-]+){{0,4}} {_CHILD}(?=.{{0,80}}?(?:{_NEED}|\b(?i:excluded|expelled|suspended|restrained|bullied|"
    r"diagnos\w+|assess\w+|medica\w+|abuse\w*|hurt|social worker|tribunal)\b))"
    rf"|{_OURS}(?: [\w-]+){{0,3}} {_NEED} (?:[\w-]+ ){{0,2}}{_CHILD}"
)
_PARENT_OF = re.compile(
    rf"\b(?i:mum|mam|mummy|dad|daddy|mother|father|parent|carer|nan|gran\w*|aunt\w*|uncle) (?:of|to) {_NO_NAME}{_NAME}"
    rf"|\b{_NO_NAME}{_NAME}'s (?:mum|mam|mummy|dad|daddy|mother|father|nan|gran\w*)\b"
)
_NAME_AND_AGE = re.compile(
    rf"\b({_NAME})(?: {_NAME})? ?(?:,|\(|-|is|who is|aged) ?(?:is |aged? )?\d{{1,2}}\b"
    r"(?! ?(?:to|-|–|and over|am|pm|[A-Z]))"
)
_ONE_CHILD = re.compile(rf"{_WHOSE}(?: [\w-]+){{0,5}} {_CHILD}|\b(?i:he|she)\b|\b(?i:my) \d{{1,2}}[ -]?(?:year|yr|yo)")
_AN_AGE = re.compile(
    r"\b\d{1,2}[ -]?(?:years?|yrs?)?[ -]?(?:old|yo\b)|\baged? \d{1,2}\b|\b(?:is|(?:s?he)'s) \d{1,2}\b"
    r"|\byear \d{1,2}\b|\b\d{1,2} years?\b",
    re.IGNORECASE,
)
_A_SCHOOL = re.compile(
    rf"\b(?:{_NAME} )+(?:\w+ )?(?:School|Academy|Primary|Infants?|Juniors?|Nursery|College|Secondary)\b"
    r"|\b(?i:attends?|goes to|pupil at|at school|in year \d)\b|\b[Yy]ear \d{1,2} at\b"
)
_NAME_AT_SCHOOL = re.compile(rf"\b({_NAME}) (?:attends|goes to|is (?:a pupil )?at|is in [Yy]ear|started at) ")
_SENTENCE = re.compile(r"[^.!?]+")
_NEED_ALONE = re.compile(rf"\b{_NEED}{_OF_A_SERVICE}")
_FIRST_CAPITAL = re.compile(r"(?<!St )(?<!St\. )(?<!Saint )\b([A-Z][a-z]+)\b(?!'s? [A-Z])")

_TITLE_NAME = r"(?:[A-Z]\.? )?[A-Z]'?[A-Za-z'-]*[a-z]"
_TITLED = re.compile(
    rf"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Cllr|Councillor|PC|Nurse)\.? {_TITLE_NAME}"
    r"|\b(?i:mrs|mr|cllr)\.? [A-Za-z]{2,}|\b(?:dr|ms|miss) [A-Z]'?[a-z]|\bdr [a-z]{4,}\b"
)
_NO_TITLE = re.compile(
    r"\b(?:Nurse|Dr|PC|Sir|Mr)\.? (?:Men|Team|Teams|Service|Services|Led|Clinic|Practitioner|Specialist|Advisor|Line|"
    r"Helpline|Surgery|Surgeries|Barnardo|World|Suite|Consultant|Manager|Lead)\b"
    r"|\bdr (?:barnardo'?s|appointment|surgery|referral|letter)"
)
_FULL_NAME = re.compile(r"\b([A-Z][a-z]+) [A-Z][a-z'-]+")
_PLACE_WORD = (
    r"(?:House|Building|Centre|Hospice|School|Schools|College|Academy|Nursery|Primary|Infant|Infants|Junior|Juniors|Hospital|"
    r"Clinic|Trust|Foundation|Court|Lodge|Place|Unit|Ward|Library|Church|Hall|Project|Street|Road|Lane|Avenue|Way|"
    r"Drive|Close|Park|Team|Group|Club|Charity|Fund|Appeal|Society|Council|Service|Services|Action|Hub|Base|Gardens|"
    r"Crescent|Terrace|Row|Square|Farm|Theatre|Gallery|Museum|Stadium|Institute|Association|Network|Forum|Surgery|"
    r"Chapel|Catholic|Cathedral|Fields?|Hill|Wood|Green|Grove|Kitchen|Cafe|Pool|Gym|Line|Helpline)"
)
_A_PLACE = re.compile(rf"(?: [A-Z][\w']*| of| and| the)* {_PLACE_WORD}\b")  # Sarah Nelson Centre, Victoria Park
_STAFF = (
    r"(?i:head ?teacher|head|deputy|manager|senco|sendco|teacher|nurse|doctor|consultant|officer|co-?ordinator|"
    r"therapist|psychologist|receptionist|leader|lead|chair|secretary|treasurer|founder|worker|organiser|owner|assistant|ta|coach)"
)
_STAFF_NAMED = re.compile(rf"\b{_STAFF}(?: is|,|:| -)?(?: called| named)? ({_NAME}) {_NAME}")
_NAMED_STAFF = re.compile(rf"{_FIRST}(?: {_MARK}?[\w'-]+)?,? (?:is |was )?(?:the |our |a |their )?(?:\w+ )?{_STAFF}\b")
_ASK_FOR = re.compile(
    rf"\b(?i:ask for|speak (?:to|with)|talk to|ring|call|phone|text|e-?mail|contact|called|named|see) {_FIRST}\b"
    rf"(?!{_A_PLACE.pattern})"
)
_GROWN_BY_NAME = re.compile(rf"{_WHOSE}(?: [a-z-]+){{0,2}} {_GROWN},? (?:(?i:is|called|named) )*{_NAME}")
_SIGNED = re.compile(
    r"\b(?i:thanks|thank you|regards|wishes|cheers|from|love),? ([A-Z][a-z]+)(?: [A-Z][a-z'-]+)?[ .!]*(?:[xX ]+)?$"
    r"|\b([A-Z][a-z]+) \((?i:mum|mam|dad|parent|carer|nan|grandma|grandad)\)"
)
_NAME_IS = re.compile(
    r"\b(?i:my|his|her|their)(?i: first| last| full| sur)? ?(?i:sur)?(?i:names?) (?:is|was|are) [A-Za-z]"
)
_PROFILE = re.compile(
    rf"\b(?:facebook|linkedin|instagram|x|twitter|tiktok)\.com/(?:in/|people/|@)?{_FIRST}[._-]{_MARK}?[a-z]"
)
_REACH = re.compile(
    r"\b(?:ring|call|text|phone|contact|reach|email|e-mail|mail|message|whatsapp) me\b(?! (?:if|when|what|why))"
    r"|\bmy (?:\w+ )?(?:number|phone|mobile|home|house|flat|address|e-?mail|post ?code)\b(?:\W+(?:no|number|address))?"
    r"(?=\W+(?:is\b|was\b|\d|at\b|in\b|:))"
    r"|\b(?:i|we|he|she) lives? (?:at|on|in|near)\b|\bhome address\b",
    re.IGNORECASE,
)  # fmt: skip


_ABOUT_A_CHILD = (_CHILD_BY_NAME, _NAME_THEN_CHILD, _NAME_WITH_NEED, _SHE_HAS, _OUR_CHILD_WITH, _PARENT_OF)
_A_PERSON = (_GROWN_BY_NAME, _NAME_IS)
_A_PERSON_MARKED = (_NAMED_STAFF, _ASK_FOR, _PROFILE)


def private_people(text: str, figures: str, known: str = "") -> Iterator[str]:
    """The kinds that stand in a text on one line. `figures`: the same with number words as figures; `known`: names of
    services in small letters, which may look like those of people.
    """
    if is_about_a_child(text, known) or is_about_a_child(figures, known):
        yield CHILD
    if names_a_person(text, known):
        yield PERSON
    if _REACH.search(text):
        yield REACH


def is_about_a_child(text: str, known: str = "") -> bool:
    """True for a child's name with a need or an age, "my son" with a need, and a child's age with a school."""
    if any(pattern.search(text) for pattern in _ABOUT_A_CHILD) or any(
        pattern.search(_marked(text)) for pattern in (_FIRST_WITH_NEED, _OUR_NAME)
    ):
        return True
    named = (*_NAME_AND_AGE.finditer(text), *_NAME_AT_SCHOOL.finditer(text))
    if any(found[1].lower() in FIRST_NAMES for found in named):
        return True
    if any(_NEED_ALONE.search(part) and _names(part, known) for part in _SENTENCE.findall(text)):
        return True
    if not _ONE_CHILD.search(text):
        return False
    return _has_first_name(text) or bool(_AN_AGE.search(text) and _A_SCHOOL.search(text))


def _marked(text: str) -> str:
    """With a mark before each common first name, in capitals or not."""
    bare = text.replace(_MARK, " ")
    return _WORD.sub(lambda word: _MARK + word[0] if word[0].lower() in FIRST_NAMES else word[0], bare)


def _names(sentence: str, known: str) -> bool:
    """True where a first name stands that is no part of a place's or a service's name."""
    return any(
        found[1].lower() in FIRST_NAMES and not _is_a_place(sentence, found, known)
        for found in _FIRST_CAPITAL.finditer(sentence)
    )


def _is_a_place(text: str, found: re.Match[str], known: str) -> bool:
    behind = re.match(r"'?s? ?[A-Z]?[\w'-]*", text[found.end(1) :])
    whole = (found[1] + (behind[0] if behind else "")).strip().lower()
    return bool(_A_PLACE.match(text, found.end(1))) or (" " in whole and whole in known)


def _has_first_name(text: str) -> bool:
    return any(word in FIRST_NAMES for word in re.findall(r"[a-z]+", text.lower()))


def names_a_person(text: str, known: str = "") -> bool:
    """True for "Mrs Smith", for a first name with another name behind it, and for a name where a person is meant."""
    titled = [found for found in _TITLED.finditer(text) if not _NO_TITLE.match(text, found.start())]
    if (
        titled
        or any(one.search(text) for one in _A_PERSON)
        or any(one.search(_marked(text)) for one in _A_PERSON_MARKED)
    ):
        return True
    if any(not _A_PLACE.match(text, found.end(1)) for found in _STAFF_NAMED.finditer(text)):
        return True
    if any((found[1] or found[2]).lower() in FIRST_NAMES for found in _SIGNED.finditer(text)):
        return True
    return any(
        found[1].lower() in FIRST_NAMES and not _is_a_place(text, found, known) for found in _FULL_NAME.finditer(text)
    )
