"""Draws citations, and reports those that name no reference."""

import logging

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from groundwork.citations.check import unknown_citations
from groundwork.citations.extension import CitationsExtension

log = logging.getLogger("mkdocs.hooks.citations")


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Register the Markdown extension for this build."""
    config["citations"] = CitationsExtension()
    config.markdown_extensions.append(config["citations"])
    return config


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Tell the extension which references the page has."""
    entry = config["catalogue"].entries.get(page.file.src_uri)
    config["citations"].start(entry.references if entry else ())
    return markdown


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Report citations that name no reference."""
    entry = config["catalogue"].entries.get(page.file.src_uri)
    for problem in unknown_citations(config["citations"].unknown, entry, config["catalogue"]) if entry else ():
        log.warning("%s", problem)
    return html
