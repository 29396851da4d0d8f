"""Every field of a text that is easier to read."""

from build_tools.reading.shapes import LISTING_ADDRESS, SLUG_WORD, Blocks, Field, Table, Written
from build_tools.reading.values.easier_words import read_easier_title, read_idea, read_mark, read_picture_name

MOST_PARTS = 12
MOST_IDEAS = 8  # in one part: more is a page of its own
GUIDE, LISTING = "guide", "listing"  # the field that names the twin

TITLE = Written("a short title", read_easier_title)
IDEA = Written("an idea", read_idea)
PICTURE = Written("the name of a picture", read_picture_name)
MARK = Written("the mark of a text", read_mark)

ONE_IDEA = Table("an idea", (
    Field("picture", PICTURE, "The picture beside it.", "file-document-outline", required=True),
    Field("says", IDEA, "One short sentence.", "A plan says what help your child needs.", required=True),
))  # fmt: skip

PART = Table("a part", (
    Field("heading", TITLE, "What it is about.", "What is a plan?", required=True),
    Field("ideas", Blocks(ONE_IDEA), "Its lines.", "- picture: phone", required=True),
))  # fmt: skip

EASIER_TEXT = Table("a text that is easier to read", (
    Field("title", TITLE, "The heading of its page.", "Asking for a plan", required=True),
    Field(GUIDE, SLUG_WORD, "The guide that it tells again.", "travel"),
    Field(LISTING, LISTING_ADDRESS, "The listing that it tells again.", "services/portage"),
    Field("made_from", MARK, "The mark of that text when this was written.", "0123456789abcdef", required=True),
    Field("parts", Blocks(PART), "What it says.", '- heading: What is a plan?', required=True),
))  # fmt: skip
