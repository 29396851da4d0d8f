"""Which browser and driver are chosen, and what is said when there is no pair."""

from pathlib import Path

import pytest

from build_tools.set_up import browser, browser_parts
from build_tools.set_up.browser import Pair, Program

CHROME_156, CHROME_150 = Program("/usr/bin/google-chrome", 156), Program("/usr/bin/chromium", 150)
DRIVER_156, DRIVER_150 = Program("/usr/bin/chromedriver", 156), Program("/opt/chromedriver", 150)


@pytest.mark.parametrize(
    ("browsers", "drivers", "chosen"),
    [
        ([CHROME_156], [DRIVER_156], Pair(CHROME_156, DRIVER_156)),
        ([CHROME_156, CHROME_150], [DRIVER_150], Pair(CHROME_150, DRIVER_150)),
        ([CHROME_156, CHROME_150], [DRIVER_150, DRIVER_156], Pair(CHROME_156, DRIVER_156)),
        ([], [DRIVER_156], "The tests need a web browser and its driver, and no browser was found"),
        ([], [], "The tests need a web browser and its driver, and no browser was found"),
        ([CHROME_156], [], "The tests need a web browser and its driver, and no driver was found"),
        (
            [CHROME_156],
            [DRIVER_150],
            "The tests need a web browser and its driver of one version, and found browser 156 and driver 150",
        ),
    ],
)
def test_a_browser_is_chosen_only_with_the_driver_of_its_version(
    browsers: list[Program], drivers: list[Program], chosen: Pair | str
) -> None:
    assert browser.choose(browsers, drivers) == chosen


@pytest.mark.parametrize(
    ("said", "major"),
    [
        ("Chromium 156.0.8078.79 built on Debian GNU/Linux 12", 156),
        ("Google Chrome 99.0.4844.51 ", 99),
        ("ChromeDriver 156.0.8078.79 (abc-refs/branch-heads/1@{#2})", 156),
        ("", None),
        ("command not found", None),
    ],
)
def test_the_version_is_read_from_what_a_program_says(said: str, major: int | None) -> None:
    assert browser.major_version(said) == major


SNAP_STUB = b'#!/bin/sh\nif ! [ -x /snap/bin/chromium ]; then\n  echo "run: snap install chromium" >&2\n  exit 10\nfi\n'


@pytest.mark.parametrize(
    ("resolved", "head", "stand_in"),
    [
        ("/usr/bin/chromium-browser", SNAP_STUB, True),
        ("/usr/bin/snap", b"\x7fELF", True),
        ("/snap/chromium/1/chrome", b"\x7fELF", True),
        ("/usr/bin/chromium", b"#!/bin/bash\nexec /usr/lib/chromium/chromium\n", False),
        ("/opt/google/chrome/chrome", b"\x7fELF ... snap install ...", False),
    ],
)
def test_a_stand_in_that_only_points_at_a_snap_is_no_browser(resolved: str, head: bytes, stand_in: bool) -> None:
    assert browser.is_stand_in(resolved, head) is stand_in


def test_a_persons_own_choice_is_the_only_one_tried() -> None:
    assert browser.names_to_try({"CHROME": "/opt/mine"}, "CHROME", browser.BROWSER_NAMES) == ("/opt/mine",)
    assert browser.names_to_try({"CHROME": ""}, "CHROME", browser.BROWSER_NAMES) == browser.BROWSER_NAMES


@pytest.mark.parametrize(
    ("environ", "real", "sentence"),
    [
        ({}, True, "No pair: run `apt install chromium chromium-driver` as root, then `make test` again."),
        ({}, False, "No pair: install Google Chrome and the chromedriver of its version, then run `make test` again."),
        (
            {"CHROME": "/opt/mine"},
            True,
            "No pair with CHROME=/opt/mine: put that right or leave it out, then run `make test` again.",
        ),
    ],
)
def test_one_plain_sentence_says_what_to_install(environ: dict[str, str], real: bool, sentence: str) -> None:
    assert browser.please_install_browser("No pair", environ, real, "test") == sentence


@pytest.mark.parametrize(
    ("environ", "real", "tries"),
    [({}, True, True), ({}, False, False), ({"CHROMEDRIVER": "/opt/mine"}, True, False)],
)
def test_apt_is_tried_only_where_it_can_help(environ: dict[str, str], real: bool, tries: bool) -> None:
    assert browser.may_be_mended_by_apt(environ, real) is tries


def made_program(folder: Path, name: str, says: str) -> Path:
    """A program that tells a version, as a browser does."""
    path = folder / name
    path.write_text(f"#!/bin/sh\n{says}\n", encoding="utf-8")
    path.chmod(0o755)
    return path


@pytest.mark.parametrize(
    ("says", "major"), [("echo Chromium 156.0.1.2", 156), ("exit 1", None), ("echo Chromium 156.0.1.2; exit 3", None)]
)
def test_a_program_is_started_and_has_to_work(tmp_path: Path, says: str, major: int | None) -> None:
    assert browser_parts.version_of(tmp_path, str(made_program(tmp_path, "chrome", says))) == major


def test_what_was_found_is_looked_for_again_when_it_changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for setting in ("CHROME", "CHROMEDRIVER"):
        monkeypatch.delenv(setting, raising=False)
    chrome, driver = (made_program(tmp_path, name, "echo X 156.0.1.2") for name in ("chrome", "driver"))
    (tmp_path / ".cache").mkdir()
    assert not browser_parts.still_there(tmp_path)
    pair = Pair(Program(str(chrome), 156), Program(str(driver), 156))
    (tmp_path / ".cache" / "browser.json").write_text(browser_parts.as_text(pair), encoding="utf-8")
    assert browser_parts.still_there(tmp_path)
    monkeypatch.setenv("CHROME", "/opt/mine")
    assert not browser_parts.still_there(tmp_path)
    monkeypatch.delenv("CHROME")
    made_program(tmp_path, "chrome", "echo X 157.0.1.2 # newer")
    assert not browser_parts.still_there(tmp_path)
