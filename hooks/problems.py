"""Tells at the end of a build all that is wrong. Nothing works without this hook."""

import logging
from functools import partial

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority

from groundwork.build import build_of

log = logging.getLogger("mkdocs.hooks.problems")


@event_priority(50)
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Be ready for a mistake that ends the build: MkDocs does not say to a hook of which build it was."""
    config.plugins.events["build_error"].append(partial(build_of(config).report, log))  # type: ignore[misc]  # of any type
    return config


@event_priority(-1000)
def on_post_build(config: MkDocsConfig) -> None:
    """Tell what every hook has found, in the order of files and lines."""
    build_of(config).report(log)
