"""Knows where readers report a mistake, from ``extra.contact`` in mkdocs.yml."""

import logging
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from groundwork.contact import contact

log = logging.getLogger("mkdocs.hooks.contact")


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Keep the address, or report that it is none."""
    path = Path(config.config_file_path)
    config["contact"], problem = contact(config.extra.get("contact"), path.read_text(encoding="utf-8"), path.name)
    if problem:
        log.warning("%s", problem)
    return config
