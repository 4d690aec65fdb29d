"""Shows authors what is wrong on each page while the site is served, and puts a saved stylesheet into the pages that are open."""

import logging
from collections.abc import Callable
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import event_priority

from groundwork.build import build_of
from groundwork.served.serving import serve
from groundwork.served.session import SESSION

log = logging.getLogger("mkdocs.hooks.served")


@event_priority(100)
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Listen to what MkDocs warns of in this build."""
    SESSION.heard.listen(Path(config.config_file_path))
    return config


@event_priority(-1100)
def on_post_build(config: MkDocsConfig) -> None:
    """Keep the build once all is told; what it says is shown only where it is served."""
    SESSION.whole(build_of(config))


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Callable[..., object]) -> LiveReloadServer:
    """Stand before MkDocs' answers and its builds, and follow the styles and templates."""
    settings = build_of(config).settings
    serve(SESSION, server, settings.docs, settings.overrides, log.error)
    return server


def on_shutdown() -> None:
    """Stop to follow."""
    SESSION.ends.close()
