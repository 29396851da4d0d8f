"""Every place to write lies in the checkout."""

from pathlib import Path

import pytest

from build_tools.set_up.contained import (
    DROPPED,
    FOLDERS,
    HOMES,
    contained,
    contained_browser,
    make_folders,
    without_proxy,
)

ROOT = Path("/home/ann/my offer")


def test_every_place_to_write_lies_in_the_checkout() -> None:
    environ = contained(ROOT, {"TMPDIR": "/tmp", "PIP_CACHE_DIR": "/home/ann/.cache"})
    assert {environ[name].startswith("/home/ann/my offer/.cache/") for name in FOLDERS} == {True}


def test_what_would_lead_python_or_pip_elsewhere_is_dropped() -> None:
    assert not set(DROPPED) & set(contained(ROOT, dict.fromkeys(DROPPED, "/elsewhere")))


def test_what_else_a_person_has_set_is_kept_with_their_home_for_pip() -> None:
    environ = contained(ROOT, {"HOME": "/home/ann", "LANG": "en_GB.UTF-8", "https_proxy": "x"})
    assert (environ["HOME"], environ["LANG"], environ["https_proxy"]) == ("/home/ann", "en_GB.UTF-8", "x")


def test_a_browsers_home_lies_in_the_checkout() -> None:
    environ = contained_browser(ROOT, {"HOME": "/home/ann"})
    assert {environ[name] for name in HOMES} == {"/home/ann/my offer/.cache/home"}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({}, "127.0.0.1,localhost"),
        ({"NO_PROXY": "inside.example"}, "inside.example,127.0.0.1,localhost"),
        ({"no_proxy": "localhost,127.0.0.1"}, "localhost,127.0.0.1"),
    ],
)
def test_what_is_served_here_is_never_asked_of_a_proxy(before: dict[str, str], after: str) -> None:
    assert without_proxy(before) == {"no_proxy": after, "NO_PROXY": after}


def test_the_folders_are_made_once_and_again(tmp_path: Path) -> None:
    make_folders(tmp_path)
    make_folders(tmp_path)
    assert (tmp_path / ".cache" / "tmp").is_dir()
