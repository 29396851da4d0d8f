"""The index, built with the lunr package as lunr.js would build it.

Only lunr's stemmer is used: which words are quiet is our own table's business, and it is decided when someone searches.
"""

from dataclasses import asdict

from lunr.builder import Builder
from lunr.index import Index

from build_tools.search.documents import FIELDS, Document
from build_tools.search.stemming import stem_token


def build_index(documents: tuple[Document, ...]) -> tuple[Builder, Index]:
    """The builder of lunr, which knows how often each word stands where, and the index that it made."""
    builder = Builder()
    builder.pipeline.add(stem_token)
    builder.search_pipeline.add(stem_token)
    builder.ref("number")
    for name, boost in FIELDS.items():
        builder.field(name, boost)
    for number, document in enumerate(documents):
        fields = {name: list(words) for name, words in asdict(document).items()}
        builder.add({"number": str(number), **fields})
    return builder, builder.build()
