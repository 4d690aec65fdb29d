"""Draws the movement figures of drills, from the files beside them."""

import json
import logging
import os
from collections.abc import MutableMapping
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from groundwork.figures.cache import Cache
from groundwork.figures.page import page_figure, read_poses, without_drill

log = logging.getLogger("mkdocs.hooks.figures")
KEPT = ".cache/figures"


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Make every figure, and report what is wrong with it."""
    docs, root = Path(config.docs_dir), Path(config.config_file_path).parent
    shown = Path(os.path.relpath(docs, root)).as_posix()
    poses, problems = read_poses(docs, shown)
    drills = config["catalogue"].drills.values()
    problems += without_drill(docs, shown, {entry.uri for entry in drills})
    config["figures"] = {}
    for entry in drills:
        config["figures"][entry.uri], found = page_figure(entry.record, entry.source, docs, shown, poses, cache=Cache(root / KEPT))
        problems += found
    config["stills"] = config["catalogue"].pictured({uri: figure.card for uri, figure in config["figures"].items() if figure})
    for problem in problems:
        log.log(logging.INFO if problem.notice else logging.WARNING, "%s", problem)
    return files


def on_page_context(context: MutableMapping[str, object], page: Page, config: MkDocsConfig, nav: object) -> MutableMapping[str, object]:
    """Tell the frame whether the page has a figure, and so needs the player, and whether it has pictures of any."""
    context["has_figure"] = bool(config["figures"].get(page.file.src_uri))
    context["has_still"] = '<svg class="still' in config["whole"].get(page.file.src_uri, "")
    return context


def on_post_build(config: MkDocsConfig) -> None:
    """Write the data of further views beside their pages; they are fetched on use."""
    for uri, figure in config["figures"].items():
        for name, data in figure.further.items() if figure else ():
            path = Path(config.site_dir) / config["folders"][uri] / name
            path.write_text(json.dumps(data, separators=(",", ":")), encoding="utf-8")
