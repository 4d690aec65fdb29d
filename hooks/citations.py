"""Draws citations and lists of references, and the bibliography. A feature: without this line pages show no references."""

from dataclasses import replace

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from groundwork.build import build_of
from groundwork.citations.bibliography import PAGE, cited_on, notices
from groundwork.citations.check import in_unfit, problems
from groundwork.citations.extension import CitationsExtension
from groundwork.citations.listing import PageWorks, Printed, listing
from groundwork.templates import Templates


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Register the Markdown extension; keep each reference as it is printed, for all pages."""
    build = build_of(config)
    references = build.catalogue.references
    build.problems.extend(in_unfit(build.catalogue))
    config.markdown_extensions.append(CitationsExtension(build.current, references, build.words))  # type: ignore[arg-type]  # instances are handed on as they are
    replace(build, printed=Printed(references, build.templates), late=build.late | {PAGE}).keep(config)
    return files


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Keep the page's list of references for its layout, and what is wrong with its citations."""
    build = build_of(config)
    state = build.current.state
    if state and build.printed is not None:
        state.part(PageWorks).works = listing(state, build.catalogue, build.printed)
        state.problems += problems(state, build.catalogue, build.words)
    return html


def on_env(env: Templates, config: MkDocsConfig, files: Files) -> Templates:
    """Gather which pages cite each work, for the bibliography; tell what its records lack."""
    build = build_of(config)
    cited = cited_on({uri: page.works for uri, page in build.pages.items()}, build.catalogue)
    build.problems.extend(notices(build.catalogue, cited, build.settings.today, build.settings.shown))
    replace(build, cited=cited).keep(config)
    return env
