"""Keeps the questions of all banks, and reports what is wrong with them."""

import logging

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from groundwork.quiz import check
from groundwork.quiz.listing import listing
from groundwork.quiz.model import questions
from groundwork.templates import Templates

log = logging.getLogger("mkdocs.hooks.questions")


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Keep the questions by id, and as lists name them; report what is wrong within them."""
    config["questions"] = questions(config["catalogue"])
    config["question_lists"] = listing(config["questions"], config["today"])
    for problem in check.problems(config["catalogue"]):
        log.warning("%s", problem)
    return files


def on_env(env: Templates, config: MkDocsConfig, files: Files) -> Templates:
    """Report passages that are not there, now that the headings of all pages are known."""
    anchors = {file.src_uri: (file.page and file.page.present_anchor_ids) or () for file in files.documentation_pages()}
    for problem in check.headings(config["catalogue"], anchors):
        log.warning("%s", problem)
    return env
