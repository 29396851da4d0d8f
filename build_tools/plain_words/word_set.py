"""Lists of words as people read them: a block of text in place of a column of quote marks."""


def word_set(text: str, between: str | None = None) -> frozenset[str]:
    """The words of a text. `between` parts phrases of more than one word; without it, any space does."""
    return frozenset(word.strip() for word in text.split(between) if word.strip())
