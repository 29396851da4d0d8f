"""From the HTML of a book to its PDF. The only module that imports WeasyPrint.

Two runs are byte-equal: the dates are the book's day, the fonts are files that we name, and the file's identifier is
worked out from what is in it. Nothing is fetched but those fonts and the squares that stand in the page itself.
"""

import logging
from collections.abc import Callable
from pathlib import Path
from typing import Any

from build_tools.errors import CannotGoOn
from build_tools.publishing.print_edition.drawing import TEMPLATES
from build_tools.publishing.print_edition.fonts import Face, font_css, signs_of, with_names_for_missing
from build_tools.publishing.print_edition.tidy_tags import tidy_tags

VARIANT = "pdf/ua-1"  # ISO 14289-1, universal accessibility
NO_WEASYPRINT = (
    "The printed edition needs WeasyPrint and the Pango library, and they are not both on this machine. Run `make site`"
    " again to have them set up. On Debian, `apt install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0` as root"
    " brings the library."
)
Maker = Callable[[str, bool], bytes]


def make_pdf(html: str, faces: tuple[Face, ...], large: bool, foot: str) -> bytes:
    """The PDF. Raises CannotGoOn where WeasyPrint or Pango is missing."""
    weasyprint = _weasyprint()
    from weasyprint.text.fonts import FontConfiguration

    configuration = FontConfiguration()
    fetcher = _only_ours(weasyprint, {face.path.as_uri() for face in faces})
    styles = [
        weasyprint.CSS(string=text, font_config=configuration, url_fetcher=fetcher)
        for text in (font_css(faces), *_style_sheets(large), f".cover {{ string-set: foot {_as_css(foot)} }}")
    ]
    printable = with_names_for_missing(html, signs_of(faces))
    document = weasyprint.HTML(string=printable, url_fetcher=fetcher)
    made: bytes = document.write_pdf(
        font_config=configuration, stylesheets=styles, pdf_variant=VARIANT, pdf_identifier=True, finisher=tidy_tags
    )
    return made


def _weasyprint() -> Any:
    try:
        import weasyprint
    except (ImportError, OSError) as missing:  # OSError: Pango is not there
        raise CannotGoOn(NO_WEASYPRINT) from missing
    logging.getLogger("weasyprint").setLevel(logging.ERROR)
    return weasyprint


def _style_sheets(large: bool) -> list[str]:
    names = ("book.css", "large.css") if large else ("book.css",)
    return [Path(TEMPLATES / name).read_text(encoding="utf-8") for name in names]


def _only_ours(weasyprint: Any, allowed: set[str]) -> Any:
    """Fetches the fonts and what stands in the page, and refuses all else, whatever the data may hold."""

    class OnlyOurs(weasyprint.URLFetcher):  # type: ignore[misc]
        def fetch(self, url: str, headers: Any = None) -> Any:
            if url not in allowed and not url.startswith("data:image/svg+xml;base64,"):
                raise ValueError(f"not fetched: {url}")
            return super().fetch(url, headers)

    return OnlyOurs()


def _as_css(words: str) -> str:
    """Words as a text of a style sheet, with nothing in it that could end it."""
    return '"' + "".join(f"\\{ord(sign):x} " if sign in '"\\\n<>' else sign for sign in words) + '"'
