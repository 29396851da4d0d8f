"""A whole listing, field by field: what is written is what the model holds."""

from build_tools.offer.ages import Ages
from build_tools.offer.dates import PartialDate
from build_tools.offer.listing import (
    Area,
    Checked,
    Closed,
    Contact,
    Cost,
    HowToGet,
    Kind,
    Known,
    Listing,
    Place,
    Price,
    Source,
    WhoCanAsk,
)
from build_tools.tests.made_offer import LISTING, read_one

FULL = """\
name: Rivelin Talking Team
also_known_as: [Talking Team, RTT]
kind: service
area: nearby
owner: charity
topics: [talking and understanding, travel]
needs: [any]
ages: 16 and over
summary: >-
  Helps young people
  who find it hard to talk.
who_for: Young people in Rotherham.
how_to_get:
  who_can_ask: only with an EHC plan
  steps: Phone the front desk.
cost: charge
how_much: £5 a session
contact:
  role: the front desk
  phone: 01632 960 001
  textphone: 18001 01632 960 001
  text: YM to 85258
  email: info@talking.example
  website: https://talking.example/
place:
  address: 1 Example Street, Rotherham
  postcode: S60 1AE
  step_free: no
  hearing_loop: partly
  access_note: There is a slope at the door.
hours: Monday to Friday, 9am to 5pm
size: 10 places
sources:
  phone:
    page: https://talking.example/contact
    dated: 2026-03
  textphone:
    page: https://talking.example/contact
  text:
    page: https://talking.example/contact
  email:
    page: https://talking.example/contact
more_sources:
  - page: https://talking.example/about
    dated: 2025
newest_source: 2026-03-09
checked:
  on: 2026-05-01
  by: the service
  how: by phone
closed:
  on: 2026-06
  why: The service has ended.
  instead: services/portage
was: [services/old-name]
"""
CONTACT_PAGE = "https://talking.example/contact"


def test_a_full_listing_is_read_as_written() -> None:
    found = read_one(FULL)
    assert found.problems == ()
    assert found.listing == Listing(
        slug="talking",
        folder="services",
        file="offer_data/services/talking.yml",
        name="Rivelin Talking Team",
        kind=Kind.SERVICE,
        area=Area.NEARBY,
        owner="charity",
        topics=("talking and understanding", "travel"),
        summary="Helps young people who find it hard to talk.",
        also_known_as=("Talking Team", "RTT"),
        needs=("any",),
        ages=Ages(16, None),
        who_for="Young people in Rotherham.",
        how_to_get=HowToGet(WhoCanAsk.EHC_PLAN, "Phone the front desk."),
        cost=Cost(Price.CHARGE, "£5 a session"),
        contact=Contact(
            "the front desk",
            "01632 960 001",
            "18001 01632 960 001",
            "YM to 85258",
            "info@talking.example",
            "https://talking.example/",
        ),
        place=Place(
            "1 Example Street, Rotherham",
            "S60 1AE",
            {"step_free": Known.NO, "hearing_loop": Known.PARTLY},
            "There is a slope at the door.",
        ),
        hours="Monday to Friday, 9am to 5pm",
        size="10 places",
        sources={
            "phone": Source(CONTACT_PAGE, PartialDate(2026, 3)),
            "textphone": Source(CONTACT_PAGE),
            "text": Source(CONTACT_PAGE),
            "email": Source(CONTACT_PAGE),
        },
        more_sources=(Source("https://talking.example/about", PartialDate(2025)),),
        newest_source=PartialDate(2026, 3, 9),
        checked=Checked(PartialDate(2026, 5, 1), "the service", "by phone"),
        closed=Closed(PartialDate(2026, 6), "The service has ended.", "services/portage"),
        was=("services/old-name",),
    )


def test_what_is_left_out_or_not_known_is_not_known() -> None:
    bare = read_one(LISTING.replace("ages: 0 to 5\n", "")).listing
    said = read_one(
        LISTING.replace("0 to 5", "not known")
        + "needs: not known\nwho_for: not known\nhow_to_get:\n  who_can_ask: not known\n  steps: not known\n"
        "cost: not known\ncontact:\n  phone: not known\nplace:\n  postcode: not known\nhours: not "
        "known\nalso_known_as: not known\nnewest_source: not known\nclosed:\n  why: It ended.\n  on: not known\n"
    ).listing
    assert bare is not None
    assert said is not None
    assert (bare.needs, bare.ages, bare.who_for, bare.hours, bare.contact, bare.place) == (
        None,
        None,
        None,
        None,
        Contact(),
        Place(),
    )
    assert (said.needs, said.ages, said.who_for, said.hours, said.contact, said.place) == (
        None,
        None,
        None,
        None,
        Contact(),
        Place(),
    )
    assert said.how_to_get == HowToGet(WhoCanAsk.NOT_KNOWN, None)
    assert said.cost == Cost(Price.NOT_KNOWN, None)
    assert said.closed == Closed(None, "It ended.")


def test_yes_and_no_and_times_and_numbers_stay_texts() -> None:
    listing = read_one(LISTING + "hours: 12:30:00\nsize: 01234\nwho_for: no\nalso_known_as: [on, 0x1F, 1e3]\n").listing
    assert listing is not None
    assert (listing.hours, listing.size, listing.who_for) == ("12:30:00", "01234", "no")
    assert listing.also_known_as == ("on", "0x1F", "1e3")


def test_every_field_knows_its_line() -> None:
    lines = read_one(FULL).lines
    assert lines["name"] == 1
    assert lines["contact.phone"] == 20
    assert lines["place.postcode"] == 27
    assert lines["sources.phone.dated"] == FULL[: FULL.index("    dated: 2026-03\n")].count("\n") + 1
    assert lines["more_sources.1.dated"] == FULL[: FULL.index("    dated: 2025")].count("\n") + 1


def test_a_faulty_listing_is_no_listing() -> None:
    assert read_one(LISTING + "zzz: 1\n").listing is None
    assert read_one("name: [").listing is None


def test_words_are_not_judged_when_their_list_could_not_be_read() -> None:
    from build_tools.reading.listing_file import read_listing

    found = read_listing(LISTING.encode(), "x.yml", "services", "talking", {})
    assert found.problems == ()
