"""Serve with live reload, after a look whether the port is free."""

import socket
import subprocess
import sys
from pathlib import Path

from groundwork.command.error import CommandError

HOST = "127.0.0.1"


def run(root: Path, port: int) -> int:
    """Serve until interrupted; raises CommandError when the port is taken."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except (OSError, OverflowError) as error:
            message = f"port {port} is busy. Stop what uses it, or take another: make serve PORT={free_port()}"
            raise CommandError(message) from error
    command = [
        sys.executable,
        "-m",
        "mkdocs",
        "serve",
        "--livereload",
        "--config-file",
        str(root / "mkdocs.yml"),
        "--dev-addr",
        f"{HOST}:{port}",
    ]
    try:
        return subprocess.run(command, check=False).returncode  # noqa: S603 (our own command)
    except KeyboardInterrupt:
        return 0


def free_port() -> int:
    """Find a port that is free now."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port: int = probe.getsockname()[1]
        return port
