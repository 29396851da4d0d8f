"""Whatever the site itself says finds something; slips of the finger do no harm."""

from pathlib import Path

from build_tools.offer.ages import Ages
from build_tools.offer.listing import Area
from build_tools.offer.search_words import SameMeaning, SearchWords
from build_tools.search.documents import OtherPage
from build_tools.site.easier_pages import EASY_READ
from build_tools.tests.made_model import listing, offer
from build_tools.tests.search.in_node import Search

MISSPELT = {
    "autisum": "autism",
    "speach": "speech",
    "dislexia": "dyslexia",
    "anxeity": "anxiety",
    "epilespy": "epilepsy",
    "respitte": "respite",
    "portige": "portage",
    "hospitle": "hospital",
    "diagnossis": "diagnosis",
    "shcool": "school",
}


def nothing_found(search: Search, texts: list[str]) -> list[str]:
    assert texts
    return [text for text, answer in zip(texts, search.ask(texts), strict=True) if not answer["listings"]]


def test_every_label_and_word_of_the_closed_lists_finds_something(real: Search) -> None:
    vocabulary = real.offer.vocabulary
    lists = (vocabulary.topics, vocabulary.needs, vocabulary.kinds, vocabulary.age_groups, vocabulary.areas)
    assert nothing_found(real, [text for words in lists for word in words for text in (word.key, word.label)]) == []


def test_every_way_of_saying_something_finds_something(real: Search) -> None:
    assert nothing_found(real, [word for group in real.offer.search_words.same for word in group.words]) == []


def test_every_glossary_word_finds_itself_or_a_listing(real: Search) -> None:
    terms = real.offer.glossary.terms
    texts = [form for term in terms for form in (*term.forms, *term.parents_say)]
    answers = real.ask(texts)
    assert [text for text, each in zip(texts, answers, strict=True) if not (each["listings"] or each["others"])] == []


def test_every_name_finds_its_listing_first(real: Search) -> None:
    listings = real.documents.listings
    answers = real.ask([each.name for each in listings])
    missed = [
        each.name
        for number, (each, answer) in enumerate(zip(listings, answers, strict=True))
        if number not in answer["listings"][:3]
    ]
    assert missed == []


def test_a_misspelt_word_is_put_right_and_finds_the_same(real: Search) -> None:
    answers = real.ask([*MISSPELT, *MISSPELT.values()])
    for (typed, meant), wrong, right in zip(MISSPELT.items(), answers, answers[len(MISSPELT) :], strict=False):
        assert wrong["instead"] == meant, typed
        assert wrong["listings"][:3] == right["listings"][:3], typed


def test_the_likely_spelling_always_finds_something(real: Search) -> None:
    words = sorted({word for document in real.documents.all for word in document.name if len(word) > 4})
    slips = [f"{word[:2]}{word[3]}{word[2]}{word[4:]}" for word in words] + [f"{word[:3]}q{word[3:]}" for word in words]
    offered = sorted({answer["instead"] for answer in real.ask(slips) if answer["instead"]})
    assert len(offered) > 50
    assert nothing_found(real, offered) == []


def test_a_word_that_nobody_knows_finds_nothing_and_still_names_kinds_of_help(real: Search) -> None:
    (answer,) = real.ask(["qqxzvw"])
    assert (answer["listings"], answer["instead"]) == ([], None)
    assert (answer["topics"] != [], answer["near"]) == (True, False)


def test_a_word_that_hints_at_a_kind_of_help_says_that_it_is_near(real: Search) -> None:
    (answer,) = real.ask(["sleep"])
    assert answer["near"]


def test_the_words_that_say_nothing_are_not_counted(real: Search) -> None:
    (answer,) = real.ask(["please can you tell me about speech therapy"])
    assert answer["searched"] == ["speech", "therapy"]


def test_the_beginning_of_the_last_word_is_enough(real: Search) -> None:
    begun, whole = real.ask(["wheelch", "wheelchair"])
    assert set(begun["listings"][:3]) & set(whole["listings"][:3])


def test_words_run_together_or_written_apart_find_the_same(real: Search) -> None:
    together, usual, apart, joined = real.ask(["speechtherapy", "speech therapy", "sen co", "senco"])
    assert together["listings"][:3] == usual["listings"][:3]
    assert apart["listings"][0] == joined["listings"][0]


def test_no_more_than_200_listings_come_back(tmp_path: Path) -> None:
    many = [listing(f"Talking Team {number}") for number in range(250)]
    (answer,) = Search(tmp_path, offer(*many)).ask(["talking"])
    assert len(answer["listings"]) == 200


def test_two_builds_and_two_questions_give_the_same(real: Search, tmp_path: Path) -> None:
    again = Search(tmp_path, real.offer)
    for name in ("index.js", "words.js", "texts.js", "engine.js"):
        assert (again.folder / name).read_bytes() == (real.folder / name).read_bytes()
    first, second = real.ask(["autism help"] * 2)
    assert first["listings"] == second["listings"]


def test_local_help_comes_before_the_same_help_further_away(tmp_path: Path) -> None:
    far, near = listing("A Talking Club", area=Area.NEARBY), listing("B Talking Club", summary="It is the one in town.")
    assert Search(tmp_path, offer(far, near)).names("talking club")[0] == "B Talking Club"


def test_a_listing_for_another_age_comes_later_and_is_not_dropped(tmp_path: Path) -> None:
    small, big = listing("A Talking Club", ages=Ages(0, 4)), listing("B Talking Club", ages=Ages(16, None))
    assert Search(tmp_path, offer(small, big)).names("talking club age 17") == ["B Talking Club", "A Talking Club"]


def test_words_of_the_table_lead_to_each_other_and_typed_words_lead_one_way(tmp_path: Path) -> None:
    words = SearchWords((SameMeaning(("stutter", "stammer")), SameMeaning(("gets stuck",), looks_for=("stutter",))))
    search = Search(tmp_path, offer(listing("Stammer Club"), listing("Sewing Club"), search_words=words))
    assert search.names("stutter") == ["Stammer Club"]
    assert search.names("gets stuck") == ["Stammer Club"]


def test_an_offer_without_words_of_its_own_can_be_searched(tmp_path: Path) -> None:
    assert Search(tmp_path, offer(listing("Talking Club"))).names("talkign") == ["Talking Club"]


def test_an_empty_offer_finds_nothing(tmp_path: Path) -> None:
    (answer,) = Search(tmp_path, offer()).ask(["talking"])
    assert (answer["listings"], answer["others"]) == ([], [])
    assert answer["topics"]


def test_easy_read_finds_the_list_of_pages_that_are_easier_to_read(real: Search, tmp_path: Path) -> None:
    page = OtherPage("Easier to read", "guides/easier/", "Short sentences.", "page", EASY_READ)
    alone = offer(listing("Mencap"), vocabulary=real.offer.vocabulary, search_words=real.offer.search_words)
    search = Search(tmp_path, alone, [page])
    typed = ["easy read", "easyread", "easier to read", "easy read guides", "plain english"]
    assert [answer["others"] for answer in search.ask(typed)] == [[0]] * len(typed)
