"""Pages and data files read once: bytes to text, front matter apart from body, folder defaults merged in."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from mergedeep import merge

from groundwork.problems import Location, Problem
from groundwork.source import markup, yaml_text
from groundwork.source.yaml_text import YamlText

MAX_BYTES = 1_000_000
FENCE = "---"
DEFAULTS = ".meta.yml"
SNIPPETS = "data/snippets"
THING = "front matter"


@dataclass(frozen=True)
class Source:
    """One page as it was written: its front matter with folder defaults, and its Markdown body."""

    uri: str
    meta: Mapping[str, Any]
    places: Mapping[yaml_text.Path, Location]
    body: str
    body_line: int

    @property
    def path(self) -> str:
        """The path that messages show."""
        return self.places[()].path

    def place(self, *at: str | int) -> Location:
        """Where a value stands; the nearest value around it when it stands nowhere itself."""
        for end in range(len(at), -1, -1):
            if at[:end] in self.places:
                return self.places[at[:end]]
        raise KeyError(at)


def read_text(path: Path, shown: str) -> tuple[str, tuple[Problem, ...]]:
    """Read a file as UTF-8 with plain line ends; a file that cannot be used gives a problem and no text."""
    start = Location(shown, 1)
    try:
        if path.stat().st_size > MAX_BYTES:
            return "", (Problem(start, "file", f"larger than {MAX_BYTES // 1_000_000} MB", "Split it into pages."),)
        raw = path.read_bytes()
    except OSError as error:
        return "", (Problem(start, "file", f"cannot be read ({error.strerror})", "Let yourself read it, or take it away."),)
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        place = Location(shown, raw.count(b"\n", 0, error.start) + 1)
        return "", (Problem(place, "file", "not UTF-8 text", 'Save it again with the encoding "UTF-8".'),)
    return text.replace("\r\n", "\n").replace("\r", "\n"), ()


def read_data(path: Path, shown: str) -> YamlText:
    """Read a YAML data file; one that is not there counts as empty."""
    if not path.is_file():
        return YamlText(places={(): Location(shown, 1)})
    text, problems = read_text(path, shown)
    if problems:
        return YamlText(places={(): Location(shown, 1)}, problems=problems)
    return yaml_text.parse(text, shown, "data")


def read_pages(uris: Iterable[str], docs: Path, shown: str) -> tuple[list[Source], list[Problem]]:
    """Read every page; ``shown`` is the docs folder as messages name it. A page that cannot be read is left out."""
    sources: list[Source] = []
    problems = [
        Problem(Location(f"{shown}/{folder.relative_to(docs).as_posix()}", 1), "folder", "named like a page", "Rename it.")
        for folder in sorted(docs.rglob("*.md"))
        if folder.is_dir()
    ]
    defaults: dict[PurePosixPath, YamlText] = {}
    for uri in uris:
        text, wrong = read_text(docs / uri, f"{shown}/{uri}")
        problems += wrong
        if wrong:
            continue
        own, body, body_line = _split(text, f"{shown}/{uri}")
        problems += [*own.problems, *markup.problems(body, f"{shown}/{uri}", body_line)]
        layers = []
        for folder in reversed(PurePosixPath(uri).parents):
            if folder not in defaults:
                defaults[folder] = read_data(docs / folder / DEFAULTS, (PurePosixPath(shown) / folder / DEFAULTS).as_posix())
                problems += defaults[folder].problems
            layers.append(defaults[folder])
        # Below broken defaults nobody knows what a page says.
        if not own.problems and not any(layer.problems for layer in layers):
            sources.append(_merged(uri, [*layers, own], body, body_line))
    return sources, problems


def read_bodies(uris: Iterable[str], docs: Path, shown: str) -> Iterator[Source]:
    """Read the text of pages whose fields cannot be read; what cannot be read at all is told elsewhere."""
    for uri in uris:
        text, wrong = read_text(docs / uri, f"{shown}/{uri}")
        if not wrong:
            _, body, body_line = _split(text, f"{shown}/{uri}")
            yield Source(uri, {}, {(): Location(f"{shown}/{uri}", 1)}, body, body_line)


def snippets(docs: Path, shown: str) -> Iterator[tuple[str, str]]:
    """Give each text that pages may take in, with the path that messages show; what cannot be read is told elsewhere."""
    for name, path in _snippet_files(docs, shown):
        text, wrong = read_text(path, name)
        if not wrong:
            yield name, text


def snippet_problems(docs: Path, shown: str) -> list[Problem]:
    """Tell what is wrong with the texts that pages may take in; what takes them in reads them itself."""
    wrong = [problem for name, path in _snippet_files(docs, shown) for problem in read_text(path, name)[1]]
    return [*wrong, *(problem for name, text in snippets(docs, shown) for problem in markup.problems(text, name))]


def _snippet_files(docs: Path, shown: str) -> list[tuple[str, Path]]:
    found = sorted(path for path in (docs / SNIPPETS).rglob("*") if path.is_file())
    return [(f"{shown}/{path.relative_to(docs).as_posix()}", path) for path in found]


def _split(text: str, path: str) -> tuple[YamlText, str, int]:
    """Take the front matter off: between a first line ``---`` and the next one."""
    lines = text.split("\n")
    if lines[0].rstrip() != FENCE:
        return YamlText(places={(): Location(path, 1)}), text, 1
    end = next((number for number, line in enumerate(lines[1:], 1) if line.rstrip() in {FENCE, "..."}), None)
    if end is None:
        problem = Problem(Location(path, 1), THING, "is never closed", 'Put a line "---" after the last field.')
        return YamlText(places={(): Location(path, 1)}, problems=(problem,)), "", 1
    # Line 2 of the file is the first of the YAML.
    own = yaml_text.parse("\n".join(lines[1:end]) + "\n", path, THING, first_line=2)
    return own, "\n".join(lines[end + 1 :]), end + 2


def _merged(uri: str, layers: list[YamlText], body: str, body_line: int) -> Source:
    meta: dict[str, Any] = {}
    places: dict[yaml_text.Path, Location] = {}
    for layer in layers:
        merge(meta, layer.data)
        places |= layer.places
    return Source(uri, meta, places, body, body_line)
