"""The Markdown extension that draws pictures: ``![What it shows](photo.jpg)``.

Each gets its size, so that its place is kept before it has come, and comes when a reader is near. A paragraph that begins with
one is a figure: the lines below the picture are its caption, and a last one that begins with ``Photo:`` says whose it is. They are
Markdown like any other text, so that a credit can link its licence.
"""

import posixpath
import re
from urllib.parse import unquote, urlsplit
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import HTML_PLACEHOLDER_RE

from groundwork.images.model import WEBP, Image, Images
from groundwork.images.words import Written, wrong_words
from groundwork.markers import BODY, marked
from groundwork.page_state import CurrentPage, PageState
from groundwork.problems import Problem, nearest

# After attribute lists (8) and the table of contents (5), before MkDocs makes addresses of paths (0); and after that.
PRIORITY, ADDRESSED_PRIORITY = 4, -5
FEATURE = "images"
WEBP_TYPE = "image/webp"
# Begins the line that says whose a picture is.
CREDIT = re.compile(r"\n(?=(?:Photos?|Pictures?|Drawings?|Credits?): )")


class ImagesExtension(Extension):
    """Draws the pictures of the page that is being drawn, and keeps which are shown."""

    def __init__(self, current: CurrentPage, images: Images) -> None:
        super().__init__()
        self.current, self.images = current, images

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Python-Markdown's own name)
        """Register what draws them, and what adds the address of a lighter one."""
        md.treeprocessors.register(_Drawing(self, md), "images", PRIORITY)
        md.treeprocessors.register(_Lighter(md), "lighter_images", ADDRESSED_PRIORITY)


class _Drawing(Treeprocessor):
    def __init__(self, extension: ImagesExtension, md: Markdown) -> None:
        super().__init__(md)
        self.extension = extension

    def run(self, root: Element) -> None:
        """Draw each picture of the body; those in fields are told when the fields are read."""
        page = self.extension.current.state
        if page is None:
            return
        written = Written(page)
        parents = {child: parent for parent in root.iter() for child in parent}
        body = self._body(root)
        for block in root:
            linked = {_path(page, element.get("href", "")) for element in block.iter("a")}
            self.extension.images.shown.update(linked & self.extension.images.files.keys())
            for element in list(block.iter("img")):
                if block not in body:
                    _only_words(element)
                elif _is_ours(element.get("src", "")):
                    self._draw(element, parents, written, first=element is next(body[0].iter("img"), None))

    def _body(self, root: Element) -> list[Element]:
        """Give what stands behind the marker of the body."""
        blocks = list(root)
        return next((blocks[number + 1 :] for number, block in enumerate(blocks) if self._marker(block.text or "") == BODY), blocks)

    def _marker(self, text: str) -> str | None:
        found = HTML_PLACEHOLDER_RE.fullmatch(text.strip())
        block = self.md.htmlStash.rawHtmlBlocks[int(found.group(1))] if found else ""
        return marked(block) if isinstance(block, str) else None

    def _draw(self, element: Element, parents: dict[Element, Element], written: Written, *, first: bool) -> None:
        source, page = element.get("src", ""), written.page
        path, images = _path(page, source), self.extension.images
        if written.is_borrowed(source):
            _only_words(element)
            return
        wrong = wrong_words(element.get("alt", ""), source, element.attrib.pop("title", ""))
        if path not in images.files:
            wrong.append(("there is no such picture", _near(page, source, images) or "Put it beside the page, and name it so."))
        place, thing = written.meet(source), f"picture {source}".rstrip()
        page.problems += [Problem(place, thing, *one) for one in wrong]
        if path not in images.files:
            _only_words(element)
            return
        images.shown.add(path)
        page.need(FEATURE)
        # What a page begins with may be in the window at once; a section's text never is.
        early = first and page.heading == 1
        _size(element, images.files[path], early=early)
        _frame(parents[element], element)
        if images.files[path].lighter:
            _wrap(parents[element], element)


def _is_ours(source: str) -> bool:
    """Tell whether a picture is a file of the site, and not an address on the web or a picture within the text."""
    try:
        parts = urlsplit(source)
    except ValueError:
        return False
    return not (parts.scheme or parts.netloc)


def _path(page: PageState, source: str) -> str:
    """Give the path in docs that a text names, as MkDocs reads it: from its page, or from docs with a stroke before it."""
    if not _is_ours(source):
        return ""
    path = unquote(urlsplit(source).path)
    return posixpath.normpath(posixpath.join(posixpath.dirname(page.entry.uri), path).lstrip("/")) if path else ""


def _near(page: PageState, source: str, images: Images) -> str:
    """Say which picture was probably meant, by its file's name, as the page would name it."""
    names = {posixpath.basename(uri): uri for uri in images.files}
    near = nearest(posixpath.basename(unquote(source)), names)
    if not near:
        return ""
    meant = f"/{names[near]}" if source.startswith("/") else posixpath.relpath(names[near], posixpath.dirname(page.entry.uri) or ".")
    return f"Did you mean {meant}?"


def _only_words(element: Element) -> None:
    """Leave the words of a picture that cannot be shown."""
    element.tag, element.text = "span", element.get("alt", "")
    element.attrib.clear()


def _size(element: Element, image: Image, *, early: bool) -> None:
    if image.width:
        element.attrib |= {"width": str(image.width), "height": str(image.height)}
    if not early:
        element.set("loading", "lazy")
    element.set("decoding", "async")


def _wrap(parent: Element, element: Element) -> None:
    """Offer the lighter file to browsers that know it; nearly all do."""
    choice = Element("picture")
    choice.tail, element.tail = element.tail, None
    parent[list(parent).index(element)] = choice
    SubElement(choice, "source", {"type": WEBP_TYPE})
    choice.append(element)


def _frame(parent: Element, element: Element) -> None:
    """Make a figure of a paragraph that begins with its only picture, on a line of its own."""
    if parent.tag != "p" or (parent.text or "").strip() or parent[0] is not element or len(list(parent.iter("img"))) > 1:
        return
    if len(parent) > 1 and parent[1].tag == "br" and not (element.tail or "").strip():
        # The author ended the line with two spaces.
        element.tail = f"\n{(parent[1].tail or '').lstrip()}"
        del parent[1]
    below = element.tail or ""
    if below.strip() and not below.startswith("\n"):
        return
    parent.set("class", "image")
    if below.strip() or len(parent) > 1:
        parent.tag = "figure"
        caption = SubElement(parent, "figcaption", {"class": "image__caption"})
        caption.text, element.tail = below, "\n"
        for child in list(parent)[1:-1]:
            parent.remove(child)
            caption.append(child)
        _set_credit_apart(caption)


def _set_credit_apart(caption: Element) -> None:
    """Put the line that says whose the picture is, with all behind it, into an element of its own."""
    for number, before in enumerate([None, *caption]):
        text = (caption.text if before is None else before.tail) or ""
        found = CREDIT.search(text)
        if found:
            credit = Element("small", {"class": "image__credit"})
            credit.text, kept = text[found.end() :], f"{text[: found.start()]}\n"
            if before is None:
                caption.text = kept
            else:
                before.tail = kept
            rest = list(caption)[number:]
            caption[number:] = [credit]
            credit.extend(rest)
            return


class _Lighter(Treeprocessor):
    def run(self, root: Element) -> None:
        """Give the lighter file the address that its picture has by now, with another end."""
        for choice in root.iter("picture"):
            source, image = choice
            address = urlsplit(image.get("src", ""))
            source.set("srcset", address._replace(path=posixpath.splitext(address.path)[0] + WEBP).geturl())
