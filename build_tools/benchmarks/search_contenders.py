"""The searches that are compared: where each is asked, where its results stand, and how it is asked again.

Each is asked in its own way: ours through its form, Material's through its box as one types, Pagefind through the
functions that its makers offer. The scripts run in the page.
"""

from dataclasses import dataclass
from urllib.parse import quote

# Words that the sample's listings hold, all in one kind of listing, because Pagefind wants every word to match.
FIRST_QUERY = "hard to talk"
FURTHER_QUERIES = (
    "sleep",
    "school bus",
    "cope with worry",
    "reading and spelling",
    "warm pool",
    "plans for work and a home",
    "lend a walking frame",
    "young people who use a wheelchair",
    "a grant towards a family holiday",
    "children who look after somebody at home",
    "your child does not sleep well",
)
OURS, PAGEFIND, MATERIAL = "ours", "Pagefind", "stock Material"


@dataclass(frozen=True, slots=True)
class Contender:
    """One search."""

    name: str
    page: str  # the page that answers `?q=`, from the top of the site
    result: str  # the selector of a result
    ask: str  # script: ask for `words` as a person would
    time_alone: str  # script: milliseconds, or a promise of them, that the search itself takes for `words`

    def address(self, words: str) -> str:
        """The page with a query in its address."""
        return f"{self.page}?q={quote(words)}"


CONTENDERS = (
    Contender(
        OURS,
        "find/",
        "#results > li",
        "document.getElementById('find-words').value = words; document.getElementById('find-form').requestSubmit();",
        "const from = performance.now(); LocalOffer.openSearch().find(words); return performance.now() - from;",
    ),
    Contender(
        PAGEFIND,
        "",
        "#results > li",
        "searchPage.ask(words);",
        "const from = performance.now(); return searchPage.find(words).then(() => performance.now() - from);",
    ),
    Contender(
        MATERIAL,
        "",
        ".md-search-result__item",
        "const field = document.querySelector('[data-md-component=search-query]'); field.value = words;"
        " field.dispatchEvent(new Event('keyup', { bubbles: true }));",
        "return bench.workerTime();",  # its worker is asked by its page alone: the last question's time
    ),
)
