"""What came of the links, in words for the person who looks after a file."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from build_tools.checking.outside.answers import Ending, Visit
from build_tools.checking.outside.places import Place
from build_tools.problems import Problem, Strength
from build_tools.reading.exemption_file import Exemption
from build_tools.reading.faults import did_you_mean, shown

Places = Mapping[str, Sequence[Place]]
Visits = Mapping[str, Visit]

# A host may be down tonight and up tomorrow, and some turn every program away: such a link may be right.
MAY_BE_RIGHT = (Ending.MOVED, Ending.HOME, Ending.REFUSED, Ending.BUSY, Ending.BROKEN, Ending.SILENT, Ending.ODD)
RULES = tuple(ending for ending in Ending if ending is not Ending.FINE)


def link_problems(places: Places, visits: Visits, exemptions: Iterable[Exemption]) -> Iterator[Problem]:
    """One for each place of a link that did not end well; those that an exemption names are left out."""
    spared = {(entry.rule, entry.file, entry.found) for entry in exemptions}
    for address, visit in visits.items():
        if visit.ending is Ending.FINE:
            continue
        strength = Strength.SHOULD if visit.ending in MAY_BE_RIGHT else Strength.MUST
        says = f"{address} {words_for(visit)}"
        for place in places.get(address, ()):
            if (visit.ending, place.file, address) not in spared:
                yield Problem(place.file, place.line, "", says, strength)


def words_for(visit: Visit) -> str:
    """What happened and what to do."""
    code = f" (it says {visit.status})" if visit.status else ""
    return {
        Ending.MOVED: f"leads on to {visit.last}: look whether it says the same, and write that address",
        Ending.HOME: f"now leads to the front page {visit.last}: find the page again, or another one that says it",
        Ending.GONE: f"is not there any more{code}: find where the page has gone, or another one that says it",
        Ending.REFUSED: f"lets no program look{code}: open it yourself. If it is right, name it in exemptions.yml",
        Ending.BUSY: f"asked us to come back later{code}: open it yourself, or wait for the next round",
        Ending.BROKEN: f"has a fault of its own{code}: open it yourself, or wait for the next round",
        Ending.SILENT: "did not answer, or was too slow: open it yourself, or wait for the next round",
        Ending.NO_HOST: "has a host that nobody knows any more: find where the page has gone",
        Ending.UNSAFE: "has no certificate that browsers trust, so they warn families: tell its owner, or leave it out",
        Ending.CIRCLE: "leads in a circle: find where the page has gone",
        Ending.INSIDE: f"leads to a machine inside a network ({shown(visit.last)}), so it was not opened: take it out",
        Ending.ODD: f"gave an answer that is no web page{code}: open it yourself",
    }.get(visit.ending, "is fine")


def exemption_problems(
    exemptions: Iterable[Exemption], places: Places, visits: Visits, listed_in: str, on: date
) -> Iterator[Problem]:
    """Exemptions of links that fit nothing. A warning each: a host that was shut last week may be open today."""
    for entry in exemptions:
        says = _fault(entry, places, visits, on)
        if says:
            yield Problem(listed_in, entry.line, "", says, Strength.SHOULD)


def _fault(entry: Exemption, places: Places, visits: Visits, on: date) -> str | None:
    if entry.rule not in RULES:
        return f"{shown(entry.rule)} is not a rule.{did_you_mean(entry.rule, RULES)} Write one of: {', '.join(RULES)}"
    if entry.on.first_day > on:
        return f"{entry.on.words} is still to come: write the day on which it was decided"
    if entry.file not in {place.file for place in places.get(entry.found, ())}:
        return f"the link {shown(entry.found)} does not stand in {entry.file} any more. Take this out"
    ending = visits[entry.found].ending
    if ending != entry.rule:
        return f"nothing needs this today: the link was not {entry.rule} but {ending}. If it stays so, take this out"
    return None
