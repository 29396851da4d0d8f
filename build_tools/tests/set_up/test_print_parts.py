"""What the printed edition needs of Debian, and what happens where it cannot be had."""

from pathlib import Path

import pytest

from build_tools.errors import CannotGoOn
from build_tools.set_up import print_parts
from build_tools.set_up.print_parts import FONT_FILES, PACKAGES, WITHOUT, has_fonts, set_up_print
from build_tools.set_up.running import Runner

Printed = pytest.CaptureFixture[str]


def test_letters_are_there_when_each_of_their_files_is(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    for name in FONT_FILES[1:]:
        (tmp_path / "deep" / name).touch()
    assert not has_fonts([tmp_path, tmp_path / "not there"])
    (tmp_path / FONT_FILES[0]).touch()
    assert has_fonts([tmp_path])


def test_a_ready_machine_installs_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Printed) -> None:
    monkeypatch.setattr(print_parts, "is_ready", lambda runner: True)
    monkeypatch.setattr(print_parts, "install_packages", lambda *_: pytest.fail("installed"))
    set_up_print(Runner(tmp_path, "site"), needed=True)
    assert capsys.readouterr().out == ""


def test_what_is_missing_is_installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[str, ...]] = []

    def install(runner: Runner, packages: tuple[str, ...]) -> bool:
        asked.append(packages)
        return True

    monkeypatch.setattr(print_parts, "is_ready", lambda runner: bool(asked))
    monkeypatch.setattr(print_parts, "install_packages", install)
    set_up_print(Runner(tmp_path, "site"), needed=True)
    assert asked == [PACKAGES]


def test_the_site_is_made_without_them_and_the_tests_are_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Printed
) -> None:
    monkeypatch.setattr(print_parts, "is_ready", lambda runner: False)
    monkeypatch.setattr(print_parts, "install_packages", lambda *_: False)
    set_up_print(Runner(tmp_path, "site"), needed=False)
    assert capsys.readouterr().out == f"{WITHOUT}\n"
    with pytest.raises(CannotGoOn, match=r"run `apt install libpango-1.0-0 .*` as root, then `make test` again"):
        set_up_print(Runner(tmp_path, "test"), needed=True)
