"""Hands each page's description for machines to the frame."""

from collections.abc import MutableMapping

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

from groundwork.structured_data import page_data


def on_page_context(context: MutableMapping[str, object], page: Page, config: MkDocsConfig, nav: object) -> MutableMapping[str, object]:
    """Describe the page and what it cites."""
    entry, address = config["catalogue"].entries.get(page.file.src_uri), page.canonical_url if config["address"] else None
    if entry:
        context["structured_data"] = page_data(entry, config["listings"][entry.uri], address)
    return context
