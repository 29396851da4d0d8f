"""Schools and colleges on one page."""

import pytest

from build_tools.offer.ages import Ages
from build_tools.offer.listing import Area, Closed, Kind
from build_tools.tests.made_model import listing, offer
from build_tools.tests.made_pages import read

SCHOOL_KINDS = [Kind.SCHOOL, Kind.RESOURCE_BASE, Kind.PUPIL_REFERRAL_UNIT, Kind.COLLEGE, Kind.TRUST]


@pytest.mark.parametrize("kind", SCHOOL_KINDS)
def test_each_kind_stands_in_its_own_table(kind: Kind) -> None:
    listings = [listing(f"Local {other}", kind=other) for other in SCHOOL_KINDS]
    part = read(offer(*listings), "schools/").under(kind.replace(" ", "-"))
    assert [other for other in SCHOOL_KINDS if f"Local {other}Ages: Not known" in part] == [kind]
    assert part.startswith(f"{kind.capitalize()}s in Rivelin")


@pytest.mark.parametrize("area", [Area.NEARBY, Area.NATIONAL])
@pytest.mark.parametrize("kind", SCHOOL_KINDS)
def test_what_lies_outside_stands_in_the_last_table(kind: Kind, area: Area) -> None:
    page = read(offer(listing("Local", kind=Kind.SCHOOL), listing("Outside", kind=kind, area=area)), "schools/")
    assert [heading.text for heading in page.all("h2")][:-1] == [
        "Schools in Rivelin",
        "Schools and colleges near Rivelin",
    ]
    assert "Outside" in page.under("nearby")


def test_a_row_says_what_is_known_and_what_is_not() -> None:
    made = offer(
        listing("Full", kind=Kind.SCHOOL, ages=Ages(5, 19), needs=("slcn", "hi"), size="10 places"),
        listing("Any", kind=Kind.SCHOOL, needs=("any",)),
        listing("Unknown", kind=Kind.SCHOOL),
    )
    page = read(made, "schools/")
    names = [cell.text for cell in page.all("th", scope="row")]
    cells = [cell.text for cell in page.all("td")]
    rows = {name: cells[3 * place : 3 * place + 3] for place, name in enumerate(names)}
    assert rows == {
        "Full": ["Ages: 5 to 19", "Needs: Talking; Deaf", "Places or pupils: 10 places"],
        "Any": ["Ages: Not known", "Needs: Any need", "Places or pupils: Not known"],
        "Unknown": ["Ages: Not known", "Needs: Not known", "Places or pupils: Not known"],
    }


def test_only_open_schools_are_listed() -> None:
    closed = listing("Ended", kind=Kind.SCHOOL, closed=Closed(None, "It has ended."))
    text = read(offer(closed, listing("A service"), listing("Open", kind=Kind.COLLEGE)), "schools/").one("main").text
    assert "Open" in text
    assert "Ended" not in text
    assert "A service" not in text


def test_an_area_without_schools_has_no_table() -> None:
    assert read(offer(), "schools/").all("table") == []
