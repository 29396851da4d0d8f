"""One listing is written, whole or not at all, and nothing else can be reached."""

from pathlib import Path

import pytest

from build_tools.contributing.listing_writing import write_listing
from build_tools.errors import CannotGoOn


def test_a_changed_file_keeps_its_rights_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "services" / "x.yml"
    path.parent.mkdir()
    path.write_text("old")
    path.chmod(0o640)
    assert write_listing(tmp_path, "services/x", b"new", is_new=False) == path
    assert path.read_bytes() == b"new"
    assert path.stat().st_mode & 0o777 == 0o640
    assert [one.name for one in path.parent.iterdir()] == ["x.yml"]


def test_a_new_file_gets_its_folder(tmp_path: Path) -> None:
    assert write_listing(tmp_path, "groups/x", b"new", is_new=True).read_bytes() == b"new"


@pytest.mark.parametrize(
    "address",
    ["", "x", "../x", "services/../x", "services/x/y", "vocabulary/needs", "services/X", "/etc/x", "services/"],
)
def test_no_other_place_can_be_named(tmp_path: Path, address: str) -> None:
    with pytest.raises(CannotGoOn, match="not the address of a listing"):
        write_listing(tmp_path, address, b"x", is_new=True)
    assert list(tmp_path.iterdir()) == []


def test_a_new_file_never_takes_the_place_of_another_and_a_change_needs_one(tmp_path: Path) -> None:
    write_listing(tmp_path, "services/x", b"first", is_new=True)
    with pytest.raises(CannotGoOn, match="not what it was"):
        write_listing(tmp_path, "services/x", b"second", is_new=True)
    with pytest.raises(CannotGoOn, match="not what it was"):
        write_listing(tmp_path, "services/y", b"second", is_new=False)
    assert (tmp_path / "services" / "x.yml").read_bytes() == b"first"


def test_links_are_not_followed(tmp_path: Path) -> None:
    (tmp_path / "outside").mkdir()
    (tmp_path / "data" / "groups").mkdir(parents=True)
    (tmp_path / "data" / "services").symlink_to(tmp_path / "outside")
    (tmp_path / "outside.yml").write_text("secret")
    (tmp_path / "data" / "groups" / "x.yml").symlink_to(tmp_path / "outside.yml")
    for address, is_new in (("services/x", True), ("groups/x", False)):
        with pytest.raises(CannotGoOn, match="is a link"):
            write_listing(tmp_path / "data", address, b"x", is_new)
    assert (tmp_path / "outside.yml").read_text() == "secret"
