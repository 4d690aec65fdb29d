"""Mutants of the HTML of templates: tags are found by Python's own parser, in a text whose template parts are blank."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser

from tools.mutants.mutant import Edit
from tools.mutants.words import swapped

ATTRIBUTE = re.compile(r"""\s+([^\s=>"'/]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s>"']+))?""")


def edits(source: str, blank: str) -> Iterator[Edit]:
    """Find everything that can be changed in the HTML of ``source``, which is ``blank`` where the template speaks."""
    found = _Found(blank)
    for start, tag in found.tags:
        yield from attributes(source, start, tag)
    for start, text in found.texts:
        yield from words(source, start, text)


def attributes(source: str, start: int, tag: str) -> Iterator[Edit]:
    """Leave out an attribute, or one class of several."""
    for match in ATTRIBUTE.finditer(tag):
        name, value = match.groups()
        classes = list(re.finditer(r"\s*\S+", value[1:-1])) if name == "class" and value and value[0] in "\"'" else []
        if len(classes) > 1:
            first = start + match.start(2) + 1
            yield from (Edit("class dropped", first + one.start(), first + one.end(), "") for one in classes)
        elif not source.startswith("{{", start + match.start(1)):
            yield Edit("attribute dropped", start + match.start(), start + match.end(), "")


def words(source: str, start: int, text: str) -> Iterator[Edit]:
    """Swap two words of a text, both the page's own."""
    own = "".join(char if char == source[at] else "0" for at, char in enumerate(text, start))
    if found := swapped(own):
        first, last, other = found
        yield Edit("words swapped", start + first, start + last, other)


class _Found(HTMLParser):
    """Finds the tags and the texts of a page, each with its place."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=False)
        self.tags: list[tuple[int, str]] = []
        self.texts: list[tuple[int, str]] = []
        self._lines = [0, *(match.end() for match in re.finditer("\n", text))]
        self.feed(text)
        self.close()

    def _place(self) -> int:
        line, column = self.getpos()
        return self._lines[line - 1] + column

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - what the parser gives
        """Keep a tag."""
        self.tags.append((self._place(), self.get_starttag_text() or ""))

    def handle_data(self, data: str) -> None:
        """Keep a text, unless it is a script's or a style's."""
        if self.cdata_elem is None:
            self.texts.append((self._place(), data))
