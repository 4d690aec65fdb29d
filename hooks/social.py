"""Gives each page a picture for where people share it, when the site has an address. A feature, which can be taken out."""

from collections.abc import MutableMapping

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from groundwork.build import build_of
from groundwork.pictures.social import address_of, pictures


def on_page_context(context: MutableMapping[str, object], page: Page, config: MkDocsConfig, nav: Navigation) -> MutableMapping[str, object]:
    """Tell the frame which picture is the page's: that of its figure, else the mark of the site."""
    build, uri = build_of(config), page.file.src_uri
    if build.settings.address:
        context["social_image"] = address_of(build.settings.address, uri if uri in build.figures else None)
    return context


def on_post_build(config: MkDocsConfig) -> None:
    """Draw the pictures; without an address nobody could find them."""
    build = build_of(config)
    if build.settings.address:
        cards = {uri: figure.card for uri, figure in build.figures.items()}
        for path, picture in pictures(build.templates, build.settings.overrides, cards):
            place = build.settings.site / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(picture)
