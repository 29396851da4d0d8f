"""Sentences that nobody wrote into the table still reach it: by words that do the same work, and past words between."""

from dataclasses import replace
from pathlib import Path

import pytest

from build_tools.offer.ages import Ages
from build_tools.offer.search_words import SameMeaning, SearchWords
from build_tools.tests.made_model import VOCABULARY, listing, offer, word, word_list
from build_tools.tests.search.in_node import Search

WORDS = SearchWords(
    (
        SameMeaning(("speech therapy", "wont talk")),
        SameMeaning(("behaviour", "hits his sister")),
        SameMeaning(("rest", "cant go on")),
        SameMeaning(("physical disability", "cerebral palsy")),
        SameMeaning(("adulthood", "what next")),
    ),
    dropped=(
        "wont",
        "doesnt",
        "never",
        "cant",
        "my",
        "his",
        "her",
        "he",
        "she",
        "what",
        "next",
        "even",
        "to",
        "on",
        "the",
    ),
    faint=("go", "goes", "not"),
)
CLUBS = ("Adulthood Team", "Cerebra", "Speech Therapy", "Behaviour Club", "Rest House", "Physical Disability Team")


@pytest.fixture(scope="module")
def search(tmp_path_factory: pytest.TempPathFactory) -> Search:
    """A search of a listing behind each meaning, and of one whose name is like a word of a phrase."""
    listings = [listing(name, summary=f"The {name}.", topics=()) for name in CLUBS]
    return Search(tmp_path_factory.mktemp("phrases"), offer(*listings, search_words=WORDS))


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("she doesnt talk", "Speech Therapy"),  # another way of saying no
        ("never talks", "Speech Therapy"),
        ("he wont even talk", "Speech Therapy"),  # a dropped word between
        ("hits her brother", "Behaviour Club"),  # brother for sister, her for his
        ("cant go on", "Rest House"),
        ("cereble palsy", "Physical Disability Team"),  # put right by the word beside it: no Cerebra
        ("cerebral plasy", "Physical Disability Team"),
        ("what next", "Adulthood Team"),
    ],
)
def test_a_sentence_finds_what_its_phrase_means(search: Search, typed: str, found: str) -> None:
    assert search.names(typed)[:1] == [found]


@pytest.mark.parametrize(
    ("typed", "other"),
    [
        ("talk", "Behaviour Club"),
        ("he wont go on the bus", "Rest House"),  # a phrase of quiet words means only what it says
        ("talk wont", "Rest House"),
    ],
)
def test_a_sentence_that_only_looks_alike_does_not(search: Search, typed: str, other: str) -> None:
    assert other not in search.names(typed)


def test_what_is_asked_about_comes_before_the_asking(search: Search) -> None:
    assert search.names("hits his sister what next")[0] == "Behaviour Club"


def test_another_name_typed_whole_comes_first_even_at_another_age(tmp_path: Path) -> None:
    named = listing("A Card for Milk", also_known_as=("Hestra",), topics=(), ages=Ages(0, 3))
    other = listing("B Talks", summary="It gives talks on the hestra.", topics=())
    names = Search(tmp_path, offer(other, named)).names("hestra at 17")
    assert set(names) == {"A Card for Milk", "B Talks"}
    assert names[0] == "A Card for Milk"


def test_a_need_beside_something_else_is_no_obstacle_for_what_is_for_any_need(tmp_path: Path) -> None:
    words = SearchWords((SameMeaning(("autism",), needs=("autism",)),))
    club = listing("B Football Club", summary="A football club.", needs=("any",), topics=())
    closed = listing("A Football Team", summary="A football club.", needs=("slcn",), topics=())
    check = listing("C Autism Check", summary="The autism check.", needs=("autism",), topics=())
    names = Search(tmp_path, offer(closed, club, check, search_words=words)).names("football autism")
    assert names.index("B Football Club") < names.index("A Football Team")


def test_a_listing_that_the_table_names_whole_is_found_though_its_name_is_of_quiet_words(tmp_path: Path) -> None:
    words = SearchWords(
        (SameMeaning(("hard times",), looks_for=("family lives",)), SameMeaning(("family", "lives"))),
        faint=("family", "lives"),
    )
    named, other = listing("Family Lives", topics=()), listing("A Zoo", summary="The family lives on.", topics=())
    search = Search(tmp_path, offer(named, other, search_words=words))
    assert search.names("hard times") == ["Family Lives"]


@pytest.mark.parametrize("typed", ["no one plays", "nobody plays", "noone plays"])
def test_no_one_is_nobody_however_it_is_written(tmp_path: Path, typed: str) -> None:
    words = SearchWords((SameMeaning(("friends", "no one plays")),), dropped=("nobody", "noone", "no", "one"))
    search = Search(tmp_path, offer(listing("Friends Club", topics=()), search_words=words))
    assert search.names(typed) == ["Friends Club"]


@pytest.mark.parametrize(
    ("typed", "first"), [("talks", "B Talks"), ("talks at 20", "A Talks"), ("adult talks", "A Talks")]
)
def test_what_is_for_adults_alone_steps_back_where_no_age_is_typed(tmp_path: Path, typed: str, first: str) -> None:
    words = SearchWords((SameMeaning(("adult",), topics=("growing up",)),))
    vocabulary = replace(VOCABULARY, topics=word_list("topics", word("growing up")))
    lists = [listing("A Talks", topics=(), ages=Ages(18, None)), listing("B Talks", topics=(), ages=Ages(3, 17))]
    search = Search(tmp_path, offer(*lists, vocabulary=vocabulary, search_words=words))
    assert search.names(typed)[0] == first


def test_a_phrase_outweighs_a_single_word_beside_it(tmp_path: Path) -> None:
    words = SearchWords((SameMeaning(("beds",)), SameMeaning(("wont go in",), looks_for=("class help",))))
    lists = [listing("Class Help", topics=()), listing("Beds", topics=())]
    assert Search(tmp_path, offer(*lists, search_words=words)).names("wont go in hides under beds")[0] == "Class Help"
