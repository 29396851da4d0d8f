"""Bytes to a marked tree: what is refused, with the very message, and that nothing changes by being read."""

import pytest
import yaml

from build_tools.reading.marked_tree import Fields, Items, Limits, Node, Text
from build_tools.reading.marked_yaml import FAST_LOADER, read_marked
from build_tools.tests.ending import must_end

LOADERS = [yaml.CSafeLoader, yaml.SafeLoader]


def problems(content: str | bytes, loader: type = FAST_LOADER) -> list[str]:
    data = content.encode() if isinstance(content, str) else content
    return [str(problem) for problem in read_marked(data, "x.yml", loader=loader).problems]


def plain(node: Node | None) -> object:
    if isinstance(node, Fields):
        return {name: plain(value) for name, value in node.values.items()}
    if isinstance(node, Items):
        return [plain(item) for item in node.items]
    return node.value if isinstance(node, Text) else None


COLON = (
    'a colon followed by a space inside a text: put the whole text in double quotes, such as summary: "Two '
    'places: Wath and Maltby"'
)
OPEN_QUOTE = "a quote mark opens here and is never closed: put the same quote mark at the end of the text"
AFTER_QUOTE = (
    "something stands after the closing quote mark: put the whole text in double quotes, and use single quotes "
    "inside it"
)
NOT_IN_LINE = (
    "this line does not line up with the lines above: fields of one block begin with the same number of spaces"
)
TOO_FAR_IN = (
    "this line begins further in than the line above: begin it with the same number of spaces. If it is a text "
    "that goes on and has a colon in it, put the whole text in double quotes"
)
NO_COLON = (
    'a line with no colon after its field: write it as "name: text", or put two spaces before it if '
    "it goes on from above"
)
STRAY = (
    "a bracket, comma or question mark that does not belong here: take it out, or put the whole text in double quotes"
)
SQUARE = (
    "a list in square brackets lacks a comma or a closing bracket: write [autism, adhd], or put a text that "
    "begins with [ in double quotes"
)
BAD_CODE = "a code after a backslash that means no character: write the character itself"
NOT_IN_LIST = 'this line does not belong to the list above it: each entry begins with "- " under the one before'


@pytest.mark.parametrize("loader", LOADERS)
@pytest.mark.parametrize(
    ("content", "line", "says"),
    [
        ("name: Two places: Wath\n", 1, COLON),
        ("a: b: c: d\n", 1, COLON),
        ("name: x\nsummary: Two places: Wath\n", 2, COLON),
        ('name: "Portage\nkind: service\n', 1, OPEN_QUOTE),
        ("kind: service\nname: 'Portage\n", 2, OPEN_QUOTE),
        ('name: "Portage" team\n', 1, AFTER_QUOTE),
        ("name: 'it's'\n", 1, AFTER_QUOTE),
        ("name: x\n kind: y\n", 2, TOO_FAR_IN),
        ("contact:\n  phone: 1\n email: 2\n", 3, NOT_IN_LINE),
        ("topics:\n  - a\n b: c\n", 3, NOT_IN_LINE),
        ("name: x\nthis has no colon\nkind: y\n", 2, NO_COLON),
        ("topics:\n- a\nb\n", 3, NO_COLON),
        ("needs: [autism, hi\narea: x\n", 1, SQUARE),
        ("needs: [autism hi}\n", 1, SQUARE),
        (
            "name: {a: b\n",
            1,
            "curly brackets do not match: write one fact a line, or put a text that begins with { in double quotes",
        ),
        ("name: @home\n", 1, "a text cannot begin with this character: put the whole text in double quotes"),
        ("name: `home`\n", 1, "a text cannot begin with this character: put the whole text in double quotes"),
        ("name: * home\n", 1, "a text begins with *: put the whole text in double quotes"),
        ("name: & home\n", 1, 'a text begins with "&": put the whole text in double quotes'),
        (
            "name: > home\n  x\n",
            1,
            "something stands after > or | at the start of a text: put the whole text in double quotes, or begin "
            "the text on the next line",
        ),
        ("name: - x\n", 1, 'a "- " in the middle of a line: start each entry of a list on a line of its own'),
        ("- a\nb: c\n", 2, NOT_IN_LIST),
        ("a:\n  - b\n  c: d\n", 3, NOT_IN_LIST),
        ("name: x\n]\n", 2, STRAY),
        ("needs: [hi]]\n", 1, STRAY),
        ("name: , x\n", 1, STRAY),
        (": x\n", 1, 'a colon with no name in front of it: write a field such as "name: Rivelin Talking Team"'),
        ("'': x\n", 1, 'a colon with no name in front of it: write a field such as "name: Rivelin Talking Team"'),
        ('name: "\\xZZ"\n', 1, BAD_CODE),
        ("? [a]\n: b\n", 1, 'a list or block stands where a name is due: write a field such as "cost: free"'),
        ("%YAML 1.1\n---\nname: x\n", 1, "a line that begins with % is an order to a program: take it out"),
        (
            "name: Unit #4\n",
            1,
            "all that follows # on this line is left out: put the whole text in double quotes, or write a space "
            "after #",
        ),
    ],
)
def test_a_slip_in_the_writing_is_one_plain_sentence(loader: type, content: str, line: int, says: str) -> None:
    assert problems(content, loader) == [f"x.yml:{line}: {says}"]


@pytest.mark.parametrize("loader", LOADERS)
@pytest.mark.parametrize(
    ("content", "line", "says"),
    [
        (
            "name: &a Portage\n",
            1,
            '"&a" gives a name to a part of the file, which is not used here: take it out, or put a text that '
            'begins with "&" in double quotes',
        ),
        (
            "name: x\nsummary: *a\n",
            2,
            '"*a" copies another part of the file: write each fact out where it belongs, or put a text that '
            "begins with * in double quotes",
        ),
        ("name: x\n<<: {a: b}\n", 2, '"<<" copies one block into another: write each fact out where it belongs'),
        (
            "name: !x Portage\n",
            1,
            '"!x" tells a program how to read a text, which is not used here: take it out, or put a text that '
            "begins with ! in double quotes",
        ),
        (
            "name: !!python/object:os.system x\n",
            1,
            '"tag:yaml.org,2002:python/object:os.system" tells a program how to read a text, which is not used '
            "here: take it out, or put a text that begins with ! in double quotes",
        ),
        ("name: x\n---\nname: y\n", 2, 'a second document starts here ("---"): keep one listing in one file'),
        ("name: x\nkind: y\nname: z\n", 3, '"name" stands twice in one block, first on line 1: keep one'),
        ("a: {b: 1, b: 2}\n", 1, '"b" stands twice in one block, first on line 1: keep one'),
    ],
)
def test_what_yaml_can_do_and_a_listing_may_not_is_refused(loader: type, content: str, line: int, says: str) -> None:
    assert problems(content, loader) == [f"x.yml:{line}: {says}"]


RETYPE = "delete these words and type them again by hand"


@pytest.mark.parametrize(
    ("content", "line", "says"),
    [
        ("name: x\n\tkind: y\n", 2, "a tab stands here: use two spaces in its place"),
        (
            "name: x\u202ey\n",
            1,
            f'a hidden character that turns the direction of the text (U+202E) after "name: x": {RETYPE}',
        ),
        (
            "name: x\u2066y\n",
            1,
            f'a hidden character that turns the direction of the text (U+2066) after "name: x": {RETYPE}',
        ),
        ("a: b\nname: x\u200by\n", 2, f'a hidden character with no width (U+200B) after "name: x": {RETYPE}'),
        ("name: x\u200dy\n", 1, f'a hidden character with no width (U+200D) after "name: x": {RETYPE}'),
        ("name: x\ufeffy\n", 1, f'a hidden character with no width (U+FEFF) after "name: x": {RETYPE}'),
        ("name: x\u3164y\n", 1, f'a hidden character with no width (U+3164) after "name: x": {RETYPE}'),
        ("name: x\u00ady\n", 1, f'a hidden soft hyphen (U+00AD) after "name: x": {RETYPE}'),
        ("name: x\u2028y\n", 1, f'a hidden line break (U+2028) after "name: x": {RETYPE}'),
        ("name: x\u2029y\n", 1, f'a hidden line break (U+2029) after "name: x": {RETYPE}'),
        ("name: x\x00y\n", 1, f'a control character (U+0000) after "name: x": {RETYPE}'),
        ("name: x\x1b[31my\n", 1, f'a control character (U+001B) after "name: x": {RETYPE}'),
        (
            "name: x\ry\n",
            1,
            'a line end of an old kind (U+000D) after "name: x": save the file again with the line ends "LF", or write '
            "it anew",
        ),
        (
            "name: Ink \u2764\ufe0f\n",
            1,
            'a picture (emoji) with hidden parts (U+FE0F) after "name: Ink \u2764": take the picture out',
        ),
        (
            "# \U0001f468\u200d\U0001f469\n",
            1,
            'a picture (emoji) with hidden parts (U+200D) after "# \U0001f468": take the picture out',
        ),
        (
            "name: 1\ufe0f\u20e3\n",
            1,
            'a picture (emoji) with hidden parts (U+FE0F) after "name: 1": take the picture out',
        ),
        ("\x85name: x\n", 1, f"a control character (U+0085) at the start of the line: {RETYPE}"),
        (
            "name: x\u00a0y\n",
            1,
            'a special kind of space (U+00A0) after "name: x": type an ordinary space in its place',
        ),
        (
            'name: "x\\u202ey"\n',
            1,
            f'a hidden character that turns the direction of the text (U+202E) after "x": {RETYPE}',
        ),
        ('a: b\n"x\\u200b": y\n', 2, f'a hidden character with no width (U+200B) after "x": {RETYPE}'),
        ('name: "\\xad"\n', 1, f"a hidden soft hyphen (U+00AD) at the start of the line: {RETYPE}"),
        ('name: "x\\ty"\n', 1, f'a control character (U+0009) after "x": {RETYPE}'),
        (
            b"a: b\nname: Caf\xe9\n",
            2,
            'the file is not UTF-8 text (found the byte E9): save it again as "UTF-8" (in Notepad: Save as, '
            "Encoding, UTF-8)",
        ),
    ],
)
def test_a_character_that_nobody_sees_is_named_with_its_line(content: str | bytes, line: int, says: str) -> None:
    assert problems(content) == [f"x.yml:{line}: {says}"]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_a_file_in_utf_16_says_how_to_save_it(encoding: str) -> None:
    assert problems("name: Portage\n".encode(encoding)) == [
        'x.yml: the file is saved as UTF-16, which this site cannot read: save it again as "UTF-8" (in Notepad: '
        "Save as, Encoding, UTF-8)"
    ]


def test_a_file_that_is_too_large_is_not_parsed() -> None:
    assert problems("a: b\n" * 20_000) == [
        "x.yml: the file is too large: at most 64 KB. Shorten its texts, or make two files of it"
    ]


def test_a_file_of_the_largest_size_is_read() -> None:
    content = b"a: " + b"b" * (64 * 1024 - 3)
    assert read_marked(content, "x.yml").problems == ()


TOO_DEEP = (
    "x.yml:1: lists or blocks stand inside one another more than 8 deep, and a listing needs three: "
    "write one fact a line, and put a text that begins with [ or { in double quotes"
)


@pytest.mark.parametrize("loader", LOADERS)
@pytest.mark.parametrize("content", ["[" * 60_000, "- " * 30_000 + "x", "[" * 9 + "]" * 9, "{a: " * 9 + "}" * 9])
def test_a_file_that_is_too_deep_ends_in_one_problem(loader: type, content: str) -> None:
    assert problems(content, loader) == [TOO_DEEP]


def test_eight_lists_inside_one_another_are_read() -> None:
    assert read_marked(b"[" * 8 + b"]" * 8, "x.yml").problems == ()


def test_too_many_texts_end_in_one_problem() -> None:
    assert problems("- a\n" * 3_001) == [
        "x.yml:3000: more than 3,000 names, texts and lists in one file: make smaller files of it"
    ]


def test_the_limits_can_be_set_for_long_lists() -> None:
    assert read_marked(b"- a\n" * 3_001, "x.yml", Limits(nodes=4_000)).problems == ()


BOMB = "a0: &a0 {x: y}\n" + "".join(f"a{n}: &a{n}\n  <<: [*a{n - 1}, *a{n - 1}]\n" for n in range(1, 23))


@pytest.mark.parametrize(
    "content",
    [BOMB, "[" * 60_000, "{" * 60_000, "? " * 30_000, "&a " * 20_000, "*a " * 20_000, "b: x #y\na:" + " " * 60_000],
)
def test_a_bomb_ends_in_one_problem(content: str) -> None:
    with must_end():
        assert len(problems(content)) == 1


@pytest.mark.parametrize("content", ["", "\n\n", "# only a remark\n", "\ufeff", "...\n"])
def test_an_empty_file_has_no_tree(content: str) -> None:
    assert read_marked(content.encode(), "x.yml").root is None


@pytest.mark.parametrize("loader", LOADERS)
@pytest.mark.parametrize(
    "text",
    [
        "no",
        "yes",
        "on",
        "off",
        "true",
        "null",
        "~",
        "01234",
        "0800 1111",
        "12:30:00",
        "1_000",
        "0x1F",
        "1e3",
        ".inf",
        "2024-02-30",
        "2024-03-09",
        "5-11",
        "0o17",
        "+44",
        "=",
        "<5",
        "a#b",
        "£5",
        "Zoë’s",
    ],
)
def test_a_text_never_changes_by_being_read(loader: type, text: str) -> None:
    for written in (text, f'"{text}"', f"'{text}'"):
        marked = read_marked(f"a: {written}\n".encode(), "x.yml", loader=loader)
        assert marked.problems == ()
        assert plain(marked.root) == {"a": text}


@pytest.mark.parametrize("loader", LOADERS)
def test_every_part_of_the_tree_knows_its_line(loader: type) -> None:
    content = "# remark\nname: x\ncontact:\n  phone: 1\nneeds: [a,\n  b]\nwas:\n  - c\n"
    root = read_marked(content.encode(), "x.yml", loader=loader).root
    assert isinstance(root, Fields)
    assert root.lines == {"name": 2, "contact": 3, "needs": 5, "was": 7}
    contact, needs, was = root.values["contact"], root.values["needs"], root.values["was"]
    assert isinstance(contact, Fields)
    assert contact.lines == {"phone": 4}
    assert isinstance(needs, Items)
    assert [item.line for item in needs.items] == [5, 6]
    assert isinstance(was, Items)
    assert [item.line for item in was.items] == [8]


@pytest.mark.parametrize("content", [b"\xef\xbb\xbfname: x\r\nkind: y\r\n", b"---\nname: x\nkind: y\n...\n"])
def test_what_ordinary_editors_add_is_let_through(content: bytes) -> None:
    marked = read_marked(content, "x.yml")
    assert marked.problems == ()
    assert plain(marked.root) == {"name": "x", "kind": "y"}


def test_a_remark_after_a_value_is_a_remark() -> None:
    assert plain(read_marked(b"kind: service  # what it is\n", "x.yml").root) == {"kind": "service"}


def test_a_hostile_name_is_shortened_and_cleaned_in_the_message() -> None:
    name = "x" * 100
    assert problems(f"{name}: 1\n{name}: 2\n") == [
        f'x.yml:2: "{"x" * 59}…" stands twice in one block, first on line 1: keep one'
    ]


@pytest.mark.parametrize("code", ["\\ud800", "\\UFFFFFFFF", "\\U00110000"])
@pytest.mark.parametrize("loader", LOADERS)
def test_a_code_for_no_character_is_a_problem_in_both_parsers(loader: type, code: str) -> None:
    assert len(problems(f'name: "{code}"\n', loader)) == 1
