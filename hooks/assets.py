"""Readies the theme's template environment for our templates, and minifies our assets. Nothing works without this hook."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from groundwork.build import build_of
from groundwork.minify import minify
from groundwork.templates import Templates, escape_own
from groundwork.theme_assets import own_assets, theme_assets


def on_env(env: Templates, config: MkDocsConfig, files: Files) -> Templates:
    """Escape values in our own templates, as the theme's count on an environment that does not; name the assets."""
    build = build_of(config)
    overrides = build.settings.overrides
    escape_own(env, build.words, overrides)
    env.globals |= {"build": build, "own_assets": own_assets(overrides), "theme_assets": theme_assets(config.theme.dirs)}
    return env


def on_post_build(config: MkDocsConfig) -> None:
    """Minify our scripts and stylesheets in the built site."""
    settings = build_of(config).settings
    minify(settings.site, own_assets(settings.overrides))
