"""Readies the theme's template environment for our templates, and joins styles and scripts. Nothing works without this hook."""

from collections import Counter
from dataclasses import replace
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files

from groundwork.build import build_of
from groundwork.bundles.bundle import bundle
from groundwork.bundles.folder import base, features, read
from groundwork.templates import Templates, escape_own
from groundwork.theme_assets import of_theme, ours, theme_assets


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Read the styles and scripts of all features; leave them, and what of the theme nobody loads, out of the site."""
    build = build_of(config)
    overrides = build.settings.overrides
    sources = read(overrides.parent, overrides.name)
    replace(build, sources=sources, features=frozenset(feature.name for feature in features(sources))).keep(config)
    theirs = {Path(folder) for folder in config.theme.dirs} - {overrides}
    for file in list(files):
        folder = Path(file.src_dir or "")
        if (folder == overrides and not ours(file.src_uri)) or (folder in theirs and not of_theme(file.src_uri)):
            files.remove(file)
    return files


@event_priority(-200)
def on_env(env: Templates, config: MkDocsConfig, files: Files) -> Templates:
    """Join styles and scripts, once it is known what each page needs; name them to our templates, and escape values in these.

    The theme's own templates count on an environment that does not escape.
    """
    build = build_of(config)
    needs = Counter(page.needs for page in build.pages.values())
    # The pages that say that a page is not there.
    needs[frozenset()] += 1
    bundles = bundle(build.sources, base(build.sources), features(build.sources), needs)
    build.problems.extend(bundles.problems)
    replace(build, bundles=bundles).keep(config)
    escape_own(env, build.words, build.settings.overrides)
    env.globals |= {"build": build, "bundles": bundles, "theme_assets": theme_assets(config.theme.dirs)}
    return env


def on_post_build(config: MkDocsConfig) -> None:
    """Write what was joined."""
    build = build_of(config)
    for path, content in build.bundles.files.items():
        (build.settings.site / path).write_bytes(content)
