"""The peer has the same listings, with the same facts, at the same addresses."""

import sys
from pathlib import Path

import pytest
import yaml

from build_tools.benchmarks.measuring import measure, page_sizes
from build_tools.benchmarks.sample_offer import write_sample
from build_tools.benchmarks.stock_site import page, stock_files, write_stock_site
from build_tools.offer.listing import Contact
from build_tools.offer.model import Offer
from build_tools.reading.offer_folder import read_offer

REAL_WORDS = Path(__file__).parents[3] / "offer_data" / "vocabulary"


@pytest.fixture(scope="module")
def offer(tmp_path_factory: pytest.TempPathFactory) -> Offer:
    folder = tmp_path_factory.mktemp("made-up") / "offer"
    write_sample(60, folder, REAL_WORDS)
    read = read_offer(folder, "offer").offer
    assert read is not None
    return read


def test_each_listing_is_one_page_at_the_same_address(offer: Offer) -> None:
    pages = {name for name, _ in stock_files(offer)}
    assert pages == {
        "mkdocs.yml",
        "docs/index.md",
        *(f"docs/{listing.folder}/{listing.slug}.md" for listing in offer.listings),
    }


def test_the_theme_and_its_search_are_stock_and_the_listings_are_out_of_the_navigation(offer: Offer) -> None:
    settings = yaml.safe_load(dict(stock_files(offer))["mkdocs.yml"])
    assert settings == {
        "site_name": "Local Offer for Rivelin",
        "site_url": "https://rivelin.example/",
        "theme": {"name": "material"},
        "plugins": ["search"],
        "nav": [{"Home": "index.md"}],
        "not_in_nav": "/services/\n/schools/\n/groups/\n/helplines/\n/money/\n",
    }


def test_a_page_holds_the_facts_of_its_listing(offer: Offer) -> None:
    for listing in offer.listings:
        facts = [listing.name, listing.summary, listing.who_for, listing.how_to_get.steps, listing.hours]
        facts += [listing.contact.phone, listing.contact.email, listing.place.address, listing.place.postcode]
        facts += [source.page for source in listing.sources.values()]
        text = page(listing, offer)
        assert [fact for fact in facts if fact and fact not in text] == []


def test_what_is_not_known_is_said_as_on_our_own_page(offer: Offer) -> None:
    silent = [listing for listing in offer.listings if listing.contact == Contact()]
    assert silent
    assert all("We do not know." in page(listing, offer) for listing in silent)


def test_stock_material_builds_every_listing(offer: Offer, tmp_path: Path) -> None:
    write_stock_site(offer, tmp_path / "stock")
    settings, out = tmp_path / "stock" / "mkdocs.yml", tmp_path / "site"
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "-f", str(settings), "-d", str(out)]
    measure(command, tmp_path, tmp_path / "build.log")
    assert page_sizes(out, [listing.address for listing in offer.listings]).pages == 60
