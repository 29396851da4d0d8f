"""Rules about the glossary as a whole."""

from collections.abc import Iterator

from build_tools.checking.whole_offer import WholeOffer
from build_tools.offer.glossary import shared_forms
from build_tools.problems import Problem


def one_term_each(whole: WholeOffer) -> Iterator[Problem]:
    """A word that two terms claim would be explained by whichever came first."""
    for form, terms in shared_forms(whole.offer.glossary).items():
        first, *others = sorted(terms, key=lambda term: term.file)
        for other in others:
            says = f'"{form}" also stands in {first.file}: keep it in one of them'
            yield whole.problem(other.file, "also" if form != other.term.casefold() else "term", says)
