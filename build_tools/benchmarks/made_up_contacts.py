"""Telephone numbers, e-mails, web addresses and postcodes that can belong to nobody.

A sample offer is built, served and looked at like a real one, so nothing in it may ring at a real person's home.
Numbers come from Ofcom's ranges for drama (https://www.ofcom.org.uk, "Telephone numbers for use in TV and radio drama
programmes"), hosts lie under `.example` (RFC 2606), and no post is delivered to the postcode areas RV and YV.
"""

from random import Random

from build_tools.benchmarks.dice import dice

LOCAL_AREA = "RV"
NEARBY_AREA = "YV"
POSTCODE_AREAS = {"rotherham": LOCAL_AREA, "nearby": NEARBY_AREA}  # by the area of a listing
DISTRICTS = range(1, 10)
SECTORS = range(10)
UNIT_LETTERS = "ABDEFGHJLNPQRSTUWXYZ"  # the letters that the second half of a postcode uses
UNITS_IN_A_SECTOR = 10
POSTCODE_STEP = 10  # metres: the borough's points are kept to ten metres
WEST, SOUTH = 440_000, 380_000  # metres on the National Grid
ACROSS = 2_000  # steps of ten metres: a borough of 20 km by 20 km

SHARED_HOSTS = {
    "rivelin-council.example": "official",
    "rivelin-health.example": "official",
    "rivelin-news.example": "press",
}
SECOND_HAND_HOST = "rivelin-notices.example"  # left out of the trusted sites on purpose: its pages get no link
MAILBOXES = ("info", "enquiries", "office", "admin", "hello", "support")


def phone(throws: Random) -> str:
    """A number from a range that Ofcom keeps for drama: no area, London, Sheffield or freephone."""
    last = f"{throws.randrange(1000):03d}"
    return throws.choice((f"01632 960 {last}", f"0114 496 0{last}", f"020 7946 0{last}", f"0808 157 0{last}"))


def text_number(throws: Random) -> str:
    """A mobile number from Ofcom's range for drama, for text messages."""
    return f"07700 900 {throws.randrange(1000):03d}"


def host(slug: str) -> str:
    """The website of a made-up service: a name of its own, so that its pages count as the provider's."""
    return f"www.{slug}.example"


def mailbox(slug: str, throws: Random) -> str:
    """A shared mailbox, never a person's."""
    return f"{throws.choice(MAILBOXES)}@{slug}.example"


def postcode(area: str, throws: Random) -> str:
    """One of the 900 postcodes of a made-up area: local, or of the next town."""
    unit = UNIT_LETTERS[throws.randrange(UNITS_IN_A_SECTOR)]
    return f"{POSTCODE_AREAS[area]}{throws.choice(DISTRICTS)} {throws.choice(SECTORS)}A{unit}"


def local_postcodes() -> list[tuple[str, int, int]]:
    """Every postcode that a local listing can have, with a point: metres east and north."""
    throws = dice("the postcodes of Rivelin")
    return [
        (
            f"{LOCAL_AREA}{district} {sector}A{unit}",
            WEST + POSTCODE_STEP * throws.randrange(ACROSS),
            SOUTH + POSTCODE_STEP * throws.randrange(ACROSS),
        )
        for district in DISTRICTS
        for sector in SECTORS
        for unit in UNIT_LETTERS[:UNITS_IN_A_SECTOR]
    ]
