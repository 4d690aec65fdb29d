"""How a person types what a message tells them to: with make in a checkout, which sets itself up, and without it elsewhere."""

from groundwork.code import INSTALLED

# What make calls them, and what the command line does; others stand by themselves.
OPTIONS = {"PORT": "--port", "WRITE": "--write", "TO": "--to", "DAYS": "--days"}
FLAGS = {"WRITE"}


def typed(command: str, **values: object) -> str:
    """Write a command with its values, which have the names that make gives them: ``typed("serve", PORT=8001)``."""
    return " ".join(["groundwork" if INSTALLED else "make", command, *(option(name, value) for name, value in values.items())])


def option(name: str, value: object = "1") -> str:
    """Write one value of a command."""
    if not INSTALLED:
        return f"{name}={value}"
    return " ".join(filter(None, [OPTIONS.get(name, ""), "" if name in FLAGS else str(value)]))
