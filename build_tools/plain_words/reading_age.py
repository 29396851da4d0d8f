"""Reading age: the Flesch-Kincaid grade, and 5 years on top of it.

The formula is Kincaid, Fishburne, Rogers and Chissom's, "Derivation of New Readability Formulas ... for Navy Enlisted
Personnel", Research Branch Report 8-75, 1975. Grade 1 is the American school year that begins at age 6, so age is grade
plus 5. It knows nothing of meaning: the other rules are there for that.
"""

from statistics import median

_WORDS_A_SENTENCE = 0.39
_SYLLABLES_A_WORD = 11.8
_CONSTANT = 15.59
_AGE_BEFORE_GRADE_1 = 5
YOUNGEST = 5.0  # a text cannot be plainer than for a child who begins to read


def reading_age(sentences: int, words: int, syllables: int) -> float:
    """In years, to one decimal."""
    grade = _WORDS_A_SENTENCE * words / sentences + _SYLLABLES_A_WORD * syllables / words - _CONSTANT
    return round(max(YOUNGEST, grade + _AGE_BEFORE_GRADE_1), 1)


def median_age(ages: list[float]) -> float | None:
    """The middle one; None where there is none."""
    return round(median(ages), 1) if ages else None
