"""Short codes: what a written page pulls in, and what is said of one that names nothing."""

import pytest

from build_tools.offer.consultation import AskedBy, Consultation
from build_tools.offer.dates import PartialDate
from build_tools.offer.event import Event
from build_tools.offer.guide import Guides
from build_tools.offer.listing import Closed, Contact
from build_tools.offer.when import When
from build_tools.reading.faults import Fault
from build_tools.site.short_codes import ShortCodes
from build_tools.site.written_pages import Written, fill_in
from build_tools.tests.made_guide import guide
from build_tools.tests.made_model import listing, offer

CODES = ShortCodes(
    offer(
        listing(contact=Contact(phone="01632 960 001", email="a@b.example", website="https://www.talk.example/x")),
        listing("Gone [x]", slug="gone", closed=Closed(None, "It has ended")),
        events=(Event("day", "x", "Open day", "All are welcome", When(PartialDate(2026, 12, 5)), ("short breaks",)),),
        consultations=(
            Consultation("plan", "x", "The plan", AskedBy.SURVEY, "What you think.", None, PartialDate(2026, 12, 1)),
        ),
        guides=Guides.of([guide()]),
    )
)
TEAM = "[Rivelin Talking Team](/services/rivelin-talking-team/)"


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("services/rivelin-talking-team", TEAM),
        ("services/rivelin-talking-team: phone", "[01632 960 001](tel:01632960001)"),
        ("services/rivelin-talking-team: contact.phone", "[01632 960 001](tel:01632960001)"),
        ("services/rivelin-talking-team:email", "[a@b.example](mailto:a@b.example)"),
        ("services/rivelin-talking-team: website", "[talk.example](<https://www.talk.example/x>)"),
        ("services/rivelin-talking-team: hours", "not known"),
        ("services/rivelin-talking-team: all",
         f"{TEAM}. Helps young children who find it hard to talk. Phone: [01632 960 001](tel:01632960001). "
         "E-mail: [a@b.example](mailto:a@b.example). Website: [talk.example](<https://www.talk.example/x>)."),
        ("services/gone", r"[Gone \[x\]](/services/gone/)"),
        ("services/gone: all",
         r"[Gone \[x\]](/services/gone/). Helps young children who find it hard to talk. "
         "It has closed. It has ended."),
        ("whats-on/day", "[Open day](/whats-on/day/)"),
        ("whats-on/day: when", "Saturday 5 December 2026, time not known"),
        ("have-your-say/plan: all",
         "[The plan](/have-your-say/plan/). What you think. You can answer until 1 December 2026."),
        ("official site", None),
    ],
)  # fmt: skip
def test_a_code_becomes_what_the_data_says(code: str, words: str | None) -> None:
    assert CODES(code) == words


def test_an_event_tells_its_day() -> None:
    found = CODES("whats-on/day: all")
    assert isinstance(found, str)
    assert found.startswith("[Open day](/whats-on/day/). Saturday 5 December 2026")


def test_a_guide_is_a_link_by_its_title() -> None:
    made = guide()
    assert CODES(made.address.rstrip("/")) == f"[{made.title}](/{made.address})"


@pytest.mark.parametrize(
    ("code", "says"),
    [
        ("services/rivelin-talking-tea",
         "there is no page services/rivelin-talking-tea. Did you mean services/rivelin-talking-team? "
         "Name one that is here"),
        ("services/rivelin-talking-team: fax", "a listing has no fact fax. Write one of: all, name, also_known_as"),
        (
            "whats-on/day: phone",
            "phone cannot be filled in here: write nothing behind the address, or one of: all, when, where",
        ),
    ],
)  # fmt: skip
def test_a_code_that_names_nothing_is_told(code: str, says: str) -> None:
    found = CODES(code)
    assert isinstance(found, Fault)
    assert found.says.startswith(says)


def test_the_problem_names_file_and_line() -> None:
    written = Written("x/", "docs/newsletters/2026-11-28.md", "One.\n\n[[services/none]]\n", 5)
    _, problems = fill_in(written, {}, CODES)
    assert str(problems[0]).startswith(
        "docs/newsletters/2026-11-28.md:7: we cannot fill in [[services/none]]: there is no page services/none."
    )
