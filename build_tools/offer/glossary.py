"""The words that need explaining, and where a text first uses one.

A text is read word by word, with the longest form first ("SEN support" before "SEN"). A word is looked up and not
searched for, so the time grows with the text and not with the glossary.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from build_tools.offer.listing import Source

WORD = re.compile(r"[A-Za-z0-9]+(?:[’'-][A-Za-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Term:
    """One word or short form."""

    slug: str  # the file's name, and the last part of its address
    file: str  # "offer_data/glossary/ehc-plan.yml"
    term: str  # the heading of its page
    meaning: str  # one or two plain sentences
    stands_for: str | None = None  # what the letters of a short form mean
    also: tuple[str, ...] = ()  # other ways to write it, plurals too
    exact_case: bool = False  # "HI" is a need and "hi" is not
    parents_say: tuple[str, ...] = ()  # what parents say or type in its place; search finds it by these too
    law_name: str | None = None  # "Children and Families Act 2014, section 37"
    law_page: str | None = None
    source: Source | None = None  # an official page behind the meaning
    topics: tuple[str, ...] = ()  # kinds of help where listings about it are found

    @property
    def address(self) -> str:
        """Its place on the site."""
        return f"glossary/{self.slug}/"

    @property
    def forms(self) -> tuple[str, ...]:
        """Every way to write it, as it may stand in a text."""
        return tuple(dict.fromkeys((self.term, *((self.stands_for,) if self.stands_for else ()), *self.also)))

    def is_explained_in(self, text: str, end: int) -> bool:
        """True when the text itself says what it means: written out anywhere, or in brackets right behind."""
        written_out = bool(self.stands_for) and self.stands_for.casefold() in text.casefold()  # type: ignore[union-attr]
        return written_out or text[end : end + 2] == " ("


@dataclass(frozen=True, slots=True)
class Use:
    """A term as it stands in a text."""

    term: Term
    start: int
    end: int


@dataclass(frozen=True)
class Glossary:
    """All terms, in the order of their names."""

    terms: tuple[Term, ...] = ()

    def __post_init__(self) -> None:
        in_order = sorted(self.terms, key=lambda term: (term.term.casefold(), term.slug))
        object.__setattr__(self, "terms", tuple(in_order))

    @cached_property
    def _by_first(self) -> Mapping[str, list[tuple[tuple[str, ...], str, Term]]]:
        """Every form by its first word, the longest first: its words, the form as written, its term."""
        by_first: dict[str, list[tuple[tuple[str, ...], str, Term]]] = {}
        for term in self.terms:
            for form in term.forms:
                words = tuple(word.casefold() for word in WORD.findall(form))
                if words:
                    by_first.setdefault(words[0], []).append((words, form, term))
        for forms in by_first.values():
            forms.sort(key=lambda found: (-len(found[0]), found[1]))
        return by_first

    def uses(self, text: str) -> Iterator[Use]:
        """Every term in a text, from left to right, none inside another."""
        found = list(WORD.finditer(text))
        at = 0
        while at < len(found):
            use, length = self._at(text, found, at)
            if use and not (_in_a_name(text, use) or _in_an_address(text, use)):
                yield use
            at += length

    def _at(self, text: str, found: list[re.Match[str]], at: int) -> tuple[Use | None, int]:
        for words, form, term in self._by_first.get(found[at][0].casefold(), ()):
            here = found[at : at + len(words)]
            if len(here) < len(words) or tuple(word[0].casefold() for word in here) != words:
                continue
            start, end = here[0].start(), here[-1].end()
            if not term.exact_case or _same_letters(text[start:end], form):
                return Use(term, start, end), len(words)
        return None, 1


def _in_an_address(text: str, use: Use) -> bool:
    """The `nhs` of `camhs.rdash.nhs.uk` is a part of a web address, and needs no explaining."""
    before, after = text[: use.start][-1:], text[use.end : use.end + 2]
    return before in (".", "/", "@") or (after[:1] in (".", "/", "@") and after[1:].isalnum())


def _in_a_name(text: str, use: Use) -> bool:
    """`academy` is a term; the `Academy` of `Elements Academy` is a part of a name."""
    if not text[use.start].isupper() or not use.term.term[0].islower():
        return False
    before = text[: use.start].rstrip(" ").rpartition(" ")[2]
    return text[: use.start].endswith(" ") and before[:1].isupper() and before[-1:].isalnum()


def _same_letters(one: str, other: str) -> bool:
    return WORD.findall(one) == WORD.findall(other)


def unexplained(glossary: Glossary, texts: Iterable[str], seen: set[str]) -> tuple[tuple[Term, str], ...]:
    """Each term that these texts use for the first time and do not explain themselves, and the words it is used in.

    Adds all the terms they use to `seen`.
    """
    first: list[tuple[Term, str]] = []
    for text in texts:
        for use in glossary.uses(text):
            if use.term.slug in seen:
                continue
            seen.add(use.term.slug)
            if not use.term.is_explained_in(text, use.end):
                first.append((use.term, text[use.start : use.end]))
    return tuple(first)


def shared_forms(glossary: Glossary) -> Mapping[str, tuple[Term, ...]]:
    """Ways of writing that two terms claim: {form: its terms}."""
    terms_of: dict[str, dict[str, Term]] = {}
    for term in glossary.terms:
        for form in term.forms:
            key = form if term.exact_case else form.casefold()
            terms_of.setdefault(key, {})[term.slug] = term
    return {form: tuple(terms.values()) for form, terms in terms_of.items() if len(terms) > 1}
