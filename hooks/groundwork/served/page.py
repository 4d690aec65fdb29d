"""Draws what authors see: the bar with the problems, and the page that stands in for one that could not be made."""

from functools import cache
from typing import Any

from markupsafe import Markup

from groundwork.code import PACKAGE
from groundwork.problems import counted
from groundwork.served.failure import Failure
from groundwork.served.listing import Listing
from groundwork.templates import Templates, environment, render
from groundwork.words.model import Words

HERE = PACKAGE / "served"
ASSETS = HERE / "assets"
# Where the server gives what belongs to the bar; no page can be there, as MkDocs leaves out what begins with a dot.
PREFIX = "/.served/"
HEAD = Markup('<link rel="stylesheet" href="{0}bar.css"><script type="module" src="{0}served.js"></script>').format(PREFIX)


def bar(listing: Listing, version: str) -> Markup:
    """Draw the bar of a page; without anything to say it is an empty element."""
    return _draw("problem-bar.html", {"listing": listing, "version": version})


def failure_page(failure: Failure, version: str) -> Markup:
    """Draw the page that stands in for all others."""
    return _draw("failure.html", {"failure": failure, "version": version, "prefix": PREFIX})


@cache
def _templates() -> Templates:
    # The words of the site may be what is wrong, and these templates name none of its keys.
    made = environment(Words.model_construct(locale="en-GB", labels={}), HERE / "templates")
    made.filters["counted"] = counted
    return made


def _draw(name: str, context: dict[str, Any]) -> Markup:
    return render(_templates(), [name], context)
