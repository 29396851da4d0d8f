"""Every page of a folder is found, and a folder with none is no site that has passed."""

import json
from pathlib import Path

import pytest

from accessibility_tests.gate.modes import MODES
from accessibility_tests.gate.pages import SitePage, is_whole, pages_in
from build_tools.errors import CannotGoOn


def site_with(folder: Path, *files: str, ledger: dict[str, str] | None = None) -> Path:
    for file in files:
        (folder / file).parent.mkdir(parents=True, exist_ok=True)
        (folder / file).write_text("<title>x</title>", encoding="utf-8")
    if ledger:
        rows = [{"address": address, "kind": kind} for address, kind in ledger.items()]
        (folder / "ledger.json").write_text(json.dumps({"pages": rows}), encoding="utf-8")
    return folder


def test_every_html_file_is_a_page_whether_a_list_tells_of_it_or_not(tmp_path: Path) -> None:
    files = ("a.HTM", "deep/er/x.html", "index.html", "notes.txt", "services/portage/index.html")
    site = site_with(tmp_path, *files, ledger={"": "home", "services/portage/": "listing", "gone/": "listing"})
    assert pages_in(site) == (
        SitePage("a.HTM", "page"),
        SitePage("deep/er/x.html", "page"),
        SitePage("index.html", "home"),
        SitePage("services/portage/index.html", "listing"),
    )


@pytest.mark.parametrize("files", [(), ("notes.txt",)])
def test_a_folder_with_no_page_is_said_in_one_sentence(tmp_path: Path, files: tuple[str, ...]) -> None:
    with pytest.raises(CannotGoOn, match=r"^There is no page in .*: nothing would be tested\. Build the site first\.$"):
        pages_in(site_with(tmp_path, *files))


def test_a_folder_that_is_not_there_is_said_in_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(CannotGoOn, match=r"^There is no folder .*/none\. Build the site first"):
        pages_in(tmp_path / "none")


@pytest.mark.parametrize(
    ("files", "ledger", "whole"),
    [
        (("index.html", "a/index.html"), {"": "home", "a/": "listing"}, True),
        (("index.html", "extra.html"), {"": "home"}, True),
        (("index.html",), {"": "home", "a/": "listing"}, False),
        (("index.html",), None, False),
    ],
)
def test_a_site_is_whole_when_all_its_own_list_tells_of_is_there(
    tmp_path: Path, files: tuple[str, ...], ledger: dict[str, str] | None, whole: bool
) -> None:
    assert is_whole(site_with(tmp_path, *files, ledger=ledger)) is whole


def test_the_modes_are_the_four_that_were_asked_for() -> None:
    assert [mode.name for mode in MODES] == ["1280 light", "1280 dark", "390 light", "320 dark"]
