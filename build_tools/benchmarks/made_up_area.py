"""All files of a made-up offer but its listings and its closed words: the area and the short lists.

`made_up: yes` in the area file makes every page say MADE UP, so that nobody takes a sample for a real Local Offer.
"""

from collections.abc import Iterator, Sequence

from build_tools.benchmarks.made_up_contacts import SHARED_HOSTS, local_postcodes
from build_tools.benchmarks.yaml_text import Fields, yaml_items, yaml_text
from build_tools.reading.postcode_file import pack_postcodes

AREA: Fields = {
    "made_up": "yes",
    "name": "Rivelin",
    "site_name": "Local Offer for Rivelin",
    "in_one_sentence": "A made-up offer, for trying things out. No place, service or number in it is real.",
    "status": "not official",
    "run_by": "not known",
    "council": "Rivelin Council",
    "official_name": "Rivelin Local Offer",
    "official_site": "https://rivelin-council.example/local-offer/",
    "site_address": "https://rivelin.example/",
    "repository": "not known",
    "email": "not known",
    "phone": "not known",
    "post": "not known",
    "reply_time": "not known",
    "copies": "not known",
    "large_print": "not known",
    "another_language": "not known",
    "sign_language": "not known",
    "text_relay": "not known",
    "comment": "not known",
    "map_link": "https://maps.example/search?query={postcode}",
}
WANTED = [{"name": "Skelderby Toy Library", "missing": "We have not found a page that tells us how to get this."}]
POSTCODES_HEAD = (
    "# Made-up postcodes and where they are. No letter goes to them.",
    "# Licence: These postcodes and their places are made up. Nobody owns them.",
)
EXCLUDED = [{"name": "Nowhere Manor School"}]


def area_files(urgent: Sequence[str], owners: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Path and text of each; `urgent` are the listings on the page of urgent help."""
    yield "area.yml", _area_text(urgent, owners)
    yield "wanted.yml", yaml_items(WANTED)
    yield "excluded.yml", yaml_items(EXCLUDED)
    yield "trusted_sites.yml", yaml_items([{"host": host, "kind": kind} for host, kind in SHARED_HOSTS.items()])
    yield "postcodes/rivelin.txt", _postcodes_text()


def _area_text(urgent: Sequence[str], owners: Sequence[str]) -> str:
    asked: Fields = {"owners": dict.fromkeys(owners, "not known")} if owners else {}
    return yaml_text({**AREA, "urgent": list(urgent), **asked})


def _postcodes_text() -> str:
    """As the borough's file, but with a licence of its own: nothing here is the Ordnance Survey's."""
    packed = pack_postcodes(local_postcodes(), "Rivelin", "made up")
    return "\n".join((*POSTCODES_HEAD, *(line for line in packed if not line.startswith("#")))) + "\n"
