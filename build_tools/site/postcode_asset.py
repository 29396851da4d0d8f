"""The borough's postcodes as a script, for distances that are worked out on a person's own device.

Small enough for a phone: a point is two signs, counted in steps of 100 metres from a corner of its sector. That is a
fifteenth of a mile, and distances are shown to a tenth. The licence lines stand in the file and on the page.
"""

from collections.abc import Iterator, Mapping
from itertools import groupby

from build_tools.offer.model import Postcodes
from build_tools.search.assets import script_setting

STEP = 100  # metres
LOW, HIGH = 35, 126  # the signs from # to ~ stand for 0 to 91 steps
# A first part of a postcode stands for its middle only where the file holds enough of it: S60 is nearly all the
# borough's, of S1 it has five postcodes.
ENOUGH = 300
Point = tuple[int, int]
Sector = tuple[str, int, int, str]


def postcode_script(postcodes: Postcodes) -> str:
    """`LocalOffer.postcodes`: {step, enough, licence, sectors: [[name, east, north, signs], ...]}."""
    sectors = [line for sector in _sectors(postcodes.points) for line in _packed(*sector)]
    packed = {"step": STEP, "enough": ENOUGH, "licence": list(postcodes.licence), "sectors": sectors}
    head = "".join(f"// {line}\n" for line in postcodes.licence)
    return head + script_setting("postcodes", packed)


def _sectors(points: Mapping[str, Point]) -> Iterator[tuple[str, list[tuple[str, int, int]]]]:
    """Each sector with its postcodes' last two letters and points, counted in steps."""
    for sector, group in groupby(sorted(points), key=lambda postcode: postcode[:-2]):
        yield sector, [(postcode[-2:], *_in_steps(points[postcode])) for postcode in group]


def _in_steps(point: Point) -> Point:
    east, north = point
    return (east + STEP // 2) // STEP, (north + STEP // 2) // STEP


def _tile(unit: tuple[str, int, int]) -> Point:
    """The square that a point lies in, as wide as the signs reach."""
    room = HIGH - LOW + 1
    return unit[1] // room, unit[2] // room


def _packed(sector: str, units: list[tuple[str, int, int]]) -> Iterator[Sector]:
    """One line, or more where a sector is wider than the signs reach."""
    for _, tile in groupby(sorted(units, key=lambda unit: (_tile(unit), unit)), _tile):
        held = list(tile)
        east, north = min(unit[1] for unit in held), min(unit[2] for unit in held)
        yield sector, east, north, "".join(f"{u}{chr(LOW + e - east)}{chr(LOW + n - north)}" for u, e, n in held)
