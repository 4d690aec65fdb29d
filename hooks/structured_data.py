"""Hands each page's description for machines to the frame."""

from collections.abc import MutableMapping

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from groundwork.structured_data import Works, page_data


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Describe each work once."""
    config["works"] = Works(config["catalogue"].references)
    return files


def on_page_context(context: MutableMapping[str, object], page: Page, config: MkDocsConfig, nav: object) -> MutableMapping[str, object]:
    """Describe the page and what it cites."""
    entry, address = config["catalogue"].entries.get(page.file.src_uri), page.canonical_url if config["address"] else None
    if entry:
        context["structured_data"] = page_data(entry, config["listings"][entry.uri], config["works"], address)
    return context
