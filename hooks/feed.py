"""Writes the feed, when the site has an address."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from groundwork.feed import Channel, draw

FEED = "feed.xml"


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Keep where each page will live."""
    config["addresses"] = {file.src_uri: f"{config['address']}{file.url}" for file in files.documentation_pages()}
    return files


def on_post_build(config: MkDocsConfig) -> None:
    """Write the feed; without an address it would lead nowhere."""
    if config["address"]:
        channel = Channel(config.site_name, config.site_description or "", config["address"])
        feed = draw(config["layouts"], config["catalogue"], config["addresses"], channel)
        (Path(config.site_dir) / FEED).write_text(feed, encoding="utf-8")
