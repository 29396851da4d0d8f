"""A review says what to put right, what families will notice and where to look."""

import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest

from build_tools.contributing.review import Review, review, review_of_folders
from build_tools.errors import CannotGoOn
from build_tools.tests.made_events import FILES
from build_tools.tests.made_offer import LISTING, write_offer

ON = date(2026, 11, 23)
PHONE = "  phone:\n    page: https://talking.example/contact\ncontact:\n  phone: 01709 382121\n"
TRAVEL = LISTING.replace("Rivelin Talking Team", "Wath Travel Desk")


def project(folder: Path) -> Path:
    """A small project with two listings and no pages."""
    write_offer(folder / "offer_data", {"services/talking.yml": LISTING + PHONE, "services/travel.yml": TRAVEL})
    (folder / "docs").mkdir()
    return folder


@pytest.fixture
def two(tmp_path: Path) -> tuple[Path, Path]:
    old = project(tmp_path / "old")
    return old, Path(shutil.copytree(old, tmp_path / "new"))


def change(two: tuple[Path, Path], name: str, old: str, new: str) -> Review:
    """The review of one change in one listing of the second folder."""
    path = two[1] / "offer_data" / "services" / name
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new))
    return review_of_folders(*two, ON)


def test_nothing_changed(two: tuple[Path, Path]) -> None:
    found = review_of_folders(*two, ON)
    assert found.may_go_in
    assert found.words == "Nothing changed in the listings and the pages."


def test_while_a_file_cannot_be_read_nothing_is_said_of_what_families_will_notice(two: tuple[Path, Path]) -> None:
    (two[1] / "offer_data/area.yml").write_text("name: [\n")
    found = review_of_folders(*two, ON)
    assert not found.may_go_in
    assert "This cannot be said yet, because a file cannot be read." in found.words
    assert "Nothing on the pages of the listings." not in found.words


def test_a_list_that_many_pages_use_is_named_as_what_it_is_and_not_as_a_page(two: tuple[Path, Path]) -> None:
    file = two[1] / "offer_data/vocabulary/topics.yml"
    file.write_text(f"{file.read_text()}# a remark\n")
    words = review_of_folders(*two, ON).words
    assert words.endswith("## Pages to look at\n\n- each page that uses `offer_data/vocabulary/topics.yml`")


def test_a_changed_fact_with_a_new_source_may_go_in(two: tuple[Path, Path]) -> None:
    change(two, "talking.yml", "talking.example/contact", "talking.example/new")
    found = change(two, "talking.yml", "01709 382121", "01709 382122")
    assert found.may_go_in
    assert "Phone number: it was `01709 382121`, it is now `01709 382122`." in found.words
    assert "## Pages to look at\n\n- `services/talking/`" in found.words
    assert "Nothing has to be put right." in found.words


def test_a_fact_that_changes_without_its_source_may_not(two: tuple[Path, Path]) -> None:
    found = change(two, "talking.yml", "01709 382121", "01709 382122")
    assert not found.may_go_in
    assert [str(problem) for problem in found.problems] == [
        "offer_data/services/talking.yml:14: contact.phone: this changed, and its source did not. Where did you see "
        "this? Write the page under sources, phone. If it is the same page as before, add below it the day on which "
        "you saw it, such as seen: 2026-11-23"
    ]
    assert found.words.startswith("**One thing to put right in `talking.yml`:**")


def test_the_same_page_seen_again_is_a_source_and_so_is_a_check_by_the_service(two: tuple[Path, Path]) -> None:
    change(two, "talking.yml", "example/contact\n", "example/contact\n    seen: 2026-11-20\n")
    assert change(two, "talking.yml", "01709 382121", "01709 382122").may_go_in
    checked = "checked:\n  on: 2026-11-20\n  by: the front desk\n  how: by phone\ncost: free\n"
    assert change(two, "travel.yml", "ages: 0 to 5\n", f"ages: 0 to 6\n{checked}").may_go_in


def test_words_that_were_only_put_more_plainly_get_a_reminder(two: tuple[Path, Path]) -> None:
    found = change(two, "talking.yml", "Helps young children who find it hard to talk or understand.", "Helps to talk.")
    assert found.may_go_in
    assert "If you only put it in plainer words, leave it" in found.words


def test_two_things_in_one_file_are_counted_in_words(two: tuple[Path, Path]) -> None:
    found = change(two, "talking.yml", "ages: 0 to 5", "ages: 5-0\ncost: cheap")
    assert "**Two things to put right in `talking.yml`:**" in found.words
    assert "line 6, `ages`: " in found.words


def test_a_deleted_file_is_a_problem_and_a_new_address_that_is_told_is_none(two: tuple[Path, Path]) -> None:
    path = two[1] / "offer_data" / "services" / "travel.yml"
    path.unlink()
    found = review_of_folders(*two, ON)
    assert not found.may_go_in
    assert "This file was deleted, and people have its address" in found.words
    (path.parent / "journeys.yml").write_text(TRAVEL + "was: [services/travel]\n")
    found = review_of_folders(*two, ON)
    assert found.may_go_in
    assert "**Moved:** `Wath Travel Desk` (`services/journeys`). It was at `services/travel`." in found.words


@pytest.mark.parametrize("name", ["events/play-morning.yml", "consultations/park-name.yml"])
def test_a_deleted_event_or_consultation_is_a_problem(two: tuple[Path, Path], name: str) -> None:
    for root in two:
        path = root / "offer_data" / name
        path.parent.mkdir()
        path.write_text(FILES[name])
    (two[1] / "offer_data" / name).unlink()
    found = review_of_folders(*two, ON)
    assert not found.may_go_in
    assert "This file was deleted, and people have its address: put it back." in found.words


def test_what_was_wrong_before_in_another_file_is_not_told_again(two: tuple[Path, Path]) -> None:
    for root in two:
        (root / "offer_data" / "services" / "broken.yml").write_text("name: [\n")
    change(two, "travel.yml", "ages: 0 to 5", "ages: 0 to 6\nhours: All day")
    found = review_of_folders(*two, ON)
    assert "broken.yml" not in found.words


def test_a_new_and_a_closed_listing_are_told_to_families(two: tuple[Path, Path]) -> None:
    new = LISTING.replace("Rivelin Talking Team", "New Desk")
    (two[1] / "offer_data" / "services" / "new.yml").write_text(new)
    found = change(two, "travel.yml", "sources:", "closed:\n  why: The desk has ended.\nsources:")
    assert "**New:** `New Desk` (`services/new`)." in found.words
    assert "**Closed:** `Wath Travel Desk` (`services/travel`). `The desk has ended.`" in found.words


def test_a_page_has_its_reading_age_before_and_after(two: tuple[Path, Path]) -> None:
    head = "---\ntitle: Help\ndescription: How to get help.\n---\n\n# Help\n\n"
    for root, words in zip(two, ("We will help you soon. " * 20, "Considerable professional assistance follows. " * 20),
                           strict=True):  # fmt: skip
        (root / "docs" / "help.md").write_text(head + words)
    found = review_of_folders(*two, ON)
    assert "- `docs/help.md`: Reading age: " in found.words
    assert "- `help/`" in found.words
    assert not found.may_go_in


# Between versions


def git(folder: Path, *words: str) -> None:
    """Git with a name of its own, whatever the machine is set to."""
    named = ("-c", "user.name=A", "-c", "user.email=a@b.example", "-c", "commit.gpgsign=false", "-c", "core.hooksPath=")
    subprocess.run(["git", *named, *words], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """A project with a history: main, and a branch that changes a phone number."""
    folder = project(tmp_path / "kept")
    git(folder, "init", "-q", "-b", "main")
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", "first")
    git(folder, "checkout", "-q", "-b", "change")
    path = folder / "offer_data" / "services" / "talking.yml"
    path.write_text(path.read_text().replace("382121", "382122").replace("/contact", "/new"))
    git(folder, "commit", "-q", "-a", "-m", "phone")
    git(folder, "checkout", "-q", "main")
    (folder / "offer_data" / "services" / "travel.yml").write_text(TRAVEL + "hours: All day\n")
    git(folder, "commit", "-q", "-a", "-m", "hours")
    return folder


def test_a_branch_is_held_against_the_point_where_it_began(kept: Path) -> None:
    found = review(kept, "main", "change", ON)
    assert found.may_go_in
    assert "01709 382122" in found.words
    assert "Wath Travel Desk" not in found.words


def test_without_a_second_name_the_files_as_they_lie_there_are_looked_at(kept: Path) -> None:
    found = review(kept, "change", None, ON)
    assert "Wath Travel Desk" in found.words
    assert review(kept, "main", None, ON).words.startswith("Nothing changed")


@pytest.mark.parametrize("name", ["nowhere", "--output=/tmp/x", "", "main:offer_data", "$(id)", "a b"])
def test_a_name_that_git_does_not_know_ends_in_a_sentence(kept: Path, name: str) -> None:
    with pytest.raises(CannotGoOn, match="version"):
        review(kept, name, "change", ON)
    with pytest.raises(CannotGoOn, match="version"):
        review(kept, "main", name or " ", ON)


def test_a_link_in_a_change_is_never_followed(kept: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.yml").write_text(LISTING.replace("Rivelin", "Secret"))
    git(kept, "checkout", "-q", "change")
    (kept / "offer_data" / "services" / "secret.yml").symlink_to(tmp_path / "secret.yml")
    git(kept, "add", "-A")
    git(kept, "commit", "-q", "-m", "link")
    assert "Secret" not in review(kept, "main", "change", ON).words
