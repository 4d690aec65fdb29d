"""Reads every source once, before anything is drawn, and reports every problem."""

import logging
import os
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from groundwork.catalogue.build import build
from groundwork.dates import VARIABLE, build_day, build_epoch

log = logging.getLogger("mkdocs.hooks.catalogue")
BROKEN = "\n# This page has problems\n\nThe build has told them, each with its file and line.\n"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Fix the build's day, and say what a missing address means."""
    root = Path(config.config_file_path).parent
    os.environ[VARIABLE] = str(build_epoch(root))
    # `mkdocs serve` sets site_url to its own address, which nobody else can reach.
    served = f"//{config.dev_addr}/" in (config.site_url or "")
    config["today"] = build_day(int(os.environ[VARIABLE]))
    config["address"] = "" if served else config.site_url or ""
    if not config["address"]:
        log.info("SITE_URL is not set: links stay relative, and no feed and no QR code is written.")
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Build the catalogue; log its problems; add the index pages that follow from it."""
    docs, root = Path(config.docs_dir), Path(config.config_file_path).parent
    uris = [file.src_uri for file in files.documentation_pages()]
    catalogue, problems = build(uris, docs, Path(os.path.relpath(docs, root)).as_posix(), config["today"])
    for problem in problems:
        log.log(logging.INFO if problem.notice else logging.WARNING, "%s", problem)
    for uri in sorted(catalogue.entries.keys() - set(uris)):
        files.append(File.generated(config, uri, content=""))
    config["catalogue"] = catalogue
    return files


def on_page_read_source(page: Page, config: MkDocsConfig) -> str:
    """Hand out the text that was read already, so that no file is read twice; a page with problems says that it has some.

    The empty line keeps MkDocs from taking a first line such as "Note: this" for a field.
    """
    entry = config["catalogue"].entries.get(page.file.src_uri)
    return f"\n{entry.source.body}" if entry else BROKEN
