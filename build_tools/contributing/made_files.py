"""The files of the project that are made from the schema's tables. A test holds them against it: they cannot drift."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from build_tools.contributing.issue_forms import FOLDER, issue_templates
from build_tools.contributing.schema_file import schema_files
from build_tools.offer.vocabulary import Vocabulary


def made_files(vocabulary: Vocabulary) -> dict[str, str]:
    """Their text by their name in the project."""
    forms = {f"{FOLDER}/{name}": text for name, text in issue_templates(vocabulary).items()}
    return {**schema_files(vocabulary), **forms}


def write_made_files(project: Path, files: Mapping[str, str]) -> Iterator[str]:
    """Writes them all; gives the names of those that changed."""
    for name, text in files.items():
        path = project / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.is_file() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8", newline="\n")
            yield name
