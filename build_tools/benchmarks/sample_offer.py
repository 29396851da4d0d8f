"""A made-up offer of any size in the real format, for measuring and for trying things out.

The files are a pure function of their number and of the vocabulary, so two runs are byte-equal and a larger sample
begins with a smaller one. The closed words are the project's own: an editor who adds a need need not change a sample.
"""

import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from build_tools.benchmarks.made_up_area import area_files
from build_tools.benchmarks.made_up_listing import Words, made_up_listing
from build_tools.benchmarks.made_up_names import URGENT, spots
from build_tools.benchmarks.yaml_text import yaml_text
from build_tools.errors import CannotGoOn
from build_tools.offer.listing import FOLDERS
from build_tools.reading.vocabulary_files import read_word_list

VOCABULARY = "vocabulary"
AREA_FILE = "area.yml"
MARK = "made_up: yes"  # the line of area.yml by which an earlier sample is known


def sample_files(count: int, vocabulary: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Each file of an offer of `count` listings: its path and its text. `vocabulary`: the same, file name -> text."""
    words = Words(*(_keys(name, vocabulary.get(f"{name}.yml", "")) for name in ("owners", "topics", "needs", "access")))
    places = list(spots(count))
    yield from ((f"{VOCABULARY}/{name}", text) for name, text in sorted(vocabulary.items()))
    yield from area_files([place.path for place in places[:URGENT]], words.owners)
    for place in places:
        yield f"{place.path}.yml", yaml_text(made_up_listing(place, words))


def _keys(name: str, text: str) -> tuple[str, ...]:
    """The words of one list, as the reader reads them."""
    found, _ = read_word_list(text.encode(), f"{name}.yml", name)
    if not found:
        raise CannotGoOn(f"The closed words of {name}.yml are not right. To see why, run: local-offer check.")
    return tuple(word.key for word in found)


def write_sample(count: int, out: Path, vocabulary_from: Path) -> None:
    """Write a sample of `count` listings into the folder `out`.

    `vocabulary_from` is the folder whose closed words it takes, such as `offer_data/vocabulary`. Raises CannotGoOn
    where `out` holds anything but an earlier sample.
    """
    if count < 1:
        raise CannotGoOn(f"A sample has 1 listing or more, not {count}. Write for example: sample 200.")
    _refuse_to_overwrite(out)
    vocabulary = _vocabulary(vocabulary_from)
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=out.parent, prefix=".sample-") as beside:
            _write(Path(beside) / "new", sample_files(count, vocabulary))
            _swap_in(Path(beside), out)
    except OSError as fault:
        raise CannotGoOn(f"The sample could not be written to {out}: {fault.strerror}. Name another folder.") from None


def _refuse_to_overwrite(out: Path) -> None:
    """Only a folder that is empty, or that an earlier sample made and nobody added to, is replaced."""
    if not out.exists() and not out.is_symlink():
        return
    if out.is_symlink() or not out.is_dir():
        raise CannotGoOn(f"{out} is not a folder. Name a new folder for the sample.")
    if any(out.iterdir()) and not _is_sample(out):
        raise CannotGoOn(f"{out} holds other things, and a sample would replace them. Name a new or an empty folder.")


def _is_sample(folder: Path) -> bool:
    ours = {VOCABULARY, *FOLDERS} | {name.partition("/")[0] for name, _ in area_files([], ())}
    area = folder / AREA_FILE
    return (
        area.is_file()
        and MARK in area.read_text("utf-8", errors="replace").splitlines()
        and {path.name for path in folder.iterdir()} <= ours
    )


def _vocabulary(folder: Path) -> dict[str, str]:
    try:
        found = {path.name: path.read_text("utf-8") for path in sorted(folder.glob("*.yml"))}
    except OSError as fault:
        raise CannotGoOn(f"The closed words in {folder} could not be read: {fault.strerror}.") from None
    if not found:
        raise CannotGoOn(f"There are no closed words in {folder}. Give a folder such as offer_data/vocabulary.")
    return found


def _write(folder: Path, files: Iterator[tuple[str, str]]) -> None:
    for name, text in files:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")


def _swap_in(beside: Path, out: Path) -> None:
    """The old folder goes out whole and the new one comes in whole; the old one is deleted with `beside`."""
    if out.exists():
        out.rename(beside / "old")
    (beside / "new").rename(out)
