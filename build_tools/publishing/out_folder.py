"""Where files for people are put: never where the next build would delete them, or read them as its own."""

from pathlib import Path

from build_tools.errors import CannotGoOn
from build_tools.site.building import refuse_what_is_read
from build_tools.site.ledger import LEDGER_FILE

ELSEWHERE = "Choose another place with --out."


def make_out_folder(out: Path) -> None:
    """Makes the folder, and those above it. Raises CannotGoOn, with the reason in words, where it must not be."""
    place = out.resolve()
    for folder in (place, *place.parents):
        if folder.exists() and not folder.is_dir():
            raise CannotGoOn(f"{folder} is a file, and --out needs a folder. {ELSEWHERE}")
        if (folder / LEDGER_FILE).is_file():
            says = f"{out} is inside the built website ({folder}), and the next build would delete what is put there."
            raise CannotGoOn(f"{says} {ELSEWHERE}")
    refuse_what_is_read(out)
    out.mkdir(parents=True, exist_ok=True)
