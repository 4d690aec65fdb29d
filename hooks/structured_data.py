"""Describes each page for machines. A feature, which can be taken out."""

from collections.abc import MutableMapping
from dataclasses import replace

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from groundwork.build import build_of
from groundwork.structured_data.page import Works, page_data


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Describe each work once."""
    build = build_of(config)
    replace(build, works=Works(build.catalogue.references)).keep(config)
    return files


def on_page_context(context: MutableMapping[str, object], page: Page, config: MkDocsConfig, nav: Navigation) -> MutableMapping[str, object]:
    """Describe the page, what it asks and what it cites."""
    build = build_of(config)
    result = build.pages.get(page.file.src_uri)
    if result and build.works is not None:
        address = page.canonical_url if build.settings.address else None
        data = page_data(build.catalogue.entries[result.uri], result.works, result.asked.values(), build.works, address)
        context["structured_data"] = data
    return context
