"""Asks questions: on the page of their bank, where an author places them, and at the end of the pages that answer them."""

import logging
from collections.abc import MutableMapping

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from groundwork.quiz.blocks import at_end, problems, unseen
from groundwork.quiz.extension import QuizExtension
from groundwork.schemas.collections import layout_of

log = logging.getLogger("mkdocs.hooks.quiz")


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Register the Markdown extension for this build."""
    config["quiz"], config["asked"] = QuizExtension(), {}
    config.markdown_extensions.append(config["quiz"])
    return config


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Tell the extension which questions there are; put those of the page before its texts."""
    entry = config["catalogue"].entries.get(page.file.src_uri)
    if entry is None:
        return markdown

    def url(uri: str) -> str:
        return files.src_uris[uri].url_relative_to(page.file) if uri in config["catalogue"].entries else ""

    config["quiz"].start(entry.uri, config["questions"], config["layouts"], config["catalogue"].safety, url)
    of_day = config["question_lists"].block(markdown) if entry.layout == "home" else ""
    return (of_day or at_end(entry, config["questions"])) + markdown


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Keep what the page asks, and report blocks that ask for nothing."""
    entry = config["catalogue"].entries.get(page.file.src_uri)
    if entry:
        config["asked"][entry.uri] = config["quiz"].asked
        for problem in (*problems(config["quiz"].wrong, entry), *unseen(config["quiz"].seen, entry)):
            log.warning("%s", problem)
    return html


def on_page_context(context: MutableMapping[str, object], page: Page, config: MkDocsConfig, nav: object) -> MutableMapping[str, object]:
    """Tell the frame whether the page asks anything, and so needs the script."""
    uri = page.file.src_uri
    context["has_quiz"] = bool(config["asked"].get(uri)) or layout_of(uri) == "review"
    return context
