"""Files for people are put where no build deletes or reads them."""

from pathlib import Path

import pytest

from build_tools.errors import CannotGoOn
from build_tools.publishing.out_folder import make_out_folder
from build_tools.site.building import PROJECT
from build_tools.site.ledger import LEDGER_FILE


def told(out: Path) -> str:
    with pytest.raises(CannotGoOn) as stop:
        make_out_folder(out)
    return str(stop.value)


def test_a_folder_is_made_with_those_above_it(tmp_path: Path) -> None:
    for _ in range(2):  # one that is there already is used
        make_out_folder(tmp_path / "a" / "b")
    assert (tmp_path / "a" / "b").is_dir()


@pytest.mark.parametrize("below", ["", "deeper"])
def test_a_file_in_the_way_is_told_in_words(tmp_path: Path, below: str) -> None:
    path = tmp_path / "taken"
    path.write_text("x")
    assert told(path / below) == f"{path} is a file, and --out needs a folder. Choose another place with --out."


@pytest.mark.parametrize("below", ["", "a/b"])
def test_a_built_website_is_no_place(tmp_path: Path, below: str) -> None:
    (tmp_path / LEDGER_FILE).write_text("{}")
    assert f"is inside the built website ({tmp_path.resolve()}), and the next build would delete" in told(
        tmp_path / below
    )
    assert [one.name for one in tmp_path.iterdir()] == [LEDGER_FILE]


@pytest.mark.parametrize("source", ["offer_data", "docs/newsletters", "build_tools/site/theme"])
def test_what_the_site_is_made_from_is_no_place(source: str) -> None:
    place = PROJECT / source / "new"
    read = PROJECT / source.split("/")[0]
    assert told(place) == f"{place} lies inside {read}, which the site is made from. Choose another place with --out."
    assert not place.exists()
