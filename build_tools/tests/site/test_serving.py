"""The site on this computer: its own page for what is not there, and made anew when a file changes."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

from build_tools.errors import CannotGoOn
from build_tools.offer.listing import FOLDERS
from build_tools.site import serving
from build_tools.site.building import PROJECT, Built
from build_tools.site.serving import HOST, Handler, Server, stamps, watched_places
from build_tools.tests.built_sites import HEAD, day_of_the_real_offer, project_with

PATIENCE = 60  # seconds: a busy machine is slow, and this is no test of speed


@pytest.fixture
def served(tmp_path: Path) -> Iterator[str]:
    """The address of a small folder."""
    (tmp_path / "index.html").write_text("<p>Home</p>")
    (tmp_path / "404.html").write_text("<p>Not here, café</p>", encoding="utf-8")
    server = Server((HOST, 0), partial(Handler, directory=str(tmp_path)))
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    try:
        yield f"http://{HOST}:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


def answer(address: str, method: str = "GET") -> tuple[int, str, dict[str, str]]:
    """Status, text and headers."""
    request = urllib.request.Request(address, method=method)
    try:
        with urllib.request.urlopen(request, timeout=PATIENCE) as reply:
            return reply.status, reply.read().decode(), dict(reply.headers)
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.read().decode(), dict(error.headers)


def test_a_page_is_served_and_never_kept_by_the_browser(served: str) -> None:
    status, text, headers = answer(f"{served}/")
    assert (status, text, headers["Cache-Control"]) == (200, "<p>Home</p>", "no-store")


@pytest.mark.parametrize("path", ["/gone/", "/gone.html", "/a/b/c", "/../../etc/passwd", "/%2e%2e/etc/passwd"])
def test_what_is_not_there_gets_the_sites_own_page(served: str, path: str) -> None:
    status, text, headers = answer(served + path)
    assert (status, text) == (404, "<p>Not here, café</p>")
    assert headers["Content-Type"] == "text/html; charset=utf-8"
    assert headers["Content-Length"] == str(len(text.encode()))


def test_a_question_about_a_page_alone_gets_no_page(served: str) -> None:
    assert answer(f"{served}/gone/", "HEAD")[:2] == (404, "")


def test_other_errors_keep_their_own_words(served: str) -> None:
    status, text, _ = answer(f"{served}/", "POST")
    assert status == 501
    assert "café" not in text


def test_without_a_page_of_its_own_the_plain_one_stands(served: str, tmp_path: Path) -> None:
    (tmp_path / "404.html").unlink()
    status, text, _ = answer(f"{served}/gone/")
    assert status == 404
    assert "File not found" in text


# What has changed


def touch_anew(folder: Path) -> None:
    (folder / "new.yml").write_text("x")


def change(folder: Path) -> None:
    (folder / "deep" / "old.yml").write_text("changed")


def change_to_the_same_length(folder: Path) -> None:
    path = folder / "deep" / "old.yml"
    path.write_text("dlo")
    os.utime(path, ns=(0, path.stat().st_mtime_ns + 1))


def delete(folder: Path) -> None:
    (folder / "deep" / "old.yml").unlink()


def rename(folder: Path) -> None:
    (folder / "deep" / "old.yml").rename(folder / "deep" / "other.yml")


def new_folder(folder: Path) -> None:
    (folder / "more").mkdir()
    (folder / "more" / "x.yml").write_text("")


@pytest.mark.parametrize("act", [touch_anew, change, change_to_the_same_length, delete, rename, new_folder])
def test_a_new_a_changed_and_a_deleted_file_are_seen(tmp_path: Path, act: Callable[[Path], None]) -> None:
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "old.yml").write_text("old")
    before = stamps((tmp_path,))
    assert stamps((tmp_path,)) == before
    act(tmp_path)
    assert stamps((tmp_path,)) != before


def test_a_single_file_is_watched_too_and_a_place_that_is_not_there_is_no_fault(tmp_path: Path) -> None:
    one = tmp_path / "mkdocs.yml"
    one.write_text("x")
    before = stamps((one, tmp_path / "nothing"))
    assert list(before) == [one]
    one.write_text("xy")
    assert stamps((one, tmp_path / "nothing")) != before


def test_a_link_that_leads_nowhere_is_no_fault(tmp_path: Path) -> None:
    (tmp_path / "broken").symlink_to(tmp_path / "nothing")
    assert stamps((tmp_path,)) == {}


def test_all_that_makes_the_pages_is_watched() -> None:
    places = watched_places(PROJECT, Path("elsewhere"))
    names = [str(place.relative_to(PROJECT)) if place.is_absolute() else str(place) for place in places]
    assert names == ["elsewhere", "docs", "build_tools/site/theme", "mkdocs.yml"]
    assert [place for place in places[1:] if not place.exists()] == []


# Serving


def test_a_port_that_is_in_use_is_told_in_plain_words(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind((HOST, 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(CannotGoOn) as stop:
            serving.serve(tmp_path, tmp_path, port, lambda address, out: Built((), 0, done=True))
    assert str(stop.value) == f"Port {port} cannot be used. Try another one, like this: --port {port + 1}"


def test_a_site_that_cannot_be_built_is_not_served(tmp_path: Path) -> None:
    asked: list[str] = []

    def rebuild(address: str, out: Path) -> Built:
        asked.append(address)
        return Built((), 0, done=False)

    with pytest.raises(CannotGoOn) as stop:
        serving.serve(tmp_path, tmp_path, 0, rebuild)
    assert str(stop.value) == "The site could not be built. Put the problems above right, then try again."
    with pytest.raises(OSError, match="refused"):
        urllib.request.urlopen(asked[0], timeout=PATIENCE)
    assert list((tmp_path / ".cache").iterdir()) == []


def test_a_change_during_the_first_build_is_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project = project_with(tmp_path / "project", {})
    builds: list[str] = []

    def rebuild(address: str, out: Path) -> Built:
        builds.append(address)
        out.mkdir(exist_ok=True)
        if len(builds) == 1:
            (project / "docs" / "extra.md").write_text(HEAD)
            return Built((), 0, done=True)
        raise KeyboardInterrupt

    monkeypatch.setattr(serving, "LOOK_EVERY", 0)
    with pytest.raises(KeyboardInterrupt):
        serving.serve(project, tmp_path / "data", 0, rebuild)
    assert len(builds) == 2


def test_a_change_that_cannot_be_built_is_said_and_the_watch_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "docs").mkdir()
    outcomes: list[BaseException | bool] = [True, CannotGoOn("docs/ cannot be read."), False, True, KeyboardInterrupt()]

    def rebuild(address: str, out: Path) -> Built:
        outcome = outcomes.pop(0)
        (tmp_path / "docs" / f"{len(outcomes)}.md").write_text("a change")
        if isinstance(outcome, BaseException):
            raise outcome
        return Built((), 0, done=outcome)

    monkeypatch.setattr(serving, "LOOK_EVERY", 0)
    with pytest.raises(KeyboardInterrupt):
        serving.serve(tmp_path, tmp_path / "data", 0, rebuild)
    said = capsys.readouterr().out.splitlines()
    anew = "Something changed. Making the site anew …"
    assert said[0].startswith(f"The site is at http://{HOST}:")
    assert said[1:] == [
        anew,
        "docs/ cannot be read.",
        anew,
        "The last good site stays up until this is put right.",
        anew,
        "Ready.",
        anew,
    ]


class Running:
    """`local-offer serve` as a program of its own."""

    def __init__(self, data: Path) -> None:
        command = [
            sys.executable,
            "-m",
            "build_tools",
            "serve",
            "--port",
            "0",
            "--on",
            str(day_of_the_real_offer()),
            "--data",
        ]
        self.program = subprocess.Popen(
            [*command, str(data)],
            cwd=PROJECT,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
        )
        self.lines: list[str] = []
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        assert self.program.stdout is not None
        self.lines.extend(line.rstrip("\n") for line in self.program.stdout)

    def says(self, start: str, times: int = 1) -> str:
        """Waits until a line that starts so has been said that often, and gives the last."""
        found = until(lambda: [line for line in list(self.lines) if line.startswith(start)][times - 1 :])
        assert found, f"{start!r} was not said in {PATIENCE} seconds: {self.lines}"
        return found[0]


def until(look: Callable[[], list[str]]) -> list[str]:
    """What `look` finds, as soon as it finds something; nothing when patience ends."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if found := look():
            return found
        time.sleep(0.05)
    return []


@pytest.fixture
def data(tmp_path: Path, sample_data: Path) -> Path:
    """A copy of the made-up offer that may be changed."""
    return Path(shutil.copytree(sample_data, tmp_path / "data"))


def test_a_changed_listing_makes_the_site_anew_until_it_is_stopped(data: Path) -> None:
    listing = sorted(path for folder in FOLDERS for path in data.glob(f"{folder}/*.yml"))[0]
    good = listing.read_text(encoding="utf-8")
    page = f"{listing.parent.name}/{listing.stem}/index.html"
    folders = set((PROJECT / ".cache").glob("serve-*"))
    running = Running(data)
    try:
        home = running.says("The site is at ").split()[4]
        assert "Brand new words" not in answer(home + page)[1]

        listing.write_text(good.replace("name: ", "name: Brand new words ", 1), encoding="utf-8")
        running.says("Ready.")
        assert "Brand new words" in answer(home + page)[1]

        listing.write_text("name: [\n", encoding="utf-8")
        running.says("The last good site stays up until this is put right.")
        assert any(line.startswith(f"{listing}:") for line in running.lines)
        assert "Brand new words" in answer(home + page)[1]

        listing.write_text(good, encoding="utf-8")
        running.says("Ready.", times=2)
        assert "Brand new words" not in answer(home + page)[1]
        assert answer(f"{home}gone/")[0] == 404

        running.program.send_signal(signal.SIGINT)
        assert running.program.wait(PATIENCE) == 0
        assert running.says("Stopped.") == "Stopped."
    finally:
        running.program.kill()
        running.program.wait()
    assert set((PROJECT / ".cache").glob("serve-*")) <= folders
