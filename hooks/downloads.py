"""Writes the references as files for reference managers. A feature: without this line pages offer no such files."""

from dataclasses import replace
from pathlib import PurePosixPath

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from groundwork.build import build_of
from groundwork.exchange.downloads import Downloads

ALL = "references"


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Let pages offer the files."""
    build = build_of(config)
    replace(build, offers=build.offers | {"downloads"}).keep(config)
    return files


def on_post_build(config: MkDocsConfig) -> None:
    """Write the works of each page into its folder, and all of them into one of their own."""
    build = build_of(config)
    downloads = Downloads(build.catalogue.references)
    works = {build.addresses.folder(uri): [work.key for work in page.works] for uri, page in build.pages.items()}
    works |= {PurePosixPath(ALL): list(build.catalogue.references)}
    for folder, keys in works.items():
        for name, text in downloads.files(keys).items() if keys else ():
            (build.settings.site / folder).mkdir(parents=True, exist_ok=True)
            (build.settings.site / folder / name).write_bytes(text.encode())
