"""The words of pictures as their author wrote them: where they stand, and whether they say anything."""

import re
from pathlib import PurePosixPath
from urllib.parse import unquote

from groundwork.page_state import PageState
from groundwork.problems import Location
from groundwork.source.prose import prose

# What says that there is a picture, and not what it shows; the last is how our guide writes the form.
EMPTY = {
    *("alt", "alt text", "description", "diagram", "drawing", "figure", "graphic", "illustration", "image", "img"),
    *("photo", "photograph", "photography", "pic", "picture", "screenshot", "untitled", "what it shows", ""),
}
NO_LETTERS = re.compile(r"[\W\d_]+")


def wrong_words(words: str, source: str, title: str) -> list[tuple[str, str]]:
    """Tell what is wrong with the words of a picture, and what to do."""
    name = PurePosixPath(unquote(source)).name
    form = f"Write what it shows between the square brackets, for readers who do not see it: ![A baby on a mat]({source})."
    problems = []
    if not words.strip():
        problems.append(("has no words", form))
    elif words.strip().casefold() in {name.casefold(), PurePosixPath(name).stem.casefold()}:
        problems.append((f'has "{words}" for words, which is its file\'s name', form))
    elif " ".join(NO_LETTERS.sub(" ", words).split()).casefold() in EMPTY:
        problems.append((f'has "{words}" for words, which does not say what it shows', form))
    if title:
        problems.append((f'has a title, "{title}", which phones do not show', "Write it on the line below the picture, as its caption."))
    return problems


class Written:
    """Where a page's author wrote its pictures, in the order in which they are met."""

    def __init__(self, page: PageState) -> None:
        self.page = page
        source = page.entry.source
        self._lines = list(prose(enumerate(source.body.split("\n"), source.body_line), notes=True))
        self._met: dict[str, int] = {}
        self._borrowed = "\n".join(page.borrowed)

    def is_borrowed(self, source: str) -> bool:
        """Tell whether a picture came with a text of another page, where it is told that it cannot stand there."""
        return bool(source) and source in self._borrowed and not any(source in line for _, line in self._lines)

    def meet(self, source: str) -> Location:
        """Give the place of the next picture with this source. One from a snippet stands on the first line of the text."""
        # With its source behind its words, or by a short name, which says its source elsewhere.
        form = re.compile(rf"\](?:\(|:)\s*<?{re.escape(source)}(?=[\s>)]|$)")
        places = [number for number, line in self._lines for _ in form.finditer(line)]
        met = self._met[source] = self._met.get(source, 0) + 1
        start = self.page.entry.source
        return Location(start.path, places[min(met, len(places)) - 1] if places else start.body_line)
