"""`offer_data/glossary/*.yml` becomes the glossary: one file a term, its name is its address."""

from pathlib import Path

from build_tools.offer.glossary import Term
from build_tools.offer.listing import Source
from build_tools.reading.file_of_fields import read_file_of_fields
from build_tools.reading.file_reading import FileReading
from build_tools.reading.schema import SOURCE
from build_tools.reading.shapes import (
    LONGEST_NAME,
    LONGEST_SUMMARY,
    WEB,
    Block,
    Field,
    Prose,
    Several,
    Table,
    Word,
    Words,
)

LAW = Table("a law", (
    Field("name", Prose(LONGEST_NAME), "Its name.", "Children and Families Act 2014, section 37", required=True),
    Field("page", WEB, "Where it stands.", "https://www.legislation.gov.uk/ukpga/2014/6/section/37", required=True),
))  # fmt: skip

TERM = Table("a term", (
    Field("term", Prose(LONGEST_NAME), "The heading of its page.", "EHC plan", required=True),
    Field("stands_for", Prose(LONGEST_NAME), "What the letters mean.", "education, health and care plan"),
    Field("also", Several(Prose(LONGEST_NAME)), "Other ways to write it.", "[EHCP, EHC plans]"),
    Field("case", Word("letter_cases"), "Whether small letters mean something else.", "exact"),
    Field("parents_say", Several(Prose(LONGEST_NAME)), "What parents say.", "[statement, the plan]"),
    Field("meaning", Prose(LONGEST_SUMMARY), "What it means.", "A legal paper about help for a child.", required=True),
    Field("law", Block(LAW), "The law that defines it.", "name: Children and Families Act 2014, section 37"),
    Field("source", Block(SOURCE), "A page behind the meaning.", "page: https://www.gov.uk/"),
    Field("topics", Words("topics", 2), "Where listings about it are found.", "[ehc plans]"),
))  # fmt: skip


def read_term(content: bytes, reading: FileReading) -> Term | None:
    """One term; None when anything in its file is wrong."""
    values = read_file_of_fields(content, TERM, "term: EHC plan", reading)
    if values is None:
        return None
    law, source = values.get("law", {}), values.get("source")
    return Term(
        slug=Path(reading.file).stem,
        file=reading.file,
        term=values["term"],
        meaning=values["meaning"],
        stands_for=values.get("stands_for"),
        also=tuple(values.get("also", ())),
        exact_case=values.get("case") == "exact",
        parents_say=tuple(values.get("parents_say", ())),
        law_name=law.get("name"),
        law_page=law.get("page"),
        source=Source(source["page"], source.get("dated")) if source else None,
        topics=tuple(values.get("topics", ())),
    )
