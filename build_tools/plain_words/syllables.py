"""How many syllables an English word has, by rules and a short list of words that break them.

There is no dictionary: the one on the package index has a licence that we cannot pass on, and takes longer to load than
all the rest of the check. How well these rules count, beside that one and beside hyphenation, stands in
docs/developers/plain-words.md.
"""

import re
from functools import lru_cache

_PARTS = re.compile(r"[A-Za-z]+|[0-9]+")
_OWNS = re.compile(r"['’](?:s|ll|d|m|re|t|S)?(?![A-Za-z])")  # parent's, you'll: no sound of its own, or nearly none
_VOWELS = re.compile(r"[aeiouy]+")
_LONGEST = 40  # letters; a longer part is no word, and no rule fits it
_SPELT_OUT = 3  # capitals: up to so many are said letter by letter, such as NHS

# Words that the rules get wrong, each with all that begins like it ("patient" for "patiently" too).
_BEGINNINGS = {
    "area": 3, "people": 2, "centre": 2, "behaviour": 3, "parliament": 3, "patient": 2, "everyday": 3, 
    "suicid": 3, "opinion": 3, "cookie": 2, "genuine": 3, "vegetabl": 3, "valuabl": 3, "tuition": 3, "fashion": 2,
    "million": 2, "junior": 2, "resilient": 3, "outpatient": 3, "inpatient": 3, "initiative": 4, "business": 2,
    "catholic": 2, "carriage": 2, "convenience": 3, "dialogue": 3, "apprentice": 3, "safety": 2, "someone": 2,
    "everyone": 3, "everything": 3, "somebody": 3, "everybody": 4, "anyone": 3, "science": 2, "quiet": 2, "diet": 2,
    "create": 2, "idea": 3, "linear": 3, "january": 4, "february": 4, "wednesday": 2, "serious": 3,
    "previous": 3, "various": 3, "obvious": 3, "anxious": 2, "medicine": 3, "confidential": 4, "deactivat": 4,
    "colleague": 2, "biennial": 4, "nevertheless": 4, "telephone": 3, "element": 3, "implement": 3, "wherever": 3,
    "whatever": 3, "nonetheless": 3, "caseload": 2, "caveat": 3, "username": 3, "somerset": 3, "hereby": 2,
    "thereby": 2, "whereby": 2, "coexist": 3, "enquir": 2, "pius": 2, "dinosaur": 3, "being": 2, "reality": 4,
    "theatre": 3, "museum": 3, "video": 3, "radio": 3, "studio": 3, "chocolate": 2, "different": 2, "family": 3,
    "families": 3, "interest": 2, "aforesaid": 3, "aforementioned": 5, "phoenix": 2, "neighbour": 2,
}  # fmt: skip
_WHOLE = {
    "adhd": 4, "tier": 1, "tiers": 1, "sos": 3, "ceo": 3, "cafe": 2, "café": 2, "etc": 4, "ante": 2, "drawer": 1,
    "mayor": 2, "isle": 1, "ids": 2, "embed": 2, "treated": 2, "greater": 2, "eating": 2, "proof": 1, "entitlement": 4,
    "entitlements": 4, "maybe": 2, "tired": 1, "hundred": 2, "naked": 2, "wicked": 2, "aged": 1, "the": 1,
    "dyslexic": 3, "dyslexia": 4,
    "visual": 3, "visually": 3, "emotional": 4, "emotionally": 4, "confidentiality": 6, "metre": 2, "metres": 2,
    "wakefield": 2, "businesses": 3, "senior": 2, "created": 3, "seating": 2,
    "recipe": 3, "recipes": 3, "apostrophe": 4, "simile": 3, "acne": 2, "epitome": 4, "ms": 1, "mr": 2, "mrs": 2,
    "dr": 2, "st": 1, "aren't": 1, "weren't": 1, "don't": 1, "won't": 1, "can't": 1, "isn't": 2, "doesn't": 2,
    "didn't": 2, "couldn't": 2, "wouldn't": 2, "shouldn't": 2, "hasn't": 2, "haven't": 2, "hadn't": 2, "wasn't": 2,
    "needn't": 2, "mustn't": 2, "ehc": 3, "pm": 2, "ehcp": 4, "ehcps": 4,
}  # fmt: skip

# A silent e inside a word: before an ending that begins with a consonant, or after a first part that is a word itself.
_E_BEFORE_ENDING = re.compile(
    r"(?<=[a-z][b-df-hj-np-tv-xz])e(?=(?:ly|(?<=[^l]e)ments?|ful|fully|less|lessly|ness|nesses|some|where|one|body|things?"
    r"|times?|what|work|workers?|rooms?|lands?|guard(?:s|ed|ing)?|lines?|pages?|keepers?|holders?|hood|books?|wards?"
    r"|makers?|making|giv(?:ers?|ing)|tak(?:ers?|ing)|houses?|cards?|phones?|lifts?|paper|play|chairs?|shares?|mates?"
    r"|sites?)$)"
)
_E_AFTER_BEGINNING = re.compile(
    r"^(every|some|there|here|where|fore|home|time|care|house|whole|life|safe|frame|side|make|mile|mine|white|wave|wide"
    r"|date|base|phone|more|like|guide|change|note|place|space|hence|face|pipe)(?=[a-z]{3})"
)
_SOUNDLESS_U_OR_Y = re.compile(r"^y(?=[aeou])|(?<=[qg])u(?=[aeiy])")  # young, quiet, guess
_TWO_PARTS = re.compile(r"^(?:co|pro|re)(?=o|act|all|ass|app|im|in(?![gs]|$)|it|ev|eff|ent)")  # co-operate, re-assess
_ENDS_IN_LE = re.compile(r"[b-df-hj-kmnp-tvxz]l(?:e|es|ed)$")  # table: the l sounds by itself
_SILENT_ENDINGS = (
    (re.compile(r"(?<=[a-z])(?<![td])ed$"), "d"),  # asked, but wanted
    (re.compile(r"(?<=[a-z])(?<![scgxz])(?<!ch)(?<!sh)es$"), "s"),  # comes, but places
)
_SILENT_E = re.compile(r"(?<=[a-z])e$")
# Two vowels side by side that sound apart.
_APART = re.compile(
    r"i(?:a(?!l(?:s|ly|ist|ists|ise|ised|ity|ism)?$|ns?$|ge|nce|nt|lly)|o(?!n|us)|u(?!s$))"
    r"|[bdlmrvnph]i(?:al|an|ant|ance|on)|(?<!c)ie(?:r|t|n[ct]|st)|ciet|eo(?!ple|n|u)|[ae]ing|ying|oing|uing|[uo]e[tl](?!$)"
    r"|ua(?!r[dy]|d|ge)|u(?:i(?:ty|ties|d)|ou)|eate|eati|eator|rea[ct](?:e|i|o)|ue(?:l|n[ct]|ls)|yo[nu]|ism|thm|eu[ms]$"
    r"|oa[cs]i|eal(?:ly|ity)|y[ae](?=[a-z])"
)


def syllables(word: str) -> int:
    """At least 1. Parts joined by a hyphen or a dot are counted one by one, and figures as one each."""
    whole = word.lower().replace("’", "'")
    if whole in _WHOLE:
        return _WHOLE[whole]
    return max(1, sum(_of_part(part) for part in _PARTS.findall(_OWNS.sub("", word))))


def _of_part(part: str) -> int:
    if part.isdigit():
        return 1
    if part.isupper() and len(part) > 1 and (len(part) <= _SPELT_OUT or not _VOWELS.search(part.lower())):
        return len(part) + 2 * part.count("W")  # double-u
    return _of_word(part.lower())


@lru_cache(maxsize=20_000)
def _of_word(word: str) -> int:
    if word in _WHOLE:
        return _WHOLE[word]
    for length in range(min(len(word), 14), 3, -1):
        if word[:length] in _BEGINNINGS:
            return _BEGINNINGS[word[:length]] + _of_ending(word[length:])
    return _by_rule(word) if len(word) <= _LONGEST else len(_VOWELS.findall(word))


def _of_ending(ending: str) -> int:
    """What an ending adds to a word of the list: "ship" and "ly" one, a silent "s", "d" or "e" none."""
    if ending in ("", "s", "e", "es", "d", "ed", "l", "r", "c", "n"):
        return 0
    return len(_VOWELS.findall(_SILENT_E.sub("", re.sub(r"(?<![td])ed$", "d", ending))))


def _by_rule(word: str) -> int:
    word = _SOUNDLESS_U_OR_Y.sub("", word)
    word = _TWO_PARTS.sub(lambda found: f"{found[0]}-", word)
    word = _E_AFTER_BEGINNING.sub(lambda found: found[0].removesuffix("e"), word)
    word = re.sub(r"lled$", "lld", word)
    return max(1, _without_silent_e(word))


def _without_silent_e(word: str) -> int:
    ends_in_le = _ENDS_IN_LE.search(word)
    word = _E_BEFORE_ENDING.sub("", word)
    if ends_in_le:
        return 1 + _sounds(word[: -len(ends_in_le[0])] + ends_in_le[0][0])
    for pattern, left in _SILENT_ENDINGS:
        word = pattern.sub(left, word)
    return _sounds(_SILENT_E.sub("", word) if len(_VOWELS.findall(word)) > 1 else word)


def _sounds(word: str) -> int:
    return len(_VOWELS.findall(word)) + len(_APART.findall(word))
