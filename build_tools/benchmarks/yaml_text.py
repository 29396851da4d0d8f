"""Fields as the YAML that editors write: block style, one fact a line, lists of closed words in one line.

PyYAML's own writer is not used: it sorts, folds and quotes as it likes, and a sample must look like a file that a
person wrote, byte for byte the same with any version.
"""

from collections.abc import Iterator, Mapping, Sequence

Fields = dict[str, object]  # text, a list of texts, a list of fields, or fields
INDENT = "  "
NEEDS_QUOTES = (": ", " #")  # either ends a plain text in YAML


def yaml_text(fields: Mapping[str, object]) -> str:
    """A whole file, with a line end at its end."""
    return "\n".join(_lines(fields)) + "\n"


def yaml_items(items: Sequence[Mapping[str, object]]) -> str:
    """A file that is a list, such as the trusted sites."""
    return "\n".join(_items(items)) + "\n"


def _lines(fields: Mapping[str, object]) -> Iterator[str]:
    for name, value in fields.items():
        if isinstance(value, Mapping):
            yield f"{name}:"
            yield from (INDENT + line for line in _lines(value))
        elif isinstance(value, Sequence) and not isinstance(value, str):
            yield from _sequence(name, value)
        else:
            yield f"{name}: {_scalar(str(value))}"


def _sequence(name: str, values: Sequence[object]) -> Iterator[str]:
    blocks = [value for value in values if isinstance(value, Mapping)]
    if blocks:
        yield f"{name}:"
        yield from (INDENT + line for line in _items(blocks))
    else:
        yield f"{name}: [{', '.join(map(str, values))}]"


def _items(items: Sequence[Mapping[str, object]]) -> Iterator[str]:
    for item in items:
        for number, line in enumerate(_lines(item)):
            yield (INDENT if number else "- ") + line


def _scalar(text: str) -> str:
    plain = text[:1].isalnum() or text[:1] == "£"
    if plain and not any(mark in text for mark in NEEDS_QUOTES) and not text.endswith(":"):
        return text
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
