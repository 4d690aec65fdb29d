"""Draws evidence cards, and reports cards that name no finding."""

import logging

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from groundwork.evidence.check import problems
from groundwork.evidence.extension import EvidenceExtension

log = logging.getLogger("mkdocs.hooks.evidence")


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Register the Markdown extension for this build."""
    config["evidence"] = EvidenceExtension()
    config.markdown_extensions.append(config["evidence"])
    return config


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Tell the extension which works have findings; on some pages the text stands under a heading of the layout."""
    entry = config["catalogue"].entries.get(page.file.src_uri)
    heading = 2 if entry and entry.collection and entry.collection.body else 1
    config["evidence"].start(config["catalogue"].references, config["layouts"], heading)
    return markdown


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Report the cards that could not be drawn."""
    entry = config["catalogue"].entries.get(page.file.src_uri)
    if entry:
        for problem in problems(config["evidence"].wrong, entry, config["catalogue"]):
            log.warning("%s", problem)
    return html
