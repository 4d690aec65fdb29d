"""Begins the build: its settings, and its catalogue with what is wrong in any source. Nothing works without this hook."""

import logging
import os
from dataclasses import replace
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from groundwork.addresses import Addresses
from groundwork.build import Build, Settings, build_of
from groundwork.catalogue.build import build
from groundwork.contact import contact_in
from groundwork.dates import VARIABLE, build_day, build_epoch, latest_day
from groundwork.source.files import unusable
from groundwork.templates import environment
from groundwork.words.model import WordsError
from groundwork.words.read import words_of

log = logging.getLogger("mkdocs.hooks.catalogue")
BROKEN = "\n# This page has problems\n\nThe build has told them, each with its file and line.\n"


@event_priority(100)
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Fix the settings of the build and read its words, before any other hook keeps something in it.

    Without words nothing can be drawn, so the build ends here when they are wrong.
    """
    if not config.theme.custom_dir:
        message = "mkdocs.yml: theme: custom_dir is missing, and all templates are there. Write custom_dir: overrides."
        raise PluginError(message)
    path, overrides = Path(config.config_file_path), Path(config.theme.custom_dir)
    os.environ[VARIABLE] = str(build_epoch(path.parent))
    # `mkdocs serve` sets site_url to its own address, which nobody else can reach.
    served = f"//{config.dev_addr}/" in (config.site_url or "")
    contact, problems = contact_in(config.extra, path)
    settings = Settings(
        name=config.site_name,
        description=config.site_description or "",
        root=path.parent,
        docs=Path(config.docs_dir),
        overrides=overrides,
        site=Path(config.site_dir),
        today=build_day(int(os.environ[VARIABLE])),
        address="" if served else config.site_url or "",
        contact=contact,
        with_drafts=served or os.environ.get("DRAFTS") == "1",
        with_notices=os.environ.get("NOTICES") == "1",
    )
    if not settings.address:
        log.info("SITE_URL is not set: links stay relative, and no feed and no QR code is written.")
    try:
        words = words_of(config.theme["language"])  # type: ignore[misc]  # MkDocs' theme holds values of any type
    except WordsError as error:
        raise PluginError(str(error)) from error
    Build(settings, words, environment(words, overrides), problems=problems).keep(config)
    return config


@event_priority(100)
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Build the catalogue, and add the index pages that follow from it, before any other hook asks for them."""
    so_far = build_of(config)
    settings = so_far.settings
    ours = [file.src_uri for file in files if file.src_dir == str(settings.docs)]
    left_out, unreadable = unusable(ours, settings.docs, settings.shown)
    written = [file.src_uri for file in files.documentation_pages() if file.src_uri not in left_out]
    latest = max(settings.today, latest_day())
    catalogue, problems = build(written, settings.docs, settings.shown, settings.today, with_drafts=settings.with_drafts, latest=latest)
    so_far.problems.extend([*unreadable, *problems])
    if catalogue.drafts:
        names = ", ".join(f"{settings.shown}/{uri}" for uri in sorted(catalogue.drafts))
        log.info("Left out, as readers get no drafts: %s. DRAFTS=1 builds them too.", names)
    for file in [file for file in files if file.src_uri in catalogue.drafts | left_out]:
        files.remove(file)
    for uri in sorted(set[str](catalogue.entries).difference(file.src_uri for file in files.documentation_pages())):
        files.append(File.generated(config, uri, content=""))
    pages = files.documentation_pages()
    addresses = Addresses(settings.address, {file.src_uri: file.url for file in pages}, {file.src_uri: file.dest_uri for file in pages})
    replace(so_far, catalogue=catalogue, addresses=addresses).keep(config)
    return files


def on_page_read_source(page: Page, config: MkDocsConfig) -> str:
    """Hand out the text that was read already, so that no file is read twice; a page with problems says that it has some.

    The empty line keeps MkDocs from taking a first line such as "Note: this" for a field.
    """
    entry = build_of(config).catalogue.entries.get(page.file.src_uri)
    return f"\n{entry.source.body}" if entry else BROKEN
