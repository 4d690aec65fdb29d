"""The blocks and notes that authors wrote on all pages, and what is wrong with them by their form alone."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from groundwork.blocks.model import Block
from groundwork.problems import Problem
from groundwork.source.blocks import Blocks, read_blocks
from groundwork.source.notes import read_notes
from groundwork.source.read import SNIPPETS, Source, snippets
from groundwork.source.snippets import read_snippets


def written_blocks(pages: Iterable[Source], docs: Path, shown: str, kinds: Iterable[Block]) -> tuple[dict[str, Blocks], list[Problem]]:
    """Read the blocks of each page, by its path in docs; what is wrong there, and in the texts that pages may take in."""
    forms = {kind.name: kind.form for kind in kinds}
    files = dict(snippets(docs, shown))
    names = {path.removeprefix(f"{shown}/{SNIPPETS}/"): text for path, text in files.items()}
    found = {source.uri: _read(source.body, source.path, source.body_line, forms, names) for source in pages}
    texts = [_read(text, path, 1, forms, names) for path, text in files.items()]
    return found, sorted(problem for blocks in (*found.values(), *texts) for problem in blocks.problems)


def _read(text: str, path: str, first_line: int, forms: Mapping[str, str], names: Mapping[str, str]) -> Blocks:
    text, missing = read_snippets(text, path, first_line, names)
    text, problems = read_notes(text, path, first_line)
    blocks = read_blocks(text, path, first_line, forms)
    return Blocks(blocks.text, blocks.written, (*missing, *problems, *blocks.problems))
