"""Draws the windows chart. A feature: without this line no page has it."""

from dataclasses import replace

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from groundwork.build import build_of
from groundwork.windows.block import WindowsBlock, above
from groundwork.windows.check import is_there, read


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Read the record, report what is wrong with it, and bring the block."""
    build = build_of(config)
    record, problems = read(build.settings.docs, build.settings.shown, build.catalogue)
    build.problems.extend(problems)
    block = WindowsBlock(record, is_there(build.settings.docs), build.templates)
    replace(build, blocks=(*build.blocks, block)).keep(config)
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Put the chart of the page's own before all its texts."""
    build = build_of(config)
    state = build.current.state
    return above(state.entry, build.blocks) + markdown if state else markdown
