"""Give a page another name, mend each place that names it, and have its old address lead on."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path, PurePosixPath

from groundwork.catalogue.build import build
from groundwork.code import CODE, PACKAGE
from groundwork.command.error import CommandError
from groundwork.command.files import replace_all
from groundwork.command.project import pages_in, shown
from groundwork.command.report import Report
from groundwork.command.typed import option, typed
from groundwork.problems import counted, nearest, suggestion
from groundwork.redirects.check import read
from groundwork.renaming.move import Move
from groundwork.renaming.plan import Plan, plan, problems_after
from groundwork.renaming.records import DOCS, unread
from groundwork.schemas.base import ID
from groundwork.schemas.collections import COLLECTIONS, layout_of

NAMED = 12
LONGEST = 120


def run(root: Path, old: str, new: str, *, write: bool) -> Report:
    """Show what another name changes; with ``write``, change it, all or nothing."""
    docs = root / DOCS
    uris = pages_in(docs)
    move = Move(*_asked(old, new, uris))
    _refuse_code(root, move)
    for path in (docs / move.new, docs / f"{move.new.removesuffix('.md')}.figure.yml"):
        if path.exists():
            message = f"{shown(path, root)} is there already. Choose another name, or rename that page first."
            raise CommandError(message)
    catalogue, before = build(uris, docs, DOCS, date.min)
    before += read(docs, DOCS, catalogue)[1]
    left_out = {f"{DOCS}/{name}" for name in catalogue.left_out}
    unknown = {*unread(docs), *(problem for problem in before if not problem.notice and problem.location.path in left_out)}
    if unknown:
        told = map(str, sorted(unknown))
        why = "Nobody can say whether files with problems name this page. Mend them first; nothing was changed."
        return Report("", (*told, why), 1)
    made = plan(root, move, uris, catalogue)
    if wrong := problems_after(made, root, uris, before):
        return Report("", (*map(str, wrong), f"With this name {counted(len(wrong), 'thing')} would be wrong, so nothing was changed."), 1)
    if write:
        replace_all(root, made.written(), [name for name in made.files if name not in made.written()])
    files = {name for name, text in made.texts.items() if text.edits}
    done = "It is done." if write else f"Nothing is written yet; {option('WRITE')} does it."
    draft = ["It is a draft, which no reader has seen: its old address does not lead on."][: catalogue.entries[move.old].record.draft]
    said = [*made.look, *_still(root, made), *draft, f"{counted(len(made.files), 'file')} renamed, {len(files)} changed. {done}"]
    return Report("".join(f"{line}\n" for line in _lines(made)), tuple(said), 0)


def _asked(old: str, new: str, uris: list[str]) -> tuple[str, str]:
    """Give both paths in docs; raises CommandError where there is no such page, or where the new name cannot be one."""
    if not old or not new:
        message = f"say which page, and its new name. Try: {typed('rename', FROM='drills/bear-hold', TO='drills/bear-hover')}"
        raise CommandError(message)
    start, end = _uri(old), _uri(new)
    if start not in uris:
        # By their last part: all pages of a folder are alike in the first.
        paths = {PurePosixPath(uri).stem: uri.removesuffix(".md") for uri in uris}
        near = paths.get(nearest(PurePosixPath(start).stem, paths))
        message = f"there is no page {start.removesuffix('.md')}. {f'Did you mean {near}?' if near else 'Give its path from docs/.'}"
        raise CommandError(message)
    folder, _, name = end.removesuffix(".md").rpartition("/")
    if "/" in start and not folder:
        message = f"say the folder of the new name too: {option('TO', start.rpartition('/')[0] + '/' + name)}"
        raise CommandError(message)
    wrong = [part for part in end.removesuffix(".md").split("/") if not re.fullmatch(ID, part)]
    if wrong:
        message = f'"{wrong[0]}" is no name for a page. Use small letters, digits and hyphens, as in bear-hold.'
        raise CommandError(message)
    if folder and end.partition("/")[0] not in COLLECTIONS:
        near = suggestion(folder, COLLECTIONS, f"Pages live in: {', '.join(COLLECTIONS)}.")
        message = f"{folder} is no collection. {near}"
        raise CommandError(message)
    if folder and start.partition("/")[0] != end.partition("/")[0]:
        message = f"a page stays in {start.partition('/')[0]}/: its fields fit no other collection. Write it anew there."
        raise CommandError(message)
    if start == end:
        message = f"{start.removesuffix('.md')} has this name already."
        raise CommandError(message)
    return start, end


def _uri(name: str) -> str:
    """Give the path in docs of a page, however somebody writes it."""
    return f"{name.strip().removeprefix('./').removeprefix(f'{DOCS}/').strip('/').removesuffix('.md')}.md"


def _refuse_code(root: Path, move: Move) -> None:
    """Raise CommandError for a page that the generator itself knows by its name, and for such a name."""
    folders = {path.resolve() for path in (CODE / "overrides", PACKAGE, root / "overrides", root / "hooks")}
    files = sorted(path for folder in folders for path in folder.rglob("*") if path.suffix in {".html", ".py"})
    texts = [path.read_text(encoding="utf-8") for path in files]
    for uri in (move.old, move.new):
        own = layout_of(uri) in {"home", "section"} or f'"{uri}"' in "".join(texts)
        if own or ("/" not in uri and (CODE / f"overrides/features/{uri.removesuffix('.md')}/layout.html").is_file()):
            message = f"{uri} is a page that templates know by its name, so no page can be renamed from it or to it."
            raise CommandError(message)


def _lines(made: Plan) -> Iterator[str]:
    yield from (f"{old} → {new}" for old, new in made.files.items())
    for name, text in sorted(made.texts.items()):
        for number, line in text.changed():
            yield f"{made.files.get(name, name)}:{number}: {line if len(line) <= LONGEST else f'{line[:LONGEST]}…'}"


def _still(root: Path, made: Plan) -> Iterator[str]:
    """Name the lines where the old name still stands, such as comments and tests: somebody may want to change them too."""
    old, (name, _) = made.move.old.removesuffix(".md"), made.move.ids
    pattern = re.compile(rf"(?<![\w-]){re.escape(name if '-' in name else old)}(?![\w-])")
    texts = made.written()
    names = [*made.texts, *(shown(path, root) for folder in ("tests", "overrides") for path in sorted((root / folder).rglob("*.py")))]
    found = []
    for path in dict.fromkeys(made.files.get(one, one) for one in names):
        # A figure may name a pose that is called alike.
        if not path.endswith(("redirects.yml", ".figure.yml")):
            text = texts[path] if path in texts else (root / path).read_text(encoding="utf-8")
            found += [f"{path}:{number}" for number, line in enumerate(text.splitlines(), 1) if pattern.search(line)]
    if found:
        more = f" and {len(found) - NAMED} more" if len(found) > NAMED else ""
        yield f"{name} still stands in {', '.join(found[:NAMED])}{more}. Look whether it means the page."
