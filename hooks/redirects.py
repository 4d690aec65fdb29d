"""Writes a small page at the old address of each page that was renamed. A feature, which can be taken out: then old links lead nowhere."""

from dataclasses import replace

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from groundwork.build import build_of
from groundwork.redirects.check import read
from groundwork.redirects.page import Moved, draw


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Read the record of redirects, and report what is wrong with it. They are no pages: no list and no search knows them."""
    build = build_of(config)
    redirects, problems = read(build.settings.docs, build.settings.shown, build.catalogue)
    build.problems.extend(problems)
    replace(build, redirects=redirects).keep(config)
    return files


def on_post_build(config: MkDocsConfig) -> None:
    """Write the pages."""
    build = build_of(config)
    addresses, settings = build.addresses, build.settings
    for old, new in build.redirects.items():
        path = File.generated(config, old, content="").dest_uri
        title = build.catalogue.entries[new].record.title if new in build.catalogue.entries else new
        moved = Moved(old, path, addresses.of(new), title, addresses.whole(new))
        page = draw(build.templates, moved, settings.name, build.words.locale, build.bundles.style(()))
        (settings.site / path).parent.mkdir(parents=True, exist_ok=True)
        (settings.site / path).write_text(page, encoding="utf-8")
