"""What is promised of the words that families use, on the real site."""

import posixpath
from collections.abc import Iterator

from build_tools.reading.offer_folder import read_offer
from build_tools.site.building import OUR_DATA
from build_tools.tests.built_sites import Site
from build_tools.tests.read_html import Html

LARGEST, MOST_LINKS = 60_000, 300  # bytes of a page; with those of its head and foot
Pages = dict[str, Html]


def of_kind(pages: Pages, kind: str) -> dict[str, Html]:
    return {file: page for file, page in pages.items() if page.one("body").get("class") == f"page-{kind}"}


def entries(pages: Pages) -> Iterator[tuple[str, str, str]]:
    """Each word of the lists, with the file and the fragment that it leads to."""
    for file, page in of_kind(pages, "letter").items():
        for words, target in page.links():
            if words.startswith("“"):
                address, _, fragment = target.partition("#")
                yield words.strip("“”"), posixpath.normpath(posixpath.join(posixpath.dirname(file), address)), fragment


def test_every_word_of_the_search_is_in_the_lists(real_pages: Pages) -> None:
    offer = read_offer(OUR_DATA).offer
    assert offer
    said = {word.casefold() for one in offer.search_words.same for word in one.words}
    assert len(said) > 5000
    assert said - {word.casefold() for word, _, _ in entries(real_pages)} == set()


def test_every_word_leads_to_something_that_is_there(real_pages: Pages) -> None:
    there = {(file, one.get("id")) for file, page in real_pages.items() for one in page.elements}
    there |= {(file, "") for file in real_pages}
    lost = [entry for entry in entries(real_pages) if entry[1:] not in there]
    assert lost == []


def test_every_section_is_led_to_and_has_help(real_site: Site, real_pages: Pages) -> None:
    led_to = {(file, fragment) for _, file, fragment in entries(real_pages)}
    there = set()
    for file in of_kind(real_pages, "help"):
        for part in real_site.html(file).split("<section>")[1:]:
            section = Html(part.partition("</section>")[0])
            there.add((file, section.one("h2").get("id")))
            helps = [words for words, _ in section.links() if words != "Look up another word"]
            assert helps, (file, section.one("h2").text)
    assert len(there) > 300
    assert there == {one for one in led_to if one[1]}


def test_pages_of_words_and_of_help_are_light(real_site: Site, real_pages: Pages) -> None:
    found = {**of_kind(real_pages, "letter"), **of_kind(real_pages, "help")}
    heavy = {
        file: (len(real_site.html(file).encode()), len(page.all("a")))
        for file, page in found.items()
        if len(real_site.html(file).encode()) > LARGEST or len(page.all("a")) > MOST_LINKS
    }
    assert found
    assert heavy == {}
