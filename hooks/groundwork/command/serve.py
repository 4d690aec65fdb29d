"""Serve with live reload, after a look whether the port is free."""

import socket
from pathlib import Path

from groundwork.code import CODE, INSTALLED, PACKAGE
from groundwork.command.error import CommandError
from groundwork.command.project import mkdocs
from groundwork.command.typed import typed

HOST = "127.0.0.1"


def run(root: Path, port: int) -> int:
    """Serve until interrupted; raises CommandError when the port is taken."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except (OSError, OverflowError) as error:
            message = f"port {port} is busy. Stop what uses it, or take another: {typed('serve', PORT=free_port())}"
            raise CommandError(message) from error
    # What developers change beside pages; an installed generator does not change.
    watched = [f"--watch={path}" for path in (() if INSTALLED else (CODE / "overrides", PACKAGE / "words"))]
    try:
        # What is wrong is told, and the other pages are served: an author is at work.
        return mkdocs(root, "serve", "--no-strict", "--livereload", "--dev-addr", f"{HOST}:{port}", *watched)
    except KeyboardInterrupt:
        return 0


def free_port() -> int:
    """Find a port that is free now."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port: int = probe.getsockname()[1]
        return port
