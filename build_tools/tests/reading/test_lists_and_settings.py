"""The files beside the listings: area, closed lists, wanted, excluded, trusted sites."""

from pathlib import Path

import pytest

from build_tools.offer.ages import Ages
from build_tools.offer.model import Wanted
from build_tools.reading.area_file import read_area
from build_tools.reading.file_reading import FileReading
from build_tools.reading.list_files import read_excluded, read_trusted_sites, read_wanted
from build_tools.reading.offer_folder import read_offer
from build_tools.reading.vocabulary_files import read_word_list
from build_tools.tests.made_offer import AREA, CLOSED_LISTS, words, write_offer


def said(folder: Path) -> list[str]:
    return [str(problem) for problem in read_offer(folder, "offer_data").problems]


@pytest.mark.parametrize(
    ("was", "now", "says"),
    [
        (
            "status: not official",
            "status: offical",
            '4: status: "offical" is not one of the words used here. Did you mean official? Write one of: not '
            "official, official",
        ),
        (
            "site_address: https://offer.example/",
            "site_address: https://offer.example",
            '8: site_address: "https://offer.example" does not end in a slash: write it as '
            "https://example.org/local-offer/",
        ),
        (
            "?q={postcode}",
            "",
            '9: map_link: "https://maps.example/" has no {postcode} in it: write a link such as '
            "https://maps.example/?q={postcode}",
        ),
        (
            "  - services/talking",
            "  - talking",
            '11: urgent: "talking" is not the address of a listing: write its folder and name, such as '
            "services/portage. The folders are services, schools, groups, helplines, money",
        ),
        (
            "  council: not known",
            "  concil: not known",
            '13: owners.concil: "concil" is not a field here. Did you mean council?',
        ),
        ("name: Rotherham\n", "", "1: name: this field is missing: add a line such as name: Rotherham"),
        (
            "council: Rotherham Council",
            "council: not known",
            "5: council: this has to be known: write it out, such as council: Rotherham Council",
        ),
        (
            "name: Rotherham\n",
            "name: Rotherham\nemail: jane.smith@a.example\n",
            "2: email: this looks like a named "
            'person\'s e-mail (found "jane.smith@a.example"): list a shared mailbox, such as info@service.example',
        ),
        (AREA, "", ' the file is empty: write its fields, such as "name: Rotherham", or delete the file'),
    ],
)
def test_a_fault_in_the_area_file_names_its_line(tmp_path: Path, was: str, now: str, says: str) -> None:
    write_offer(tmp_path, {"area.yml": AREA.replace(was, now)})
    assert said(tmp_path) == [f"offer_data/area.yml:{says}"]


def test_the_area_keeps_what_is_known_and_leaves_the_rest_unknown() -> None:
    more = "run_by: not known\nemail: info@offer.example\nphone: 01632 960 001\nmade_up: yes\n"
    area = read_area((AREA + more).encode(), FileReading("area.yml", CLOSED_LISTS))
    assert area is not None
    assert (area.run_by, area.email, area.phone, area.made_up, area.post) == (
        None,
        "info@offer.example",
        "01632 960 001",
        True,
        None,
    )
    assert area.owners == {"council": None}


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        ("topics", words("travel", "travel"), "4: 2.key: travel stands twice in this list, first on line 1: keep one"),
        (
            "topics",
            "- key: travel\n  meaning: x\n",
            "1: 1.label: this field is missing: add a line such as label: Short breaks",
        ),
        (
            "topics",
            words("travel") + "- key: a/b\n  label: x\n  meaning: y\n",
            '4: 2.key: "a/b" cannot be a word of a list: use letters, digits and single spaces, at most 40 '
            "characters, such as short breaks",
        ),
        (
            "topics",
            words("travel").replace("meaning", "meening"),
            '3: 1.meening: "meening" is not a field here. Did you mean meaning?',
        ),
        (
            "topics",
            "- key: travel\n  label: x\n  meaning: y\n  common: maybe\n",
            '4: 1.common: "maybe" is not one of the words used here. Write one of: yes, no',
        ),
        (
            "topics",
            "travel: x\n",
            '1: the file holds fields and no list: begin each entry with a hyphen, such as "- key: short breaks"',
        ),
        ("topics", "- travel\n", "1: 1: this entry has no fields: write each as - key: short breaks"),
        ("topics", "", ' the file is empty: write a list, such as "- key: short breaks", or [] when there is none'),
        ("topics", "[]\n", " the list is empty: write at least one word, such as - key: short breaks"),
        ("age_groups", words("5-11"), '1: 1.key: "5-11" is not a range of ages this site can read: write 5 to 11'),
    ],
)
def test_a_fault_in_a_closed_list_names_its_line(tmp_path: Path, name: str, text: str, says: str) -> None:
    write_offer(tmp_path, {f"vocabulary/{name}.yml": text})
    assert f"offer_data/vocabulary/{name}.yml:{says}" in said(tmp_path)
    assert read_offer(tmp_path, "offer_data").offer is None


def test_a_missing_closed_list_is_named(tmp_path: Path) -> None:
    write_offer(tmp_path, {"vocabulary/needs.yml": None})
    assert said(tmp_path) == [
        "offer_data/vocabulary/needs.yml: this file cannot be opened: check that it is there and may be read"
    ]


def test_the_words_of_a_closed_list_keep_their_order_and_facts() -> None:
    text = words("travel", "money") + "- key: 5 to 11\n  label: Five\n  plural: Fives\n  meaning: x\n  common: yes\n"
    found, reading = read_word_list(text.encode(), "x.yml", "topics")
    assert reading.problems == []
    assert found is not None
    assert list(found.by_key) == ["travel", "money", "5 to 11"]
    assert (found["5 to 11"].plural, found["5 to 11"].common, found["travel"].common) == ("Fives", True, False)
    assert found["5 to 11"].ages is None


def test_the_words_of_the_age_groups_are_ages() -> None:
    found, _ = read_word_list(words("5 to 11", "16 and over").encode(), "x.yml", "age_groups")
    assert found is not None
    assert [word.ages for word in found] == [Ages(5, 11), Ages(16, None)]


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        (
            "wanted.yml",
            "- name: Sibs\n",
            "1: 1.missing: this field is missing: add a line such as missing: We have not found a page that tells "
            "us how to get this.",
        ),
        (
            "wanted.yml",
            "- name: Sibs\n  missing: A page.\n  website: sibs.org.uk\n",
            '3: 1.website: "sibs.org.uk" does not begin with https:// or http://: copy the whole web address, '
            "such as https://www.service.example/contact",
        ),
        (
            "wanted.yml",
            "- name: Sibs\n  missing: Ring 0800 1111.\n",
            '2: 1.missing: a phone number inside a sentence (found "0800 1111"): take it out of the sentence and '
            "put it under contact, phone, with its own source",
        ),
        (
            "excluded.yml",
            "- name: A House\n  reason: x\n",
            '2: 1.reason: "reason" is not a field here. The fields here are: name',
        ),
        (
            "excluded.yml",
            "A House\n",
            '1: the file holds one text and no list: begin each entry with a hyphen, such as "- name: The name of '
            'the place"',
        ),
        (
            "trusted_sites.yml",
            "- host: https://www.gov.uk\n  kind: law\n",
            '1: 1.host: "https://www.gov.uk" is not the name of a web host: write it in small letters with no '
            'slash, such as "autism.org.uk"',
        ),
        (
            "trusted_sites.yml",
            "- host: autism.org.uk\n  kind: oficial\n",
            '2: 1.kind: "oficial" is not one of the words used here. Did you mean official? Write one of: '
            "official, provider, law, press",
        ),
        (
            "trusted_sites.yml",
            "- host: autism.org.uk\n  kind: law\n- host: autism.org.uk\n  kind: press\n",
            "3: 2.host: autism.org.uk stands twice: keep one",
        ),
    ],
)
def test_a_fault_in_a_list_file_names_its_line(tmp_path: Path, name: str, text: str, says: str) -> None:
    write_offer(tmp_path, {name: text})
    assert said(tmp_path) == [f"offer_data/{name}:{says}"]
    assert read_offer(tmp_path, "offer_data").offer is not None


def test_list_files_are_read_as_written() -> None:
    reading = FileReading("x.yml", CLOSED_LISTS)
    assert read_wanted(b"- name: Sibs\n  missing: A page.\n  website: https://sibs.example/\n", reading) == (
        Wanted("Sibs", "A page.", "https://sibs.example/"),
    )
    assert read_wanted(b"[]\n", reading) == ()
    assert read_excluded(b"- name: A House\n- name: B House\n", reading) == ("A House", "B House")
    assert read_trusted_sites(b"- host: a.example\n  kind: press\n", reading) == {"a.example": "press"}
    assert reading.problems == []


def test_a_long_list_may_be_longer_than_a_listing() -> None:
    reading = FileReading("x.yml", CLOSED_LISTS)
    assert len(read_excluded(b"".join(b"- name: House %d\n" % number for number in range(5_000)), reading)) == 5_000
    assert reading.problems == []
