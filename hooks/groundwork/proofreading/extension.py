"""The Markdown extension that draws no address which is not for readers, and nothing that comes from elsewhere.

The build tells each; but while an author serves the site, it is drawn all the same.
"""

from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from groundwork.proofreading.links import is_for_readers, is_of_site

# Behind lists of attributes (8); before MkDocs looks up links (0), which some of these addresses would end with a traceback.
PRIORITY = 2
# What an element may have besides what Markdown gives it: a list of attributes can name anything.
ADDRESS = {"a": "href", "img": "src"}


class AddressesExtension(Extension):
    """Takes addresses away that a page may not have, and attributes that load or run something."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Python-Markdown's own name)
        """Register what looks at each element."""
        md.treeprocessors.register(_Looking(md), "addresses", PRIORITY)


class _Looking(Treeprocessor):
    def run(self, root: Element) -> None:
        """Look at each element of a page."""
        for element in root.iter():
            allowed = ADDRESS.get(element.tag)
            for name in [name for name in element.attrib if _loads(name) and name != allowed]:
                del element.attrib[name]
            # Its words stand for it.
            if element.tag == "a" and not is_for_readers(element.get("href", "")):
                element.tag = "span"
                element.attrib.clear()
            elif element.tag == "img" and not is_of_site(element.get("src", "")):
                element.tag, element.text = "span", element.get("alt", "")
                element.attrib.clear()


def _loads(name: str) -> bool:
    """Say whether an attribute loads, runs or dresses something."""
    return name.startswith("on") or name in {"style", "src", "srcset", "href", "action", "formaction", "data", "poster", "ping"}
