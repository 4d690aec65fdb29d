"""The feed: every dated page, newest check first, as Atom (RFC 4287)."""

from dataclasses import dataclass

from groundwork.addresses import Addresses
from groundwork.catalogue.model import Catalogue
from groundwork.templates import Templates, render


@dataclass(frozen=True)
class Channel:
    """What the feed says of the site itself; ``home`` is its address, ending in a slash, and ``feed`` that of the feed, from there."""

    name: str
    description: str
    home: str
    feed: str


def draw(templates: Templates, catalogue: Catalogue, addresses: Addresses, channel: Channel) -> str:
    """Draw the feed. ``addresses`` must know that of the site."""
    return render(templates, ["features/feed/feed.xml.html"], {"catalogue": catalogue, "addresses": addresses, "channel": channel})
