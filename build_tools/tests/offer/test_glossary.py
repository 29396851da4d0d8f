"""Words that need explaining, found in a text as a reader would find them."""

import pytest

from build_tools.offer.glossary import Glossary, Term, shared_forms, unexplained


def term(name: str, *also: str, stands_for: str | None = None, exact: bool = False) -> Term:
    slug = name.lower().replace(" ", "-")
    return Term(slug, f"offer_data/glossary/{slug}.yml", name, f"All about {name}.", stands_for, also, exact)


GLOSSARY = Glossary(
    (
        term("SEN", stands_for="special educational needs"),
        term("SEN support"),
        term("EHC plan", "EHCP", "EHC plans", stands_for="education, health and care plan"),
        term("HI", stands_for="hearing impairment", exact=True),
        term("academy", "academies"),
        term("mediation"),
        term("Carer’s Allowance", "Carer's Allowance"),
    )
)


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("Ask for SEN support first.", ["SEN support"]),
        ("Your child has SEN.", ["SEN"]),
        ("EHC plans and an EHCP", ["EHC plan", "EHC plan"]),
        ("an ehc plan", ["EHC plan"]),
        ("education, health and care plan", ["EHC plan"]),
        ("Hi there", []),
        ("HI is hearing loss", ["HI"]),
        ("a local academy", ["academy"]),
        ("at Elements Academy", []),
        ("Academy schools are free", ["academy"]),
        ("Carer's Allowance", ["Carer’s Allowance"]),
        ("premediation mediations", []),
        ("", []),
        ("sen.example.uk and www.sen.uk/sen", []),
        ("It is about SEN.", ["SEN"]),
        ("SEN/mediation", []),
    ],
)
def test_terms_are_found_whole_and_longest_first(text: str, terms: list[str]) -> None:
    assert [use.term.term for use in GLOSSARY.uses(text)] == terms


def test_a_use_says_where_it_stands() -> None:
    text = "You can ask for mediation now."
    (use,) = GLOSSARY.uses(text)
    assert text[use.start : use.end] == "mediation"


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Ask for an EHC plan.", ["EHC plan"]),
        ("Ask for an EHC plan (education, health and care plan).", []),
        ("An education, health and care plan, or EHC plan.", []),
        ("Mediation (a meeting to help both sides agree) is free.", []),
        ("Mediation is free.", ["Mediation"]),
    ],
)
def test_a_text_that_explains_its_own_word_needs_no_line(text: str, first: list[str]) -> None:
    assert [words for _, words in unexplained(GLOSSARY, [text], set())] == first


def test_only_the_first_use_on_a_page_is_explained() -> None:
    seen: set[str] = set()
    assert len(unexplained(GLOSSARY, ["mediation", "more mediation"], seen)) == 1
    assert unexplained(GLOSSARY, ["mediation again"], seen) == ()


def test_two_terms_that_claim_one_word_are_told_apart_by_case_only_where_it_counts() -> None:
    assert set(shared_forms(Glossary((term("PIP"), term("payment", "pip"))))) == {"pip"}
    assert not shared_forms(Glossary((term("HI", exact=True), term("greeting", "hi"))))


def test_a_long_text_takes_time_in_step_with_its_length() -> None:
    text = "SEN " * 20_000
    assert sum(1 for _ in GLOSSARY.uses(text)) == 20_000
