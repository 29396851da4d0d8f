"""The words that families use, each leading to its help, for people without scripts."""

from dataclasses import replace

from build_tools.offer.glossary import Glossary, Term
from build_tools.offer.model import Offer
from build_tools.offer.search_words import SameMeaning, SearchWords
from build_tools.site.word_pages import MOST_CARDS, MOST_SAID, meanings_of
from build_tools.tests.made_model import listing, offer
from build_tools.tests.made_pages import pages_of, read

STAMMER = SameMeaning(("stammer", "stutter", "wont talk"), topics=("talking and understanding",), needs=("slcn",))
RESPITE = SameMeaning(("respite", "time off"), looks_for=("short break",))
LOST = SameMeaning(("nothing here",))


def with_words(*same: SameMeaning, listings: int = 0, **more: object) -> Offer:
    named = [listing(f"Team {n}", summary="Helps children who stutter.") for n in range(listings)]
    away = listing("Away", topics=("short breaks",), summary="A short break for you.")
    talk = listing("Talk", summary="Helps children to speak.")
    return offer(*named, away, talk, search_words=SearchWords(same), **more)  # type: ignore[arg-type]


def cards(made: Offer, address: str) -> list[str]:
    return [heading.text for heading in read(made, address).all("h3")]


def test_a_word_leads_to_the_listings_that_use_it_or_one_that_means_the_same() -> None:
    assert cards(with_words(STAMMER, listings=1), "find/words/stammer/") == ["Team 0"]
    assert cards(with_words(RESPITE), "find/words/respite/") == ["Away"]


def test_where_no_listing_uses_the_word_those_of_its_kind_of_help_are_shown_and_it_says_so() -> None:
    page = read(with_words(STAMMER), "find/words/stammer/")
    assert [heading.text for heading in page.all("h3")] == ["Talk"]
    assert "None of them uses the word." in page.one("main").text


def test_a_word_has_to_stand_there_whole_and_in_its_order() -> None:
    made = offer(
        listing("One", summary="He stammers."), listing("Two", summary="Off time."),
        listing("Three", summary="Time off!"),
        search_words=SearchWords((STAMMER, RESPITE)),
    )  # fmt: skip
    assert cards(made, "find/words/respite/") == ["Three"]
    assert "None of them uses the word." in read(made, "find/words/stammer/").one("main").text


def test_a_page_says_the_other_words_and_leads_to_the_lists() -> None:
    page = read(with_words(STAMMER), "find/words/stammer/")
    assert page.one("h1").text == "Help with “stammer”"
    assert "Families also say: “stutter”, “wont talk”." in page.one("main").text
    assert {"Help: Talking and understanding", "Need: Talking"} <= {words for words, _ in page.links()}


def test_of_very_many_ways_to_say_it_the_first_are_shown() -> None:
    ways = tuple(f"say {number}" for number in range(MOST_SAID + 2))
    text = read(with_words(replace(STAMMER, words=("stammer", *ways))), "find/words/stammer/").one("main").text
    assert f"“say {MOST_SAID - 1}” and more." in text
    assert f"“say {MOST_SAID}”" not in text


def test_a_word_that_fits_no_list_leads_to_all_of_them() -> None:
    assert under_letter(with_words(LOST), "n")["“nothing here”"] == "../../../browse/index.html"


def under_letter(made: Offer, letter: str) -> dict[str, str]:
    return {words: target for words, target in read(made, f"find/words/letter-{letter}/").links() if "“" in words}


def test_a_word_that_one_list_answers_leads_straight_to_it() -> None:
    made = with_words(SameMeaning(("mumbling",), topics=("talking and understanding",)))
    assert under_letter(made, "m") == {"“mumbling”": "../../../browse/help/talking-and-understanding/index.html"}
    assert "find/words/mumbling/" not in pages_of(made)


def test_a_word_with_its_own_meaning_in_the_glossary_keeps_its_page() -> None:
    term = Term("mumbling", "offer_data/glossary/mumbling.yml", "Mumbling", "Speaking so that few understand.")
    made = with_words(
        SameMeaning(("mumbling",), topics=("talking and understanding",)), glossary=Glossary((term,))
    )  # fmt: skip
    assert "find/words/mumbling/" in pages_of(made)


def test_the_name_of_a_listing_leads_straight_to_it() -> None:
    made = with_words(SameMeaning(("Away", "the away team"), topics=("short breaks",)))
    assert under_letter(made, "a")["“Away”"] == "../../../services/away/index.html"
    assert under_letter(made, "t")["“the away team”"] == "../../../services/away/index.html"
    assert "find/words/away/" not in pages_of(made)


def test_a_word_within_the_name_of_a_listing_keeps_its_page() -> None:
    made = with_words(SameMeaning(("team",), topics=("short breaks",)), listings=1)
    assert "find/words/team/" in pages_of(made)


def test_a_long_list_is_cut_and_says_how_many_more_there_are() -> None:
    made = with_words(STAMMER, listings=MOST_CARDS + 3)
    assert len(cards(made, "find/words/stammer/")) == MOST_CARDS
    assert "There are 3 more." in read(made, "find/words/stammer/").one("main").text


def test_every_word_stands_once_under_its_letter() -> None:
    made = with_words(
        STAMMER, SameMeaning(("Stutter", "11 plus")),
        glossary=Glossary((Term("salt", "offer_data/glossary/salt.yml", "SALT", "Help.", parents_say=("stutter",)),)),
    )  # fmt: skip
    words = [words for words, target in read(made, "find/words/letter-s/").links() if "find/words" not in target]
    main = [item.text for item in read(made, "find/words/letter-s/").all("li") if "main" in item.parents]
    assert main == ["“SALT”", "“Short breaks”", "“stammer”", "“stutter”"]
    assert words
    assert [item.text for item in read(made, "find/words/letter-0-to-9/").all("li") if "main" in item.parents] == [
        "“11 plus”"
    ]


def test_the_way_in_leads_to_every_letter_that_has_a_word() -> None:
    made = with_words(STAMMER, RESPITE)
    letters = {page.address for page in pages_of(made).values() if page.kind == "letter"}
    linked = {target for _, target in read(made, "find/words/").links()}
    assert letters
    assert all(f"../../{address}index.html" in linked for address in letters)


def test_a_word_of_the_glossary_is_explained() -> None:
    term = Term("stutter", "offer_data/glossary/stutter.yml", "Stutter", "Getting stuck on words.")
    page = read(with_words(STAMMER, glossary=Glossary((term,))), "find/words/stammer/")
    assert ("What “Stutter” means", "../../../glossary/stutter/index.html") in page.links()


def test_two_meanings_that_begin_with_one_word_have_pages_and_titles_of_their_own() -> None:
    made = meanings_of((SameMeaning(("bus pass",)), SameMeaning(("bus-pass",)), SameMeaning(("!",))))
    assert [one.address for one in made] == ["find/words/bus-pass/", "find/words/bus-pass-2/", "find/words/word/"]
    assert len({one.title for one in made}) == 3


def test_an_offer_without_a_table_of_words_still_has_the_way_in() -> None:
    assert read(offer(listing()), "find/words/").one("h1").text == "Words that families use"
