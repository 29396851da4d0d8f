"""The plain-words check over a whole offer, and over everything real."""

from datetime import date
from pathlib import Path

from build_tools.checking.plain_words import Corpus, plain_word_problems
from build_tools.reading.offer_folder import read_offer
from build_tools.site.building import OUR_DATA, PROJECT, Job, build_site, check_site
from build_tools.tests.built_sites import day_of_the_real_offer
from build_tools.tests.made_offer import LISTING, write_offer

ON = date(2026, 11, 23)
TWINS = """\
- word: utilise
  say: use
  strength: must
  group: general
- word: provision
  say: help
  strength: should
  group: send
- word: programme
  say: course
  strength: consider
  group: general
"""
HARD = LISTING.replace("summary: Helps", "who_for: You utilise the provision and the programme.\nsummary: Helps")
TERM = "term: EHC plan\nstands_for: education, health and care plan\nmeaning: A legal paper.\n"
LISTS: dict[str, str | bytes | None] = {"vocabulary/plain_words.yml": TWINS, "glossary/ehc-plan.yml": TERM}
EXEMPT = """\
- kind: words
  rule: plainer word
  file: offer_data/services/talking.yml
  found: utilise
  reason: It is what their form says.
  on: 2026-11-01
- kind: axe
  rule: color-contrast
  file: index.html
  found: .note
  reason: Another check needs it.
  on: 2026-11-01
"""


def problems(folder: Path, files: dict[str, str | bytes | None]) -> list[str]:
    data = write_offer(folder, {**LISTS, **files})
    corpus = Corpus(data, "offer_data", None)
    return [str(problem) for problem in plain_word_problems(corpus, read_offer(data).offer, ON)]


def test_a_plain_offer_has_no_problems(tmp_path: Path) -> None:
    assert problems(tmp_path, {}) == []


def test_what_must_and_should_change_is_told_and_what_may_be_considered_is_not(tmp_path: Path) -> None:
    assert problems(tmp_path, {"services/talking.yml": HARD}) == [
        'offer_data/services/talking.yml:7: who_for: "provision" has plainer words: write help (a warning)',
        'offer_data/services/talking.yml:7: who_for: "utilise" has plainer words: write use',
    ]


def test_an_exempt_place_is_passed_over_and_other_kinds_are_left_to_other_checks(tmp_path: Path) -> None:
    assert problems(tmp_path, {"services/talking.yml": HARD, "exemptions.yml": EXEMPT}) == [
        'offer_data/services/talking.yml:7: who_for: "provision" has plainer words: write help (a warning)',
    ]


def test_an_exemption_that_nothing_needs_is_told(tmp_path: Path) -> None:
    assert problems(tmp_path, {"exemptions.yml": EXEMPT}) == [
        'offer_data/exemptions.yml:1: nothing needs this: "utilise" is not found in offer_data/services/talking.yml '
        "any more. Take it out"
    ]


def test_a_fault_of_the_lists_is_told(tmp_path: Path) -> None:
    assert problems(
        tmp_path, {"vocabulary/plain_words.yml": TWINS.replace("must", "must!"), "exemptions.yml": "x"}
    ) == [
        "offer_data/exemptions.yml:1: the file holds one text and no list: begin each entry with a hyphen, such as "
        '"- kind: words"',
        'offer_data/vocabulary/plain_words.yml:3: 1.strength: "must!" is not one of the words used here. Did you mean '
        "must? Write one of: must, should, consider",
    ]


def test_check_tells_of_hard_words_and_build_lets_them_pass(tmp_path: Path) -> None:
    data = write_offer(tmp_path / "data", {**LISTS, "services/talking.yml": HARD})
    assert not check_site(Job(data, day_of_the_real_offer())).done
    assert build_site(Job(data, day_of_the_real_offer()), tmp_path / "site").done


def test_an_offer_that_cannot_be_read_hears_of_that_alone(tmp_path: Path) -> None:
    data = write_offer(tmp_path, {**LISTS, "services/talking.yml": HARD, "area.yml": None})
    assert not any("plainer" in problem.says for problem in check_site(Job(data, day_of_the_real_offer())).problems)


def test_every_word_that_we_publish_is_plain() -> None:
    corpus = Corpus(OUR_DATA, "offer_data", PROJECT)
    assert [str(problem) for problem in plain_word_problems(corpus, read_offer(OUR_DATA).offer, ON)] == []
