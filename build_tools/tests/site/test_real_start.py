"""Every way through Start here on the real site, walked by its links alone."""

import posixpath
from pathlib import PurePosixPath

from build_tools.offer.vocabulary import Vocabulary
from build_tools.reading.offer_folder import read_offer
from build_tools.site.building import OUR_DATA, PROJECT
from build_tools.tests.read_html import Html

FIRST = "start/index.html"
Pages = dict[str, Html]


def targets(file: str, pages: Pages, *within: str) -> list[str]:
    """The files that the main part of a page links to; `within` names an element they stand in."""
    folder = PurePosixPath(file).parent.as_posix()
    found = [one.get("href") for one in pages[file].all("a") if {"main", *within} <= set(one.parents)]
    return [posixpath.normpath(posixpath.join(folder, href.partition("#")[0])) for href in found if ":" not in href]


def choices(file: str, pages: Pages) -> list[str]:
    return targets(file, pages, "nav") if pages[file].all("p", id="start-number") else []


def walked(pages: Pages) -> dict[str, int]:
    """Every page of Start here with how many choices lead to it."""
    clicks, new = {FIRST: 0}, [FIRST]
    while new:
        file = new.pop()
        for target in choices(file, pages):
            assert target not in clicks, f"two ways lead to {target}"
            clicks[target] = clicks[file] + 1
            new.append(target)
    return clicks


def answers(pages: Pages) -> list[str]:
    found = [file for file in walked(pages) if not choices(file, pages)]
    assert len(found) > 50
    return found


def reached(pages: Pages) -> set[str]:
    return {target for file in answers(pages) for target in targets(file, pages)}


def vocabulary() -> Vocabulary:
    offer = read_offer(OUR_DATA).offer
    assert offer is not None
    return offer.vocabulary


def test_every_page_of_start_here_is_on_a_way_from_the_first(real_pages: Pages) -> None:
    assert set(walked(real_pages)) == {file for file in real_pages if file.startswith("start/")}


def test_no_answer_comes_after_more_than_three_questions(real_pages: Pages) -> None:
    assert max(walked(real_pages).values()) <= 3


def test_every_question_offers_not_sure_last(real_pages: Pages) -> None:
    for file in set(walked(real_pages)) - set(answers(real_pages)):
        assert choices(file, real_pages)[-1].endswith("/not-sure/index.html"), file


def test_no_way_ends_empty(real_pages: Pages) -> None:
    for file in answers(real_pages):
        found = targets(file, real_pages)
        assert any(target.startswith("guides/") for target in found), file
        assert any(target.split("/")[0] in ("services", "helplines", "groups", "schools") for target in found), file
        assert any(target.startswith("browse/help/") for target in found), file


def test_every_guide_is_reached(real_pages: Pages) -> None:
    guides = {f"guides/{path.stem}/index.html" for path in (PROJECT / "docs" / "guides").glob("*.md")}
    assert len(guides) > 20
    assert guides - {"guides/index/index.html"} - reached(real_pages) == set()


def test_every_kind_of_help_and_every_need_is_reached(real_pages: Pages) -> None:
    words = vocabulary()
    lists = {f"browse/help/{word.slug}/index.html" for word in words.topics}
    lists |= {f"browse/need/{word.slug}/index.html" for word in words.needs}
    assert len(lists) > 30
    assert lists - reached(real_pages) == set()


def test_every_page_leads_one_page_back_and_to_urgent_help(real_pages: Pages) -> None:
    for file in walked(real_pages):
        found = targets(file, real_pages)
        assert "urgent-help/index.html" in found, file
        before = f"{PurePosixPath(file).parent.parent.as_posix()}/index.html"
        assert file == FIRST or before in found, file
