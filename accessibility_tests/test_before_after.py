"""Pictures of changed pages, before and after."""

import json
from pathlib import Path

import pytest

from accessibility_tests.before_after import ChangedPage, changed_pages, main, overview

PNG = b"\x89PNG"


def site(folder: Path, **pages: str) -> Path:
    """A built site of these pages, by address and text; `home` is the home page."""
    listed = []
    for name, text in pages.items():
        address = "" if name == "home" else f"{name}/"
        (folder / address).mkdir(parents=True, exist_ok=True)
        head = f'<!doctype html><html lang="en"><title>{name}</title>'
        (folder / address / "index.html").write_text(f"{head}<main><h1>{name}</h1><p>{text}</p></main></html>")
        listed.append({"address": address, "title": name, "digest": text})
    (folder / "ledger.json").write_text(json.dumps({"pages": listed}))
    return folder


def pages(**digests: str) -> dict[str, dict[str, str]]:
    return {f"{name}/": {"title": name, "digest": digest} for name, digest in digests.items()} | {
        "": {"title": "home", "digest": "same"}
    }


def test_pages_that_differ_are_new_or_have_gone_are_told_and_the_home_page_is_shown_too() -> None:
    found = changed_pages(pages(same="1", other="1", gone="1"), pages(same="1", other="2", new="1"))
    assert found == [
        ChangedPage("gone/", "gone", True, False),
        ChangedPage("new/", "new", False, True),
        ChangedPage("other/", "other", True, True),
        ChangedPage("", "home", True, True),
    ]


def test_the_page_of_the_changed_file_stands_before_the_lists_that_changed_with_it() -> None:
    lists = [f"browse/{number:02}/" for number in range(30)]
    was = {one: {"title": one, "digest": "1", "source": "offer_data/vocabulary/needs.yml"} for one in lists}
    was["services/portage/"] = {"title": "Portage", "digest": "1", "source": "offer_data/services/portage.yml"}
    was[""] = {"title": "home", "digest": "1", "source": "offer_data/area.yml"}
    now = {address: {**page, "digest": "2"} for address, page in was.items() if address} | {"": was[""]}
    assert [page.address for page in changed_pages(was, now)] == ["services/portage/", *lists, ""]


def test_titles_are_escaped_and_what_is_not_there_is_said() -> None:
    text = overview([ChangedPage("a/", "<b>A & B", False, True)], 3)
    assert "&lt;b&gt;A &amp; B" in text
    assert "(before: no such page)" in text
    assert 'src="01-after.png"' in text
    assert "3 more pages changed." in text


def test_the_pictures_are_taken_and_shown_side_by_side(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before, after = site(tmp_path / "a", home="x", one="old"), site(tmp_path / "b", home="x", one="new", two="new")
    out = tmp_path / "out"
    assert main(["--before", str(before), "--after", str(after), "--out", str(out)]) == 0
    assert capsys.readouterr().out.startswith("3 of 3 pages are in ")
    made = sorted(path.name for path in out.glob("*.png"))
    assert made == ["01-after.png", "01-before.png", "02-after.png", "03-after.png", "03-before.png"]
    assert all((out / name).read_bytes().startswith(PNG) for name in made)
    assert (out / "01-after.png").read_bytes() != (out / "01-before.png").read_bytes()
    assert (out / "03-after.png").read_bytes() == (out / "03-before.png").read_bytes()


def test_a_folder_without_a_site_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    made = site(tmp_path / "a", home="x")
    assert main(["--before", str(tmp_path), "--after", str(made), "--out", str(tmp_path / "out")]) == 1
    assert "Build it first." in capsys.readouterr().err
