"""Gives each page a picture for where people share it, when the site has an address."""

from collections.abc import MutableMapping
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

from groundwork.pictures.social import FOLDER, MARK, path_of, social_image
from groundwork.pictures.style import style

STYLESHEETS = Path(__file__).parent.parent / "overrides/assets/stylesheets"


def on_page_context(context: MutableMapping[str, object], page: Page, config: MkDocsConfig, nav: object) -> MutableMapping[str, object]:
    """Tell the frame which picture is the page's: that of its figure, else the mark of the site."""
    uri = page.file.src_uri
    name = path_of(uri) if config["figures"].get(uri) else MARK
    context["social_image"] = f"{config['address']}{FOLDER}/{name}" if config["address"] else ""
    return context


def on_post_build(config: MkDocsConfig) -> None:
    """Draw the pictures; without an address nobody could find them."""
    if not config["address"]:
        return
    folder, styled = Path(config.site_dir) / FOLDER, style(STYLESHEETS)
    cards = {path_of(uri): figure.card for uri, figure in config["figures"].items() if figure}
    for name, picture in {MARK: None, **cards}.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(social_image(config["layouts"], styled, picture))
