"""The picture of a page is made, or one sentence says why not."""

from pathlib import Path

import pytest

from accessibility_tests.browser import Scheme, View
from accessibility_tests.picture import main, options, view_of


def test_what_is_asked_for_is_how_the_page_is_seen() -> None:
    asked = options(["--width", "1280", "--height", "900", "--scheme", "dark", "--no-scripts", "--out", "x.png"])
    assert view_of(asked) == View(1280, 900, Scheme.DARK, scripts=False)


def test_a_picture_is_made_in_a_folder_that_is_made_too(tmp_path: Path) -> None:
    (tmp_path / "help").mkdir()
    (tmp_path / "help" / "index.html").write_text("<!doctype html><h1>Help</h1>", encoding="utf-8")
    out = tmp_path / "new" / "help.png"
    assert main(["--site", str(tmp_path), "--page", "help/", "--out", str(out)]) == 0
    assert out.read_bytes().startswith(b"\x89PNG")


def test_a_page_that_is_not_there_is_said_in_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--site", str(tmp_path), "--page", "gone/", "--out", str(tmp_path / "x.png")]) == 1
    assert capsys.readouterr().err == f"There is no page 'gone/' in {tmp_path}. Has the site been built?\n"
    assert not (tmp_path / "x.png").exists()
