"""How a command says that it could not."""


class Failure(Exception):
    """A command cannot go on; the text says why, and what to do."""
