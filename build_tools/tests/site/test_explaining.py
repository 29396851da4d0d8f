"""Hard words on a page get a line behind them, once, where they stand."""

import pytest

from build_tools.offer.glossary import Glossary, Term
from build_tools.site.address import Links
from build_tools.site.explaining import explain, words_of

PLAN = Term("ehc-plan", "f", "EHC plan", "A legal paper about help.", "education, health and care plan")
MEDIATION = Term("mediation", "f", "mediation", "A meeting that helps <both> sides & you agree.")
GLOSSARY = Glossary((PLAN, MEDIATION))
PLAN_LINE = (
    '<details class="word"><summary>What does “EHC plan” mean?</summary><p>It stands for education, health and care '
    'plan. A legal paper about help. <a href="../../glossary/ehc-plan/index.html">More about “EHC plan”</a></p>'
    "</details>"
)


def explained(html: str, seen: set[str] | None = None) -> str:
    return explain(html, GLOSSARY, Links("../../"), set() if seen is None else seen)


def test_a_line_follows_the_paragraph_of_the_first_use_only() -> None:
    html = "<p>Ask for an EHC plan.</p><p>An EHC plan lasts.</p>"
    assert explained(html) == f"<p>Ask for an EHC plan.</p>{PLAN_LINE}<p>An EHC plan lasts.</p>"


def test_in_a_list_of_cards_the_line_stands_at_the_end_of_the_card() -> None:
    html = '<ul class="cards"><li class="card">EHC plan</li></ul>'
    assert explained(html) == html.replace("</li>", f"{PLAN_LINE}</li>")


def test_words_of_one_place_share_one_line() -> None:
    glossary = Glossary((*GLOSSARY.terms, Term("appeal", "f", "appeal", "To ask a judge.")))
    found = explain("<p>EHC plan, mediation, appeal</p>", glossary, Links(""), set())
    assert "<summary>What do “EHC plan”, “mediation” and “appeal” mean?</summary>" in found
    assert "<p><strong>appeal:</strong> To ask a judge. <a href=" in found
    assert (found.count("<details"), found.count("More about")) == (1, 3)


@pytest.mark.parametrize(
    "html",
    [
        '<ul class="in-short-list"><li>An EHC plan.</li>\n<li>EHC plan</li></ul>',
        '<ol class="timeline"><li><strong>Week 0</strong> <span>An EHC plan</span></li></ol>',
        '<ul class="in-short-list">\n<li><p>EHC plan</p></li>\n</ul>',
        "<ul>\n<li>An EHC plan</li>\n<li>EHC plan</li>\n</ul>",
        '<ol start="2"><li>An EHC plan<ul><li>EHC plan</li></ul></li></ol>',
        "<p>For an EHC plan:</p>\n<ul>\n<li>write</li>\n</ul>",
        "<p>For an EHC plan:</p><ul><li>write</li></ul>",
        "<blockquote><p>My EHC plan.</p><p>Please answer.</p></blockquote>",
    ],
)
def test_a_list_or_a_letter_stays_whole_and_the_line_stands_behind_it(html: str) -> None:
    assert explained(f"{html}<p>EHC plan</p>") == f"{html}{PLAN_LINE}<p>EHC plan</p>"


@pytest.mark.parametrize(
    "after", ["<p>x</p>", "", '<ul class="chips"><li>x</li></ul>', "</section><ul><li>x</li></ul>"]
)
def test_a_sentence_with_a_colon_and_no_list_behind_it_keeps_its_line(after: str) -> None:
    assert explained(f"<p>For an EHC plan:</p>{after}") == f"<p>For an EHC plan:</p>{PLAN_LINE}{after}"


def test_words_split_by_tags_are_found() -> None:
    assert PLAN_LINE in explained("<p>an <strong>EHC</strong> <a href='x'>plan</a></p>")


@pytest.mark.parametrize(
    "html",
    [
        "<h2>EHC plan</h2>",
        "<nav><ul><li>EHC plan</li></ul></nav>",
        "<nav><p>EHC plan</p></nav>",
        '<ul class="chips"><li><a href="x">EHC plan</a></li></ul>',
        '<p class="said">Families also say: “EHC plan”.</p>',
        '<details><summary>Pages</summary><ul class="sources"><li>EHC plan</li></ul></details>',
        "<table><tr><td>EHC plan</td></tr></table>",
        '<ol class="timeline"><li>Week 0 <span class="quiet from">From: EHC plan Act</span></li></ol>',
        "<p>An EHC plan (education, health and care plan)</p>",
        "<p>nothing hard</p>",
        "EHC plan outside of any part",
        "",
    ],
)
def test_titles_menus_and_words_that_are_written_out_are_left_alone(html: str) -> None:
    assert explained(html) == html


def test_a_title_does_not_use_up_the_explanation() -> None:
    assert explained("<h2>EHC plan</h2><p>EHC plan</p>").endswith(PLAN_LINE)


def test_a_word_that_the_page_is_about_is_not_explained_on_it() -> None:
    assert explained("<p>EHC plan</p>", {"ehc-plan"}) == "<p>EHC plan</p>"


def test_meanings_are_escaped() -> None:
    assert "helps &lt;both&gt; sides &amp; you agree." in explained("<p>mediation</p>")


def test_html_is_otherwise_unchanged_to_the_byte() -> None:
    html = '<div class="x"><p>A &amp; B<br>C</p>\n<img alt="a" src="b.png"><ul>\n<li>One</li></ul></div>\n'
    assert explained(html) == html


def test_without_a_glossary_nothing_happens() -> None:
    assert explain("<p>EHC plan</p>", Glossary(), Links(""), set()) == "<p>EHC plan</p>"


def test_letters_are_written_out_before_the_meaning() -> None:
    assert words_of(PLAN) == "It stands for education, health and care plan. A legal paper about help."
    assert words_of(MEDIATION) == MEDIATION.meaning
