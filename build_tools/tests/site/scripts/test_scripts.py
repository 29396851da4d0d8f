"""The scripts as they are joined for the site: nothing lost but comments, nothing that a page from disk may not do."""

import re
import subprocess
from gzip import compress
from pathlib import Path

import pytest

from build_tools.site.scripts import FILES, HERE, bare, script_files, source
from build_tools.tests.in_node import NODE

PARTS = sorted({part for parts in FILES.values() for part in parts})
NOT_FROM_DISK = re.compile(
    r"\b(?:fetch|import|eval|Worker|XMLHttpRequest|sendBeacon|innerHTML|outerHTML|document\.write)\b"
)
LARGEST = 9_000  # bytes of one joined file after gzip: on slow 3G that is a fifth of a second


def test_every_source_file_is_part_of_a_script() -> None:
    assert sorted(path.relative_to(HERE).as_posix() for path in HERE.rglob("*.js")) == PARTS


@pytest.mark.parametrize("name", FILES)
def test_a_joined_script_is_one_that_a_browser_can_read(name: str, tmp_path: Path) -> None:
    file = tmp_path / "script.js"
    file.write_text(script_files()[name], encoding="utf-8")
    done = subprocess.run([NODE, "--check", file], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("name", FILES)
def test_a_joined_script_is_small_and_holds_no_comment(name: str) -> None:
    text = script_files()[name]
    assert len(compress(text.encode())) < LARGEST
    assert "/*" not in text
    assert not re.search(r"(?m)(?:^|\s)//", text)


@pytest.mark.parametrize("part", PARTS)
def test_no_text_goes_over_the_end_of_a_line(part: str) -> None:
    code = re.sub(r"/\*.*?\*/", "", source(part), flags=re.DOTALL)
    assert [line for line in code.split("\n") if line.count("`") % 2] == []


@pytest.mark.parametrize("part", PARTS)
def test_no_script_does_what_a_page_from_disk_may_not(part: str) -> None:
    assert NOT_FROM_DISK.findall(source(part)) == []


@pytest.mark.parametrize("part", PARTS)
def test_every_script_says_what_it_is_for_and_keeps_to_itself(part: str) -> None:
    text = source(part)
    assert text.startswith("/* ")
    assert '"use strict";' in text
    assert len(text.split("\n")) <= 250


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("/* What it is.\n   More. */\nconst a = 1; // why\n\n  // alone\n  b();\n", "const a = 1;\nb();\n"),
        ('const a = "// no comment";\n', 'const a = "// no comment";\n'),
        ("const a = `${x ? `${y} – ` : ''} z`;\n", "const a = `${x ? `${y} – ` : ''} z`;\n"),
        ("const link = `http://${host}/`;\n", "const link = `http://${host}/`;\n"),
        ("  /** Says. */\n  function f() {}\n", "function f() {}\n"),
    ],
)
def test_only_comments_and_indents_are_taken_out(text: str, kept: str) -> None:
    assert bare(text) == kept
