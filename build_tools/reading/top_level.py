"""What to say of a file whose top level is wrong: empty, one text, a list for fields, or fields for a list."""

from build_tools.reading.marked_tree import Fields, Items, Node, Text


def not_fields(root: Node | None, example: str) -> str:
    """For a file that should hold fields."""
    if root is None or (isinstance(root, Text) and not root.value):
        return f'the file is empty: write its fields, such as "{example}", or delete the file'
    found = "a list" if isinstance(root, Items) else "one text"
    return f'the file holds {found} and no fields: write one field a line, such as "{example}"'


def not_items(root: Node | None, example: str) -> str:
    """For a file that should hold a list."""
    if root is None or (isinstance(root, Text) and not root.value):
        return f'the file is empty: write a list, such as "{example}", or [] when there is none'
    found = "fields" if isinstance(root, Fields) else "one text"
    return f'the file holds {found} and no list: begin each entry with a hyphen, such as "{example}"'
