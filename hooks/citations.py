"""Draws citations, lists what each page cites, and reports citations that name no reference."""

import logging
from collections.abc import MutableMapping

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from groundwork.citations.check import studies_before_reviews, unknown_citations
from groundwork.citations.extension import CitationsExtension
from groundwork.citations.listing import Printed, listing

log = logging.getLogger("mkdocs.hooks.citations")


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Register the Markdown extension for this build."""
    config["citations"] = CitationsExtension()
    config["listings"] = {}
    config.markdown_extensions.append(config["citations"])
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Keep each reference as it is printed, for all pages."""
    config["printed"] = Printed(config["catalogue"].references, config["layouts"])
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Tell the extension which works may be cited."""
    config["citations"].start(config["catalogue"].references)
    return markdown


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Keep the page's list of references for its layout, and report what is missing from it."""
    entry, citations = config["catalogue"].entries.get(page.file.src_uri), config["citations"].page
    if entry:
        works = config["listings"][entry.uri] = listing(citations, entry, config["catalogue"], config["printed"])
        problems = unknown_citations(citations.unknown, entry, config["catalogue"], config["quiz"].borrowed(entry.uri))
        problems += studies_before_reviews([work.key for work in works], entry, config["catalogue"])
        for problem in problems:
            log.warning("%s", problem)
    return html


def on_page_context(context: MutableMapping[str, object], page: Page, config: MkDocsConfig, nav: object) -> MutableMapping[str, object]:
    """Tell the frame whether the page cites anything, and so needs the preview."""
    context["has_citations"] = any(work.back_links for work in config["listings"].get(page.file.src_uri, ()))
    return context
