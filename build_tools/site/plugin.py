"""The bridge to MkDocs, and the only module that imports it.

MkDocs turns the Markdown of `docs/` into HTML. Everything else (the shell, the pages from data, links, the sitemap) is
ours, so that MkDocs, which nobody develops any more, can be replaced by changing this file alone.
"""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

from jinja2 import Environment
from markdown.extensions.toc import slugify
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.config.base import Config
from mkdocs.config.config_options import Optional, Type
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage

from build_tools.errors import CannotGoOn
from build_tools.problems import Problem
from build_tools.reading.accessibility_files import accessibility_beside
from build_tools.reading.offer_folder import read_offer
from build_tools.reading.written_beside import written_beside
from build_tools.site.ledger import Page
from build_tools.site.making import Making
from build_tools.site.theme_digest import theme_digest
from build_tools.site.written_pages import Written, heading_id
from build_tools.today import today


class LocalOfferConfig(Config):  # type: ignore[no-untyped-call]
    """Read by a plain `mkdocs build`; the `local-offer` command hands its work over instead."""

    offer = Type(str, default="offer_data")  # the folder of the data
    today = Optional(Type(str))  # not "on": YAML reads that name as true


class LocalOfferPlugin(BasePlugin[LocalOfferConfig]):  # type: ignore[no-untyped-call]
    """Hooks, and nothing else."""

    making: Making | None = None
    written: dict[str, Written]  # the text of the written pages, by their file in docs/
    pages: dict[str, Page]  # what became of them

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        self.written, self.pages = {}, {}
        config.mdx_configs.setdefault("toc", {})["slugify"] = lambda words, between: heading_id(slugify(words, between))
        config.theme.static_templates = set()  # our own "not found" page and sitemap stand in for the theme's
        if self.making is None:
            self.making = _read(Path(config.config_file_path).parent, self.config)
        return config

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Of the theme's files only ours are copied; pages name their file, so that they open from disk."""
        ours = Path(str(config.theme.custom_dir)).resolve()
        for file in list(files):
            if file.is_documentation_page() and not self._making.takes(file.src_uri):
                files.remove(file)
            elif file.is_documentation_page():
                file.url = file.dest_uri
            elif not file.src_dir or Path(file.src_dir).resolve() not in (ours, Path(config.docs_dir).resolve()):
                files.remove(file)
        written = files.documentation_pages()
        self._making.add_written({_address(file.dest_uri): f"docs/{file.src_uri}" for file in written})
        return files

    def on_page_markdown(self, markdown: str, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
        written = Written(_address(page.file.dest_uri), _source(page), markdown, _first_line(page, markdown))
        self.written[page.file.src_uri] = written
        return self._making.fill_in(written)

    def on_page_content(self, html: str, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
        written = self.written[page.file.src_uri]
        title, description = str(page.meta.get("title") or page.title), str(page.meta.get("description") or "")
        made = self._making.written_page(written, title, description, html)
        self.pages[page.file.src_uri] = made
        page.meta["template"] = made.template  # a guide has one of its own
        return html

    def on_env(self, env: Environment, config: MkDocsConfig, files: Files) -> Environment:
        return self._making.drawing.environment

    def on_page_context(self, context: Any, page: MkDocsPage, config: MkDocsConfig, nav: Navigation) -> Any:
        return self._making.drawing.context_of(self.pages[page.file.src_uri])

    def on_post_page(self, output: str, page: MkDocsPage, config: MkDocsConfig) -> str:
        self._making.drawn(self.pages[page.file.src_uri], output)
        return output

    def on_post_build(self, config: MkDocsConfig) -> None:
        folder = Path(config.site_dir)
        self._making.write_data_pages(folder)
        self._making.finish(folder)

    @property
    def _making(self) -> Making:
        if self.making is None:
            raise MkDocsException("The plugin was not set up: on_config comes first.")
        return self.making


def build(project: Path, making: Making, folder: Path) -> list[Problem]:
    """Build the whole site into an empty folder; returns what is wrong with its pages."""
    warnings: list[Problem] = []
    with _gathered(warnings):
        try:
            config = load_config(str(project / "mkdocs.yml"), site_dir=str(folder))
            plugin = config.plugins["local-offer"]
            if isinstance(plugin, LocalOfferPlugin):
                plugin.making = making
            mkdocs_build(config)
        except MkDocsException as error:
            heard = " ".join([str(error), *(problem.says for problem in warnings)])
            raise CannotGoOn(f"The pages in docs/ cannot be built: {heard}") from error
    return [*making.problems, *warnings]


@contextmanager
def _gathered(problems: list[Problem]) -> Iterator[None]:
    """What MkDocs would print as a warning becomes a problem like any other."""

    class Gather(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            problems.append(Problem("docs", 0, "", record.getMessage()))

    logger = logging.getLogger("mkdocs")
    handler = Gather(level=logging.WARNING)
    before = logger.propagate, logger.level
    logger.addHandler(handler)
    logger.propagate = False
    logger.setLevel(logging.WARNING)
    try:
        yield
    finally:
        logger.removeHandler(handler)
        logger.propagate = before[0]
        logger.setLevel(before[1])


def _read(project: Path, config: LocalOfferConfig) -> Making:
    reading = written_beside(read_offer(project / config.offer, config.offer), project / "docs", ours=True)
    reading = accessibility_beside(reading, project, project / config.offer, theme_digest(), ours=True)
    if reading.offer is None:
        raise MkDocsException("\n".join(str(problem) for problem in reading.problems))
    return Making(reading.offer, date.fromisoformat(config.today) if config.today else today())


def _address(dest_uri: str) -> str:
    return dest_uri.removesuffix("index.html")


def _source(page: MkDocsPage) -> str:
    return f"docs/{page.file.src_uri}"


def _first_line(page: MkDocsPage, markdown: str) -> int:
    """The line of the file at which the text begins: MkDocs takes the settings and empty lines before it away."""
    return page.file.content_string.count("\n") - markdown.count("\n") + 1
