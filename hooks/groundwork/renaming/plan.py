"""All that a rename changes, worked out before the first file is touched."""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from groundwork.catalogue.build import build
from groundwork.catalogue.model import Catalogue
from groundwork.problems import Problem
from groundwork.redirects.check import REDIRECTS, read
from groundwork.renaming import links
from groundwork.renaming.move import Move
from groundwork.renaming.records import DATA, DOCS, of_data, of_templates, templates
from groundwork.renaming.text import Text
from groundwork.schemas.base import Link
from groundwork.schemas.walk import walk
from groundwork.source.read import SNIPPETS

SETTINGS = "mkdocs.yml"
HEAD = """\
# yaml-language-server: $schema=schemas/redirects.json
# Old addresses of pages that were renamed: the path that a page had in docs, and the one that readers get there now.
"""


@dataclass
class Plan:
    """The files that change, by their paths from the project; those that move; and what a person has to look at."""

    move: Move
    texts: dict[str, Text] = field(default_factory=dict)
    files: dict[str, str] = field(default_factory=dict)
    look: list[str] = field(default_factory=list)

    def written(self) -> dict[str, str]:
        """Give each file to write, by its path."""
        kept = {self.files.get(name, name): text.after for name, text in self.texts.items() if text.edits or name in self.files}
        return dict(sorted(kept.items()))


def plan(root: Path, move: Move, uris: list[str], catalogue: Catalogue) -> Plan:
    """Work out every change; ``catalogue`` is that of the site before, of which every page is known."""
    made = Plan(move)
    figure = move.old.removesuffix(".md") + ".figure.yml"
    made.files[f"{DOCS}/{move.old}"] = f"{DOCS}/{move.new}"
    if (root / DOCS / figure).is_file():
        made.files[f"{DOCS}/{figure}"] = f"{DOCS}/{move.new.removesuffix('.md')}.figure.yml"
    pages = {f"{DOCS}/{uri}": uri for uri in uris}
    # A template stands for a page of its collection.
    pages |= {f"{DOCS}/{name}": f"{folder}/new.md" for name, folder in templates(root / DOCS).items()}
    shared = [*(root / DOCS / SNIPPETS).rglob("*.md"), *(root / DOCS).rglob(".meta.yml"), *(root / DOCS / name for name in DATA)]
    names = [*made.files, *pages, SETTINGS, *(path.relative_to(root).as_posix() for path in shared)]
    made.texts = {name: Text(name, found) for name in dict.fromkeys(names) if (found := _read(root / name)) is not None}
    _mend_fields(made, root, catalogue)
    for name, uri in pages.items():
        links.mend(made.texts[name], move, uri)
    for name, text in made.texts.items():
        if name not in pages and name != SETTINGS:
            made.look += [f"{name}:{line}: a link may mean this page. Mend it by hand." for line in links.mend_shared(text, move)]
    _mend_nav(made)
    if not catalogue.entries[move.old].record.draft:
        _lead_on(made)
    return made


def _read(path: Path) -> str | None:
    """Read a file with the ends of lines that it has; none where there is no text."""
    try:
        return path.read_bytes().decode()
    except (FileNotFoundError, IsADirectoryError, UnicodeDecodeError):
        return None


def _mend_fields(made: Plan, root: Path, catalogue: Catalogue) -> None:
    """Mend each field whose value, by its type, names the page."""
    records = [(entry.record, entry.source) for entry in catalogue.entries.values()]
    for record, source in [*records, *of_data(root / DOCS), *of_templates(root / DOCS)]:
        for at, value, _ in walk(record):
            new = made.move.link(value) if isinstance(value, Link) else ""
            place = source.place(*at)
            if new and new != value:
                text = made.texts[place.path]
                span = text.at(at)
                if span is None or not text.put(span, value, new):
                    made.look.append(f"{place.path}:{place.line}: names {value} in a way that is not changed here. Mend it by hand.")


def _mend_nav(made: Plan) -> None:
    """Mend the links of the header, and all else of the settings that is the path of the page."""
    text = made.texts[SETTINGS]
    for span in text.values.values():
        text.put(span, made.move.old, made.move.new)


def _lead_on(made: Plan) -> None:
    """Have the old address lead on; none leads away from the new one, as a page is there."""
    name = f"{DOCS}/{REDIRECTS}"
    text = made.texts.setdefault(name, Text(name, ""))
    lines = text.before.splitlines(keepends=True)
    start = 0
    for line in lines:
        if line.partition(": ")[0].strip("\"' ") == made.move.new:
            text.edits = {place: new for place, new in text.edits.items() if not start <= place[0] < start + len(line)}
            text.edits[start, start + len(line)] = ""
        start += len(line)
    end = "\r\n" if "\r\n" in text.before else "\n"
    gap = end if lines and not lines[-1].endswith(("\n", "\r")) else ""
    text.edits[start, start] = f"{HEAD if not lines else gap}{made.move.old}: {made.move.new}{end}"


def problems_after(made: Plan, root: Path, uris: list[str], before: list[Problem]) -> list[Problem]:
    """Read the site as it would be, in a folder of its own; give what would be wrong then and is right now."""
    known = {(problem.thing, problem.wrong) for problem in before}
    with TemporaryDirectory(prefix="groundwork-") as folder:
        docs = Path(folder) / DOCS
        for path in (root / DOCS).rglob("*"):
            name = path.relative_to(root).as_posix()
            if path.suffix in {".md", ".yml"} and path.is_file() and name not in made.files:
                _write(docs.parent / name, path.read_bytes())
        for name, text in made.written().items():
            _write(docs.parent / name, text.encode())
        renamed = [made.move.new if uri == made.move.old else uri for uri in uris]
        catalogue, found = build(renamed, docs, DOCS, date.min)
        found += read(docs, DOCS, catalogue)[1]
    return sorted(problem for problem in found if not problem.notice and (problem.thing, problem.wrong) not in known)


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
