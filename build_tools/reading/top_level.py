"""What to say of a file whose top level is wrong: empty, one text, a list for fields, or fields for a list."""

from build_tools.reading.file_reading import FileReading
from build_tools.reading.marked_tree import Fields, Items, Node, Text


def say_no_fields(root: Node | None, example: str, reading: FileReading) -> None:
    """For a file that should hold fields."""
    if _is_empty(root):
        reading.say("", 0, f'the file is empty: write its fields, such as "{example}", or delete the file')
        return
    found = "a list" if isinstance(root, Items) else "one text"
    reading.say("", 1, f'the file holds {found} and no fields: write one field a line, such as "{example}"')


def say_no_list(root: Node | None, example: str, reading: FileReading) -> None:
    """For a file that should hold a list."""
    if _is_empty(root):
        reading.say("", 0, f'the file is empty: write a list, such as "{example}", or [] when there is none')
        return
    found = "fields" if isinstance(root, Fields) else "one text"
    reading.say("", 1, f'the file holds {found} and no list: begin each entry with a hyphen, such as "{example}"')


def _is_empty(root: Node | None) -> bool:
    return root is None or (isinstance(root, Text) and not root.value)
