"""How a command says that it could not."""


class CommandError(Exception):
    """A command cannot go on; the text says why, and what to do."""
