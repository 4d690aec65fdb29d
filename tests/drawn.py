"""A page's text drawn as the build draws it: its blocks read, then Markdown in one run, with its citations."""

from collections.abc import Iterable, Mapping

from markdown import Markdown
from markdown.extensions import Extension
from tests.sites import ENGLISH, ROOT

from groundwork.blocks.extension import BlocksExtension
from groundwork.blocks.model import Block
from groundwork.catalogue.model import Entry
from groundwork.citations.extension import CitationsExtension
from groundwork.page_state import CurrentPage, PageState
from groundwork.problems import Location
from groundwork.schemas.plain import Standalone
from groundwork.schemas.reference import Reference
from groundwork.source.blocks import read_blocks
from groundwork.source.read import Source
from groundwork.templates import environment

TEMPLATES = environment(ENGLISH, ROOT / "overrides")
EXTENSIONS = ("attr_list", "abbr", "admonition", "footnotes", "tables", "toc", "pymdownx.superfences")


def entry(uri: str, body: str = "") -> Entry:
    """Give the entry of a page whose text begins on the first line of its file."""
    return Entry(Standalone(title="T", summary="S"), Source(uri, {}, {(): Location(f"docs/{uri}", 1)}, body, 1))


def state(uri: str = "articles/page.md", body: str = "", kinds: Iterable[Block] = ()) -> PageState:
    """Begin a page; every other page has an address from it."""
    forms = {kind.name: kind.form for kind in kinds}
    blocks = read_blocks(body, f"docs/{uri}", 1, forms)
    return PageState(entry(uri, body), lambda target: f"../{target}/", blocks, problems=list(blocks.problems))


def draw(page: PageState, kinds: Iterable[Block], references: Mapping[str, Reference], before: str = "") -> str:
    """Draw the text of a page, with what the build puts ``before`` it; what is kept of it is in its state."""
    current = CurrentPage(page)
    extensions: list[str | Extension] = [CitationsExtension(current, references, ENGLISH), BlocksExtension(current, kinds), *EXTENSIONS]
    return Markdown(extensions=extensions).convert(before + page.blocks.text)


def told(page: PageState) -> list[str]:
    """Give the problems of a page: line, what is wrong, what to do."""
    return [str(problem).partition(":")[2] for problem in page.problems]
