"""Small word lists and texts for tests of the plain-words check."""

from build_tools.offer.glossary import Term
from build_tools.plain_words.judging import judge
from build_tools.plain_words.markdown_text import markdown_document
from build_tools.plain_words.passages import Document, Kind, Passage
from build_tools.plain_words.phrases import PhraseBook
from build_tools.plain_words.twins import PlainerTwin, book_of_twins
from build_tools.plain_words.word_lists import WordLists, abbreviations_of, book_of_terms
from build_tools.problems import Strength

TWINS = (
    PlainerTwin("utilise", "use", Strength.MUST, "general", ("utilises", "utilised")),
    PlainerTwin("provision", "help or places", Strength.SHOULD, "send", ("provisions",)),
    PlainerTwin("local authority", "the council", Strength.SHOULD, "council"),
    PlainerTwin("acquire", "get", Strength.SHOULD, "general", ("acquired",), ("acquired brain injury",)),
    PlainerTwin("programme", "course", Strength.CONSIDER, "general"),
    PlainerTwin("furthermore", "leave it out", Strength.MUST, "general"),
    PlainerTwin("continence", "using the toilet", Strength.SHOULD, "health"),
    PlainerTwin("multi-agency", "joint", Strength.SHOULD, "council", ("multi agency",)),
    PlainerTwin("parent/carer", "parent or carer", Strength.SHOULD, "council", ("parents/carers",)),
    PlainerTwin("e.g.", "such as", Strength.MUST, "latin", ("eg",)),
    PlainerTwin("on board", "with us", Strength.SHOULD, "idiom", (), ("on board the bus",)),
)
TERMS = (
    Term("mash", "", "MASH", "The team to tell if a child may be hurt.", "multi-agency safeguarding hub"),
    Term("ehc-plan", "", "EHC plan", "A legal paper.", "education, health and care plan", ("EHCP", "EHC plans")),
    Term("gp", "", "GP", "Your family doctor."),
    Term("provision", "", "special educational provision", "Help that is more than other children get."),
)
NAMES = ("Rotherham", "Autism Provision Network", "Marks & Co", "National Helpline/Textline", "RNID")
LISTS = WordLists(
    book_of_twins(TWINS),
    abbreviations_of(TERMS),
    book_of_terms(TERMS),
    PhraseBook(((name, name) for name in NAMES), exact=True),
)


def findings(text: str, kind: Kind = Kind.DRAFT, rule: str | None = None) -> list[str]:
    """What is found in a Markdown text, as "strength: words"."""
    found = judge(markdown_document(text, "-", kind), LISTS).findings
    return [f"{one.strength}: {one.says}" for one in found if rule in (None, one.rule)]


def in_field(text: str, field: str, kind: Kind = Kind.LISTING, names: tuple[str, ...] = ()) -> list[str]:
    """What is found in one field of a data file."""
    document = Document("offer_data/services/talking.yml", kind, (Passage(text, 7, field),), names)
    return [f"{one.strength}: {one.says}" for one in judge(document, LISTS).findings]
