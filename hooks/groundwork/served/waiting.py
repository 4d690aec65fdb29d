"""Shows why nothing can be served yet, until somebody saves a file. MkDocs' own server begins only after a first build."""

from collections.abc import Iterable
from pathlib import Path
from socketserver import ThreadingMixIn
from threading import Event, Thread
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

from groundwork.live.watch import CACHE, saved_since, watch, watch_below
from groundwork.served.app import App
from groundwork.served.session import Session


class _Server(ThreadingMixIn, WSGIServer):
    daemon_threads = True


class _Handler(WSGIRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's own name
        """Say nothing: the terminal is for what is wrong."""


def wait(session: Session, host: str, port: int, files: Iterable[Path], folders: Iterable[Path]) -> None:
    """Show the failure of a session until one of the files is saved, or one below the folders."""
    files, folders = list(files), list(folders)
    saved = Event()

    def then(path: Path) -> None:
        if CACHE not in path.parts:
            saved.set()

    observers = [watch(files, saved.set), watch_below(folders, then)]
    try:
        with make_server(host, port, App(session), _Server, _Handler) as server:
            Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
            if not saved_since(session.begun, files, folders):
                saved.wait()
            server.shutdown()
    finally:
        for observer in observers:
            observer.stop()
