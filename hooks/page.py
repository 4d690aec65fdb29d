"""Draws each page: its Markdown in one run, then its layout around it. Nothing works without this hook."""

from collections.abc import MutableMapping
from dataclasses import replace

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from groundwork import layouts, pieces
from groundwork.blocks.extension import BlocksExtension
from groundwork.blocks.written import written_blocks
from groundwork.build import build_of
from groundwork.citations.extension import without_numbers
from groundwork.page_state import DrawnText, PageState
from groundwork.templates import Templates
from groundwork.wide.extension import WideExtension


@event_priority(-100)
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Register the Markdown extensions, once all features have brought their kinds of block."""
    build = build_of(config)
    written, problems = written_blocks(build.catalogue.sources, build.settings.docs, build.settings.shown, build.blocks)
    build.problems.extend(problems)
    replace(build, written=written).keep(config)
    for extension in (BlocksExtension(build.current, build.blocks), WideExtension()):
        config.markdown_extensions.append(extension)  # type: ignore[arg-type]  # instances are handed on as they are
    return files


@event_priority(100)
def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Begin a page, before other hooks put something to its text; put the texts of its front matter before the body."""
    build = build_of(config)
    entry = build.catalogue.entries.get(page.file.src_uri)
    if entry is None:
        build.current.state = None
        return markdown

    def url(uri: str) -> str:
        return files.src_uris[uri].url_relative_to(page.file) if uri in build.catalogue.entries else ""

    build.current.state = PageState(entry, url, build.written[entry.uri])
    page.meta.update(entry.described)  # type: ignore[misc]  # MkDocs' own mapping holds values of any type
    return pieces.compose(entry.record, build.written[entry.uri].text)


@event_priority(-100)
def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Draw the layout once all hooks have kept what they found in the text; the search sees the whole page."""
    build = build_of(config)
    state = build.current.state
    if state is None:
        return html
    build.problems.extend(state.problems)
    text = DrawnText(html, list(page.toc))
    result = build.pages[state.entry.uri] = layouts.draw(build, state, text)
    if result.uri in build.late:
        build.kept[result.uri] = state, text
    page.present_anchor_ids = (page.present_anchor_ids or set()) | result.anchors
    return without_numbers(result.early)


@event_priority(-100)
def on_env(env: Templates, config: MkDocsConfig, files: Files) -> Templates:
    """Draw those pages again that say something of all others, once every hook has gathered it."""
    build = build_of(config)
    for uri, (state, text) in build.kept.items():
        build.pages[uri] = layouts.draw(build, state, text)
    return env


@event_priority(-50)
def on_page_context(context: MutableMapping[str, object], page: Page, config: MkDocsConfig, nav: Navigation) -> MutableMapping[str, object]:
    """Hand the page to the frame, after the search, which reads ``page.content`` at priority 0."""
    build = build_of(config)
    result = build.pages.get(page.file.src_uri)
    context["entry"] = build.catalogue.entries.get(page.file.src_uri)
    if result:
        context["needs"], page.content = result.needs, result.html
    return context
