"""Writes the references as files that readers take into their own reference managers."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from groundwork.exchange.downloads import Downloads

ALL = "references"


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Keep the folder of each page."""
    config["folders"] = {file.src_uri: Path(file.dest_uri).parent for file in files.documentation_pages()}
    return files


def on_post_build(config: MkDocsConfig) -> None:
    """Write the works of each page into its folder, and all of them into one of their own."""
    site = Path(config.site_dir)
    if config["catalogue"].references:
        (site / ALL).mkdir(exist_ok=True)
    catalogue, downloads = config["catalogue"], Downloads(config["catalogue"].references)
    works = {Path(ALL): list(catalogue.references)}
    for uri, listed in config["listings"].items():
        works.setdefault(config["folders"][uri], [work.key for work in listed])
    for folder, keys in works.items():
        for name, text in downloads.files(keys).items() if keys else ():
            (site / folder / name).write_bytes(text.encode())
