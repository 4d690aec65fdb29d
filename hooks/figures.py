"""Draws the movement figures of drills, from the files beside them. A feature: without this line drills have steps alone."""

from dataclasses import replace

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files

from groundwork.build import build_of
from groundwork.cache import Cache
from groundwork.catalogue.model import drill_of
from groundwork.figures.page import all_figures
from groundwork.figures.shown import further_views

KEPT = ".cache/figures"


@event_priority(50)
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Make every figure, and report what is wrong with it, before any block is brought that shows one."""
    build = build_of(config)
    drills = [(drill_of(entry), entry.source) for entry in build.catalogue.drills.values()]
    cache = Cache(build.settings.root / KEPT)
    made, problems = all_figures(
        drills, build.settings.docs, build.settings.shown, cache, build.catalogue.left_out | build.catalogue.drafts
    )
    build.problems.extend(problems)
    figures = {uri: figure for uri, figure in made.items() if figure}
    replace(build, figures=figures, unfit_figures=made.keys() - figures.keys(), offers=build.offers | {"figures"}).keep(config)
    return files


def on_post_build(config: MkDocsConfig) -> None:
    """Write the data of further views beside their pages; they are fetched on use."""
    build = build_of(config)
    for uri, name, data in further_views(build.figures):
        path = build.settings.site / build.addresses.folder(uri) / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(data, encoding="utf-8")
