"""Forms as GitHub writes them into an issue, filled in by a test, and a made-up offer to use them on."""

from datetime import date
from pathlib import Path

from build_tools.checking.plain_words import Corpus
from build_tools.contributing.apply_form import Desk, apply_form
from build_tools.contributing.forms import AGREE, Form, Topic, forms
from build_tools.contributing.outcomes import Outcome
from build_tools.contributing.questions import Look
from build_tools.reading.offer_folder import read_offer
from build_tools.reading.schema import LISTING
from build_tools.reading.shapes import Block, Table
from build_tools.tests.made_offer import LISTING as MADE_UP
from build_tools.tests.made_offer import write_offer

ON = date(2026, 11, 23)
PAGE = "https://talking.example/contact"
TALKING = "services/talking"
OTHER = MADE_UP.replace("Rivelin Talking Team", "Wath Travel Desk").replace("talking and understanding", "travel")


def desk(folder: Path, **files: str | bytes) -> Desk:
    """An offer of two listings on disk; `files` add to it, with __ for a slash."""
    more = {f"{name.replace('__', '/')}.yml": text for name, text in files.items()}
    data = write_offer(folder / "data", {"services/travel.yml": OTHER, **more})
    reading = read_offer(data, "offer_data")
    assert reading.offer is not None, reading.problems
    return Desk(data, reading, reading.offer, Corpus(data, "offer_data", None), ON)


def form_of(topic: Topic, at: Desk) -> Form:
    """One form of this offer."""
    return next(form for form in forms(at.offer.vocabulary) if form.topic is topic)


def body(form: Form, answers: dict[str, str], agreed: bool = True) -> str:
    """The text of an issue: every question in order, as GitHub writes it."""
    parts = []
    for question in form.questions:
        answer = answers.get(question.key, "_No response_")
        if question.key == "before-you-send":
            answer = f"- [{'X' if agreed else ' '}] {AGREE}"
        elif question.look is Look.SOME_OF:
            ticked = answers.get(question.key, "").split(",")
            answer = "\n".join(f"- [{'x' if one.word in ticked else ' '}] {one.label}" for one in question.choices)
        parts.append(f"### {question.heading}\n\n{answer}")
    return "\n\n".join(parts)


def send(at: Desk, topic: Topic, **answers: str) -> Outcome:
    """What comes of a form with these answers. A page is named and the box is ticked (`agreed`) unless they say so."""
    agreed = answers.pop("agreed", "yes") == "yes"
    given = {"source": PAGE, **{key.replace("_", "-"): answer for key, answer in answers.items()}}
    return apply_form(body(form_of(topic, at), given, agreed).encode(), at)


def lines_changed(at: Desk, outcome: Outcome) -> tuple[list[str], list[str]]:
    """The lines that went and the lines that came."""
    assert outcome.content is not None, outcome.words
    path = at.data / f"{outcome.address}.yml"
    before = path.read_text().splitlines() if path.exists() else []
    after = outcome.content.decode().splitlines()
    return [line for line in before if line not in after], [line for line in after if line not in before]


def schema_paths(table: Table = LISTING, before: str = "") -> list[str]:
    """Every field of a listing's schema by path, without the access facts."""
    found = []
    for field in table.fields:
        inside = isinstance(field.shape, Block) and field.name != "sources"
        below = field.shape.table if isinstance(field.shape, Block) else None
        found += schema_paths(below, f"{before}{field.name}.") if inside and below else [f"{before}{field.name}"]
    return found
