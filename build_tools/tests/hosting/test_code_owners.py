"""Names in CODEOWNERS that still stand for nobody."""

from pathlib import Path

from build_tools.hosting.code_owners import FILE, unnamed

ROOT = Path(__file__).resolve().parents[3]


def test_each_team_without_a_name_is_told_once_at_its_first_line() -> None:
    text = "# @not-known/note\n* @not-known/council\n/docs/ @real/team\n/x/ @not-known/forum @not-known/council\n"
    assert list(unnamed(text)) == [
        (2, "write the name of the real team in place of @not-known/council, on each line."),
        (4, "write the name of the real team in place of @not-known/forum, on each line."),
    ]


def test_every_folder_of_ours_has_somebody_who_is_asked() -> None:
    lines = [
        line.split() for line in (ROOT / FILE).read_text(encoding="utf-8").splitlines() if line[:1] not in ("#", "")
    ]
    assert lines[0][0] == "*"
    for path, *teams in lines:
        assert all(team.startswith("@") for team in teams)
        assert teams
        assert path in ("*", "/docs/newsletters/") or (ROOT / path.strip("/")).is_dir()


def test_all_four_kinds_of_people_are_asked() -> None:
    text = (ROOT / FILE).read_text(encoding="utf-8")
    for team in ("council", "forum", "comms", "maintainers"):
        assert f"/{team}" in text
