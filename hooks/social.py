"""Gives each page a picture for where people share it, when the site has an address."""

from collections.abc import MutableMapping
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

from groundwork.pictures.social import social_image
from groundwork.pictures.style import style

STYLESHEETS = Path(__file__).parent.parent / "overrides/assets/stylesheets"
FOLDER = "assets/social"


def on_page_context(context: MutableMapping[str, object], page: Page, config: MkDocsConfig, nav: object) -> MutableMapping[str, object]:
    """Tell the frame which picture is the page's: that of its figure, else the mark of the site."""
    uri = page.file.src_uri
    name = config["catalogue"].entries[uri].id if config["figures"].get(uri) else "groundwork"
    context["social_image"] = f"{config['address']}{FOLDER}/{name}.png" if config["address"] else ""
    return context


def on_post_build(config: MkDocsConfig) -> None:
    """Draw the pictures; without an address nobody could find them."""
    if not config["address"]:
        return
    folder, styled = Path(config.site_dir) / FOLDER, style(STYLESHEETS)
    folder.mkdir(parents=True, exist_ok=True)
    cards = {config["catalogue"].entries[uri].id: figure.card for uri, figure in config["figures"].items() if figure}
    for name, picture in {"groundwork": None, **cards}.items():
        (folder / f"{name}.png").write_bytes(social_image(config["layouts"], styled, picture))
