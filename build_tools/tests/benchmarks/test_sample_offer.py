"""The made-up offer: the same each time, right by every rule of the reader, and nobody's."""

import re
from pathlib import Path

import pytest
import yaml

from build_tools.benchmarks.made_up_names import spots
from build_tools.benchmarks.sample_offer import sample_files, write_sample
from build_tools.errors import CannotGoOn
from build_tools.offer.listing import FOLDERS
from build_tools.reading.offer_folder import read_offer

REAL = Path(__file__).parents[3] / "offer_data"
REAL_WORDS = REAL / "vocabulary"
VOCABULARY = {path.name: path.read_text("utf-8") for path in REAL_WORDS.glob("*.yml")}
# Ofcom, "Telephone numbers for use in TV and radio drama programmes"
DRAMA = re.compile(r"01632 960 \d{3}|0114 496 0\d{3}|020 7946 0\d{3}|0808 157 0\d{3}|07700 900 \d{3}")
NUMBERS = re.compile(r"^ *(?:phone|text|textphone): (.*)$", re.MULTILINE)
HOSTS = re.compile(r"(?:https?://|@|host: )([^/\s]+)")
REAL_MEAN_BYTES = 974  # of the real listings on 23 November 2026; a fixed figure, so that editors may write freely
MEAN_BYTES_WITHIN = 0.2


def sample(count: int) -> dict[str, str]:
    return dict(sample_files(count, VOCABULARY))


def listings(files: dict[str, str]) -> dict[str, str]:
    return {name: text for name, text in files.items() if name.partition("/")[0] in FOLDERS}


def test_two_samples_of_one_size_are_byte_equal() -> None:
    assert list(sample_files(300, VOCABULARY)) == list(sample_files(300, VOCABULARY))


@pytest.mark.parametrize(("fewer", "more"), [(1, 2), (3, 40), (150, 1_000)])
def test_a_larger_sample_begins_with_a_smaller_one(fewer: int, more: int) -> None:
    first = list(listings(sample(fewer)).items())
    assert first == list(listings(sample(more)).items())[:fewer]


@pytest.mark.parametrize("count", [1, 2, 37, 5_000])
def test_a_sample_has_as_many_listings_as_were_asked_for(count: int) -> None:
    assert len(listings(sample(count))) == count


def test_no_two_listings_have_one_name_even_in_the_largest_sample() -> None:
    names = [spot.name for spot in spots(20_000)]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("count", [1, 2, 3, 500])
def test_the_reader_finds_nothing_wrong_in_a_sample(tmp_path: Path, count: int) -> None:
    write_sample(count, tmp_path / "offer", REAL_WORDS)
    reading = read_offer(tmp_path / "offer", "offer")
    assert [str(problem) for problem in reading.problems] == []
    assert reading.offer is not None
    assert len(reading.offer.listings) == count


def test_every_page_of_a_sample_will_say_made_up(tmp_path: Path) -> None:
    write_sample(3, tmp_path / "offer", REAL_WORDS)
    offer = read_offer(tmp_path / "offer", "offer").offer
    assert offer is not None
    assert offer.area.made_up
    assert not offer.area.is_official


def test_every_number_is_from_a_range_kept_for_drama() -> None:
    numbers = [number for text in listings(sample(500)).values() for number in NUMBERS.findall(text)]
    assert len(numbers) > 100
    assert [number for number in numbers if not DRAMA.fullmatch(number)] == []


def test_every_web_address_and_e_mail_lies_under_example() -> None:
    made = {name: text for name, text in sample(500).items() if not name.startswith("vocabulary/")}
    hosts = [host for text in made.values() for host in HOSTS.findall(text)]
    assert len(hosts) > 500
    assert [host for host in hosts if not host.endswith(".example")] == []


def test_no_real_name_stands_in_a_sample() -> None:
    made = "\n".join(text for name, text in sample(500).items() if not name.startswith("vocabulary/"))
    assert [name for name in real_names() if re.search(rf"\b{re.escape(name)}\b", made)] == []


def real_names() -> list[str]:
    files = [path for folder in FOLDERS for path in sorted((REAL / folder).glob("*.yml"))]
    found = [yaml.safe_load(path.read_text("utf-8")) for path in files]
    assert len(found) > 100
    return [name for listing in found for name in (listing["name"], *listing.get("also_known_as", ()))]


def test_a_listing_is_as_long_as_a_real_one() -> None:
    made = [len(text.encode()) for text in listings(sample(1_000)).values()]
    assert abs(sum(made) / len(made) / REAL_MEAN_BYTES - 1) < MEAN_BYTES_WITHIN


@pytest.mark.parametrize(
    ("line", "least", "most"),
    [
        ("needs: [any]", 0.10, 0.20),
        ("needs: ", 0.45, 0.65),
        ("closed:", 0.01, 0.05),
        ("was:", 0.005, 0.05),
        ("cost: charge", 0.02, 0.10),
        ("checked:", 0.20, 0.40),
    ],
)
def test_facts_are_known_about_as_often_as_in_the_real_offer(line: str, least: float, most: float) -> None:
    made = listings(sample(1_000)).values()
    share = sum(f"\n{line}" in text for text in made) / 1_000
    assert least < share < most


def test_a_word_that_the_vocabulary_has_lost_is_not_used() -> None:
    fewer = VOCABULARY | {"needs.yml": "- key: autism\n  label: Autism\n  meaning: Autistic children.\n"}
    made = "".join(listings(dict(sample_files(300, fewer))).values())
    assert set(re.findall(r"^needs: (.*)$", made, re.MULTILINE)) == {"[any]", "[autism]"}


@pytest.mark.parametrize("text", ["", "- key: [", "- label: Autism\n"])
def test_closed_words_that_are_not_right_are_named(text: str) -> None:
    with pytest.raises(CannotGoOn) as stopped:
        list(sample_files(5, VOCABULARY | {"needs.yml": text}))
    assert str(stopped.value) == "The closed words of needs.yml are not right. To see why, run: local-offer check."


def test_a_sample_takes_the_place_of_an_earlier_one(tmp_path: Path) -> None:
    write_sample(30, tmp_path / "offer", REAL_WORDS)
    write_sample(5, tmp_path / "offer", REAL_WORDS)
    files = [path for folder in FOLDERS for path in (tmp_path / "offer" / folder).glob("*.yml")]
    assert len(files) == 5
    assert [path.name for path in tmp_path.iterdir()] == ["offer"]


def test_an_empty_folder_is_filled(tmp_path: Path) -> None:
    (tmp_path / "offer").mkdir()
    write_sample(1, tmp_path / "offer", REAL_WORDS)
    assert (tmp_path / "offer" / "area.yml").is_file()


def refused(count: int, out: Path, vocabulary_from: Path = REAL_WORDS) -> str:
    with pytest.raises(CannotGoOn) as stopped:
        write_sample(count, out, vocabulary_from)
    return str(stopped.value)


def test_a_folder_with_other_things_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear Sir")
    said = refused(5, tmp_path)
    assert said == f"{tmp_path} holds other things, and a sample would replace them. Name a new or an empty folder."
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


def test_a_sample_to_which_somebody_added_a_file_is_left_alone(tmp_path: Path) -> None:
    write_sample(5, tmp_path / "offer", REAL_WORDS)
    (tmp_path / "offer" / "notes.txt").write_text("mine")
    assert "holds other things" in refused(5, tmp_path / "offer")
    assert (tmp_path / "offer" / "notes.txt").read_text() == "mine"


def test_the_real_offer_is_never_replaced() -> None:
    assert "holds other things" in refused(5, REAL)


def test_a_file_and_a_link_are_not_taken_for_a_folder(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    (tmp_path / "link").symlink_to(tmp_path / "elsewhere")
    for name in ("file", "link"):
        assert refused(5, tmp_path / name) == f"{tmp_path / name} is not a folder. Name a new folder for the sample."


@pytest.mark.parametrize("count", [0, -1])
def test_no_listing_at_all_is_refused(tmp_path: Path, count: int) -> None:
    said = f"A sample has 1 listing or more, not {count}. Write for example: sample 200."
    assert refused(count, tmp_path / "offer") == said


def test_a_folder_with_no_closed_words_is_named(tmp_path: Path) -> None:
    said = f"There are no closed words in {tmp_path}. Give a folder such as offer_data/vocabulary."
    assert refused(5, tmp_path / "offer", tmp_path) == said
    assert not (tmp_path / "offer").exists()
