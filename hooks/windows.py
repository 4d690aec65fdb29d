"""Draws the windows chart where a page has it, and reports what is wrong with its record."""

import logging
import os
from collections.abc import MutableMapping
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from groundwork.windows.check import charted, is_there, problems, read
from groundwork.windows.extension import ABOVE, WindowsExtension

log = logging.getLogger("mkdocs.hooks.windows")


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Register the Markdown extension for this build."""
    config["windows"], config["with_windows"] = WindowsExtension(), set()
    config.markdown_extensions.append(config["windows"])
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Read the record, and report what is wrong with it."""
    docs, root = Path(config.docs_dir), Path(config.config_file_path).parent
    record, found = read(docs, Path(os.path.relpath(docs, root)).as_posix(), config["catalogue"])
    for problem in found:
        log.warning("%s", problem)
    config["windows_record"], config["windows_told"] = record, is_there(docs)
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Hand the record to the extension; put the chart of the page's own before all its texts."""
    entry = config["catalogue"].entries.get(page.file.src_uri)
    heading = 2 if entry and entry.collection and entry.collection.body else 1
    config["windows"].start(config["windows_record"], config["layouts"], heading, told=config["windows_told"])
    return ABOVE + markdown if entry and charted(entry) and config["windows_record"] else markdown


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Keep whether the page has the chart, and report the blocks that could not be drawn."""
    entry = config["catalogue"].entries.get(page.file.src_uri)
    if entry:
        config["with_windows"] |= {entry.uri} if config["windows"].drawn else set()
        for problem in problems(config["windows"].wrong, entry):
            log.warning("%s", problem)
    return html


def on_page_context(context: MutableMapping[str, object], page: Page, config: MkDocsConfig, nav: object) -> MutableMapping[str, object]:
    """Tell the frame whether the page has the chart, and so needs its stylesheet."""
    context["has_windows"] = page.file.src_uri in config["with_windows"]
    return context
