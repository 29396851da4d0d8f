"""The index, built with the lunr package as lunr.js would build it.

Only lunr's stemmer is used: which words are quiet is our own table's business, and it is decided when someone searches.
"""

from collections.abc import Mapping, Sequence

from lunr.builder import Builder
from lunr.index import Index

from build_tools.search.documents import FIELDS, Document
from build_tools.search.stemming import stem_token


def filled_builder(documents: Sequence[Document], fields: Mapping[str, float] = FIELDS) -> Builder:
    """The builder of lunr with these fields of every document: it knows how often each word stands where."""
    builder = Builder()
    builder.pipeline.add(stem_token)
    builder.search_pipeline.add(stem_token)
    builder.ref("number")
    for name, boost in fields.items():
        builder.field(name, boost)
    for number, document in enumerate(documents):
        builder.add({"number": str(number), **{name: getattr(document, name) for name in fields}})
    return builder


def build_index(documents: Sequence[Document]) -> Index:
    """The index with its scores. The site needs none of them: a browser works them out, and tests compare."""
    return filled_builder(documents).build()
