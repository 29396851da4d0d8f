"""The words that families use, each leading to its help, for people without scripts."""

from dataclasses import replace

from build_tools.offer.glossary import Glossary, Term
from build_tools.offer.model import Offer
from build_tools.offer.search_words import SameMeaning, SearchWords
from build_tools.site.word_help import MOST_SHOWN
from build_tools.site.word_pages import MOST_HELP, MOST_SAID, MOST_WORDS
from build_tools.tests.made_model import listing, offer
from build_tools.tests.made_pages import draw, pages_of, read
from build_tools.tests.read_html import Html

STAMMER = SameMeaning(("stammer", "stutter", "wont talk"), topics=("talking and understanding",), needs=("slcn",))
RESPITE = SameMeaning(("respite", "time off"), looks_for=("short break",))
LOST = SameMeaning(("nothing here",))


def with_words(*same: SameMeaning, listings: int = 0, **more: object) -> Offer:
    named = [listing(f"Team {n}", summary="Helps children who stutter.") for n in range(listings)]
    away = listing("Away", topics=("short breaks",), summary="A short break for you.")
    talk = listing("Talk", summary="Helps children to speak.")
    return offer(*named, away, talk, search_words=SearchWords(same), **more)  # type: ignore[arg-type]


def section(made: Offer, slug: str) -> Html:
    """The part of a page of help that is for one meaning."""
    parts = draw(made, f"find/words/help-{slug[0]}/").split("<section>")[1:]
    (found,) = [part.partition("</section>")[0] for part in parts if f'id="word-{slug}"' in part]
    return Html(found)


def listed(made: Offer, slug: str) -> list[str]:
    return [words for words, target in section(made, slug).links() if "services/" in target]


def says(made: Offer, slug: str) -> list[str]:
    return [one.text for one in section(made, slug).all("p")]


def under_letter(made: Offer, letter: str) -> dict[str, str]:
    return {words: target for words, target in read(made, f"find/words/letter-{letter}/").links() if "“" in words}


# What a section holds


def test_a_word_leads_to_the_listings_that_use_it_or_one_that_means_the_same() -> None:
    assert listed(with_words(STAMMER, listings=1), "stammer") == ["Team 0"]
    assert listed(with_words(RESPITE), "respite") == ["Away"]
    items = [item.text for item in section(with_words(RESPITE), "respite").all("li")]
    assert items[0] == "AwayA short break for you."  # a new line stands between them


def test_where_no_listing_uses_the_word_those_of_its_kind_of_help_are_shown_and_it_says_so() -> None:
    assert listed(with_words(STAMMER), "stammer") == ["Talk"]
    assert "Nothing here uses these words. These may help:" in says(with_words(STAMMER), "stammer")
    alone = with_words(replace(STAMMER, words=("stammer",)))
    assert "Nothing here uses this word. These may help:" in says(alone, "stammer")


def test_of_those_the_ones_that_are_known_to_be_for_the_need_come_first() -> None:
    made = offer(
        listing("One", summary="Speaking."), listing("Two", summary="Speaking.", needs=("slcn",)),
        search_words=SearchWords((STAMMER,)),
    )  # fmt: skip
    assert listed(made, "stammer") == ["Two", "One"]


def test_a_word_that_names_a_need_alone_shows_what_is_known_to_be_for_it() -> None:
    made = offer(
        listing("One", summary="Speaking.", needs=("hi",)), listing("Two", summary="Speaking."),
        search_words=SearchWords((SameMeaning(("cant hear", "grommets"), needs=("hi", "autism")),)),
    )  # fmt: skip
    assert listed(made, "cant-hear") == ["One"]


def test_a_word_has_to_stand_there_whole_and_in_its_order() -> None:
    made = offer(
        listing("One", summary="He stammers."), listing("Two", summary="Off time."),
        listing("Three", summary="Time off!"),
        search_words=SearchWords((STAMMER, RESPITE)),
    )  # fmt: skip
    assert listed(made, "respite") == ["Three"]
    assert "Nothing here uses these words. These may help:" in says(made, "stammer")


def test_the_listing_that_bears_the_name_comes_first_then_those_with_a_word_of_it_in_theirs() -> None:
    made = offer(
        listing("One", summary="Ask for respite."), listing("Respite at home"),
        listing("Three", also_known_as=("Respite",)),
        search_words=SearchWords((RESPITE,)),
    )  # fmt: skip
    assert listed(made, "respite") == ["Three", "Respite at home", "One"]


def test_a_section_says_the_other_words_and_leads_to_the_lists_and_to_all_other_words() -> None:
    part = section(with_words(STAMMER), "stammer")
    assert part.one("h2").text == "Help with “stammer”"
    assert "Families also say: “stutter”, “wont talk”." in [one.text for one in part.all("p")]
    assert [words for words, _ in part.links()][-3:] == [
        "Help: Talking and understanding", "Need: Talking", "Look up another word",
    ]  # fmt: skip


def test_of_very_many_ways_to_say_it_the_first_are_shown() -> None:
    ways = tuple(f"say {number}" for number in range(MOST_SAID + 2))
    text = " ".join(says(with_words(replace(STAMMER, words=("stammer", *ways))), "stammer"))
    assert f"“say {MOST_SAID - 1}” and more." in text
    assert f"“say {MOST_SAID}”" not in text


def test_a_long_list_is_cut_and_says_how_many_more_there_are_and_where() -> None:
    made = with_words(STAMMER, listings=MOST_SHOWN + 3)
    assert len(listed(made, "stammer")) == MOST_SHOWN
    assert "3 more use these words. Look in these lists:" in says(made, "stammer")
    assert "A to Z of help" not in [item.text for item in section(made, "stammer").all("li")]
    one_more = with_words(STAMMER, listings=MOST_SHOWN + 1)
    assert "1 more uses these words. Look in these lists:" in says(one_more, "stammer")


def test_where_its_lists_do_not_hold_the_rest_the_a_to_z_does() -> None:
    made = with_words(SameMeaning(("stutter", "stuck"), topics=("short breaks",)), listings=MOST_SHOWN + 1)
    assert ("A to Z of help", "../../../browse/a-to-z/index.html") in section(made, "stutter").links()


def test_a_word_of_the_glossary_is_explained() -> None:
    term = Term("stutter", "offer_data/glossary/stutter.yml", "Stutter", "Getting stuck on words.")
    part = section(with_words(STAMMER, glossary=Glossary((term,))), "stammer")
    assert ("What “Stutter” means", "../../../glossary/stutter/index.html") in part.links()


def test_two_meanings_that_begin_with_one_word_have_ids_and_headings_of_their_own() -> None:
    both = [SameMeaning((word, "x"), topics=("short breaks",), needs=("hi",)) for word in ("bus pass", "bus-pass")]
    page = read(with_words(*both), "find/words/help-b/")
    headings = [(one.get("id"), one.text) for one in page.all("h2") if one.get("id").startswith("word-")]
    assert headings == [("word-bus-pass", "Help with “bus pass”"), ("word-bus-pass-2", "Help with “bus-pass” (2)")]


# Where words lead


def test_a_word_leads_to_its_section_whatever_its_own_letter_is() -> None:
    made = with_words(STAMMER)
    assert under_letter(made, "s")["“stutter”"] == "../../../find/words/help-s/index.html#word-stammer"
    assert under_letter(made, "w")["“wont talk”"] == "../../../find/words/help-s/index.html#word-stammer"


def test_a_word_that_fits_no_list_leads_to_all_of_them() -> None:
    assert under_letter(with_words(LOST), "n")["“nothing here”"] == "../../../browse/index.html"


def test_a_word_that_one_list_answers_leads_straight_to_it() -> None:
    made = with_words(SameMeaning(("mumbling",), topics=("talking and understanding",)))
    assert under_letter(made, "m") == {"“mumbling”": "../../../browse/help/talking-and-understanding/index.html"}
    assert "find/words/help-m/" not in pages_of(made)


def test_a_word_with_its_own_meaning_in_the_glossary_keeps_its_section() -> None:
    term = Term("mumbling", "offer_data/glossary/mumbling.yml", "Mumbling", "Speaking so that few understand.")
    made = with_words(
        SameMeaning(("mumbling",), topics=("talking and understanding",)), glossary=Glossary((term,))
    )  # fmt: skip
    assert listed(made, "mumbling") == ["Talk"]


def test_the_name_of_a_listing_leads_straight_to_it() -> None:
    made = with_words(SameMeaning(("Away", "the away team"), topics=("short breaks",)))
    assert under_letter(made, "a")["“Away”"] == "../../../services/away/index.html"
    assert under_letter(made, "t")["“the away team”"] == "../../../services/away/index.html"
    assert "find/words/help-a/" not in pages_of(made)


def test_a_word_within_the_name_of_a_listing_keeps_its_section() -> None:
    made = with_words(SameMeaning(("team",), topics=("short breaks",)), listings=1)
    assert listed(made, "team") == ["Team 0"]


# Pages by letter


def test_every_word_stands_once_under_its_letter() -> None:
    made = with_words(
        STAMMER, SameMeaning(("Stutter", "11 plus")),
        glossary=Glossary((Term("salt", "offer_data/glossary/salt.yml", "SALT", "Help.", parents_say=("stutter",)),)),
    )  # fmt: skip
    assert list(under_letter(made, "s")) == ["“SALT”", "“Short breaks”", "“stammer”", "“stutter”"]
    assert list(under_letter(made, "0-to-9")) == ["“11 plus”"]


def test_the_way_in_leads_to_every_page_of_words() -> None:
    made = with_words(STAMMER, RESPITE)
    letters = {page.address for page in pages_of(made).values() if page.kind == "letter"}
    linked = {target for _, target in read(made, "find/words/").links()}
    assert letters
    assert all(f"../../{address}index.html" in linked for address in letters)


def test_a_long_letter_has_several_pages_that_say_which_words_they_have() -> None:
    half = range(MOST_WORDS - 50)
    made = with_words(SameMeaning((*(f"sa{number}" for number in half), *(f"st{number}" for number in half))))
    titles = [page.title for page in pages_of(made).values() if page.address.startswith("find/words/letter-s")]
    assert titles == ["Words that begin with Sa to Sh", "Words that begin with St"]  # “Short breaks” fits on the first
    first, second = read(made, "find/words/letter-s/"), read(made, "find/words/letter-s-2/")
    assert ("St", "../../../find/words/letter-s-2/index.html") in first.links()
    assert ("Sa to Sh", "../../../find/words/letter-s/index.html") in second.links()
    assert second.one("a", **{"aria-current": "page", "href": "../../../find/words/letter-s-2/index.html"})


def test_much_help_under_one_letter_has_several_pages() -> None:
    meanings = [
        SameMeaning((f"{start} {number}",), topics=("short breaks",), needs=("hi",))
        for start in ("sad", "shy") for number in range(MOST_HELP // 5 - 1)
    ]  # fmt: skip
    made = with_words(*meanings)
    pages = [page for page in pages_of(made).values() if page.kind == "help"]
    assert [page.title for page in pages] == ["Help for words that begin with Sa", "Help for words that begin with Sh"]
    assert under_letter(made, "s")["“shy 3”"] == "../../../find/words/help-s-2/index.html#word-shy-3"


def test_a_page_of_help_leads_to_its_sections_and_needs_no_such_list_for_one() -> None:
    two = replace(STAMMER, words=("slurred", "mumbled"))
    jumps = [link for link in read(with_words(STAMMER, two), "find/words/help-s/").links() if link[1].startswith("#w")]
    assert jumps == [("“slurred”", "#word-slurred"), ("“stammer”", "#word-stammer")]
    alone = read(with_words(STAMMER), "find/words/help-s/")
    assert not [link for link in alone.links() if link[1].startswith("#w")]


def test_an_offer_without_a_table_of_words_still_has_the_way_in() -> None:
    assert read(offer(listing()), "find/words/").one("h1").text == "Words that families use"
