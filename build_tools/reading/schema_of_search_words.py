"""Every field of the two files that say what families type: words that mean the same, and quiet words."""

from build_tools.reading.shapes import LONGEST_NAME, LONGEST_SUMMARY, Field, Prose, Several, Table, Word, Words

MOST_TOPICS = 3  # more would point nowhere

SAME_MEANING = Table("words that mean the same", (
    Field("words", Several(Prose(LONGEST_NAME)), "All of them lead to each other.", "[respite, short breaks]"),
    Field("typed", Several(Prose(LONGEST_NAME)), "They lead on, and nothing leads to them.", "[need a rest]"),
    Field("finds", Several(Prose(LONGEST_NAME)), "What is looked for as well.", "[short breaks]"),
    Field("topics", Words("topics", MOST_TOPICS), "Kinds of help that are lifted.", "[short breaks]"),
    Field("needs", Words("needs", MOST_TOPICS), "Needs that are lifted.", "[autism]"),
))  # fmt: skip

QUIET = Table("quiet words", (
    Field("kind", Word("quiet_kinds"), "Whether search passes over them.", "drop", required=True),
    Field("words", Several(Prose(LONGEST_NAME)), "Words that say little.", "[my, please]", required=True),
    Field("why", Prose(LONGEST_SUMMARY), "Nothing: it is for editors.", "They only point at the next word.",
          required=True),
))  # fmt: skip
