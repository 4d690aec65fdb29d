"""Serve with live reload, after a look whether the port is free."""

import socket
from pathlib import Path

from groundwork.code import INSTALLED, PACKAGE
from groundwork.command.port import HOST, refused
from groundwork.command.project import mkdocs


def run(root: Path, port: int) -> int:
    """Serve until interrupted; raises CommandError when the port is taken."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError as error:
            raise refused(port, error, "serve") from error
    # Templates, styles and scripts are followed by hooks/served.py; an installed generator does not change.
    watched = [f"--watch={path}" for path in (() if INSTALLED else (PACKAGE / "words",))]
    try:
        # What is wrong is told, and the other pages are served: an author is at work.
        return mkdocs(root, "serve", "--no-strict", "--livereload", "--dev-addr", f"{HOST}:{port}", *watched)
    except KeyboardInterrupt:
        return 0
