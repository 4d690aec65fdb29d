"""Tells the templates which scripts and stylesheets there are, and minifies ours at the end."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from groundwork.minify import minify
from groundwork.templates import Templates
from groundwork.theme_assets import own_assets, theme_assets

OVERRIDES = Path(__file__).parent.parent / "overrides"


def on_env(env: Templates, config: MkDocsConfig, files: Files) -> Templates:
    """Hand over the names of assets; the theme's carry a digest."""
    env.globals["own_assets"] = own_assets(OVERRIDES)
    env.globals["theme_assets"] = theme_assets(config.theme.dirs)
    return env


def on_post_build(config: MkDocsConfig) -> None:
    """Minify our scripts and stylesheets in the built site."""
    minify(Path(config.site_dir), own_assets(OVERRIDES))
