"""Issues of the newsletter as files, and their order."""

from datetime import date
from pathlib import Path

import pytest

from build_tools.offer.newsletter import Issue, Newsletters
from build_tools.reading.newsletter_files import newsletters_beside, read_newsletters
from build_tools.reading.offer_folder import Reading
from build_tools.tests.made_model import offer

HEAD = "---\ntitle: What is new\ndescription: Two new groups.\n---\n\nWords.\n"


def issues(folder: Path, files: dict[str, str]) -> tuple[list[str], list[str]]:
    for name, text in files.items():
        path = folder / "newsletters" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    read = read_newsletters(folder)
    return [issue.slug for issue in read.newsletters.all], [str(problem) for problem in read.problems]


def test_issues_stand_newest_first_each_by_its_day(tmp_path: Path) -> None:
    files = {f"2026-11-{day}.md": HEAD for day in (26, 28, 27)}
    assert issues(tmp_path, files) == (["2026-11-28", "2026-11-27", "2026-11-26"], [])


def test_each_issue_knows_the_one_before_and_the_one_after() -> None:
    one, two, three = (Issue(date(2026, 11, day), f"{day}.md", "t", "d") for day in (1, 2, 3))
    letters = Newsletters.of([two, three, one])
    assert letters.beside[two.on] == (one, three)
    assert letters.beside[one.on] == (None, two)
    assert letters.beside[three.on] == (two, None)
    assert letters.last_before(three.on) == two
    assert letters.last_before(one.on) is None


@pytest.mark.parametrize(
    ("name", "text", "problem"),
    [
        ("news.md", HEAD,
         "docs/newsletters/news.md: the name of an issue is the day on which it goes out, such as 2026-11-28.md: "
         "give it that name"),
        ("20261128.md", HEAD, "docs/newsletters/20261128.md: the name of an issue is the day"),
        ("2026-02-30.md", HEAD, "docs/newsletters/2026-02-30.md: the name of an issue is the day"),
        ("2026-11-28.md", "Words.\n", "docs/newsletters/2026-11-28.md:1: the page has no block with its title"),
        ("2026-11-28.md", HEAD.replace("title", "titel"),
         "docs/newsletters/2026-11-28.md:2: title: this field is missing"),
        ("old/2026-11-28.md", HEAD,
         "docs/newsletters/old/2026-11-28.md: an issue inside a folder of its own: move the file up"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_an_issue(tmp_path: Path, name: str, text: str, problem: str) -> None:
    found, problems = issues(tmp_path, {name: text})
    assert found == []
    assert any(one.startswith(problem) for one in problems), problems


def test_somebody_elses_data_has_none_of_our_newsletters(tmp_path: Path) -> None:
    issues(tmp_path, {"2026-11-28.md": HEAD})
    reading = Reading(offer(), (), {})
    ours, theirs = (newsletters_beside(reading, tmp_path, ours=ours).offer for ours in (True, False))
    assert ours
    assert theirs
    assert (len(ours.newsletters.all), len(theirs.newsletters.all)) == (1, 0)
