"""The Markdown extension that draws citations.

It is an inline pattern after code, links and references, so a citation within any of these stays as it is.
"""

import re
from collections.abc import Sequence
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.util import AtomicString

# Between short references (130) and autolinks (120) in Python-Markdown's order.
PRIORITY = 125
PATTERN = r"\[(@[A-Za-z0-9][\w-]*(?:\s*;\s*@[A-Za-z0-9][\w-]*)*)\]"


class CitationsExtension(Extension):
    """Numbers citations by the order of the page's references; collects keys that are not among them."""

    def __init__(self) -> None:
        super().__init__()
        self.references: Sequence[str] = ()
        self.unknown: list[str] = []

    def start(self, references: Sequence[str]) -> None:
        """Begin a page with these references."""
        self.references, self.unknown = references, []

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Python-Markdown's own name)
        """Register the pattern."""
        md.inlinePatterns.register(_Citation(self, md), "citation", PRIORITY)


class _Citation(InlineProcessor):
    ANCESTOR_EXCLUDES = ("a",)

    def __init__(self, citations: CitationsExtension, md: Markdown) -> None:
        super().__init__(PATTERN, md)
        self.citations = citations

    def handleMatch(self, match: re.Match[str], data: str) -> tuple[Element, int, int]:  # type: ignore[override]  # noqa: N802, ARG002 (Python-Markdown's own signature; its stub allows no tuple)
        group = Element("span", {"class": "citations"})
        for key in (part.strip()[1:] for part in match.group(1).split(";")):
            if key in self.citations.references:
                number = str(self.citations.references.index(key) + 1)
                link = Element(
                    "a", {"class": "citation", "href": f"#ref-{key}", "role": "doc-biblioref", "aria-label": f"Reference {number}"}
                )
                link.text = number
                group.append(link)
            else:
                self.citations.unknown.append(key)
                unknown = Element("span")
                # Atomic: otherwise Markdown would look into it again, and find a citation for ever.
                unknown.text = AtomicString(f"[@{key}]")
                group.append(unknown)
        return group, match.start(0), match.end(0)
