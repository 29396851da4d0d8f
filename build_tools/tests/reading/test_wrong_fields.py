"""Wrong fields, words and texts of a listing, by the very line that its editor reads."""

import pytest

from build_tools.tests.made_offer import LISTING, problems_in

FILE = "offer_data/services/talking.yml"


def found(added: str, listing: str = LISTING) -> list[str]:
    """What is wrong when these lines are added; the first of them is line 11."""
    return [problem.removeprefix(f"{FILE}:") for problem in problems_in(listing + added)]


ALL_FIELDS = (
    "name, also_known_as, language, kind, area, owner, topics, needs, ages, summary, who_for, how_to_get, cost, "
    "how_much, contact, place, hours, size, sources, more_sources, newest_source, checked, seen_right, closed, was"
)


@pytest.mark.parametrize(
    ("added", "says"),
    [
        ("housr: 9am\n", '11: housr: "housr" is not a field here. Did you mean hours?'),
        ("phnoe: 01632\n", '11: phnoe: "phnoe" is not a field. Did you mean phone, under contact?'),
        ("contact:\n  phnoe: 1\n", '12: contact.phnoe: "phnoe" is not a field here. Did you mean phone?'),
        ("zzz: 1\n", f'11: zzz: "zzz" is not a field here. The fields here are: {ALL_FIELDS}'),
        ("phone: 01632 960 001\n", "11: phone: phone belongs under contact: move the line there"),
        ("step_free: yes\n", "11: step_free: step_free belongs under place: move the line there"),
        ("contact:\n  postcode: S60 1AE\n", "12: contact.postcode: postcode belongs under place: move the line there"),
        (
            "contact:\n  hours: 9am\n",
            "12: contact.hours: hours belongs to the listing itself: begin the line with no spaces",
        ),
        (
            "  phon:\n    page: https://a.example/\n",
            '11: sources.phon: "phon" is not a field here. Did you mean phone?',
        ),
        ("place:\n  stepfree: yes\n", '12: place.stepfree: "stepfree" is not a field here. Did you mean step_free?'),
        (f"{'z' * 90}: 1\n", f'11: {"z" * 59}…: "{"z" * 59}…" is not a field here. The fields here are: {ALL_FIELDS}'),
        (
            "contact: 01632 960 001\n",
            "11: contact: a single text stands here, where fields are due: write each on a line below, two spaces "
            "in, such as phone: 01632 960 001",
        ),
        (
            "contact:\n",
            "11: contact: nothing is written under it: write a line below it, such as phone: 01632 960 001, or "
            "leave the line out",
        ),
        (
            "hours: [9am]\n",
            "11: hours: a list stands here, where one text is due: write it on one line, such as hours: Monday to "
            "Friday, 9am to 5pm",
        ),
        (
            "hours:\n  monday: 9am\n",
            "11: hours: a block of fields stands here, where one text is due: write it on one line, such as "
            "hours: Monday to Friday, 9am to 5pm",
        ),
        ("needs: autism\n", "11: needs: a single text stands here, where a list is due: write needs: [autism, slcn]"),
        (
            "more_sources:\n  - https://a.example/\n",
            "12: more_sources.1: this entry has no fields: write each as - page: https://www.service.example/contact",
        ),
        (
            "more_sources:\n  page: https://a.example/\n",
            "11: more_sources: a block of fields stands here, where a list is due: write on the next line, two "
            "spaces in: - page: https://www.service.example/",
        ),
        ("more_sources: []\n", "11: more_sources: the list is empty: write at least one, or leave the line out"),
        (
            "  hours: https://a.example/\nhours: 9am\n",
            "11: sources.hours: a single text stands here, where fields are due: write each on a line below, two "
            "spaces in, such as page: https://www.service.example/contact",
        ),
        (
            "hours:\n",
            "11: hours: nothing is written here: write it out, such as hours: Monday to Friday, 9am to 5pm, or "
            '"not known", or leave the line out',
        ),
        ("also_known_as: [[a]]\n", "11: also_known_as: a list or block inside the list: write one text an entry"),
        ("also_known_as: [RTT, RTT]\n", '11: also_known_as: "RTT" stands twice in the list: keep one'),
        ("also_known_as: []\n", "11: also_known_as: the list is empty: write at least one, or leave the line out"),
        (
            "was: [Services/Old]\n",
            '11: was: "Services/Old" is not written as the address of a listing: write services/old',
        ),
        (
            "was: [old]\n",
            '11: was: "old" is not the address of a listing: write its folder and name, such as services/portage. '
            "The folders are services, schools, groups, helplines, money",
        ),
        ("name: Two\n", '11: "name" stands twice in one block, first on line 1: keep one'),
    ],
)
def test_a_field_that_is_unknown_misplaced_or_of_the_wrong_shape_says_where_it_belongs(added: str, says: str) -> None:
    assert found(added) == [says]


@pytest.mark.parametrize(
    ("line", "says"),
    [
        (
            "name: Rivelin Talking Team\n",
            "1: name: this field is missing: add a line such as name: Rivelin Talking Team",
        ),
        ("kind: service\n", "1: kind: this field is missing: add a line such as kind: service"),
        ("area: rotherham\n", "1: area: this field is missing: add a line such as area: rotherham"),
        ("owner: council\n", "1: owner: this field is missing: add a line such as owner: council"),
        (
            "topics: [talking and understanding]\n",
            "1: topics: this field is missing: add a line such as topics: [short breaks, travel]",
        ),
    ],
)
def test_a_missing_field_says_what_to_add(line: str, says: str) -> None:
    assert found("", LISTING.replace(line, "")) == [says]


def test_a_missing_part_of_a_block_says_what_to_add() -> None:
    assert found("checked:\n  on: 2026-05-01\n") == [
        "12: checked.by: this field is missing: add a line such as by: the service",
        "12: checked.how: this field is missing: add a line such as how: by phone",
    ]
    assert found("closed:\n  on: 2026\n") == [
        "12: closed.why: this field is missing: add a line such as why: The service has ended."
    ]
    assert found("more_sources:\n  - dated: 2026\n") == [
        "12: more_sources.1.page: this field is missing: add a line such as page: https://www.service.example/contact"
    ]


@pytest.mark.parametrize(
    ("was", "now", "says"),
    [
        (
            "kind: service",
            "kind: servce",
            '2: kind: "servce" is not one of the words used here. Did you mean service? The words are in '
            "vocabulary/kinds.yml",
        ),
        (
            "area: rotherham",
            "area: Rotherham",
            '3: area: "Rotherham" is not one of the words used here. Did you mean rotherham? Write one of: '
            "rotherham, nearby, national",
        ),
        (
            "owner: council",
            "owner: concil",
            '4: owner: "concil" is not one of the words used here. Did you mean council? Write one of: council, '
            "nhs, charity",
        ),
        (
            "[talking and understanding]",
            "[CHOOSE]",
            '5: topics: "CHOOSE" is not one of the words used here. Write one of: talking and understanding, '
            "short breaks, travel, money, health care",
        ),
        (
            "[talking and understanding]",
            "[talking, travel, money, short breaks, health care]",
            '5: topics: "talking" is not one of the words used here. Did you mean talking and understanding? '
            "Write one of: talking and understanding, short breaks, travel, money, health care",
        ),
        (
            "[talking and understanding]",
            "[]",
            "5: topics: the list is empty: write at least one word, or leave the line out",
        ),
        (
            "kind: service",
            "kind: school",
            "2: kind: a school belongs in the folder schools, and this file is in services: move it, or change "
            "the kind",
        ),
        (
            "name: Rivelin Talking Team",
            "name: not known",
            "1: name: this has to be known: write it out, such as name: Rivelin Talking Team",
        ),
        (
            "name: Rivelin Talking Team",
            "name:",
            "1: name: nothing is written here: write it out, such as name: Rivelin Talking Team",
        ),
        (
            "name: Rivelin Talking Team",
            "name: " + "x" * 91,
            "1: name: the text is too long (91 characters, at most 90): say it in fewer words",
        ),
        (
            "summary: Helps",
            "summary: " + "x" * 400,
            "7: summary: the text is too long (455 characters, at most 400): say it in fewer words",
        ),
    ],
)
def test_a_wrong_word_of_the_listing_itself_is_named_with_the_nearest(was: str, now: str, says: str) -> None:
    assert says in found("", LISTING.replace(was, now))


def test_five_topics_are_too_many() -> None:
    five = LISTING.replace("[talking", "[short breaks, travel, money, health care, talking")
    assert found("", five) == ["5: topics: 5 words are too many: choose the 4 that fit best"]


@pytest.mark.parametrize(
    ("added", "says"),
    [
        (
            "needs: [autsim]\n",
            '11: needs: "autsim" is not one of the words used here. Did you mean autism? Write one of: autism, '
            "adhd, slcn, hi",
        ),
        (
            "needs:\n  - hi\n  - autsim\n",
            '13: needs: "autsim" is not one of the words used here. Did you mean autism? Write one of: autism, '
            "adhd, slcn, hi",
        ),
        ("needs: [hi, hi]\n", "11: needs: hi stands twice in the list: keep one"),
        (
            "needs: [any, hi]\n",
            '11: needs: "any" means all of them, so it stands alone: write [any], or only the others',
        ),
        ("needs: []\n", "11: needs: the list is empty: write at least one word, or leave the line out"),
        ("needs: [[hi]]\n", "11: needs: a list inside the list: write words only, such as [autism, adhd]"),
        ("cost: cheap\n", '11: cost: "cheap" is not one of the words used here. Write one of: free, charge, not known'),
        (
            "place:\n  step_free: maybe\n",
            '12: place.step_free: "maybe" is not one of the words used here. Write one of: yes, partly, no, not known',
        ),
        (
            "place:\n  step_free: Yes\n",
            '12: place.step_free: "Yes" is not one of the words used here. Did you mean yes? Write one of: yes, '
            "partly, no, not known",
        ),
        (
            "how_to_get:\n  who_can_ask: everyone\n",
            '12: how_to_get.who_can_ask: "everyone" is not one of the words used here. Write one of: anyone, a '
            "professional, anyone or a professional, only with an EHC plan, not known",
        ),
    ],
)
def test_a_wrong_word_from_a_closed_list_is_named_with_the_nearest(added: str, says: str) -> None:
    assert found(added) == [says]


@pytest.mark.parametrize(
    ("value", "says"),
    [
        (
            "<b>Children</b>",
            'a code for web pages in the text (found "<b>Children</b>"): write plain words only. A link goes '
            "under contact, website",
        ),
        (
            "<script>alert(1)</script>",
            'a code for web pages in the text (found "<script>alert(1)</sc"): write plain words only. A link goes '
            "under contact, website",
        ),
        (
            "[see](page)",
            'a code for web pages in the text (found "](page)"): write plain words only. A link goes under '
            "contact, website",
        ),
        (
            "&lt;b&gt;",
            'a code for web pages in the text (found "&lt;b&gt;"): write plain words only. A link goes under '
            "contact, website",
        ),
        (
            "{{ config }}",
            'a code for web pages in the text (found "{{ config }}"): write plain words only. A link goes under '
            "contact, website",
        ),
        ("x" * 801, "the text is too long (801 characters, at most 800): say it in fewer words"),
        (" Children", 'a space at the start or end of " Children": take it out'),
        ("n/a", 'nothing is said here (found "n/a"): write the words, or "not known", or leave the line out'),
        ("null", 'nothing is said here (found "null"): write the words, or "not known", or leave the line out'),
        (
            "Children\\nParents",
            "a line break inside the text: write it as one paragraph. Begin a long one with >- and go on below, "
            "two spaces in",
        ),
    ],
)
def test_a_text_that_is_not_plain_words_says_so(value: str, says: str) -> None:
    assert found(f'who_for: "{value}"\n') == [f"11: who_for: {says}"]


@pytest.mark.parametrize(
    ("path", "value", "says"),
    [
        (
            "contact:\n  role",
            "Jane Smith",
            '12: contact.role: "Jane Smith" looks like the name of a person: write a role, such as "the front desk"',
        ),
        (
            "checked:\n  on: 2026\n  how: by phone\n  by",
            "a visitor",
            '14: checked.by: "a visitor" is nobody at the service: a listing is checked only when somebody there '
            'says that it is right. Write their role, such as "the service" or "the school office", or take '
            '"checked" out',
        ),
        (
            "checked:\n  on: 2026\n  how: by phone\n  by",
            "Jane Smith",
            '14: checked.by: "Jane Smith" looks like the name of a person: write a role, such as "the front desk"',
        ),
        (
            "closed:\n  why: It ended.\n  instead",
            "portage",
            '13: closed.instead: "portage" is not the address of a listing: write its folder and name, such as '
            "services/portage. The folders are services, schools, groups, helplines, money",
        ),
    ],
)
def test_a_role_is_nobodys_name_and_a_check_is_the_services_own(path: str, value: str, says: str) -> None:
    assert found(f"{path}: {value}\n") == [says]


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", f'{FILE}: the file is empty: write its fields, such as "name: Rivelin Talking Team", or delete the file'),
        (
            b"# only a remark\n",
            f'{FILE}: the file is empty: write its fields, such as "name: Rivelin Talking Team", or delete the file',
        ),
        (
            b"---\n",
            f'{FILE}: the file is empty: write its fields, such as "name: Rivelin Talking Team", or delete the file',
        ),
        (
            b"- a\n- b\n",
            f'{FILE}:1: the file holds a list and no fields: write one field a line, such as "name: Rivelin '
            'Talking Team"',
        ),
        (
            b"Rivelin Talking Team\n",
            f'{FILE}:1: the file holds one text and no fields: write one field a line, such as "name: Rivelin '
            'Talking Team"',
        ),
    ],
)
def test_a_file_that_holds_no_fields_says_what_it_holds(content: bytes, says: str) -> None:
    assert problems_in(content) == [says]


def test_all_faults_of_a_file_are_said_in_one_run() -> None:
    faulty = LISTING.replace("service\n", "servce\n", 1).replace("0 to 5", "5-0")
    lines = [problem.split(": ")[0] for problem in found("phnoe: 1\nhours:\nnewest_source: 2024-02-30\n", faulty)]
    assert sorted(lines, key=int) == ["2", "6", "11", "12", "13"]
