"""Draws evidence cards. A feature: without this line no block of this name is known."""

from dataclasses import replace

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from groundwork.build import build_of
from groundwork.evidence.block import EvidenceBlock


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Bring the block, once the works are known that cards may name."""
    build = build_of(config)
    replace(build, blocks=(*build.blocks, EvidenceBlock(build.catalogue, build.templates))).keep(config)
    return files
