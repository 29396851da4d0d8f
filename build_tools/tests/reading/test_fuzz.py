"""Whatever bytes come, the reader ends in Problems or a listing, never in a traceback, and its messages are clean."""

from hypothesis import given, settings
from hypothesis import strategies as st

from build_tools.offer.listing import Listing
from build_tools.reading.faults import Fault
from build_tools.reading.marked_yaml import read_marked
from build_tools.reading.schema import CONTACT, LISTING
from build_tools.reading.shapes import Prose, Written
from build_tools.reading.values.plain_text import read_prose
from build_tools.tests.made_offer import LISTING as GOOD
from build_tools.tests.made_offer import read_one

FORMS = [field.shape for table in (LISTING, CONTACT) for field in table.fields if isinstance(field.shape, Written)]
YAML_SIGNS = st.sampled_from(
    [": ", "\n", "  ", "- ", "[", "]", "{", "}", ",", '"', "'", "&a ", "*a", "<<", "!x ", "|", ">", "#", "%",
     "---\n", "...\n",
     "? ", "\\", "\\u202e", "\t", "\u202e", "\u200b", "\u2028", "name", "kind", "contact", "phone", "sources",
     "page", "topics",
     "service", "not known", "01632 960 001", "£", "é", "\ufeff", "\x00", "\r\n"]
)  # fmt: skip
FIELD_LINES = st.lists(st.tuples(st.sampled_from([*LISTING.by_name, "zzz"]), st.text(max_size=40)), max_size=8).map(
    lambda pairs: "".join(f"{name}: {value}\n" for name, value in pairs)
)


def must_end_well(content: bytes) -> None:
    found = read_one(content)
    assert (found.listing is None) is bool(found.problems)
    assert found.listing is None or isinstance(found.listing, Listing)
    for problem in found.problems:
        assert str(problem).isprintable()
        assert len(problem.says) < 600
        assert 0 <= problem.line <= content.count(b"\n") + content.count(b"\r") + 1


@settings(max_examples=300)
@given(st.binary(max_size=400))
def test_any_bytes_end_well(content: bytes) -> None:
    must_end_well(content)


@settings(max_examples=400)
@given(st.lists(YAML_SIGNS, max_size=40).map("".join))
def test_any_yaml_like_text_ends_well(text: str) -> None:
    must_end_well(text.encode())


@settings(max_examples=400)
@given(FIELD_LINES)
def test_any_values_in_real_fields_end_well(added: str) -> None:
    must_end_well((GOOD + added).encode("utf-8", "replace"))


@settings(max_examples=200)
@given(st.text(max_size=200))
def test_no_reader_of_a_value_changes_a_text(text: str) -> None:
    for form in FORMS:
        value = form.read(text)
        assert isinstance(value, Fault) or not isinstance(value, str) or value == text.removesuffix("\n")
    prose = read_prose(text, Prose().most)
    assert isinstance(prose, Fault) or prose == text.removesuffix("\n")


@settings(max_examples=200)
@given(st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1, max_size=60))
def test_a_text_in_single_quotes_comes_back_as_it_was(text: str) -> None:
    marked = read_marked(f"a: '{text.replace(chr(39), chr(39) * 2)}'\n".encode(), "x.yml")
    root = marked.root
    assert marked.problems or getattr(root, "values", {})["a"].value == text
