"""A PDF read back as a screen reader would: its tree of tags, with the words of each, in their order."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from io import BytesIO
from typing import Any

from pypdf import PdfReader
from pypdf.generic import ContentStream, IndirectObject

HEADINGS = ("/H1", "/H2", "/H3", "/H4", "/H5", "/H6")
COLOURS = {b"rg", b"RG", b"g", b"G", b"k", b"K", b"sc", b"SC", b"scn", b"SCN"}
PAINTS = {b"Tj", b"TJ", b"'", b'"', b"f", b"F", b"f*", b"B", b"B*", b"b", b"b*", b"S", b"s", b"Do", b"sh", b"EI"}


@dataclass
class Tag:
    """One element of the tree."""

    kind: str  # "/P"
    element: Any
    page: int  # counted from 1
    kids: list["Tag"] = field(default_factory=list)
    words: str = ""  # of its own, not of its kids
    annotations: list[Any] = field(default_factory=list)

    def all(self) -> Iterator["Tag"]:
        yield self
        for kid in self.kids:
            yield from kid.all()

    @property
    def text(self) -> str:
        return " ".join("".join(tag.words for tag in self.all()).split())


class ReadPdf:
    """One PDF."""

    def __init__(self, content: bytes) -> None:
        self.reader: Any = PdfReader(BytesIO(content))
        self.root: Any = self.reader.trailer["/Root"]
        self.pages: list[Any] = list(self.reader.pages)
        self._number = {page.indirect_reference.idnum: at for at, page in enumerate(self.pages, 1)}
        self.untagged: list[str] = []  # what is painted and is neither content of the tree nor an artifact
        self.colours: set[tuple[float, ...]] = set()
        self._words: dict[tuple[int, int], str] = {}
        self._fonts: dict[int, dict[bytes, str]] = {}
        for number, page in enumerate(self.pages, 1):
            self._read_page(number, page)

    @cached_property
    def tree(self) -> Tag | None:
        if "/StructTreeRoot" not in self.root:
            return None
        return self._tag(self.root["/StructTreeRoot"]["/K"][0].get_object(), 1)

    @cached_property
    def tags(self) -> list[Tag]:
        return list(self.tree.all()) if self.tree else []

    def of(self, *kinds: str) -> list[Tag]:
        return [tag for tag in self.tags if tag.kind in kinds]

    @property
    def marked(self) -> set[tuple[int, int]]:
        """The page and number of each piece of content that is meant for the tree."""
        return set(self._words)

    def page_of(self, reference: IndirectObject) -> int:
        return self._number[reference.idnum]

    def _tag(self, element: Any, page: int) -> Tag:
        page = self.page_of(element.raw_get("/Pg")) if "/Pg" in element else page
        tag = Tag(str(element["/S"]), element, page)
        for kid in element.get("/K", []):
            found: Any = kid.get_object() if isinstance(kid, IndirectObject) else kid
            if isinstance(found, int):
                tag.kids.append(Tag("content", (page, int(found)), page, words=self._words.get((page, found), "")))
            elif found.get("/Type") == "/OBJR":
                tag.annotations.append(found["/Obj"])
            else:
                tag.kids.append(self._tag(found, page))
        return tag

    def _read_page(self, number: int, page: Any) -> None:
        """What each piece of marked content says, and what is painted outside of any."""
        inside: list[int | str] = []
        font: dict[bytes, str] = {}
        for operands, operator in ContentStream(page["/Contents"], self.reader).operations:
            if operator in (b"BDC", b"BMC"):
                mcid = operands[1].get("/MCID") if operator == b"BDC" and hasattr(operands[1], "get") else None
                inside.append(int(mcid) if mcid is not None else str(operands[0]))
                if mcid is not None:
                    self._words.setdefault((number, int(mcid)), "")
            elif operator == b"EMC":
                inside.pop()
            elif operator in COLOURS:
                self.colours.add(tuple(float(one) for one in operands if not isinstance(one, str)))
            elif operator == b"Tf":
                font = self._font(page["/Resources"]["/Font"].raw_get(operands[0]))
            if operator in PAINTS:
                self._painted(number, operator, operands, inside, font)

    def _painted(
        self, number: int, operator: bytes, operands: Any, inside: list[int | str], font: dict[bytes, str]
    ) -> None:
        mcids = [one for one in inside if isinstance(one, int)]
        if mcids and operator in (b"Tj", b"TJ"):
            pieces = operands[0] if operator == b"TJ" else [operands[0]]
            shown = "".join(_decoded(piece, font) for piece in pieces if not isinstance(piece, int | float))
            self._words[number, mcids[-1]] += shown
        elif not mcids and "/Artifact" not in inside:
            self.untagged.append(f"page {number}: {operator.decode()} is not in the tree and no artifact")

    def _font(self, reference: Any) -> dict[bytes, str]:
        if reference.idnum not in self._fonts:
            font = reference.get_object()
            data = font["/ToUnicode"].get_data().decode() if "/ToUnicode" in font else ""
            self._fonts[reference.idnum] = dict(_characters(data))
        return self._fonts[reference.idnum]


def _decoded(piece: Any, font: dict[bytes, str]) -> str:
    raw: bytes = piece.original_bytes if hasattr(piece, "original_bytes") else bytes(piece)
    return "".join(font.get(raw[at : at + 2], "�") for at in range(0, len(raw), 2))


def _characters(data: str) -> Iterator[tuple[bytes, str]]:
    for block in re.findall(r"beginbfchar(.*?)endbfchar", data, re.DOTALL):
        for code, text in re.findall(r"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]*)>", block):
            yield bytes.fromhex(code), bytes.fromhex(text).decode("utf-16-be")
