"""`offer_data/consultations/*.yml` becomes the consultations: one file each, its name is its address."""

from pathlib import Path
from typing import Any

from build_tools.offer.consultation import AskedBy, Consultation, Decided, HowToAnswer
from build_tools.offer.listing import Contact
from build_tools.reading.consultation_rules import check_consultation
from build_tools.reading.file_of_fields import read_what_is_right
from build_tools.reading.file_reading import FileReading
from build_tools.reading.listing_file import sources_of
from build_tools.reading.schema_of_events import CONSULTATION

FOLDER = "consultations"
_EXAMPLE = "name: Where new school places should go"


def read_consultation(content: bytes, reading: FileReading) -> Consultation | None:
    """One consultation; None when anything in its file is wrong."""
    values = read_what_is_right(content, CONSULTATION, _EXAMPLE, reading)
    if values is None:
        return None
    check_consultation(values, reading)
    return None if reading.problems else _consultation(values, reading.file)


def _consultation(values: dict[str, Any], file: str) -> Consultation:
    decided = values.get("decided")
    return Consultation(
        slug=Path(file).stem,
        file=file,
        name=values["name"],
        kind=AskedBy(values["kind"]),
        asked=values["asked"],
        opens=values.get("opens"),
        closes=values.get("closes"),
        dates_note=values.get("dates_note"),
        by=values.get("by"),
        who_for=values.get("who_for"),
        how_to_answer=HowToAnswer(**values.get("how_to_answer", {})),
        contact=Contact(**values.get("contact", {})),
        decided=Decided(decided["what"], decided.get("on")) if decided else None,
        since=values.get("since"),
        listing=values.get("listing"),
        **sources_of(values),
    )
