"""Readies the theme's template environment for our templates, and minifies our assets at the end."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from groundwork.minify import minify
from groundwork.templates import Templates, escape_own
from groundwork.theme_assets import own_assets, theme_assets

OVERRIDES = Path(__file__).parent.parent / "overrides"


def on_env(env: Templates, config: MkDocsConfig, files: Files) -> Templates:
    """Escape values in our own templates, as the theme's count on an environment that does not; name the assets."""
    escape_own(env, OVERRIDES)
    env.globals["own_assets"] = own_assets(OVERRIDES)
    env.globals["theme_assets"] = theme_assets(config.theme.dirs)
    return env


def on_post_build(config: MkDocsConfig) -> None:
    """Minify our scripts and stylesheets in the built site."""
    minify(Path(config.site_dir), own_assets(OVERRIDES))
