"""Hands each page's description for machines to the frame."""

from collections.abc import MutableMapping

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from groundwork.structured_data.page import Works, page_data


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Describe each work once."""
    config["works"] = Works(config["catalogue"].references)
    return files


def on_page_context(context: MutableMapping[str, object], page: Page, config: MkDocsConfig, nav: object) -> MutableMapping[str, object]:
    """Describe the page, what it asks and what it cites."""
    entry, address = config["catalogue"].entries.get(page.file.src_uri), page.canonical_url if config["address"] else None
    if entry:
        cited, asked = config["listings"][entry.uri], config["asked"][entry.uri].values()
        context["structured_data"] = page_data(entry, cited, asked, config["works"], address)
    return context
