"""The data folder as a whole: every file is looked at, every fault is said in one run, nothing is overlooked."""

import os
from pathlib import Path

import pytest

from build_tools.offer.area import Status
from build_tools.problems import Problem
from build_tools.reading.offer_folder import Reading, read_offer
from build_tools.tests.made_offer import AREA, LISTING, WORDS, write_offer

REAL = Path(__file__).parents[3] / "offer_data"


def said(folder: Path) -> list[str]:
    return [str(problem) for problem in read_offer(folder, "offer_data").problems]


def read(folder: Path) -> Reading:
    reading = read_offer(folder, "offer_data")
    assert reading.offer is not None
    return reading


def test_a_small_offer_is_read_with_all_its_parts(tmp_path: Path) -> None:
    write_offer(
        tmp_path,
        {
            "wanted.yml": "- name: Talking Books\n  missing: A page.\n  listing: services/talking\n",
            "excluded.yml": "- name: Nowhere House\n",
            "trusted_sites.yml": "- host: autism.org.uk\n  kind: official\n  note: The government.\n",
        },
    )
    reading = read(tmp_path)
    offer = reading.offer
    assert offer is not None
    assert reading.problems == ()
    assert [listing.address for listing in offer.listings] == ["services/talking/"]
    assert offer.area.status is Status.NOT_OFFICIAL
    assert offer.area.urgent == ("services/talking",)
    assert offer.wanted[0].listing == "services/talking"
    assert offer.excluded == ("Nowhere House",)
    assert offer.trusted_sites == {"autism.org.uk": "official"}
    assert offer.postcodes.points["S60 1AE"] == (442560, 392660)
    assert tuple(offer.vocabulary.topics.by_key) == WORDS["topics"]


def test_a_folder_that_is_not_there_is_one_plain_problem(tmp_path: Path) -> None:
    reading = read_offer(tmp_path / "nothing", "offer_data")
    assert reading.offer is None
    assert reading.problems == (
        Problem(
            "offer_data", 0, "", "there is no folder with this name: start the command in the folder that holds it"
        ),
    )


def test_listings_come_by_name_whatever_their_files_are_called(tmp_path: Path) -> None:
    files = {
        f"services/{slug}.yml": LISTING.replace("Rivelin", name)
        for slug, name in [("a", "Zebra"), ("b", "apple"), ("c", "Middle")]
    }
    write_offer(tmp_path, {**files, "services/talking.yml": LISTING})
    offer = read(tmp_path).offer
    assert offer is not None
    assert [listing.name.split()[0] for listing in offer.listings] == ["apple", "Middle", "Rivelin", "Zebra"]


def test_a_faulty_listing_is_left_out_and_the_rest_is_read(tmp_path: Path) -> None:
    write_offer(
        tmp_path, {"services/bad.yml": LISTING + "zzz: 1\n", "groups/worse.yml": "name: [\n", "money/empty.yml": ""}
    )
    reading = read(tmp_path)
    assert reading.offer is not None
    assert [listing.slug for listing in reading.offer.listings] == ["talking"]
    assert [problem.file for problem in reading.problems] == [
        "offer_data/groups/worse.yml",
        "offer_data/money/empty.yml",
        "offer_data/services/bad.yml",
    ]


def test_the_lines_of_a_faulty_listing_are_known_too(tmp_path: Path) -> None:
    write_offer(tmp_path, {"services/bad.yml": LISTING + "place:\n  postcode: nowhere\n"})
    lines = read(tmp_path).lines
    assert lines["offer_data/services/bad.yml"]["place.postcode"] == 12
    assert lines["offer_data/area.yml"]["urgent"] == 10


BAD_NAME = "the name of a file has small letters a to z, digits and single hyphens only"
OTHER_ENDING = (
    'nothing reads a file with this ending: name a listing with small letters and ".yml", such as portage.yml, or '
    "delete it"
)


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("Talking2.yml", f'{BAD_NAME} (found "Talking2"): name it talking2.yml'),
        ("my talking.yml", f'{BAD_NAME} (found "my talking"): name it my-talking.yml'),
        ("my_talking.yml", f'{BAD_NAME} (found "my_talking"): name it my-talking.yml'),
        ("my--talking.yml", f'{BAD_NAME} (found "my--talking"): name it my-talking.yml'),
        ("café.yml", f'{BAD_NAME} (found "café"): name it cafe.yml'),
        (".yml", f'{BAD_NAME} (found ""): name it portage.yml'),
        ("x" * 61 + ".yml", "the name of the file is too long (61 letters, at most 60): shorten it"),
        ("a.yaml", OTHER_ENDING),
        ("a.YML", OTHER_ENDING),
        ("a.txt", OTHER_ENDING),
        ("a.yml~", OTHER_ENDING),
        (".a.yml.swp", OTHER_ENDING),
        ("a.json", OTHER_ENDING),
    ],
)
def test_a_file_with_an_odd_name_is_a_problem_and_no_listing(tmp_path: Path, name: str, says: str) -> None:
    write_offer(tmp_path, {f"services/{name}": LISTING})
    assert said(tmp_path) == [f"offer_data/services/{name}: {says}"]
    offer = read(tmp_path).offer
    assert offer is not None
    assert [listing.slug for listing in offer.listings] == ["talking"]


def test_a_file_with_an_odd_name_is_still_read_for_its_faults(tmp_path: Path) -> None:
    write_offer(tmp_path, {"services/Odd.yml": LISTING + "zzz: 1\n"})
    assert [problem.partition(":")[2][:2] for problem in said(tmp_path)] == [" t", "11"]


def test_two_files_that_differ_in_capitals_only_are_named(tmp_path: Path) -> None:
    write_offer(tmp_path, {"services/Talking.yml": LISTING})
    assert said(tmp_path) == [
        f'offer_data/services/Talking.yml: {BAD_NAME} (found "Talking"): name it talking.yml',
        "offer_data/services/talking.yml: this has the same address as offer_data/services/Talking.yml, but for "
        "capital letters: keep one, or rename one",
    ]


def test_a_folder_inside_a_folder_of_listings_is_a_problem(tmp_path: Path) -> None:
    write_offer(tmp_path, {"services/more/portage.yml": LISTING})
    assert said(tmp_path) == [
        "offer_data/services/more: a folder inside a folder of listings: move its files up, and delete it"
    ]


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("service/portage.yml", "service: nothing reads a folder with this name. Did you mean services? "),
        ("Schools2/portage.yml", "Schools2: nothing reads a folder with this name. Did you mean schools? "),
        ("exclude.yml", "exclude.yml: nothing reads a file with this name. Did you mean excluded.yml? "),
        ("area.yaml", "area.yaml: nothing reads a file with this name. Did you mean area.yml? "),
        ("zzz", "zzz: nothing reads a file with this name. "),
    ],
)
def test_a_file_or_folder_that_nothing_reads_is_named(tmp_path: Path, name: str, says: str) -> None:
    write_offer(tmp_path, {name: LISTING})
    assert said(tmp_path) == [
        f"offer_data/{says}The folders for listings are services, schools, groups, helplines, money"
    ]


def test_a_file_where_a_folder_is_due_is_named(tmp_path: Path) -> None:
    write_offer(tmp_path, {"groups": LISTING})
    assert said(tmp_path) == [
        "offer_data/groups: this is a file, and listings need a folder with this name: give the file another name"
    ]


def test_what_computers_and_git_leave_behind_is_let_be(tmp_path: Path) -> None:
    write_offer(tmp_path, {"services/.gitkeep": "", "groups/.DS_Store": "x", "README.md": "# Listings\n"})
    assert said(tmp_path) == []


def test_a_link_that_leads_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    secret = tmp_path / "secret.yml"
    secret.write_text(LISTING)
    offer = write_offer(tmp_path / "offer_data")
    (offer / "services" / "link.yml").symlink_to(secret)
    (offer / "services" / "lost.yml").symlink_to(tmp_path / "nothing.yml")
    (offer / "services" / "round.yml").symlink_to(offer / "services" / "round.yml")
    (offer / "services" / "twice.yml").symlink_to(offer / "services" / "talking.yml")
    nowhere = "this is a link that leads nowhere: put the thing itself here"
    assert said(offer) == [
        "offer_data/services/link.yml: this is a link that leads out of the data folder: put the thing itself here",
        f"offer_data/services/lost.yml: {nowhere}",
        f"offer_data/services/round.yml: {nowhere}",
        "offer_data/services/twice.yml: this is a link to another place, so one listing would have two addresses: "
        "use was: in the listing itself",
    ]


def test_a_whole_folder_that_is_a_link_out_is_not_followed(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "x.yml").write_text(LISTING)
    offer = write_offer(tmp_path / "offer_data")
    (offer / "groups").symlink_to(outside)
    assert said(offer) == [
        "offer_data/groups: this is a link that leads out of the data folder: put the thing itself here"
    ]
    reading = read(offer)
    assert "offer_data/groups/x.yml" not in reading.lines


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this computer has no such files")
def test_a_file_that_never_ends_is_not_opened(tmp_path: Path) -> None:
    offer = write_offer(tmp_path)
    os.mkfifo(offer / "services" / "pipe.yml")
    assert said(offer) == ["offer_data/services/pipe.yml: this is not an ordinary file: delete it"]


@pytest.mark.parametrize("name", ["area.yml", "wanted.yml", "vocabulary/needs.yml", "postcodes/rotherham.txt"])
def test_a_pipe_in_the_place_of_a_file_is_refused_and_not_waited_for(tmp_path: Path, name: str) -> None:
    path = write_offer(tmp_path) / name
    path.unlink(missing_ok=True)
    os.mkfifo(path)
    assert f"offer_data/{name}: this is not an ordinary file: delete it" in said(tmp_path)


@pytest.mark.parametrize("name", ["area.yml", "wanted.yml", "vocabulary/needs.yml", "postcodes/other.txt"])
def test_no_file_is_read_through_a_link(tmp_path: Path, name: str) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("secret: words\n")
    path = write_offer(tmp_path / "offer") / name
    path.unlink(missing_ok=True)
    path.symlink_to(secret)
    messages = said(tmp_path / "offer")
    assert f"offer_data/{name}: this is a link that leads out of the data folder: put the thing itself here" in messages
    assert not any("secret" in message for message in messages)


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("vocabulary/needs.yaml", "nothing reads a file with this name. Did you mean needs.yml? The files here are "
         "access.yml, age_groups.yml, areas.yml, kinds.yml, needs.yml, owners.yml, plain_words.yml, quiet_words.yml, "
         "search_words.yml, topics.yml, who_can_ask.yml"),
        ("postcodes/new.csv", "nothing reads a file with this name. A file of postcodes ends in .txt"),
        ("glossary", "this is a file, and a folder with this name is due here: give the file another name"),
    ],
)  # fmt: skip
def test_a_stray_file_among_lists_of_words_or_postcodes_is_named(tmp_path: Path, name: str, says: str) -> None:
    write_offer(tmp_path, {name: "x"})
    assert said(tmp_path) == [f"offer_data/{name}: {says}"]


@pytest.mark.skipif(os.geteuid() == 0, reason="the system opens everything to its administrator")
@pytest.mark.parametrize("name", ["services", "glossary", "postcodes"])
def test_a_folder_that_may_not_be_opened_is_one_problem_among_others(tmp_path: Path, name: str) -> None:
    folder = write_offer(tmp_path, {"glossary/plan.yml": "term: plan\nmeaning: A paper.\n"}) / name
    folder.chmod(0)
    try:
        assert f"offer_data/{name}: this folder cannot be opened: check that you may read it" in said(tmp_path)
    finally:
        folder.chmod(0o755)


def test_a_file_of_postcodes_that_is_none_does_not_drown_the_rest(tmp_path: Path) -> None:
    write_offer(tmp_path, {"postcodes/rotherham.txt": "# Licence: x\n" + "no postcode\n" * 1000})
    messages = said(tmp_path)
    assert len(messages) == 21
    assert messages[0] == (
        "offer_data/postcodes/rotherham.txt: 1,000 lines are wrong, and the first 20 are named: make the file again"
    )


def test_an_owner_is_a_role_and_no_person(tmp_path: Path) -> None:
    write_offer(tmp_path, {"area.yml": AREA.replace("council: not known", "council: Jane Smith")})
    assert said(tmp_path) == [
        'offer_data/area.yml:13: owners.council: "Jane Smith" looks like the name of a person: write a role, such as '
        '"the front desk"'
    ]


def test_what_has_to_be_known_is_asked_for_by_name(tmp_path: Path) -> None:
    write_offer(
        tmp_path, {"area.yml": AREA.replace("official_site: https://official.example/", "official_site: not known")}
    )
    assert said(tmp_path) == [
        "offer_data/area.yml:7: official_site: this has to be known: write it out, such as official_site: "
        "https://www.rotherhamsendlocaloffer.org.uk/"
    ]


def test_a_name_with_hidden_characters_is_cleaned_in_the_message(tmp_path: Path) -> None:
    write_offer(tmp_path, {"services/a\u202eb\n.txt": LISTING})
    assert said(tmp_path) == [f"offer_data/services/a?b?.txt: {OTHER_ENDING}"]


def test_without_the_area_there_is_no_offer_but_listings_are_checked(tmp_path: Path) -> None:
    write_offer(tmp_path, {"area.yml": None, "services/talking.yml": LISTING + "zzz: 1\n"})
    reading = read_offer(tmp_path, "offer_data")
    assert reading.offer is None
    assert [str(problem).split(": ")[0] for problem in reading.problems] == [
        "offer_data/area.yml",
        "offer_data/services/talking.yml:11",
    ]
    assert reading.problems[0].says == "this file cannot be opened: check that it is there and may be read"


def test_without_a_closed_list_its_words_are_not_judged(tmp_path: Path) -> None:
    write_offer(
        tmp_path, {"vocabulary/topics.yml": "- key: [\n", "services/bad.yml": LISTING.replace("council", "concil")}
    )
    reading = read_offer(tmp_path, "offer_data")
    assert reading.offer is None
    assert [problem.file for problem in reading.problems] == [
        "offer_data/services/bad.yml",
        "offer_data/vocabulary/topics.yml",
    ]


def test_progress_hears_of_each_listing(tmp_path: Path) -> None:
    write_offer(tmp_path, {"groups/a.yml": LISTING, "services/b.yml": LISTING})
    heard: list[tuple[int, int]] = []
    read_offer(tmp_path, "offer_data", lambda done, total: heard.append((done, total)))
    assert heard == [(1, 3), (2, 3), (3, 3)]


def test_two_readings_are_equal(tmp_path: Path) -> None:
    write_offer(tmp_path, {"groups/a.yml": LISTING, "services/b.yml": LISTING + "zzz: 1\n"})
    assert read_offer(tmp_path, "offer_data") == read_offer(tmp_path, "offer_data")


def test_a_thousand_listings_are_read(tmp_path: Path) -> None:
    write_offer(tmp_path, {f"services/listing-{number}.yml": LISTING for number in range(1_000)})
    assert len(read_offer(tmp_path, "offer_data").lines) > 1_000


def test_our_own_offer_is_read_with_no_problem() -> None:
    reading = read_offer(REAL, "offer_data")
    assert [str(problem) for problem in reading.problems] == []
    assert reading.offer is not None
    assert len(reading.offer.listings) >= 126
