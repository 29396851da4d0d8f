"""One file of the whole site: the same bytes each time, whole or not there, and nobody else's file is touched."""

import errno
import os
import shutil
import subprocess
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from build_tools.errors import CannotGoOn
from build_tools.offer.area import AreaInfo, Status
from build_tools.publishing.offline_zip import (
    OURS,
    READ_ME,
    START_HERE,
    folder_name,
    megabytes,
    read_me,
    start_here,
    write_zip,
)
from build_tools.tests.made_model import AREA
from build_tools.tests.read_html import Html

ON = date(2026, 11, 23)
FOLDER = "local-offer-for-rivelin"
PAGES = {"index.html": "<h1>Home</h1>", "services/portage/index.html": "<h1>Portage</h1>", "assets/offer.css": "a {}"}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    for name, text in {**PAGES, "ledger.json": "{}", "sitemap.xml": "<x/>", "404.html": "<h1>No</h1>"}.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    return folder


def made(site: Path, out: Path, area: AreaInfo = AREA, on: date = ON) -> bytes:
    write_zip(site, area, 2, on, out)
    return out.read_bytes()


def left_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_all_lies_in_one_folder_with_the_read_me_first_and_what_only_servers_use_left_out(
    site: Path, tmp_path: Path
) -> None:
    made(site, tmp_path / "copy.zip")
    with zipfile.ZipFile(tmp_path / "copy.zip") as found:
        assert found.testzip() is None
        assert found.namelist() == [f"{FOLDER}/{name}" for name in (READ_ME, START_HERE, *sorted(PAGES))]
        assert found.read(f"{FOLDER}/index.html") == b"<h1>Home</h1>"


def test_two_copies_of_one_day_are_the_same_bytes_whenever_they_are_made(site: Path, tmp_path: Path) -> None:
    first = made(site, tmp_path / "one.zip")
    for path in site.rglob("*"):
        os.utime(path, (1, 1))
    assert made(site, tmp_path / "two.zip") == first
    assert made(site, tmp_path / "three.zip", on=date(2026, 11, 24)) != first


@pytest.mark.parametrize(("on", "year"), [(date(1975, 1, 2), 1980), (ON, 2026), (date(2200, 1, 2), 2107)])
def test_each_name_carries_the_day_of_the_site(site: Path, tmp_path: Path, on: date, year: int) -> None:
    made(site, tmp_path / "copy.zip", on=on)
    with zipfile.ZipFile(tmp_path / "copy.zip") as found:
        assert {entry.date_time for entry in found.infolist()} == {(year, on.month, on.day, 0, 0, 0)}
        assert {entry.external_attr >> 16 for entry in found.infolist()} == {0o100644}


def test_it_says_its_size_and_what_is_in_it(site: Path, tmp_path: Path) -> None:
    size, unpacked = write_zip(site, AREA, 2, ON, tmp_path / "copy.zip")
    assert size == (tmp_path / "copy.zip").stat().st_size
    with zipfile.ZipFile(tmp_path / "copy.zip") as found:
        assert unpacked == sum(entry.file_size for entry in found.infolist())


def test_a_link_out_of_the_folder_is_not_followed(site: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("secret")
    (tmp_path / "more").mkdir()
    (tmp_path / "more" / "other.txt").write_text("secret")
    (site / "link.txt").symlink_to(tmp_path / "secret.txt")
    (site / "link").symlink_to(tmp_path / "more", target_is_directory=True)
    made(site, tmp_path / "copy.zip")
    with zipfile.ZipFile(tmp_path / "copy.zip") as found:
        assert not [name for name in found.namelist() if "link" in name]


@pytest.mark.parametrize(
    ("name", "folder"),
    [
        ("Local Offer for Rivelin", "local-offer-for-rivelin"),
        ("../../etc/passwd", "etc-passwd"),
        ("C:\\Windows", "c-windows"),
        ("اردو", "local-offer"),
        ("..", "local-offer"),
    ],
)
def test_no_name_of_a_site_leads_out_of_the_folder(name: str, folder: str) -> None:
    assert folder_name(name) == folder


def test_a_copy_that_we_made_is_replaced(site: Path, tmp_path: Path) -> None:
    out = tmp_path / "copy.zip"
    first = made(site, out)
    (site / "index.html").write_text("<h1>New</h1>")
    assert made(site, out) != first
    assert left_in(tmp_path) == ["copy.zip", "site"]


def test_a_file_of_somebody_else_is_left_alone(site: Path, tmp_path: Path) -> None:
    letter, theirs = tmp_path / "letter.zip", tmp_path / "theirs.zip"
    letter.write_text("Dear Ann")
    with zipfile.ZipFile(theirs, "w") as other:
        other.writestr("a.txt", "a")
    for path in (letter, theirs):
        before = path.read_bytes()
        with pytest.raises(CannotGoOn, match="is there already, and we did not make it"):
            made(site, path)
        assert path.read_bytes() == before


def test_a_folder_or_a_link_in_its_place_is_refused(site: Path, tmp_path: Path) -> None:
    (tmp_path / "folder.zip").mkdir()
    (tmp_path / "link.zip").symlink_to(tmp_path / "nowhere.zip")
    for name in ("folder.zip", "link.zip"):
        with pytest.raises(CannotGoOn, match="is in the way and is not a file"):
            made(site, tmp_path / name)
    assert not (tmp_path / "nowhere.zip").exists()


@pytest.mark.parametrize("name", ["copy", "copy.tar", "copy.zip.txt"])
def test_a_name_that_does_not_end_in_zip_is_refused(site: Path, tmp_path: Path, name: str) -> None:
    with pytest.raises(CannotGoOn, match=r"does not end in \.zip\. Choose another name"):
        made(site, tmp_path / name)
    assert not (tmp_path / name).exists()


def test_a_full_disk_is_said_in_words_and_leaves_the_old_copy_and_nothing_half_made(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "copy.zip"
    before = made(site, out)

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(CannotGoOn) as stop:
        made(site, out)
    assert str(stop.value) == (
        f"{out} cannot be written (No space left on device). Nothing half-made is left there. Make room, or choose "
        "another place with --out."
    )
    assert out.read_bytes() == before
    assert left_in(tmp_path) == ["copy.zip", "site"]


def test_a_stop_in_the_middle_leaves_nothing(site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(_: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", stopped)
    with pytest.raises(KeyboardInterrupt):
        made(site, tmp_path / "copy.zip")
    assert left_in(tmp_path) == ["site"]


def test_a_place_that_cannot_hold_it_is_said_in_words(site: Path, tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear Ann")
    with pytest.raises(CannotGoOn, match="cannot be written"):
        made(site, tmp_path / "letter.txt" / "copy.zip")


def test_the_read_me_says_how_to_open_it_when_it_was_made_and_that_facts_change() -> None:
    text = read_me(replace(AREA, site_address="https://rivelin.example/"), FOLDER, 1234, 5_678_000, ON)
    assert text.count("\r\n") == text.count("\n")
    for words in (
        "Not run by Rivelin Council. The council’s own site: https://official.example/",
        "1. Unpack the file first.",
        f"2. Open the folder {FOLDER}.",
        "3. Double-click the file Start-here.html.",
        "This copy was made on 23 November 2026. Facts may have changed since.",
        "The newest pages are at https://rivelin.example/",
        "It holds 1,234 pages and takes 5.7 MB.",
        "In danger now? Call 999.",
    ):
        assert words in text


@pytest.mark.parametrize(
    ("area", "says", "stands"),
    [
        (replace(AREA, made_up=True), "Made up. Nothing in it is real.", True),
        (AREA, "Made up", False),
        (replace(AREA, status=Status.OFFICIAL), "Not run by", False),
        (AREA, "The site has no web address yet.", True),
    ],
)
def test_the_read_me_says_whose_it_is(area: AreaInfo, says: str, stands: bool) -> None:
    assert (says in read_me(area, FOLDER, 1, 1, ON)) is stands


def test_what_to_double_click_leads_to_the_site_and_helps_where_nothing_is_unpacked() -> None:
    page = Html(start_here(replace(AREA, council="R & <b>Sons</b>"), ON))
    assert ("Open the Local Offer for Rivelin", "index.html") in list(page.links())
    for words in ("made on 23 November 2026", "Not run by R & <b>Sons</b>.", "“Extract All”", "Call 999."):
        assert words in page.one("main").text
    assert not [*page.all("script"), *page.all("style"), *page.all("link"), *page.all("img")]


def test_it_does_not_say_that_an_official_site_is_none() -> None:
    assert "Not run by" not in start_here(replace(AREA, status=Status.OFFICIAL), ON)


@pytest.mark.parametrize(
    ("size", "words"), [(0, "0.1 MB"), (49_999, "0.1 MB"), (4_559_692, "4.6 MB"), (2_000_000_000, "2,000.0 MB")]
)
def test_bytes_are_said_as_people_say_them(size: int, words: str) -> None:
    assert megabytes(size) == words


@pytest.mark.skipif(not shutil.which("unzip"), reason="this machine has no unzip: Python's own was used above")
def test_the_usual_program_unpacks_it(site: Path, tmp_path: Path) -> None:
    made(site, tmp_path / "copy.zip")
    command = ["unzip", "-q", str(tmp_path / "copy.zip"), "-d", str(tmp_path / "out")]
    assert subprocess.run(command, capture_output=True).returncode == 0
    unpacked = {path.relative_to(tmp_path / "out" / FOLDER).as_posix() for path in (tmp_path / "out").rglob("*.*")}
    assert unpacked == {*PAGES, READ_ME, START_HERE}


def test_our_own_file_is_known_by_its_remark(site: Path, tmp_path: Path) -> None:
    made(site, tmp_path / "copy.zip")
    with zipfile.ZipFile(tmp_path / "copy.zip") as found:
        assert found.comment == OURS
