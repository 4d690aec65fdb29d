"""The port that somebody asks for; each reason why it cannot be had has its own sentence."""

import errno
import socket

from groundwork.command.error import CommandError
from groundwork.command.typed import typed

HOST = "127.0.0.1"
LAST = 65535
# Below it, many systems let only programs with more rights in.
FREE_FOR_ALL = 1024


def number(text: str, command: str, **values: object) -> int:
    """Read a port for a command, which is typed with these values; raises CommandError where there can be no such port."""
    try:
        port = int(text)
    except ValueError as error:
        message = f'port "{text}" is no number. {_another(command, values)}'
        raise CommandError(message) from error
    if not 1 <= port <= LAST:
        message = f"port {port}: there are none {f'above {LAST}' if port > LAST else 'below 1'}. {_another(command, values)}"
        raise CommandError(message)
    return port


def refused(port: int, why: OSError, command: str, **values: object) -> CommandError:
    """Say why the system does not give a port."""
    if why.errno == errno.EADDRINUSE:
        message = f"port {port} is busy. Stop what uses it, or take another"
    elif why.errno in {errno.EACCES, errno.EPERM}:
        message = f"port {port} is for programs with more rights than yours, as are those below {FREE_FOR_ALL}. Take another"
    else:
        message = f"port {port} cannot be had: {why.strerror}. Take another"
    return CommandError(f"{message}: {_typed(command, values)}")


def free_port() -> int:
    """Find a port that is free now."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port: int = probe.getsockname()[1]
        return port


def _another(command: str, values: dict[str, object]) -> str:
    return f"Take one from {FREE_FOR_ALL} to {LAST}: {_typed(command, values)}"


def _typed(command: str, values: dict[str, object]) -> str:
    return typed(command, **values, PORT=free_port())
