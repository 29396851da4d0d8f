"""Everything that a reader of the site or a user of the program reads, as documents."""

from collections.abc import Iterator
from pathlib import Path

from build_tools.offer.listing import FOLDERS
from build_tools.offer.vocabulary import LISTS
from build_tools.plain_words.code_text import code_document
from build_tools.plain_words.hypertext import page_document
from build_tools.plain_words.markdown_text import markdown_document
from build_tools.plain_words.opening import LARGEST
from build_tools.plain_words.passages import Document, Kind
from build_tools.plain_words.script_text import script_document
from build_tools.plain_words.yaml_text import yaml_document
from build_tools.reading.easier_file import FOLDER as EASIER
from build_tools.reading.page_heads import GUIDES, NOT_PAGES

_DATA_FILES = ("area.yml", "wanted.yml", "start.yml")
_PLAN_PAGES = "pages.yml"  # names of other people's pages
_LARGEST_DATA = 1024 * 1024  # bytes
_SCRIPTS = ("site/scripts", "search/browser")
# The parts of the program that write words for people, and for whom.
_CODE = {
    "reading": Kind.MESSAGE,
    "checking": Kind.MESSAGE,
    "plain_words": Kind.MESSAGE,
    "contributing": Kind.MESSAGE,
    "offer": Kind.TEMPLATE,
    "site": Kind.TEMPLATE,
    "publishing": Kind.TEMPLATE,
    "cli.py": Kind.HELP,
}
_WRITES_DATA = frozenset({"postcode_file.py"})  # its phrases are the licence and the head of a data file


def data_documents(data: Path, shown_as: str) -> Iterator[Document]:
    """The files of a data folder: listings first. `shown_as` is its name in problems."""
    for folder in FOLDERS:
        yield from _data(data, sorted((data / folder).glob("*.yml")), shown_as, Kind.LISTING)
    others = [data / "vocabulary" / f"{name}.yml" for name in LISTS]  # its other files are for programs
    others += sorted((data / "glossary").glob("*.yml"))
    others += sorted(path for path in (data / "plan").glob("*.yml") if path.name != _PLAN_PAGES)
    yield from _data(data, [*others, *(data / name for name in _DATA_FILES)], shown_as, Kind.DATA)
    yield from _data(data, sorted((data / EASIER).glob("*.yml")), shown_as, Kind.EASIER)


def _data(data: Path, paths: list[Path], shown_as: str, kind: Kind) -> Iterator[Document]:
    for path in paths:
        content = _content(path, _LARGEST_DATA)
        if content is not None:
            yield yaml_document(content, f"{shown_as}/{path.relative_to(data).as_posix()}", kind)


def page_documents(project: Path) -> Iterator[Document]:
    """The pages written by hand that are published."""
    docs = project / "docs"
    for path in sorted(docs.rglob("*.md")):
        text = _words(path)
        if path.relative_to(docs).parts[0] not in NOT_PAGES and text is not None:
            yield markdown_document(text, path.relative_to(project).as_posix(), Kind.GUIDE)
    yield from _data(docs, sorted((docs / GUIDES / EASIER).glob("*.yml")), docs.name, Kind.EASIER)


def program_documents(tools: Path) -> Iterator[Document]:
    """Templates, scripts, messages and help. `tools` is the folder of the package."""
    for path in sorted((tools / "site" / "theme").rglob("*.html")):
        text = _words(path)
        if text is not None:
            yield page_document(text, path.relative_to(tools.parent).as_posix(), Kind.TEMPLATE)
    for path in sorted(path for name in _SCRIPTS for path in (tools / name).rglob("*.js")):
        text = _words(path)
        if text is not None:
            yield script_document(text, path.relative_to(tools.parent).as_posix(), Kind.TEMPLATE)
    for name, kind in _CODE.items():
        for path in sorted((tools / name).rglob("*.py")) if not name.endswith(".py") else [tools / name]:
            text = None if path.name in _WRITES_DATA else _words(path)
            if text is not None:
                yield code_document(text, path.relative_to(tools.parent).as_posix(), kind)


def _words(path: Path) -> str | None:
    content = _content(path, LARGEST)
    return None if content is None else content.decode("utf-8", errors="replace")


def _content(path: Path, largest: int) -> bytes | None:
    """None for what is absent, a link, or too large: other checks tell of that."""
    if path.is_symlink() or not path.is_file():
        return None
    try:
        with path.open("rb") as file:
            content = file.read(largest + 1)
    except OSError:
        return None
    return content if len(content) <= largest else None
