"""Draws each page: its Markdown in one run, then its layout around it."""

from collections.abc import MutableMapping
from functools import cache
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from groundwork import layouts, pieces, templates
from groundwork.citations.extension import without_numbers
from groundwork.wide.extension import WideExtension

OVERRIDES = Path(__file__).parent.parent / "overrides"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Load the layouts once a build, and register the Markdown extension."""
    config["layouts"] = templates.environment(OVERRIDES)
    config.markdown_extensions.append(WideExtension())  # type: ignore[arg-type]  # instances are handed on as they are
    config["drawn"], config["whole"] = {}, {}
    return config


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Put the texts of the front matter before the body, and name the kind of page for the search."""
    entry = config["catalogue"].entries.get(page.file.src_uri)
    if entry is None:
        return markdown
    page.meta.update(title=entry.record.title, description=entry.record.summary)
    if entry.kind:
        page.meta["tags"] = [entry.kind]
    return pieces.compose(entry.record, markdown)


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Draw the layout, so that the search sees the whole page."""
    entry = config["catalogue"].entries.get(page.file.src_uri)
    if entry is None:
        return html
    url = cache(lambda uri: files.src_uris[uri].url_relative_to(page.file))
    address = page.canonical_url if config["address"] else None
    shown = {"figure": config["figures"].get(entry.uri), "stills": config["stills"], "questions": config["question_lists"]}
    drawn = layouts.Drawn(html, page.toc, url, address, config["listings"][entry.uri], contact=config["contact"], **shown)
    layout = layouts.draw(config["layouts"], entry, config["catalogue"], drawn)
    config["drawn"][entry.uri], config["whole"][entry.uri] = drawn, layout.whole
    page.present_anchor_ids = (page.present_anchor_ids or set()) | layouts.anchors(layout.whole)
    return without_numbers(layout.early)


@event_priority(-50)  # after the search, which reads page.content
def on_page_context(context: MutableMapping[str, object], page: Page, config: MkDocsConfig, nav: object) -> MutableMapping[str, object]:
    """Hand the page's entry and its whole content to the frame."""
    uri = page.file.src_uri
    context["entry"] = config["catalogue"].entries.get(uri)
    page.content = config["whole"].get(uri, page.content)
    return context
