"""Made-up events, consultations and dated facts: as files that are valid as they stand, and as model objects."""

from datetime import date, time
from typing import Any

from build_tools.offer.consultation import AskedBy, Consultation
from build_tools.offer.dates import PartialDate
from build_tools.offer.event import Event
from build_tools.offer.happened import Happened, HappenedKind
from build_tools.offer.listing import Source
from build_tools.offer.when import Repeats, When

SOURCE = Source("https://talking.example/events", PartialDate(2026, 11, 2))

# Every field that an event can have, but for those that cannot stand beside each other.
EVENT = """\
name: Saturday play morning
summary: A quiet morning to play and to meet other families.
when:
  on: 2026-12-05
  weekday: Saturday
  starts: 10am
  ends: 12.30pm
  repeats: every week
  until: 2027-03-27
  not_on: [2026-12-26, 2027-01-02]
  also_on: [2027-04-10]
  note: Come at any time in the morning.
topics: [short breaks]
place:
  address: Rivelin Hall, 1 Example Street, Rotherham
  postcode: S60 1AE
  step_free: yes
  hearing_loop: not known
  access_note: There is a slope at the side door.
who_for: Children under 12 and their families.
needs: [autism, slcn]
ages: 0 to 11
cost: charge
how_much: £2 a child
booking:
  needed: yes
  how: Fill in the form on the page.
  page: https://talking.example/book
  by: 2026-12-01
contact:
  role: the front desk
  phone: 01632 960 001
  email: info@talking.example
  website: https://talking.example/
organiser: Rivelin Talking Team
listing: services/talking
sources:
  summary:
    page: https://talking.example/events
    dated: 2026-11-02
  phone:
    page: https://talking.example/contact
  email:
    page: https://talking.example/contact
"""
ALL_DAY = """\
name: Holiday fun days
summary: Three days of crafts and games.
when:
  on: 2027-02-15
  weekday: Monday
  to: 2027-02-17
  all_day: yes
topics: [short breaks, travel]
online: yes
needs: [any]
cost: free
booking:
  needed: no
sources:
  summary:
    page: https://talking.example/events
"""
CANCELLED = """\
name: Winter fair
summary: Stalls, music and a quiet room.
when:
  on: 2026-12-12
  starts: 1pm
  ends: 4pm
topics: [short breaks]
place:
  address: Town Hall, Rotherham
sources:
  summary:
    page: https://talking.example/events
cancelled:
  on: 2026-11-20
  why: The hall is closed for repairs
"""
OVER = """\
name: Autumn walk
summary: A walk on flat paths for the whole family.
when:
  on: 2026-10-10
  starts: 10am
topics: [travel]
cost: free
more_sources:
  - page: https://talking.example/events
"""
ONLY_A_MONTH = """\
name: Spring open day
summary: See the new rooms.
when:
  on: 2027-09
topics: [travel]
sources:
  summary:
    page: https://talking.example/events
"""
OPEN = """\
name: A new play park
kind: survey
asked: What the new play park should have.
by: Rotherham Council
opens: 2026-11-01
closes: 2026-12-20
who_for: Families and young people.
how_to_answer:
  online: https://www.rotherham.gov.uk/survey
  steps: Fill in the form on the page.
  without_internet: Ask for a paper form at any library.
contact:
  email: info@talking.example
listing: services/talking
sources:
  asked:
    page: https://www.rotherham.gov.uk/survey
    dated: 2026-11
  email:
    page: https://www.rotherham.gov.uk/survey
"""
CLOSED = """\
name: A name for the play park
kind: vote
asked: What the play park should be called.
opens: 2026-09
closes: 2026-09
decided:
  on: 2026-10
  what: It is called Rivelin Park.
since: The sign went up in November.
more_sources:
  - page: https://www.rotherham.gov.uk/vote
"""
NOT_DECIDED = CLOSED.replace("A name for the play park", "A gate for the play park").replace(
    "decided:\n  on: 2026-10\n  what: It is called Rivelin Park.\n", ""
)
NOT_YET = """\
name: Opening times of the play park
kind: consultation
asked: When the play park should be open.
opens: 2027-01-10
closes: 2027-02
sources:
  asked:
    page: https://www.rotherham.gov.uk/times
"""
HAPPENED = """\
- on: 2021-07-05
  to: 2021-07-09
  name: Inspectors came
  kind: inspection
  what: They looked at help for children.
  place: Rotherham
  page: find
  sources:
    - page: https://www.gov.uk/letter
      dated: 2021
- on: 2026-09
  name: A new room opened
  kind: opening
  what: Families can meet there.
  dates_note: The page does not say on which day.
  listing: services/talking
  sources:
    - page: https://second-hand.example/
    - page: https://www.gov.uk/room
"""
FILES = {
    "events/play-morning.yml": EVENT,
    "events/fun-days.yml": ALL_DAY,
    "events/winter-fair.yml": CANCELLED,
    "events/autumn-walk.yml": OVER,
    "events/open-day.yml": ONLY_A_MONTH,
    "consultations/play-park.yml": OPEN,
    "consultations/park-name.yml": CLOSED,
    "consultations/park-gate.yml": NOT_DECIDED,
    "consultations/park-times.yml": NOT_YET,
    "happened.yml": HAPPENED,
}


def when(day: date = date(2026, 12, 5), **more: Any) -> When:
    """One day from 10am to noon, unless `more` says otherwise."""
    given = {"starts": time(10), "ends": time(12), **more}
    return When(PartialDate.of(day), **given)


def weekly(first: date, until: date, **more: Any) -> When:
    """Each week."""
    return when(first, repeats=Repeats.WEEK, until=until, **more)


def event(slug: str = "play", at: When | None = None, **facts: Any) -> Event:
    """An event of which nothing more is known than it must be."""
    given = {
        "file": f"offer_data/events/{slug}.yml",
        "name": slug.replace("-", " ").capitalize(),
        "summary": "A quiet morning to play.",
        "topics": ("short breaks",),
        "sources": {"summary": SOURCE},
        **facts,
    }
    return Event(slug=slug, when=at or when(), **given)


def consultation(slug: str = "park", **facts: Any) -> Consultation:
    """A survey that was open in November 2026."""
    given = {
        "file": f"offer_data/consultations/{slug}.yml",
        "name": slug.replace("-", " ").capitalize(),
        "kind": AskedBy.SURVEY,
        "asked": "What the park should have.",
        "opens": PartialDate(2026, 11, 1),
        "closes": PartialDate(2026, 11, 30),
        "sources": {"asked": SOURCE},
        **facts,
    }
    return Consultation(slug=slug, **given)


def happened(on: PartialDate, name: str = "A room opened", **facts: Any) -> Happened:
    """A dated fact."""
    given = {"kind": HappenedKind.OPENING, "what": "Families can meet there.", "sources": (SOURCE,), **facts}
    return Happened(on=on, name=name, **given)
