"""Writes the feed, when the site has an address. A feature, which can be taken out."""

from dataclasses import replace

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from groundwork.build import build_of
from groundwork.feed import Channel, draw


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Let pages name the feed, when the site has an address: without one it would lead nowhere."""
    build = build_of(config)
    if build.settings.address:
        replace(build, offers=build.offers | {"feed"}).keep(config)
    return files


def on_post_build(config: MkDocsConfig) -> None:
    """Write the feed."""
    build = build_of(config)
    settings = build.settings
    if "feed" in build.offers:
        channel = Channel(settings.name, settings.description, settings.address, build.feed)
        feed = draw(build.templates, build.catalogue, build.addresses, channel)
        (settings.site / build.feed).write_text(feed, encoding="utf-8")
