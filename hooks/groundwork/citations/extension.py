"""The Markdown extension that draws citations: ``[@key, p. 4; @other]``, and ``@key`` in running text.

Inline patterns find them after code, links and references, so a citation within any of these stays as it is.
They are numbered when the whole page is a tree, in the order in which a reader meets them.
"""

import re
from collections.abc import Mapping
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import HTML_PLACEHOLDER_RE, AtomicString

from groundwork.citations.model import KEY, NARRATIVE, Citation, PageCitations, Use, collapse, parse
from groundwork.citations.names import in_text
from groundwork.markers import BODY, QUIZ, marked
from groundwork.page_state import CurrentPage
from groundwork.schemas.reference import FALLEN, Reference
from groundwork.words.model import Words

# Between short references (130) and autolinks (120) in Python-Markdown's order.
PRIORITY = 125
# Between footnotes (175) and references (170): each kind of link takes its time over every bracket that it meets.
EARLY_PRIORITY = 172
# After the table of contents (5), so that no heading has a number in its name; after MkDocs has looked up links (0), as
# these need none.
NUMBERING_PRIORITY = -1
ONE = rf"@{KEY}(?:\s*,[^\[\];@]*)?"
GROUP = rf"\[\s*{ONE}(?:\s*;\s*{ONE})*\s*\]"
# Neighbours make one citation: [@a] [@b] is [@a; @b].
BRACKETED = rf"({GROUP}(?:\s*{GROUP})*)"
SOURCE, KIND = "data-cites", "data-kind"
# Drawn numbers, with the space before them.
DRAWN = re.compile(r'<span class="citations"[^<>]*>.*?</span>', re.DOTALL)
# Markdown's way to break a line.
BREAK = "  \n"
HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}


def without_numbers(html: str) -> str:
    """Take the numbers of citations out of a drawn text, for what reads words only, such as the search."""
    return DRAWN.sub("", html)


class CitationsExtension(Extension):
    """Draws the citations of the page that is being drawn, and keeps them for its list of references."""

    def __init__(self, current: CurrentPage, references: Mapping[str, Reference], words: Words) -> None:
        super().__init__()
        self.current, self.references, self.words = current, references, words

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Python-Markdown's own name)
        """Register the patterns and the numbering."""
        if "@" not in md.ESCAPED_CHARS:
            md.ESCAPED_CHARS.append("@")
        md.inlinePatterns.register(_EarlyFinder(BRACKETED, md, "bracketed"), "early_citation", EARLY_PRIORITY)
        md.inlinePatterns.register(_Finder(BRACKETED, md, "bracketed"), "citation", PRIORITY)
        md.inlinePatterns.register(_Finder(NARRATIVE.pattern, md, "narrative"), "narrative_citation", PRIORITY - 1)
        md.treeprocessors.register(_Numbering(self, md), "citation_numbers", NUMBERING_PRIORITY)


class _Finder(InlineProcessor):
    """Keeps the source of a citation in the tree, where the numbering finds it."""

    ANCESTOR_EXCLUDES = ("a",)

    def __init__(self, pattern: str, md: Markdown, kind: str) -> None:
        super().__init__(pattern, md)
        self.kind = kind

    def handleMatch(self, match: re.Match[str], data: str) -> tuple[Element, int, int]:  # type: ignore[override]  # noqa: N802 (Python-Markdown's own signature; its stub allows no tuple)
        found, start = Element("span", {"class": "citations", SOURCE: match.group(1), KIND: self.kind}), match.start(0)
        # The space before numbers goes with them where they are not shown, as on paper.
        before = len(data[:start].rstrip(" \n"))
        if self.kind == "bracketed" and before < start and BREAK not in data[before:start]:
            found.text, start = AtomicString(" "), before
        return found, start, match.end(0)


class _EarlyFinder(_Finder):
    """Finds the citations that cannot be part of a link or of HTML: nothing before or after them begins or goes on with one."""

    def handleMatch(self, match: re.Match[str], data: str) -> tuple[Element, int, int] | tuple[None, None, None]:  # type: ignore[override]  # noqa: N802 (Python-Markdown's own signature)
        before, after = data[: match.start(0)], data[match.end(0) :].lstrip()
        if self.md.references or "[" in before or "<" in before or before.endswith("!") or after.startswith(("[", "(")):
            return None, None, None
        return super().handleMatch(match, data)


class _Numbering(Treeprocessor):
    def __init__(self, citations: CitationsExtension, md: Markdown) -> None:
        super().__init__(md)
        self.citations = citations

    def run(self, root: Element) -> None:
        """Walk the page from top to bottom; the section is that of the last heading, or of the last marker."""
        section, page = "", self.citations.current.part(PageCitations)
        for element in [element for block in self._as_read(root) for element in block.iter()]:
            if element.tag in HEADINGS:
                section = "".join(element.itertext()).strip()
            elif SOURCE in element.attrib:
                self._draw(element, section, page)
            elif element.text and (name := self._marker(element.text)):
                section = name.lstrip(".").partition(".")[0].replace("_", " ").capitalize() if name != BODY else ""

    def _as_read(self, root: Element) -> list[Element]:
        """Give the parts of a page as a reader meets them: its questions are drawn first, and stand at the end."""
        blocks = list(root)
        if not blocks or self._marker(blocks[0].text or "") != QUIZ:
            return blocks
        others = next((index for index, block in enumerate(blocks[1:], 1) if self._marker(block.text or "")), len(blocks))
        return blocks[others:] + blocks[:others]

    def _marker(self, text: str) -> str | None:
        found = HTML_PLACEHOLDER_RE.fullmatch(text.strip())
        block = self.md.htmlStash.rawHtmlBlocks[int(found.group(1))] if found else ""
        return marked(block) if isinstance(block, str) else None

    def _draw(self, group: Element, section: str, page: PageCitations) -> None:
        source, kind = group.attrib.pop(SOURCE), group.attrib.pop(KIND)
        cites = parse(re.sub(r"\]\s*\[", ";", source).strip("[] \n"))
        known = self.citations.references
        unknown = [cite.key for cite in cites if cite.key not in known]
        page.unknown += unknown
        found = [_with_status(cite, known[cite.key], self.citations.words) for cite in cites if cite.key in known]
        if not found:
            group.text = AtomicString(f"{group.text or ''}{source}" if kind == "bracketed" else f"@{source}")
            group.set("class", "cited")
            return
        anchor = page.place()
        for cite in found:
            page.number(cite.key)
            page.use(cite.key, Use(anchor, section))
        group.set("id", anchor)
        if kind == "narrative":
            # Names stay where numbers are not shown.
            group.set("class", "cited")
            group.text = AtomicString(in_text(known[source]))
            group = SubElement(group, "span", {"class": "citations"})
            group.text = AtomicString("\u00a0")
        _draw_numbers(group, found, page)
        if unknown:
            group[-1].tail = AtomicString("".join(f" [@{key}]" for key in unknown))


def _draw_numbers(group: Element, cites: list[Citation], page: PageCitations) -> None:
    """Write numbers as links, ascending; neighbours without locators as a range."""
    plain = {page.numbers[cite.key]: cite for cite in cites if not cite.locator}
    for first, last in collapse(plain):
        link = _link(group, plain[first].key, str(first))
        if last > first:
            link.tail = AtomicString("\u2013")
            _link(group, plain[last].key, str(last))
    for cite in cites:
        if cite.locator:
            _link(group, cite.key, _label(cite, page))


def _label(cite: Citation, page: PageCitations) -> str:
    return f"{page.numbers[cite.key]}, {cite.locator}" if cite.locator else str(page.numbers[cite.key])


def _with_status(cite: Citation, reference: Reference, words: Words) -> Citation:
    """Say beside the number that a work was retracted, or that a concern was raised."""
    if (state := reference.status.state) not in FALLEN:
        return cite
    return cite._replace(locator=", ".join(filter(None, (cite.locator, words.label(state, "fallen")))))


def _link(group: Element, key: str, label: str) -> Element:
    if len(group) and not group[-1].tail:
        group[-1].tail = AtomicString(" ")
    return _make_link(SubElement(group, "a"), key, label)


def _make_link(element: Element, key: str, label: str) -> Element:
    element.tag = "a"
    element.attrib |= {"class": "citation", "href": f"#ref-{key}", "role": "doc-biblioref", "aria-label": f"Reference {label}"}
    element.text = AtomicString(label)
    return element
