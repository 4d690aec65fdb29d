"""Draw a movement figure while its author writes: a page that follows each save, and a contact sheet as PNG."""

import logging
import os
import re
import sys
import webbrowser
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event, Thread

from groundwork.code import CODE
from groundwork.command.error import CommandError
from groundwork.command.port import refused
from groundwork.command.typed import typed
from groundwork.live.watch import watch
from groundwork.problems import counted, suggestion
from groundwork.schemas.base import ID
from groundwork.workshop.bench import SHEETS, Bench
from groundwork.workshop.draft import Draft, known
from groundwork.workshop.server import Server

log = logging.getLogger(__name__)
PORT = 8010
Say = Callable[[str], None]


def bench(root: Path, name: str) -> Bench:
    """Give the workshop of a figure; raises CommandError, with what was probably meant, when there is no such file."""
    docs = root / "docs"
    if not re.match(ID, name):
        wrong = f'"{name}" is no id.' if name else "Say which figure."
        message = f"{wrong} Try: {typed('figure', ID='bird-dog')}"
        raise CommandError(message)
    made = Bench(root, CODE, name)
    if made.files[0].is_file():
        return made
    figure = made.files[0].relative_to(root).as_posix()
    if (docs / "drills" / f"{name}.md").is_file():
        message = f"there is no {figure} yet. Begin it with: {typed('new figure', ID=name)}"
        raise CommandError(message)
    ids = known(docs)
    otherwise = f"Known drills: {', '.join(ids) or 'none'}."
    message = f"there is no {figure}. {suggestion(name, ids, otherwise)}"
    raise CommandError(message)


def run_once(root: Path, name: str, say: Say) -> int:
    """Write the contact sheet, and say every problem; the status is 1 when one of them stops the build."""
    made = bench(root, name)
    draft = made.read()
    drawn = made.write_sheet(draft)
    say(told(draft, drawn=drawn))
    return 1 if draft.problems else 0


def run(root: Path, name: str, port: int | None, say: Say) -> int:
    """Serve the workshop until interrupted."""
    made = bench(root, name)
    with TemporaryDirectory(prefix="groundwork-") as folder:
        made.lay_out(Path(folder))
        server = _server(port, Path(folder), name)
        saved = Event()
        saved.set()
        observer = watch(made.files, saved.set)
        Thread(target=server.serve_forever, daemon=True).start()
        try:
            _follow(made, Path(folder), server, saved, say)
        except KeyboardInterrupt:
            say("")
        finally:
            observer.stop()
            server.shutdown()
            server.server_close()
    return 0


def _server(port: int | None, folder: Path, name: str) -> Server:
    try:
        return Server(PORT if port is None else port, folder)
    except OSError as error:
        if port is None:
            return Server(0, folder)
        raise refused(port, error, "figure", ID=name) from error


def _follow(made: Bench, folder: Path, server: Server, saved: Event, say: Say) -> None:
    """Draw at once, and again after each save."""
    while True:
        saved.wait()
        saved.clear()
        first = made.version == 0
        try:
            redraw(made, folder, server, say)
        except Exception:  # a mistake of ours must not end the author's work: the next save is another chance
            log.exception("the figure could not be drawn")
        if first:
            say(f"Open {server.address} and write: the page follows each save. Ctrl+C ends it.")
            if somebody_looks():
                webbrowser.open(server.address)


def somebody_looks() -> bool:
    """Tell whether a window can be opened for somebody: at a terminal, with a screen, and not in CI."""
    screen = sys.platform in {"darwin", "win32"} or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    return bool(screen) and sys.stdout.isatty() and not os.environ.get("CI")


def redraw(made: Bench, folder: Path, server: Server, say: Say) -> Draft:
    """Read the files and draw the page, then the contact sheet, which takes longer."""
    draft = made.read()
    made.write_pages(folder, draft)
    server.changes.tell(str(made.version))
    drawn = made.write_sheet(draft)
    say(told(draft, drawn=drawn))
    return draft


def told(draft: Draft, *, drawn: bool) -> str:
    """Say every problem and note, and where the contact sheet is."""
    lines = [str(remark.problem) for remark in draft.remarks]
    problems, notes = counted(len(draft.problems), "problem"), counted(len(draft.notes), "note")
    counts = ", ".join([problems if draft.problems else "No problems", *([notes] if draft.notes else [])])
    return "\n".join([*lines, f"{counts}. {f'{SHEETS}/{draft.id}.png is drawn.' if drawn else 'It cannot be drawn.'}"])
