"""lunr.js in Node over what the browser unpacks says what lunr.py says over the index that it built."""

from typing import Any

import pytest

from build_tools.search.folding import fold
from build_tools.search.index import build_index
from build_tools.tests.search.in_node import Search
from build_tools.tests.search.promise_table import read_table

NEAR = 0.0011  # scores are rounded to 3 places on both sides


@pytest.fixture(scope="module")
def built(real: Search) -> Any:
    return build_index(real.documents.all)


def scores_by_word(fields: dict[str, list[float]], words: dict[int, str]) -> dict[tuple[str, str], float]:
    return {(ref, words[int(row[at])]): row[at + 1] for ref, row in fields.items() for at in range(0, len(row), 2)}


def test_every_word_of_every_field_has_the_same_score(real: Search, built: Any) -> None:
    (shown,) = real.ask([{"show": "index"}])
    theirs = scores_by_word(shown["scores"], {index: term for term, index in shown["terms"].items()})
    terms = {posting["_index"]: term for term, posting in built.inverted_index.items()}
    ours = scores_by_word({ref: vector.elements for ref, vector in built.field_vectors.items()}, terms)
    assert shown["fields"] == built.fields
    assert len(ours) > 5000
    assert theirs.keys() == ours.keys()
    assert max(abs(theirs[key] - score) for key, score in ours.items()) <= NEAR


def test_a_hundred_queries_give_the_same_documents_and_scores(real: Search, built: Any) -> None:
    queries = [" ".join(fold(promise.query)) for promise in read_table("promises") if not promise.aside][:100]
    assert len(queries) == 100
    answers = real.ask([{"show": "lunr", "text": query} for query in queries])
    for query, answer in zip(queries, answers, strict=True):
        ours = {found["ref"]: found["score"] for found in built.search(query)}
        assert dict(answer) == pytest.approx(ours, abs=0.02), query


def test_what_is_known_of_a_listing_comes_out_whole(real: Search) -> None:
    (shown,) = real.ask([{"show": "listings"}])
    for row, listing in zip(shown, real.documents.listings, strict=True):
        ages = (listing.ages.first, listing.ages.last) if listing.ages else (None, None)
        assert (row["name"], row["address"]) == (listing.name, listing.address)
        assert (row["first"], row["last"]) == ages
        assert (tuple(row["topics"]), row["kind"]) == (listing.topics, listing.kind)
        assert row["needs"] == (None if listing.needs is None else list(listing.needs))
