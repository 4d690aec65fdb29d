"""What all formats share: a bank to write, what a reader found, and the collection of what was read."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import quote

from slugify import slugify

from groundwork.problems import Location, Problem
from groundwork.questions.base import Fields, Question
from groundwork.quiz_formats import text as texts
from groundwork.schemas.quiz import Quiz
from groundwork.source import hidden
from groundwork.source.plain_text import one_line, plain

SHOWN = 60
LONGEST_ID = 60


@dataclass(frozen=True)
class Work:
    """A work as readers see it: the printed reference, and how a sentence names it."""

    printed: str
    name: str


@dataclass(frozen=True)
class Bank:
    """A bank to write: its id, its questions, the works that they rest on by citekey, and the site's address if it has one."""

    id: str
    quiz: Quiz
    works: Mapping[str, Work] = field(default_factory=dict)
    address: str = ""

    def plain(self, text: str) -> str:
        """Give a Markdown text without its signs; citations in a sentence become names, links within the site addresses."""
        return plain(text, {key: work.name for key, work in self.works.items()}, self._target)

    def _target(self, target: str) -> str:
        if not target.startswith("/"):
            return target
        page, _, heading = target.removeprefix("/").partition("#")
        return self._url(page, heading) if page.endswith(".md") and self.address else ""

    def _url(self, page: str, heading: str) -> str:
        page = page.removesuffix(".md")
        page = "" if page == "index" else f"{page.removesuffix('/index')}/"
        return f"{self.address.rstrip('/')}/{quote(page)}" + (f"#{quote(heading)}" if heading else "")

    def passage(self, question: Question) -> tuple[str, str]:
        """Give the passage that answers a question: its title, and its address if the site has one."""
        passage = question.passage
        return one_line(passage.title), self._url(passage.page, passage.heading) if self.address else ""

    def printed(self, question: Question) -> list[str]:
        """Give the works of a question as they are printed."""
        return [one_line(self.works[key].printed) if key in self.works else key for key in question.references]


@dataclass(frozen=True)
class Imported:
    """What was read: questions under our field names, where each stands, fields of the bank, problems, and what was not taken."""

    questions: tuple[Fields, ...] = ()
    places: tuple[Location, ...] = ()
    bank: Fields = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    not_taken: tuple[Problem, ...] = ()


class Collector:
    """Collects what a reader finds in one file."""

    def __init__(self, path: str, name: str) -> None:
        self._path, self._name = path, name
        self._questions: list[Fields] = []
        self._places: list[Location] = []
        self._problems: list[Problem] = []
        self._left: list[Problem] = []
        self._ids: set[str] = set()
        self._next: dict[str, int] = {}
        self.bank: Fields = {}

    def problem(self, line: int, thing: str, wrong: str, todo: str) -> None:
        """Keep a problem."""
        self._problems.append(Problem(Location(self._path, line), thing, wrong, todo))

    def leave(self, line: int, thing: str, name: str, value: object) -> None:
        """Tell that something was not taken, or not as it was."""
        self._left.append(Problem(Location(self._path, line), thing, f"{name}: {shown(value)}", notice=True))

    def text(self, line: int, thing: str, text: str, form: str) -> str:
        """Turn a text of a file into Markdown without HTML; ``form`` is ours (which stays), markdown, plain, html or moodle."""
        made = self._made(line, thing, text, form)
        for character in dict.fromkeys(one for _, one in hidden.found(made)):
            self._left.append(Problem(Location(self._path, line), thing, hidden.left_out(character), notice=True))
        return hidden.without(made).strip()

    def _made(self, line: int, thing: str, text: str, form: str) -> str:
        if form == "ours":
            return text
        tags = [] if form == "plain" else texts.tags(text, markdown=form == "markdown")
        if tags:
            self.leave(line, thing, "HTML became plain text", " ".join(tags))
        if form == "markdown":
            return texts.without_html(text) if tags else text
        return texts.as_markdown(text if form == "plain" else texts.from_html(text))

    def add(self, line: int, name: str, fields: Fields) -> None:
        """Keep a question; its id is its name in the file, made to fit, else the file's name and a number."""
        wanted = slugify(name, max_length=LONGEST_ID, word_boundary=True) or f"{self._name}-{len(self._questions) + 1}"
        made = wanted
        while made in self._ids:
            self._next[wanted] = self._next.get(wanted, 1) + 1
            made = f"{wanted}-{self._next[wanted]}"
        if name and made != name:
            self.leave(line, f"question {made}", "the name is not taken as it is", name)
        self._ids.add(made)
        self._questions.append({"id": made, **fields})
        self._places.append(Location(self._path, line))

    def imported(self) -> Imported:
        """Give all of it."""
        return Imported(tuple(self._questions), tuple(self._places), self.bank, tuple(self._problems), tuple(self._left))


def shown(value: object) -> str:
    """Give the start of a value on one line, for a message: nothing in it can move a terminal."""
    said = one_line(str(value)[: 4 * SHOWN])
    said = "".join(sign if sign.isprintable() else "\ufffd" for sign in said)
    return said if len(said) <= SHOWN else f"{said[:SHOWN]}…"
