"""A table of queries can be asked by a command, and a wrong table says so."""

from pathlib import Path

import pytest

from build_tools.tests.made_model import listing
from build_tools.tests.search.asking_a_table import main, read_queries, report, unknown_addresses

TABLE = """- query: speech therapy
  want: [services/speech-and-language-therapy]
- query: "17"
  want: services/nowhere
"""


@pytest.fixture
def table(tmp_path: Path) -> Path:
    file = tmp_path / "table.yml"
    file.write_text(TABLE, encoding="utf-8")
    return file


def test_a_table_and_the_promises_are_read_alike(table: Path, tmp_path: Path) -> None:
    promises = tmp_path / "promises.yml"
    promises.write_text('promises:\n- query: "a"\n  wants: [services/one]\n', encoding="utf-8")
    assert [each.wants for each in read_queries(table)] == [
        ("services/speech-and-language-therapy",),
        ("services/nowhere",),
    ]
    assert [(each.query, each.wants) for each in read_queries(promises)] == [("a", ("services/one",))]


def test_a_query_that_is_not_met_is_shown_with_what_was_found(table: Path) -> None:
    met, other = listing("Speech and language therapy", slug="speech-and-language-therapy"), listing("Other")
    lines = list(report(read_queries(table), [[other, met], [other]]))
    assert lines == [
        "-  17\n     wanted services/nowhere\n     found  services/other",
        "2 queries: recall@3 0.500, MRR 0.250",
    ]


def test_an_address_that_no_listing_has_is_told(table: Path) -> None:
    known = [listing("Speech", slug="speech-and-language-therapy")]
    assert list(unknown_addresses(read_queries(table), known)) == ["17: there is no open listing services/nowhere"]


def test_the_command_asks_the_real_search(table: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(table), "--quiet"]) == 0
    said = capsys.readouterr()
    assert said.out == "2 queries: recall@3 0.500, MRR 0.500\n"
    assert said.err == "17: there is no open listing services/nowhere\n"
