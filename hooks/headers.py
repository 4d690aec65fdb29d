"""Writes what a server is to say with each file, for hosts that read ``_headers``. A feature: without this line none is written."""

from mkdocs.config.defaults import MkDocsConfig

from groundwork.build import build_of
from groundwork.headers import NAME, draw


def on_post_build(config: MkDocsConfig) -> None:
    """Write the file, unless the author has one in docs."""
    build = build_of(config)
    if not (build.settings.docs / NAME).exists():
        (build.settings.site / NAME).write_text(draw(build.bundles.files), encoding="utf-8")
