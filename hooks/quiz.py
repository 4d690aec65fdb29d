"""Asks questions: on the page of their bank, where an author places them, and at the end of the pages that answer them.

A feature: without this line no page asks any.
"""

from dataclasses import replace

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from groundwork.build import build_of
from groundwork.quiz import check
from groundwork.quiz.block import QuizBlock, own_block
from groundwork.quiz.listing import listing
from groundwork.quiz.model import questions
from groundwork.templates import Templates


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Gather the questions of all banks, report what is wrong within them, and bring the block."""
    build = build_of(config)
    build.problems.extend(check.problems(build.catalogue))
    known = questions(build.catalogue)
    block = QuizBlock(known, build.catalogue.safety, build.pictures, build.templates)
    lists = listing(known, build.settings.today)
    replace(build, questions=known, question_list=lists, blocks=(*build.blocks, block)).keep(config)
    return files


@event_priority(-50)
def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Put the questions of the page's own before all else, when nothing else comes before the text any more."""
    build = build_of(config)
    state = build.current.state
    return own_block(state, build.questions, build.question_list) + markdown if state else markdown


def on_env(env: Templates, config: MkDocsConfig, files: Files) -> Templates:
    """Report passages and pictures that are not there, now that the headings of all pages and all figures are known."""
    build = build_of(config)
    build.problems.extend(check.headings(build.catalogue, {uri: page.anchors for uri, page in build.pages.items()}))
    build.problems.extend(check.unseen(build.catalogue, build.pictures))
    return env
