"""The offline copy is built from the data, says on each page what it is, and comes whole or not at all."""

import re
import zipfile
from pathlib import Path

import pytest

from build_tools.errors import CannotGoOn
from build_tools.offer.dates import PartialDate
from build_tools.publishing.offline_zip import START_HERE
from build_tools.site.building import Job
from build_tools.site.offline import offline_copy
from build_tools.tests.built_sites import day_of_the_real_offer
from build_tools.tests.read_html import Html

# Names that Windows keeps for itself, and signs that it takes in no name.
RESERVED = {"con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10))}
FORBIDDEN = set('<>:"\\|?*')
ON = day_of_the_real_offer()
SAYS = f"This is a copy to use with no internet, made on {PartialDate.of(ON).words}. Facts may have changed since."


@pytest.fixture(scope="module")
def copy(sample_data: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """What is in the copy of a made-up offer, by name below its folder."""
    out = tmp_path_factory.mktemp("copy") / "copy.zip"
    made = offline_copy(Job(sample_data, ON), out)
    assert made.size == out.stat().st_size
    with zipfile.ZipFile(out) as found:
        files = {name.partition("/")[2]: found.read(name) for name in found.namelist()}
    assert made.pages == sum(name.endswith(".html") for name in files) - 1  # Start-here leads to them
    return files


def test_each_page_says_what_it_is(copy: dict[str, bytes]) -> None:
    pages = {name: text.decode() for name, text in copy.items() if name.endswith(".html") and name != START_HERE}
    assert len(pages) > 50
    assert [name for name, text in pages.items() if SAYS not in text] == []


def test_every_file_that_a_page_loads_or_leads_to_is_there(copy: dict[str, bytes]) -> None:
    home = Html(copy["index.html"].decode())
    loaded = [one.get("href") for one in home.all("link", rel="stylesheet")] + [
        one.get("src") for one in home.all("script")
    ]
    led_to = [target for _, target in home.links() if not target.startswith(("http", "tel:", "mailto:", "#"))]
    assert {name.partition("#")[0] for name in (*loaded, *led_to)} <= copy.keys()


def test_search_lies_in_it(copy: dict[str, bytes]) -> None:
    assert any(name.startswith("assets/search/") for name in copy)


def test_no_two_names_are_one_on_a_computer_that_takes_large_and_small_letters_for_the_same(
    copy: dict[str, bytes],
) -> None:
    assert len({name.casefold() for name in copy}) == len(copy)
    assert not [name for name in copy if name.startswith("/") or ".." in name.split("/") or "\\" in name or ":" in name]


def test_it_unpacks_in_windows_where_a_whole_path_has_at_most_260_letters(copy: dict[str, bytes]) -> None:
    folder = (
        r"C:\Users\Firstname.Lastname\OneDrive - A Hospital Trust\Downloads\local-offer (1)\local-offer-for-somewhere"
    )
    assert max(map(len, copy)) + len(folder) + 1 <= 260
    parts = {part for name in copy for part in name.split("/")}
    assert not [
        part for part in parts if part.partition(".")[0] in RESERVED or part[-1] in ". " or set(part) & FORBIDDEN
    ]


def test_the_page_of_other_ways_says_how_much_room_the_site_takes(copy: dict[str, bytes]) -> None:
    page = copy["another-way/index.html"].decode()
    said = re.search(r"Unpacked, it takes about ([\d,]+) MB\.", page)
    assert said
    assert abs(int(said[1].replace(",", "")) - sum(map(len, copy.values())) / 1_000_000) <= 1


def test_faults_in_the_data_make_no_file(sample_data: Path, tmp_path: Path) -> None:
    made = offline_copy(Job(tmp_path / "nowhere", ON), tmp_path / "copy.zip")
    assert made.size is None
    assert made.problems
    assert not (tmp_path / "copy.zip").exists()


def test_a_place_that_is_taken_is_refused_before_any_work(sample_data: Path, tmp_path: Path) -> None:
    (tmp_path / "copy.zip").write_text("Dear Ann")
    with pytest.raises(CannotGoOn, match="we did not make it"):
        offline_copy(Job(tmp_path / "nowhere", ON), tmp_path / "copy.zip")
