"""The feed: every dated page, newest check first, as Atom (RFC 4287)."""

from collections.abc import Mapping
from dataclasses import dataclass

from groundwork.catalogue.model import Catalogue
from groundwork.templates import Templates, render


@dataclass(frozen=True)
class Channel:
    """What the feed says of the site itself; ``home`` is its address, ending in a slash."""

    name: str
    description: str
    home: str


def draw(templates: Templates, catalogue: Catalogue, addresses: Mapping[str, str], channel: Channel) -> str:
    """Draw the feed. ``addresses`` are the pages' whole addresses by their path in docs."""
    return render(templates, ["partials/feed.xml.html"], {"catalogue": catalogue, "addresses": addresses, "channel": channel})
