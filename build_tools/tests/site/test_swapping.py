"""A new folder in the place of an old one: the old or the new, never a mixture and never nothing."""

import os
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from build_tools.errors import CannotGoOn
from build_tools.site import swapping
from build_tools.site.swapping import fresh_folder

SWAPS = 50


def ours(folder: Path) -> bool:
    return (folder / "ledger.json").is_file()


def put(out: Path, words: str) -> None:
    """Swap in a folder that holds these words."""
    with fresh_folder(out, ours) as fresh:
        (fresh.path / "ledger.json").write_text("{}")
        (fresh.path / "index.html").write_text(words)
        fresh.put_in_place()


def tree(folder: Path) -> dict[str, str]:
    return {path.relative_to(folder).as_posix(): path.read_text() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture(params=["in one step", "by two renames"])
def each_way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both ways to change places, wherever the tests run."""
    if request.param == "by two renames":
        monkeypatch.setattr(swapping, "_exchanged", lambda one, other: False)
    elif not can_exchange(Path(request.getfixturevalue("tmp_path"))):
        pytest.skip("this system cannot exchange two folders in one step")


def can_exchange(folder: Path) -> bool:
    one, other = folder / "try-one", folder / "try-other"
    one.mkdir()
    other.mkdir()
    try:
        return swapping._exchanged(one, other)
    finally:
        one.rmdir()
        other.rmdir()


def test_a_new_folder_is_made_with_its_parents(tmp_path: Path) -> None:
    put(tmp_path / "a" / "b" / "site", "new")
    assert tree(tmp_path) == {"a/b/site/index.html": "new", "a/b/site/ledger.json": "{}"}


def test_the_folder_can_be_read_by_a_web_server(tmp_path: Path) -> None:
    put(tmp_path / "site", "new")
    assert (tmp_path / "site").stat().st_mode & 0o777 == 0o755


def test_an_empty_folder_is_filled(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    put(tmp_path / "site", "new")
    assert tree(tmp_path) == {"site/index.html": "new", "site/ledger.json": "{}"}


@pytest.mark.usefixtures("each_way")
def test_two_swaps_leave_the_newest_and_nothing_beside_it(tmp_path: Path) -> None:
    put(tmp_path / "site", "one")
    (tmp_path / "site" / "gone.html").write_text("a page that the new site does not have")
    put(tmp_path / "site", "two")
    put(tmp_path / "site", "three")
    assert tree(tmp_path) == {"site/index.html": "three", "site/ledger.json": "{}"}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


@pytest.mark.usefixtures("each_way")
def test_work_that_is_not_put_in_place_leaves_the_old_folder_whole(tmp_path: Path) -> None:
    put(tmp_path / "site", "old")
    with fresh_folder(tmp_path / "site", ours) as fresh:
        (fresh.path / "index.html").write_text("half done")
    assert tree(tmp_path) == {"site/index.html": "old", "site/ledger.json": "{}"}


@pytest.mark.parametrize("stop", [ValueError("x"), KeyboardInterrupt(), SystemExit(3), CannotGoOn("x")])
def test_work_that_stops_in_the_middle_leaves_the_old_folder_whole(tmp_path: Path, stop: BaseException) -> None:
    put(tmp_path / "site", "old")

    def work() -> None:
        with fresh_folder(tmp_path / "site", ours) as fresh:
            (fresh.path / "index.html").write_text("half done")
            raise stop

    with pytest.raises(type(stop)):
        work()
    assert tree(tmp_path) == {"site/index.html": "old", "site/ledger.json": "{}"}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_second_rename_that_fails_puts_the_old_folder_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path / "site", "old")
    monkeypatch.setattr(swapping, "_exchanged", lambda one, other: False)
    real = Path.rename

    def rename(path: Path, target: Path) -> Path:
        if "-being-made-" in path.name and not path.name.endswith("-old"):
            raise OSError("the disk is gone")
        return real(path, target)

    monkeypatch.setattr(Path, "rename", rename)
    with pytest.raises(OSError, match="the disk is gone"):
        put(tmp_path / "site", "new")
    assert tree(tmp_path) == {"site/index.html": "old", "site/ledger.json": "{}"}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


# Other people's files


def with_other_files(out: Path) -> None:
    out.mkdir()
    (out / "letter.txt").write_text("Dear Ann")


def as_a_file(out: Path) -> None:
    out.write_text("Dear Ann")


def as_a_link(out: Path) -> None:
    put(out.with_name("elsewhere"), "old")
    out.symlink_to(out.with_name("elsewhere"), target_is_directory=True)


def as_a_link_to_nothing(out: Path) -> None:
    out.symlink_to(out.with_name("nothing"))


NOT_A_FOLDER = "is in the way and is not a folder. Choose another place with --out."


@pytest.mark.parametrize(
    ("in_the_way", "says"),
    [
        (with_other_files, "holds other files. Choose an empty folder, or a new one, with --out."),
        (as_a_file, NOT_A_FOLDER),
        (as_a_link, NOT_A_FOLDER),
        (as_a_link_to_nothing, NOT_A_FOLDER),
    ],
)
def test_what_we_did_not_make_is_never_replaced(tmp_path: Path, in_the_way: Callable[[Path], None], says: str) -> None:
    out = tmp_path / "site"
    in_the_way(out)
    before = tree(tmp_path)
    with pytest.raises(CannotGoOn) as stop:
        put(out, "new")
    assert str(stop.value) == f"{out} {says}"
    assert tree(tmp_path) == before
    assert list(tmp_path.glob(".*")) == []


@pytest.mark.parametrize("place", ["letter.txt/site", "letter.txt/a/b/site"])
def test_a_place_inside_a_file_is_refused_in_plain_words(tmp_path: Path, place: str) -> None:
    (tmp_path / "letter.txt").write_text("Dear Ann")
    with pytest.raises(CannotGoOn) as stop:
        put(tmp_path / place, "new")
    says = f"{tmp_path / place} cannot be made: {tmp_path / 'letter.txt'} is a file, and a folder has to be there."
    assert str(stop.value) == f"{says} Choose another place with --out."
    assert tree(tmp_path) == {"letter.txt": "Dear Ann"}


@pytest.mark.usefixtures("each_way")
def test_the_folder_one_stands_in_can_be_filled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    put(Path(), "new")
    assert tree(tmp_path) == {"here/index.html": "new", "here/ledger.json": "{}"}


# Readers


def test_a_reader_always_sees_the_old_page_or_the_new_one(tmp_path: Path) -> None:
    if not can_exchange(tmp_path):
        pytest.skip("this system cannot exchange two folders in one step")
    out = tmp_path / "site"
    put(out, "0")
    done, seen, missing = threading.Event(), set(), []

    def read() -> None:
        while not done.is_set():
            try:
                seen.add((out / "index.html").read_text())
            except OSError as error:
                missing.append(str(error))

    reader = threading.Thread(target=read)
    reader.start()
    try:
        for number in range(1, SWAPS + 1):
            put(out, str(number))
    finally:
        done.set()
        reader.join()
    assert missing == []
    assert seen <= {str(number) for number in range(SWAPS + 1)}
    assert len(seen) > 1, "the reader saw no swap: nothing was tested"


def test_what_a_killed_build_left_behind_is_taken_away(tmp_path: Path) -> None:
    left = tmp_path / ".site-being-made-killed"
    left.mkdir()
    (left / "page.html").write_text("half")
    os.utime(left, (0, 0))
    put(tmp_path / "site", "new")
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_build_that_is_still_at_work_keeps_its_folder(tmp_path: Path) -> None:
    with fresh_folder(tmp_path / "site", ours) as fresh:
        os.utime(fresh.path, (0, 0))
        put(tmp_path / "site", "the other")
        assert fresh.path.is_dir()
        (fresh.path / "ledger.json").write_text("{}")
        (fresh.path / "index.html").write_text("mine")
        fresh.put_in_place()
    assert tree(tmp_path / "site")["index.html"] == "mine"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_two_first_builds_at_once_both_end_well(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another site appears between the look and the rename."""
    out = tmp_path / "site"
    rename = Path.rename

    def late(path: Path, target: Path) -> Path:
        monkeypatch.setattr(Path, "rename", rename)
        put(out, "the other")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", late)
    put(out, "mine")
    assert tree(out)["index.html"] == "mine"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
