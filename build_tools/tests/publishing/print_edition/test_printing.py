"""Files, letters and what is said when something is missing."""

import builtins
import errno
import os
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from build_tools import cli
from build_tools.errors import CannotGoOn
from build_tools.offer.area import Status
from build_tools.publishing.print_edition import pdf as making
from build_tools.publishing.print_edition.drawing import foot
from build_tools.publishing.print_edition.fonts import MISSING, find_faces, font_css, with_names_for_missing
from build_tools.publishing.print_edition.printing import Size, print_book, write_whole
from build_tools.publishing.print_edition.whole_book import whole_book
from build_tools.tests.made_model import AREA
from build_tools.tests.made_offer import write_offer
from build_tools.tests.publishing.print_edition.made_book import ON, made_offer

Printed = pytest.CaptureFixture[str]
SIGNS = frozenset(range(32, 127)) | {ord("é")}


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("plain", "plain"),
        ("café", "café"),
        ("👍", "[thumbs up sign]"),
        ("👍\N{EMOJI MODIFIER FITZPATRICK TYPE-4}", "[thumbs up sign][emoji modifier fitzpatrick type-4]"),
        ("a\N{ZERO WIDTH JOINER}b", "ab"),
        ("ﬁne", "fine"),
        ("\ue000", "[sign u+e000]"),
        ("two\nlines", "two\nlines"),
    ],
)
def test_a_sign_that_cannot_be_printed_is_named(text: str, printed: str) -> None:
    assert with_names_for_missing(text, SIGNS) == printed


def test_missing_letters_are_told_in_words(tmp_path: Path) -> None:
    with pytest.raises(CannotGoOn) as told:
        find_faces((tmp_path,))
    assert str(told.value) == MISSING


def test_the_letters_are_files_that_are_named() -> None:
    css = font_css(find_faces())
    assert css.count("@font-face") == 6
    assert css.count('src: url("file:///') == 6


@pytest.mark.parametrize("kind", [ImportError, OSError])
def test_without_weasyprint_or_pango_it_says_what_to_do(kind: type[Exception], monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def missing(name: str, *rest: Any, **more: Any) -> Any:
        if name == "weasyprint":
            raise kind("cannot load library 'libpango-1.0-0'")
        return real(name, *rest, **more)

    monkeypatch.delitem(sys.modules, "weasyprint", raising=False)
    monkeypatch.setattr(builtins, "__import__", missing)
    with pytest.raises(CannotGoOn) as told:
        making.make_pdf("<p>x</p>", (), large=False, foot="")
    assert str(told.value) == making.NO_WEASYPRINT


def test_the_site_is_built_without_weasyprint() -> None:
    import subprocess

    code = "import sys, build_tools.cli; sys.exit('weasyprint' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0


def test_a_full_disk_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "book.pdf"
    path.write_bytes(b"old")

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OSError, match="No space left"):
        write_whole(path, b"new")
    assert path.read_bytes() == b"old"
    assert [one.name for one in tmp_path.iterdir()] == ["book.pdf"]


def test_nothing_is_fetched_but_our_own_files(tmp_path: Path) -> None:
    secret = tmp_path / "secret.svg"
    secret.write_text('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text>secret</text></svg>')
    weasyprint = making._weasyprint()
    fetcher = making._only_ours(weasyprint, set())
    for url in (secret.as_uri(), "http://127.0.0.1:9/x", "data:text/html,x"):
        with pytest.raises(ValueError, match="not fetched"):
            fetcher.fetch(url)


@pytest.mark.parametrize(
    ("area", "says"),
    [
        (AREA, "Not run by Rivelin Council. Made on 23 November 2026."),
        (replace(AREA, status=Status.OFFICIAL), "Made on 23 November 2026."),
        (
            replace(AREA, made_up=True, status=Status.OFFICIAL),
            "Made up. Nothing here is real. Made on 23 November 2026.",
        ),
    ],
)
def test_the_foot_of_each_page_says_who_does_not_run_it(area: Any, says: str) -> None:
    assert foot(area, ON) == says


def test_both_sizes_made_side_by_side_are_those_that_are_made_one_by_one(tmp_path: Path) -> None:
    of = made_offer()
    book = whole_book(of)
    paths = list(print_book(book, of, ON, tmp_path, tmp_path / "both", list(Size)))
    assert [path.name for path in paths] == ["local-offer.pdf", "local-offer-large-print.pdf"]
    alone = [path for size in Size for path in print_book(book, of, ON, tmp_path, tmp_path / "alone", [size])]
    assert [path.read_bytes() for path in paths] == [path.read_bytes() for path in alone]


# The command


def test_the_command_prints_a_booklet(tmp_path: Path, capsys: Printed) -> None:
    data, out = write_offer(tmp_path / "data"), tmp_path / "out"
    arguments = ["print", "--data", str(data), "--on", "2026-11-23", "--out", str(out), "--size", "normal"]
    assert cli.main([*arguments, "--short-list", "services/talking"]) == 0
    assert capsys.readouterr().out == f"{out / 'short-list.pdf'}\n"
    assert (out / "short-list.pdf").read_bytes().startswith(b"%PDF-1.7")


def test_the_command_tells_of_an_unknown_listing(tmp_path: Path, capsys: Printed) -> None:
    data, out = write_offer(tmp_path / "data"), tmp_path / "out"
    arguments = ["print", "--data", str(data), "--on", "2026-11-23", "--out", str(out)]
    assert cli.main([*arguments, "--short-list", "services/talkin"]) == 2
    assert capsys.readouterr().err == "There is no listing services/talkin. Did you mean services/talking?\n"
    assert not out.exists()
