"""Goes between MkDocs' server and its builds, and follows the templates' folder: a stylesheet needs no build."""

import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Protocol

from groundwork.live.watch import saved_since, watch_below
from groundwork.served.app import App
from groundwork.served.session import Session

if TYPE_CHECKING:
    from wsgiref.types import WSGIApplication

# Seconds between two looks at the templates' folder, which holds some hundred files.
EVERY = 0.1


class Server(Protocol):
    """What is used of MkDocs' server."""

    builder: Callable[[], None]
    mount_path: str

    @property
    def observer(self) -> Thread:
        """Give what watches files, once it has started."""

    def get_app(self) -> "WSGIApplication | None":
        """Give what answers."""

    def set_app(self, application: "WSGIApplication | None") -> None:
        """Take what answers."""

    def watch(self, path: str) -> None:
        """Build again when a file changes."""


def serve(session: Session, server: Server, docs: Path, templates: Path, tell: Callable[[str], None]) -> None:
    """Put the bar into what a server answers, and follow the folder of templates until the session ends."""
    # MkDocs' server builds when a file changes that it watches, and takes no other word: so it gets a file that is ours to change.
    asked = Path(session.ends.enter_context(tempfile.TemporaryDirectory(prefix="groundwork-"))) / "build"
    asked.touch()
    server.watch(str(asked))

    def saved(path: Path) -> None:
        # A file that cannot be read fails the build, too, which says so.
        with suppress(OSError, ValueError):
            if path.suffix == ".css":
                session.restyle()
                return
        asked.write_text(f"{path}\n", encoding="utf-8")

    observer = watch_below([templates], saved, EVERY)
    session.ends.callback(observer.stop)
    server.builder = session.guarded(server.builder, tell)
    server.set_app(App(session, server.get_app(), server.mount_path))
    session.serve()
    if saved_since(session.begun, [session.heard.settings], [docs, templates]):
        Thread(target=_ask_once_it_watches, args=(server, asked), daemon=True).start()


def _ask_once_it_watches(server: Server, asked: Path) -> None:
    """Build again for what was saved during the first build, before MkDocs' server began to watch."""
    while not server.observer.is_alive():
        time.sleep(EVERY)
    asked.write_text("saved during the first build\n", encoding="utf-8")
