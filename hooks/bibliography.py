"""Draws the bibliography once all pages are drawn, as it says which of them cite each work."""

import logging
from dataclasses import replace

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from groundwork import layouts
from groundwork.citations.bibliography import PAGE, cited_on, notices
from groundwork.templates import Templates

log = logging.getLogger("mkdocs.hooks.bibliography")


def on_env(env: Templates, config: MkDocsConfig, files: Files) -> Templates:
    """Draw the bibliography again, now with what cites each work; tell what its records lack."""
    catalogue, drawn = config["catalogue"], config["drawn"].get(PAGE)
    cited = cited_on(config["listings"], catalogue)
    if drawn:
        config["whole"][PAGE] = layouts.draw(config["layouts"], catalogue.entries[PAGE], catalogue, replace(drawn, cited=cited)).whole
    for notice in notices(catalogue, cited, config["today"], "docs"):
        log.info("%s", notice)
    return env
